using System.Globalization;
using QualityScorer.Alignment;
using QualityScorer.Evidence.Fluency;
using QualityScorer.Evidence.Meaning;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Numbers;

/// <summary>A number, date, time or unit that differs from the one in the same place of the source.</summary>
internal sealed class ChangedNumberDetector : IDetector
{
    private const int MeasureReach = 6; // tokens from "by 4 million" to "to 11 million"
    private const double MostlyVerb = 0.5; // how common the -ing form is beside a word that is hardly a noun
    private const double LeastConfidence = 0.5; // below, the two have too little in common to be told as one changed number

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "NUM001",
        Dimension = Dimension.Numbers,
        Summary = "A number, date, time or unit that is not the source's, or is another's",
        Fires = new("The bridge cost 62 million euros and took four years.", "The bridge cost 26 million euros and took four years."),
        Silent = new("The bridge cost 62 million euros and took four years.", "The bridge cost €62 million and took 4 years."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        var told = new HashSet<Quantity>(ReferenceEqualityComparer.Instance);
        foreach (var pair in comparison.Pairs)
        {
            if (!pair.IsAligned || pair.IsUnchanged) continue;
            foreach (var issue in Singled(comparison, pair)) yield return issue;
            var source = comparison.SourceQuantities.StartingIn(pair.SourceTokens);
            var copy = comparison.CopyQuantities.StartingIn(pair.CopyTokens);
            if (source.Count == 0 && copy.Count == 0) continue;
            var (lost, fresh) = Quantities.Unmatched(source, copy);
            var shares = source.Count > 1 && copy.Count > 1 ? Shares.Of(comparison, pair) : null;
            var changed = Twins(comparison, pair, lost, fresh)
                .Concat(NumberSlots.Exchanged(comparison, source, copy).Where(q => shares?.CameAlong(q.From, q.To) != true).Concat(NumberSlots.Relabeled(comparison, source, copy)).Select(q => (q.From, q.To, Confidence: 0.9)));
            foreach (var (from, to, confidence) in changed)
            {
                // "Two thirds had never been there", "only a third had ever been there"
                if (from.Unit == "share" && to.Unit == "share" && Quantity.Same(from.Value + to.Value, 1) && pair.SourceTokens.Any(t => ClausePolarity.IsNegator(comparison.Source, t)) != pair.CopyTokens.Any(t => ClausePolarity.IsNegator(comparison.Copy, t))) continue;
                told.Add(to);
                yield return Report(comparison, from, to, confidence);
            }

            foreach (var (from, to) in Misread(comparison, lost, fresh).Concat(Counted(comparison, source, copy)).Concat(StatedNumbers.Disagreeing(comparison, pair, lost, fresh)).Concat(StatedNumbers.Misreckoned(comparison, pair, source, copy, lost, fresh)).Where(q => !told.Contains(q.To)))
            {
                told.Add(to);
                yield return Report(comparison, from, to, 0.8);
            }

            foreach (var (one, other) in shares?.Exchanged(names: false) ?? [])
            {
                if (told.Add(other.Told!)) yield return Report(comparison, one.Said!, other.Told!, 0.8);
                if (told.Add(one.Told!)) yield return Report(comparison, other.Said!, one.Told!, 0.8);
            }
        }

        foreach (var (from, to) in Transposed(comparison).Where(q => !told.Contains(q.To))) yield return Report(comparison, from, to, 0.9);
    }

    // "Took steps" as "took one step": several became a single one.
    private IEnumerable<Issue> Singled(Comparison comparison, AlignedPair pair)
    {
        var lexicon = comparison.Language.Lexicon;
        foreach (var link in pair.Links)
        {
            if (link.Kind != LinkKind.Form || link.Copy == 0 || link.Source == 0 || comparison.Copy.Tokens[link.Copy - 1].Normal != "one" || comparison.SourceOf(link.Copy - 1) >= 0) continue;
            var (many, single) = (comparison.Source.Tokens[link.Source].Folded, comparison.Copy.Tokens[link.Copy].Folded);
            if (!VerbForms.EndsInS(lexicon, many) || lexicon.BaseOf(many) != single || VerbForms.Share(lexicon, single) > MostlyVerb) continue;
            // "One of the steps", "no steps", "each of the steps", and times, which are told in many ways.
            if (QuantityReader.UnitOf(single) is not null || single is "time" or "way" or "thing" || pair.SourceTokens.Any(t => comparison.Source.Tokens[t].Normal == "one" && comparison.CopyOf(t) < 0) || comparison.SourceQuantities.StartingIn(pair.SourceTokens).Any(q => q.Tokens.End <= link.Source && q.Tokens.End >= link.Source - 3)) continue;
            if (Enumerable.Range(Math.Max(0, link.Source - 3), Math.Min(3, link.Source)).Any(t => comparison.Source.Tokens[t].Normal is "of" or "no" or "each" or "both" or "any" or "few" or "other") || comparison.Copy.Tokens[Math.Max(0, link.Copy - 2)].Normal is "no" or "than" or "any" or "not" or "every" or "each" or "another") continue;
            var (from, to) = (comparison.Source.Tokens[link.Source].Span, comparison.Copy.Place(link.Copy - 1, link.Copy + 1));
            yield return Descriptor.Issue(IssueType.Mistranslation, Severity.Major, from, to, $"{comparison.Source.Quoted(from)} became {comparison.Copy.Quoted(to)}.", 0.8);
        }
    }

