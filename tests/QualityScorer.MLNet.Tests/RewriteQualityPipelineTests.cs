using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;
using QualityScorer.MLNet.Judgements;
using QualityScorer.Scoring;
using QualityScorer.Training.MetaEvaluation;

namespace QualityScorer.MLNet.Tests;

public sealed class RewriteQualityPipelineTests
{
    private readonly MLContext _ml = new(1);

    [Theory]
    [InlineData(RewriteTrainer.FastTree)]
    [InlineData(RewriteTrainer.FastForest)]
    [InlineData(RewriteTrainer.Gam)]
    [InlineData(RewriteTrainer.Sdca)]
    public void Learns_what_the_labels_follow_and_nothing_from_shuffled_ones(RewriteTrainer trainer)
    {
        var rows = Rows.Of(200);
        var options = new RewriteQualityOptions { Trainer = trainer };
        var learned = RewriteQualityEvaluation.CrossValidate(_ml, Rows.View(_ml, rows), options, folds: 3);
        var shuffled = RewriteQualityEvaluation.CrossValidate(_ml, Rows.View(_ml, Rows.Shuffled(rows)), options, folds: 3);
        Assert.Equal(3, learned.Metrics.Count);
        Assert.All(learned.Metrics, m => Assert.True(m.RSquared > 0.5, m.RSquared.ToString(CultureInfo.InvariantCulture))); // the mean has 0
        Assert.True(learned.Kendall > 0.6, learned.Kendall.ToString(CultureInfo.InvariantCulture));
        Assert.True(learned.Spearman > learned.Kendall && learned.Pearson > 0.7);
        Assert.True(shuffled.Kendall < 0.2, shuffled.Kendall.ToString(CultureInfo.InvariantCulture));
        Assert.True(shuffled.Metrics.Average(m => m.RSquared) < 0.1);
    }

    [Fact]
    public void Rows_of_one_group_stay_on_one_side()
    {
        var rows = Rows.View(_ml, Rows.Of(80));
        var parts = RewriteQualityEvaluation.KeptAside(_ml, _ml.Transforms.RewriteQualityFeatures("Features").Fit(rows).Transform(rows), new RewriteQualityOptions(), "Group", 3);
        var groups = parts.Select(p => p.GetColumn<string>("Group").ToHashSet()).ToList();
        Assert.Equal(20, groups.Sum(g => g.Count));
        Assert.Equal(80, parts.Sum(p => p.GetColumn<string>("Group").Count()));
    }

    [Fact]
    public void Figures_of_a_fitted_model_are_those_of_its_scores()
    {
        var rows = Rows.View(_ml, Rows.Of(120));
        var model = RewriteQualityPipeline.Create(_ml).Fit(rows);
        var evaluation = RewriteQualityEvaluation.Of(_ml, model, rows);
        double[] scores = [.. model.Transform(rows).GetColumn<float>("Score").Select(s => (double)s)], labels = [.. rows.GetColumn<float>("Label").Select(s => (double)s)];
        Assert.Equal(Correlation.Kendall(labels, scores), evaluation.Kendall);
        Assert.Equal(Correlation.Pearson(labels, scores), evaluation.Pearson);
        Assert.Equal(_ml.Regression.Evaluate(model.Transform(rows)).RSquared, Assert.Single(evaluation.Metrics).RSquared);
    }

    [Fact]
    public void The_same_rows_give_the_same_scores()
    {
        float[] Scores()
        {
            var fresh = new MLContext(1);
            var rows = Rows.View(fresh, Rows.Of(120));
            return [.. RewriteQualityPipeline.Create(fresh, new RewriteQualityOptions { Trainer = RewriteTrainer.Sdca }).Fit(rows).Transform(rows).GetColumn<float>("Score")];
        }

        Assert.Equal(Scores(), Scores());
    }

    [Fact]
    public void Importance_is_told_by_feature()
    {
        var rows = Rows.View(_ml, Rows.Of(160));
        var importance = RewriteQualityEvaluation.Importance(_ml, RewriteQualityPipeline.Create(_ml).Fit(rows), rows);
        Assert.Equal(FeatureSchema.All.Select(f => f.Name).Order(), importance.Select(f => f.Feature).Order());
        Assert.True(importance[0].LossOfRSquared > 0.01);
        Assert.Contains(importance, f => f.LossOfRSquared == 0); // what never varied
    }

    [Fact]
    public void Any_estimator_can_be_handed_in()
    {
        var rows = Rows.View(_ml, Rows.Of(120));
        var options = new RewriteQualityOptions { Estimator = _ml.Transforms.NormalizeMinMax("Features").Append(_ml.Regression.Trainers.LbfgsPoissonRegression()) };
        Assert.True(RewriteQualityEvaluation.Of(_ml, RewriteQualityPipeline.Create(_ml, options).Fit(rows), rows).Kendall > 0.5);
    }

    [Fact]
    public void Sentence_vectors_are_learned_from_by_choice()
    {
        var rows = Rows.View(_ml, Rows.Of(80));
        var options = new RewriteQualityOptions { EncoderDirectory = Path.Combine(AppContext.BaseDirectory, "models", "encoder") };
        var model = RewriteQualityPipeline.Create(_ml, options).Fit(rows);
        Assert.True(((VectorDataViewType)model.Transform(rows).Schema["Features"].Type).Size > FeatureSchema.All.Length + 2);
        Assert.True(RewriteQualityEvaluation.Of(_ml, model, rows).Kendall > 0.5);
    }

    [Fact]
    public void Weights_count_and_Gam_says_that_it_cannot_have_any()
    {
        var pairs = JudgedPairs.Of(Rows.Of(120)).ToList();
        foreach (var pair in pairs) pair.Weight = pair.Judgement % 2 == 0 ? 5 : 0.1f;
        var rows = _ml.Data.LoadFromEnumerable(pairs);
        float First(RewriteQualityOptions options) => RewriteQualityPipeline.Create(_ml, options).Fit(rows).Transform(rows).GetColumn<float>("Score").First();
        Assert.NotEqual(First(new RewriteQualityOptions()), First(new RewriteQualityOptions { WeightColumnName = "Weight" }));
        var fault = Assert.Throws<ArgumentException>(() => RewriteQualityPipeline.Create(_ml, new RewriteQualityOptions { Trainer = RewriteTrainer.Gam, WeightColumnName = "Weight" }));
        Assert.Contains("Column 'Weight'", fault.Message, StringComparison.Ordinal);
    }
}
