using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Meaning;

/// <summary>A pronoun of a third person that became one of the writer or the reader outside quotation marks (<c>its fund</c>, <c>your fund</c>): languages that say both with one word are translated so.</summary>
internal sealed class AddressedReaderDetector : IDetector
{
    // Below, the sentence was told in another way, perhaps to a reader.
    private const double Rewritten = 0.4;

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "PRO001",
        Dimension = Dimension.Meaning,
        Summary = "A third person who became the writer or the reader: its, your",
        Fires = new("The firm was founded in Gdynia. Its pension fund holds 8 percent.", "The firm was founded in Gdynia. Your pension fund holds 8 percent."),
        Silent = new("The firm was founded in Gdynia. Its pension fund holds 8 percent.", "The firm was founded in Gdynia. The company’s pension fund holds 8 percent."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        var quoted = new Lazy<bool[]>(() => Quotations.Inside(comparison.Copy));
        foreach (var pair in comparison.Pairs)
        {
            if (!pair.IsAligned || pair.Verbatimness < Rewritten) continue;
            foreach (var gap in pair.Gaps)
            {
                for (var k = gap.Copy.Start; k < gap.Copy.End; k++)
                {
                    var c = pair.CopyTokens[k];
                    if (Addressed(comparison.Copy.Tokens[c]) is not { } its || comparison.SourceOf(c) >= 0 || quoted.Value[c] || !comparison.Copy.SentenceOf(c).IsArticle) continue;
                    var source = Enumerable.Range(gap.Source.Start, gap.Source.Length).Select(p => pair.SourceTokens[p]).FirstOrDefault(s => comparison.CopyOf(s) < 0 && Told(comparison.Source.Tokens[s]) == its, -1);
                    // "They said that we ...": who is spoken to in the source may be told of in the copy, and the other way round.
                    if (source < 0 || pair.SourceTokens.Any(s => IsSpoken(comparison.Source.Tokens[s]))) continue;
                    var (from, to) = (comparison.Source.Tokens[source].Span, comparison.Copy.Tokens[c].Span);
                    yield return Descriptor.Issue(IssueType.Mistranslation, Severity.Major, from, to, $"{comparison.Source.Quoted(from)} became {comparison.Copy.Quoted(to)}: somebody else is meant.", 0.8);
                }
            }
        }
    }

    private static PronounCase? Addressed(Token token) => token.Normal switch
    {
        "my" or "our" or "your" => PronounCase.Possessive,
        "i" or "we" => PronounCase.Subject,
        "me" or "us" => PronounCase.Object,
        _ => null,
    };

    // "you're", "we've": in any form and case.
    private static bool IsSpoken(Token token) => Addressed(token) is not null || token.Normal is "you" or "yours" or "mine" or "ours" || (token.Normal.IndexOf('\'', StringComparison.Ordinal) is > 0 and var end && token.Normal[..end] is "i" or "we" or "you");

    private static PronounCase? Told(Token token) => token.Normal switch
    {
        "his" or "its" or "their" => PronounCase.Possessive,
        "he" or "she" or "they" => PronounCase.Subject,
        "him" or "them" => PronounCase.Object,
        "her" => PronounCase.Possessive,
        _ => null,
    };

    private enum PronounCase
    {
        Subject,
        Object,
        Possessive,
    }
}
