namespace QualityScorer.Training.Fitting;

/// <summary>min ½ xᵀGx − bᵀx with x ≥ 0, by cyclic coordinate descent (Franc, Hlaváč and Navara 2005). Deterministic.</summary>
internal static class NonNegativeLeastSquares
{
    private const int MaxSweeps = 4000;
    private const double Tolerance = 1e-8;

    /// <summary>Solves for a positive semidefinite Gram matrix with <paramref name="ridge"/> added to its diagonal.</summary>
    /// <param name="gram">G, row by row.</param>
    /// <param name="product">b.</param>
    /// <param name="ridge">Above 0: makes the solution unique.</param>
    /// <param name="start">Where to begin, or null for 0; only the number of sweeps depends on it.</param>
    public static double[] Solve(double[][] gram, double[] product, double ridge, double[]? start = null)
    {
        var n = product.Length;
        var x = start is null ? new double[n] : (double[])start.Clone();
        var gradient = new double[n];
        for (var i = 0; i < n; i++)
        {
            gradient[i] = -product[i] + (ridge * x[i]);
            for (var j = 0; j < n; j++) gradient[i] += gram[i][j] * x[j];
        }

        for (var sweep = 0; sweep < MaxSweeps; sweep++)
        {
            var largest = 0.0;
            for (var i = 0; i < n; i++)
            {
                var fresh = Math.Max(0, x[i] - (gradient[i] / (gram[i][i] + ridge)));
                var step = fresh - x[i];
                if (step == 0) continue;
                x[i] = fresh;
                var row = gram[i];
                for (var j = 0; j < n; j++) gradient[j] += step * row[j];
                gradient[i] += step * ridge;
                largest = Math.Max(largest, Math.Abs(step));
            }

            if (largest < Tolerance) break;
        }

        return x;
    }
}
