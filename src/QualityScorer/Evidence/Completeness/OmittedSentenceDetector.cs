using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Completeness;

/// <summary>A sentence of the source whose content the copy does not have.</summary>
internal sealed class OmittedSentenceDetector : IDetector
{
    // In a copy that follows its source word by word a sentence without its words near by is gone, however short; in a free paraphrase it may be anywhere, in any words.
    private const double Close = 0.45;
    private const double LeastMassWhereClose = 1.5;
    private const int ReachWhereClose = 3;
    private const int ReachElsewhere = 14;

    // About three names or numbers, or six rarer words.
    private const double MajorMass = 30;

    private static double Covered(double verbatimness) => 0.25 + (0.4 * verbatimness);

    private static double LeastMass(double verbatimness) => verbatimness >= Close ? LeastMassWhereClose : 40 - (50 * verbatimness);

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "OMI001",
        Dimension = Dimension.Completeness,
        Summary = "A statement of the source that the copy does not make",
        Fires = new("The bridge opens in June. Engineers found cracks in two of its pillars last winter. Traffic will pay a toll of three euros.", "The bridge opens in June. Traffic will pay a toll of three euros."),
        Silent = new("The bridge opens in June. Engineers found cracks in two of its pillars last winter. Traffic will pay a toll of three euros.", "The bridge, in two of whose pillars engineers found cracks last winter, opens in June. Traffic will pay a toll of three euros."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        if (comparison.Copy.Sentences.All(s => !s.IsArticle)) yield break;
        var coverage = Coverage.OfCopy(comparison);
        var copySentence = 0;
        var verbatimness = comparison.Verbatimness;
        var holes = Holes.Of(comparison);
        foreach (var pair in comparison.Pairs)
        {
            if (pair.CopySentences.Length > 0) copySentence = pair.CopySentences[^1];
            if (pair.CopySentences.Length > 0 || pair.SourceSentences.Length == 0) continue;
            foreach (var index in pair.SourceSentences)
            {
                var sentence = comparison.Source.Sentences[index];
                if (sentence.Kind != SentenceKind.Body || holes.HasMate(pair)) continue;
                var window = Coverage.Window.Around(copySentence, verbatimness >= Close ? ReachWhereClose : ReachElsewhere, verbatimness >= Close);
                var share = coverage.Share(Coverage.Passage.OfSource(comparison, [.. Enumerable.Range(sentence.Tokens.Start, sentence.Tokens.Length)]), window, out var mass);
                if (share >= Covered(verbatimness) || mass * (1 - share) < LeastMass(verbatimness)) continue;
                yield return Descriptor.Issue(IssueType.Omission, mass * (1 - share) >= MajorMass ? Severity.Major : Severity.Minor, sentence.Span, null,
                    $"The copy leaves out {comparison.Source.Quoted(sentence.Span)}.", Math.Clamp((1 - share) * 1.2, 0, 1));
            }
        }
    }
}
