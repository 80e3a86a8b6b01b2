namespace QualityScorer.Training.Marking;

/// <summary>How the judgement of exchanged words is fitted.</summary>
public sealed record WordChoiceOptions
{
    /// <summary>Ridge penalties that are tried on articles left out, on standardised features.</summary>
    public IReadOnlyList<double> Ridges { get; init; } = [3, 10, 30, 100, 300];

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
