namespace QualityScorer.Training.Fitting;

/// <summary>Sums of products of ramps and targets, all that least squares needs of the rows.</summary>
/// <param name="length">Number of ramps.</param>
internal sealed class GramMatrix(int length)
{
    /// <summary>Σ w φφᵀ; only the upper half is filled until <see cref="Close"/>.</summary>
    public double[][] Products { get; } = [.. Enumerable.Range(0, length).Select(_ => new double[length])];

    /// <summary>Σ w φ t.</summary>
    public double[] Targets { get; } = new double[length];

    /// <summary>Σ w t².</summary>
    public double Energy { get; private set; }

    /// <summary>Σ w.</summary>
    public double Weight { get; private set; }

    /// <summary>Adds one row.</summary>
    public void Add(double[] ramps, double target, double weight)
    {
        for (var i = 0; i < ramps.Length; i++)
        {
            if (ramps[i] == 0) continue;
            var scaled = weight * ramps[i];
            var row = Products[i];
            for (var j = i; j < ramps.Length; j++) row[j] += scaled * ramps[j];
            Targets[i] += scaled * target;
        }

        Energy += weight * target * target;
        Weight += weight;
    }

    /// <summary>Takes out the mean of a group of rows that were added: what remains are differences inside the group.</summary>
    public void Centre(double[] rampSum, double targetSum, double weight)
    {
        var before = Weight;
        Add(rampSum, targetSum, -1 / weight);
        Weight = before;
    }

    /// <summary>Adds another matrix, scaled.</summary>
    public void Add(GramMatrix other, double scale)
    {
        for (var i = 0; i < Targets.Length; i++)
        {
            for (var j = i; j < Targets.Length; j++) Products[i][j] += scale * other.Products[i][j];
            Targets[i] += scale * other.Targets[i];
        }

        Energy += scale * other.Energy;
        Weight += scale * other.Weight;
    }

    /// <summary>Mirrors the upper half into the lower one.</summary>
    public GramMatrix Close()
    {
        for (var i = 0; i < Targets.Length; i++)
        {
            for (var j = i + 1; j < Targets.Length; j++) Products[j][i] = Products[i][j];
        }

        return this;
    }

    /// <summary>Mean squared error of weights on the rows inside (upper half is enough).</summary>
    public double Error(double[] weights)
    {
        var error = Energy;
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] == 0) continue;
            error += (weights[i] * weights[i] * Products[i][i]) - (2 * weights[i] * Targets[i]);
            for (var j = i + 1; j < weights.Length; j++) error += 2 * weights[i] * weights[j] * Products[i][j];
        }

        return error / Weight;
    }
}
