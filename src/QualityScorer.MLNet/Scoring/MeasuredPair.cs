using Microsoft.ML.Data;
using QualityScorer.MLNet.Features;

namespace QualityScorer.MLNet.Scoring;

/// <summary>A pair whose features are known, as the input of a loaded pipeline.</summary>
internal sealed class MeasuredPair
{
    /// <summary>Column of the features.</summary>
    public const string FeaturesColumn = "RewriteQuality.Measured";

    public string Source { get; set; } = "";

    public string Copy { get; set; } = "";

    [ColumnName(FeaturesColumn), VectorType]
    public float[] Features { get; set; } = [];
}

/// <summary>What takes the place of <see cref="RewriteTexts"/> where the features are known.</summary>
internal sealed class MeasuredTexts
{
    [ColumnName(RewriteTexts.SettingsColumn)]
    public string Settings { get; set; } = "";

    [ColumnName(MeasuredPair.FeaturesColumn), VectorType]
    public float[] Features { get; set; } = [];
}

/// <summary>What a loaded pipeline says of a pair.</summary>
internal sealed class Prediction
{
    /// <summary>Degradation as the trainer gives it, on any scale.</summary>
    public float Score { get; set; }

    /// <summary>Values that the trainer read.</summary>
    [VectorType]
    public float[] Features { get; set; } = [];

    /// <summary>ML.NET's contributions of the features; empty where the trainer has none.</summary>
    [VectorType]
    public float[] FeatureContributions { get; set; } = [];
}
