using System.Collections.Frozen;
using QualityScorer.Alignment;
using QualityScorer.Evidence.Names;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Numbers;

/// <summary>A number or date that is missing from a sentence which otherwise follows its source closely.</summary>
internal sealed class DroppedNumberDetector : IDetector
{
    private static readonly FrozenSet<string> VagueAmounts = WordForms.WordSet("vague_amounts.txt");

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "NUM002",
        Dimension = Dimension.Numbers,
        Summary = "A number or date missing where the rest of the sentence was kept",
        Fires = new("She has promised to suspend the plan within 100 days.", "She has promised to suspend the plan within days."),
        Silent = new("She has promised to suspend the plan within 100 days.", "Within 100 days, she has promised, the plan will be suspended."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        foreach (var pair in comparison.Pairs)
        {
            if (!pair.IsAligned || pair.Verbatimness < 0.25) continue;
            // "Thousands" says less than 9,200.
            var said = comparison.CopyQuantities.StartingIn(pair.CopyTokens).Where(q => q.Kind != QuantityKind.Magnitude).ToList();
            var (lost, fresh) = Quantities.Unmatched(comparison.SourceQuantities.StartingIn(pair.SourceTokens), said);
            foreach (var quantity in lost)
            {
                if (Datelines.Holds(comparison.Source, quantity.Tokens.Start)) continue;
                if (quantity.Weak || quantity.Kind == QuantityKind.Weekday || IsBoth(comparison, quantity) || (quantity.Value == 1 && quantity.Kind == QuantityKind.Number) || (pair.Verbatimness < 0.5 && fresh.Count >= lost.Count)) continue;
                if ((pair.Verbatimness < 0.5 ? comparison.CopyQuantities : Around(comparison, pair)).Any(q => q.Agrees(quantity) && (q.Value == quantity.Value || q.Unit != quantity.Unit))) continue;
                if (fresh.Any(f => ChangedNumberDetector.IsReckoned(comparison, quantity, f))) continue;
                if (DayLost(comparison, quantity) is { } month)
                {
                    yield return Report(comparison, comparison.Source.Place(quantity.Tokens.Start, quantity.Tokens.End), comparison.Copy.Place(Math.Max(0, month - 1), month + 1));
                    continue;
                }

                var position = Array.BinarySearch(pair.SourceTokens, quantity.Tokens.Start);
                if (pair.GapAt(position) is not { } gap) continue;
                var place = comparison.Source.Place(quantity.Tokens.Start, quantity.Tokens.End);
                if (Vague(comparison, pair, gap, quantity) is { } vague)
                {
                    yield return Report(comparison, place, vague) with { Severity = Severity.Minor, Message = $"{comparison.Source.Quoted(place)} became {comparison.Copy.Quoted(vague)}." };
                    continue;
                }

                if (!Anchored(comparison, pair, gap) || comparison.FreeCopy(pair, gap).Any(t => comparison.Copy.Tokens[t].IsContent() && !(quantity.Unit is not null && QuantityReader.UnitOf(comparison.Copy.Tokens[t].Folded) is not null))) continue;
                if (comparison.FreeSource(pair, gap).Count() > quantity.Tokens.Length + (pair.Verbatimness >= 0.4 ? 4 : 0)) continue;
                yield return Report(comparison, place, DroppedNameDetector.Seam(comparison, pair, gap));
            }
        }
    }

    // "The two banks" and "the banks": the article says which are meant, and that there are no more.
    private static bool IsBoth(Comparison comparison, Quantity quantity) =>
        quantity is { Value: 2, Unit: null, Kind: QuantityKind.Number } && quantity.Tokens.Start > 0 && comparison.Source.Tokens[quantity.Tokens.Start - 1].Normal is "the" or "these" or "those"
        && comparison.CopyOf(quantity.Tokens.Start - 1) is >= 0 and var article && comparison.Source.WordBeside(quantity.Tokens.End - 1, 1, 1) is >= 0 and var noun && comparison.CopyOf(noun) == article + 1;

