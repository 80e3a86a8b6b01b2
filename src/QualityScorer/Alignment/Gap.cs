using QualityScorer.Text;

namespace QualityScorer.Alignment;

/// <summary>What lies between two neighbouring links of a pair's monotone chain: the source's words on one side, the copy's on the other.</summary>
/// <param name="Source">Half-open range of positions in <see cref="AlignedPair.SourceTokens"/>.</param>
/// <param name="Copy">Half-open range of positions in <see cref="AlignedPair.CopyTokens"/>.</param>
/// <param name="LeftRun">Words before the gap that are the same on both sides without a break.</param>
/// <param name="RightRun">Words after the gap that are the same on both sides without a break.</param>
public readonly record struct Gap(TextSpan Source, TextSpan Copy, int LeftRun, int RightRun)
{
    /// <summary>True where the same words stand on both sides of the gap, so that one text has put the gap's words in place of the other's.</summary>
    public bool IsAnchored => LeftRun > 0 && RightRun > 0;

    // Where so much was reworded no word stands in another's place.
    private const int MostPairs = 900;

    /// <summary>True where a word of the copy may stand in the place of a word of the source: both sides have words, and not so many that none has a place.</summary>
    public bool MayHoldReplacements => Source.Length > 0 && Copy.Length > 0 && (long)Source.Length * Copy.Length <= MostPairs;
}
