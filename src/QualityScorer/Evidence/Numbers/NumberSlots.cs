using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Numbers;

/// <summary>Which of the source's quantities a quantity of the copy stands in the place of, told by the words around both.</summary>
internal static class NumberSlots
{
    /// <summary>Whether the nearest words on either side of both quantities are linked to each other.</summary>
    public static (bool Left, bool Right) Linked(Comparison comparison, Quantity from, Quantity to) =>
        (Linked(comparison, Left(comparison.Source, from), Left(comparison.Copy, to)), Linked(comparison, Right(comparison.Source, from), Right(comparison.Copy, to)));

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
            if (slots.Any(s => s.From != from && s.From.Agrees(to) && s.To.Agrees(from))) yield return (from, to);
        }
    }

    // The one quantity of the source between whose neighbours this one stands; a function word on one side alone says nothing.
    private static Quantity? Slot(Comparison comparison, List<Quantity> source, Quantity to)
    {
        Quantity? found = null;
        foreach (var from in source)
        {
            if (from.IsCalendar != to.IsCalendar) continue;
            var (left, right) = Linked(comparison, from, to);
            var telling = (left && comparison.Copy.Tokens[Left(comparison.Copy, to)].IsContent()) || (right && comparison.Copy.Tokens[Right(comparison.Copy, to)].IsContent());
            if (!(left && right) && !telling) continue;
            // Its own place is as good: the words stand around both.
            if (from.Agrees(to)) return null;
            if (found is not null) return null;
            found = from;
        }

        return found;
    }

    private static int Left(Document document, Quantity quantity) => document.WordBeside(quantity.Tokens.Start, -1, 3);

    private static int Right(Document document, Quantity quantity) => document.WordBeside(quantity.Tokens.End - 1, 1, 3);

    private static bool Linked(Comparison comparison, int sourceToken, int copyToken) =>
        sourceToken >= 0 && copyToken >= 0 && comparison.SourceOf(copyToken) == sourceToken;

    private static bool Begins(Document document, Quantity quantity) =>
        Left(document, quantity) is var left && (left < 0 || left < document.SentenceOf(quantity.Tokens.Start).Tokens.Start);

    private static bool Ends(Document document, Quantity quantity) =>
        Right(document, quantity) is var right && (right < 0 || right >= document.SentenceOf(quantity.Tokens.Start).Tokens.End);
}
