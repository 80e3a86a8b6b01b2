namespace QualityScorer.Training.MetaEvaluation;

/// <summary>Correlations of two equally long lists, -1 to 1; not a number where one of them is constant.</summary>
public static class Correlation
{
    /// <summary>Pearson's r.</summary>
    public static double Pearson(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Check(x, y);
        double meanX = 0, meanY = 0;
        for (var i = 0; i < x.Length; i++)
        {
            meanX += x[i] / x.Length;
            meanY += y[i] / y.Length;
        }

        double xy = 0, xx = 0, yy = 0;
        for (var i = 0; i < x.Length; i++)
        {
            var (dx, dy) = (x[i] - meanX, y[i] - meanY);
            xy += dx * dy;
            xx += dx * dx;
            yy += dy * dy;
        }

        return xx > 0 && yy > 0 ? xy / Math.Sqrt(xx * yy) : double.NaN;
    }

    /// <summary>Spearman's rho: Pearson's r of the ranks, ties sharing their mean rank.</summary>
    public static double Spearman(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Check(x, y);
        return Pearson(Ranks(x), Ranks(y));
    }

    /// <summary>Kendall's tau-b in O(n log n) (Knight 1966).</summary>
    public static double Kendall(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Check(x, y);
        var points = new (double X, double Y)[x.Length];
        for (var i = 0; i < points.Length; i++) points[i] = (x[i], y[i]);
        Array.Sort(points);
        var ordered = Array.ConvertAll(points, p => p.Y);
        long all = Pairs(points.Length), tiedX = Ties(points, (a, b) => a.X == b.X), tiedBoth = Ties(points, (a, b) => a == b);
        var swaps = Sort(ordered, new double[ordered.Length]);
        var tiedY = Ties(ordered, (a, b) => a == b);
        var scale = Math.Sqrt((double)(all - tiedX) * (all - tiedY));
        return scale > 0 ? (all - tiedX - tiedY + tiedBoth - (2.0 * swaps)) / scale : double.NaN;
    }

    /// <summary>Ranks from 1, ties sharing their mean rank.</summary>
    public static double[] Ranks(ReadOnlySpan<double> values)
    {
        var order = Enumerable.Range(0, values.Length).ToArray();
        var keys = values.ToArray();
        Array.Sort(keys, order);
        var ranks = new double[values.Length];
        for (var i = 0; i < keys.Length;)
        {
            var end = i + 1;
            while (end < keys.Length && keys[end] == keys[i]) end++;
            for (var k = i; k < end; k++) ranks[order[k]] = (i + end + 1) / 2.0;
            i = end;
        }

        return ranks;
    }

    private static void Check(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        if (x.Length != y.Length) throw new ArgumentException($"{x.Length} and {y.Length} values cannot be paired");
    }

    private static long Pairs(long n) => n * (n - 1) / 2;

    private static long Ties<T>(T[] sorted, Func<T, T, bool> same)
    {
        long ties = 0;
        for (var i = 0; i < sorted.Length;)
        {
            var end = i + 1;
            while (end < sorted.Length && same(sorted[i], sorted[end])) end++;
            ties += Pairs(end - i);
            i = end;
        }

        return ties;
    }

    // Merge sort that counts how many neighbours a bubble sort would exchange.
    private static long Sort(Span<double> values, Span<double> spare)
    {
        if (values.Length < 2) return 0;
        var middle = values.Length / 2;
        var swaps = Sort(values[..middle], spare[..middle]) + Sort(values[middle..], spare[middle..]);
        int left = 0, right = middle, at = 0;
        while (left < middle && right < values.Length)
        {
            if (values[right] < values[left])
            {
                swaps += middle - left;
                spare[at++] = values[right++];
            }
            else
            {
                spare[at++] = values[left++];
            }
        }

        while (left < middle) spare[at++] = values[left++];
        while (right < values.Length) spare[at++] = values[right++];
        spare[..values.Length].CopyTo(values);
        return swaps;
    }
}
