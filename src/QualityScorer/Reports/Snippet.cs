using QualityScorer.Evidence;
using QualityScorer.Text;

namespace QualityScorer.Reports;

/// <summary>One side of an issue with a few words around it; the words that differ from the other side are the marked ones.</summary>
/// <param name="Before">Words before the marked ones, with an ellipsis where the text goes on.</param>
/// <param name="Marked">The words to mark; a long span is shortened in its middle.</param>
/// <param name="After">Words after the marked ones.</param>
internal sealed record Snippet(string Before, string Marked, string After)
{
    private const int ContextWords = 5;
    private const int LongestMark = 220;

    /// <summary>The two sides of an issue; null where it has no place in that text.</summary>
    public static (Snippet? Source, Snippet? Copy) Of(RewritePair pair, Issue issue)
    {
        if (issue.Source is not { } source) return (null, issue.Copy is { } alone ? Cut(pair.Copy, alone, alone) : null);
        if (issue.Copy is not { } copy) return (Cut(pair.Source, source, source), null);
        var (sourceDifference, copyDifference) = Difference(pair.Source, source, pair.Copy, copy);
        return (Cut(pair.Source, source, sourceDifference), Cut(pair.Copy, copy, copyDifference));
    }

    /// <summary>The part of two spans that is left without the words that both begin and end with; the whole spans where one would be empty.</summary>
    private static (TextSpan, TextSpan) Difference(string a, TextSpan spanA, string b, TextSpan spanB)
    {
        var wordsA = Words(a, spanA);
        var wordsB = Words(b, spanB);
        var shorter = Math.Min(wordsA.Count, wordsB.Count);
        var head = 0;
        while (head < shorter && Same(head, head)) head++;
        var tail = 0;
        while (tail < shorter - head && Same(wordsA.Count - 1 - tail, wordsB.Count - 1 - tail)) tail++;
        if (head + tail == 0 || head + tail >= shorter) return (spanA, spanB);
        return (new(wordsA[head].Start, wordsA[^(tail + 1)].End), new(wordsB[head].Start, wordsB[^(tail + 1)].End));

        bool Same(int i, int j) => a.AsSpan(wordsA[i].Start, wordsA[i].Length).SequenceEqual(b.AsSpan(wordsB[j].Start, wordsB[j].Length));
    }

    private static List<TextSpan> Words(string text, TextSpan span)
    {
        List<TextSpan> words = [];
        for (var i = span.Start; i < span.End;)
        {
            while (i < span.End && char.IsWhiteSpace(text[i])) i++;
            var start = i;
            while (i < span.End && !char.IsWhiteSpace(text[i])) i++;
            if (i > start) words.Add(new(start, i));
        }

        return words;
    }

    private static Snippet Cut(string text, TextSpan span, TextSpan marked)
    {
        var start = Back(text, span.Start, ContextWords);
        var end = Forward(text, span.End, ContextWords);
        return new(
            (start > 0 && !IsBreak(text[start - 1]) ? "… " : "") + VisibleText.Of(text.AsSpan(start, marked.Start - start)),
            Shorten(VisibleText.Of(marked.Of(text))),
            VisibleText.Of(text.AsSpan(marked.End, end - marked.End)) + (end < text.Length && !IsBreak(text[end]) ? " …" : ""));
    }

    private static string Shorten(string marked)
    {
        if (marked.Length <= LongestMark) return marked;
        var head = marked.LastIndexOf(' ', LongestMark * 2 / 3);
        var tail = marked.IndexOf(' ', marked.Length - LongestMark / 3);
        // A text without spaces is cut where it stands, but never between the halves of a surrogate pair.
        if (head <= 0) head = char.IsHighSurrogate(marked[LongestMark * 2 / 3 - 1]) ? LongestMark * 2 / 3 - 1 : LongestMark * 2 / 3;
        if (tail < 0) tail = char.IsLowSurrogate(marked[^(LongestMark / 3)]) ? marked.Length - LongestMark / 3 + 1 : marked.Length - LongestMark / 3;
        return $"{marked[..head].TrimEnd()} … {marked[tail..].TrimStart()}";
    }

    private static int Back(string text, int from, int words)
    {
        var i = from;
        for (var n = 0; n <= words; n++)
        {
            var word = i;
            while (word > 0 && char.IsWhiteSpace(text[word - 1]) && !IsBreak(text[word - 1])) word--;
            var start = word;
            while (start > 0 && word - start < LongestMark && !char.IsWhiteSpace(text[start - 1])) start--;
            if (start == word) break;
            i = start;
        }

        return i < text.Length && i > 0 && char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]) ? i - 1 : i;
    }

    private static int Forward(string text, int from, int words)
    {
        var i = from;
        for (var n = 0; n <= words; n++)
        {
            var word = i;
            while (word < text.Length && char.IsWhiteSpace(text[word]) && !IsBreak(text[word])) word++;
            var end = word;
            while (end < text.Length && end - word < LongestMark && !char.IsWhiteSpace(text[end])) end++;
            if (end == word) break;
            i = end;
        }

        return i > 0 && i < text.Length && char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]) ? i + 1 : i;
    }

    private static bool IsBreak(char c) => c is '\n' or '\r' or '\u2028' or '\u2029';
}
