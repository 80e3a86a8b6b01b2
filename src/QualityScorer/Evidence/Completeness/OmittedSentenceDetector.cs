using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Completeness;

/// <summary>A sentence of the source whose content the copy does not have.</summary>
internal sealed class OmittedSentenceDetector : IDetector
{
    // In a copy that follows its source word by word a short sentence without its words near by is gone; in a free paraphrase it may be anywhere, in any words.
    private static double Covered(double verbatimness) => 0.34 + (0.27 * verbatimness);

    private static double LeastMass(double verbatimness) => Math.Max(2, 21 - (24 * verbatimness));

    private static int Reach(double verbatimness) => verbatimness > 0.6 ? 3 : 14;

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
        var copySentence = 0;
        var verbatimness = comparison.Verbatimness;
        foreach (var pair in comparison.Pairs)
        {
            if (pair.CopySentences.Count > 0) copySentence = pair.CopySentences[^1];
            if (pair.CopySentences.Count > 0 || pair.SourceSentences.Count == 0) continue;
            foreach (var index in pair.SourceSentences)
            {
                var sentence = comparison.Source.Sentences[index];
                if (sentence.Kind != SentenceKind.Body) continue;
                var share = Coverage.InCopy(comparison, copySentence, Reach(verbatimness), true).Share(comparison.Source, [.. Enumerable.Range(sentence.Tokens.Start, sentence.Tokens.Length)], comparison.SourceNames, comparison.SourceQuantities, out var mass);
                if (share >= Covered(verbatimness) || mass * (1 - share) < LeastMass(verbatimness)) continue;
                yield return new Issue
                {
                    Detector = Descriptor.Id,
                    Dimension = Descriptor.Dimension,
                    Type = IssueType.Omission,
                    Severity = mass * (1 - share) >= 30 ? Severity.Major : Severity.Minor,
                    Source = sentence.Span,
                    Copy = null,
                    Confidence = Math.Clamp((1 - share) * 1.2, 0, 1),
                    Message = $"The copy leaves out {comparison.Source.Quoted(sentence.Span)}.",
                };
            }
        }
    }
}
