using QualityScorer.Text;

namespace QualityScorer.Scoring;

/// <summary>Differences in case, spacing and script: small, but no copy gets better by them.</summary>
internal static class Surface
{
    /// <summary>Share of the source's capitalised words that stand in the copy in small letters only, 0 to 1.</summary>
    public static double LowerCase(UnitWords words)
    {
        var capital = words.Copy.Where(t => t.IsCapitalized).Select(t => t.Folded).ToHashSet(StringComparer.Ordinal);
        var small = words.Copy.Where(t => t.IsWord && !t.IsCapitalized).Select(t => t.Folded).ToHashSet(StringComparer.Ordinal);
        var capitals = words.Source.Where(t => t.IsWord && t.IsCapitalized).ToList();
        return capitals.Count == 0 ? 0 : (double)capitals.Count(t => !capital.Contains(t.Folded) && small.Contains(t.Folded)) / capitals.Count;
    }

    /// <summary>1 where the source begins with a capital and the copy with a small letter.</summary>
    public static double FirstLetter(UnitWords words) =>
        FirstWord(words.Source) is { IsCapitalized: true } && FirstWord(words.Copy) is { IsCapitalized: false } first && char.IsLower(Letter(words.CopyText, first)) ? 1 : 0;

    /// <summary>1 where the copy does not end with the mark that the source ends with.</summary>
    public static double FinalMark(UnitWords words) => string.Equals(Final(words.Source), Final(words.Copy), StringComparison.Ordinal) ? 0 : 1;

    /// <summary>1 where one side holds a question mark and the other does not.</summary>
    public static double Question(UnitWords words) => words.SourceText.Contains('?') == words.CopyText.Contains('?') ? 0 : 1;

    /// <summary>Number of closing marks, possessives and endings after white space in the copy, beyond those of the source.</summary>
    public static double SpacedMarks(UnitWords words) => Math.Max(0, words.Copy.Count(IsSpaced) - words.Source.Count(IsSpaced));

    /// <summary>Number of the copy's tokens in another script, beyond those of the source.</summary>
    public static double ForeignLetters(UnitWords words) => Math.Max(0, words.CopyText.Count(IsForeign) - words.SourceText.Count(IsForeign));

    private static Token? FirstWord(Token[] tokens)
    {
        foreach (var token in tokens)
        {
            if (token.IsWord) return token;
        }

        return null;
    }

    private static char Letter(string text, Token first)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c)) return c;
        }

        return first.Normal[0];
    }

    private static string Final(Token[] tokens)
    {
        for (var i = tokens.Length - 1; i >= 0; i--)
        {
            if (tokens[i].Kind != TokenKind.Punctuation) break;
            if (tokens[i].Normal is "." or "!" or "?" or ":" or ";" or "," or "…") return tokens[i].Normal;
        }

        return "";
    }

    private static bool IsSpaced(Token token) =>
        token.SpaceBefore && (token.Kind == TokenKind.Possessive || token.Normal is "." or "," or ";" or ":" or "!" or "?" or ")" or "n't" or "%");

    // Above Latin Extended-B, letters are Greek, Cyrillic and so on; Latin Extended Additional (1E00-1EFF) is Latin again.
    private static bool IsForeign(char c) => c > '\u024F' && char.IsLetter(c) && c is not (>= '\u1E00' and <= '\u1EFF');
}
