namespace QualityScorer.Training.Fitting;

/// <summary>Logistic regression with a ridge penalty on standardised features, by Newton's method (McCullagh and Nelder 1989). Deterministic.</summary>
internal static class LogisticRegression
{
    private const int Iterations = 30;

    /// <summary>Weights and intercept for the features as given (not standardised).</summary>
    /// <param name="rows">One vector a row.</param>
    /// <param name="labels">True or false for each row; both must occur.</param>
    /// <param name="ridge">Penalty on the squared weights of standardised features, above 0.</param>
    /// <param name="counts">How much each row counts, above 0; null where all count 1.</param>
    public static (double[] Weights, double Intercept) Fit(IReadOnlyList<double[]> rows, IReadOnlyList<bool> labels, double ridge, IReadOnlyList<double>? counts = null)
    {
        var width = rows[0].Length;
        var (mean, deviation) = Moments(rows);
        var beta = new double[width + 1];
        var x = rows.Select(r => Enumerable.Range(0, width).Select(k => (r[k] - mean[k]) / deviation[k]).Append(1).ToArray()).ToArray();
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            var gradient = new double[width + 1];
            var hessian = new double[width + 1][];
            for (var k = 0; k <= width; k++)
            {
                hessian[k] = new double[width + 1];
                var penalty = k < width ? ridge : 1e-9;
                (gradient[k], hessian[k][k]) = (-penalty * beta[k], penalty);
            }

            for (var i = 0; i < x.Length; i++)
            {
                var logit = 0.0;
                for (var k = 0; k <= width; k++) logit += beta[k] * x[i][k];
                var p = 1 / (1 + Math.Exp(-logit));
                var count = counts?[i] ?? 1;
                var (residual, weight) = (count * ((labels[i] ? 1 : 0) - p), count * Math.Max(1e-6, p * (1 - p)));
                for (var k = 0; k <= width; k++)
                {
                    gradient[k] += residual * x[i][k];
                    for (var j = 0; j <= k; j++) hessian[k][j] += weight * x[i][k] * x[i][j];
                }
            }

            var step = Solve(hessian, gradient);
            for (var k = 0; k <= width; k++) beta[k] += step[k];
            if (step.Max(Math.Abs) < 1e-10) break;
        }

        var weights = Enumerable.Range(0, width).Select(k => beta[k] / deviation[k]).ToArray();
        return (weights, beta[width] - Enumerable.Range(0, width).Sum(k => weights[k] * mean[k]));
    }

    private static (double[] Mean, double[] Deviation) Moments(IReadOnlyList<double[]> rows)
    {
        var width = rows[0].Length;
        var mean = Enumerable.Range(0, width).Select(k => rows.Average(r => r[k])).ToArray();
        // A feature that never varies gets no weight; any deviation does.
        var deviation = Enumerable.Range(0, width).Select(k => Math.Sqrt(rows.Average(r => (r[k] - mean[k]) * (r[k] - mean[k])))).Select(d => d > 1e-12 ? d : 1).ToArray();
        return (mean, deviation);
    }

    // Cholesky; the matrix (lower half) is positive definite by its penalty.
    private static double[] Solve(double[][] a, double[] b)
    {
        var n = b.Length;
        var y = new double[n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = a[i][j];
                for (var k = 0; k < j; k++) sum -= a[i][k] * a[j][k];
                a[i][j] = i == j ? Math.Sqrt(Math.Max(sum, 1e-300)) : sum / a[j][j];
            }

            y[i] = b[i];
            for (var k = 0; k < i; k++) y[i] -= a[i][k] * y[k];
            y[i] /= a[i][i];
        }

        for (var i = n - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < n; k++) y[i] -= a[k][i] * y[k];
            y[i] /= a[i][i];
        }

        return y;
    }
}
