using QualityScorer.Alignment;

namespace QualityScorer.Scoring;

/// <summary>
/// A compared pair cut into what the wording is measured on: each aligned pair, and each hole between aligned pairs where both texts have sentences
/// but none that correspond (text exchanged for other text). What stands on one side only is no unit: it is omitted or added.
/// </summary>
internal sealed class ScoringUnits
{
    // Units that are measured together: enough for the models to be asked in few calls, few enough to hold their words in memory.
    private const int Together = 32;

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
        var stretches = new List<Stretch>();
        List<int> omitted = [], added = [];
        int source = 0, copy = 0, omittedTokens = 0, addedTokens = 0, omittedSentences = 0, addedSentences = 0;
        foreach (var pair in comparison.Pairs)
        {
            source += pair.SourceTokens.Length;
            copy += pair.CopyTokens.Length;
            if (pair.IsAligned)
            {
                Close();
                stretches.Add(new Stretch(pair.SourceTokens, pair.CopyTokens, 1));
            }
            else
            {
                omitted.AddRange(pair.SourceTokens);
                added.AddRange(pair.CopyTokens);
                omittedSentences += pair.SourceSentences.Length;
                addedSentences += pair.CopySentences.Length;
            }
        }

        Close();
        var total = stretches.Sum(s => (double)s.Sentences);
        return new ScoringUnits(
            [.. Measure(comparison, stretches).Select(m => new ScoringUnit(m.Weight / total, m.Wording))],
            source > 0 ? (double)omittedTokens / source : 0,
            copy > 0 ? (double)addedTokens / copy : 0);

        void Close()
        {
            if (omitted.Count > 0 && added.Count > 0)
            {
                stretches.Add(new Stretch([.. omitted], [.. added], Math.Max(omittedSentences, addedSentences)));
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

    private static IEnumerable<(double Weight, double[] Wording)> Measure(Comparison comparison, List<Stretch> stretches)
    {
        var blocks = stretches.SelectMany(s => UnitWords.Read(comparison, s.Source, s.Copy), (s, words) => (Weight: (double)s.Sentences / UnitWords.Blocks(s.Source, s.Copy), Words: words));
        foreach (var units in blocks.Chunk(Together))
        {
            var wordings = WordingFeatures.Measure([.. units.Select(u => u.Words)], comparison.Language);
            for (var i = 0; i < units.Length; i++) yield return (units[i].Weight, wordings[i]);
        }
    }

    /// <summary>Tokens that stand for each other, and how many sentences they count.</summary>
    private readonly record struct Stretch(int[] Source, int[] Copy, int Sentences);
}
