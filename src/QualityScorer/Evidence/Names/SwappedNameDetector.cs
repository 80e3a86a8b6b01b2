using QualityScorer.Alignment;
using QualityScorer.Evidence.Meaning;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Names;

/// <summary>A name of the source that stands in another's place: who said, did or got something is told wrong.</summary>
internal sealed class SwappedNameDetector : IDetector
{
    private const double SentenceVerbatimness = 0.45;

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "NAM002",
        Dimension = Dimension.Names,
        Summary = "One of the source's names in the place of another",
        Fires = new("Marta Kowalczyk praised the plan. The rail tunnel was rejected by Piotr Zelnik on Monday.", "Marta Kowalczyk praised the plan. The rail tunnel was rejected by Marta Kowalczyk on Monday."),
        Silent = new("Marta Kowalczyk praised the plan. The rail tunnel was rejected by Piotr Zelnik on Monday.", "Marta Kowalczyk praised the plan. The rail tunnel was rejected by Zelnik on Monday."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        foreach (var pair in comparison.Pairs)
        {
            if (!pair.IsAligned || pair.IsUnchanged) continue;
            var found = false;
            foreach (var gap in pair.Gaps)
            {
                if (InGap(comparison, pair, gap) is not { } issue) continue;
                found = true;
                yield return issue;
            }

            if (!found && InSentence(comparison, pair) is { } swapped) yield return swapped;
        }

        foreach (var (source, copy) in ExchangedSubjects.Of(comparison, (s, c) => !Known(comparison, c) || Same(comparison, s, c))) yield return Report(comparison, source, copy, 0.8);
        foreach (var (source, copy) in ReplacedNames.Of(comparison)) yield return Report(comparison, source, copy, 0.8);
        foreach (var (one, other) in comparison.Pairs.Where(p => p.IsAligned && !p.IsUnchanged).SelectMany(p => Shares.Of(comparison, p)?.Exchanged(names: true) ?? []))
        {
            yield return Report(comparison, one.Source, other.Copy, 0.8);
            yield return Report(comparison, other.Source, one.Copy, 0.8);
        }
    }

    private Issue? InGap(Comparison comparison, AlignedPair pair, Gap gap)
    {
        if (gap.LeftRun + gap.RightRun < (pair.Verbatimness < 0.3 ? 4 : 2) || (!gap.IsAnchored && pair.Verbatimness < 0.5)) return null;
        var lost = Run(comparison.SourceNames, pair.SourceTokens, gap.Source, t => comparison.CopyOf(t) < 0 || OutsideChain(pair, gap, comparison.CopyOf(t)));
        var found = Run(comparison.CopyNames, pair.CopyTokens, gap.Copy, _ => true);
        if (lost is not { } source || found is not { } copy || !Known(comparison, copy) || Same(comparison, source, copy)) return null;
        // The names may only have changed order within the sentence (a passive, a list): then each stands on the other side as well.
        var lostElsewhere = Tokens(source).Any(t => comparison.CopyOf(t) >= 0);
        var foundElsewhere = Tokens(copy).Any(t => comparison.CopyNames.Contains(t) && (comparison.SourceOf(t) >= 0 || Says(comparison, pair, gap, comparison.Copy.Tokens[t].Folded)));
        if (lostElsewhere && foundElsewhere && !(gap.IsAnchored && gap.LeftRun + gap.RightRun >= 4)) return null;
        if (foundElsewhere && !lostElsewhere || (lostElsewhere && foundElsewhere && TookItsPreposition(comparison, source, copy)) || IsCapitalOf(comparison.Copy, copy)) return null;
        if (lostElsewhere && pair.Verbatimness < 0.5) return null;
        return Report(comparison, source, copy, gap.IsAnchored ? 1 : 0.8);
    }

    // "In Vienna, a spokesman, X, said" and "X, a spokesman in Vienna, said": each moved with the word before it.
    private static bool TookItsPreposition(Comparison comparison, TextSpan source, TextSpan copy)
    {
        var (lost, found) = (Tokens(source).First(t => comparison.CopyOf(t) >= 0), Tokens(copy).First(t => comparison.SourceOf(t) >= 0 || t == copy.End - 1));
        if (comparison.SourceOf(found) is not (>= 0 and var home)) return false;
        var (mine, its) = (RoleReading.Preposition(comparison.Source, lost), RoleReading.Preposition(comparison.Source, home));
        return mine != its && mine == RoleReading.Preposition(comparison.Copy, comparison.CopyOf(lost)) && its == RoleReading.Preposition(comparison.Copy, found);
    }

