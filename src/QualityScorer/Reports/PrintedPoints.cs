namespace QualityScorer.Reports;

/// <summary>The points of a score as reports print them: rounded once, here, so that the printed parts still add up exactly to the printed degradation.</summary>
/// <remarks>
/// The degradation is rounded half away from zero. Each list of parts is rounded down, and the units that are then missing go to the parts
/// that lost most by it (largest remainder, Hamilton 1792; equal remainders in list order). No printed part is a whole unit away from its
/// exact value, and a part of 0 stays 0.
/// </remarks>
public sealed class PrintedPoints
{
    /// <summary>Decimals in machine-readable results (.json, .jsonl, .csv).</summary>
    public const int ResultDecimals = 2;

    /// <summary>Decimals in reports for people.</summary>
    public const int ReportDecimals = 1;

    private PrintedPoints(decimal degradation, IReadOnlyList<decimal> dimensions, IReadOnlyList<decimal> contributions)
    {
        Degradation = degradation;
        Dimensions = dimensions;
        Contributions = contributions;
    }

    /// <summary>0 to 100.</summary>
    public decimal Degradation { get; }

    /// <summary>Points of the dimensions, in the order of <see cref="Evidence.Dimension"/>; they add up to <see cref="Degradation"/>.</summary>
    public IReadOnlyList<decimal> Dimensions { get; }

    /// <summary>Points of the contributions, in the order of the score; they add up to <see cref="Degradation"/>.</summary>
    public IReadOnlyList<decimal> Contributions { get; }

    /// <summary>Rounds the points of a score.</summary>
    /// <param name="score">The score.</param>
    /// <param name="decimals">Digits after the point, 0 to 6.</param>
    /// <exception cref="ArgumentException">The score's dimensions or contributions do not add up to its degradation.</exception>
    public static PrintedPoints Of(RewriteScore score, int decimals = ResultDecimals)
    {
        ArgumentNullException.ThrowIfNull(score);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)decimals, 6u);
        var unit = Math.Pow(10, decimals);
        var total = (long)Math.Round(score.Degradation * unit, MidpointRounding.AwayFromZero);
        var dimensions = Enum.GetValues<Evidence.Dimension>().Select(d => score.Dimensions.GetValueOrDefault(d)).ToList();
        return new PrintedPoints(
            total / (decimal)unit,
            Apportion(dimensions, total, unit, "dimensions"),
            Apportion([.. score.Contributions.Select(c => c.Points)], total, unit, "contributions"));
    }

    private static decimal[] Apportion(IReadOnlyList<double> parts, long total, double unit, string what)
    {
        // Noise of adding doubles must not make 12.999999999 look like a lost unit; a millionth of a unit never shows.
        var scaled = parts.Select(p => Math.Round(p * unit, 6)).ToArray();
        var floors = scaled.Select(p => (long)Math.Floor(p)).ToArray();
        var missing = total - floors.Sum();
        var receivers = Enumerable.Range(0, scaled.Length)
            .Where(i => scaled[i] > floors[i])
            .OrderByDescending(i => scaled[i] - floors[i])
            .ToList();
        if (missing < 0 || missing > receivers.Count)
            throw new ArgumentException($"the {what} add up to {parts.Sum():R} points, the degradation is {total / unit:R}");
        foreach (var i in receivers.Take((int)missing)) floors[i]++;
        return [.. floors.Select(f => f / (decimal)unit)];
    }
}
