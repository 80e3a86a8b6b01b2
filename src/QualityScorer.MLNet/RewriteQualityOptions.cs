using Microsoft.ML;

namespace QualityScorer.MLNet;

/// <summary>What a pipeline reads and how it learns.</summary>
public sealed record RewriteQualityOptions
{
    /// <summary>Name of the vector that the trainer reads.</summary>
    public const string FeaturesColumn = "Features";

    /// <summary>Text column of the source.</summary>
    public string SourceColumnName { get; init; } = "Source";

    /// <summary>Text column of the copy.</summary>
    public string CopyColumnName { get; init; } = "Copy";

    /// <summary>Column that is learned, a float: a degradation, 0 to 100, where the model shall be used by <c>qualityscorer score</c>.</summary>
    public string LabelColumnName { get; init; } = "Label";

    /// <summary>Column with the weight of each row, a float above 0; none unless given.</summary>
    public string? WeightColumnName { get; init; }

    /// <summary>Folder of the models that measure; those beside the program unless given.</summary>
    public string? ModelsDirectory { get; init; }

    /// <summary>Encoder whose vectors of both sides, and their similarity, are features too; none unless given.</summary>
    public string? EncoderDirectory { get; init; }

    /// <summary>The trainer.</summary>
    public RewriteTrainer Trainer { get; init; } = RewriteTrainer.FastTree;

    /// <summary>Another trainer, instead of <see cref="Trainer"/>: reads <see cref="FeaturesColumn"/>, gives <c>Score</c>.</summary>
    public IEstimator<ITransformer>? Estimator { get; init; }
}
