using QualityScorer.Text;

namespace QualityScorer.Evidence.Numbers;

/// <summary>A quantity and what stands around it: indexes of tokens, -1 where there is none.</summary>
/// <param name="Quantity">The quantity.</param>
/// <param name="Left">The nearest word before it.</param>
/// <param name="Right">The nearest word behind it.</param>
/// <param name="Before">The nearest content word before it, beyond articles and prepositions.</param>
/// <param name="After">The nearest content word behind it.</param>
/// <param name="InDateline">True where it belongs to a dateline.</param>
internal readonly record struct NumberSlot(Quantity Quantity, int Left, int Right, int Before, int After, bool InDateline)
{
    /// <summary>Reads the words around a quantity.</summary>
    public static NumberSlot Of(Document document, Quantity quantity) => new(
        quantity,
        document.WordBeside(quantity.Tokens.Start, -1, 3),
        document.WordBeside(quantity.Tokens.End - 1, 1, 3),
        Near(document, quantity.Tokens.Start, -1),
        Near(document, quantity.Tokens.End - 1, 1),
        Datelines.Holds(document, quantity.Tokens.Start));

    private static int Near(Document document, int token, int step)
    {
        for (var i = token + step; i >= 0 && i < document.Tokens.Count && Math.Abs(i - token) <= 4; i += step)
        {
            if (document.Tokens[i].IsContent()) return i;
            if (document.Tokens[i].IsNumber) return -1;
        }

        return -1;
    }
}
