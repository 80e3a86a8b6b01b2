using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Transforms;
using QualityScorer.Alignment;
using QualityScorer.Evidence;
using QualityScorer.MLNet.Features;
using QualityScorer.Scoring;

namespace QualityScorer.MLNet.Scoring;

/// <summary>
/// A saved ML.NET pipeline as the scorer's head: its Score is the degradation, evidence and relation come from the analysis as always. Two cases are no question for a fitted model: a copy
/// in which nothing was found and nothing changed costs 0, a side without text costs what an unrelated text does. Thread-safe.
/// </summary>
public sealed class PipelineScoringModel : IScoringModel, IDisposable
{
    /// <summary>Name of the contribution that holds what the contributions of the features leave of the degradation.</summary>
    public const string Remainder = "remainder";

    /// <summary>Name of the contribution of all slots that have no name: the sentence vectors.</summary>
    public const string Unnamed = "embedding-vectors";

    private static readonly Dictionary<string, Dimension> Dimensions = FeatureSchema.All.ToDictionary(f => f.Name, f => f.Dimension, StringComparer.Ordinal);
    private readonly ConcurrentBag<PredictionEngine<MeasuredPair, Prediction>> _engines = [];
    private readonly Func<PredictionEngine<MeasuredPair, Prediction>> _createEngine;
    private readonly Lock _creating = new();
    private readonly QualityModel _model;
    private readonly RankInterval? _ranks;
    private readonly string[] _slots;
    private readonly double _scale = 1;
    private readonly string _attribution;

    private PipelineScoringModel(string path, PairMeasure measure)
    {
        Encoder = measure.Language.Encoder.Identity; // a pipeline made with another one is refused when it is opened
        _model = measure.Model;
        _ranks = PipelineCard.Read(path)?.Ranks;
        Hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)))[..8];
        var mlContext = new MLContext().AddRewriteQuality();
        List<ITransformer> steps = [.. PipelineSteps.Of(mlContext.Model.Load(path, out _)).Select(step => Measured(mlContext, step, measure.Signature))];
        if (steps[^1] is not ISingleFeaturePredictionTransformer<object> predictor) throw new InvalidDataException($"the last step, {steps[^1].GetType().Name}, predicts nothing");
        var nothing = mlContext.Data.LoadFromEnumerable(Array.Empty<MeasuredPair>());
        var scored = new TransformerChain<ITransformer>([.. steps]).Transform(nothing);
        _slots = PipelineSteps.SlotNames(scored.Schema[predictor.FeatureColumnName]);
        if (predictor is ISingleFeaturePredictionTransformer<ICalculateFeatureContribution> explained)
        {
            steps.Add(mlContext.Transforms.CalculateFeatureContribution(explained, _slots.Length, _slots.Length, normalize: false).Fit(scored));
            // ML.NET adds up what the trees of a forest say and divides only the score by their number.
            if (predictor.Model is FastForestRegressionModelParameters forest) _scale = 1.0 / forest.TrainedTreeEnsemble.Trees.Count;
        }

        _attribution = predictor.Model switch
        {
            TreeEnsembleModelParameters => $"FeatureContributionCalculation of ML.NET on trees: what the score would change if the splits on a feature went the other way; not the parts of a sum, '{Remainder}' is the difference",
            ICalculateFeatureContribution => $"FeatureContributionCalculation of ML.NET on an additive model: the part of each feature, '{Remainder}' is the constant and what was cut off at 0 and 100",
            var other => $"none: {other.GetType().Name} explains nothing",
        };
        var chain = new TransformerChain<ITransformer>([.. steps]);
        var output = SchemaDefinition.Create(typeof(Prediction));
        output[nameof(Prediction.Features)].ColumnName = predictor.FeatureColumnName;
        if (predictor is not ISingleFeaturePredictionTransformer<ICalculateFeatureContribution>) output.RemoveAll(c => c.MemberName == nameof(Prediction.FeatureContributions));
        _createEngine = () => mlContext.Model.CreatePredictionEngine<MeasuredPair, Prediction>(chain, outputSchemaDefinition: output);
    }

    /// <inheritdoc/>
    public string Hash { get; }

    /// <inheritdoc/>
    public string Encoder { get; }

    /// <inheritdoc/>
    public Calibration Calibration => _model.Calibration;

    /// <summary>Opens a saved pipeline and runs it once. Its text columns must be named Source and Copy.</summary>
    /// <param name="path">A .zip that <c>mlContext.Model.Save</c> wrote.</param>
    /// <param name="language">Models of English.</param>
    /// <param name="model">The scoring model whose gate, trust and bands are used.</param>
    /// <exception cref="InvalidDataException">The file is no such model, or was made with other models than these; the message, one line, names the file and the fault.</exception>
    public static PipelineScoringModel Open(string path, Language language, QualityModel model)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!File.Exists(path)) throw new InvalidDataException($"{path}: no such file");
        try
        {
            var opened = new PipelineScoringModel(path, new PairMeasure(language, model));
            _ = opened.Predict("a", "b", new float[FeatureSchema.All.Length]);
            return opened;
        }
