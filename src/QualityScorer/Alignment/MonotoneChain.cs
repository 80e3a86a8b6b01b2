namespace QualityScorer.Alignment;

/// <summary>The heaviest subsequence of points that ascends on both sides (weighted longest increasing subsequence, O(n log n)).</summary>
internal static class MonotoneChain
{
    /// <summary>Indexes of the chosen points, ascending. Points must be sorted by <c>Copy</c>; equal sources never follow each other.</summary>
    public static List<int> Of(IReadOnlyList<(int Source, int Copy, double Weight)> points)
    {
        if (points.Count == 0) return [];
        var sources = points.Select(p => p.Source).Distinct().Order().ToArray();
        var best = new (double Weight, int Point)[sources.Length + 1];
        Array.Fill(best, (0.0, -1));
        var previous = new int[points.Count];
        var total = new double[points.Count];
        for (var k = 0; k < points.Count; k++)
        {
            var rank = Array.BinarySearch(sources, points[k].Source) + 1;
            var (weight, point) = (0.0, -1);
            for (var i = rank - 1; i > 0; i -= i & -i)
            {
                if (best[i].Weight > weight) (weight, point) = best[i];
            }

            previous[k] = point;
            total[k] = weight + points[k].Weight;
            for (var i = rank; i < best.Length; i += i & -i)
            {
                if (total[k] > best[i].Weight) best[i] = (total[k], k);
            }
        }

        var last = 0;
        for (var k = 1; k < points.Count; k++)
        {
            if (total[k] > total[last]) last = k;
        }

        var chain = new List<int>();
        for (var k = last; k >= 0; k = previous[k]) chain.Add(k);
        chain.Reverse();
        return chain;
    }
}
