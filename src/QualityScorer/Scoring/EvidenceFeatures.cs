using QualityScorer.Alignment;
using QualityScorer.Evidence;
using QualityScorer.Text;

namespace QualityScorer.Scoring;

/// <summary>What was found in the whole pair, as the vector that <see cref="FeatureSchema.Evidence"/> describes.</summary>
internal static class EvidenceFeatures
{
    /// <summary>Shares of uncovered text first, then issues by dimension and gravity; all values are at least 0, all are 0 without issues and gaps.</summary>
    public static double[] Measure(Comparison comparison, IReadOnlyList<Issue> issues)
    {
        var values = new double[FeatureSchema.Evidence.Length];
        var (source, omitted) = Words(comparison.Source, comparison.Pairs, p => p.SourceTokens);
        var (copy, added) = Words(comparison.Copy, comparison.Pairs, p => p.CopyTokens);
        values[0] = source > 0 ? (double)omitted / source : 0;
        values[1] = copy > 0 ? (double)added / copy : 0;
        // A short text is counted as a hundred words, so that one issue in a headline does not weigh like twenty in an article.
        var hundreds = Math.Max(1, Math.Max(source, copy) / 100.0);
        foreach (var issue in issues)
        {
            var weight = Weight(issue.Severity) * Math.Clamp(issue.Confidence, 0, 1);
            if (weight > 0) values[2 + (2 * (int)issue.Dimension) + (issue.Severity == Severity.Minor ? 0 : 1)] += weight / hundreds;
        }

        return values;
    }

    // Minor 1, major 5: Freitag et al. 2021; critical 10: MQM core.
    private static double Weight(Severity severity) => severity switch
    {
        Severity.Neutral => 0,
        Severity.Minor => 1,
        Severity.Major => 5,
        Severity.Critical => 10,
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };

    private static (int All, int Alone) Words(Document document, IReadOnlyList<AlignedPair> pairs, Func<AlignedPair, int[]> side)
    {
        var (all, alone) = (0, 0);
        foreach (var pair in pairs)
        {
            var words = side(pair).Count(i => document.Tokens[i].IsWord || document.Tokens[i].IsNumber);
            all += words;
            if (pair.SourceTokens.Length == 0 || pair.CopyTokens.Length == 0) alone += words;
        }

        return (all, alone);
    }
}
