using QualityScorer.Scoring;

namespace QualityScorer.Training;

/// <summary>A fitted model and what it says of each row when the row's group was kept aside.</summary>
/// <param name="Model">The model.</param>
/// <param name="Rows">One entry a labelled row, in the order of the file.</param>
public sealed record TrainingOutcome(QualityModel Model, IReadOnlyList<KeptAsideRow> Rows);

/// <summary>One labelled row as a fit sees it that did not learn from its group.</summary>
public sealed record KeptAsideRow
{
    /// <summary>Line of the row in its file, from 1.</summary>
    public required long Line { get; init; }

    /// <summary>Number of its group.</summary>
    public required int Group { get; init; }

    /// <summary>Number of its stratum.</summary>
    public required int Stratum { get; init; }

    /// <summary>Who or what made the copy, or empty.</summary>
    public string System { get; init; } = "";

    /// <summary>People's judgement, higher = better.</summary>
    public required double Judgement { get; init; }

    /// <summary>Degradation by wording alone, 0 to 100.</summary>
    public required double Degradation { get; init; }

    /// <summary>chrF, 0 to 100.</summary>
    public required double Chrf { get; init; }
}
