namespace QualityScorer.MLNet.Judgements;

/// <summary>A row to learn from, for <c>mlContext.Data.LoadFromEnumerable</c>.</summary>
public sealed class JudgedPair
{
    /// <summary>The original text.</summary>
    public string Source { get; set; } = "";

    /// <summary>The rewritten text.</summary>
    public string Copy { get; set; } = "";

    /// <summary>Degradation, 0 (nothing lost) to 100 (nothing usable).</summary>
    public float Label { get; set; }

    /// <summary>How much the row counts, above 0.</summary>
    public float Weight { get; set; } = 1;

    /// <summary>Document of the row: rows of one document are kept together in cross-validation.</summary>
    public string Group { get; set; } = "";

    /// <summary>Position of the judgement among those that were read, from 0; -1 for a row that nobody judged.</summary>
    public int Judgement { get; set; } = -1;
}
