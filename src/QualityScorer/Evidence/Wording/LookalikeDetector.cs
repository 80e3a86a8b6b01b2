using System.Text;
using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Wording;

/// <summary>
/// A real-word error (Kukich 1992): a word that became another word of nearly the same letters, between neighbours that stayed (<c>bought</c>, <c>brought</c>; <c>pigment</c>, <c>figment</c>).
/// The conditions were set with 54 marked articles in view: of the words that fulfil them every one was marked by the editor.
/// </summary>
internal sealed class LookalikeDetector : IDetector
{
    private const int Shortest = 4;
    private const int ShortestOfTwo = 5; // letters from which two of them may differ
    private const int Neighbours = 3; // of the words beside it that must be the same where two letters differ
    private const int LongestEnding = 2; // "cautious" and "caution" are forms of one word
    private const double Related = 0.15;
    private const int Known = 20; // occurrences in the lexicon's texts: a source's own misspelling, put right, is no error

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "WRD003",
        Dimension = Dimension.Meaning,
        Summary = "A word that became another one of nearly the same letters",
        Fires = new("The glass maker was bought by a rival in May.", "The glass maker was brought by a rival in May."),
        Silent = new("The glass maker was bought by a rival in May.", "The glass maker was acquired by a rival in May."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        foreach (var one in Substitution.In(comparison))
        {
            if (one.Source.Length != 1 || one.Copy.Length != 1 || one.Left == 0 || one.Right == 0 || !IsSlip(comparison, one)) continue;
            var (source, copy) = (comparison.Source.Tokens[one.Source[0]].Span, comparison.Copy.Tokens[one.Copy[0]].Span);
            yield return Descriptor.Issue(IssueType.Wording, Severity.Major, source, copy, $"{comparison.Source.Quoted(source)} became {comparison.Copy.Quoted(copy)}, another word of nearly the same letters.", 0.9);
        }
    }

    private static bool IsSlip(Comparison comparison, Substitution one)
    {
        var (a, b) = (comparison.Source.Tokens[one.Source[0]].Folded, comparison.Copy.Tokens[one.Copy[0]].Folded);
        if (Math.Min(a.Length, b.Length) < Shortest || !Ascii.IsValid(a) || !Ascii.IsValid(b) || comparison.SourceNames.Contains(one.Source[0]) || comparison.CopyNames.Contains(one.Copy[0])) return false;
        if (Math.Abs(a.Length - b.Length) > 2) return false;
        var distance = CharacterSimilarity.Distance(a, b);
        if (distance > 2 || (distance == 2 && (Math.Min(a.Length, b.Length) < ShortestOfTwo || one.Left + one.Right < Neighbours || CharacterSimilarity.CommonPrefix(a, b) >= Math.Min(a.Length, b.Length) - LongestEnding))) return false;
        var lexicon = comparison.Language.Lexicon;
        var (mine, its) = (comparison.SourceWords[one.Source[0]], comparison.CopyWords[one.Copy[0]]);
        var (baseOfA, baseOfB) = (lexicon.BaseOf(a), lexicon.BaseOf(b));
        if (mine.Stem == its.Stem || baseOfA == baseOfB || lexicon.Frequency(a) < Known || lexicon.Frequency(b) == 0) return false;
        if (Math.Max(lexicon.Kinship(mine, its), lexicon.Exchanges.Strength(baseOfA, baseOfB)) >= Related) return false;
        var thesaurus = lexicon.Thesaurus;
        return thesaurus.SenseOf(baseOfA, baseOfB) < 0 && thesaurus.SenseOf(baseOfB, baseOfA) < 0 && thesaurus.Common(baseOfA, baseOfB) == 0;
    }
}
