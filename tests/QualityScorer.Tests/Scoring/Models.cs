using System.Collections.Immutable;
using QualityScorer.Alignment;
using QualityScorer.Evidence;
using QualityScorer.Scoring;
using QualityScorer.Text;

namespace QualityScorer.Tests.Scoring;

/// <summary>Small models for tests.</summary>
internal static class Models
{
    public static Language Language { get; } = new(new LetterEncoder(), Lexicon.Empty, null);

    /// <summary>Every wording feature costs up to 1, every evidence feature a tenth of its value, an omitted text as much as an unrelated one.</summary>
    public static QualityModel Plain { get; } = new()
    {
        Wording = [.. FeatureSchema.Wording.Select(_ => ShapeFunction.Create([0, 1, 2], [0, 0.4, 1]))],
        Evidence = [.. FeatureSchema.Evidence.Select(f => f.Name == "omitted" ? ShapeFunction.Create([0, 1], [0, 4]) : ShapeFunction.Create([0, 100], [0, 10]))],
        Gate = new ParaphraseGate { Restructured = new Ramp(0.3, 0.6), FactsKept = new Ramp(0.7, 0.85), Facts = new Ramp(6, 12), Disorder = new Ramp(0.09, 0.15) },
        Trust = new Ramp(0.2, 0.6),
        Calibration = new Calibration { Median = 1, Nothing = 4, Light = 10, Marked = 40, Severe = 70 },
        Ranks = new RankInterval { Knots = [10, 50], Low = [5, 20], High = [60, 90] },
        Noticed = new NoticedDifference(0.25, 40),
        Training = new TrainingCard
        {
            Data = "00",
            Rows = 3,
            Groups = 2,
            Seed = 1,
            Encoder = "letters-128@test",
            Context = "none",
            Licence = "none",
            Start = "0a1b2c3d",
            Figures = new Dictionary<string, double> { ["keptAsideKendall"] = 0.1 + 0.2 },
        },
    };

    public static Comparison Compare(string source, string copy) => Comparison.Create(Document.Parse(source), Document.Parse(copy), Language);

    public static ImmutableArray<Dimension> Dimensions { get; } = [.. Enum.GetValues<Dimension>()];
}
