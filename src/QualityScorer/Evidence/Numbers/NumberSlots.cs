using System.Collections.Immutable;
using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Numbers;

/// <summary>Which of the source's quantities a quantity of the copy stands in the place of, told by the words around both.</summary>
internal static class NumberSlots
{
    /// <summary>Whether the nearest words on either side of both quantities are linked to each other.</summary>
    public static (bool Left, bool Right) Linked(Comparison comparison, NumberSlot source, NumberSlot copy) => BesideOneMonth(comparison, source.Quantity, copy.Quantity) ? (true, true) :
        (Linked(comparison, source.Left, copy.Left), Linked(comparison, source.Right, copy.Right));

    /// <summary>Whether the nearest content words on either side of both quantities are linked to each other.</summary>
    public static (bool Before, bool After) NearLinked(Comparison comparison, NumberSlot source, NumberSlot copy) => (Linked(comparison, source.Before, copy.Before), Linked(comparison, source.After, copy.After));

    /// <summary>
    /// True where the sentences agree in all their numbers but these two, of one kind and unit, the source nowhere has the copy's, the copy nowhere the source's,
    /// and most of the copy's words are the source's: wherever it stands in the sentence, the one was put for the other.
    /// </summary>
    public static bool IsAlone(Comparison comparison, AlignedPair pair, Quantity from, Quantity to, List<Quantity> lost, List<Quantity> fresh)
    {
        if (from.Weak || to.Weak || from.Kind != to.Kind || from.Unit != to.Unit || from.IsYear != to.IsYear) return false;
        if (lost.Any(q => !q.Weak && q != from && q.Kind == from.Kind) || fresh.Any(q => !q.Weak && q != to && q.Kind == to.Kind)) return false;
        // Every week has its Tuesday: only those told of near by may have moved.
        if (from.Kind == QuantityKind.Weekday ? Near(comparison.Source, comparison.SourceQuantities, pair.SourceSentences).Any(to.Agrees) || Near(comparison.Copy, comparison.CopyQuantities, pair.CopySentences).Any(from.Agrees)
            : comparison.SourceQuantities.Any(to.Agrees) || comparison.CopyQuantities.Any(from.Agrees)) return false;
        var content = pair.CopyTokens.Where(t => comparison.Copy.Tokens[t].IsContent()).ToList();
        return content.Count >= 4 && content.Count(t => comparison.SourceOf(t) >= 0) >= (from.Kind == QuantityKind.Weekday ? 0.4 : 0.6) * content.Count;
    }

    private static IEnumerable<Quantity> Near(Document document, Quantity[] quantities, ImmutableArray<int> sentences) =>
        quantities.Between(document.Sentences[Math.Max(0, sentences[0] - 1)].Tokens.Start, document.Sentences[Math.Min(document.Sentences.Length - 1, sentences[^1] + 1)].Tokens.End - 1);

    /// <summary>True for a number that is hardly ever put into other words: a year, three digits or more, a decimal.</summary>
    public static bool IsSpecific(Quantity quantity) => quantity.IsYear || quantity.Value >= 100 || quantity.Value != Math.Truncate(quantity.Value);

    /// <summary>True where the words on both sides are linked, or the sentence begins or ends there in both texts.</summary>
    public static bool IsBetweenKeptWords(Comparison comparison, NumberSlot source, NumberSlot copy)
    {
        var (left, right) = Linked(comparison, source, copy);
        left |= Begins(comparison.Source, source) && Begins(comparison.Copy, copy);
        right |= Ends(comparison.Source, source) && Ends(comparison.Copy, copy);
        return left && right;
    }

    /// <summary>
    /// Two numbers of one sentence that have changed places: each stands between the words that the other stood between.
    /// The same numbers are there, so nothing is lost or new; told are both, as (source's, copy's) of one slot.
    /// </summary>
    public static IEnumerable<(Quantity From, Quantity To)> Exchanged(Comparison comparison, List<Quantity> source, List<Quantity> copy)
    {
        if (source.Count < 2 || copy.Count < 2) yield break;
        var places = source.ConvertAll(q => NumberSlot.Of(comparison.Source, q));
        var slots = new List<(Quantity From, Quantity To)>();
        foreach (var to in copy)
        {
            if (Slot(comparison, places, NumberSlot.Of(comparison.Copy, to)) is { } from && !from.Agrees(to) && from.Kind == to.Kind && from.SameUnit(to)) slots.Add((from, to));
        }

        foreach (var (from, to) in slots)
        {
            if (slots.Any(s => s.From != from && s.From.Agrees(to) && s.To.Agrees(from) && !IsList(comparison.Copy, s.To, to))) yield return (from, to);
        }
    }

