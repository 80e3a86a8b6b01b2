using System.Collections.Frozen;
using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Names;

/// <summary>A name that is missing from a sentence which otherwise follows its source closely.</summary>
internal sealed class DroppedNameDetector : IDetector
{
    private static readonly FrozenSet<string> Pronouns = WordForms.WordSet("pronouns.txt");

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "NAM003",
        Dimension = Dimension.Names,
        Summary = "A name missing where the rest of the sentence was kept",
        Fires = new("The company will move its factory from Lubin to the coast next year.", "The company will move its factory from to the coast next year."),
        Silent = new("The company will move its factory from Lubin to the coast next year.", "The company will move its Lubin factory to the coast next year."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        var aliases = Aliases.In(comparison.Copy);
        foreach (var pair in comparison.Pairs)
        {
            if (!pair.IsAligned || pair.Verbatimness < 0.3) continue;
            foreach (var gap in pair.Gaps)
            {
                var lost = comparison.FreeSource(pair, gap).ToList();
                var names = lost.Where(comparison.SourceNames.Contains).ToList();
                if (!Anchored(comparison, pair, gap, names.Count)) continue;
                if (names.Count == 1 && lost.Count == 1 && IsGivenName(comparison, names[0]))
                {
                    var given = comparison.Source.Place(names[0], names[0] + 1);
                    yield return Descriptor.Issue(IssueType.Omission, Severity.Minor, given, Seam(comparison, pair, gap), $"The name {comparison.Source.Quoted(given)} is missing.", 0.7);
                    continue;
                }

                if (names.Count == 0 || lost.Count > names.Count + 2 || comparison.FreeCopy(pair, gap).Any(t => comparison.Copy.Tokens[t].IsContent() || Pronouns.Contains(comparison.Copy.Tokens[t].Normal))) continue;
                // A name that the copy gives in the same sentences or right before them, or a part of a name whose rest is still there, is no loss.
                if (names.All(t => SaidNearby(comparison, pair, comparison.Source.Tokens[t].Folded)) || names.Any(t => PartOfKeptName(comparison, t) || (Aliases.At(comparison.Source.Tokens, t, t + 1) is { } alias && aliases.Contains(alias.Name)))) continue;
                if (Datelines.Holds(comparison.Source, names[^1]) || IsGloss(comparison.Source, names) || IsSpelledOut(comparison, pair, names) || HasRole(comparison, pair, gap, names)) continue;
                var place = comparison.Source.Place(names[0], names[^1] + 1);
                yield return Descriptor.Issue(IssueType.Omission, Severity.Major, place, Seam(comparison, pair, gap),
                    $"The name {comparison.Source.Quoted(place)} is missing.", 0.8);
            }
        }
    }

    // "Said its director, Zelnik" for the director Ana Zelnik, whose given name the copy has nowhere.
    private static bool IsGivenName(Comparison comparison, int token)
    {
        var run = comparison.SourceNames.Between(token, token).First().Tokens;
        if (run.Start != token || run.Length != 2 || comparison.CopyOf(token + 1) is not (> 0 and var surname) || !comparison.CopyNames.Contains(surname) || comparison.Copy.Tokens[surname - 1].IsCapitalized) return false;
        var word = comparison.Source.Tokens[token];
        return comparison.Language.Lexicon.Capitalization(word.Normal) > 0.8 && Aliases.At(comparison.Source.Tokens, token, run.End) is null && !comparison.Copy.Tokens.Any(t => t.Folded == word.Folded || (t.IsCapitalized && comparison.Gazetteer.SameName(word.Folded, t.Folded)));
    }

    // A short form in brackets behind the full name.
    private static bool IsGloss(Document source, List<int> names) =>
        names[0] > 0 && source.Tokens[names[0] - 1].Normal == "(" && names[^1] + 1 < source.Tokens.Count && source.Tokens[names[^1] + 1].Normal == ")";

