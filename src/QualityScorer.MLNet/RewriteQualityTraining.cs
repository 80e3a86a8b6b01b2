using Microsoft.ML;
using Microsoft.ML.Data;
using QualityScorer.MLNet.Judgements;
using QualityScorer.MLNet.Scoring;
using QualityScorer.Similarity;
using QualityScorer.Training;
using QualityScorer.Training.Datasets;
using QualityScorer.Training.Fitting;
using QualityScorer.Training.Guards;

namespace QualityScorer.MLNet;

/// <summary>Makes a scoring head of people's judgements with one of ML.NET's trainers: what <c>qualityscorer train --trainer</c> does.</summary>
public static class RewriteQualityTraining
{
    private const string ScoreColumn = "Score";

    /// <summary>Fits the pipeline and writes it with its card. The same rows and settings give the same model.</summary>
    /// <param name="rows">Labelled rows. Those without source or copy are left out.</param>
    /// <param name="path">The .zip to write.</param>
    /// <param name="options">The pipeline; its columns are those of <see cref="JudgedPair"/>.</param>
    /// <param name="settings">Seed, folds, fewest rows, licence.</param>
    /// <param name="force">Whether to write a model that fails a guard; the card records what it fails.</param>
    /// <param name="progress">Called with one line at a time.</param>
    /// <returns>The guards that the model fails, one line each; unless forced, nothing was written where there are any.</returns>
    /// <exception cref="InvalidDataException">Too few rows or groups, constant judgements, or unreadable rows.</exception>
    public static IReadOnlyList<string> Run(IEnumerable<LabelledRow> rows, string path, RewriteQualityOptions options, TrainingOptions settings, bool force = false, Action<string>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(settings);
        List<LabelledRow> judged = [.. rows.Where(JudgedPairs.HasTexts)];
        TrainingRun.Check([.. judged.Select(r => r.Score)], judged.Select(r => r.Group).Distinct(StringComparer.Ordinal).Count(), settings);
        if (judged.Exists(r => r.Weight != 1)) options = options with { WeightColumnName = nameof(JudgedPair.Weight) };
        var mlContext = new MLContext(settings.Seed);
        var data = mlContext.Data.LoadFromEnumerable(JudgedPairs.Of(judged, settings.Seed));
        var input = RewriteQualityPipeline.Rows(mlContext, options, data);
        var features = RewriteQualityPipeline.Features(mlContext, options).Fit(input);
        var measured = mlContext.Data.Cache(features.Transform(input));
        progress?.Invoke($"{judged.Count} rows: measuring, then {options.Trainer}");
        var keptAside = KeptAside(RewriteQualityEvaluation.KeptAside(mlContext, measured, options, nameof(JudgedPair.Group), settings.Folds), judged);
        var model = new TransformerChain<ITransformer>(features, RewriteQualityPipeline.Trainer(mlContext, options).Fit(measured));
        var card = new PipelineCard
        {
            Trainer = options.Trainer.ToString(),
            Rows = judged.Count,
            Seed = settings.Seed,
            Licence = settings.Licence,
            Ranks = RankFit.Of(keptAside),
            Figures = TrainingRun.KeptAsideFigures([.. keptAside.Select(r => r.Stratum)], [.. keptAside.Select(r => r.Judgement)], [.. keptAside.Select(r => r.Degradation)], [.. keptAside.Select(r => r.Chrf)]),
        };
        foreach (var (name, value) in card.Figures.OrderBy(f => f.Key, StringComparer.Ordinal)) progress?.Invoke(FormattableString.Invariant($"{name} {value:0.0000}"));

        var pending = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            mlContext.Model.Save(model, data.Schema, pending);
            card.AddTo(pending);
            var measure = InstalledModels.Measures.Open(options.ModelsDirectory);
            using var head = PipelineScoringModel.Open(pending, measure.Language, measure.Model);
            var failures = ModelGuards.Failures(new RewriteScorer(measure.Language, head), head.Calibration, card.Figures);
            if (failures.Count > 0 && !force) return failures;
            if (failures.Count > 0) (card with { Forced = failures }).AddTo(pending);
            File.Move(pending, path, overwrite: true);
            return failures;
        }
        finally
        {
            File.Delete(pending);
        }
    }

    private static List<KeptAsideRow> KeptAside(IReadOnlyList<IDataView> parts, List<LabelledRow> judged)
    {
        var strata = judged.Select(r => r.Stratum).Distinct(StringComparer.Ordinal).Select((name, number) => (name, number)).ToDictionary(s => s.name, s => s.number, StringComparer.Ordinal);
        var groups = judged.Select(r => r.Group).Distinct(StringComparer.Ordinal).Select((name, number) => (name, number)).ToDictionary(g => g.name, g => g.number, StringComparer.Ordinal);
        var scored = parts.SelectMany(part => part.GetColumn<int>(nameof(JudgedPair.Judgement)).Zip(part.GetColumn<float>(ScoreColumn)));
        return [.. scored.Where(s => s.First >= 0).OrderBy(s => s.First).Select(s => new KeptAsideRow
        {
            Line = judged[s.First].Line,
            Group = groups[judged[s.First].Group],
            Stratum = strata[judged[s.First].Stratum],
            Judgement = judged[s.First].Score,
            Degradation = Math.Clamp(s.Second, 0.0, 100.0),
            Chrf = Chrf.Default.Sentence(judged[s.First].Source, judged[s.First].Copy),
        })];
    }
}