    // "On Thursday" as "on the fifth": languages that count the days of the week, read as days of the month.
    private static IEnumerable<(Quantity From, Quantity To)> Counted(Comparison comparison, List<Quantity> source, List<Quantity> copy)
    {
        foreach (var to in copy.Where(q => q is { Kind: QuantityKind.Ordinal, Value: >= 2 and <= 7 } && IsAlone(comparison.Copy, q)))
        {
            if (!source.Exists(to.Agrees) && source.Find(q => q.Kind == QuantityKind.Weekday && !copy.Exists(q.Agrees) && SameLead(comparison, q, to)) is { } from) yield return (from, to);
        }

        // "the fifth", with nothing behind it that it counts.
        static bool IsAlone(Document document, Quantity quantity) =>
            quantity.Tokens.Start > 1 && document.Tokens[quantity.Tokens.Start - 1].Normal == "the" && (quantity.Tokens.End >= document.Tokens.Count || !document.Tokens[quantity.Tokens.End].IsContent() && document.Tokens[quantity.Tokens.End].Normal != "of");

        // The same word stands before both, a preposition or what comes before one.
        static bool SameLead(Comparison comparison, Quantity from, Quantity to) =>
            from.Tokens.Start > 0 && comparison.Source.Tokens[from.Tokens.Start - 1].Normal is var before && (comparison.Copy.Tokens[to.Tokens.Start - 2].Normal == before || comparison.SourceOf(to.Tokens.Start - 2) == from.Tokens.Start - 1) && WordForms.IsFunctionWord(before);
    }

    // 85,000 visitors as 58,000 visitors, however the sentence was told: the copy nowhere has the one, the source nowhere the other.
    private static IEnumerable<(Quantity From, Quantity To)> Transposed(Comparison comparison)
    {
        const int Most = 20; // numbers of the same digits, so that a text of many such takes no time
        var byDigits = comparison.SourceQuantities.Where(HasManyDigits).GroupBy(Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Take(Most).Select(q => (Quantity: q, Slot: NumberSlot.Of(comparison.Source, q))).ToList(), StringComparer.Ordinal);
        var (inSource, inCopy) = (new Dictionary<double, bool>(), new Dictionary<double, bool>());
        foreach (var to in comparison.CopyQuantities.Where(HasManyDigits))
        {
            if (!byDigits.TryGetValue(Key(to), out var alike) || Says(comparison.SourceQuantities, to, inSource)) continue;
            var slot = NumberSlot.Of(comparison.Copy, to);
            var from = alike.FirstOrDefault(q => q.Quantity.Value != to.Value && q.Quantity.Unit == to.Unit && q.Quantity.IsYear == to.IsYear && IsBesideTheSameWord(comparison, q.Slot, slot)).Quantity;
            if (from is not null && !Says(comparison.CopyQuantities, from, inCopy)) yield return (from, to);
        }

        static string Key(Quantity quantity) => string.Concat(Digits(quantity.Value).Order());

        static bool Says(Quantity[] quantities, Quantity quantity, Dictionary<double, bool> known) =>
            known.TryGetValue(quantity.Value, out var says) ? says : known[quantity.Value] = quantities.Any(quantity.Agrees);
    }

