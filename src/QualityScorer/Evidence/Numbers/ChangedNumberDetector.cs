using System.Globalization;
using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Numbers;

/// <summary>A number, date, time or unit that differs from the one in the same place of the source.</summary>
internal sealed class ChangedNumberDetector : IDetector
{
    private const double LeastConfidence = 0.5; // below, the two have too little in common to be told as one changed number

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "NUM001",
        Dimension = Dimension.Numbers,
        Summary = "A number, date, time or unit that is not the source's",
        Fires = new("The bridge cost 62 million euros and took four years.", "The bridge cost 26 million euros and took four years."),
        Silent = new("The bridge cost 62 million euros and took four years.", "The bridge cost €62 million and took 4 years."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        foreach (var pair in comparison.Pairs)
        {
            if (!pair.IsAligned) continue;
            var source = comparison.SourceQuantities.StartingIn(pair.SourceTokens);
            var copy = comparison.CopyQuantities.StartingIn(pair.CopyTokens);
            if (source.Count == 0 && copy.Count == 0) continue;
            var (lost, fresh) = Unmatched(source, copy);
            foreach (var (from, to, confidence) in Twins(comparison, pair, lost, fresh))
                yield return Report(comparison, from, to, confidence);
            foreach (var (from, to) in NumberSlots.Exchanged(comparison, source, copy))
                yield return Report(comparison, from, to, 0.9);
        }
    }

    /// <summary>What remains when every quantity of the copy has taken one of the source that agrees with it, equal units first.</summary>
    internal static (List<Quantity> Lost, List<Quantity> Fresh) Unmatched(List<Quantity> source, List<Quantity> copy)
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

    private static IEnumerable<(Quantity From, Quantity To, double Confidence)> Twins(Comparison comparison, AlignedPair pair, List<Quantity> lost, List<Quantity> fresh)
    {
        var used = new HashSet<Quantity>(ReferenceEqualityComparer.Instance);
        var slots = lost.ConvertAll(q => NumberSlots.Of(comparison.Source, q));
        foreach (var to in fresh)
        {
            Quantity? best = null;
            var confidence = 0.0;
            var slot = NumberSlots.Of(comparison.Copy, to);
            var derived = new Lazy<bool>(() => Derived(comparison, to));
            for (var k = 0; k < lost.Count; k++)
            {
                var from = lost[k];
                if (used.Contains(from)) continue;
                var strength = Strength(comparison, pair, (from, slots[k]), (to, slot));
                var doubtful = strength < 0.9 && pair.Verbatimness < 0.6 && !SameFigure(from, to);
                if (strength > 0 && NumberSlots.IsAlone(comparison, pair, from, to, lost, fresh)) strength += NumberSlots.IsSpecific(from) && NumberSlots.IsSpecific(to) ? 0.5 : 0.3;
                if (strength < LeastConfidence || strength <= confidence) continue;
                if (doubtful && !SameDigits(from.Value, to.Value) && derived.Value) continue;
                (best, confidence) = (from, strength);
            }

            if (best is null) continue;
            used.Add(best);
            yield return (best, to, Math.Min(1, confidence));
        }
    }

    // How surely the copy's quantity stands in the place of the source's.
    private static double Strength(Comparison comparison, AlignedPair pair, (Quantity Quantity, NumberSlot Slot) source, (Quantity Quantity, NumberSlot Slot) copy)
    {
        var (from, to) = (source.Quantity, copy.Quantity);
        if ((from.IsCalendar || to.IsCalendar) && from.Kind != to.Kind) return 0;
        if (IsReckoned(comparison, from, to) || source.Slot.InDateline != copy.Slot.InDateline) return 0;
        var (left, right) = NumberSlots.BesideOneMonth(comparison, from, to) ? (true, true) : NumberSlots.Linked(comparison, source.Slot, copy.Slot);
        // "One", "half", "an hour", "thousands" are changed only where everything around them was kept.
        if (from.Weak || to.Weak) return pair.Verbatimness >= 0.4 && NumberSlots.IsBetweenKeptWords(comparison, from, to) && (from.Kind == to.Kind || !from.Weak || !to.Weak) ? 0.9 : 0;
        var (before, after) = NumberSlots.NearLinked(comparison, source.Slot, copy.Slot);
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
        var share = from.Unit == "share" ? from : to.Unit == "share" ? to : null;
        var other = share == from ? to : from;
        var numbers = comparison.SourceQuantities.Where(q => q.Kind == QuantityKind.Number && q.Value > 0);
        if (share is not null) return numbers.Any(q => Quantity.Same(share.Value * q.Value, other.Value)) && other.Unit is null;
        return from.Unit == "percent" && to.Unit is "percentage_point" or "basis_point"
            && numbers.Any(q => q.Unit == "percent" && Quantity.Same(Math.Abs(q.Value - from.Value), to.Unit == "basis_point" ? to.Value / 100 : to.Value));
    }

    // The copy's value is the sum, the difference or the complement of two of the source's, or a share of one: a reckoning, not an error.
    private static bool Derived(Comparison comparison, Quantity to)
    {
        var values = comparison.SourceQuantities.Where(q => q.Kind == QuantityKind.Number).Select(q => q.Value).Distinct().Take(60).ToList();
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
        var (x, y) = (a.ToString("R", CultureInfo.InvariantCulture), b.ToString("R", CultureInfo.InvariantCulture));
        return x.Length > 1 && x.Length == y.Length && x.Order().SequenceEqual(y.Order());
    }

    private static bool SameGap(AlignedPair pair, Quantity from, Quantity to)
    {
        var (s, c) = (Array.BinarySearch(pair.SourceTokens, from.Tokens.Start), Array.BinarySearch(pair.CopyTokens, to.Tokens.Start));
        return GapOf(pair, s) is { } gap && gap.Copy.Start <= c && c < gap.Copy.End;
    }

    // The gap that holds a position of the source; gaps stand in order.
    private static Gap? GapOf(AlignedPair pair, int position)
    {
        int low = 0, high = pair.Gaps.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (position < pair.Gaps[middle].Source.Start) high = middle - 1;
            else if (position >= pair.Gaps[middle].Source.End) low = middle + 1;
            else return pair.Gaps[middle];
        }

        return null;
    }

    private Issue Report(Comparison comparison, Quantity from, Quantity to, double confidence)
    {
        var (source, copy) = (comparison.Source.Place(from.Tokens.Start, from.Tokens.End), comparison.Copy.Place(to.Tokens.Start, to.Tokens.End));
        return Descriptor.Issue(IssueType.Mistranslation, Severity.Critical, source, copy,
            $"{comparison.Source.Quoted(source)} became {comparison.Copy.Quoted(copy)}.", confidence);
    }
}
