using System.Collections.Frozen;

namespace QualityScorer.Text;

/// <summary>Finds the words under pictures.</summary>
internal static class Captions
{
    /// <summary>Sentences a text must have before single ones are taken for picture descriptions.</summary>
    public const int ShortestArticle = 5;

    private const int ShortestRepeat = 20;

    private static readonly FrozenSet<string> CreditWords =
        FrozenSet.ToFrozenSet(["photo", "photos", "picture", "image", "images", "photograph", "photographer", "handout", "credit", "courtesy", "supplied", "getty", "pool", "screenshot", "file"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Agencies = FrozenSet.ToFrozenSet(["ap", "afp", "reuters", "epa", "getty", "bloomberg", "anadolu", "xinhua", "tass", "dpa", "upi"], StringComparer.Ordinal);
    private static readonly FrozenSet<string> PictureVerbs = EmbeddedLines.Read("picture-verbs.txt").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Marks lines that end with a photo credit, and cut-off captions that the next line repeats in full.</summary>
    public static void Mark(string text, IReadOnlyList<Token> tokens, IReadOnlyList<PageLine> lines, SentenceKind?[] verdicts)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (verdicts[i] is null && lines[i].Sentences.Count <= 3 && EndsWithCredit(text, tokens, lines[i].Block.Tokens)) verdicts[i] = SentenceKind.Caption;
            if (i == 0 || !lines[i - 1].IsCutOff || verdicts[i] is not null || !Repeats(text, tokens, lines[i - 1], lines[i])) continue;
            verdicts[i - 1] = SentenceKind.Caption;
            verdicts[i] = SentenceKind.Caption;
        }
    }

    /// <summary>True for a sentence in the present tense that ends with a full date: what agencies write under a picture.</summary>
    public static bool DescribesPicture(string text, IReadOnlyList<Token> tokens, TextSpan sentence)
    {
        var end = sentence.End;
        if (sentence.Length < 8 || tokens[end - 1].Normal != "." || !EndsWithDate(tokens, sentence.Start, end - 1)) return false;
        var present = false;
        for (var i = sentence.Start; i < end; i++)
        {
            var token = tokens[i];
            if (token.Normal is "\"" || SpeechVerbs.Contains(token.Normal) || token.Normal is "was" or "were" or "had" or "will" or "would" or "has" or "due" or "scheduled" or "expected" or "set" or "planned") return false;
            if (i == sentence.Start || i - sentence.Start >= 25 || token.IsCapitalized) continue;
            present |= PictureVerbs.Contains(token.Normal)
                || token.Normal is "is" or "are" && i + 1 < end && (tokens[i + 1].Normal.EndsWith("ed", StringComparison.Ordinal) || tokens[i + 1].Normal.EndsWith("ing", StringComparison.Ordinal) || tokens[i + 1].Normal is "seen" or "shown");
        }

        return present;
    }

    /// <summary>True when the tokens before <paramref name="end"/> are a comma and a day with its year.</summary>
    private static bool EndsWithDate(IReadOnlyList<Token> tokens, int start, int end)
    {
        if (end - start < 6 || !IsYear(tokens[end - 1])) return false;
        // ", March 18, 2021" or ", 18 March 2021".
        return tokens[end - 2].Normal == "," && tokens[end - 3].IsNumber && DateWords.IsDayOrMonth(tokens[end - 4].Normal) && tokens[end - 5].Normal == ","
            || DateWords.IsDayOrMonth(tokens[end - 2].Normal) && tokens[end - 3].IsNumber && tokens[end - 4].Normal == ",";
    }

    private static bool IsYear(Token token) => token.IsNumber && token.Normal.Length == 4 && token.Normal[0] is '1' or '2';

    private static bool EndsWithCredit(string text, IReadOnlyList<Token> tokens, TextSpan line)
    {
        var end = line.End;
        while (end > line.Start && tokens[end - 1].Normal is "." or "\"") end--;
        if (end - line.Start < 2) return false;
        if (tokens[end - 1].Normal is ")" or "]") return CreditInBrackets(tokens, line.Start, end - 1);
        for (var i = end - 1; i > line.Start && i >= end - 10; i--)
        {
            var token = tokens[i];
            if (token.Normal is "/" or "via" && i + 1 < end && tokens[i + 1].IsCapitalized && Agencies.Contains(tokens[i + 1].Folded)) return true;
            if (!(token.IsCapitalized && CreditWords.Contains(token.Normal) && token.Normal is not ("file" or "pool" or "getty"))) continue;
            var afterMark = tokens[i - 1].Kind == TokenKind.Punctuation || text.AsSpan(tokens[i - 1].Span.End, token.Span.Start - tokens[i - 1].Span.End).ContainsAny('\n', '\t');
            if (afterMark && i + 1 < end && tokens[i + 1].Normal is ":" or "by" or "/" or "©" or "credit" or "courtesy") return true;
        }

        return false;
    }

    private static bool CreditInBrackets(IReadOnlyList<Token> tokens, int start, int close)
    {
        var credit = false;
        for (var i = close - 1; i >= start && i > close - 16; i--)
        {
            var token = tokens[i];
            if (token.Normal is "(" or "[") return credit && i + 1 < close && (tokens[i + 1].IsCapitalized || tokens[i + 1].Normal == "©");
            credit |= CreditWords.Contains(token.Normal) || Agencies.Contains(token.Folded) && i > start && tokens[i - 1].Normal is "/" or "via" or "-";
        }

        return false;
    }

    private static bool Repeats(string text, IReadOnlyList<Token> tokens, PageLine cutOff, PageLine full)
    {
        var start = tokens[cutOff.Block.Tokens.Start].Span.Start;
        var last = cutOff.Block.Tokens.End - 1;
        if (tokens[last].Normal != "...") return false;
        var length = tokens[last].Span.Start - start;
        var fullStart = tokens[full.Block.Tokens.Start].Span.Start;
        return length >= ShortestRepeat && fullStart + length <= text.Length && text.AsSpan(start, length).TrimEnd().SequenceEqual(text.AsSpan(fullStart, length).TrimEnd());
    }
}
