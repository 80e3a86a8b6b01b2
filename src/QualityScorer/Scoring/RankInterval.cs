namespace QualityScorer.Scoring;

/// <summary>
/// Where people rank copies with a given score among rated machine translations: eight of ten ratings lie inside. Wide, because one person's rating of one
/// copy is; learned from rows whose documents the fit had not seen.
/// </summary>
public sealed record RankInterval
{
    /// <summary>Degradations at which the ranks were measured, ascending.</summary>
    public required IReadOnlyList<double> Knots { get; init; }

    /// <summary>Tenth percentile of the ranks at each knot, 0 (the best of 100 copies) to 100 (the worst); never descends.</summary>
    public required IReadOnlyList<double> Low { get; init; }

    /// <summary>Ninetieth percentile of the ranks at each knot; never descends.</summary>
    public required IReadOnlyList<double> High { get; init; }

    /// <summary>The interval of a degradation: linear between the knots, constant beyond them.</summary>
    public (double Low, double High) At(double degradation) => (At(Low, degradation), At(High, degradation));

    private double At(IReadOnlyList<double> ranks, double degradation)
    {
        if (degradation <= Knots[0]) return ranks[0];
        for (var k = 1; k < Knots.Count; k++)
        {
            if (degradation < Knots[k]) return ranks[k - 1] + ((ranks[k] - ranks[k - 1]) * (degradation - Knots[k - 1]) / (Knots[k] - Knots[k - 1]));
        }

        return ranks[^1];
    }
}
