using System.Numerics.Tensors;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace QualityScorer.MLNet.Embeddings;

/// <summary>Sentence vectors of both sides.</summary>
internal sealed class VectorPair
{
    /// <summary>Column of the source's vector.</summary>
    public const string SourceColumn = "RewriteQuality.SourceVector";

    /// <summary>Column of the copy's vector.</summary>
    public const string CopyColumn = "RewriteQuality.CopyVector";

    [ColumnName(SourceColumn), VectorType]
    public float[] Source { get; set; } = [];

    [ColumnName(CopyColumn), VectorType]
    public float[] Copy { get; set; } = [];
}

/// <summary>How near two texts are.</summary>
internal sealed class VectorSimilarity
{
    /// <summary>Column and slot name of the cosine, -1 to 1.</summary>
    public const string Column = "embedding-similarity";

    [ColumnName(Column)]
    public float Cosine { get; set; }
}

/// <summary>Makes the mapping from two vectors to their cosine, also when a saved pipeline is loaded.</summary>
[CustomMappingFactoryAttribute(Contract)]
internal sealed class SimilarityFactory : CustomMappingFactory<VectorPair, VectorSimilarity>
{
    /// <summary>Name of the mapping in saved pipelines.</summary>
    public const string Contract = "QualityScorer.Similarity";

    /// <inheritdoc/>
    public override Action<VectorPair, VectorSimilarity> GetMapping() => static (vectors, similarity) => similarity.Cosine = TensorPrimitives.Dot(vectors.Source, vectors.Copy); // unit vectors
}