    // 2028 as 2038, 4,700 as 47,000: nobody reckons so. The sentence has no other number that could have become it, and neither text has the other's figure.
    private static IEnumerable<(Quantity From, Quantity To)> Misread(Comparison comparison, List<Quantity> lost, List<Quantity> fresh)
    {
        foreach (var to in fresh)
        {
            var alike = lost.Where(q => q.Kind == QuantityKind.Number && to.Kind == QuantityKind.Number && !q.Weak && !to.Weak && q.IsYear == to.IsYear && q.SameUnit(to) && IsMisread(q.Value, to.Value) && !IsReckoned(comparison, q, to)).ToList();
            if (alike.Count == 1 && !comparison.SourceQuantities.Any(to.Agrees) && !comparison.CopyQuantities.Any(alike[0].Agrees)) yield return (alike[0], to);
        }
    }

    // 4,700 in ten years, 470 a year.
    private static bool IsRate(Document document, Quantity quantity)
    {
        const int Reach = 4;
        var sentence = document.SentenceOf(quantity.Tokens.Start);
        return Behind(document, quantity, Reach).Any(i => document.Tokens[i].Normal is "per" or "each" or "every" or "apiece" or "annually" or "yearly" or "monthly" or "weekly" or "daily"
            || (document.Tokens[i].Normal is "a" or "an" && i + 1 < sentence.Tokens.End && document.Tokens[i + 1].Normal is "year" or "month" or "week" or "day" or "hour" or "person" or "head" or "piece"));
    }

    // One digit of at least four, or a zero too many or too few, in a whole number that is not round: 20,000 and 30,000 may be a part and a sum.
    private static bool IsMisread(double a, double b)
    {
        const int Long = 4;
        if (a < 1 || b < 1 || a != Math.Truncate(a) || b != Math.Truncate(b)) return false;
        var (x, y) = (Digits(a), Digits(b));
        if (x.TrimEnd('0').Length < 2) return false;
        return x.Length == y.Length ? x.Length >= Long && x.TrimEnd('0').Length > 2 && x.Where((digit, k) => digit != y[k]).Count() == 1 : a == b * 10 || b == a * 10;
    }

    private static bool HasManyDigits(Quantity quantity) => quantity is { Kind: QuantityKind.Number, Weak: false, Value: >= 100 };

    private static bool IsBesideTheSameWord(Comparison comparison, NumberSlot source, NumberSlot copy)
    {
        return Same(source.After, copy.After) || Same(source.Before, copy.Before);

        bool Same(int s, int c) => s >= 0 && c >= 0 && (comparison.SourceOf(c) == s || comparison.Source.Tokens[s].Folded == comparison.Copy.Tokens[c].Folded);
    }

    private static IEnumerable<(Quantity From, Quantity To, double Confidence)> Twins(Comparison comparison, AlignedPair pair, List<Quantity> lost, List<Quantity> fresh)
    {
        var used = new HashSet<Quantity>(ReferenceEqualityComparer.Instance);
        var slots = lost.ConvertAll(q => NumberSlot.Of(comparison.Source, q));
        foreach (var to in fresh)
        {
            Quantity? best = null;
            var confidence = 0.0;
            var slot = NumberSlot.Of(comparison.Copy, to);
            var derived = new Lazy<bool>(() => Derived(comparison, to));
            foreach (var candidate in slots)
            {
                var from = candidate.Quantity;
                if (used.Contains(from)) continue;
                var place = Strength(comparison, pair, candidate, slot);
                var alone = place > 0 && NumberSlots.IsAlone(comparison, pair, from, to, lost, fresh);
                var strength = place + (!alone ? 0 : from.Kind == QuantityKind.Weekday || (NumberSlots.IsSpecific(from) && NumberSlots.IsSpecific(to)) ? 0.5 : 0.3);
                if (strength < LeastConfidence || strength <= confidence) continue;
                // What can be reckoned from the source's numbers is an error only where the place or the digits say so.
                if (place < 0.9 && pair.Verbatimness < 0.6 && !SameFigure(from, to) && !SameDigits(from.Value, to.Value) && derived.Value) continue;
                (best, confidence) = (from, strength);
            }

            if (best is null) continue;
            used.Add(best);
            yield return (best, to, Math.Min(1, confidence));
        }
    }

