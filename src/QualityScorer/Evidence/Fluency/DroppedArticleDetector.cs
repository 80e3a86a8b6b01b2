using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Fluency;

/// <summary>An article that the source has and its noun cannot do without: <c>doubt whether takeover will be approved</c>.</summary>
internal sealed class DroppedArticleDetector : IDetector
{
    // Log-probability that the context model gives to an article in the empty place.
    private const double Likely = -1;

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "GRM003",
        Dimension = Dimension.Fluency,
        Summary = "A missing article",
        Fires = new("The deputy opened the door of the house and the guests came in.", "The deputy opened door of the house and the guests came in."),
        Silent = new("The deputy opened the door of the house and the guests came in.", "The deputy opened doors of the house and the guests came in."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        if (comparison.Language.Context is not { } model) yield break;
        var bare = comparison.Pairs.Where(p => p.IsAligned && p.Verbatimness >= 0.2).SelectMany(p => p.Links).Where(l => IsBare(comparison, l)).Select(l => l.Copy).ToList();
        if (bare.Count == 0) yield break;
        var scores = model.LogProbabilities([.. bare.Select(c => comparison.Copy.Before(c, ["the", "a"]))]);
        for (var k = 0; k < bare.Count; k++)
        {
            if (Math.Max(scores[k][0], scores[k][1]) < Likely) continue;
            var place = comparison.Copy.Place(bare[k] - 1, bare[k] + 1);
            yield return new Issue
            {
                Detector = Descriptor.Id,
                Dimension = Descriptor.Dimension,
                Type = IssueType.Grammar,
                Severity = Severity.Minor,
                Source = comparison.Source.Place(comparison.SourceOf(bare[k]) - 1, comparison.SourceOf(bare[k]) + 1),
                Copy = place,
                Confidence = 0.7,
                Message = $"An article is missing in {comparison.Copy.Quoted(place)}.",
            };
        }
    }

    // A singular noun that can be counted, with an article in the source and behind a verb, preposition or conjunction in the copy.
    private static bool IsBare(Comparison comparison, WordLink link)
    {
        if (link.Kind != LinkKind.Exact || link.Source == 0 || link.Copy == 0 || comparison.Source.Tokens[link.Source - 1].Normal is not ("a" or "an" or "the")) return false;
        var (noun, before) = (comparison.Copy.Tokens[link.Copy], comparison.Copy.Tokens[link.Copy - 1]);
        var sentence = comparison.Copy.SentenceOf(link.Copy);
        if (sentence.Kind != SentenceKind.Body || sentence.Tokens.Start == link.Copy || noun.IsCapitalized || !noun.IsWord || WordForms.IsFunctionWord(noun.Normal) || comparison.CopyNames.Contains(link.Copy)) return false;
        if (!before.IsWord || comparison.SourceOf(link.Copy - 1) < 0 && !VerbForms.IsOpener(before.Normal)) return false;
        if (comparison.SourceOf(link.Copy - 1) >= 0 && comparison.SourceOf(link.Copy - 1) != link.Source - 2) return false;
        var lexicon = comparison.Language.Lexicon;
        if (lexicon.BaseOf(noun.Folded) != noun.Folded || VerbForms.Plural(lexicon, noun.Folded) is not { } plural || lexicon.Frequency(plural) < 0.15 * lexicon.Frequency(noun.Folded)) return false;
        var verb = before.Folded.EndsWith("ed", StringComparison.Ordinal) || VerbForms.IsOpener(before.Normal) || VerbForms.Principal(lexicon.BaseOf(before.Folded)) is not null;
        return verb && before.Normal is not ("as" or "per" or "of" or "by" or "than" or "like" or "or" or "and") && NounEnds(comparison.Copy, sentence, link.Copy + 1);
    }

    private static bool NounEnds(Document document, Sentence sentence, int next) =>
        next >= sentence.Tokens.End || (document.Tokens[next].Kind == TokenKind.Punctuation ? document.Tokens[next].Normal is "." or "," or ";" : VerbForms.IsOpener(document.Tokens[next].Normal) || VerbForms.IsAuxiliary(document.Tokens[next].Normal));
}