#pragma warning disable CA1031 // ML.NET throws what comes to hand where a file is not what it expects; here all of it means that the file is no model.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            var cause = fault;
            while (cause is not InvalidDataException && cause.InnerException is { } inner) cause = inner;
            throw new InvalidDataException($"{path}: cannot be used as a model: {cause.Message.ReplaceLineEndings(" ")}", fault);
        }
    }

    /// <inheritdoc/>
    public ModelScore Score(Comparison comparison, IReadOnlyList<Issue> issues)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var features = _model.Measure(comparison, issues);
        if (!Array.Exists(features, f => f > 0)) return Score(0, [], []);
        var (source, copy) = (comparison.Source.Text, comparison.Copy.Text);
        if (string.IsNullOrWhiteSpace(source) || string.IsNullOrWhiteSpace(copy))
        {
            var missing = FeatureSchema.Evidence[string.IsNullOrWhiteSpace(copy) ? 0 : 1];
            return Score(Calibration.NothingDegradation, [new Contribution(missing.Name, 1, Calibration.NothingDegradation)], [(missing.Dimension, 1)]);
        }

        var prediction = Predict(source, copy, Array.ConvertAll(features, f => (float)f));
        if (!float.IsFinite(prediction.Score)) throw new InvalidDataException("the ML.NET model gives a score that is not finite");
        var degradation = Math.Clamp(prediction.Score, 0.0, 100.0);
        var contributions = Contributions(prediction);
        var shares = contributions.Where(c => c.Points > 0).Select(c => (Dimensions.GetValueOrDefault(c.Feature, Dimension.Meaning), c.Points)).ToList();
        contributions.Add(new Contribution(Remainder, double.NaN, degradation - contributions.Sum(c => c.Points)));
        return Score(degradation, contributions, shares.Count > 0 ? shares : [(Dimension.Meaning, 1)]);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        while (_engines.TryTake(out var engine)) engine.Dispose();
    }

    // The step that measures features is replaced: the analysis has them already.
    private static ITransformer Measured(MLContext mlContext, ITransformer step, string signature)
    {
        if (step is not CustomMappingTransformer<RewriteTexts, RewriteFeatureColumns>) return step;
        var known = mlContext.Transforms.CustomMapping<MeasuredTexts, RewriteFeatureColumns>(
            (texts, columns) =>
            {
                var wanted = StepSettings.Parse(texts.Settings).Identity;
                if (wanted != signature) throw new InvalidDataException($"it was trained with {wanted}, this program has {signature}");
                columns.Fill(Array.ConvertAll(texts.Features, f => (double)f));
            },
            contractName: null);
        return known.Fit(mlContext.Data.LoadFromEnumerable(Array.Empty<MeasuredTexts>()));
    }

    private Prediction Predict(string source, string copy, float[] features)
    {
        if (!_engines.TryTake(out var engine))
        {
            lock (_creating) engine = _createEngine();
        }

        var prediction = engine.Predict(new MeasuredPair { Source = source, Copy = copy, Features = features });
        _engines.Add(engine);
        return prediction;
    }

    private List<Contribution> Contributions(Prediction prediction)
    {
        var contributions = new List<Contribution>();
        var unnamed = 0.0;
        for (var i = 0; i < prediction.FeatureContributions.Length; i++)
        {
            var points = _scale * prediction.FeatureContributions[i];
            if (_slots[i].Length == 0) unnamed += points;
            else if (points != 0) contributions.Add(new Contribution(_slots[i], prediction.Features[i], points));
        }

        if (unnamed != 0) contributions.Add(new Contribution(Unnamed, double.NaN, unnamed));
        return [.. contributions.OrderByDescending(c => c.Points)];
    }

    private ModelScore Score(double degradation, IReadOnlyList<Contribution> contributions, IReadOnlyList<(Dimension Dimension, double Weight)> shares)
    {
        var total = shares.Sum(s => s.Weight);
        var dimensions = Enum.GetValues<Dimension>().ToDictionary(d => d, d => degradation > 0 ? degradation * shares.Where(s => s.Dimension == d).Sum(s => s.Weight) / total : 0);
        return new ModelScore(degradation, dimensions, contributions, _ranks?.At(degradation) ?? (0, 100)) { Attribution = _attribution };
    }
}
