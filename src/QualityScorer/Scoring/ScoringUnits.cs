using QualityScorer.Alignment;

namespace QualityScorer.Scoring;

/// <summary>
/// A compared pair cut into what the wording is measured on: each aligned pair, and each hole between aligned pairs where both texts have sentences
/// but none that correspond (text exchanged for other text). What stands on one side only is no unit: it is omitted or added.
/// </summary>
internal sealed class ScoringUnits
{
    private ScoringUnits(IReadOnlyList<ScoringUnit> units, double omitted, double added)
    {
        Units = units;
        Omitted = omitted;
        Added = added;
    }

    /// <summary>The units in the order of the copy; their weights add up to 1: every aligned pair counts the same, as in the mean of people's sentence ratings, a hole as many times as it has sentences.</summary>
    public IReadOnlyList<ScoringUnit> Units { get; }

    /// <summary>Share of the source's tokens that have no counterpart at all, 0 to 1.</summary>
    public double Omitted { get; }

    /// <summary>Share of the copy's tokens that have no counterpart at all, 0 to 1.</summary>
    public double Added { get; }

    /// <summary>Cuts and measures.</summary>
    public static ScoringUnits Read(Comparison comparison)
    {
        var measured = new List<(double Weight, double[] Wording)>();
        List<int> omitted = [], added = [];
        int source = 0, copy = 0, omittedTokens = 0, addedTokens = 0, omittedSentences = 0, addedSentences = 0;
        foreach (var pair in comparison.Pairs)
        {
            source += pair.SourceTokens.Length;
            copy += pair.CopyTokens.Length;
            if (pair.IsAligned)
            {
                Close();
                Measure(pair.SourceTokens, pair.CopyTokens, 1);
            }
            else
            {
                omitted.AddRange(pair.SourceTokens);
                added.AddRange(pair.CopyTokens);
                omittedSentences += pair.SourceSentences.Count;
                addedSentences += pair.CopySentences.Count;
            }
        }

        Close();
        var total = measured.Sum(m => m.Weight);
        return new ScoringUnits(
            [.. measured.Select(m => new ScoringUnit(m.Weight / total, m.Wording))],
            source > 0 ? (double)omittedTokens / source : 0,
            copy > 0 ? (double)addedTokens / copy : 0);

        void Measure(int[] sourceTokens, int[] copyTokens, int sentences)
        {
            var blocks = UnitWords.Read(comparison, sourceTokens, copyTokens).ToList();
            foreach (var words in blocks) measured.Add(((double)sentences / blocks.Count, WordingFeatures.Measure(words, comparison.Language)));
        }

        void Close()
        {
            if (omitted.Count > 0 && added.Count > 0)
            {
                Measure([.. omitted], [.. added], Math.Max(omittedSentences, addedSentences));
            }
            else
            {
                omittedTokens += omitted.Count;
                addedTokens += added.Count;
            }

            omitted.Clear();
            added.Clear();
            (omittedSentences, addedSentences) = (0, 0);
        }
    }
}
