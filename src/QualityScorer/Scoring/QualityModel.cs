using System.Collections.Immutable;
using QualityScorer.Alignment;
using QualityScorer.Evidence;

namespace QualityScorer.Scoring;

/// <summary>
/// The learned part of the scorer: raw = gate · Σ units weight · Σ f(wording) + Σ h(evidence), with shapes f and h that rise from 0.
/// Immutable and thread-safe.
/// </summary>
public sealed partial class QualityModel : IScoringModel
{
    /// <summary>Shapes of <see cref="FeatureSchema.Wording"/>, in its order.</summary>
    public required ImmutableArray<ShapeFunction> Wording { get; init; }

    /// <summary>Shapes of <see cref="FeatureSchema.Evidence"/>, in its order.</summary>
    public required ImmutableArray<ShapeFunction> Evidence { get; init; }

    /// <summary>When wording stops counting.</summary>
    public required ParaphraseGate Gate { get; init; }

    /// <summary>How far issues are believed, 0 to 1, by how verbatim the copy is (<see cref="EvidenceFeatures.Verbatimness"/>).</summary>
    public required Ramp Trust { get; init; }

    /// <summary>From raw points to a degradation and its band.</summary>
    public required Calibration Calibration { get; init; }

    /// <summary>Where people rank copies of each score.</summary>
    public required RankInterval Ranks { get; init; }

    /// <summary>How large a difference of mean degradation people notice, or null where the model's rows did not name the systems.</summary>
    public NoticedDifference? Noticed { get; init; }

    /// <summary>Where the model comes from.</summary>
    public required TrainingCard Training { get; init; }

    /// <summary>First eight hexadecimal digits of the SHA-256 of the model's file; part of every score's signature.</summary>
    public string Hash
    {
        get => field ??= HashOf(ToJson());
        private init;
    }

    /// <inheritdoc />
    public string Encoder => Training.Encoder;

    /// <summary>The same model with another card.</summary>
    public QualityModel WithTraining(TrainingCard card) => new() { Wording = Wording, Evidence = Evidence, Gate = Gate, Trust = Trust, Calibration = Calibration, Ranks = Ranks, Noticed = Noticed, Training = card };

    /// <summary>Raw points of a text's wording, before the gate.</summary>
    internal double Raw(ScoringUnits units) => units.Units.Sum(unit => unit.Weight * Wording.Select((shape, i) => shape.At(unit.Wording[i])).Sum());

    /// <inheritdoc/>
    public ModelScore Score(Comparison comparison, IReadOnlyList<Issue> issues)
    {
        var (units, gate, evidence) = Read(comparison, issues);
        return Score(units.Units, gate, evidence);
    }

    /// <summary>
    /// The features of a whole pair, in the order of <see cref="FeatureSchema.All"/>: wording as the mean over its units times the gate, then evidence. Each is finite and at least 0;
    /// all are 0 for equal texts.
    /// </summary>
    /// <param name="comparison">The compared pair.</param>
    /// <param name="issues">What the detectors found in it.</param>
    public double[] Measure(Comparison comparison, IReadOnlyList<Issue> issues)
    {
        var (units, gate, evidence) = Read(comparison, issues);
        return [.. FeatureSchema.Wording.Select((_, i) => gate * units.Units.Sum(unit => unit.Weight * unit.Wording[i])), .. evidence];
    }

    private (ScoringUnits Units, double Gate, double[] Evidence) Read(Comparison comparison, IReadOnlyList<Issue> issues)
    {
        var units = ScoringUnits.Read(comparison);
        var gate = Gate.Weight(comparison, units.Units);
        return (units, gate, EvidenceFeatures.Measure(comparison, units, issues, Trust, gate));
    }

    /// <summary>Scores measured features.</summary>
    /// <param name="units">Units with their weights, which add up to at most 1.</param>
    /// <param name="gate">How much the wording counts, 0 to 1.</param>
    /// <param name="evidence">Evidence features of the pair.</param>
    internal ModelScore Score(IReadOnlyList<ScoringUnit> units, double gate, double[] evidence)
    {
        var terms = new List<(FeatureDescriptor Feature, double Value, double Raw)>(Wording.Length + Evidence.Length);
        for (var i = 0; i < Wording.Length; i++)
        {
            double value = 0, raw = 0;
            foreach (var unit in units)
            {
                value += unit.Weight * unit.Wording[i];
                raw += unit.Weight * Wording[i].At(unit.Wording[i]);
            }

            terms.Add((FeatureSchema.Wording[i], value, gate * raw));
        }

        for (var i = 0; i < Evidence.Length; i++) terms.Add((FeatureSchema.Evidence[i], evidence[i], Evidence[i].At(evidence[i])));
        return Share(terms);
    }

    private ModelScore Share(List<(FeatureDescriptor Feature, double Value, double Raw)> terms)
    {
        var raw = terms.Sum(t => t.Raw);
        var scale = raw > 0 ? Calibration.Degradation(raw) / raw : 0;
        var dimensions = Enum.GetValues<Dimension>().ToDictionary(d => d, _ => 0.0);
        var contributions = new List<Contribution>();
        var degradation = 0.0;
        foreach (var (feature, value, part) in terms)
        {
            if (part <= 0) continue;
            var points = part * scale;
            contributions.Add(new Contribution(feature.Name, value, points));
            dimensions[feature.Dimension] += points;
            degradation += points;
        }

        // The sum of the parts, which may differ from the calibrated value in the last digit: what is shown adds up.
        degradation = Math.Min(degradation, 100);
        return new ModelScore(degradation, dimensions, [.. contributions.OrderByDescending(c => c.Points)], Ranks.At(degradation));
    }
}

/// <summary>What the model makes of one pair.</summary>
/// <param name="Degradation">0 to 100.</param>
/// <param name="Dimensions">Points by dimension; they add up to <paramref name="Degradation"/>.</param>
/// <param name="Contributions">Points by feature, greatest first; they add up to <paramref name="Degradation"/>.</param>
/// <param name="Ranks">Where people rank such copies among 100 machine translations.</param>
public sealed record ModelScore(double Degradation, IReadOnlyDictionary<Dimension, double> Dimensions, IReadOnlyList<Contribution> Contributions, (double Low, double High) Ranks)
{
    /// <summary>What the points of the contributions are, where they are not simply the parts of a sum; null for an additive model.</summary>
    public string? Attribution { get; init; }
}
