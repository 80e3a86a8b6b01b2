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
        var copyWords = comparison.Copy.Tokens.Where(t => t.IsWord).Select(t => t.Folded).ToHashSet(StringComparer.Ordinal);
        var aliases = Aliases.In(comparison.Copy);
        foreach (var pair in comparison.Pairs)
        {
            if (!pair.IsAligned || pair.Verbatimness < 0.4) continue;
            foreach (var gap in pair.Gaps)
            {
                if (!Anchored(comparison, pair, gap)) continue;
                var lost = comparison.FreeSource(pair, gap).ToList();
                var names = lost.Where(comparison.SourceNames.Contains).ToList();
                if (names.Count == 0 || lost.Count > names.Count + 2 || comparison.FreeCopy(pair, gap).Any(t => comparison.Copy.Tokens[t].IsContent() || Pronouns.Contains(comparison.Copy.Tokens[t].Normal))) continue;
                // A name that the copy gives elsewhere, or a part of a name whose rest is still there, is no loss.
                if (names.All(t => copyWords.Contains(comparison.Source.Tokens[t].Folded)) || names.Any(t => PartOfKeptName(comparison, t) || (Aliases.At(comparison.Source.Tokens, t, t + 1) is { } alias && aliases.Contains(alias.Name)))) continue;
                var place = comparison.Source.Place(names[0], names[^1] + 1);
                yield return new Issue
                {
                    Detector = Descriptor.Id,
                    Dimension = Descriptor.Dimension,
                    Type = IssueType.Omission,
                    Severity = Severity.Major,
                    Source = place,
                    Copy = Seam(comparison, pair, gap),
                    Confidence = 0.8,
                    Message = $"The name {comparison.Source.Quoted(place)} is missing.",
                };
            }
        }
    }

    // The same words on both sides, or more of them behind a name that began the sentence.
    private static bool Anchored(Comparison comparison, AlignedPair pair, Gap gap)
    {
        if (gap.IsAnchored) return gap.LeftRun + gap.RightRun >= 4;
        return gap.RightRun >= 3 && gap.Source.Length > 0 && gap.Copy.Start < pair.CopyTokens.Length
            && comparison.Source.SentenceOf(pair.SourceTokens[gap.Source.Start]).Tokens.Start == pair.SourceTokens[gap.Source.Start]
            && comparison.Copy.SentenceOf(pair.CopyTokens[gap.Copy.Start]).Tokens.Start == pair.CopyTokens[gap.Copy.Start];
    }

    private static bool PartOfKeptName(Comparison comparison, int token) =>
        comparison.SourceNames.Between(token, token).Any(r => Enumerable.Range(r.Tokens.Start, r.Tokens.Length).Any(t => comparison.CopyOf(t) >= 0));

    // The words around the hole: a place for the eye in the copy.
    internal static TextSpan? Seam(Comparison comparison, AlignedPair pair, Gap gap)
    {
        var (first, last) = (Math.Max(0, gap.Copy.Start - 1), Math.Min(pair.CopyTokens.Length - 1, gap.Copy.End));
        return first <= last ? comparison.Copy.Place(pair.CopyTokens[first], pair.CopyTokens[last] + 1) : null;
    }
}