    // "the Faroese capital", "Iceland's capital" say Tórshavn and Reykjavik.
    private static bool IsCapitalOf(Document document, TextSpan run)
    {
        var next = run.End < document.Tokens.Count && document.Tokens[run.End].Kind == TokenKind.Possessive ? run.End + 1 : run.End;
        return next < document.Tokens.Count && document.Tokens[next].Normal == "capital";
    }

    private static bool Says(Comparison comparison, AlignedPair pair, Gap gap, string folded)
    {
        for (var p = 0; p < pair.SourceTokens.Length; p++)
        {
            if ((p < gap.Source.Start || p >= gap.Source.End) && comparison.Source.Tokens[pair.SourceTokens[p]].Folded == folded) return true;
        }

        return false;
    }

    // A subject replaced together with its clause: one name left the sentence, another of the source's names came in, and the rest stayed.
    private Issue? InSentence(Comparison comparison, AlignedPair pair)
    {
        var lost = Runs(comparison.SourceNames, pair.SourceTokens, 0, pair.SourceTokens.Length).Where(r => Tokens(r).All(t => !comparison.SourceNames.Contains(t) || comparison.CopyOf(t) < 0)).ToList();
        if (lost.Count == 0) return null;
        var found = Runs(comparison.CopyNames, pair.CopyTokens, 0, pair.CopyTokens.Length).Where(r => Tokens(r).All(t => !comparison.CopyNames.Contains(t) || comparison.SourceOf(t) < 0) && Known(comparison, r)).ToList();
        var fresh = found.Where(f => !IsCapitalOf(comparison.Copy, f) && !StandsForPronoun(comparison, pair, f) && !ReplacedNames.StandsForRole(comparison, pair, f) && !lost.Any(l => Same(comparison, l, f))).ToList();
        var gone = lost.Where(l => !found.Any(f => Same(comparison, l, f))).ToList();
        if (fresh.Count == 0 || gone.Count == 0) return null;
        if (pair.Verbatimness >= SentenceVerbatimness) return Report(comparison, gone[0], fresh[0], 0.7);
        // "prompted by pressure from X", "pressure from Y had prompted it": the words before the name came along.
        return fresh.Count == 1 && gone.Count == 1 && Follows(comparison, gone[0].Start, fresh[0].Start) ? Report(comparison, gone[0], fresh[0], 0.8) : null;
    }

    private static bool Follows(Comparison comparison, int source, int copy)
    {
        for (var k = 0; k < 2; k++)
        {
            (source, copy) = (comparison.Source.WordBeside(source, -1, 2), comparison.Copy.WordBeside(copy, -1, 2));
            if (source < 0 || copy < 0 || comparison.SourceOf(copy) != source || comparison.KindOf(copy) is not LinkKind.Exact) return false;
        }

        return true;
    }

    // "Ana Zelnik will run the port" for "she will run the port", behind a sentence that names her: the copy says who she is.
    private static bool StandsForPronoun(Comparison comparison, AlignedPair pair, TextSpan name)
    {
        if (pair.SourceSentences[0] == 0 || !pair.SourceTokens.Any(t => comparison.Source.Tokens[t].Normal is "he" or "she" or "they" && comparison.CopyOf(t) < 0)) return false;
        var before = comparison.Source.Sentences[pair.SourceSentences[0] - 1].Tokens;
        return comparison.SourceNames.Between(before.Start, before.End - 1).Any(r => Same(comparison, r.Tokens, name));
    }

    private static bool OutsideChain(AlignedPair pair, Gap gap, int copyToken)
    {
        var position = Array.BinarySearch(pair.CopyTokens, copyToken);
        return position < gap.Copy.Start || position >= gap.Copy.End;
    }

    private static bool Known(Comparison comparison, TextSpan run) =>
        Tokens(run).Any(t => comparison.CopyNames.Contains(t) && comparison.Gazetteer.NameWords.Contains(comparison.Copy.Tokens[t].Folded));

