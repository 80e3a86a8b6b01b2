using System.Collections.Frozen;

namespace QualityScorer.Text;

/// <summary>Written abbreviations (<c>Gen.</c>, <c>Ltd</c>, <c>No.</c>) and the words they stand for.</summary>
internal static class ShortForms
{
    private static readonly FrozenDictionary<string, string[]> Forms = EmbeddedLines.Read("short_forms.txt").Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToFrozenDictionary(w => w[0], w => w[1..], StringComparer.Ordinal);

    /// <summary>The words that a folded abbreviation may stand for; none where it is no abbreviation.</summary>
    public static IReadOnlyList<string> Of(string folded) => Forms.TryGetValue(folded, out var words) ? words : [];
}
