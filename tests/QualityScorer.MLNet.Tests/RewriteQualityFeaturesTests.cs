using Microsoft.ML;
using Microsoft.ML.Data;
using QualityScorer.Alignment;
using QualityScorer.Encoders;
using QualityScorer.Evidence;
using QualityScorer.Scoring;
using QualityScorer.Text;

namespace QualityScorer.MLNet.Tests;

public sealed class RewriteQualityFeaturesTests
{
    private static readonly string Encoder = Path.Combine(AppContext.BaseDirectory, "models", "encoder");
    private readonly MLContext _ml = new(1);

    [Fact]
    public void Slots_are_named_as_the_features_are()
    {
        var rows = Rows.View(_ml, Rows.Of(4));
        var column = _ml.Transforms.RewriteQualityFeatures("Features").Fit(rows).Transform(rows).Schema["Features"];
        Assert.Equal(FeatureSchema.All.Select(f => f.Name), PipelineSteps.SlotNames(column));
    }

    [Fact]
    public void Values_are_what_the_library_measures()
    {
        var row = Rows.Of(9)[8];
        var language = ModelDirectory.Load(ModelDirectory.Default);
        var comparison = Comparison.Create(Document.Parse(row.Source), Document.Parse(row.Copy), language);
        var model = QualityModel.Load(Path.Combine(ModelDirectory.Default, "scoring", "model.json"));
        var expected = model.Measure(comparison, DetectorCatalog.Detect(comparison));
        var pairs = _ml.Data.LoadFromEnumerable([new Pair { Source = row.Source, Copy = row.Copy }]);
        var measured = Assert.Single(Vectors(_ml.Transforms.RewriteQualityFeatures("Features").Fit(pairs).Transform(pairs), "Features"));
        Assert.Contains(expected, value => value > 0);
        Assert.Equal(expected.Select(value => (float)value), measured);
    }

    [Fact]
    public void An_equal_copy_has_no_feature_above_0()
    {
        var pairs = _ml.Data.LoadFromEnumerable([new Pair { Source = "The mill closed in May.", Copy = "The mill closed in May." }]);
        Assert.All(Assert.Single(Vectors(_ml.Transforms.RewriteQualityFeatures("Features").Fit(pairs).Transform(pairs), "Features")), value => Assert.Equal(0, value));
    }

    [Fact]
    public void Only_the_vector_is_added_and_columns_may_have_any_name()
    {
        var renamed = _ml.Transforms.CopyColumns("Before \"x\"", "Source").Append(_ml.Transforms.CopyColumns("After\\", "Copy")).Append(_ml.Transforms.DropColumns("Source", "Copy"));
        var rows = Rows.View(_ml, Rows.Of(4));
        var input = renamed.Fit(rows).Transform(rows);
        var output = _ml.Transforms.RewriteQualityFeatures("Measured", "Before \"x\"", "After\\").Fit(input).Transform(input);
        Assert.Equal([.. input.Schema.Select(c => c.Name), "Measured"], output.Schema.Select(c => c.Name));
        Assert.Equal(4, Vectors(output, "Measured").Count());
    }

    [Fact]
    public void With_an_encoder_the_similarity_and_both_vectors_follow()
    {
        var row = Rows.Of(9)[8];
        var pairs = _ml.Data.LoadFromEnumerable([new Pair { Source = row.Source, Copy = row.Copy }]);
        var output = _ml.Transforms.RewriteQualityFeatures("Features", encoderDirectory: Encoder).Fit(pairs).Transform(pairs);
        var vector = Assert.Single(Vectors(output, "Features"));
        using var encoder = OnnxSentenceEncoder.Open(Encoder);
        var vectors = encoder.Encode([row.Source, row.Copy]);
        var names = PipelineSteps.SlotNames(output.Schema["Features"]);
        var similarity = FeatureSchema.All.Length;
        Assert.Equal("embedding-similarity", names[similarity]);
        Assert.Equal(vectors[0].Zip(vectors[1], (a, b) => a * b).Sum(), vector[similarity], 4);
        Assert.Equal([.. vectors[0], .. vectors[1]], vector[(similarity + 1)..]);
    }

    [Theory]
    [InlineData("Source")]
    [InlineData("Copy")]
    public void A_missing_column_is_named(string column)
    {
        var rows = Rows.View(_ml, Rows.Of(4));
        var without = _ml.Transforms.DropColumns(column).Fit(rows).Transform(rows);
        var fault = Assert.ThrowsAny<ArgumentException>(() => _ml.Transforms.RewriteQualityFeatures("Features").Fit(without));
        Assert.Contains($"Could not find input column '{column}'", fault.Message, StringComparison.Ordinal);
        fault = Assert.ThrowsAny<ArgumentException>(() => RewriteQualityPipeline.Create(_ml).Fit(without));
        Assert.Contains($"'{column}'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_of_numbers_is_named()
    {
        var rows = Rows.View(_ml, Rows.Of(4));
        var fault = Assert.ThrowsAny<ArgumentException>(() => _ml.Transforms.RewriteQualityFeatures("Features", "Label").Fit(rows));
        Assert.Contains("'Label'", fault.Message, StringComparison.Ordinal);
        Assert.Contains("text", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "words", "Source")]
    [InlineData("words", "", "Copy")]
    [InlineData("words", " \n", "Copy")]
    [InlineData(null, "words", "Source")]
    [InlineData("words", null, "Copy")]
    public void A_row_without_text_is_refused_and_the_column_named(string? source, string? copy, string column)
    {
        var rows = _ml.Data.LoadFromEnumerable([new Pair { Source = source, Copy = copy }]);
        var engine = _ml.Model.CreatePredictionEngine<Pair, Measured>(_ml.Transforms.RewriteQualityFeatures("Features").Fit(rows));
        var fault = Assert.ThrowsAny<ArgumentException>(() => engine.Predict(new Pair { Source = source, Copy = copy }));
        Assert.Contains($"Column '{column}'", fault.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<float[]> Vectors(IDataView view, string column) => view.GetColumn<float[]>(column);

    private sealed class Measured
    {
        [VectorType]
        public float[] Features { get; set; } = [];
    }
}
