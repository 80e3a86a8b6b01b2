using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence;

/// <summary>Small questions that several detectors ask of an aligned pair.</summary>
internal static class PairWords
{
    /// <summary>The place of a token range (document indexes, half-open) in the text.</summary>
    public static TextSpan Place(this Document document, int first, int end) =>
        new(document.Tokens[first].Span.Start, document.Tokens[end - 1].Span.End);

    /// <summary>The text from the first to the last of some tokens, given in any order; at least one.</summary>
    public static TextSpan Place(this Document document, IEnumerable<int> tokens)
    {
        var (first, last) = (int.MaxValue, -1);
        foreach (var token in tokens) (first, last) = (Math.Min(first, token), Math.Max(last, token));
        return document.Place(first, last + 1);
    }

    /// <summary>True where a hyphen joins a token range (document indexes, half-open) to the word before or behind it: <c>north-east</c>.</summary>
    public static bool IsInCompound(this Document document, int first, int end) =>
        (first > 0 && document.Tokens[first - 1].Normal == "-" && !document.Tokens[first].SpaceBefore) || (end < document.Tokens.Count && document.Tokens[end] is { Normal: "-", SpaceBefore: false });

    /// <summary>Document indexes of the source words in a gap that are linked nowhere and belong to no number that the copy tells.</summary>
    public static IEnumerable<int> FreeSource(this Comparison comparison, AlignedPair pair, Gap gap)
    {
        for (var p = gap.Source.Start; p < gap.Source.End; p++)
        {
            var token = pair.SourceTokens[p];
            if (comparison.Source.Tokens[token].Kind is TokenKind.Word or TokenKind.Number && comparison.CopyOf(token) < 0 && !comparison.IsToldInCopy(token)) yield return token;
        }
    }

    /// <summary>Document indexes of the copy words in a gap that are linked nowhere and belong to no number that the source tells.</summary>
    public static IEnumerable<int> FreeCopy(this Comparison comparison, AlignedPair pair, Gap gap)
    {
        for (var p = gap.Copy.Start; p < gap.Copy.End; p++)
        {
            var token = pair.CopyTokens[p];
            if (comparison.Copy.Tokens[token].Kind is TokenKind.Word or TokenKind.Number && comparison.SourceOf(token) < 0 && !comparison.IsToldInSource(token)) yield return token;
        }
    }

    /// <summary>The nearest word or number before (<paramref name="step"/> -1) or after (1) a token, at most <paramref name="reach"/> tokens off, or -1.</summary>
    public static int WordBeside(this Document document, int token, int step, int reach)
    {
        for (var i = token + step; i >= 0 && i < document.Tokens.Count && Math.Abs(i - token) <= reach; i += step)
        {
            if (document.Tokens[i].Kind is TokenKind.Word or TokenKind.Number) return i;
        }

        return -1;
    }

    /// <summary>How many of the words around a place of the source stand around one of the copy too, within their sentences; half for what is only near.</summary>
    /// <param name="comparison">The compared pair.</param>
    /// <param name="source">Tokens of the source, a half-open range of document indexes.</param>
    /// <param name="copy">The same of the copy.</param>
    /// <param name="reach">How far around.</param>
    public static double Shared(this Comparison comparison, TextSpan source, TextSpan copy, int reach)
    {
        var (own, its) = (comparison.Source.SentenceOf(source.Start).Tokens, comparison.Copy.SentenceOf(copy.Start).Tokens);
        var (low, high) = (Math.Max(its.Start, copy.Start - reach), Math.Min(its.End, copy.End + reach));
        var sum = 0.0;
        for (var i = Math.Max(own.Start, source.Start - reach); i < Math.Min(own.End, source.End + reach); i++)
        {
            if ((i >= source.Start && i < source.End) || comparison.CopyOf(i) is not (>= 0 and var twin) || twin < low || twin >= high || (twin >= copy.Start && twin < copy.End)) continue;
            if (comparison.Source.Tokens[i].IsContent() || comparison.Source.Tokens[i].IsNumber) sum += comparison.KindOf(twin) is LinkKind.Near ? 0.5 : 1;
        }

        return sum;
    }

    /// <summary>True for a word that carries content: no function word, no number.</summary>
    public static bool IsContent(this in Token token) => token.IsWord && !token.IsFunctionWord;

    /// <summary>The text under a span, shortened for a message.</summary>
    public static string Quoted(this Document document, TextSpan span)
    {
        var text = span.Of(document.Text).ReplaceLineEndings(" ");
        return text.Length <= 60 ? $"“{text}”" : $"“{text[..CutBefore(text, 57)]}…”";
    }

    private static int CutBefore(string text, int length) => char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
}
