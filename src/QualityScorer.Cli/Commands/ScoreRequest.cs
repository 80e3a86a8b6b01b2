namespace QualityScorer.Cli.Commands;

/// <summary>What one call of <c>qualityscorer score</c> asks for.</summary>
internal sealed record ScoreRequest
{
    /// <summary>File of the source, or <c>-</c>.</summary>
    public required string? Source { get; init; }

    /// <summary>File of the copy, or <c>-</c>.</summary>
    public required string? Copy { get; init; }

    /// <summary>File of pairs, instead of one pair.</summary>
    public required string? Pairs { get; init; }

    /// <summary>Form of the report of one pair.</summary>
    public required ReportFormat? Format { get; init; }

    /// <summary>File of the result, or null for standard output.</summary>
    public required string? Output { get; init; }

    /// <summary>Highest degradation that counts as done, 0 to 100.</summary>
    public required double? MaxDegradation { get; init; }

    /// <summary>Threads for a file of pairs, at least 1.</summary>
    public required int? Threads { get; init; }

    /// <summary>Whether to list harmless differences.</summary>
    public required bool ShowNeutral { get; init; }

    /// <summary>Whether to leave colours out.</summary>
    public required bool NoColor { get; init; }

    /// <summary>Whether a printed degradation is too high.</summary>
    public bool IsExceeded(decimal degradation) => MaxDegradation is { } limit && (double)degradation > limit;

    /// <summary>Refuses what does not go together.</summary>
    /// <exception cref="UsageException">The first thing that does not.</exception>
    public void Check()
    {
        if (MaxDegradation is { } limit && !(limit is >= 0 and <= 100)) throw new UsageException(FormattableString.Invariant($"--max-degradation {limit}: must be 0 to 100"));
        if (Threads is < 1 or > 1024) throw new UsageException($"--threads {Threads}: must be 1 to 1024");
        if (Pairs is null)
        {
            if (Source is null || Copy is null) throw new UsageException("SOURCE and COPY, or --pairs FILE, must be given; see qualityscorer score --help");
            if (Source == InputFile.Standard && Copy == InputFile.Standard) throw new UsageException("only one of SOURCE and COPY can be standard input");
            if (Threads is not null) throw new UsageException("--threads goes with --pairs only");
        }
        else
        {
            if (Source is not null) throw new UsageException($"--pairs and SOURCE ({Source}) do not go together");
            if (Format is not null) throw new UsageException("--format goes with one pair only; the ending of --out decides the form of many");
        }
    }
}
