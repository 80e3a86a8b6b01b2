using QualityScorer.Alignment;
using QualityScorer.Evidence;

namespace QualityScorer;

/// <summary>How much of a source its copy lost, and where.</summary>
public sealed record RewriteScore
{
    /// <summary>The pair's id.</summary>
    public required string Id { get; init; }

    /// <summary>0 (nothing lost) to 100 (nothing usable).</summary>
    public required double Degradation { get; init; }

    /// <summary>Where eight of ten people's ratings of copies with this score rank among 100 machine translations, 0 (the best) to 100 (the worst).</summary>
    public required (double Low, double High) Ranks { get; init; }

    /// <summary>The degradation in one word.</summary>
    public required Band Band { get; init; }

    /// <summary>What the copy is to its source. Read it first: an independent article is no damaged copy.</summary>
    public required Relation Relation { get; init; }

    /// <summary>Points by dimension, in the order of <see cref="Dimension"/>; they add up to <see cref="Degradation"/>.</summary>
    public required IReadOnlyDictionary<Dimension, double> Dimensions { get; init; }

    /// <summary>Points by feature; they add up to <see cref="Degradation"/>.</summary>
    public required IReadOnlyList<Contribution> Contributions { get; init; }

    /// <summary>What the points of the contributions are, where they are not simply the parts of a sum; null for an additive model.</summary>
    public string? Attribution { get; init; }

    /// <summary>The evidence, in the order of the copy; neutral differences included.</summary>
    public required IReadOnlyList<Issue> Issues { get; init; }

    /// <summary>Similarities of the two texts, for orientation.</summary>
    public required SimilarityScores Similarity { get; init; }

    /// <summary>The sentences of both texts that belong together, for reports that show the texts; empty where a score was made without them.</summary>
    public ParallelText Sentences { get; init; } = ParallelText.Empty;

    /// <summary>Version, model hash and encoder hash: the same signature and texts give the same digits.</summary>
    public required string Signature { get; init; }
}

/// <summary>One feature's share of a degradation.</summary>
/// <param name="Feature">Name in the feature schema.</param>
/// <param name="Value">The feature's value, in the unit that the schema states.</param>
/// <param name="Points">Its points of degradation.</param>
public sealed record Contribution(string Feature, double Value, double Points);

/// <summary>Similarity of copy and source.</summary>
/// <param name="Bleu">Sentence BLEU as sacreBLEU computes it, 0 to 100.</param>
/// <param name="Chrf">chrF as sacreBLEU computes it, 0 to 100.</param>
/// <param name="Ter">TER as sacreBLEU computes it, 0 (equal) upwards, in percent of the source's words.</param>
/// <param name="Embedding">Cosine of the two texts' mean sentence vectors, -1 to 1.</param>
public sealed record SimilarityScores(double Bleu, double Chrf, double Ter, double Embedding);

/// <summary>Bands of degradation; their limits are in the model.</summary>
public enum Band
{
    /// <summary>Nothing that a reader would miss.</summary>
    Intact,

    /// <summary>Blemishes, or one place to check.</summary>
    Light,

    /// <summary>Several places where readers are misled or lost.</summary>
    Marked,

    /// <summary>Not usable without the source.</summary>
    Severe,
}

/// <summary>What a copy is to its source.</summary>
public enum Relation
{
    /// <summary>The same text, but for white space and page furniture.</summary>
    Identical,

    /// <summary>The source nearly word by word, perhaps shortened at its edges.</summary>
    Republication,

    /// <summary>The whole source in other words.</summary>
    Rewrite,

    /// <summary>A part of the source, condensed or cut.</summary>
    Partial,

    /// <summary>Not made from this source.</summary>
    Independent,
}
