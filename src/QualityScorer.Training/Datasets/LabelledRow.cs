namespace QualityScorer.Training.Datasets;

/// <summary>One pair with a person's judgement.</summary>
public sealed record LabelledRow
{
    /// <summary>Line of the file where the row begins, from 1.</summary>
    public required long Line { get; init; }

    /// <summary>The original text.</summary>
    public required string Source { get; init; }

    /// <summary>The rewritten text.</summary>
    public required string Copy { get; init; }

    /// <summary>The judgement, higher = better; only its order inside a stratum matters.</summary>
    public required double Score { get; init; }

    /// <summary>Rows of one group share a document: they are kept together in cross-validation and resampling.</summary>
    public required string Group { get; init; }

    /// <summary>Rows of one stratum were judged together: judgements are compared inside it only.</summary>
    public required string Stratum { get; init; }

    /// <summary>Who or what made the copy, or empty where the file does not say.</summary>
    public string System { get; init; } = "";

    /// <summary>How much the row counts, above 0; 1 where the file says nothing.</summary>
    public required double Weight { get; init; }
}
