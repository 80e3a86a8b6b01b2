using System.Numerics;
using System.Runtime.CompilerServices;

namespace QualityScorer.Similarity;

/// <summary>
/// Counts the n-grams that two sequences share. The source's n-grams form a trie whose edges lie in one hash table; its keys are
/// (parent, symbol), so the counts are exact. Time and memory are linear in the lengths times the highest order.
/// </summary>
internal static class NgramOverlap
{
    /// <summary>How many n-grams of this order a sequence has.</summary>
    public static int Total(int length, int order) => Math.Max(0, length - order + 1);

    /// <summary>Adds the matches: each copy n-gram counts as often as the source has it, no more.</summary>
    /// <param name="source">Symbols from 0.</param>
    /// <param name="copy">Symbols; a negative one matches nothing.</param>
    /// <param name="matches">Matches of order 1, 2, ...; its length is the highest order.</param>
    public static void AddMatches(ReadOnlySpan<int> source, ReadOnlySpan<int> copy, Span<long> matches)
    {
        if (source.IsEmpty || copy.IsEmpty || matches.IsEmpty) return;
        var bits = BitOperations.Log2(BitOperations.RoundUpToPowerOf2(checked((uint)source.Length * (uint)matches.Length * 3 / 2) + 2));
        using var keys = new Rented<ulong>(1 << bits);
        using var counts = new Rented<int>(1 << bits);
        keys.Span.Clear();
        counts.Span.Clear();
        AddSource(source, matches.Length, keys.Span, counts.Span);
        Match(copy, keys.Span, counts.Span, matches);
    }

    private static void AddSource(ReadOnlySpan<int> source, int order, Span<ulong> keys, Span<int> counts)
    {
        var shift = 64 - BitOperations.Log2((uint)keys.Length);
        for (var start = 0; start < source.Length; start++)
        {
            var parent = 0;
            foreach (var symbol in source[start..Math.Min(start + order, source.Length)])
            {
                var key = Key(parent, symbol);
                var slot = Find(key, keys, shift);
                keys[slot] = key; // new or not: a branch here would be mispredicted half of the time
                counts[slot]++;
                parent = slot + 1;
            }
        }
    }

    private static void Match(ReadOnlySpan<int> copy, ReadOnlySpan<ulong> keys, Span<int> counts, Span<long> matches)
    {
        var shift = 64 - BitOperations.Log2((uint)keys.Length);
        for (var start = 0; start < copy.Length; start++)
        {
            var parent = 0;
            for (var n = 0; n < matches.Length && start + n < copy.Length; n++)
            {
                if (copy[start + n] < 0) break;
                var slot = Find(Key(parent, copy[start + n]), keys, shift);
                if (keys[slot] == 0) break;
                var match = counts[slot] > 0 ? 1 : 0;
                counts[slot] -= match;
                matches[n] += match;
                parent = slot + 1;
            }
        }
    }

    /// <summary>Never 0, which marks a free slot. The root is parent 0, a node is its slot plus one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Key(int parent, int symbol) => ((ulong)(uint)parent << 32) | ((uint)symbol + 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Find(ulong key, ReadOnlySpan<ulong> keys, int shift)
    {
        var slot = (int)(key * 0x9E3779B97F4A7C15 >> shift); // 2^64 / golden ratio: Fibonacci hashing, Knuth vol. 3, 6.4
        while (keys[slot] != key && keys[slot] != 0) slot = (slot + 1) & (keys.Length - 1);
        return slot;
    }
}
