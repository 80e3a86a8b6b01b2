namespace QualityScorer.Reports;

/// <summary>What a page for a browser shows besides the score.</summary>
public sealed record HtmlReportOptions
{
    /// <summary>Whether to list and mark harmless differences too. Default false.</summary>
    public bool ShowNeutral { get; init; }

    /// <summary>Name of the source, e.g. its file.</summary>
    public string SourceName { get; init; } = "source";

    /// <summary>Name of the copy, e.g. its file.</summary>
    public string CopyName { get; init; } = "copy";

    /// <summary>What a reader should know of the texts.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
