namespace QualityScorer.Scoring;

/// <summary>The wording features of one stretch of text and its share of the whole.</summary>
/// <param name="Weight">0 to 1.</param>
/// <param name="Wording">Values in the order of <see cref="FeatureSchema.Wording"/>.</param>
internal readonly record struct ScoringUnit(double Weight, double[] Wording);
