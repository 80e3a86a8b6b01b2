using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Fluency;

/// <summary>White space before a mark that belongs to the word, or behind an opening bracket, where the source has none: the trace of a text put together from tokens.</summary>
internal sealed class SpacingDetector : IDetector
{
    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "SPC001",
        Dimension = Dimension.Fluency,
        Summary = "A space before a mark or inside brackets",
        Fires = new("Last month, a committee met in Brno.", "Last month , a committee met in Brno ."),
        Silent = new("Last month, a committee met in Brno.", "A committee met in Brno last month – for the first time."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        // A source that spaces its marks so is followed in it.
        if (Loose(comparison.Source).Any()) yield break;
        foreach (var places in Loose(comparison.Copy).GroupBy(i => comparison.Copy.SentenceOf(i).Index))
        {
            // One report for a sentence: the fault is one, however many marks it has.
            var i = places.First();
            var place = comparison.Copy.Tokens[i].SpaceBefore && i > 0 ? comparison.Copy.Place(i - 1, i + 1) : comparison.Copy.Tokens[i].Span;
            yield return Descriptor.Issue(IssueType.Punctuation, Severity.Minor, null, place,
                $"A space too many in {comparison.Copy.Quoted(place)}.");
        }
    }

    private static IEnumerable<int> Loose(Document document)
    {
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Kind != SentenceKind.Body) continue;
            for (var i = sentence.Tokens.Start + 1; i < sentence.Tokens.End; i++)
            {
                if (IsLoose(document, sentence, i)) yield return i;
            }
        }
    }

    // A mark between a word and white space; a dot or a mark glued to what follows begins something (“ .5”, “ .com”), and a row of dots is an ellipsis.
    private static bool IsLoose(Document document, Sentence sentence, int i)
    {
        var token = document.Tokens[i];
        if (!token.SpaceBefore || token.Normal is not ("." or "," or ";" or "?" or "!" or ")") || document.Tokens[i - 1].Kind is not (TokenKind.Word or TokenKind.Number)) return false;
        if (i + 1 < sentence.Tokens.End && (!document.Tokens[i + 1].SpaceBefore || (token.Normal == "." && document.Tokens[i + 1].Normal == "."))) return false;
        return document.Text[token.Span.Start - 1] == ' ';
    }
}
