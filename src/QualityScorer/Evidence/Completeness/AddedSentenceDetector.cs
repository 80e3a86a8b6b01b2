using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Completeness;

/// <summary>A sentence of the copy that brings names, numbers or statements from nowhere in the source.</summary>
internal sealed class AddedSentenceDetector : IDetector
{
    private const double Covered = 0.35;
    private const double LeastMass = 25;

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "ADD001",
        Dimension = Dimension.Completeness,
        Summary = "A statement of the copy that the source does not make",
        Fires = new("The bridge opens in June. Traffic will pay a toll of three euros.", "The bridge opens in June. Fishermen from Gdansk have threatened to blockade the estuary with 40 trawlers. Traffic will pay a toll of three euros."),
        Silent = new("The bridge opens in June. Traffic will pay a toll of three euros.", "The bridge opens in June. It will not be free. Traffic will pay a toll of three euros."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        if (!comparison.Pairs.Any(p => p.IsAligned)) yield break;
        var coverage = Coverage.OfSource(comparison);
        var holes = Holes.Of(comparison);
        var sourceSentence = 0;
        foreach (var pair in comparison.Pairs)
        {
            if (pair.SourceSentences.Length > 0) sourceSentence = pair.SourceSentences[^1];
            if (pair.SourceSentences.Length > 0) continue;
            if (holes.HasMate(pair)) continue;
            foreach (var index in pair.CopySentences)
            {
                var sentence = comparison.Copy.Sentences[index];
                if (sentence.Kind != SentenceKind.Body) continue;
                var tokens = Enumerable.Range(sentence.Tokens.Start, sentence.Tokens.Length).ToList();
                var share = coverage.Share(Coverage.Passage.OfCopy(comparison, tokens), Coverage.Window.Around(sourceSentence, 14, false), out var mass);
                var facts = Facts(comparison, sentence) >= (comparison.Verbatimness >= 0.5 ? 1 : 3);
                if (share >= Covered || mass * (1 - share) < (facts ? LeastMass : 2 * LeastMass)) continue;
                yield return Descriptor.Issue(IssueType.Addition, facts ? Severity.Major : Severity.Minor, null, sentence.Span,
                    $"The source does not say {comparison.Copy.Quoted(sentence.Span)}.", Math.Clamp((1 - share) * 1.1, 0, 1));
            }
        }
    }

    // Names and quantities that the source does not have.
    private static int Facts(Comparison comparison, Sentence sentence)
    {
        var names = comparison.CopyNames.Between(sentence.Tokens.Start, sentence.Tokens.End - 1).Count(r => Enumerable.Range(r.Tokens.Start, r.Tokens.Length).Any(t => comparison.CopyNames.Contains(t) && !comparison.Gazetteer.Knows(comparison.Copy, r, t)));
        return names + comparison.CopyQuantities.StartingIn([.. Enumerable.Range(sentence.Tokens.Start, sentence.Tokens.Length)]).Count(q => !q.Weak && !comparison.SourceQuantities.Any(q.Agrees));
    }
}