    // How surely the copy's quantity stands in the place of the source's.
    private static double Strength(Comparison comparison, AlignedPair pair, NumberSlot source, NumberSlot copy)
    {
        var (from, to) = (source.Quantity, copy.Quantity);
        if ((from.IsCalendar || to.IsCalendar) && from.Kind != to.Kind) return 0;
        if (from.Kind == QuantityKind.Month && StatedNumbers.IsEve(comparison, from, to)) return 0;
        if (IsReckoned(comparison, from, to) || source.InDateline != copy.InDateline) return 0;
        // "One", "half", "an hour", "thousands" are changed only where everything around them was kept.
        if (from.Weak || to.Weak) return pair.Verbatimness >= 0.4 && NumberSlots.IsBetweenKeptWords(comparison, source, copy) && (from.Kind == to.Kind || !from.Weak || !to.Weak) ? 0.9 : 0;
        var (left, right) = NumberSlots.Linked(comparison, source, copy);
        var (before, after) = NumberSlots.NearLinked(comparison, source, copy);
        var strength = (left ? 0.45 : before ? 0.2 : 0) + (right ? 0.45 : after ? 0.2 : 0) + (0.4 * pair.Verbatimness);
        if (SameGap(pair, from, to)) strength += 0.2;
        if (from.Unit is not null && from.Unit == to.Unit) strength += 0.15;
        if (from.IsCalendar) strength += 0.15;
        if (from.Kind == QuantityKind.Ordinal != (to.Kind == QuantityKind.Ordinal)) strength -= 0.5;
        // 1987 and 1978, 62 and 26: the same digits in another order are no new fact.
        if (from.Value != to.Value && SameDigits(from.Value, to.Value)) strength += 0.45;
        // 19 billion and 19 million, 812 meters and 812 kilometers: the same figure of another size.
        return SameFigure(from, to) ? strength + 0.45 : strength;
    }

    // Half of his 22 posts are 11, and from 3% to 4% is one percentage point: the unit says that somebody reckoned.
    internal static bool IsReckoned(Comparison comparison, Quantity from, Quantity to)
    {
        if (SharesMultiplier(comparison, from, to) || IsHalfYear(comparison.Source, from, to) || IsHalfYear(comparison.Copy, to, from) || IsDayAfter(comparison.Source, from, comparison.Copy, to) || IsDayAfter(comparison.Copy, to, comparison.Source, from)) return true;
        // "nine years", "two years more than the court gave".
        if (IsDifference(comparison.Source, from) != IsDifference(comparison.Copy, to)) return true;
        // "fell by four million to eleven", "fell from 15 million to eleven".
        if (from.Unit == to.Unit && from.Kind == QuantityKind.Number && to.Kind == QuantityKind.Number && from.Tokens.Start > 0 && comparison.Source.Tokens[from.Tokens.Start - 1].Normal == "by"
            && comparison.SourceQuantities.Between(from.Tokens.End, from.Tokens.End + MeasureReach).Any(q => Quantity.Same(q.Value + from.Value, to.Value) || Quantity.Same(q.Value - from.Value, to.Value))) return true;
        // "by the end of 2030" is "before 2031".
        if (from.IsYear && to.IsYear && Math.Abs(from.Value - to.Value) == 1 && IsBefore(from.Value > to.Value ? comparison.Source : comparison.Copy, from.Value > to.Value ? from : to)) return true;
        if ((from.Value == 10 * to.Value || to.Value == 10 * from.Value) && IsRate(comparison.Source, from) != IsRate(comparison.Copy, to)) return true;
        if (CountsOthers(comparison.Source, from, comparison.Copy, to) || CountsOthers(comparison.Copy, to, comparison.Source, from)) return true;
        if (IsRestOfDay(comparison, from, to) || IsOfHundred(comparison.Source, from, comparison.Copy, to) || IsOfHundred(comparison.Copy, to, comparison.Source, from) || IsForEvery(comparison.Source, from, to) || IsForEvery(comparison.Copy, to, from)) return true;
        var share = from.Unit == "share" ? from : to.Unit == "share" ? to : null;
        var other = share == from ? to : from;
        // "every fifth payment" is one in five.
        if (share is not null && other.Value > 1 && Quantity.Same(share.Value * other.Value, 1) && IsEvery(share == from ? comparison.Copy : comparison.Source, other)) return true;
        var numbers = comparison.SourceQuantities.Where(q => q.Kind == QuantityKind.Number && q.Value > 0);
        // "three Swiss and three Swedish experts", "six experts, half of them Swiss".
        if (share == to && share is not null && comparison.Copy.SentenceOf(to.Tokens.Start).Tokens is var its && comparison.CopyQuantities.Between(its.Start, its.End - 1).Any(q => q != to && q.Kind == QuantityKind.Number && q.Value > 1 && Quantity.Same(to.Value * q.Value, from.Value))) return true;
        if (share is not null) return numbers.Any(q => Quantity.Same(share.Value * q.Value, other.Value)) && other.Unit is null;
        return from.Unit == "percent" && to.Unit is "percentage_point" or "basis_point"
            && numbers.Any(q => q.Unit == "percent" && Quantity.Same(Math.Abs(q.Value - from.Value), to.Unit == "basis_point" ? to.Value / 100 : to.Value));
    }

