using System.Globalization;
using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Numbers;

/// <summary>A number, date, time or unit that differs from the one in the same place of the source.</summary>
internal sealed class ChangedNumberDetector : IDetector
{
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
            var source = In(comparison.SourceQuantities, pair.SourceTokens);
            var copy = In(comparison.CopyQuantities, pair.CopyTokens);
            if (source.Count == 0 && copy.Count == 0) continue;
            var (lost, fresh) = Unmatched(source, copy);
            foreach (var (from, to, confidence) in Twins(comparison, pair, lost, fresh))
                yield return Report(comparison, from, to, confidence);
            foreach (var (from, to) in Exchanged(comparison, pair, source, copy)) yield return Report(comparison, from, to, 0.9);
        }
    }

    // Two numbers of a sentence in each other's place: each now stands before what the other counted, or "11 of 14" became "14 of 11".
    private static IEnumerable<(Quantity From, Quantity To)> Exchanged(Comparison comparison, AlignedPair pair, List<Quantity> source, List<Quantity> copy)
    {
        if (pair.Verbatimness < 0.2 || source.Count is < 2 or > 12) yield break;
        for (var a = 0; a < source.Count; a++)
        {
            for (var b = a + 1; b < source.Count; b++)
            {
                if (source[a].Kind != QuantityKind.Number || source[b].Kind != QuantityKind.Number || source[a].Weak || source[b].Weak || source[a].Agrees(source[b])) continue;
                var (first, second) = (copy.Where(c => c.Value == source[a].Value && c.SameUnit(source[a])).ToList(), copy.Where(c => c.Value == source[b].Value && c.SameUnit(source[b])).ToList());
                if (first.Count != 1 || second.Count != 1 || second[0].Tokens.Start > first[0].Tokens.Start) continue;
                var partitive = IsPartitive(comparison.Source, source[a], source[b]) && IsPartitive(comparison.Copy, second[0], first[0]);
                var (headA, headB, counted, other) = (Head(comparison.Source, source[a]), Head(comparison.Source, source[b]), Head(comparison.Copy, first[0]), Head(comparison.Copy, second[0]));
                var exchanged = headA >= 0 && headB >= 0 && counted >= 0 && other >= 0 && comparison.SourceOf(counted) == headB && comparison.SourceOf(other) == headA;
                if (KeepsPreposition(comparison, source[a], first[0]) && KeepsPreposition(comparison, source[b], second[0])) continue;
                if (partitive || exchanged) yield return (source[a], second[0]);
            }
        }
    }

    // From 1.7 to 3.9, to 3.9 from 1.7.
    private static bool KeepsPreposition(Comparison comparison, Quantity source, Quantity copy)
    {
        var (a, b) = (comparison.Source.WordBeside(source.Tokens.Start, -1, 2), comparison.Copy.WordBeside(copy.Tokens.Start, -1, 2));
        return a >= 0 && b >= 0 && comparison.Source.Tokens[a].Normal == comparison.Copy.Tokens[b].Normal && WordForms.IsFunctionWord(comparison.Source.Tokens[a].Normal);
    }

    private static bool IsPartitive(Document document, Quantity part, Quantity whole) =>
        whole.Tokens.Start > part.Tokens.End && whole.Tokens.Start - part.Tokens.End <= 3 && document.Tokens[part.Tokens.End].Folded is "of" or "out";

    // What a number counts: the first content word behind it, before any mark or other number.
    private static int Head(Document document, Quantity quantity)
    {
        for (var i = quantity.Tokens.End; i < Math.Min(document.Tokens.Count, quantity.Tokens.End + 3); i++)
        {
            if (document.Tokens[i].IsContent()) return i;
            if (!document.Tokens[i].IsWord) return -1;
        }

        return -1;
    }

    internal static List<Quantity> In(IReadOnlyList<Quantity> quantities, int[] tokens)
    {
        if (tokens.Length == 0) return [];
        var found = new List<Quantity>();
        var low = 0;
        var high = quantities.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (quantities[middle].Tokens.End <= tokens[0]) low = middle + 1;
            else high = middle;
        }

        for (var q = low; q < quantities.Count && quantities[q].Tokens.Start <= tokens[^1]; q++)
        {
            if (Array.BinarySearch(tokens, quantities[q].Tokens.Start) >= 0) found.Add(quantities[q]);
        }

        return found;
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
                var match = lost.FindIndex(s => s.Agrees(fresh[c]) && (!strict || (s.Value == fresh[c].Value && s.Unit == fresh[c].Unit)));
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
        foreach (var to in fresh)
        {
            Quantity? best = null;
            var confidence = 0.0;
            foreach (var from in lost)
            {
                if (used.Contains(from)) continue;
                var strength = Strength(comparison, pair, from, to, fresh.Count(f => Alike(f, to)) == 1 && lost.Count(l => Alike(l, to)) == 1);
                if (strength > confidence) (best, confidence) = (from, strength);
            }

            if (best is null || confidence < 0.5) continue;
            used.Add(best);
            yield return (best, to, Math.Min(1, confidence));
        }
    }

    // How surely the copy's quantity stands in the place of the source's.
    private static double Strength(Comparison comparison, AlignedPair pair, Quantity from, Quantity to, bool alone)
    {
        if (from.Weak || to.Weak) return 0;
        var calendar = from.Kind is QuantityKind.Month or QuantityKind.Weekday;
        if (calendar != to.Kind is QuantityKind.Month or QuantityKind.Weekday || (calendar && from.Kind != to.Kind)) return 0;
        var left = Linked(comparison, comparison.Source.WordBeside(from.Tokens.Start, -1, 3), comparison.Copy.WordBeside(to.Tokens.Start, -1, 3));
        var right = Linked(comparison, comparison.Source.WordBeside(from.Tokens.End - 1, 1, 3), comparison.Copy.WordBeside(to.Tokens.End - 1, 1, 3));
        var strength = (left ? 0.45 : 0) + (right ? 0.45 : 0) + (0.4 * pair.Verbatimness);
        if (SameGap(pair, from, to)) strength += 0.2;
        if (from.Unit is not null && from.Unit == to.Unit) strength += 0.15;
        if (calendar && from.Kind == to.Kind) strength += 0.15;
        if (from.Kind == QuantityKind.Ordinal != (to.Kind == QuantityKind.Ordinal)) strength -= 0.5;
        // 1987 and 1978, 62 and 26: the same digits in another order are no new fact.
        if (from.Value != to.Value && SameDigits(from.Value, to.Value)) strength += 0.45;
        // 19 billion and 19 million, 23 centimetres and 23 metres: the same figure of another size.
        if (SameFigure(from, to)) strength += 0.45;
        // The only years that differ, the only percentages that differ.
        if (alone && Alike(from, to)) strength += 0.25;
        return strength < 0.9 && !SameDigits(from.Value, to.Value) && pair.Verbatimness < 0.6 && Derived(comparison, to) ? 0 : strength;
    }

    // The copy's value is the sum, the difference or the complement of two of the source's: a reckoning, not an error.
    private static bool Derived(Comparison comparison, Quantity to)
    {
        var values = comparison.SourceQuantities.Where(q => q.Kind == QuantityKind.Number).Select(q => q.Value).Distinct().Take(60).ToList();
        for (var a = 0; a < values.Count; a++)
        {
            for (var b = 0; b < values.Count; b++)
            {
                if (a != b && (Quantity.Same(values[a] - values[b], to.Value) || Quantity.Same(values[a] + values[b], to.Value))) return true;
            }
        }

        return false;
    }

    private static bool SameFigure(Quantity a, Quantity b)
    {
        if (a.Kind != QuantityKind.Number || b.Kind != QuantityKind.Number) return false;
        if (Quantity.Same(a.Value, b.Value)) return a.Unit != b.Unit && a.Unit is not null && b.Unit is not null;
        var ratio = a.Value > b.Value ? a.Value / b.Value : b.Value / a.Value;
        return a.Unit == b.Unit && Math.Min(a.Value, b.Value) >= 1000 && (Quantity.Same(ratio, 1e3) || Quantity.Same(ratio, 1e6));
    }

    // Both years, or both with the same unit.
    private static bool Alike(Quantity a, Quantity b) =>
        a.Kind == QuantityKind.Number && b.Kind == QuantityKind.Number && (a.Unit is not null ? a.Unit == b.Unit : b.Unit is null && IsYear(a) && IsYear(b));

    private static bool IsYear(Quantity q) => q.Value is >= 1500 and <= 2100 && q.Value == Math.Truncate(q.Value) && q.Tokens.Length == 1;

    private static bool SameDigits(double a, double b)
    {
        var (x, y) = (a.ToString("R", CultureInfo.InvariantCulture), b.ToString("R", CultureInfo.InvariantCulture));
        return x.Length > 1 && x.Length == y.Length && x.Order().SequenceEqual(y.Order());
    }

    private static bool Linked(Comparison comparison, int sourceToken, int copyToken) =>
        sourceToken >= 0 && copyToken >= 0 && comparison.SourceOf(copyToken) == sourceToken;

    private static bool SameGap(AlignedPair pair, Quantity from, Quantity to)
    {
        var (s, c) = (Array.BinarySearch(pair.SourceTokens, from.Tokens.Start), Array.BinarySearch(pair.CopyTokens, to.Tokens.Start));
        return pair.Gaps.Any(g => g.Source.Start <= s && s < g.Source.End && g.Copy.Start <= c && c < g.Copy.End);
    }

    private Issue Report(Comparison comparison, Quantity from, Quantity to, double confidence)
    {
        var (source, copy) = (comparison.Source.Place(from.Tokens.Start, from.Tokens.End), comparison.Copy.Place(to.Tokens.Start, to.Tokens.End));
        return new Issue
        {
            Detector = Descriptor.Id,
            Dimension = Descriptor.Dimension,
            Type = IssueType.Mistranslation,
            Severity = Severity.Critical,
            Source = source,
            Copy = copy,
            Confidence = confidence,
            Message = $"{comparison.Source.Quoted(source)} became {comparison.Copy.Quoted(copy)}.",
        };
    }
}
