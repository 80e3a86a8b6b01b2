namespace QualityScorer.Similarity;

/// <summary>
/// A similarity of copies to their sources with the numbers of sacreBLEU 2.6.0 (Post 2018, https://aclanthology.org/W18-6319):
/// the source takes the place of the one reference, the copy that of the hypothesis. Immutable, thread-safe.
/// </summary>
public interface ISimilarityMetric
{
    /// <summary>The name under which sacreBLEU prints the score, for instance <c>chrF2++</c>.</summary>
    string Name { get; }

    /// <summary>The signature that sacreBLEU prints for the same settings.</summary>
    string Signature { get; }

    /// <summary>Scores one pair. The range is the metric's; empty texts are allowed.</summary>
    double Sentence(string source, string copy);

    /// <summary>Scores many pairs from their summed counts, which is not the mean of the sentence scores.</summary>
    /// <param name="pairs">At least one pair; read once, in order.</param>
    /// <exception cref="ArgumentException">There is no pair.</exception>
    double Corpus(IEnumerable<(string Source, string Copy)> pairs);
}
