using System.Numerics;
using QualityScorer.Text;

namespace QualityScorer.Similarity;

/// <summary>A text and the places of its words.</summary>
internal readonly ref struct WordList(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> words)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<TextSpan> _words = words;

    public int Count => _words.Length;

    public ReadOnlySpan<char> this[int index] => _text[_words[index].Start.._words[index].End];
}

/// <summary>Numbers words, so that sequences of words are compared as sequences of integers.</summary>
internal static class WordNumbers
{
    /// <summary>The number of a copy word that the source does not hold.</summary>
    public const int Unknown = -1;

    /// <summary>Numbers the source's different words from 0 and gives every copy word the source's number for it; returns how many there are.</summary>
    public static int Assign(WordList source, WordList copy, Span<int> sourceNumbers, Span<int> copyNumbers)
    {
        var mask = (int)BitOperations.RoundUpToPowerOf2((uint)source.Count * 2 + 2) - 1;
        using var table = new Rented<int>(mask + 1); // position of a word's first occurrence, plus one; 0 is free
        table.Span.Clear();
        var known = 0;
        for (var i = 0; i < source.Count; i++)
        {
            var slot = Find(source[i], source, table.Span, mask);
            ref var entry = ref table.Span[slot];
            if (entry == 0)
            {
                entry = i + 1;
                sourceNumbers[i] = known++;
            }
            else
            {
                sourceNumbers[i] = sourceNumbers[entry - 1];
            }
        }

        for (var i = 0; i < copy.Count; i++)
        {
            var entry = table.Span[Find(copy[i], source, table.Span, mask)];
            copyNumbers[i] = entry == 0 ? Unknown : sourceNumbers[entry - 1];
        }

        return known;
    }

    private static int Find(ReadOnlySpan<char> word, WordList source, ReadOnlySpan<int> table, int mask)
    {
        var slot = string.GetHashCode(word) & mask;
        while (table[slot] != 0 && !word.SequenceEqual(source[table[slot] - 1])) slot = (slot + 1) & mask;
        return slot;
    }
}