    // "on for eight hours a day", "off for 16 hours out of 24".
    private static bool IsRestOfDay(Comparison comparison, Quantity from, Quantity to)
    {
        if (from.Unit != "hour" || to.Unit != "hour" || !Quantity.Same(from.Value + to.Value, 24)) return false;
        return IsOfDay(comparison.Source, from) || IsOfDay(comparison.Copy, to);

        static bool IsOfDay(Document document, Quantity hours) => Behind(document, hours, MeasureReach).Any(i => document.Tokens[i].Normal is "day" or "24" or "twenty-four");
    }

    // "26 percent", "26 litres of every 100".
    private static bool IsOfHundred(Document document, Quantity percent, Document other, Quantity number)
    {
        if (percent.Unit != "percent" || number.Unit == "percent" || !Quantity.Same(percent.Value, number.Value)) return false;
        var sentence = other.SentenceOf(number.Tokens.Start).Tokens;
        for (var i = sentence.Start + 1; i < sentence.End; i++)
        {
            if (other.Tokens[i].Normal is "100" or "hundred" && Enumerable.Range(Math.Max(sentence.Start, i - 2), Math.Min(2, i - sentence.Start)).Any(k => other.Tokens[k].Normal is "every" or "each" or "of" or "in")) return true;
        }

        return false;
    }

    // "nine minutes for every minute of hers", "nine times as many".
    private static bool IsForEvery(Document document, Quantity measure, Quantity times) =>
        times.Unit == "times" && Quantity.Same(measure.Value, times.Value) && Behind(document, measure, 2 * MeasureReach).Any(i => document.Tokens[i].Normal is "every" or "each" && i > 0 && document.Tokens[i - 1].Normal is "for" or "to");

    // The tokens behind a quantity, as far as its sentence goes.
    private static IEnumerable<int> Behind(Document document, Quantity quantity, int reach) =>
        Enumerable.Range(quantity.Tokens.End, Math.Clamp(document.SentenceOf(quantity.Tokens.Start).Tokens.End - quantity.Tokens.End, 0, reach));

    private static bool IsDifference(Document document, Quantity quantity) =>
        quantity.Tokens.End + 1 < document.Tokens.Count && document.Tokens[quantity.Tokens.End].Normal is "more" or "less" or "longer" or "shorter" && document.Tokens[quantity.Tokens.End + 1].Normal == "than";

    // "the first half of the year", "the first six months".
    private static bool IsHalfYear(Document document, Quantity half, Quantity months) =>
        Quantity.Same(half.Value, 0.5) && months is { Unit: "month", Value: 6 } && Enumerable.Range(half.Tokens.End, Math.Clamp(document.Tokens.Count - half.Tokens.End, 0, 3)).Any(i => document.Tokens[i].Normal == "year" || (document.Tokens[i].IsNumber && document.Tokens[i].Normal.Length == 4));

    // "Four days later", "on 6 August": the day was reckoned from another one.
    private static bool IsDayAfter(Document document, Quantity days, Document other, Quantity day) =>
        days.Unit is "day" or "week" or "month" && days.Tokens.End < document.Tokens.Count && document.Tokens[days.Tokens.End].Normal is "later" or "earlier" or "after" or "before" or "afterwards"
        && Enumerable.Range(Math.Max(0, day.Tokens.Start - 1), Math.Min(other.Tokens.Count, day.Tokens.End + 1) - Math.Max(0, day.Tokens.Start - 1)).Any(i => DateWords.IsDayOrMonth(other.Tokens[i].Normal));

    private static bool IsEvery(Document document, Quantity ordinal) => ordinal.Tokens.Start > 0 && document.Tokens[ordinal.Tokens.Start - 1].Normal is "every" or "each";

    private static bool IsBefore(Document document, Quantity year) => year.Tokens.Start > 0 && document.Tokens[year.Tokens.Start - 1].Normal is "before" or "until";

