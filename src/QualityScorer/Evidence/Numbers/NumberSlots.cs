using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Numbers;

/// <summary>Which of the source's quantities a quantity of the copy stands in the place of, told by the words around both.</summary>
internal static class NumberSlots
{
    /// <summary>What stands around a quantity.</summary>
    public static NumberSlot Of(Document document, Quantity quantity) => new(
        Left(document, quantity),
        Right(document, quantity),
        Near(document, quantity.Tokens.Start, -1),
        Near(document, quantity.Tokens.End - 1, 1),
        Datelines.Holds(document, quantity.Tokens.Start));

    /// <summary>Whether the nearest words on either side of both quantities are linked to each other.</summary>
    public static (bool Left, bool Right) Linked(Comparison comparison, Quantity from, Quantity to) => BesideOneMonth(comparison, from, to) ? (true, true) :
        (Linked(comparison, Left(comparison.Source, from), Left(comparison.Copy, to)), Linked(comparison, Right(comparison.Source, from), Right(comparison.Copy, to)));

    /// <summary>Whether the nearest words on either side of both places are linked to each other.</summary>
    public static (bool Left, bool Right) Linked(Comparison comparison, NumberSlot source, NumberSlot copy) => (Linked(comparison, source.Left, copy.Left), Linked(comparison, source.Right, copy.Right));

    /// <summary>Whether the nearest content words on either side, beyond articles and prepositions, are linked to each other.</summary>
    public static (bool Before, bool After) NearLinked(Comparison comparison, NumberSlot source, NumberSlot copy) => (Linked(comparison, source.Before, copy.Before), Linked(comparison, source.After, copy.After));

    /// <summary>
    /// True where the sentences agree in all their numbers but these two, of one kind and unit, the source nowhere has the copy's, the copy nowhere the source's,
    /// and most of the copy's words are the source's: wherever it stands in the sentence, the one was put for the other.
    /// </summary>
    public static bool IsAlone(Comparison comparison, AlignedPair pair, Quantity from, Quantity to, List<Quantity> lost, List<Quantity> fresh)
    {
        if (from.Weak || to.Weak || from.Kind != to.Kind || from.Unit != to.Unit || from.IsYear != to.IsYear) return false;
        if (lost.Any(q => !q.Weak && q != from && q.Kind == from.Kind) || fresh.Any(q => !q.Weak && q != to && q.Kind == to.Kind)) return false;
        if (comparison.SourceQuantities.Any(to.Agrees) || comparison.CopyQuantities.Any(from.Agrees)) return false;
        var content = pair.CopyTokens.Where(t => comparison.Copy.Tokens[t].IsContent()).ToList();
        return content.Count >= 4 && content.Count(t => comparison.SourceOf(t) >= 0) >= 0.6 * content.Count;
    }

    /// <summary>True for a number that is hardly ever put into other words: a year, three digits or more, a decimal.</summary>
    public static bool IsSpecific(Quantity quantity) => quantity.IsYear || quantity.Value >= 100 || quantity.Value != Math.Truncate(quantity.Value);

    /// <summary>True where the words on both sides are linked, or the sentence begins or ends there in both texts.</summary>
    public static bool IsBetweenKeptWords(Comparison comparison, Quantity from, Quantity to)
    {
        var (left, right) = Linked(comparison, from, to);
        left |= Begins(comparison.Source, from) && Begins(comparison.Copy, to);
        right |= Ends(comparison.Source, from) && Ends(comparison.Copy, to);
        return left && right;
    }

    /// <summary>
    /// Two numbers of one sentence that have changed places: each stands between the words that the other stood between.
    /// The same numbers are there, so nothing is lost or new; told are both, as (source's, copy's) of one slot.
    /// </summary>
    public static IEnumerable<(Quantity From, Quantity To)> Exchanged(Comparison comparison, List<Quantity> source, List<Quantity> copy)
    {
        if (source.Count < 2 || copy.Count < 2) yield break;
        var slots = new List<(Quantity From, Quantity To)>();
        foreach (var to in copy)
        {
            if (Slot(comparison, source, to) is { } from && !from.Agrees(to) && from.Kind == to.Kind && from.SameUnit(to)) slots.Add((from, to));
        }

        foreach (var (from, to) in slots)
        {
            if (slots.Any(s => s.From != from && s.From.Agrees(to) && s.To.Agrees(from) && !IsList(comparison.Copy, s.To, to))) yield return (from, to);
        }
    }

