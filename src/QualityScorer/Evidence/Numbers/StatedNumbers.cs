using System.Collections.Immutable;
using QualityScorer.Alignment;
using QualityScorer.Evidence.Meaning;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Numbers;

/// <summary>
/// Quantities of one sort, of which each side of a sentence has one that the other lacks, whatever the words around them:
/// <c>sentenced to six years in prison</c>, <c>a prison term of six months</c>.
/// </summary>
internal static class StatedNumbers
{
    // Of the copy's content words, so many stand for words of the source: below, the two may speak of something else.
    private const double LeastShared = 0.15;

    // "Some 300" is still right for what another source counted as 330.
    private const double Rough = 0.2;

    // How many times a time that was misread is longer: days for weeks, years for months.
    private const double LargestChange = 100;

    // Sentences around the pair in which a number that seems new or lost may be told.
    private const int Around = 2;

    /// <summary>The source's quantity and the copy's, for every sort in which the two sides disagree.</summary>
    public static IEnumerable<(Quantity From, Quantity To)> Disagreeing(Comparison comparison, AlignedPair pair, List<Quantity> lost, List<Quantity> fresh)
    {
        if (lost.Count == 0 || fresh.Count == 0 || Shared(comparison, pair) < LeastShared) yield break;
        foreach (var to in fresh)
        {
            if (Sort(comparison.Copy, to) is not { } sort || Twin(comparison, lost, fresh, to, sort) is not { } from) continue;
            if (MayStand(comparison, from, to) || ChangedNumberDetector.IsReckoned(comparison, from, to) || IsTold(comparison.Source, comparison.SourceQuantities, pair.SourceSentences, to) || IsTold(comparison.Copy, comparison.CopyQuantities, pair.CopySentences, from)) continue;
            if (Datelines.Holds(comparison.Source, from.Tokens.Start) || Datelines.Holds(comparison.Copy, to.Tokens.Start) || IsDerived(comparison, pair, to)) continue;
            if (sort is "count" or "ordinal" && !CountsTheSame(comparison, from, to)) continue;
            yield return (from, to);
        }
    }

    /// <summary>A year on one side that the time which the other reckons it by does not lead to: <c>in 2019, and three years later</c>, <c>in 2019, and in 2023</c>.</summary>
    public static IEnumerable<(Quantity From, Quantity To)> Misreckoned(Comparison comparison, AlignedPair pair, List<Quantity> source, List<Quantity> copy, List<Quantity> lost, List<Quantity> fresh)
    {
        if (lost.Count == 0 || fresh.Count == 0 || Shared(comparison, pair) < LeastShared) yield break;
        foreach (var to in fresh)
        {
            if (Sort(comparison.Copy, to) is not ("year" or "duration") || OfSort(comparison.Copy, fresh, Sort(comparison.Copy, to)!) is not [_]) continue;
            if (OfSort(comparison.Source, lost, to.IsYear ? "duration" : "year") is not [var from] || OfSort(comparison.Source, lost, to.IsYear ? "year" : "duration").Count > 0) continue;
            if (to.IsYear ? IsWrong(comparison.Source, source, from, to, Month(copy, to)) : IsWrong(comparison.Copy, copy, to, from, Month(source, from))) yield return (from, to);
        }
    }

    // The one year that a text reckons from, with the time that it adds or takes away, misses the year that the other tells.
    private static bool IsWrong(Document document, List<Quantity> quantities, Quantity duration, Quantity year, int? month)
    {
        if (duration.Approximate || duration.Unit is not ("year" or "month" or "decade") || Direction(document, duration.Tokens.End) is not (not 0 and var sign)) return false;
        if (quantities.FindAll(q => q.IsYear) is not [var origin]) return false;
        var months = sign * UnitConversion.InBase(duration.Value, duration.Unit) / UnitConversion.InBase(1, "month");
        var start = (12 * origin.Value) + (Month(quantities, origin) ?? 0);
        var end = (12 * year.Value) + (month ?? 0);
        return Math.Abs(start + months - end) > (Month(quantities, origin) is not null && month is not null ? 1.5 : 12.5);
    }

    // 1 where the time is added, -1 where it is taken away, 0 where nothing tells.
    private static int Direction(Document document, int end) => end >= document.Tokens.Count ? 0 : document.Tokens[end].Normal switch
    {
        "later" or "after" or "afterwards" or "on" => 1,
        "earlier" or "before" or "previously" => -1,
        _ => 0,
    };