    /// <summary>A number of the source with its unit, "a 14-year term", that the copy joins to a word that measures nothing: "a 14-word term".</summary>
    public static IEnumerable<(Quantity From, Quantity To)> Relabeled(Comparison comparison, List<Quantity> source, List<Quantity> copy)
    {
        foreach (var to in copy)
        {
            if (to.Unit is not null || Joined(comparison.Copy, to.Tokens.End) is not { } word || comparison.SourceOf(word) >= 0 || QuantityReader.UnitOf(comparison.Copy.Tokens[word].Folded) is not null) continue;
            if (comparison.Language.Lexicon.Frequency(comparison.Copy.Tokens[word].Normal) == 0) continue;
            var after = comparison.Copy.WordBeside(word, 1, 1);
            var from = source.Find(s => s.Unit is not null && s.Value == to.Value && Joined(comparison.Source, s.Tokens.Start + 1) is { } unit && unit == s.Tokens.End - 1
                && comparison.CopyOf(unit) < 0 && Linked(comparison, comparison.Source.WordBeside(unit, 1, 1), after));
            if (from is not null && !copy.Exists(c => c.Value == from.Value && c.Unit == from.Unit)) yield return (from, to with { Tokens = new TextSpan(to.Tokens.Start, word + 1) });
        }
    }

    // The word behind the hyphen at a token, or null.
    private static int? Joined(Document document, int hyphen) =>
        hyphen + 1 < document.Tokens.Count && document.Tokens[hyphen] is { Normal: "-", SpaceBefore: false } && document.Tokens[hyphen + 1] is { IsWord: true, SpaceBefore: false } ? hyphen + 1 : null;

    // "1st, 3rd and 5th" for "5th, 3rd and 1st": a list in another order.
    private static bool IsList(Document document, Quantity a, Quantity b)
    {
        var (first, last) = a.Tokens.Start < b.Tokens.Start ? (a, b) : (b, a);
        return Enumerable.Range(first.Tokens.End, Math.Max(0, last.Tokens.Start - first.Tokens.End)).All(t => Quantity.IsNumeral(document.Tokens[t]) || document.Tokens[t].Normal is "," or "and" or "or");
    }

    // The one quantity of the source between whose neighbours this one stands; a function word on one side alone says nothing.
    private static Quantity? Slot(Comparison comparison, List<NumberSlot> source, NumberSlot copy)
    {
        Quantity? found = null;
        var to = copy.Quantity;
        foreach (var place in source)
        {
            var from = place.Quantity;
            if (from.IsCalendar != to.IsCalendar) continue;
            var (left, right) = Linked(comparison, place, copy);
            var telling = (left && IsContent(comparison.Copy, copy.Left)) || (right && IsContent(comparison.Copy, copy.Right));
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

    // "2nd October" and "October 10": days of one month, on whichever side of it.
    private static bool BesideOneMonth(Comparison comparison, Quantity from, Quantity to) =>
        from is { Kind: QuantityKind.Number, Unit: null, Value: >= 1 and <= 31 } && to is { Kind: QuantityKind.Number, Unit: null, Value: >= 1 and <= 31 }
        && Month(comparison.Source, comparison.SourceQuantities, from) is { } a && Month(comparison.Copy, comparison.CopyQuantities, to) is { } b && a == b;

    private static double? Month(Document document, Quantity[] quantities, Quantity day)
    {
        var last = Math.Min(document.Tokens.Count - 1, day.Tokens.End + 1);
        foreach (var month in quantities.Between(Math.Max(0, day.Tokens.Start - 1), last))
        {
            if (month.Kind != QuantityKind.Month) continue;
            if (month.Tokens.End == day.Tokens.Start || month.Tokens.Start == day.Tokens.End || (month.Tokens.Start == day.Tokens.End + 1 && day.Tokens.End < document.Tokens.Count && document.Tokens[day.Tokens.End].Normal == "of")) return month.Value;
        }

        return null;
    }

    private static bool Linked(Comparison comparison, int sourceToken, int copyToken) =>
        sourceToken >= 0 && copyToken >= 0 && comparison.SourceOf(copyToken) == sourceToken;

    private static bool Begins(Document document, NumberSlot slot) => slot.Left < document.SentenceOf(slot.Quantity.Tokens.Start).Tokens.Start;

    private static bool Ends(Document document, NumberSlot slot) => slot.Right < 0 || slot.Right >= document.SentenceOf(slot.Quantity.Tokens.Start).Tokens.End;
}
