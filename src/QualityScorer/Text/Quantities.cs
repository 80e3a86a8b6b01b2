namespace QualityScorer.Text;

/// <summary>Questions to the quantities of a document.</summary>
internal static class Quantities
{
    /// <summary>The quantities that have a token between two indexes, both included; the list is in the order of the text (binary search).</summary>
    public static IEnumerable<Quantity> Between(this IReadOnlyList<Quantity> quantities, int first, int last)
    {
        var (low, high) = (0, quantities.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (quantities[middle].Tokens.End <= first) low = middle + 1;
            else high = middle;
        }

        for (var q = low; q < quantities.Count && quantities[q].Tokens.Start <= last; q++) yield return quantities[q];
    }
}
