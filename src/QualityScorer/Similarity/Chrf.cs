using System.Globalization;
using QualityScorer.Text;

namespace QualityScorer.Similarity;

/// <summary>
/// chrF (Popović 2015, https://aclanthology.org/W15-3049) and chrF++ (Popović 2017, https://aclanthology.org/W17-4770): F score, recall
/// weighted twice, of the character n-grams of order 1 to 6 without white space, and with chrF++ of the word n-grams of order 1 and 2;
/// 0 (no common character) to 100 (the same text but for white space). Case is kept; orders that one of the texts is too short for
/// are left out. A source or copy without characters scores 0, two of them too. Characters are code points. Time is linear in the lengths.
/// </summary>
public sealed class Chrf : ISimilarityMetric
{
    /// <summary>The highest word order accepted; the papers use 0, 1 and 2.</summary>
    public const int MaxWordOrder = 10;

    private const int CharacterOrder = 6;
    private const int Beta = 2;

    private readonly int _wordOrder;

    /// <summary>A chrF with word n-grams.</summary>
    /// <param name="wordOrder">Highest order of word n-grams: 0 is chrF, 2 is chrF++; at most <see cref="MaxWordOrder"/>.</param>
    public Chrf(int wordOrder)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(wordOrder);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(wordOrder, MaxWordOrder);
        _wordOrder = wordOrder;
        Name = "chrF2" + new string('+', wordOrder);
        Signature = string.Create(CultureInfo.InvariantCulture, $"nrefs:1|case:mixed|eff:yes|nc:{CharacterOrder}|nw:{wordOrder}|space:no|version:2.6.0");
    }

    /// <summary>chrF: characters only.</summary>
    public static Chrf Default { get; } = new(0);

    /// <summary>chrF++: characters, words and pairs of words.</summary>
    public static Chrf PlusPlus { get; } = new(2);

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string Signature { get; }

    private int Order => CharacterOrder + _wordOrder;

    /// <inheritdoc/>
    public double Sentence(string source, string copy)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(copy);
        Span<long> counts = stackalloc long[3 * Order];
        counts.Clear();
        Add(source, copy, counts);
        return Score(counts);
    }

    /// <inheritdoc/>
    public double Corpus(IEnumerable<(string Source, string Copy)> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var counts = new long[3 * Order];
        var any = false;
        foreach (var (source, copy) in pairs)
        {
            Add(source, copy, counts);
            any = true;
        }

        return any ? Score(counts) : throw new ArgumentException("chrF of a corpus needs at least one pair", nameof(pairs));
    }

    /// <summary>Adds one pair to the counts: matches by order, then copy n-grams, then source n-grams.</summary>
    private void Add(string source, string copy, Span<long> counts)
    {
        AddCharacters(source, copy, counts);
        if (_wordOrder > 0) AddWords(source, copy, counts);
    }

    private void AddCharacters(string source, string copy, Span<long> counts)
    {
        using var sourceRoom = new Rented<int>(source.Length);
        using var copyRoom = new Rented<int>(copy.Length);
        var sourceCharacters = sourceRoom.Span[..Characters(source, sourceRoom.Span)];
        var copyCharacters = copyRoom.Span[..Characters(copy, copyRoom.Span)];
        NgramOverlap.AddMatches(sourceCharacters, copyCharacters, counts[..CharacterOrder]);
        AddTotals(sourceCharacters.Length, copyCharacters.Length, 0..CharacterOrder, counts);
    }

    private void AddWords(string source, string copy, Span<long> counts)
    {
        using var sourceSpans = new Rented<TextSpan>(source.Length);
        using var copySpans = new Rented<TextSpan>(copy.Length);
        var sourceCount = SplitWords(source, sourceSpans.Span);
        var copyCount = SplitWords(copy, copySpans.Span);
        using var sourceNumbers = new Rented<int>(sourceCount);
        using var copyNumbers = new Rented<int>(copyCount);
        WordNumbers.Assign(
            new WordList(source, sourceSpans.Span[..sourceCount]),
            new WordList(copy, copySpans.Span[..copyCount]),
            sourceNumbers.Span,
            copyNumbers.Span);
        NgramOverlap.AddMatches(sourceNumbers.Span, copyNumbers.Span, counts[CharacterOrder..Order]);
        AddTotals(sourceCount, copyCount, CharacterOrder..Order, counts);
    }

    private void AddTotals(int sourceLength, int copyLength, Range orders, Span<long> counts)
    {
        var (first, length) = orders.GetOffsetAndLength(Order);
        for (var n = 1; n <= length; n++)
        {
            var sourceTotal = NgramOverlap.Total(sourceLength, n);
            // Copy n-grams of an order that the source lacks are not held against the copy; it shows in corpus scores only.
            if (sourceTotal > 0) counts[Order + first + n - 1] += NgramOverlap.Total(copyLength, n);
            counts[2 * Order + first + n - 1] += sourceTotal;
        }
    }

    private double Score(ReadOnlySpan<long> counts)
    {
        double precision = 0, recall = 0;
        var orders = 0;
        for (var n = 0; n < Order; n++)
        {
            var copyTotal = counts[Order + n];
            var sourceTotal = counts[2 * Order + n];
            if (copyTotal == 0 || sourceTotal == 0) continue;
            precision += (double)counts[n] / copyTotal;
            recall += (double)counts[n] / sourceTotal;
            orders++;
        }

        if (precision + recall == 0) return 0;
        precision /= orders;
        recall /= orders;
        return 100 * ((1 + Beta * Beta) * precision * recall / (Beta * Beta * precision + recall));
    }

    private static int Characters(string text, Span<int> characters)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (WhiteSpace.Is(c)) continue;
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                characters[count++] = char.ConvertToUtf32(c, text[++i]);
            else
                characters[count++] = c;
        }

        return count;
    }

    /// <summary>Splits at white space, then takes one ASCII mark off each word's end or, where there is none, off its start.</summary>
    private static int SplitWords(string text, Span<TextSpan> words)
    {
        using var room = new Rented<TextSpan>(text.Length);
        var count = 0;
        foreach (var word in room.Span[..WhiteSpace.Split(text, room.Span)])
        {
            var cut = word.Length == 1 ? word.End
                : IsMark(text[word.End - 1]) ? word.End - 1
                : IsMark(text[word.Start]) ? word.Start + 1
                : word.End;
            words[count++] = new TextSpan(word.Start, cut);
            if (cut < word.End) words[count++] = new TextSpan(cut, word.End);
        }

        return count;
    }

    private static bool IsMark(char c) => char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c));
}
