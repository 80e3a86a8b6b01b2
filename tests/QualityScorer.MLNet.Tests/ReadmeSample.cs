using Microsoft.ML;
using QualityScorer.MLNet;
using QualityScorer.MLNet.Judgements;
using QualityScorer.Training.Datasets;

namespace Samples; // not below QualityScorer.MLNet: the sample needs its using

/// <summary>The sample of the README, word for word.</summary>
internal static class ReadmeSample
{
    public static void Run()
    {
        var mlContext = new MLContext(seed: 1);
        var rows = mlContext.Data.LoadFromEnumerable(JudgedPairs.Of(new LabelledFile("ratings.csv").Read()));
        var options = new RewriteQualityOptions { Trainer = RewriteTrainer.FastTree };

        // Documents (the column Group) stay on one side; ML.NET's figures of each fold, and ours over all rows.
        var agreement = RewriteQualityEvaluation.CrossValidate(mlContext, rows, options);
        Console.WriteLine($"Kendall {agreement.Kendall:0.00}, R² {agreement.Metrics.Average(fold => fold.RSquared):0.00}");

        var model = RewriteQualityPipeline.Create(mlContext, options).Fit(rows);
        foreach (var (feature, loss) in RewriteQualityEvaluation.Importance(mlContext, model, rows).Take(3)) Console.WriteLine($"{feature}: {loss:0.000} of R²");
        mlContext.Model.Save(model, rows.Schema, "model.zip");

        // In another process: the models are found beside the program or through QUALITYSCORER_MODELS.
        var loaded = new MLContext().AddRewriteQuality().Model.Load("model.zip", out _);
        var engine = mlContext.Model.CreatePredictionEngine<JudgedPair, Degradation>(loaded);
        Console.WriteLine(engine.Predict(new JudgedPair { Source = "The mill closed in May.", Copy = "The mill closed in March." }).Score);
    }

    internal sealed class Degradation
    {
        public float Score { get; set; }
    }
}
