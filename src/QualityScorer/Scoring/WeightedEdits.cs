namespace QualityScorer.Scoring;

/// <summary>Levenshtein distance over words, weighed by rarity, in which a near word is a cheap substitution.</summary>
internal static class WeightedEdits
{
    /// <summary>Cost of the cheapest edits as a share of both sides' weight: 0 (equal) to 1 (nothing kept).</summary>
    public static double Distance(UnitWords words)
    {
        var (n, m) = (words.Source.Length, words.Copy.Length);
        var total = words.SourceWeights.Sum() + words.CopyWeights.Sum();
        if (total <= 0) return 0;
        var (above, row) = (new double[m + 1], new double[m + 1]);
        for (var j = 0; j < m; j++) above[j + 1] = above[j] + words.CopyWeights[j];
        for (var i = 0; i < n; i++)
        {
            var weight = words.SourceWeights[i];
            row[0] = above[0] + weight;
            for (var j = 0; j < m; j++)
            {
                var other = words.CopyWeights[j];
                var change = above[j] + ((weight + other) * (1 - words.Similarity(i, j)));
                row[j + 1] = Math.Min(change, Math.Min(above[j + 1] + weight, row[j] + other));
            }

            (above, row) = (row, above);
        }

        return Math.Clamp(above[m] / total, 0, 1);
    }
}
