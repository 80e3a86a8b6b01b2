using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Trainers.FastTree;

namespace QualityScorer.MLNet;

/// <summary>Features, by choice sentence vectors, and a trainer in one pipeline.</summary>
public static class RewriteQualityPipeline
{
    /// <summary>Makes the pipeline. The fitted model is saved by <c>mlContext.Model.Save</c> and loaded by <c>mlContext.AddRewriteQuality().Model.Load</c>.</summary>
    public static IEstimator<ITransformer> Create(MLContext mlContext, RewriteQualityOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(mlContext);
        options ??= new RewriteQualityOptions();
        var chain = new EstimatorChain<ITransformer>().Append(Features(mlContext, options)).AppendCacheCheckpoint(mlContext).Append(Trainer(mlContext, options));
        return options.EncoderDirectory is null ? chain : new BatchedEstimator(mlContext, options, chain);
    }

    /// <summary>The part of the pipeline before the trainer.</summary>
    internal static IEstimator<ITransformer> Features(MLContext mlContext, RewriteQualityOptions options) => mlContext.Transforms.RewriteQualityFeatures(
        RewriteQualityOptions.FeaturesColumn, options.SourceColumnName, options.CopyColumnName, options.ModelsDirectory, options.EncoderDirectory);

    /// <summary>The rows as the pipeline reads them.</summary>
    internal static IDataView Rows(MLContext mlContext, RewriteQualityOptions options, IDataView data) =>
        options.EncoderDirectory is null ? data : mlContext.Data.EncodeAhead(data, options.EncoderDirectory, options.SourceColumnName, options.CopyColumnName);

    /// <summary>The trainer.</summary>
    internal static IEstimator<ITransformer> Trainer(MLContext mlContext, RewriteQualityOptions options)
    {
        if (options.Estimator is { } given) return given;
        const string features = RewriteQualityOptions.FeaturesColumn;
        var (label, weight) = (options.LabelColumnName, options.WeightColumnName);
        var trainers = mlContext.Regression.Trainers;
        return options.Trainer switch
        {
            // Judgements of 2,000 machine translations, groups kept aside: Kendall .17 to .18 against .12 with ML.NET's own 20 leaves, rate 0.2, 10 rows.
            RewriteTrainer.FastTree => trainers.FastTree(new FastTreeRegressionTrainer.Options
            {
                LabelColumnName = label,
                FeatureColumnName = features,
                ExampleWeightColumnName = weight,
                NumberOfThreads = 1,
                NumberOfLeaves = 8,
                LearningRate = 0.05,
                MinimumExampleCountPerLeaf = 20,
            }),
            RewriteTrainer.FastForest => trainers.FastForest(new FastForestRegressionTrainer.Options { LabelColumnName = label, FeatureColumnName = features, ExampleWeightColumnName = weight, NumberOfThreads = 1 }),
            RewriteTrainer.Gam when weight is not null => throw new ArgumentException($"Column '{weight}': ML.NET's Gam learns nothing from weighted rows (5.0.1); leave the weights out or take another trainer", nameof(options)),
            // Kendall .167 after 500 rounds, .164 after 2,000 of ML.NET's own 9,500, in a twentieth of the time.
            RewriteTrainer.Gam => trainers.Gam(new GamRegressionTrainer.Options { LabelColumnName = label, FeatureColumnName = features, NumberOfThreads = 1, NumberOfIterations = 500 }),
            // Without a penalty of its own, or with a small one on few rows, ML.NET's Sdca runs away (scores of millions, or weights that are not finite); 0.05 held from 40 rows up.
            RewriteTrainer.Sdca => mlContext.Transforms.NormalizeMinMax(features).Append(trainers.Sdca(new SdcaRegressionTrainer.Options
            {
                LabelColumnName = label,
                FeatureColumnName = features,
                ExampleWeightColumnName = weight,
                NumberOfThreads = 1,
                L1Regularization = 0,
                L2Regularization = 0.05f,
            })),
            _ => throw new ArgumentOutOfRangeException(nameof(options), options.Trainer, "no such trainer"),
        };
    }

    private sealed class BatchedEstimator(MLContext mlContext, RewriteQualityOptions options, IEstimator<ITransformer> chain) : IEstimator<ITransformer>
    {
        public ITransformer Fit(IDataView input) => chain.Fit(Rows(mlContext, options, input));

        public SchemaShape GetOutputSchema(SchemaShape inputSchema) => chain.GetOutputSchema(inputSchema);
    }
}
