namespace QualityScorer.Scoring;

/// <summary>
/// Greedy soft word alignment, both ways, weighed by rarity: the recall, precision and F of BERTScore (Zhang et al. 2020, with idf weights)
/// over word vectors, where a partner counts more when it stands at the same place and between the same neighbours.
/// </summary>
/// <param name="Recall">Share of the source that has a partner in the copy, 0 to 1.</param>
/// <param name="Precision">Share of the copy that has a partner in the source, 0 to 1.</param>
internal readonly record struct SoftAlignment(double Recall, double Precision)
{
    /// <summary>Harmonic mean of both, 0 to 1.</summary>
    public double F => Recall + Precision > 0 ? 2 * Recall * Precision / (Recall + Precision) : 0;

    /// <summary>Aligns the words; equal sides give exactly 1 and 1.</summary>
    /// <param name="words">The two sides.</param>
    /// <param name="place">How much of a partner's worth depends on its relative position, 0 to 1.</param>
    /// <param name="context">How much of it depends on the neighbours, 0 to 1.</param>
    public static SoftAlignment Of(UnitWords words, double place, double context)
    {
        var source = new double[words.Source.Length];
        var copy = new double[words.Copy.Length];
        for (var i = 0; i < source.Length; i++)
        {
            for (var j = 0; j < copy.Length; j++)
            {
                double worth = words.Similarity(i, j);
                if (worth <= source[i] && worth <= copy[j]) continue;
                worth *= 1 - (place * Distance(i, source.Length, j, copy.Length));
                if (context > 0) worth *= 1 - (context * (1 - Neighbours(words, i, j)));
                source[i] = Math.Max(source[i], worth);
                copy[j] = Math.Max(copy[j], worth);
            }
        }

        return new SoftAlignment(Mean(source, words.SourceWeights), Mean(copy, words.CopyWeights));
    }

    private static double Distance(int i, int n, int j, int m) => Math.Abs(((i + 0.5) / n) - ((j + 0.5) / m));

    private static double Neighbours(UnitWords words, int i, int j) => (Side(words, i - 1, j - 1) + Side(words, i + 1, j + 1)) / 2;

    private static double Side(UnitWords words, int i, int j)
    {
        var outsideSource = i < 0 || i >= words.Source.Length;
        var outsideCopy = j < 0 || j >= words.Copy.Length;
        return outsideSource || outsideCopy ? (outsideSource && outsideCopy ? 1 : 0) : words.Similarity(i, j);
    }

    private static double Mean(double[] values, double[] weights)
    {
        double sum = 0, total = 0;
        for (var i = 0; i < values.Length; i++)
        {
            sum += weights[i] * values[i];
            total += weights[i];
        }

        return total > 0 ? sum / total : 1;
    }
}