    // An acronym that the sentence spells out elsewhere, or the other way round.
    private static bool IsSpelledOut(Comparison comparison, AlignedPair pair, List<int> names) =>
        comparison.CopyNames.Between(pair.CopyTokens[0], pair.CopyTokens[^1]).Any(r => Gazetteer.IsAcronym(comparison.Source, new TextSpan(names[0], names[^1] + 1), comparison.Copy, r.Tokens));

    // "The president" for the name of somebody whom the copy names elsewhere: the role stands for the name.
    private static bool HasRole(Comparison comparison, AlignedPair pair, Gap gap, List<int> names)
    {
        var (first, end) = (Math.Max(0, gap.Copy.Start - 3), Math.Min(pair.CopyTokens.Length, gap.Copy.End + 4));
        return Enumerable.Range(first, end - first).Any(p => NameIndex.IsTitle(comparison.Copy.Tokens[pair.CopyTokens[p]].Normal))
            && comparison.CopyNames.Runs.Any(r => Enumerable.Range(r.Tokens.Start, r.Tokens.Length).Any(t => names.Any(n => comparison.Source.Tokens[n].Folded == comparison.Copy.Tokens[t].Folded)));
    }

    private static bool SaidNearby(Comparison comparison, AlignedPair pair, string folded)
    {
        var before = pair.CopySentences[0] > 0 ? comparison.Copy.Sentences[pair.CopySentences[0] - 1].Tokens : default;
        return pair.CopyTokens.Concat(Enumerable.Range(before.Start, before.Length)).Any(t => comparison.Copy.Tokens[t].Folded == folded || (comparison.Copy.Tokens[t].IsCapitalized && comparison.Gazetteer.SameName(folded, comparison.Copy.Tokens[t].Folded)));
    }

    // The same words on both sides, or more of them behind a name that began the sentence.
    private static bool Anchored(Comparison comparison, AlignedPair pair, Gap gap, int names)
    {
        if (gap.IsAnchored) return gap.LeftRun + gap.RightRun >= 3 && pair.Verbatimness >= 0.4;
        // "in a translation by the poet Ana Karr.": nothing but the mark at the end stands behind the name.
        if (names > 1 && gap.LeftRun >= 3 && EndsSentence(comparison.Source, pair.SourceTokens, gap.Source.End) && EndsSentence(comparison.Copy, pair.CopyTokens, gap.Copy.End)) return pair.Verbatimness >= 0.4;
        return gap.RightRun >= 3 && gap.Source.Length > 0 && comparison.SourceNames.Contains(pair.SourceTokens[gap.Source.Start]) && gap.Copy.Start < pair.CopyTokens.Length
            && comparison.Source.SentenceOf(pair.SourceTokens[gap.Source.Start]).Tokens.Start == pair.SourceTokens[gap.Source.Start]
            && comparison.Copy.SentenceOf(pair.CopyTokens[gap.Copy.Start]).Tokens.Start == pair.CopyTokens[gap.Copy.Start];
    }

    private static bool EndsSentence(Document document, int[] tokens, int position)
    {
        var last = position > 0 ? tokens[position - 1] : -1;
        return last >= 0 && Enumerable.Range(last + 1, document.SentenceOf(last).Tokens.End - last - 1).All(i => document.Tokens[i].Kind == TokenKind.Punctuation);
    }

    private static bool PartOfKeptName(Comparison comparison, int token) =>
        comparison.SourceNames.Between(token, token).Any(r => Enumerable.Range(r.Tokens.Start, r.Tokens.Length).Any(t => comparison.CopyOf(t) >= 0));

    // The words around the hole: a place for the eye in the copy.
    internal static TextSpan? Seam(Comparison comparison, AlignedPair pair, Gap gap)
    {
        var (first, last) = (Math.Max(0, gap.Copy.Start - 1), Math.Min(pair.CopyTokens.Length - 1, gap.Copy.End));
        // A mark alone shows nothing.
        if (first > 0 && first == last && comparison.Copy.Tokens[pair.CopyTokens[first]].Kind == TokenKind.Punctuation) first--;
        return first <= last ? comparison.Copy.Place(pair.CopyTokens[first], pair.CopyTokens[last] + 1) : null;
    }
}
