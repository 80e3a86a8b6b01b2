using System.Collections.Immutable;
using QualityScorer.Alignment;
using QualityScorer.Scoring;
using QualityScorer.Training.Datasets;
using QualityScorer.Training.Fitting;
using QualityScorer.Training.MetaEvaluation;

namespace QualityScorer.Training;

/// <summary>Makes a scoring model of labelled rows. The same rows, options and language give the same bytes.</summary>
/// <param name="language">Models that measure the features.</param>
/// <param name="options">Settings.</param>
/// <param name="start">Opens the model to go on from where there are few rows (<see cref="TrainingOptions.AnewFrom"/>); null to fit anew whatever their number.</param>
public sealed class TrainingRun(Language language, TrainingOptions options, Func<QualityModel>? start = null)
{
    /// <summary>Reads the rows, measures and fits. Texts are not kept; memory grows by the features only, about 300 bytes a row.</summary>
    /// <param name="rows">Labelled rows, such as <see cref="LabelledFile.Read"/> streams.</param>
    /// <param name="progress">Called with one line at a time.</param>
    /// <exception cref="InvalidDataException">Too few rows, constant judgements, or unreadable rows.</exception>
    public QualityModel Fit(IEnumerable<LabelledRow> rows, Action<string>? progress = null) => Run(rows, progress).Model;

    /// <summary>The same as <see cref="Fit"/>, with what the fit says of rows whose group was kept aside.</summary>
    /// <param name="rows">Labelled rows.</param>
    /// <param name="progress">Called with one line at a time.</param>
    /// <exception cref="InvalidDataException">Too few rows, constant judgements, or unreadable rows.</exception>
    public TrainingOutcome Run(IEnumerable<LabelledRow> rows, Action<string>? progress = null)
    {
        var (set, fingerprint) = new FeatureReader(language, options).Read(rows, count => progress?.Invoke($"{count} rows measured"));
        Check(set.Scores, set.GroupCount, options);
        var from = set.Scores.Count < options.AnewFrom ? start?.Invoke() : null;
        if (from is not null) progress?.Invoke($"{set.Scores.Count} rows are fewer than {options.AnewFrom}: going on from model {from.Hash}");
        var fit = (from is null
            ? new ShapeFitter(set, options, HingeBasis.Fit(set.Features, options.Segments), options.Ridges)
            : new ShapeFitter(set, options, HingeBasis.Of(from), options.StartRidges)).Fit(progress);
        var outcome = Assemble(set, fit, fingerprint, from);
        foreach (var (name, value) in outcome.Model.Training.Figures.OrderBy(f => f.Key, StringComparer.Ordinal)) progress?.Invoke($"{name} {value:0.0000}");
        return outcome;
    }

    private static List<KeptAsideRow> KeptAside(TrainingSet set, ShapeFit fit, Calibration calibration) => [.. Enumerable.Range(0, set.Scores.Count).Select(i => new KeptAsideRow
    {
        Line = set.Lines[i],
        Group = set.Groups[i],
        Stratum = set.Strata[i],
        System = set.Systems[i],
        Judgement = set.Scores[i],
        Degradation = calibration.Degradation(Math.Max(0, fit.KeptAside[i])),
        Chrf = set.Chrf[i],
    })];

    /// <summary>Refuses judgements that nothing can be learned from.</summary>
    /// <param name="scores">The judgements.</param>
    /// <param name="groups">Number of groups.</param>
    /// <param name="options">Fewest rows, and folds.</param>
    internal static void Check(IReadOnlyList<double> scores, int groups, TrainingOptions options)
    {
        if (scores.Count < options.MinimumRows) throw new InvalidDataException($"{scores.Count} labelled rows; at least {options.MinimumRows} are needed");
        if (groups < options.Folds) throw new InvalidDataException($"{groups} groups of rows; at least {options.Folds} are needed for cross-validation");
        if (scores.Distinct().Count() < 2) throw new InvalidDataException($"all {scores.Count} rows have the score {scores[0]}");
    }