    private static bool Same(Comparison comparison, TextSpan source, TextSpan copy)
    {
        foreach (var a in Tokens(source).Where(comparison.SourceNames.Contains))
        {
            foreach (var b in Tokens(copy).Where(comparison.CopyNames.Contains))
            {
                var (one, other) = (comparison.Source.Tokens[a].Folded, comparison.Copy.Tokens[b].Folded);
                // Two spellings in the source itself are one name, not two.
                if (comparison.Gazetteer.SameName(one, other) || (one.Length > 4 && other.Length > 4 && CharacterSimilarity.Ratio(one, other) >= 0.8)) return true;
            }
        }

        return SharesAlias(comparison, source, copy) || SharesPerson(comparison, source, copy) || Gazetteer.IsAcronym(comparison.Source, source, comparison.Copy, copy);
    }

    private static bool SharesAlias(Comparison comparison, TextSpan source, TextSpan copy)
    {
        var names = Aliased(comparison.Source, source);
        return names.Count > 0 && names.Overlaps(Aliased(comparison.Copy, copy));
    }

    private static HashSet<string> Aliased(Document document, TextSpan run)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = run.Start; i < run.End; i++)
        {
            if (Aliases.At(document.Tokens, i, document.Tokens.Count) is { } alias) names.Add(alias.Name);
            if (Aliases.CountryOf(document.Tokens, i) is { } country) names.Add(country);
        }

        return names;
    }

    // "Zelnik" for "the mayor Piotr": the source itself puts both words into one name somewhere, or gives the acronym of one in the other.
    private static bool SharesPerson(Comparison comparison, TextSpan source, TextSpan copy)
    {
        foreach (var run in comparison.SourceNames.Runs)
        {
            if (run.Tokens.Length > 1 && Overlaps(comparison.Source, run.Tokens, comparison.SourceNames, comparison.Source, source, comparison.SourceNames) && Overlaps(comparison.Source, run.Tokens, comparison.SourceNames, comparison.Copy, copy, comparison.CopyNames)) return true;
        }

        return false;
    }

    // The two names have a word in common.
    private static bool Overlaps(Document one, TextSpan run, NameIndex names, Document other, TextSpan otherRun, NameIndex otherNames)
    {
        for (var i = run.Start; i < run.End; i++)
        {
            if (!names.Contains(i)) continue;
            for (var j = otherRun.Start; j < otherRun.End; j++)
            {
                if (otherNames.Contains(j) && string.Equals(one.Tokens[i].Folded, other.Tokens[j].Folded, StringComparison.Ordinal)) return true;
            }
        }

        return false;
    }

    // The one name run that lies in the range of positions and satisfies the condition; several are too unclear to judge.
    private static TextSpan? Run(NameIndex names, int[] tokens, TextSpan range, Func<int, bool> accepts)
    {
        TextSpan? found = null;
        foreach (var run in Runs(names, tokens, range.Start, range.End))
        {
            if (!Tokens(run).Where(names.Contains).Any(accepts)) continue;
            if (found is not null) return null;
            found = run;
        }

        return found;
    }

    // The runs that have one of the tokens at some positions.
    private static IEnumerable<TextSpan> Runs(NameIndex names, int[] tokens, int start, int end)
    {
        if (start >= end) yield break;
        foreach (var run in names.Between(tokens[start], tokens[end - 1]))
        {
            var first = Array.BinarySearch(tokens, start, end - start, run.Tokens.Start);
            if (first < 0) first = ~first;
            if (first < end && tokens[first] < run.Tokens.End) yield return run.Tokens;
        }
    }

    private static IEnumerable<int> Tokens(TextSpan run) => Enumerable.Range(run.Start, run.Length);

    private Issue Report(Comparison comparison, TextSpan source, TextSpan copy, double confidence)
    {
        var (from, to) = (comparison.Source.Place(source.Start, source.End), comparison.Copy.Place(copy.Start, copy.End));
        return Descriptor.Issue(IssueType.Mistranslation, Severity.Critical, from, to,
            $"The source says this of {comparison.Source.Quoted(from)}, the copy of {comparison.Copy.Quoted(to)}.", confidence);
    }
}
