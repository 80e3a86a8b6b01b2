using Microsoft.ML.Data;

namespace QualityScorer.MLNet.Features;

/// <summary>What the mapping of features reads; the step copies the user's columns to these names.</summary>
internal sealed class RewriteTexts
{
    /// <summary>Column of the source.</summary>
    public const string SourceColumn = "RewriteQuality.Source";

    /// <summary>Column of the copy.</summary>
    public const string CopyColumn = "RewriteQuality.Copy";

    /// <summary>Column of the settings.</summary>
    public const string SettingsColumn = "RewriteQuality.Settings";

    [ColumnName(SourceColumn)]
    public string Source { get; set; } = "";

    [ColumnName(CopyColumn)]
    public string Copy { get; set; } = "";

    [ColumnName(SettingsColumn)]
    public string Settings { get; set; } = "";
}