    private TrainingOutcome Assemble(TrainingSet set, ShapeFit fit, string fingerprint, QualityModel? from)
    {
        ImmutableArray<ShapeFunction> wording = [.. fit.Shapes];
        double Raw(ScoringUnits text) => text.Units.Sum(unit => unit.Weight * wording.Select((shape, i) => shape.At(unit.Wording[i])).Sum());
        var raw = set.Features.Select(Raw).Order().ToArray();
        var unrelated = set.Unrelated.Select(Raw).ToArray();
        var median = raw[raw.Length / 2];
        var nothing = from?.Calibration.Nothing ?? (unrelated.Length > 0 ? unrelated.Average() : 0); // a few rows hold too few texts that do not belong together
        if (!(median > 0)) throw new InvalidDataException("the judgements do not depend on any feature: no model can be made of these rows");
        nothing = Math.Max(nothing, 1.5 * median);
        var calibration = new Calibration { Median = median, Nothing = nothing, Light = 10, Marked = Calibration.MedianDegradation, Severe = 70 };
        var rows = KeptAside(set, fit, calibration);
        var model = new QualityModel
        {
            Wording = wording,
            Evidence = Evidence(median, nothing),
            Gate = options.Gate,
            Trust = options.Trust,
            Calibration = calibration,
            Ranks = RankFit.Of(rows),
            Noticed = NoticedFit.Of(rows) ?? from?.Noticed,
            Training = new TrainingCard
            {
                Data = fingerprint,
                Rows = set.Scores.Count,
                Groups = set.GroupCount,
                Seed = options.Seed,
                Encoder = language.Encoder.Identity,
                Context = language.Context?.Identity ?? "none",
                Licence = options.Licence,
                Start = from?.Hash,
                Figures = Figures(set, fit, wording),
            },
        };
        return new TrainingOutcome(model, rows);
    }

    // A text left out as a whole costs as much as an unrelated one; a shortened copy is partial, not false, and what it lacks costs little. Issues are priced by MQM points.
    private ImmutableArray<ShapeFunction> Evidence(double median, double nothing)
    {
        const double Most = 100; // MQM points per 100 words, far beyond any text
        var shapes = ImmutableArray.CreateBuilder<ShapeFunction>(FeatureSchema.Evidence.Length);
        foreach (var feature in FeatureSchema.Evidence)
        {
            shapes.Add(feature.Name switch
            {
                "omitted" => ShapeFunction.Create([0, 0.4, 0.8, 1], [0, 0.2 * nothing, 0.55 * nothing, nothing]),
                "added" => ShapeFunction.Create([0, 0.4, 0.8, 1], [0, 0.2 * nothing * options.AdditionShare, 0.55 * nothing * options.AdditionShare, nothing * options.AdditionShare]),
                _ => ShapeFunction.Create([0, Most], [0, Most * median / options.EvidenceAtMedian]),
            });
        }

        return shapes.ToImmutable();
    }

    private static Dictionary<string, double> Figures(TrainingSet set, ShapeFit fit, ImmutableArray<ShapeFunction> wording)
    {
        var figures = KeptAsideFigures(set.Strata, set.Scores, fit.KeptAside, set.Chrf);
        figures["ridge"] = fit.Ridge;
        double Raw(ScoringUnits text) => text.Units.Sum(unit => unit.Weight * wording.Select((shape, i) => shape.At(unit.Wording[i])).Sum());
        if (set.Planted.Count > 0) figures["plantedOrdered"] = set.Planted.Average(p => Raw(p.Features) > Raw(set.Features[p.Row]) ? 1.0 : 0.0);
        return figures;
    }

    /// <summary>Agreement with the judgements, averaged over the strata, of scores from fits that have not seen the rows' groups and of chrF.</summary>
    /// <param name="strata">Stratum of each row.</param>
    /// <param name="judgements">Judgement of each row, higher = better.</param>
    /// <param name="keptAside">Score of each row, higher = worse.</param>
    /// <param name="chrf">chrF of each row.</param>
    internal static Dictionary<string, double> KeptAsideFigures<T>(IReadOnlyList<T> strata, IReadOnlyList<double> judgements, IReadOnlyList<double> keptAside, IReadOnlyList<double> chrf)
    {
        var parts = Enumerable.Range(0, judgements.Count).GroupBy(i => strata[i]).Select(g => g.ToArray()).ToList();
        double Mean(Func<double[], double[], double> measure, IReadOnlyList<double> predicted, double sign) =>
            parts.Select(rows => measure(Array.ConvertAll(rows, i => sign * predicted[i]), Array.ConvertAll(rows, i => judgements[i]))).Where(double.IsFinite).DefaultIfEmpty(0).Average();
        return new(StringComparer.Ordinal)
        {
            ["keptAsideKendall"] = Mean((x, y) => Correlation.Kendall(x, y), keptAside, -1),
            ["keptAsidePearson"] = Mean((x, y) => Correlation.Pearson(x, y), keptAside, -1),
            ["chrfKendall"] = Mean((x, y) => Correlation.Kendall(x, y), chrf, 1),
            ["chrfPearson"] = Mean((x, y) => Correlation.Pearson(x, y), chrf, 1),
        };
    }
}
