namespace QualityScorer.Text;

/// <summary>Questions to the quantities of a document.</summary>
internal static class Quantities
{
    /// <summary>The quantities that begin at one of some token indexes, which ascend.</summary>
    public static List<Quantity> StartingIn(this IReadOnlyList<Quantity> quantities, int[] tokens) =>
        tokens.Length == 0 ? [] : [.. quantities.Between(tokens[0], tokens[^1]).Where(q => Array.BinarySearch(tokens, q.Tokens.Start) >= 0)];

    /// <summary>The quantities that have a token between two indexes, both included; the list is in the order of the text (binary search).</summary>
    public static IEnumerable<Quantity> Between(this IReadOnlyList<Quantity> quantities, int first, int last)
    {
        for (var q = quantities.FirstFrom(first, static (quantity, token) => quantity.Tokens.End <= token); q < quantities.Count && quantities[q].Tokens.Start <= last; q++) yield return quantities[q];
    }
}
