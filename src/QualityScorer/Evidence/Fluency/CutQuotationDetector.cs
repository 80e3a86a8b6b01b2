using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Fluency;

/// <summary>A quotation that ends before the source's does, while the rest of what was said is nowhere in the copy's sentence.</summary>
internal sealed class CutQuotationDetector : IDetector
{
    private const int LeastKept = 2;
    private const int LeastLost = 2; // content words

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "QUO004",
        Dimension = Dimension.Completeness,
        Summary = "A quotation cut off before its end",
        Fires = new("She wants to mend its ties, “first and foremost with our northern neighbours,” she said.", "She wants to mend its ties “first and foremost”, she said."),
        Silent = new("She wants to mend its ties, “first and foremost with our northern neighbours,” she said.", "She wants to mend its ties, “first and foremost” with the neighbours in the north, she said."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        var sources = Quotations.Of(comparison.Source, open: false);
        foreach (var quotation in Quotations.Of(comparison.Copy, open: false))
        {
            var words = Words(comparison.Copy, quotation);
            if (words.Count < LeastKept || comparison.PairOfCopy(comparison.Copy.SentenceOf(words[0]).Index) is not { IsAligned: true } pair) continue;
            if (!IsRun(comparison, words) || comparison.SourceOf(words[^1]) is not (>= 0 and var last)) continue;
            var own = sources.FindIndex(q => q.Start < last && last < q.End);
            if (own < 0 || Words(comparison.Source, sources[own])[0] != comparison.SourceOf(words[0])) continue;
            var lost = Words(comparison.Source, new TextSpan(last + 1, Math.Min(sources[own].End, comparison.Source.SentenceOf(last).Tokens.End)));
            var content = lost.Where(t => comparison.Source.Tokens[t].IsContent()).ToList();
            if (content.Count < LeastLost || content.Exists(t => comparison.CopyOf(t) >= 0)) continue;
            // Other words in the sentence may say it.
            if (pair.CopyTokens.Count(t => comparison.Copy.Tokens[t].IsContent() && comparison.SourceOf(t) < 0) >= content.Count) continue;
            var (from, to) = (comparison.Source.Place(lost[0], lost[^1] + 1), comparison.Copy.Place(quotation.Start, quotation.End));
            yield return Descriptor.Issue(IssueType.Omission, Severity.Minor, from, to, $"The quotation goes on in the source: {comparison.Source.Quoted(from)}.", 0.8);
        }
    }

    private static List<int> Words(Document document, TextSpan tokens) =>
        [.. Enumerable.Range(tokens.Start, tokens.Length).Where(i => document.Tokens[i].Kind is TokenKind.Word or TokenKind.Number)];

    // The same words in the same order on both sides.
    private static bool IsRun(Comparison comparison, List<int> words)
    {
        for (var k = 0; k < words.Count; k++)
        {
            if (comparison.SourceOf(words[k]) is not (>= 0 and var its) || comparison.KindOf(words[k]) != LinkKind.Exact || (k > 0 && comparison.Source.WordBeside(its, -1, 2) != comparison.SourceOf(words[k - 1]))) return false;
        }

        return true;
    }
}
