using QualityScorer.Alignment;

namespace QualityScorer.Training.Fitting;

/// <summary>
/// Symmetric trees that correct the logit of a two-class model, one after the other (gradient boosting with Newton steps, Friedman 2001; Chen and Guestrin 2016), on features cut at their quantiles. Deterministic.
/// </summary>
/// <param name="trees">Number of trees.</param>
/// <param name="depth">Questions a tree asks, 1 to 8.</param>
/// <param name="rate">Share of each step that is taken, above 0, at most 1.</param>
/// <param name="ridge">Penalty on the squared values of the leaves, above 0.</param>
internal sealed class GradientBoosting(int trees, int depth, double rate, double ridge)
{
    private const int Bins = 32;
    private const int Digits = 5;

    /// <summary>Fits the trees.</summary>
    /// <param name="rows">One vector a row.</param>
    /// <param name="labels">True or false for each row.</param>
    /// <param name="counts">How much each row counts, above 0.</param>
    /// <param name="logits">What the model so far says of each row.</param>
    public IReadOnlyList<SymmetricTree> Fit(IReadOnlyList<double[]> rows, IReadOnlyList<bool> labels, IReadOnlyList<double> counts, IReadOnlyList<double> logits)
    {
        var width = rows[0].Length;
        var cuts = Enumerable.Range(0, width).Select(k => Cuts(rows, k)).ToArray();
        var binned = rows.Select(r => Enumerable.Range(0, width).Select(k => (byte)Below(cuts[k], r[k])).ToArray()).ToArray();
        var current = logits.ToArray();
        var fitted = new List<SymmetricTree>(trees);
        var (gradients, hessians, leaves) = (new double[rows.Count], new double[rows.Count], new int[rows.Count]);
        for (var t = 0; t < trees; t++)
        {
            for (var i = 0; i < rows.Count; i++)
            {
                var p = 1 / (1 + Math.Exp(-current[i]));
                (gradients[i], hessians[i], leaves[i]) = (counts[i] * ((labels[i] ? 1 : 0) - p), counts[i] * p * (1 - p), 0);
            }

            var (features, thresholds) = (new List<int>(), new List<double>());
            for (var level = 0; level < depth; level++)
            {
                var (feature, bin) = Best(binned, cuts, gradients, hessians, leaves, 1 << level);
                if (feature < 0) break;
                features.Add(feature);
                thresholds.Add(cuts[feature][bin]);
                for (var i = 0; i < leaves.Length; i++) leaves[i] = (leaves[i] << 1) | (binned[i][feature] > bin ? 1 : 0);
            }

            var values = Values(gradients, hessians, leaves, 1 << features.Count);
            fitted.Add(new SymmetricTree(features, thresholds, values));
            for (var i = 0; i < current.Length; i++) current[i] += values[leaves[i]];
        }

        return fitted;
    }

    // Where a feature is cut: between its values, or at its quantiles where it has many; rounded as the file keeps them.
    private static double[] Cuts(IReadOnlyList<double[]> rows, int feature)
    {
        var sorted = rows.Select(r => r[feature]).Order().ToArray();
        var distinct = sorted.Distinct().ToArray();
        var cuts = distinct.Length <= Bins
            ? distinct.Zip(distinct.Skip(1), (a, b) => (a + b) / 2)
            : Enumerable.Range(1, Bins - 1).Select(q => sorted[(int)((long)q * (sorted.Length - 1) / Bins)]);
        return [.. cuts.Select(c => Math.Round(c, Digits)).Distinct().Order()];
    }

    // How many cuts the value exceeds.
    private static int Below(double[] cuts, double value)
    {
        var at = Array.BinarySearch(cuts, value);
        return at < 0 ? ~at : at;
    }

    // The question that lowers the loss most in all leaves together; a feature of -1 where none has two sides.
    private (int Feature, int Bin) Best(byte[][] binned, double[][] cuts, double[] gradients, double[] hessians, int[] leaves, int count)
    {
        const int Stride = Bins + 1;
        var width = cuts.Length;
        var sums = new (double Gradient, double Hessian)[count * width * Stride];
        for (var i = 0; i < binned.Length; i++)
        {
            var (row, at) = (binned[i], leaves[i] * width * Stride);
            for (var k = 0; k < row.Length; k++, at += Stride)
            {
                ref var sum = ref sums[at + row[k]];
                sum.Gradient += gradients[i];
                sum.Hessian += hessians[i];
            }
        }

        (int Feature, int Bin) best = (-1, 0);
        var most = 0.0;
        var gains = new double[Bins];
        for (var k = 0; k < width; k++)
        {
            Array.Clear(gains);
            for (var leaf = 0; leaf < count; leaf++)
            {
                var own = sums.AsSpan(((leaf * width) + k) * Stride, Stride);
                var (all, weight) = (0.0, 0.0);
                foreach (var (gradient, hessian) in own) (all, weight) = (all + gradient, weight + hessian);
                var (left, of) = (0.0, 0.0);
                for (var b = 0; b < cuts[k].Length; b++)
                {
                    (left, of) = (left + own[b].Gradient, of + own[b].Hessian);
                    gains[b] += (left * left / (of + ridge)) + ((all - left) * (all - left) / (weight - of + ridge));
                }
            }

            for (var b = 0; b < cuts[k].Length; b++)
            {
                if (gains[b] > most) (best, most) = ((k, b), gains[b]);
            }
        }

        return best;
    }

    private double[] Values(double[] gradients, double[] hessians, int[] leaves, int count)
    {
        var sums = new (double Gradient, double Hessian)[count];
        for (var i = 0; i < leaves.Length; i++) sums[leaves[i]] = (sums[leaves[i]].Gradient + gradients[i], sums[leaves[i]].Hessian + hessians[i]);
        return [.. sums.Select(s => Math.Round(rate * s.Gradient / (s.Hessian + ridge), Digits))];
    }
}
