namespace QualityScorer.Scoring;
// stand-in until branch similarity is merged
internal static class NgramOverlap
{
    public static (double Chrf, double ChrfPlus) Of(string source, string copy)
    {
        var a = string.Concat(source.Where(c => !char.IsWhiteSpace(c)));
        var b = string.Concat(copy.Where(c => !char.IsWhiteSpace(c)));
        double sumP = 0, sumR = 0; var orders = 0;
        double plusP = 0, plusR = 0; var plusOrders = 0;
        for (var n = 1; n <= 6; n++)
        {
            var (x, y) = (Chars(a, n), Chars(b, n));
            if (x.Length == 0 || y.Length == 0) continue;
            var m = Match(x, y);
            sumP += (double)m / y.Length; sumR += (double)m / x.Length; orders++;
        }
        (plusP, plusR, plusOrders) = (sumP, sumR, orders);
        var (wa, wb) = (Words(source), Words(copy));
        for (var n = 1; n <= 2; n++)
        {
            var (x, y) = (Grams(wa, n), Grams(wb, n));
            if (x.Length == 0 || y.Length == 0) continue;
            var m = Match(x, y);
            plusP += (double)m / y.Length; plusR += (double)m / x.Length; plusOrders++;
        }
        return (F(sumP, sumR, orders), F(plusP, plusR, plusOrders));
    }
    private static double F(double p, double r, int n) { if (n == 0) return 0; p /= n; r /= n; return 4 * p + r > 0 ? 5 * p * r / (4 * p + r) : 0; }
    private static ulong[] Words(string s) => [.. s.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(w => Split(w)).Select(Hash)];
    private static IEnumerable<string> Split(string w)
    {
        if (w.Length == 1) { yield return w; yield break; }
        if (char.IsPunctuation(w[^1])) { yield return w[..^1]; yield return w[^1..]; }
        else if (char.IsPunctuation(w[0])) { yield return w[..1]; yield return w[1..]; }
        else yield return w;
    }
    private static ulong Hash(string w) { var h = 14695981039346656037UL; foreach (var c in w) h = (h ^ c) * 1099511628211UL; return h; }
    private static ulong[] Chars(string s, int n)
    {
        if (s.Length < n) return [];
        var r = new ulong[s.Length - n + 1];
        for (var i = 0; i < r.Length; i++) { var h = 14695981039346656037UL; for (var k = 0; k < n; k++) h = (h ^ s[i + k]) * 1099511628211UL; r[i] = h; }
        Array.Sort(r); return r;
    }
    private static ulong[] Grams(ulong[] w, int n)
    {
        if (w.Length < n) return [];
        var r = new ulong[w.Length - n + 1];
        for (var i = 0; i < r.Length; i++) { var h = 0UL; for (var k = 0; k < n; k++) h = (h * 31) ^ (w[i + k] * 1099511628211UL); r[i] = h; }
        Array.Sort(r); return r;
    }
    private static int Match(ulong[] x, ulong[] y)
    {
        int i = 0, j = 0, m = 0;
        while (i < x.Length && j < y.Length) { if (x[i] == y[j]) { m++; i++; j++; } else if (x[i] < y[j]) i++; else j++; }
        return m;
    }
}
