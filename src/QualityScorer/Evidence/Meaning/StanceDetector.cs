using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Meaning;

/// <summary>A claim turned about in words that need not stand in each other's place: a bill rejected and one that won approval, what is suspected and what is known.</summary>
internal sealed class StanceDetector : IDetector
{
    private const int Reach = 12;
    private const int Near = 5;
    private const double Least = 2;
    private const double Rewritten = 0.15;

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "STA001",
        Dimension = Dimension.Meaning,
        Summary = "A claim turned about in other words: rejected told as approved, suspected as known",
        Fires = new("On Friday the council of Lerwick rejected a plan for a second harbour.", "A plan for a second harbour found favour with the council of Lerwick on Friday."),
        Silent = new("On Friday the council of Lerwick rejected a plan for a second harbour.", "The council of Lerwick turned its back on a plan for a second harbour on Friday."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        foreach (var pair in comparison.Pairs)
        {
            if (!pair.IsAligned || pair.IsUnchanged) continue;
            var (source, copy) = StanceReader.Shared(comparison, pair);
            foreach (var said in source)
            {
                if (!said.IsSure || Holds(source, said.Family, !said.IsFirst) || Holds(copy, said.Family, said.IsFirst)) continue;
                var best = -1;
                var most = 0.0;
                for (var i = 0; i < copy.Count; i++)
                {
                    if (!copy[i].IsSure || copy[i].Family != said.Family || !MayBeTold(comparison, said, copy[i])) continue;
                    var shared = comparison.Shared(said.Tokens, copy[i].Tokens, Reach);
                    if (shared > most) (best, most) = (i, shared);
                }

                // Where much was said or all of it in other words, more must be shared.
                if (best < 0 || most < Least + (pair.SourceSentences.Length + pair.CopySentences.Length > 2 ? 1 : 0) + (pair.Verbatimness < Rewritten ? 1 : 0)) continue;
                var told = copy[best];
                var (from, to) = (comparison.Source.Place(said.First, said.End), comparison.Copy.Place(told.First, told.End));
                yield return Descriptor.Issue(IssueType.Mistranslation, Severity.Critical, from, to, $"{comparison.Source.Quoted(from)} became {comparison.Copy.Quoted(to)}: the contrary.", 0.8);
            }
        }
    }

    private static bool Holds(List<Stance> stances, int family, bool first)
    {
        foreach (var stance in stances)
        {
            if (stance.Family == family && stance.IsFirst == first) return true;
        }

        return false;
    }

    // A denial on both sides may be told in a third way; an adverb says it of the word beside it.
    private static bool MayBeTold(Comparison comparison, Stance said, Stance told)
    {
        if (IsSameWord(comparison, said, told) && !(said.IsDenied ? IsLittle(comparison.Source, said) : IsLittle(comparison.Copy, told))) return false;
        if ((said.IsDenied && Denies(comparison.Copy, told)) || (told.IsDenied && Denies(comparison.Source, said))) return false;
        if ((said.IsDenied && IsUntil(comparison.Source, said)) || (told.IsDenied && IsUntil(comparison.Copy, told))) return false;
        // "would close it", "it is open": what is planned is not yet so.
        if (!said.IsBeside) return said.IsModal == told.IsModal;
        if (IsDeniedBehind(comparison.Source, said) != IsDeniedBehind(comparison.Copy, told)) return false;
        for (var i = said.End; i < Math.Min(comparison.Source.Tokens.Count, said.End + Near); i++)
        {
            if (comparison.Source.Tokens[i].IsContent() || comparison.Source.Tokens[i].IsNumber) return comparison.CopyOf(i) is >= 0 and var twin && twin >= told.First - Reach && twin < told.End + Reach;
        }

        return false;
    }

    // "cannot take effect before May", "has not been beaten since May": it can, and was, then.
    private static bool IsUntil(Document document, Stance stance)
    {
        var end = Math.Min(document.SentenceOf(stance.First).Tokens.End, stance.End + Near);
        for (var i = stance.End; i < end; i++)
        {
            if (document.Tokens[i].Normal is "before" or "until" or "till" or "since" or "for" or "yet") return true;
        }

        return false;
    }

    // "most were never declared"
    private static bool IsDeniedBehind(Document document, Stance stance)
    {
        var end = Math.Min(document.SentenceOf(stance.First).Tokens.End, stance.End + Reach);
        for (var i = stance.End; i < end; i++)
        {
            if (ClausePolarity.IsNegator(document, i)) return true;
        }

        return false;
    }

    private static bool IsSameWord(Comparison comparison, Stance said, Stance told) =>
        comparison.Language.Lexicon.Stem(comparison.Source.Tokens[said.End - 1].Folded) == comparison.Language.Lexicon.Stem(comparison.Copy.Tokens[told.End - 1].Folded);

    // "found little to welcome"
    private static bool IsLittle(Document document, Stance stance) => stance.First > 2 && (document.Tokens[stance.First - 2].Normal is "little" or "few" || document.Tokens[stance.First - 1].Normal is "little" or "few");

    // Beside the one that has turned the stance itself.
    private static bool Denies(Document document, Stance stance)
    {
        var sentence = document.SentenceOf(stance.First).Tokens;
        for (var i = Math.Max(sentence.Start, stance.First - Reach); i < Math.Min(sentence.End, stance.End + Reach); i++)
        {
            if (ClausePolarity.IsNegator(document, i) && !(stance.IsDenied && i >= stance.First - Near && i < stance.End)) return true;
        }

        return false;
    }
}
