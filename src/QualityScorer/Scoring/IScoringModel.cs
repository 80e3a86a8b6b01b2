using QualityScorer.Alignment;
using QualityScorer.Evidence;

namespace QualityScorer.Scoring;

/// <summary>The learned part of the scorer: makes points of a compared pair. Immutable and thread-safe.</summary>
public interface IScoringModel
{
    /// <summary>First eight hexadecimal digits of the SHA-256 of the model's file; part of every score's signature.</summary>
    string Hash { get; }

    /// <summary>Identity of the encoder that measured the model's training rows.</summary>
    string Encoder { get; }

    /// <summary>The limits of the bands.</summary>
    Calibration Calibration { get; }

    /// <summary>Scores a compared pair.</summary>
    /// <param name="comparison">The compared pair.</param>
    /// <param name="issues">What the detectors found in it.</param>
    ModelScore Score(Comparison comparison, IReadOnlyList<Issue> issues);
}
