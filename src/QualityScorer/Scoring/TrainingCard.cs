namespace QualityScorer.Scoring;

/// <summary>Where a model comes from: kept in its file, shown on request, never read by the scoring.</summary>
public sealed record TrainingCard
{
    /// <summary>SHA-256 over the training rows, in lower-case hexadecimal.</summary>
    public required string Data { get; init; }

    /// <summary>Number of labelled rows.</summary>
    public required int Rows { get; init; }

    /// <summary>Number of groups (documents) they fall into.</summary>
    public required int Groups { get; init; }

    /// <summary>Seed of folds and planted damage.</summary>
    public required int Seed { get; init; }

    /// <summary>Identity of the encoder that measured the features.</summary>
    public required string Encoder { get; init; }

    /// <summary>Identity of the context model that measured the features, or <c>none</c>.</summary>
    public required string Context { get; init; }

    /// <summary>What may be done with a model made of such data.</summary>
    public required string Licence { get; init; }

    /// <summary>Hash of the model that the fit went on from, or null where it began anew.</summary>
    public string? Start { get; init; }

    /// <summary>Guards that the model fails and was written all the same, by force; empty for a sound model.</summary>
    public IReadOnlyList<string> Forced { get; init; } = [];

    /// <summary>Figures of the training run by name: kept-aside correlations, chosen settings.</summary>
    public required IReadOnlyDictionary<string, double> Figures { get; init; }
}
