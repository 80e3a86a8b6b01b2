using QualityScorer.Alignment;

namespace QualityScorer.Evidence.Completeness;

/// <summary>
/// Sentences of both texts that were aligned with nothing and stand between the same neighbours: one is the other's paraphrase more often than an omission beside an
/// addition (<c>Not everyone is pleased.</c> for <c>The plan has its critics.</c>). They are paired off in order.
/// </summary>
internal sealed class Holes
{
    private readonly HashSet<AlignedPair> _mated;

    private Holes(HashSet<AlignedPair> mated) => _mated = mated;

    public static Holes Of(Comparison comparison)
    {
        var mated = new HashSet<AlignedPair>();
        var (omitted, added) = (new List<AlignedPair>(), new List<AlignedPair>());
        foreach (var pair in comparison.Pairs.Append(null))
        {
            if (pair is { IsAligned: false })
            {
                (pair.CopySentences.Length == 0 ? omitted : added).Add(pair);
                continue;
            }

            for (var k = 0; k < Math.Min(omitted.Count, added.Count); k++)
            {
                if (!AreAlike(omitted[k], added[k])) continue;
                mated.Add(omitted[k]);
                mated.Add(added[k]);
            }

            omitted.Clear();
            added.Clear();
        }

        return new Holes(mated);
    }

    /// <summary>True where a sentence of the other text stands in the same place.</summary>
    public bool HasMate(AlignedPair pair) => _mated.Contains(pair);

    // One is not three times as long as the other.
    private static bool AreAlike(AlignedPair omitted, AlignedPair added) =>
        Math.Max(omitted.SourceTokens.Length, added.CopyTokens.Length) <= 3 * Math.Min(omitted.SourceTokens.Length, added.CopyTokens.Length);
}
