using System.Collections.Frozen;
using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Meaning;

/// <summary>What may happen told as what will or did, or the other way round.</summary>
internal sealed class ModalityDetector : IDetector
{
    private const double SentenceVerbatimness = 0.3;
    private static readonly FrozenSet<string> Possible = FrozenSet.Create(StringComparer.Ordinal, "may", "might", "could");
    private static readonly FrozenSet<string> Certain = FrozenSet.Create(StringComparer.Ordinal, "will", "would", "shall", "must");
    private static readonly FrozenSet<string> Hedges = FrozenSet.Create(StringComparer.Ordinal,
        "may", "might", "could", "can", "will", "would", "shall", "should", "must", "if", "perhaps", "maybe", "possibly", "probably", "likely", "expected", "expect", "expects", "plan", "plans", "planned", "due", "possible", "able", "potentially", "unlikely", "unless");

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "MOD001",
        Dimension = Dimension.Meaning,
        Summary = "What may happen told as certain or as done, or the other way round",
        Fires = new("The ministry said the storm may reach the coast by Tuesday.", "The ministry said the storm will reach the coast by Tuesday."),
        Silent = new("The ministry said the storm may reach the coast by Tuesday.", "The ministry said the storm might reach the coast by Tuesday."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        foreach (var pair in comparison.Pairs)
        {
            if (!pair.IsAligned || pair.Verbatimness < SentenceVerbatimness) continue;
            foreach (var link in pair.Links)
            {
                if (link.Kind is not (LinkKind.Exact or LinkKind.Form) || !comparison.Source.Tokens[link.Source].IsContent()) continue;
                if (Judge(comparison, link) is not { } copy) continue;
                var source = comparison.Source.Place(Modal(comparison.Source, link.Source) is >= 0 and var modal ? modal : link.Source, link.Source + 1);
                yield return new Issue
                {
                    Detector = Descriptor.Id,
                    Dimension = Descriptor.Dimension,
                    Type = IssueType.Mistranslation,
                    Severity = Severity.Critical,
                    Source = source,
                    Copy = copy,
                    Confidence = 0.9,
                    Message = $"{comparison.Source.Quoted(source)} became {comparison.Copy.Quoted(copy)}: how sure it is has changed.",
                };
            }
        }
    }

    // The place in the copy, where the verb that both share has a modal of another strength, or lost it and stands in the past.
    private static TextSpan? Judge(Comparison comparison, WordLink verb)
    {
        var (source, copy) = (Modal(comparison.Source, verb.Source), Modal(comparison.Copy, verb.Copy));
        if (source < 0) return null;
        var from = comparison.Source.Tokens[source].Normal;
        if (copy >= 0)
        {
            var to = comparison.Copy.Tokens[copy].Normal;
            var changed = (Possible.Contains(from) && Certain.Contains(to)) || (from is "will" or "shall" or "must" && Possible.Contains(to));
            // A hedge beside the new modal makes up for the lost one: would probably.
            return changed && !Hedged(comparison.Copy, copy, verb.Copy) && !Hedged(comparison.Source, source, verb.Source) ? comparison.Copy.Place(copy, verb.Copy + 1) : null;
        }

        if (!Possible.Contains(from) || from == "could") return null;
        var lexicon = comparison.Language.Lexicon;
        var word = comparison.Copy.Tokens[verb.Copy].Folded;
        var past = lexicon.BaseOf(word) != word && !word.EndsWith("ing", StringComparison.Ordinal) && !word.EndsWith('s');
        if (!past || HasHedge(comparison.Copy, verb.Copy) || (verb.Copy > 0 && comparison.Copy.Tokens[verb.Copy - 1].Normal == "to")) return null;
        return comparison.Copy.Tokens[verb.Copy].Span;
    }

    // The modal of a verb: at most two words before it, past not and adverbs.
    private static int Modal(Document document, int verb)
    {
        for (var i = verb - 1; i >= Math.Max(0, verb - 3); i--)
        {
            var word = document.Tokens[i].Normal;
            if (Possible.Contains(word) || Certain.Contains(word)) return document.Tokens[i].IsCapitalized && word == "may" ? -1 : i;
            if (word is not ("not" or "be" or "have" or "also" or "never" or "soon" or "only" or "still" or "now" or "then") && !word.EndsWith("ly", StringComparison.Ordinal)) return -1;
        }

        return -1;
    }

    private static bool Hedged(Document document, int modal, int verb) =>
        Enumerable.Range(modal, verb - modal).Any(i => document.Tokens[i].Normal is "probably" or "possibly" or "perhaps" or "likely" or "certainly");

    private static bool HasHedge(Document document, int verb) =>
        Enumerable.Range(Math.Max(document.SentenceOf(verb).Tokens.Start, verb - 6), verb - Math.Max(document.SentenceOf(verb).Tokens.Start, verb - 6)).Any(i => Hedges.Contains(document.Tokens[i].Normal));
}
