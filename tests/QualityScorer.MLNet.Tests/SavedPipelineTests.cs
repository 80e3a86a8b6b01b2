using System.Globalization;
using Microsoft.ML;
using QualityScorer.MLNet.Features;

namespace QualityScorer.MLNet.Tests;

public sealed class SavedPipelineTests(SavedPipeline saved) : IClassFixture<SavedPipeline>
{
    [Theory]
    [InlineData(RewriteTrainer.FastTree)]
    [InlineData(RewriteTrainer.FastForest)]
    [InlineData(RewriteTrainer.Gam)]
    [InlineData(RewriteTrainer.Sdca)]
    public void Another_process_gives_the_same_scores(RewriteTrainer trainer)
    {
        var pairs = Rows.Of(5).Select(r => new Pair { Source = r.Source, Copy = r.Copy }).ToList();
        var engine = saved.MLContext.Model.CreatePredictionEngine<Pair, PairScore>(saved.Load(trainer));
        var expected = pairs.Select(p => engine.Predict(p).Score.ToString("R", CultureInfo.InvariantCulture)).ToList();
        Assert.True(expected.Distinct().Count() > 1);
        var run = Processes.Run("QualityScorer.MLNet.Tests.dll", saved.Folder, null, [saved.Of(trainer), .. pairs.SelectMany(p => new[] { p.Source!, p.Copy! })]);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(expected, run.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Every_step_is_found_again()
    {
        using var files = new TemporaryFolder();
        var ml = new MLContext(1);
        var rows = Rows.View(ml, Rows.Of(8));
        ml.Model.Save(ml.Transforms.RewriteQualityFeatures("Features", encoderDirectory: Path.Combine(AppContext.BaseDirectory, "models", "encoder")).Fit(rows), rows.Schema, files["steps.zip"]);
        var loaded = new MLContext().AddRewriteQuality().Model.Load(files["steps.zip"], out var schema);
        Assert.Equal(rows.Schema.Select(c => c.Name), schema.Select(c => c.Name));
        Assert.NotEmpty(PipelineSteps.SlotNames(loaded.Transform(rows).Schema["Features"])[0]);
    }

    [Fact]
    public void Models_that_are_not_there_are_named()
    {
        var fault = Assert.Throws<InvalidDataException>(() => InstalledModels.Measures.Find("qualityscorer:0|model:x"));
        Assert.Contains("'qualityscorer:0|model:x'", fault.Message, StringComparison.Ordinal);
        Assert.Contains(InstalledModels.ModelsVariable, fault.Message, StringComparison.Ordinal);
        Assert.Contains(PairMeasure.Open(Path.Combine(AppContext.BaseDirectory, "models")).Signature, fault.Message, StringComparison.Ordinal); // what there is instead
    }
}
