namespace QualityScorer.Cli;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>A <c>--max-degradation</c> was exceeded.</summary>
    public const int Exceeded = 1;

    /// <summary>Wrong use, bad input, or a fault of the program; one line on standard error says which.</summary>
    public const int WrongUse = 2;

    /// <summary>Interrupted from the keyboard: 128 + SIGINT, as shells report it.</summary>
    public const int Cancelled = 130;
}
