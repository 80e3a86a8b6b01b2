using QualityScorer.Scoring;

namespace QualityScorer.Training.Fitting;

/// <summary>What a fit found.</summary>
/// <param name="Shapes">Shapes of the wording features, in the order of the schema.</param>
/// <param name="Ridge">The penalty that cross-validation chose.</param>
/// <param name="KeptAside">Damage of each row as predicted by a fit that has not seen its group, in standard deviations of the judgements.</param>
internal sealed record ShapeFit(ShapeFunction[] Shapes, double Ridge, double[] KeptAside);
