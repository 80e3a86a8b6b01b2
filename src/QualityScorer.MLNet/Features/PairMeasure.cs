using QualityScorer.Alignment;
using QualityScorer.Encoders;
using QualityScorer.Evidence;
using QualityScorer.Scoring;
using QualityScorer.Text;

namespace QualityScorer.MLNet.Features;

/// <summary>Measures the features of pairs with one folder of models. Immutable and thread-safe.</summary>
/// <param name="language">Models of English.</param>
/// <param name="model">The scoring model, whose gate and trust shape the features.</param>
internal sealed class PairMeasure(Language language, QualityModel model)
{
    /// <summary>The scorer's signature: all that the features depend on.</summary>
    public string Signature { get; } = new RewriteScorer(language, model).Signature;

    /// <summary>The models of English.</summary>
    public Language Language => language;

    /// <summary>The scoring model.</summary>
    public QualityModel Model => model;

    /// <summary>Opens a folder such as <c>models/</c>.</summary>
    public static PairMeasure Open(string directory) => new(ModelDirectory.Load(directory), QualityModel.Load(Path.Combine(directory, "scoring", "model.json")));

    /// <summary>Features in the order of <see cref="FeatureSchema.All"/>.</summary>
    public double[] Measure(string source, string copy)
    {
        var comparison = Comparison.Create(Document.Parse(source), Document.Parse(copy), language);
        return model.Measure(comparison, DetectorCatalog.Detect(comparison));
    }
}
