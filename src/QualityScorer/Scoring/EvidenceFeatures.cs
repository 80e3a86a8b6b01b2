using QualityScorer.Alignment;
using QualityScorer.Evidence;
using QualityScorer.Text;

namespace QualityScorer.Scoring;

/// <summary>What was found in the whole pair, as the vector that <see cref="FeatureSchema.Evidence"/> describes.</summary>
internal static class EvidenceFeatures
{
    /// <summary>Shares of uncovered text first, then issues by dimension and gravity; all values are at least 0, all are 0 without issues and gaps.</summary>
    /// <param name="comparison">The compared pair.</param>
    /// <param name="units">Its units.</param>
    /// <param name="issues">What the detectors found.</param>
    /// <param name="trust">How far issues are believed, by <see cref="Verbatimness"/>.</param>
    /// <param name="gate">How much the wording counts, 0 to 1: where a person's rewriting switches it off, the issues speak.</param>
    public static double[] Measure(Comparison comparison, ScoringUnits units, IReadOnlyList<Issue> issues, Ramp trust, double gate)
    {
        var values = new double[FeatureSchema.Evidence.Length];
        values[0] = units.Omitted;
        values[1] = units.Added;
        // A short text is counted as a hundred words, so that one issue in a headline does not weigh like twenty in an article.
        var hundreds = Math.Max(1, Math.Max(Words(comparison.Source), Words(comparison.Copy)) / 100.0);
        var alone = new LoneSentences(comparison);
        var belief = Math.Max(Belief(comparison, trust, issues.Where(i => i.Dimension != Dimension.Completeness).Sum(i => Weight(i.Severity)) / hundreds, hundreds), 1 - gate);
        foreach (var issue in issues)
        {
            if (issue.Dimension == Dimension.Completeness && alone.Holds(issue)) continue; // its words are charged as omitted or added already
            var weight = Weight(issue.Severity) * Math.Clamp(issue.Confidence, 0, 1) * belief;
            if (weight > 0) values[2 + (2 * (int)issue.Dimension) + (issue.Severity == Severity.Minor ? 0 : 1)] += weight / hundreds;
        }

        return values;
    }

    // How far the issues are believed, 0 to 1: fully in a long text that follows its source, in part in a short one that is nearly all verbatim, the more the more there are:
    // the issues of rated machine translations are few and say next to nothing on the ratings. In up to a hundred words always a little: of two sentences that are alike otherwise, the one with an issue is the worse.
    private static double Belief(Comparison comparison, Ramp trust, double pointsPer100Words, double hundreds)
    {
        const double Least = 0.02, Few = 0.06, Many = 0.35;
        var dense = new Ramp(9, 16); // MQM points per 100 words: a critical issue counts 10, a major one 5
        var nearlyAll = new Ramp(0.55, 0.7); // nine in ten of the rated machine translations stay below .59
        var inShort = (Few + ((Many - Few) * dense.At(pointsPer100Words))) * nearlyAll.At(Verbatimness(comparison, 30));
        return Math.Max(trust.At(Verbatimness(comparison, 400)), Math.Max(hundreds <= 1 ? Least : 0, inShort));
    }

    /// <summary>
    /// Share of the copy that stands in exact runs of the source, 0 to 1, drawn towards 0 in short texts: a difference between two nearly equal texts
    /// is a finding, one between two free wordings is not, and a few sentences do not show which of both they are.
    /// </summary>
    /// <param name="comparison">The compared pair.</param>
    /// <param name="doubt">Tokens that count as if they were not verbatim; 400 is most of a news article: nine in ten of the rated machine translations are shorter.</param>
    internal static double Verbatimness(Comparison comparison, double doubt = 400)
    {
        double exact = 0, all = 0;
        foreach (var pair in comparison.Pairs)
        {
            exact += pair.Verbatimness * pair.CopyTokens.Length;
            all += pair.CopyTokens.Length;
        }

        return exact / (all + doubt);
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

    private static int Words(Document document) => document.Sentences.Where(s => s.IsArticle).Sum(s => Words(document, s));

    private static int Words(Document document, Sentence sentence)
    {
        var words = 0;
        for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
        {
            if (document.Tokens[i].Kind is TokenKind.Word or TokenKind.Number) words++;
        }

        return words;
    }
}
