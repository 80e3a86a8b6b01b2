using QualityScorer.Alignment;
using QualityScorer.Evidence.Meaning;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Wording;

/// <summary>Up to three content words of the copy in the place of up to three of the source.</summary>
/// <param name="Pair">The sentences that hold them.</param>
/// <param name="Source">Document indexes of the source's content words, ascending, at least one.</param>
/// <param name="Copy">Document indexes of the copy's content words, ascending, at least one.</param>
/// <param name="Left">Unchanged words on the left, at most 3.</param>
/// <param name="Right">Unchanged words on the right, at most 3.</param>
/// <param name="Link">How the aligner linked the words, or null for words that only stand in the same gap.</param>
internal sealed record Substitution(AlignedPair Pair, int[] Source, int[] Copy, int Left, int Right, LinkKind? Link)
{
    private const int Longest = 3;
    private const int Reach = 3;

    /// <summary>All substitutions of a comparison, in the order of its pairs.</summary>
    public static IReadOnlyList<Substitution> In(Comparison comparison) => comparison.Reading(Read);

    private static IReadOnlyList<Substitution> Read(Comparison comparison)
    {
        var found = new List<Substitution>();
        foreach (var pair in comparison.Pairs)
        {
            if (!pair.IsAligned || pair.IsUnchanged) continue;
            foreach (var gap in pair.Gaps) found.AddRange(InGap(comparison, pair, gap).Where(s => !IsSpelling(comparison, s)));
            foreach (var link in pair.Links)
            {
                if (Linked(comparison, pair, link) is { } one && !IsSpelling(comparison, one)) found.Add(one);
            }
        }

        return found;
    }

    private static IEnumerable<Substitution> InGap(Comparison comparison, AlignedPair pair, Gap gap)
    {
        var source = comparison.FreeSource(pair, gap).Where(t => comparison.Source.Tokens[t].IsContent() && !comparison.SourceNames.Contains(t)).ToList();
        var copy = comparison.FreeCopy(pair, gap).Where(t => comparison.Copy.Tokens[t].IsContent() && !comparison.CopyNames.Contains(t)).ToList();
        if (source.Count == 0 || copy.Count == 0) yield break;
        var (left, right) = (Math.Min(Reach, gap.LeftRun), Math.Min(Reach, gap.RightRun));
        if (source.Count <= Longest && copy.Count <= Longest) yield return new Substitution(pair, [.. source], [.. copy], left, right, null);
    }

    // Runoff and run-off, November and Nov., e.g. for example, a day's or month's name for another, signed and unsigned: spelling, or another detector's.
    private static bool IsSpelling(Comparison comparison, Substitution one) =>
        Denied(comparison, one) || Lessens(comparison, one) || Joined(comparison.Source, one.Source) == Joined(comparison.Copy, one.Copy) || one.Copy.Any(t => comparison.Copy.Tokens[t].Normal.EndsWith('.')) || one.Source.Any(t => comparison.Source.Tokens[t].Normal.EndsWith('.'))
        || one.Copy.All(t => DateWords.IsDayOrMonth(comparison.Copy.Tokens[t].Normal)) || one.Source.All(t => DateWords.IsDayOrMonth(comparison.Source.Tokens[t].Normal));

    // "could not be counted", "left uncounted": who denies what is another detector's.
    private static bool Denied(Comparison comparison, Substitution one) =>
        one.Source.Select(s => comparison.Language.Lexicon.BaseOf(comparison.Source.Tokens[s].Folded)).Any(s => one.Copy.Select(c => comparison.Language.Lexicon.BaseOf(comparison.Copy.Tokens[c].Folded)).Any(c => Denies(s, c) || Denies(c, s)));

    // "less relaxed", "more nervous": the contrary, less of it.
    private static bool Lessens(Comparison comparison, Substitution one) =>
        one.Source.Length == 1 && one.Copy.Length == 1 && ClausePolarity.IsLessened(comparison.Source, one.Source[0]) != ClausePolarity.IsLessened(comparison.Copy, one.Copy[0]) && Opposites.Are(comparison.SourceAt(one.Source[0]), comparison.CopyAt(one.Copy[0]));

    private static bool Denies(string word, string other)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["un", "in", "im", "ir", "il", "dis", "non"])
        {
            if (word.StartsWith(prefix, StringComparison.Ordinal) && !other.StartsWith(prefix, StringComparison.Ordinal) && (word[prefix.Length..] == other || WordForms.ShareRoot(word[prefix.Length..], other))) return true;
        }

        return false;
    }

    // The letters of the words with what a hyphen joins to them.
    private static string Joined(Document document, int[] tokens)
    {
        var (first, last) = (tokens[0], tokens[^1]);
        if (last + 2 < document.Tokens.Count && document.Tokens[last + 1] is { Normal: "-", SpaceBefore: false } && !document.Tokens[last + 2].SpaceBefore) last += 2;
        if (first >= 2 && document.Tokens[first - 1] is { Normal: "-", SpaceBefore: false } && !document.Tokens[first].SpaceBefore) first -= 2;
        return string.Concat(Enumerable.Range(first, last - first + 1).Select(i => document.Tokens[i].Folded).Where(f => f != "-"));
    }

    // Synonyms and near words that were linked: a wrong sense hides among them.
    private static Substitution? Linked(Comparison comparison, AlignedPair pair, WordLink link)
    {
        if (link.Kind is not (LinkKind.Synonym or LinkKind.Near) || !comparison.Copy.Tokens[link.Copy].IsContent() || !comparison.Source.Tokens[link.Source].IsContent()) return null;
        return new Substitution(pair, [link.Source], [link.Copy], Run(comparison, link, -1), Run(comparison, link, 1), link.Kind);
    }

    private static int Run(Comparison comparison, WordLink link, int step)
    {
        var (run, source, copy) = (0, link.Source, link.Copy);
        while (run < Reach)
        {
            source = comparison.Source.WordBeside(source, step, 3);
            copy = comparison.Copy.WordBeside(copy, step, 3);
            if (source < 0 || copy < 0 || comparison.SourceOf(copy) != source || comparison.KindOf(copy) is not (LinkKind.Exact or LinkKind.Form)) break;
            run++;
        }

        return run;
    }
}
