namespace QualityScorer.Scoring;

/// <summary>
/// How often people notice a difference of mean degradation: among pairs of rewriting systems whose copies of the same texts were rated, the share in which the
/// mean ratings go the same way as the mean degradations (after Kocmi et al. 2024, "Navigating the Metrics Maze"). One logistic curve through one half at no difference.
/// </summary>
/// <param name="Slope">Log odds for each point of difference, 0 upwards.</param>
/// <param name="Pairs">Number of pairs of systems it was learned from.</param>
public sealed record NoticedDifference(double Slope, int Pairs)
{
    /// <summary>Share of such differences in which people's mean ratings go the same way, .5 (none: a coin) to 1.</summary>
    /// <param name="points">Difference of two mean degradations, of either sign.</param>
    public double At(double points) => 1 / (1 + Math.Exp(-Slope * Math.Abs(points)));

    /// <summary>Points of difference that people notice in a given share of cases.</summary>
    /// <param name="share">Above .5 and below 1.</param>
    public double PointsFor(double share) => Math.Log(share / (1 - share)) / Slope;
}
