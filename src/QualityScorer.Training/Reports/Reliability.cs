namespace QualityScorer.Training.Reports;

/// <summary>What people said of copies in one range of degradation.</summary>
/// <param name="From">Lowest degradation of the range.</param>
/// <param name="To">Highest degradation of the range.</param>
/// <param name="Rows">Number of rows in it.</param>
/// <param name="Mean">Mean degradation.</param>
/// <param name="Worse">Share of the rows that people rated below the median of their stratum, 0 to 1.</param>
public sealed record Reliability(double From, double To, int Rows, double Mean, double Worse)
{
    /// <summary>Standard error of <see cref="Worse"/> as if rows were independent (they are not quite: read it as a lower bound).</summary>
    public double Error => Math.Sqrt(Math.Max(1e-12, Worse * (1 - Worse)) / Math.Max(1, Rows));

    /// <summary>Equally filled ranges of the kept-aside rows, lowest degradation first.</summary>
    public static IReadOnlyList<Reliability> Ranges(IReadOnlyList<KeptAsideRow> rows, int ranges)
    {
        var ordered = Judged(rows).OrderBy(r => r.Row.Degradation).ThenBy(r => r.Row.Line).ToList();
        return [.. Enumerable.Range(0, ranges).Select(k => ordered[(k * ordered.Count / ranges)..((k + 1) * ordered.Count / ranges)]).Where(part => part.Count > 0).Select(Of)];
    }

    /// <summary>The bands of a model.</summary>
    public static IReadOnlyList<(Band Band, Reliability Said)> Bands(TrainingOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return [.. Judged(outcome.Rows).GroupBy(r => outcome.Model.Calibration.BandOf(r.Row.Degradation)).OrderBy(g => g.Key).Select(g => (g.Key, Of([.. g])))];
    }

    private static Reliability Of(List<(KeptAsideRow Row, bool Worse)> part) =>
        new(part.Min(r => r.Row.Degradation), part.Max(r => r.Row.Degradation), part.Count, part.Average(r => r.Row.Degradation), part.Average(r => r.Worse ? 1.0 : 0.0));

    private static IEnumerable<(KeptAsideRow Row, bool Worse)> Judged(IReadOnlyList<KeptAsideRow> rows)
    {
        foreach (var stratum in rows.GroupBy(r => r.Stratum))
        {
            var sorted = stratum.Select(r => r.Judgement).Order().ToArray();
            var median = sorted[sorted.Length / 2];
            foreach (var row in stratum) yield return (row, row.Judgement < median);
        }
    }
}
