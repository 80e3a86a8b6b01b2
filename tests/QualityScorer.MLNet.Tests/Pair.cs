namespace QualityScorer.MLNet.Tests;

/// <summary>Input of a prediction engine.</summary>
internal sealed class Pair
{
    public string? Source { get; set; } = "";

    public string? Copy { get; set; } = "";
}

/// <summary>Output of a prediction engine.</summary>
internal sealed class PairScore
{
    public float Score { get; set; }
}
