namespace QualityScorer.Training.Marking;

/// <summary>How the judgement of exchanged words is fitted.</summary>
public sealed record WordChoiceOptions
{
    /// <summary>Ridge penalties that are tried on articles left out, on standardised features.</summary>
    public IReadOnlyList<double> Ridges { get; init; } = [3, 10, 30, 100, 300];

    /// <summary>Trees that correct the regression, 0 or more.</summary>
    public int Trees { get; init; } = 200;

    /// <summary>Questions that a tree asks, 1 to 8.</summary>
    public int Depth { get; init; } = 4;

    /// <summary>Share of each tree's step that is taken, above 0, at most 1.</summary>
    public double Rate { get; init; } = 0.1;

    /// <summary>Penalty on the squared values of a tree's leaves, above 0.</summary>
    public double LeafRidge { get; init; } = 10;

    /// <summary>Share of the reports on articles left out that an editor marked, 0 to 1: what is reported keeps at least this.</summary>
    public double Precision { get; init; } = 0.67;

    /// <summary>The same for grave reports.</summary>
    public double GravePrecision { get; init; } = 0.8;

    /// <summary>Fewest articles.</summary>
    public int MinimumArticles { get; init; } = 4;

    /// <summary>Fewest marked and fewest unmarked places.</summary>
    public int MinimumMarks { get; init; } = 20;

    /// <summary>What may be done with the model; goes into its card.</summary>
    public string Licence { get; init; } = "Made from the caller's articles; their licence applies.";
}
