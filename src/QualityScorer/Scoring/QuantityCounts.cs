using QualityScorer.Text;

namespace QualityScorer.Scoring;

/// <summary>Numbers, dates and times that the other side does not have under any spelling.</summary>
internal static class QuantityCounts
{
    /// <summary>Number of the source's quantities without an equal in the copy.</summary>
    public static int Missing(UnitWords words) => Lone(words.SourceQuantities, words.CopyQuantities);

    /// <summary>Number of the copy's quantities without an equal in the source.</summary>
    public static int Added(UnitWords words) => Lone(words.CopyQuantities, words.SourceQuantities);

    private static int Lone(Quantity[] quantities, Quantity[] others)
    {
        var free = others.ToList();
        var lone = 0;
        foreach (var quantity in quantities)
        {
            var partner = free.FindIndex(quantity.Agrees);
            if (partner >= 0) free.RemoveAt(partner);
            else lone++;
        }

        return lone;
    }
}
