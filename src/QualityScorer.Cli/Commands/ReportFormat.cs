namespace QualityScorer.Cli.Commands;

/// <summary>Forms of a report.</summary>
internal enum ReportFormat
{
    /// <summary>For a person at a terminal.</summary>
    Text,

    /// <summary>The result object.</summary>
    Json,

    /// <summary>One page for a browser.</summary>
    Html,
}
