using Microsoft.ML;
using QualityScorer.Alignment;
using QualityScorer.Encoders;
using QualityScorer.MLNet.Scoring;
using QualityScorer.Reports;
using QualityScorer.Scoring;

namespace QualityScorer.MLNet.Tests;

public sealed class PipelineScoringModelTests(SavedPipeline saved) : IClassFixture<SavedPipeline>
{
    private static readonly Language Language = ModelDirectory.Load(ModelDirectory.Default);
    private static readonly QualityModel Model = QualityModel.Load(Path.Combine(ModelDirectory.Default, "scoring", "model.json"));

    [Theory]
    [InlineData(RewriteTrainer.FastTree, "trees")]
    [InlineData(RewriteTrainer.FastForest, "trees")]
    [InlineData(RewriteTrainer.Gam, "additive")]
    [InlineData(RewriteTrainer.Sdca, "additive")]
    public void The_head_says_the_points_and_the_analysis_the_rest(RewriteTrainer trainer, string attribution)
    {
        using var head = PipelineScoringModel.Open(saved.Of(trainer), Language, Model);
        var engine = saved.MLContext.Model.CreatePredictionEngine<Pair, PairScore>(saved.Load(trainer));
        var row = Rows.Of(9).First(r => r.Source != r.Copy);
        var pair = new RewritePair("x", row.Source, row.Copy);
        var score = new RewriteScorer(Language, head).Score(pair);
        var usual = new RewriteScorer(Language, Model).Score(pair);
        Assert.Equal(Math.Clamp(engine.Predict(new Pair { Source = row.Source, Copy = row.Copy }).Score, 0.0, 100.0), score.Degradation, 3);
        Assert.Equal(score.Degradation, score.Contributions.Sum(c => c.Points), 6);
        Assert.Equal(score.Degradation, score.Dimensions.Values.Sum(), 6);
        Assert.All(score.Dimensions.Values, points => Assert.True(points >= 0));
        Assert.Equal(PipelineScoringModel.Remainder, score.Contributions[^1].Feature);
        Assert.True(score.Contributions.Count > 2);
        Assert.All(score.Contributions.SkipLast(1), c => Assert.Contains(FeatureSchema.All, f => f.Name == c.Feature));
        Assert.Contains(attribution, score.Attribution, StringComparison.Ordinal);
        Assert.Equal(usual.Issues, score.Issues);
        Assert.Equal((usual.Relation, usual.Similarity), (score.Relation, score.Similarity));
        Assert.Contains($"model:{head.Hash}|", score.Signature, StringComparison.Ordinal);
        Assert.Equal((double)PrintedPoints.Of(score).Degradation, score.Degradation, 2);
        Assert.Null(usual.Attribution);
    }

    [Theory]
    [InlineData(RewriteTrainer.Gam)]
    [InlineData(RewriteTrainer.Sdca)]
    public void The_remainder_of_an_additive_model_is_its_constant(RewriteTrainer trainer)
    {
        using var head = PipelineScoringModel.Open(saved.Of(trainer), Language, Model);
        var scorer = new RewriteScorer(Language, head);
        var scores = Rows.Of(12).Where(r => r.Source != r.Copy).Select(r => scorer.Score(new RewritePair("x", r.Source, r.Copy))).Where(s => s.Degradation is > 0 and < 100).ToList();
        Assert.True(scores.Count > 5);
        Assert.All(scores, s => Assert.Equal(scores[0].Contributions[^1].Points, s.Contributions[^1].Points, tolerance: 0.001));
    }

    [Theory]
    [InlineData("The mill closed in May.", "The mill closed in May.", 0)]
    [InlineData("The mill closed in May.", "", Calibration.NothingDegradation)]
    [InlineData("", "The mill closed in May.", Calibration.NothingDegradation)]
    [InlineData("", "", 0)]
    public void What_is_no_question_for_a_fitted_model_is_not_asked(string source, string copy, double degradation)
    {
        using var head = PipelineScoringModel.Open(saved.Of(RewriteTrainer.FastTree), Language, Model);
        var score = new RewriteScorer(Language, head).Score(new RewritePair("x", source, copy));
        Assert.Equal(degradation, score.Degradation);
        Assert.Equal(degradation, score.Contributions.Sum(c => c.Points));
        Assert.Equal(degradation, score.Dimensions.Values.Sum());
    }

