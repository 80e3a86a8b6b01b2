using QualityScorer.Text;

namespace QualityScorer.Evidence;

/// <summary>One place where the copy differs from its source, found by a detector.</summary>
public sealed record Issue
{
    /// <summary>Id of the detector, e.g. <c>NUM001</c>. Ids are never reused.</summary>
    public required string Detector { get; init; }

    /// <summary>MQM error type.</summary>
    public required IssueType Type { get; init; }

    /// <summary>Gravity by MQM practice.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Place in the source text, or null where the issue has none (an addition).</summary>
    public required TextSpan? Source { get; init; }

    /// <summary>Place in the copy text, or null where the issue has none (an omission).</summary>
    public required TextSpan? Copy { get; init; }

    /// <summary>One sentence for a person.</summary>
    public required string Message { get; init; }

    /// <summary>The score dimension that pays for it.</summary>
    public required Dimension Dimension { get; init; }

    /// <summary>How sure the detector is, 0 to 1; the weight of the issue in the evidence features.</summary>
    public double Confidence { get; init; } = 1;
}
