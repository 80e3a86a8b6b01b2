using Microsoft.ML;
using Microsoft.ML.Data;
using QualityScorer.Training.MetaEvaluation;

namespace QualityScorer.MLNet;

/// <summary>How well a pipeline's scores agree with labels.</summary>
/// <param name="Metrics">ML.NET's own figures, of each fold.</param>
/// <param name="Pearson">Pearson's r over all rows, -1 to 1.</param>
/// <param name="Spearman">Spearman's rho over all rows.</param>
/// <param name="Kendall">Kendall's tau-b over all rows.</param>
public sealed record RewriteQualityEvaluation(IReadOnlyList<RegressionMetrics> Metrics, double Pearson, double Spearman, double Kendall)
{
    private const string ScoreColumn = "Score";

    /// <summary>Scores labelled rows with a fitted model.</summary>
    public static RewriteQualityEvaluation Of(MLContext mlContext, ITransformer model, IDataView data, string labelColumnName = "Label")
    {
        ArgumentNullException.ThrowIfNull(mlContext);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(data);
        return Of(mlContext, [mlContext.Data.Cache(model.Transform(data), labelColumnName, ScoreColumn)], labelColumnName);
    }

    /// <summary>Cross-validates the pipeline; rows of one group stay on one side. Features are measured once: they learn nothing from the rows.</summary>
    /// <param name="mlContext">The context.</param>
    /// <param name="data">Labelled rows.</param>
    /// <param name="options">The pipeline.</param>
    /// <param name="groupColumnName">Column of the source document.</param>
    /// <param name="folds">Parts, 2 upwards.</param>
    public static RewriteQualityEvaluation CrossValidate(MLContext mlContext, IDataView data, RewriteQualityOptions? options = null, string groupColumnName = "Group", int folds = 5)
    {
        ArgumentNullException.ThrowIfNull(mlContext);
        ArgumentNullException.ThrowIfNull(data);
        options ??= new RewriteQualityOptions();
        var rows = RewriteQualityPipeline.Rows(mlContext, options, data);
        var measured = mlContext.Data.Cache(RewriteQualityPipeline.Features(mlContext, options).Fit(rows).Transform(rows));
        return Of(mlContext, KeptAside(mlContext, measured, options, groupColumnName, folds), options.LabelColumnName);
    }

    /// <summary>How much worse ML.NET's R² gets when one feature's values are exchanged between rows, greatest first, by slot name.</summary>
    /// <param name="mlContext">The context.</param>
    /// <param name="model">A fitted pipeline.</param>
    /// <param name="data">Labelled rows.</param>
    /// <param name="labelColumnName">Column of the labels.</param>
    /// <param name="permutations">How often each feature's values are exchanged; the mean is given.</param>
    public static IReadOnlyList<(string Feature, double LossOfRSquared)> Importance(MLContext mlContext, ITransformer model, IDataView data, string labelColumnName = "Label", int permutations = 3)
    {
        ArgumentNullException.ThrowIfNull(mlContext);
        ArgumentNullException.ThrowIfNull(model);
        var steps = PipelineSteps.Of(model);
        if (steps[^1] is not ISingleFeaturePredictionTransformer<object> predictor) throw new ArgumentException($"the last step, {steps[^1].GetType().Name}, predicts nothing", nameof(model));
        var measured = mlContext.Data.Cache(new TransformerChain<ITransformer>([.. steps.SkipLast(1)]).Transform(data), labelColumnName, predictor.FeatureColumnName);
        var names = PipelineSteps.SlotNames(measured.Schema[predictor.FeatureColumnName]);
        var losses = mlContext.Regression.PermutationFeatureImportance(predictor, measured, labelColumnName, permutationCount: permutations);
        return [.. losses.Select((loss, i) => (names[i], -loss.RSquared.Mean)).OrderByDescending(f => f.Item2)];
    }

    /// <summary>Rows with the score of a fold's model that has not seen their group.</summary>
    /// <param name="mlContext">The context.</param>
    /// <param name="measured">Labelled rows with features.</param>
    /// <param name="options">The pipeline, of which the trainer is used.</param>
    /// <param name="groupColumnName">Column of the source document.</param>
    /// <param name="folds">Parts.</param>
    internal static IReadOnlyList<IDataView> KeptAside(MLContext mlContext, IDataView measured, RewriteQualityOptions options, string groupColumnName, int folds) =>
        [.. mlContext.Regression.CrossValidate(measured, RewriteQualityPipeline.Trainer(mlContext, options), folds, options.LabelColumnName, groupColumnName).Select(f => f.ScoredHoldOutSet)];

    private static RewriteQualityEvaluation Of(MLContext mlContext, IReadOnlyList<IDataView> scored, string label)
    {
        double[] Column(string name) => [.. scored.SelectMany(part => part.GetColumn<float>(name)).Select(value => (double)value)];
        var (labels, scores) = (Column(label), Column(ScoreColumn));
        return new RewriteQualityEvaluation(
            [.. scored.Select(part => mlContext.Regression.Evaluate(part, label, ScoreColumn))],
            Correlation.Pearson(labels, scores),
            Correlation.Spearman(labels, scores),
            Correlation.Kendall(labels, scores));
    }
}
