namespace QualityScorer.Text;

/// <summary>Questions to the quantities of a document.</summary>
internal static class Quantities
{
    /// <summary>The quantities that begin at one of some token indexes, which ascend.</summary>
    public static List<Quantity> StartingIn(this Quantity[] quantities, int[] tokens) =>
        tokens.Length == 0 ? [] : [.. quantities.Between(tokens[0], tokens[^1]).Where(q => Array.BinarySearch(tokens, q.Tokens.Start) >= 0)];

    /// <summary>The quantities that have a token between two indexes, both included; the list is in the order of the text (binary search).</summary>
    public static IEnumerable<Quantity> Between(this Quantity[] quantities, int first, int last)
    {
        for (var q = quantities.FirstFrom(first, static (quantity, token) => quantity.Tokens.End <= token); q < quantities.Length && quantities[q].Tokens.Start <= last; q++) yield return quantities[q];
    }

    /// <summary>What remains when every quantity of the copy has taken one of the source that agrees with it, equal units first.</summary>
    public static (List<Quantity> Lost, List<Quantity> Fresh) Unmatched(List<Quantity> source, List<Quantity> copy)
    {
        var lost = new List<Quantity>(source);
        var fresh = new List<Quantity>(copy);
        foreach (var strict in (bool[])[true, false])
        {
            for (var c = 0; c < fresh.Count; c++)
            {
                var match = lost.FindIndex(s => (!strict || (s.Value == fresh[c].Value && s.Unit == fresh[c].Unit)) && s.Agrees(fresh[c]));
                if (match < 0) continue;
                lost.RemoveAt(match);
                fresh.RemoveAt(c--);
            }
        }

        // The same number said twice in the copy, or once for twice in the source, is no change.
        fresh.RemoveAll(f => source.Any(s => s.Agrees(f)));
        lost.RemoveAll(l => copy.Any(c => c.Agrees(l)));
        return (lost, fresh);
    }
}
