namespace QualityScorer.Encoders;

/// <summary>How the vectors of tokens become the vector of a text; named as in sentence-transformers.</summary>
internal enum PoolingMode
{
    /// <summary>The average of all.</summary>
    Mean,

    /// <summary>Their sum over the square root of their number.</summary>
    MeanSquareRootLength,

    /// <summary>The first.</summary>
    Cls,

    /// <summary>The greatest value of each dimension.</summary>
    Max,

    /// <summary>The last.</summary>
    LastToken,

    /// <summary>The average, the n-th token weighing n.</summary>
    WeightedMean,
}
