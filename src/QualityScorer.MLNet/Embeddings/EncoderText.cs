using Microsoft.ML.Data;

namespace QualityScorer.MLNet.Embeddings;

/// <summary>What the mapping of sentence vectors reads; the step copies the user's column to this name.</summary>
internal sealed class EncoderText
{
    /// <summary>Column of the text.</summary>
    public const string TextColumn = "SentenceEmbedding.Text";

    /// <summary>Column of the settings.</summary>
    public const string SettingsColumn = "SentenceEmbedding.Settings";

    [ColumnName(TextColumn)]
    public string Text { get; set; } = "";

    [ColumnName(SettingsColumn)]
    public string Settings { get; set; } = "";
}
