using Microsoft.ML.Transforms;

namespace QualityScorer.MLNet.Features;

/// <summary>Makes the mapping from two texts to their features, also when a saved pipeline is loaded.</summary>
[CustomMappingFactoryAttribute(Contract)]
internal sealed class RewriteFeaturesFactory : CustomMappingFactory<RewriteTexts, RewriteFeatureColumns>
{
    /// <summary>Name of the mapping in saved pipelines.</summary>
    public const string Contract = "QualityScorer.RewriteFeatures";

    /// <inheritdoc/>
    public override Action<RewriteTexts, RewriteFeatureColumns> GetMapping() => static (texts, features) =>
    {
        var settings = StepSettings.Parse(texts.Settings);
        settings.CheckText(texts.Source, 0);
        settings.CheckText(texts.Copy, 1);
        features.Fill(InstalledModels.Measures.Find(settings.Identity).Measure(texts.Source, texts.Copy));
    };
}
