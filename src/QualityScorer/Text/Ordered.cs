namespace QualityScorer.Text;

/// <summary>Search in lists that are in the order of a text.</summary>
internal static class Ordered
{
    /// <summary>Index of the first item that does not lie before a place, or the number of items; items that do come first (binary search).</summary>
    public static int FirstFrom<T>(this ReadOnlySpan<T> items, int place, Func<T, int, bool> liesBefore)
    {
        var (low, high) = (0, items.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (liesBefore(items[middle], place)) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
