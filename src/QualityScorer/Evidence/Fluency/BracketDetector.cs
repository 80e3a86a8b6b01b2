using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Fluency;

/// <summary>A bracket without its partner in the paragraph, where the source's brackets are whole.</summary>
internal sealed class BracketDetector : IDetector
{
    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "BRK001",
        Dimension = Dimension.Fluency,
        Summary = "A bracket without its partner",
        Fires = new("The union (16 seats) joined the talks on Friday.", "The union (16 seats joined the talks on Friday."),
        Silent = new("The union (16 seats) joined the talks on Friday.", "The union, with its 16 seats, joined the talks on Friday."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        // Where the source leaves brackets open, its copy may.
        if (Lone(comparison.Source).Any()) yield break;
        foreach (var i in Lone(comparison.Copy))
        {
            var place = comparison.Copy.Place(comparison.Copy.Tokens[i].Normal is "(" or "[" ? i : Math.Max(0, i - 1), Math.Min(comparison.Copy.Tokens.Count, comparison.Copy.Tokens[i].Normal is "(" or "[" ? i + 2 : i + 1));
            yield return Descriptor.Issue(IssueType.Punctuation, Severity.Minor, null, place,
                $"The bracket in {comparison.Copy.Quoted(place)} has no partner.");
        }
    }

    private static IEnumerable<int> Lone(Document document)
    {
        foreach (var paragraph in document.Sentences.Where(s => s.Kind == SentenceKind.Body).GroupBy(s => s.Paragraph))
        {
            var open = new Stack<int>();
            foreach (var i in paragraph.SelectMany(s => Enumerable.Range(s.Tokens.Start, s.Tokens.Length)))
            {
                if (document.Tokens[i].Normal is "(" or "[" && !IsFace(document, i)) open.Push(i);
                if (document.Tokens[i].Normal is not (")" or "]") || IsFace(document, i)) continue;
                if (open.Count > 0) open.Pop();
                else if (!IsListMark(document, i)) yield return i;
            }

            foreach (var i in open.Reverse()) yield return i;
        }
    }

    // :-) and ;(
    private static bool IsFace(Document document, int i) => i > 0 && !document.Tokens[i].SpaceBefore && document.Tokens[i - 1].Normal is ":" or ";" or "-" or "=" or ")" or "(";

    // a) and 1) at the start of a line or behind a space
    private static bool IsListMark(Document document, int i) => i > 0 && !document.Tokens[i].SpaceBefore && document.Tokens[i - 1].Span.Length <= 2 && document.Tokens[i - 1].SpaceBefore;
}
