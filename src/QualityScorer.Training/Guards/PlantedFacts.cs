using System.Globalization;
using System.Text.RegularExpressions;
using QualityScorer.Text;

namespace QualityScorer.Training.Guards;

/// <summary>Falsifications of one fact in an otherwise untouched text: a number, a name, a negation.</summary>
internal static partial class PlantedFacts
{
    private const int Each = 4;

    /// <summary>Up to four falsified texts of each kind, with the kind's name.</summary>
    public static IEnumerable<(string Kind, string Text)> Of(string text)
    {
        // Captions and page furniture are not scored: a fact falsified there is none of the article's.
        var article = Document.Parse(text).Sentences.Where(s => s.IsArticle).Select(s => s.Span).ToList();
        IReadOnlyList<Match> In(Regex pattern) => [.. pattern.Matches(text).Where(m => article.Exists(s => s.Contains(new TextSpan(m.Index, m.Index + m.Length))))];
        foreach (var match in Spread(In(Number)))
            yield return ("number", With(text, match, (int.Parse(match.Value, CultureInfo.InvariantCulture) + 7).ToString(CultureInfo.InvariantCulture)));
        var names = In(FullName).Select(m => m.Value).Distinct(StringComparer.Ordinal).ToList();
        foreach (var match in Spread(In(FullName)))
        {
            if (names.Find(n => n != match.Value && !n.Split(' ').Intersect(match.Value.Split(' '), StringComparer.Ordinal).Any()) is { } other)
                yield return ("name", With(text, match, other));
        }

        foreach (var match in Spread(In(Auxiliary))) yield return ("negation", With(text, match, match.Value + " not"));
    }

    // A number of two or more digits that is no part of a longer one, such as 45 but not in 1,245.50.
    [GeneratedRegex(@"(?<![\d.,:])\d{2,3}(?![\d.,:]*\d)")]
    private static partial Regex Number { get; }

    [GeneratedRegex(@"(?<=[a-z,] )\p{Lu}\p{Ll}{2,} \p{Lu}\p{Ll}{2,}(?![\w-])")]
    private static partial Regex FullName { get; }

    [GeneratedRegex(@"(?<=[a-z] )(?:is|was|are|were|has|had|have|will|would|can|could)(?= [a-z])(?! not)")]
    private static partial Regex Auxiliary { get; }

    private static IEnumerable<Match> Spread(IReadOnlyList<Match> matches) =>
        Enumerable.Range(0, Math.Min(Each, matches.Count)).Select(k => matches[k * matches.Count / Math.Min(Each, matches.Count)]);

    private static string With(string text, Match match, string replacement) => string.Concat(text.AsSpan(0, match.Index), replacement, text.AsSpan(match.Index + match.Length));
}