    // The month that stands right before a year.
    private static int? Month(List<Quantity> quantities, Quantity year) => quantities.Find(q => q.Kind == QuantityKind.Month && q.Tokens.End == year.Tokens.Start) is { } month ? (int)month.Value : null;

    private static double Shared(Comparison comparison, AlignedPair pair)
    {
        var (words, linked) = (0, 0);
        foreach (var token in pair.CopyTokens)
        {
            if (!comparison.Copy.Tokens[token].IsContent()) continue;
            words++;
            if (comparison.SourceOf(token) >= 0) linked++;
        }

        return words < 4 ? 0 : (double)linked / words;
    }

    // What a quantity measures; null for what is told too loosely to be compared.
    private static string? Sort(Document document, Quantity quantity)
    {
        switch (quantity.Kind)
        {
            case QuantityKind.Time: return "time";
            case QuantityKind.Month: return "month";
            case QuantityKind.Weekday: return "weekday";
            case QuantityKind.Ordinal: return quantity.Tokens.Start > 0 && document.Tokens[quantity.Tokens.Start - 1].Normal is "the" or "a" or "its" or "his" or "her" or "their" ? "ordinal" : null;
            case QuantityKind.Magnitude or QuantityKind.Relative: return null;
        }

        // "An hour" and "a year" are often no measure, "a decade" is.
        if (quantity.Weak && quantity.Unit is not ("decade" or "century")) return null;
        if (quantity.IsYear) return "year";
        return quantity.Unit switch
        {
            null => "count",
            "share" or "percent" => "share",
            _ when UnitConversion.IsTime(quantity.Unit) => "duration",
            _ when Currencies.Family(quantity.Unit) is { } family && Currencies.Named(family) is not null => "money",
            _ => quantity.Unit,
        };
    }

    // The source's quantity in the copy's place: the only one of its sort, of two hours the one that comes in the same order.
    private static Quantity? Twin(Comparison comparison, List<Quantity> lost, List<Quantity> fresh, Quantity to, string sort)
    {
        var (mine, its) = (OfSort(comparison.Source, lost, sort), OfSort(comparison.Copy, fresh, sort));
        return mine.Count == its.Count && (mine.Count == 1 || (sort == "time" && mine.Count == 2)) ? mine[its.IndexOf(to)] : null;
    }

    private static List<Quantity> OfSort(Document document, List<Quantity> quantities, string sort) => quantities.FindAll(q => Sort(document, q) == sort);

    private static bool MayStand(Comparison comparison, Quantity from, Quantity to)
    {
        if (from.Kind == QuantityKind.Month) return IsEve(comparison, from, to);
        if (from.Kind != QuantityKind.Number) return false;
        var (a, b) = (UnitConversion.InBase(from.Value, from.Unit), UnitConversion.InBase(to.Value, to.Unit));
        // Nobody takes half a second for nine minutes: they measure two things.
        if (from.Unit is { } unit && UnitConversion.IsTime(unit) && Math.Max(a, b) > LargestChange * Math.Min(a, b)) return true;
        // The rest of the whole; cents of a dollar.
        if ((from.Unit is "share" or "percent" && Math.Abs(a + b - 1) < 0.01) || (from.Unit != to.Unit && Quantity.Same(Math.Max(a, b), 100 * Math.Min(a, b)))) return true;
        // "six weeks", "a month and a half": whoever takes another unit rounds.
        return (from.Approximate || to.Approximate || from.Unit != to.Unit) && Math.Abs(a - b) <= Rough * Math.Max(a, b);
    }

    /// <summary>True for two months of which one ends where the other begins: <c>by 30 November</c>, <c>before December</c>.</summary>
    public static bool IsEve(Comparison comparison, Quantity from, Quantity to) => IsEve(comparison.Source, from, comparison.Copy, to) || IsEve(comparison.Copy, to, comparison.Source, from);

    private static bool IsEve(Document document, Quantity month, Document after, Quantity next)
    {
        if (next.Value != (month.Value % 12) + 1 || next.Tokens.Start < 2 || month.Tokens.Start < 2) return false;
        var (before, first) = (after.Tokens[next.Tokens.Start - 1].Normal, after.Tokens[next.Tokens.Start - 2].Normal);
        return (before == "before" || (before == "of" && first is "start" or "beginning")) && (IsLast(document.Tokens[month.Tokens.Start - 1]) || (month.Tokens.End < document.Tokens.Count && IsLast(document.Tokens[month.Tokens.End])) || (document.Tokens[month.Tokens.Start - 1].Normal == "of" && document.Tokens[month.Tokens.Start - 2].Normal is "end" or "day"));

        static bool IsLast(Token token) => token.IsNumber && Quantity.CardinalOf(token) is >= 28 and <= 31;
    }

