using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence;

/// <summary>Finds one kind of damage. Immutable and thread-safe.</summary>
internal interface IDetector
{
    /// <summary>Its row in the catalogue.</summary>
    DetectorDescriptor Descriptor { get; }

    /// <summary>Reports every place of its kind, in any order.</summary>
    IEnumerable<Issue> Detect(Comparison comparison);
}

/// <summary>What a detector looks for, with an example that it must report and a close one that it must not.</summary>
public sealed record DetectorDescriptor
{
    /// <summary>Three letters and three digits; never reused.</summary>
    public required string Id { get; init; }

    /// <summary>The score dimension that pays for its issues.</summary>
    public required Dimension Dimension { get; init; }

    /// <summary>One sentence: what it reports.</summary>
    public required string Summary { get; init; }

    /// <summary>A source and a copy that it reports.</summary>
    public required Example Fires { get; init; }

    /// <summary>A source and a copy, close to <see cref="Fires"/>, that it leaves alone.</summary>
    public required Example Silent { get; init; }

    /// <summary>An issue of this detector.</summary>
    internal Issue Issue(IssueType type, Severity severity, TextSpan? source, TextSpan? copy, string message, double confidence = 1) => new()
    {
        Detector = Id,
        Dimension = Dimension,
        Type = type,
        Severity = severity,
        Source = source,
        Copy = copy,
        Message = message,
        Confidence = confidence,
    };

    /// <summary>A source and its copy.</summary>
    public sealed record Example(string Source, string Copy);
}
