using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Fluency;

/// <summary>Two sentences of the source that the copy runs together without a mark or a word between them.</summary>
internal sealed class RunOnDetector : IDetector
{
    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "RUN001",
        Dimension = Dimension.Fluency,
        Summary = "Two sentences run together without a mark",
        Fires = new("The harbour reopened on Friday. Ferries carried 3,000 people to the islands.", "The harbour reopened on Friday ferries carried 3,000 people to the islands."),
        Silent = new("The harbour reopened on Friday. Ferries carried 3,000 people to the islands.", "The harbour reopened on Friday; ferries carried 3,000 people to the islands."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        var (source, copy) = (comparison.Source, comparison.Copy);
        foreach (var sentence in copy.Sentences)
        {
            if (sentence.Kind != SentenceKind.Body) continue;
            for (var i = sentence.Tokens.Start + 1; i < sentence.Tokens.End; i++)
            {
                if (!copy.Tokens[i - 1].IsWord && !copy.Tokens[i - 1].IsNumber || !copy.Tokens[i].IsWord) continue;
                var (a, b) = (comparison.SourceOf(i - 1), comparison.SourceOf(i));
                if (a < 0 || b <= a || b - a > 4 || !IsSeam(source, a, b)) continue;
                // The words on both sides stayed: the seam is no place where a sentence was built anew.
                if (Completeness.Phrase.RunBefore(comparison, b, i) < 2 || i + 1 >= sentence.Tokens.End || comparison.SourceOf(i + 1) != b + 1 || source.SentenceOf(a).Kind != SentenceKind.Body) continue;
                var place = copy.Place(i - 1, i + 1);
                yield return Descriptor.Issue(IssueType.Punctuation, Severity.Minor, source.Place(a, b + 1), place,
                    $"A sentence ends inside {copy.Quoted(place)}.", 0.9);
            }
        }
    }

    // The last word of one sentence and the first of the next.
    private static bool IsSeam(Document source, int a, int b)
    {
        var (first, second) = (source.SentenceOf(a), source.SentenceOf(b));
        return second.Index == first.Index + 1 && Enumerable.Range(a + 1, first.Tokens.End - a - 1).All(i => source.Tokens[i].Kind == TokenKind.Punctuation)
            && Enumerable.Range(second.Tokens.Start, b - second.Tokens.Start).All(i => source.Tokens[i].Kind == TokenKind.Punctuation);
    }
}