    // "The driver and five others" are six: the one who was told apart was counted in.
    private static bool CountsOthers(Document apart, Quantity rest, Document together, Quantity all) =>
        rest is { Kind: QuantityKind.Number, Unit: null } && all is { Kind: QuantityKind.Number, Unit: null } && Quantity.Same(rest.Value + 1, all.Value) && IsRest(apart, rest) && !IsRest(together, all);

    // "Instead of five million it will cost seven." means seven million.
    private static bool SharesMultiplier(Comparison comparison, Quantity from, Quantity to)
    {
        if (from is not { Kind: QuantityKind.Number, Unit: null } || from.Value == 0 || from.Tokens.End >= comparison.Source.Tokens.Count || comparison.Source.Tokens[from.Tokens.End].IsWord) return false;
        var multiplier = to.Value / from.Value;
        if (multiplier is not (1e3 or 1e6 or 1e9)) return false;
        var sentence = comparison.Source.SentenceOf(from.Tokens.Start).Tokens;
        return comparison.SourceQuantities.Between(sentence.Start, from.Tokens.Start).Any(q => q != from && q.Kind == QuantityKind.Number && q.Value >= multiplier && q.Value < 1000 * multiplier);
    }

    private static bool IsRest(Document document, Quantity quantity) => quantity.Tokens.End < document.Tokens.Count && document.Tokens[quantity.Tokens.End].Normal is "other" or "others" or "more" or "further" or "additional";

    // The copy's value is the sum, the difference or the complement of two of the source's, or a share of one: a reckoning, not an error.
    private static bool Derived(Comparison comparison, Quantity to)
    {
        if (to.IsCalendar) return false;
        var values = comparison.SourceQuantities.Where(q => q.Kind == QuantityKind.Number).Select(q => q.Value).Distinct().Take(60).ToList();
        // "four Swiss and four Swedish experts" are eight.
        if (comparison.SourceQuantities.Count(q => q.Kind == QuantityKind.Number && Quantity.Same(2 * q.Value, to.Value)) > 1) return true;
        for (var a = 0; a < values.Count; a++)
        {
            for (var b = 0; b < values.Count; b++)
            {
                if (a == b) continue;
                if (Quantity.Same(values[a] - values[b], to.Value) || Quantity.Same(values[a] + values[b], to.Value)) return true;
                if (values[a] is > 0 and < 1 && Quantity.Same(values[a] * values[b], to.Value)) return true;
                if (to.Unit is "share" && values[b] != 0 && Quantity.Same(values[a] / values[b], to.Value)) return true;
            }
        }

        return false;
    }

    private static bool SameFigure(Quantity a, Quantity b)
    {
        if (a.Kind != QuantityKind.Number || b.Kind != QuantityKind.Number || a.Unit == "share" || b.Unit == "share") return false;
        if (Quantity.Same(a.Value, b.Value)) return a.Unit is not null && b.Unit is not null && a.Unit != b.Unit;
        var ratio = a.Value > b.Value ? a.Value / b.Value : b.Value / a.Value;
        return a.Unit == b.Unit && Math.Min(a.Value, b.Value) >= 1000 && (Quantity.Same(ratio, 1e3) || Quantity.Same(ratio, 1e6));
    }

    private static bool SameDigits(double a, double b)
    {
        // Whole numbers of the same digits differ by a multiple of nine.
        if (a == Math.Truncate(a) && b == Math.Truncate(b) && (a - b) % 9 != 0) return false;
        var (x, y) = (Digits(a), Digits(b));
        return x.Length > 1 && x.Length == y.Length && x.Order().SequenceEqual(y.Order());
    }

    private static string Digits(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static bool SameGap(AlignedPair pair, Quantity from, Quantity to)
    {
        var (s, c) = (Array.BinarySearch(pair.SourceTokens, from.Tokens.Start), Array.BinarySearch(pair.CopyTokens, to.Tokens.Start));
        return pair.GapAt(s) is { } gap && gap.Copy.Start <= c && c < gap.Copy.End;
    }

    private Issue Report(Comparison comparison, Quantity from, Quantity to, double confidence)
    {
        var (source, copy) = (comparison.Source.Place(from.Tokens.Start, from.Tokens.End), comparison.Copy.Place(to.Tokens.Start, to.Tokens.End));
        return Descriptor.Issue(IssueType.Mistranslation, Severity.Critical, source, copy,
            $"{comparison.Source.Quoted(source)} became {comparison.Copy.Quoted(copy)}.", confidence);
    }
}
