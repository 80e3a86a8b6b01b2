using QualityScorer.Alignment;

namespace QualityScorer.Scoring;

/// <summary>The wording features of one aligned pair (or block of a long one) and its share of the text.</summary>
/// <param name="Weight">0 to 1; the weights of all units and the omitted and added text add up to 1.</param>
/// <param name="Wording">Values in the order of <see cref="FeatureSchema.Wording"/>.</param>
internal readonly record struct ScoringUnit(double Weight, double[] Wording)
{
    /// <summary>Measures every pair that has both sides; an omission or addition takes its share of the weight and is left to the evidence.</summary>
    public static IReadOnlyList<ScoringUnit> Read(Comparison comparison)
    {
        var measured = new List<(int Length, double[] Wording)>();
        var total = 0;
        foreach (var pair in comparison.Pairs)
        {
            foreach (var words in UnitWords.Read(comparison, pair))
            {
                total += words.Length;
                if (words.IsComplete) measured.Add((words.Length, WordingFeatures.Measure(words, comparison.Language)));
            }
        }

        return [.. measured.Select(m => new ScoringUnit(total > 0 ? (double)m.Length / total : 0, m.Wording))];
    }
}
