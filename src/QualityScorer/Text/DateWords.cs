using System.Collections.Frozen;

namespace QualityScorer.Text;

/// <summary>Words of dates and times: months, days, time zones.</summary>
internal static class DateWords
{
    private static readonly FrozenSet<string> Words = EmbeddedLines.Read("date-words.txt").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for a lower-case form such as <c>march</c>, <c>tue</c> or <c>gmt</c>; a last dot is ignored.</summary>
    public static bool Contains(string normal) => Words.Contains(normal.EndsWith('.') && normal.Length > 1 ? normal[..^1] : normal);
}
