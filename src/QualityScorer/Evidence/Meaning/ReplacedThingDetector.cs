using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Meaning;

/// <summary>A person, thing or deed replaced by another of its kind that excludes it: a nurse for a teacher, maize for wheat, an arm for a leg.</summary>
internal sealed class ReplacedThingDetector : IDetector
{
    private const double Threshold = 0.45;

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "KND001",
        Dimension = Dimension.Meaning,
        Summary = "A person, thing or deed replaced by another of its kind",
        Fires = new("The roof of the school was repaired by a carpenter from the next village.", "The roof of the school was repaired by a plumber from the next village."),
        Silent = new("The roof of the school was repaired by a carpenter from the next village.", "The roof of the school was repaired by a joiner from the next village."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        foreach (var pair in comparison.Pairs)
        {
            if (!pair.IsAligned || pair.IsUnchanged) continue;
            foreach (var gap in pair.Gaps)
            {
                if (!gap.MayHoldReplacements) continue;
                var copies = comparison.FreeCopy(pair, gap).Select(c => (Token: c, Kinds: KindsOf(comparison, comparison.Copy, comparison.CopyNames, c))).Where(c => c.Kinds.Count > 0).ToList();
                if (copies.Count == 0) continue;
                foreach (var s in comparison.FreeSource(pair, gap))
                {
                    var kinds = KindsOf(comparison, comparison.Source, comparison.SourceNames, s);
                    foreach (var c in copies)
                    {
                        if (Judge(comparison, pair, s, kinds, c.Token, c.Kinds, Math.Max(gap.Source.Length, gap.Copy.Length)) is { } issue) yield return issue;
                    }
                }
            }

            // Words of one kind stand near each other in the space of words: what was linked as near may be two of them.
            foreach (var link in pair.Links)
            {
                if (link.Kind is not (LinkKind.Near or LinkKind.Synonym)) continue;
                var (kinds, its) = (KindsOf(comparison, comparison.Source, comparison.SourceNames, link.Source), KindsOf(comparison, comparison.Copy, comparison.CopyNames, link.Copy));
                if (Judge(comparison, pair, link.Source, kinds, link.Copy, its, 1) is { } issue) yield return issue;
            }
        }
    }

    // “north-east” is one word, which the other text may write “northeast”.
    private static IReadOnlyList<Kinds> KindsOf(Comparison comparison, Document document, NameIndex names, int token) =>
        document.Tokens[token].IsContent() && !names.Contains(token) && !document.IsInCompound(token, token + 1) ? KindsOf(document.Tokens[token], comparison.Language.Lexicon) : [];

    private static IReadOnlyList<Kinds> KindsOf(Token token, Lexicon lexicon) => Kinds.Of(token.Folded, lexicon.BaseOf(token.Folded));

    private Issue? Judge(Comparison comparison, AlignedPair pair, int s, IReadOnlyList<Kinds> kinds, int c, IReadOnlyList<Kinds> its, int width)
    {
        if (kinds.Count == 0 || its.Count == 0 || !Kinds.Exclude(kinds, its)) return null;
        // A thesaurus that gives the one for the other is enough of a doubt.
        if (Listed(comparison.Language.Lexicon, comparison.Source.Tokens[s].Folded, comparison.Copy.Tokens[c].Folded)) return null;
        // The copy says the thing elsewhere in the sentence, or the source the other one.
        if (pair.CopyTokens.Any(t => t != c && Says(comparison.Copy.Tokens[t], comparison.Source.Tokens[s], kinds)) || pair.SourceTokens.Any(t => t != s && Says(comparison.Source.Tokens[t], comparison.Copy.Tokens[c], its))) return null;
        // "none would be sold", "all would be kept"
        if (ClausePolarity.IsDenied(comparison.Source, s) != ClausePolarity.IsDenied(comparison.Copy, c)) return null;
        var confidence = SamePlace.Of(comparison, pair, s, c, width).Confidence;
        if (confidence < Threshold) return null;
        var (from, to) = (comparison.Source.Tokens[s].Span, comparison.Copy.Tokens[c].Span);
        return Descriptor.Issue(IssueType.Mistranslation, Severity.Critical, from, to,
            $"{comparison.Source.Quoted(from)} became {comparison.Copy.Quoted(to)}, another of its kind.", Math.Min(1, confidence));

        static bool Listed(Lexicon lexicon, string a, string b) => lexicon.Thesaurus.SenseOf(lexicon.BaseOf(a), lexicon.BaseOf(b)) >= 0 || lexicon.Thesaurus.SenseOf(lexicon.BaseOf(b), lexicon.BaseOf(a)) >= 0;

        bool Says(Token token, Token thing, IReadOnlyList<Kinds> of) => token.IsContent() && (token.Folded == thing.Folded || Kinds.Share(KindsOf(token, comparison.Language.Lexicon), of));
    }
}
