using QualityScorer.Scoring;

namespace QualityScorer.Training.Fitting;

/// <summary>Measures where people rank copies of each score.</summary>
internal static class RankFit
{
    private const int MostRanges = 10;
    private const int RangeRows = 20; // fewer say too little on the tails
    private const double Tail = 0.1;

    /// <summary>Fits the interval.</summary>
    /// <param name="rows">Rows with the degradation by a fit that has not seen their group.</param>
    public static RankInterval Of(IReadOnlyList<KeptAsideRow> rows)
    {
        var ranks = Ranks([.. rows.Select(r => r.Judgement)], [.. rows.Select(r => r.Stratum)]);
        var ordered = Enumerable.Range(0, rows.Count).OrderBy(i => rows[i].Degradation).ThenBy(i => i).ToList();
        List<double> knots = [], low = [], high = [];
        var ranges = Math.Clamp(rows.Count / RangeRows, 1, MostRanges);
        for (var k = 0; k < ranges; k++)
        {
            var part = ordered[(k * ordered.Count / ranges)..((k + 1) * ordered.Count / ranges)];
            if (part.Count == 0) continue;
            var knot = Math.Round(part.Average(i => rows[i].Degradation), 3);
            if (knots.Count > 0 && knot <= knots[^1]) continue;
            var inside = part.Select(i => ranks[i]).Order().ToArray();
            knots.Add(knot);
            low.Add(Math.Max(low.LastOrDefault(), Math.Round(At(inside, Tail), 2)));
            high.Add(Math.Max(high.LastOrDefault(), Math.Round(At(inside, 1 - Tail), 2)));
        }

        return new RankInterval { Knots = knots, Low = low, High = high };
    }

    /// <summary>Ranks of the ratings inside their stratum, 0 (best) to 100 (worst).</summary>
    /// <param name="judgements">Ratings, higher = better.</param>
    /// <param name="strata">Ratings are compared inside a stratum only.</param>
    public static double[] Ranks<T>(double[] judgements, T[] strata)
    {
        var ranks = new double[judgements.Length];
        foreach (var stratum in Enumerable.Range(0, ranks.Length).GroupBy(i => strata[i]))
        {
            var order = stratum.OrderByDescending(i => judgements[i]).ThenBy(i => i).ToArray();
            for (var k = 0; k < order.Length; k++) ranks[order[k]] = 100 * (k + 0.5) / order.Length;
        }

        return ranks;
    }

    private static double At(double[] sorted, double share) => sorted[(int)Math.Round(share * (sorted.Length - 1))];
}