    // What the copy says near the sentence: a number that it tells two sentences on is not lost.
    private static IEnumerable<Quantity> Around(Comparison comparison, AlignedPair pair)
    {
        var sentences = comparison.Copy.Sentences;
        var (first, last) = (sentences[Math.Max(0, pair.CopySentences[0] - 2)].Tokens.Start, sentences[Math.Min(sentences.Length - 1, pair.CopySentences[^1] + 2)].Tokens.End - 1);
        return comparison.CopyQuantities.Between(first, last);
    }

    // "Thousands of", "several weeks", "most of": a vague amount in the number's place, with nothing but its unit beside it.
    private static TextSpan? Vague(Comparison comparison, AlignedPair pair, Gap gap, Quantity quantity)
    {
        if (gap.LeftRun + gap.RightRun == 0 || quantity.IsCalendar || quantity.Approximate && quantity.Kind == QuantityKind.Time) return null;
        int? vague = null;
        for (var p = gap.Copy.Start; p < gap.Copy.End; p++)
        {
            var token = comparison.Copy.Tokens[pair.CopyTokens[p]];
            if (VagueAmounts.Contains(token.Normal)) vague ??= pair.CopyTokens[p];
            else if (token.IsContent() && !(quantity.Unit is { } unit && QuantityReader.UnitOf(token.Folded) is { } other && (unit == other || (UnitConversion.IsTime(unit) && UnitConversion.IsTime(other))))) return null;
        }

        return vague is { } at && comparison.SourceOf(at) < 0 ? comparison.Copy.Place(at, at + 1) : null;
    }

    // The day of a date whose month was kept: the copy's month, unless it says which part of the month.
    private static int? DayLost(Comparison comparison, Quantity day)
    {
        var source = comparison.Source.Tokens;
        if (day.Unit is not null || day.Value is < 1 or > 31) return null;
        foreach (var beside in (int[])[day.Tokens.Start - 1, day.Tokens.End])
        {
            if (beside < 0 || beside >= source.Count || !comparison.SourceQuantities.Any(q => q.Kind == QuantityKind.Month && q.Tokens.Start == beside)) continue;
            var month = comparison.CopyOf(beside);
            if (month < 1) return null;
            var around = Enumerable.Range(Math.Max(0, month - 4), Math.Min(comparison.Copy.Tokens.Count, month + 3) - Math.Max(0, month - 4)).Select(i => comparison.Copy.Tokens[i]);
            return around.Any(t => t.IsNumber || t.Normal is "end" or "late" or "early" or "mid" or "beginning" or "start" or "middle" or "first" or "last") ? null : month;
        }

        return null;
    }

    private Issue Report(Comparison comparison, TextSpan source, TextSpan? copy) => Descriptor.Issue(IssueType.Omission, Severity.Major, source, copy,
        $"{comparison.Source.Quoted(source)} is missing.", 0.9);

    // "Rose three basis points to 3.41%.": the sentence ends where its figures stood, with the same or another word for what they did before them.
    private static bool Ends(Comparison comparison, AlignedPair pair, Gap gap) =>
        pair.Verbatimness >= 0.4 && gap.Copy.Start > 0 && gap.Source.Length <= 8 && IsEnd(comparison.Copy, pair.CopyTokens[gap.Copy.Start - 1]) && IsEnd(comparison.Source, pair.SourceTokens[gap.Source.End - 1]);

    private static bool IsEnd(Document document, int token) => document.SentenceOf(token).Tokens.End is var end && Enumerable.Range(token + 1, Math.Max(0, end - token - 1)).All(t => !document.Tokens[t].IsWord && !document.Tokens[t].IsNumber);

    // Between words that were kept, or at the end of a sentence whose words before it were kept.
    private static bool Anchored(Comparison comparison, AlignedPair pair, Gap gap) =>
        gap.IsAnchored || Ends(comparison, pair, gap) || (gap.LeftRun >= 3 && gap.Copy.Start >= pair.CopyTokens.Length - 2 && gap.Source.Length <= 3);
}
