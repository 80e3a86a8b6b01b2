namespace QualityScorer.Reports;

/// <summary>How a report for a terminal looks.</summary>
public sealed record TextReportOptions
{
    /// <summary>Columns of a line, at least 40; snippets stand side by side from 90 on. Default 100, also where the output is no terminal.</summary>
    public int Width { get; init => field = Math.Max(40, value); } = 100;

    /// <summary>Whether to write colours; without them, marked places stand in square brackets. Default false.</summary>
    public bool Color { get; init; }

    /// <summary>Whether to list harmless differences too. Default false.</summary>
    public bool ShowNeutral { get; init; }

    /// <summary>Issues listed for each dimension, the gravest first; the rest is counted. Default 40.</summary>
    public int MaxIssues { get; init; } = 40;

    /// <summary>Name of the source, e.g. its file.</summary>
    public string SourceName { get; init; } = "source";

    /// <summary>Name of the copy, e.g. its file.</summary>
    public string CopyName { get; init; } = "copy";

    /// <summary>What a reader should know of the texts: the encoding that was recognised, furniture that was set apart.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
