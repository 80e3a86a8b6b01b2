using QualityScorer.Scoring;

namespace QualityScorer.Training.Fitting;

/// <summary>Learns from rows with a named system how large a difference of mean degradation people notice.</summary>
internal static class NoticedFit
{
    // The mean of fewer rows is noise; fewer pairs of systems make no curve.
    private const int SystemRows = 30;
    private const int FewestPairs = 10;
    private const int Iterations = 50;
    private const double Ridge = 1e-6;

    /// <summary>Fits the curve, or null where the rows name too few systems.</summary>
    /// <param name="rows">Rows with the degradation by a fit that has not seen their group.</param>
    public static NoticedDifference? Of(IReadOnlyList<KeptAsideRow> rows)
    {
        var pairs = Pairs(rows).ToList();
        if (pairs.Count < FewestPairs) return null;
        var slope = 0.0;
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            // Newton's method on the log-likelihood, which is concave in the slope.
            double gradient = -Ridge * slope, curvature = Ridge;
            foreach (var (points, agreed) in pairs)
            {
                var p = 1 / (1 + Math.Exp(-slope * points));
                gradient += points * (agreed - p);
                curvature += points * points * p * (1 - p);
            }

            var step = gradient / curvature;
            slope = Math.Max(0, slope + Math.Clamp(step, -1, 1));
            if (Math.Abs(step) < 1e-12) break;
        }

        return slope > 0 ? new NoticedDifference(slope, pairs.Count) : null;
    }

    /// <summary>Pairs of systems of one stratum: by how many points the worse one is worse, and whether people say so too (1, 0, or ½ for equal ratings).</summary>
    private static IEnumerable<(double Points, double Agreed)> Pairs(IReadOnlyList<KeptAsideRow> rows)
    {
        foreach (var stratum in rows.Where(r => r.System.Length > 0).GroupBy(r => r.Stratum))
        {
            var systems = stratum.GroupBy(r => r.System, StringComparer.Ordinal).Where(s => s.Count() >= SystemRows)
                .OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => (Degradation: s.Average(r => r.Degradation), Judgement: s.Average(r => r.Judgement))).ToList();
            for (var i = 0; i < systems.Count; i++)
            {
                for (var j = i + 1; j < systems.Count; j++)
                {
                    var points = systems[i].Degradation - systems[j].Degradation;
                    var judged = (systems[j].Judgement - systems[i].Judgement) * Math.Sign(points);
                    if (points != 0) yield return (Math.Abs(points), judged > 0 ? 1 : judged < 0 ? 0 : 0.5);
                }
            }
        }
    }
}
