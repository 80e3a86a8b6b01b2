using QualityScorer.Encoders;
using QualityScorer.MLNet.Embeddings;
using QualityScorer.MLNet.Features;

namespace QualityScorer.MLNet;

/// <summary>The models that steps of this process use.</summary>
internal static class InstalledModels
{
    /// <summary>Environment variable with folders of models, as <c>models/</c> beside the program.</summary>
    public const string ModelsVariable = "QUALITYSCORER_MODELS";

    /// <summary>Environment variable with encoder directories.</summary>
    public const string EncodersVariable = "QUALITYSCORER_ENCODERS";

    /// <summary>What measures features, by the signature of the scorer.</summary>
    public static ModelRegistry<PairMeasure> Measures { get; } = new("models", ModelsVariable, () => ModelDirectory.Default, PairMeasure.Open, m => m.Signature);

    /// <summary>Sentence encoders, by their identity.</summary>
    public static ModelRegistry<RecallingEncoder> Encoders { get; } = new(
        "encoder", EncodersVariable, () => Path.Combine(ModelDirectory.Default, "encoder"), directory => new RecallingEncoder(OnnxSentenceEncoder.Open(directory)), e => e.Identity);
}
