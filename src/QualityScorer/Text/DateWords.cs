using System.Collections.Frozen;

namespace QualityScorer.Text;

/// <summary>Words of dates and times: months, days, time zones.</summary>
internal static class DateWords
{
    private static readonly FrozenSet<string> DaysAndMonths = EmbeddedLines.Read("calendar-words.txt").ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Times = EmbeddedLines.Read("clock-words.txt").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for a lower-case form such as <c>march</c>, <c>tue</c> or <c>gmt</c>; a last dot is ignored.</summary>
    public static bool Contains(string normal) => IsDayOrMonth(normal) || Times.Contains(WithoutDot(normal));

    /// <summary>True for a day of the week or a month, in full or shortened.</summary>
    public static bool IsDayOrMonth(string normal) => DaysAndMonths.Contains(WithoutDot(normal));

    private static string WithoutDot(string normal) => normal.EndsWith('.') && normal.Length > 1 ? normal[..^1] : normal;
}
