namespace QualityScorer.Training.MetaEvaluation;

/// <summary>Agreement of predictions with judgements, each figure averaged over the strata.</summary>
public sealed record Agreement
{
    /// <summary>Pearson's r, -1 to 1.</summary>
    public required Estimate Pearson { get; init; }

    /// <summary>Spearman's rho, -1 to 1.</summary>
    public required Estimate Spearman { get; init; }

    /// <summary>Kendall's tau-b, -1 to 1.</summary>
    public required Estimate Kendall { get; init; }

    /// <summary>Mean absolute error in units of the judgement, after the straight line that fits best in each stratum; 0 upwards.</summary>
    public required Estimate MeanAbsoluteError { get; init; }

    /// <summary>Number of rows.</summary>
    public required int Rows { get; init; }

    /// <summary>Number of groups.</summary>
    public required int Groups { get; init; }

    /// <summary>Measures, with 95 % intervals from resampling whole groups inside their strata (percentile bootstrap).</summary>
    /// <param name="results">Rows in any order; at least three of them.</param>
    /// <param name="resamples">Number of resamples; 0 leaves the intervals out.</param>
    /// <param name="seed">Draws the resamples.</param>
    public static Agreement Of(IReadOnlyList<JudgedResult> results, int resamples = 200, int seed = 1)
    {
        ArgumentNullException.ThrowIfNull(results);
        if (results.Count < 3) throw new InvalidDataException($"{results.Count} judged rows; at least 3 are needed");
        var strata = results.GroupBy(r => r.Stratum).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(s => s.GroupBy(r => r.Group).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.ToArray()).ToArray()).ToArray();
        var whole = Measure([.. strata.Select(s => s.SelectMany(g => g).ToArray())]);
        var random = new Random(seed);
        var draws = new List<double[]>(resamples);
        for (var draw = 0; draw < resamples; draw++)
            draws.Add(Measure([.. strata.Select(s => Enumerable.Range(0, s.Length).SelectMany(_ => s[random.Next(s.Length)]).ToArray())]));
        Estimate At(int figure) => Estimate.Of(whole[figure], [.. draws.Select(d => d[figure])]);
        return new Agreement
        {
            Pearson = At(0),
            Spearman = At(1),
            Kendall = At(2),
            MeanAbsoluteError = At(3),
            Rows = results.Count,
            Groups = strata.Sum(s => s.Length),
        };
    }

    private static double[] Measure(JudgedResult[][] strata)
    {
        var figures = new double[4];
        var measured = strata.Select(Measure).Where(f => double.IsFinite(f[0])).ToArray();
        if (measured.Length == 0) return [double.NaN, double.NaN, double.NaN, double.NaN];
        for (var i = 0; i < figures.Length; i++) figures[i] = measured.Average(f => f[i]);
        return figures;
    }

    private static double[] Measure(JudgedResult[] rows)
    {
        var x = Array.ConvertAll(rows, r => r.Prediction);
        var y = Array.ConvertAll(rows, r => r.Judgement);
        return [Correlation.Pearson(x, y), Correlation.Spearman(x, y), Correlation.Kendall(x, y), Error(x, y)];
    }

    private static double Error(double[] x, double[] y)
    {
        var (meanX, meanY) = (x.Average(), y.Average());
        double xy = 0, xx = 0;
        for (var i = 0; i < x.Length; i++)
        {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
        }

        var slope = xx > 0 ? xy / xx : 0;
        return Enumerable.Range(0, x.Length).Average(i => Math.Abs(y[i] - meanY - (slope * (x[i] - meanX))));
    }
}

/// <summary>A figure and its 95 % interval.</summary>
/// <param name="Value">On all rows.</param>
/// <param name="Low">2.5 % of the resamples are below; not a number without resamples.</param>
/// <param name="High">2.5 % of the resamples are above; not a number without resamples.</param>
public readonly record struct Estimate(double Value, double Low, double High)
{
    /// <summary>Takes the interval from resampled values.</summary>
    internal static Estimate Of(double value, double[] draws)
    {
        var sorted = draws.Where(double.IsFinite).Order().ToArray();
        if (sorted.Length == 0) return new Estimate(value, double.NaN, double.NaN);
        double At(double share) => sorted[(int)Math.Round(share * (sorted.Length - 1))];
        return new Estimate(value, At(0.025), At(0.975));
    }
}
