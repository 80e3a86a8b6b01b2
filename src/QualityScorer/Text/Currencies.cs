using System.Collections.Frozen;

namespace QualityScorer.Text;

/// <summary>Names, signs and codes of currencies.</summary>
internal static class Currencies
{
    private const int LongestCode = 4;

    /// <summary>Canonical name by name, sign or code.</summary>
    public static FrozenDictionary<string, string> Names { get; } = EmbeddedLines.Read("currencies.txt").Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .SelectMany(words => words.Select(word => (word, words[0]))).DistinctBy(w => w.word).ToFrozenDictionary(w => w.word, w => w.Item2, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Codes = EmbeddedLines.Read("currencies.txt").SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..])
        .Where(word => word.Length is >= 2 and <= LongestCode && word.All(char.IsAsciiLetterLower) && !WordForms.IsFunctionWord(word) && word is not ("sol" or "som" or "try" or "pen" or "rub" or "all" or "lei" or "leva")).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for the letters of a code that may stand before a figure: <c>tk</c>, <c>rs</c>, <c>usd</c>.</summary>
    public static bool IsCode(string folded) => Codes.Contains(folded);
}
