using QualityScorer.Evidence;

namespace QualityScorer.Scoring;

/// <summary>One entry of the feature schema. Every feature is 0 where nothing was lost and grows with the damage.</summary>
public sealed record FeatureDescriptor
{
    /// <summary>Lower-case name with hyphens; never reused for another meaning.</summary>
    public required string Name { get; init; }

    /// <summary>Unit and range, e.g. <c>share, 0 to 1</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>The score dimension that pays for it.</summary>
    public required Dimension Dimension { get; init; }

    /// <summary>One sentence: what it measures.</summary>
    public required string Summary { get; init; }
}
