namespace QualityScorer.Text;

/// <summary>How alike two words look.</summary>
internal static class CharacterSimilarity
{
    // Longer than any word; beyond it the work, which grows with the square, is not worth it.
    private const int LongestCompared = 256;

    /// <summary>Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours (Damerau 1964), in characters. Words that differ over more than 256 characters are taken to have nothing in common there.</summary>
    public static int Distance(string first, string second)
    {
        ReadOnlySpan<char> a = first, b = second;
        if (Math.Max(a.Length, b.Length) > LongestCompared)
        {
            var beginning = a.CommonPrefixLength(b);
            a = a[beginning..];
            b = b[beginning..];
            if (Math.Max(a.Length, b.Length) > LongestCompared) return Math.Max(a.Length, b.Length);
        }

        if (a.Length == 0 || b.Length == 0) return a.Length + b.Length;
        var width = b.Length + 1;
        Span<int> rows = 3 * width <= 384 ? stackalloc int[3 * width] : new int[3 * width];
        var before = rows[..width];
        var above = rows.Slice(width, width);
        var row = rows.Slice(2 * width, width);
        for (var j = 0; j < width; j++) above[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j < width; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) best = Math.Min(best, before[j - 2] + 1);
                row[j] = best;
            }

            var oldest = before;
            before = above;
            above = row;
            row = oldest;
        }

        return above[b.Length];
    }

    /// <summary>1 for equal words, 0 for words without anything in common: 1 - distance / longer length.</summary>
    public static double Ratio(string a, string b)
    {
        var longer = Math.Max(a.Length, b.Length);
        return longer == 0 ? 1 : 1 - ((double)Distance(a, b) / longer);
    }

    /// <summary>Length of the common beginning, in characters.</summary>
    public static int CommonPrefix(string a, string b) => a.AsSpan().CommonPrefixLength(b);
}
