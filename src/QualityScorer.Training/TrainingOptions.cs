using QualityScorer.Scoring;

namespace QualityScorer.Training;

/// <summary>How a model is fitted. The defaults are those of the shipped model; MODELS.md says what each was chosen on.</summary>
public sealed record TrainingOptions
{
    /// <summary>Seed of folds and planted damage.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Threads that measure features, 1 upwards; the model does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Fewest labelled rows that a model is fitted to.</summary>
    public int MinimumRows { get; init; } = 50;

    /// <summary>
    /// Number of rows from which a model is fitted anew. Below it the fit goes on from a model that exists and leaves its weights only as far as the rows ask for it.
    /// models/scoring/README.md shows both curves, which cross there.
    /// </summary>
    public int AnewFrom { get; init; } = 10_000;

    /// <summary>Penalties on leaving the weights of the model that a fit goes on from; the largest all but keeps them.</summary>
    public IReadOnlyList<double> StartRidges { get; init; } = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 10];

    /// <summary>Largest number of ramps of one feature's shape.</summary>
    public int Segments { get; init; } = 12;

    /// <summary>Parts of the cross-validation by group, 2 upwards.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>Ridge penalties that cross-validation chooses from, in squared units of the target.</summary>
    public IReadOnlyList<double> Ridges { get; init; } = [0.0003, 0.001, 0.003, 0.01, 0.03, 0.1];

    /// <summary>Weight of differences inside a group, 0 to 1; the rest goes to differences inside a stratum.</summary>
    public double GroupCentring { get; init; } = 0.5;

    /// <summary>Share of the rows whose copy is measured once more with a planted error, 0 to 1.</summary>
    public double PlantedShare { get; init; } = 0.5;

    /// <summary>Weight of the planted errors beside the judgements, 0 upwards.</summary>
    public double PlantedWeight { get; init; } = 33;

    /// <summary>How much a planted error should cost at least, in standard deviations of the judgements: a small margin with a large weight asks for the right order and leaves the judgements their size.</summary>
    public double PlantedMargin { get; init; } = 0.02;

    /// <summary>Every how many rows a source is set beside another source's copy.</summary>
    public int UnrelatedEvery { get; init; } = 40;

    /// <summary>MQM points per 100 words that cost as much as the median machine translation's wording: a major and a minor issue per 100 words.</summary>
    public double EvidenceAtMedian { get; init; } = 6;

    /// <summary>
    /// Where a rewritten text is told from a translated one. Of the rated machine translations with 20 facts or more three in four keep all their sentences in 1-1 pairs and order;
    /// honest rewrites have 9 to 57 % of the sentences in other places and 93 % or more of the names and numbers, damaged ones of these 86 to 96 % (19 graded articles, in view when the limits were set).
    /// The disorder of human and machine texts lies between .03 and .07, that of texts with shuffled words above .18.
    /// </summary>
    public ParaphraseGate Gate { get; init; } = new() { Restructured = new Ramp(0.04, 0.14), FactsKept = new Ramp(0.85, 0.93), Facts = new Ramp(15, 30), Disorder = new Ramp(0.09, 0.15) };

    /// <summary>
    /// From which verbatimness (drawn towards 0 in short texts) issues count. In machine translations issues say next to nothing on the ratings (tau .04);
    /// in near-verbatim articles nine in ten are right.
    /// </summary>
    public Ramp Trust { get; init; } = new(0.41, 0.55);

    /// <summary>What added text costs beside omitted text of the same length.</summary>
    public double AdditionShare { get; init; } = 0.5;

    /// <summary>What may be done with the model; goes into its card.</summary>
    public string Licence { get; init; } = "Made from the caller's rows; their licence applies.";
}
