using System.Numerics.Tensors;
using QualityScorer.Similarity;

namespace QualityScorer.Scoring;

/// <summary>
/// The cheapest edits that make the copy of the source: Levenshtein distance over words, weighed by rarity, in which a near word is a cheap substitution, and what they
/// say of the stretches between the words that were kept. All values are shares, 0 (equal) upwards.
/// </summary>
/// <param name="Distance">Cost of the edits as a share of both sides' weight, 0 to 1 (nothing kept).</param>
/// <param name="Dropped">Share of the source's weight in whose place the copy has nothing, 0 to 1: what a stretch lost beyond what was put there.</param>
/// <param name="Replaced">Share of the source's weight in whose place the copy has something else, 0 to 1.</param>
/// <param name="Estranged">The same, each stretch weighed by how far its words are from those in their place (1 - cosine of the vector sums), 0 to 1.</param>
internal readonly record struct WeightedEdits(double Distance, double Dropped, double Replaced, double Estranged)
{
    // A pair nearer than this is a kept word, further apart two words of a changed stretch.
    private const float Kept = 0.35f;
    private const double Slack = 1e-9;

    private enum Step : byte
    {
        Drop,
        Insert,
        Exchange,
        Keep,
    }

    /// <summary>Finds the edits; time and memory grow with the product of both lengths.</summary>
    public static WeightedEdits Of(UnitWords words)
    {
        var (n, m) = (words.Source.Length, words.Copy.Length);
        var source = words.SourceWeights.Sum();
        var total = source + words.CopyWeights.Sum();
        if (total <= 0) return default;
        using var room = new Rented<byte>(Math.Max(1, n * m));
        var steps = room.Span;
        var cost = Fill(words, steps);
        var path = new Path(words);
        for (var (i, j) = (n, m); i > 0 || j > 0;)
        {
            var step = i == 0 ? Step.Insert : j == 0 ? Step.Drop : (Step)steps[((i - 1) * m) + j - 1];
            if (step is Step.Keep) path.Close();
            if (step is Step.Drop or Step.Exchange) path.AddSource(i - 1);
            if (step is Step.Insert or Step.Exchange) path.AddCopy(j - 1);
            if (step is not Step.Insert) i--;
            if (step is not Step.Drop) j--;
        }

        path.Close();
        source = Math.Max(source, Slack);
        return new WeightedEdits(Math.Clamp(cost / total, 0, 1), path.Dropped / source, path.Replaced / source, path.Estranged / source);
    }

    // The last step of the cheapest edits of each two beginnings, and the cost of the whole.
    private static double Fill(UnitWords words, Span<byte> steps)
    {
        var (n, m) = (words.Source.Length, words.Copy.Length);
        var (above, row) = (new double[m + 1], new double[m + 1]);
        for (var j = 0; j < m; j++) above[j + 1] = above[j] + words.CopyWeights[j];
        for (var i = 0; i < n; i++)
        {
            var weight = words.SourceWeights[i];
            row[0] = above[0] + weight;
            for (var j = 0; j < m; j++)
            {
                var other = words.CopyWeights[j];
                var similarity = words.Similarity(i, j);
                var (exchange, drop, insert) = (above[j] + ((weight + other) * (1 - similarity)), above[j + 1] + weight, row[j] + other);
                var least = Math.Min(exchange, Math.Min(drop, insert));
                row[j + 1] = least;
                steps[(i * m) + j] = (byte)(similarity > 0 && exchange <= least + Slack ? (similarity > Kept ? Step.Keep : Step.Exchange) : drop <= least + Slack ? Step.Drop : Step.Insert);
            }

            (above, row) = (row, above);
        }

        return above[m];
    }

    // Walks from the end to the beginning and adds up the stretches between kept words.
    private sealed class Path(UnitWords words)
    {
        private readonly float[] _source = new float[words.Dimensions];
        private readonly float[] _copy = new float[words.Dimensions];
        private double _lost;
        private double _put;

        public double Dropped { get; private set; }

        public double Replaced { get; private set; }

        public double Estranged { get; private set; }

        public void AddSource(int i)
        {
            _lost += words.SourceWeights[i];
            TensorPrimitives.MultiplyAdd(words.SourceVectors[i], (float)words.SourceWeights[i], _source, _source);
        }

        public void AddCopy(int j)
        {
            _put += words.CopyWeights[j];
            TensorPrimitives.MultiplyAdd(words.CopyVectors[j], (float)words.CopyWeights[j], _copy, _copy);
        }

        public void Close()
        {
            if (_lost <= 0 && _put <= 0) return;
            var replaced = Math.Min(_lost, _put);
            Dropped += _lost - replaced;
            Replaced += replaced;
            if (replaced > 0) Estranged += replaced * (1 - Cosine());
            (_lost, _put) = (0, 0);
            Array.Clear(_source);
            Array.Clear(_copy);
        }

        private double Cosine()
        {
            double norms = TensorPrimitives.Norm<float>(_source) * TensorPrimitives.Norm<float>(_copy);
            return norms > Slack ? Math.Clamp(TensorPrimitives.Dot<float>(_source, _copy) / norms, 0, 1) : 0;
        }
    }
}