    private static bool IsTold(Document document, Quantity[] quantities, ImmutableArray<int> sentences, Quantity quantity)
    {
        // A long number or a year is told once; a small one only near by.
        var near = NumberSlots.IsSpecific(quantity) && !quantity.IsCalendar ? quantities : Near(document, quantities, sentences, Around);
        return near.Any(q => quantity.Agrees(q) && (q.Weak || NumberSlots.IsSpecific(quantity) || q.Unit is null == quantity.Unit is null));
    }

    private static IEnumerable<Quantity> Near(Document document, Quantity[] quantities, ImmutableArray<int> sentences, int around) =>
        quantities.Between(document.Sentences[Math.Max(0, sentences[0] - around)].Tokens.Start, document.Sentences[Math.Min(document.Sentences.Length - 1, sentences[^1] + around)].Tokens.End - 1);

    // The sum or the difference of two of the source's that are of its sort; of two years, how long it was.
    private static bool IsDerived(Comparison comparison, AlignedPair pair, Quantity to)
    {
        const int Most = 40;
        const int Small = 20;
        if (to.IsCalendar || to.Kind == QuantityKind.Ordinal) return false;
        var inYears = to.Unit is "year" or "decade" or "month";
        // Of small numbers nearly any is the sum of two: those of the sentence and its neighbours count.
        var near = NumberSlots.IsSpecific(to) || inYears ? comparison.SourceQuantities : Near(comparison.Source, comparison.SourceQuantities, pair.SourceSentences, 1);
        var values = near.Where(q => q.Kind == to.Kind && (inYears ? q.IsYear : q.IsYear == to.IsYear && (to.Unit is null ? q.Unit is null : q.Unit is null ? to.Value >= Small : q.SameUnit(to)))).Select(q => q.Value).Distinct().Take(Most).ToList();
        var value = inYears ? UnitConversion.InBase(to.Value, to.Unit) / UnitConversion.InBase(1, "year") : to.Value;
        for (var a = 0; a < values.Count; a++)
        {
            for (var b = 0; b < a; b++)
            {
                var (sum, apart) = (values[a] + values[b], Math.Abs(values[a] - values[b]));
                if (inYears ? Math.Abs(apart - value) < 1 : Quantity.Same(sum, value) || Quantity.Same(apart, value)) return true;
            }
        }

        return false;
    }

    // "four vehicles", "half a dozen vehicles": what both count is one, or a pronoun stands for it.
    private static bool CountsTheSame(Comparison comparison, Quantity from, Quantity to)
    {
        var lexicon = comparison.Language.Lexicon;
        var (mine, its) = (Counted(comparison.Source, from.Tokens.End), Counted(comparison.Copy, to.Tokens.End));
        if (mine < 0 || its < 0) return false;
        if (IsPronoun(comparison.Source, mine) || IsPronoun(comparison.Copy, its)) return IsPartOf(comparison.Source, from) && IsPartOf(comparison.Copy, to);
        var (a, b) = (comparison.Source.Tokens[mine].Folded, comparison.Copy.Tokens[its].Folded);
        return comparison.SourceOf(its) == mine || lexicon.Stem(a) == lexicon.Stem(b) || lexicon.SynonymyOfBases(a, b) > 0;
    }

    private static bool IsPronoun(Document document, int token) => document.Tokens[token].Normal is "them" or "whom" or "these" or "those" or "us" or "which";

    // "seven of them", "eleven of the goals".
    private static bool IsPartOf(Document document, Quantity quantity) => document.Tokens[quantity.Tokens.End].Normal == "of";

    private static int Counted(Document document, int start)
    {
        const int Reach = 5;
        for (var i = start; i < Math.Min(document.Tokens.Count, start + Reach); i++)
        {
            if ((document.Tokens[i].IsContent() && !Quantity.IsNumeral(document.Tokens[i])) || IsPronoun(document, i)) return i;
            // "three from each country" are not countries.
            if (VerbFrame.IsPreposition(document.Tokens[i].Normal) || (document.Tokens[i].Kind == TokenKind.Punctuation && document.Tokens[i].Normal != "-")) break;
        }

        return -1;
    }
}