    // "1st, 3rd and 5th" for "5th, 3rd and 1st": a list in another order.
    private static bool IsList(Document document, Quantity a, Quantity b)
    {
        var (first, last) = a.Tokens.Start < b.Tokens.Start ? (a, b) : (b, a);
        return Enumerable.Range(first.Tokens.End, Math.Max(0, last.Tokens.Start - first.Tokens.End)).All(t => Quantity.IsNumeral(document.Tokens[t]) || document.Tokens[t].Normal is "," or "and" or "or");
    }

    // The one quantity of the source between whose neighbours this one stands; a function word on one side alone says nothing.
    private static Quantity? Slot(Comparison comparison, List<Quantity> source, Quantity to)
    {
        Quantity? found = null;
        foreach (var from in source)
        {
            if (from.IsCalendar != to.IsCalendar) continue;
            var (left, right) = Linked(comparison, from, to);
            var telling = (left && IsContent(comparison.Copy, Left(comparison.Copy, to))) || (right && IsContent(comparison.Copy, Right(comparison.Copy, to)));
            if (!(left && right) && !telling) continue;
            // Its own place is as good: the words stand around both.
            if (from.Agrees(to)) return null;
            if (found is not null) return null;
            found = from;
        }

        return found;
    }

    // The edges of a sentence hold a slot as well, but tell nothing.
    private static bool IsContent(Document document, int token) => token >= 0 && token < document.Tokens.Count && document.Tokens[token].IsContent();

    /// <summary>"2nd October" and "October 10": days of one month, on whichever side of it.</summary>
    public static bool BesideOneMonth(Comparison comparison, Quantity from, Quantity to) =>
        from is { Kind: QuantityKind.Number, Unit: null, Value: >= 1 and <= 31 } && to is { Kind: QuantityKind.Number, Unit: null, Value: >= 1 and <= 31 }
        && Month(comparison.Source, comparison.SourceQuantities, from) is { } a && Month(comparison.Copy, comparison.CopyQuantities, to) is { } b && a == b;

    private static double? Month(Document document, IReadOnlyList<Quantity> quantities, Quantity day)
    {
        var last = Math.Min(document.Tokens.Count - 1, day.Tokens.End + 1);
        foreach (var month in quantities.Between(Math.Max(0, day.Tokens.Start - 1), last))
        {
            if (month.Kind != QuantityKind.Month) continue;
            if (month.Tokens.End == day.Tokens.Start || month.Tokens.Start == day.Tokens.End || (month.Tokens.Start == day.Tokens.End + 1 && day.Tokens.End < document.Tokens.Count && document.Tokens[day.Tokens.End].Normal == "of")) return month.Value;
        }

        return null;
    }

    private static int Left(Document document, Quantity quantity) => document.WordBeside(quantity.Tokens.Start, -1, 3);

    private static int Right(Document document, Quantity quantity) => document.WordBeside(quantity.Tokens.End - 1, 1, 3);

    private static bool Linked(Comparison comparison, int sourceToken, int copyToken) =>
        sourceToken >= 0 && copyToken >= 0 && comparison.SourceOf(copyToken) == sourceToken;

    private static int Near(Document document, int token, int step)
    {
        for (var i = token + step; i >= 0 && i < document.Tokens.Count && Math.Abs(i - token) <= 4; i += step)
        {
            if (document.Tokens[i].IsContent()) return i;
            if (document.Tokens[i].IsNumber) return -1;
        }

        return -1;
    }

    private static bool Begins(Document document, Quantity quantity) =>
        Left(document, quantity) is var left && (left < 0 || left < document.SentenceOf(quantity.Tokens.Start).Tokens.Start);

    private static bool Ends(Document document, Quantity quantity) =>
        Right(document, quantity) is var right && (right < 0 || right >= document.SentenceOf(quantity.Tokens.Start).Tokens.End);
}
