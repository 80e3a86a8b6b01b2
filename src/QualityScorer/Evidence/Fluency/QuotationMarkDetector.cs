using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Fluency;

/// <summary>Quotation marks that open and never close, or close what was never opened, where the source's are in order.</summary>
internal sealed class QuotationMarkDetector : IDetector
{
    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "QUO001",
        Dimension = Dimension.Fluency,
        Summary = "A quotation mark without its partner",
        Fires = new("“We have not walked away,” she told reporters.", "We have not walked away,” she told reporters."),
        Silent = new("“We have not walked away,” she told reporters.", "\"We have not walked away\", she told reporters."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        var sourceBroken = Unbalanced(comparison.Source).Select(t => t.Sentence).ToHashSet();
        foreach (var (token, sentence) in Unbalanced(comparison.Copy))
        {
            var pair = comparison.PairOfCopy(sentence);
            if (pair is null || pair.SourceSentences.Any(sourceBroken.Contains)) continue;
            var place = comparison.Copy.Tokens[token].Span;
            var own = comparison.Copy.Sentences[sentence];
            // The mark with the words beside it: a lone mark is hard to see.
            var (first, end) = (Math.Max(own.Tokens.Start, token - 1), Math.Min(own.Tokens.End, token + 3));
            yield return new Issue
            {
                Detector = Descriptor.Id,
                Dimension = Descriptor.Dimension,
                Type = IssueType.Punctuation,
                Severity = Severity.Minor,
                Source = pair.SourceSentences.Count > 0 ? comparison.Source.Sentences[pair.SourceSentences[0]].Span : null,
                Copy = comparison.Copy.Place(first, end),
                Message = $"The quotation mark {place.Of(comparison.Copy.Text)} has no partner.",
            };
        }
    }

    /// <summary>Marks without a partner in their paragraph, with their sentence. A quotation that runs on may open each paragraph anew.</summary>
    internal static List<(int Token, int Sentence)> Unbalanced(Document document)
    {
        var broken = new List<(int, int)>();
        var paragraphs = document.Sentences.Where(s => s.IsArticle).GroupBy(s => s.Paragraph).Select(g => g.ToList()).ToList();
        for (var p = 0; p < paragraphs.Count; p++)
        {
            (int Token, int Sentence)? open = null;
            var straight = new List<(int Token, int Sentence)>();
            foreach (var sentence in paragraphs[p])
            {
                for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
                {
                    var mark = document.Text[document.Tokens[i].Span.Start];
                    if (document.Tokens[i].Span.Length != 1) continue;
                    if (mark == '"') straight.Add((i, sentence.Index));
                    else if (mark is '“' or '„')
                    {
                        if (open is { } earlier) broken.Add(earlier);
                        open = (i, sentence.Index);
                    }
                    else if (mark == '”')
                    {
                        if (open is null) broken.Add((i, sentence.Index));
                        open = null;
                    }
                }
            }

            if (open is { } left && !(p + 1 < paragraphs.Count && OpensQuotation(document, paragraphs[p + 1][0]))) broken.Add(left);
            if (straight.Count % 2 == 1 && !(p + 1 < paragraphs.Count && OpensQuotation(document, paragraphs[p + 1][0]))) broken.Add(Odd(document, straight));
        }

        return broken;
    }

    // Straight marks: the first one that stands the wrong way round for its turn, else the last.
    private static (int Token, int Sentence) Odd(Document document, List<(int Token, int Sentence)> marks)
    {
        for (var k = 0; k < marks.Count; k++)
        {
            var opens = document.Tokens[marks[k].Token].SpaceBefore;
            if (opens != (k % 2 == 0)) return opens ? marks[k - 1] : marks[k];
        }

        return marks[^1];
    }

    private static bool OpensQuotation(Document document, Sentence sentence) => document.Text[sentence.Span.Start] is '“' or '"' or '„';
}
