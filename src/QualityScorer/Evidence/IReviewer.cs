using QualityScorer.Alignment;

namespace QualityScorer.Evidence;

/// <summary>A detector whose judgement of doubtful places depends on what the detectors before it have found: a copy with garbled names was made by a machine, and its odd words are no style.</summary>
internal interface IReviewer : IDetector
{
    /// <summary>Reports every place of its kind, in any order.</summary>
    /// <param name="comparison">The compared pair.</param>
    /// <param name="reported">Issues of the detectors before it in the catalogue.</param>
    IEnumerable<Issue> Review(Comparison comparison, IReadOnlyList<Issue> reported);
}