    [Fact]
    public void Many_threads_get_the_scores_of_one()
    {
        using var head = PipelineScoringModel.Open(saved.Of(RewriteTrainer.FastTree), Language, Model);
        var scorer = new RewriteScorer(Language, head);
        var pairs = Rows.Of(40).Select(r => new RewritePair("x", r.Source, r.Copy)).ToArray();
        var expected = Array.ConvertAll(pairs, p => scorer.Score(p).Degradation);
        var scores = new double[pairs.Length];
        Parallel.For(0, pairs.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => scores[i] = scorer.Score(pairs[i]).Degradation);
        Assert.Equal(expected, scores);
    }

    [Fact]
    public void Contributions_of_sentence_vectors_are_one()
    {
        using var files = new TemporaryFolder();
        var ml = new MLContext(1);
        var rows = Rows.View(ml, Rows.Of(100));
        var options = new RewriteQualityOptions { Trainer = RewriteTrainer.Sdca, EncoderDirectory = Path.Combine(AppContext.BaseDirectory, "models", "encoder") };
        ml.Model.Save(RewriteQualityPipeline.Create(ml, options).Fit(rows), rows.Schema, files["model.zip"]);
        using var head = PipelineScoringModel.Open(files["model.zip"], Language, Model);
        var row = Rows.Of(9).First(r => r.Source != r.Copy);
        var score = new RewriteScorer(Language, head).Score(new RewritePair("x", row.Source, row.Copy));
        Assert.Single(score.Contributions, c => c.Feature == PipelineScoringModel.Unnamed);
        Assert.Single(score.Contributions, c => c.Feature == "embedding-similarity");
        Assert.Equal(score.Degradation, score.Contributions.Sum(c => c.Points), 6);
    }

    [Fact]
    public void A_trainer_that_explains_nothing_leaves_all_to_the_remainder()
    {
        using var files = new TemporaryFolder();
        var ml = new MLContext(1);
        var rows = Rows.View(ml, Rows.Of(100));
        var options = new RewriteQualityOptions { Estimator = ml.Regression.Trainers.FastTreeTweedie() };
        ml.Model.Save(RewriteQualityPipeline.Create(ml, options).Fit(rows), rows.Schema, files["model.zip"]);
        using var head = PipelineScoringModel.Open(files["model.zip"], Language, Model);
        var row = Rows.Of(9).First(r => r.Source != r.Copy);
        var score = new RewriteScorer(Language, head).Score(new RewritePair("x", row.Source, row.Copy));
        Assert.NotNull(score.Attribution);
        Assert.Equal(score.Degradation, score.Contributions.Sum(c => c.Points), 6);
    }

    [Fact]
    public void What_is_no_model_is_refused_in_one_line()
    {
        using var files = new TemporaryFolder();
        File.WriteAllText(files["text.zip"], "no zip");
        foreach (var name in new[] { "absent.zip", "text.zip" })
        {
            var fault = Assert.Throws<InvalidDataException>(() => PipelineScoringModel.Open(files[name], Language, Model));
            Assert.StartsWith(files[name], fault.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', fault.Message);
        }
    }

    [Fact]
    public void A_pipeline_that_predicts_nothing_is_refused()
    {
        using var files = new TemporaryFolder();
        var ml = new MLContext(1);
        var rows = Rows.View(ml, Rows.Of(4));
        ml.Model.Save(ml.Transforms.RewriteQualityFeatures("Features").Fit(rows), rows.Schema, files["model.zip"]);
        Assert.Contains("predicts nothing", Assert.Throws<InvalidDataException>(() => PipelineScoringModel.Open(files["model.zip"], Language, Model)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pipeline_of_other_models_is_refused()
    {
        var other = Language with { WordChoice = null };
        var fault = Assert.Throws<InvalidDataException>(() => PipelineScoringModel.Open(saved.Of(RewriteTrainer.FastTree), other, Model));
        Assert.Contains($"language:{Language.Identity}", fault.Message, StringComparison.Ordinal);
        Assert.Contains($"language:{other.Identity}", fault.Message, StringComparison.Ordinal);
    }
}
