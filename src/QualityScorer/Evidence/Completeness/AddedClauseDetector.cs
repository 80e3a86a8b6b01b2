using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Completeness;

/// <summary>A phrase that the copy puts into a sentence it kept, with facts that the source does not have.</summary>
internal sealed class AddedClauseDetector : IDetector
{
    private const double Covered = 0.25;
    private const double LeastVerbatimness = 0.5;
    private const double LeastMass = 12;
    private const int LeastRun = 4;

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "ADD002",
        Dimension = Dimension.Completeness,
        Summary = "A phrase with new facts put into a sentence of the source",
        Fires = new("The mayor opened the bridge on Friday and thanked the engineers.", "The mayor opened the bridge on Friday, after a protest by 400 fishermen, and thanked the engineers."),
        Silent = new("The mayor opened the bridge on Friday and thanked the engineers. She was late after a protest by 400 fishermen.", "The mayor opened the bridge on Friday, after a protest by 400 fishermen, and thanked the engineers."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        var coverage = Coverage.OfSource(comparison);
        foreach (var pair in comparison.Pairs)
        {
            if (!pair.IsAligned || pair.Verbatimness < LeastVerbatimness || pair.CopySentences.All(s => comparison.Copy.Sentences[s].Kind != SentenceKind.Body)) continue;
            foreach (var gap in pair.Gaps)
            {
                if (gap.Copy.Length < 3 || gap.LeftRun + gap.RightRun < LeastRun) continue;
                var added = comparison.FreeCopy(pair, gap).ToList();
                if (!Phrase.IsWhole(comparison.Copy, added) || comparison.FreeSource(pair, gap).Any(t => comparison.Source.Tokens[t].IsContent() || comparison.Source.Tokens[t].IsNumber)) continue;
                if (!comparison.CopyQuantities.StartingIn([.. added]).Any(q => !q.Weak) && !added.Any(t => comparison.CopyNames.Contains(t))) continue;
                var share = coverage.Share(Coverage.Passage.OfCopy(comparison, added), Coverage.Window.Around(pair.SourceSentences[0], comparison.Source.Sentences.Length, false), out var mass);
                if (share > Covered || mass * (1 - share) < LeastMass) continue;
                var place = comparison.Copy.Place(added[0], added[^1] + 1);
                yield return Descriptor.Issue(IssueType.Addition, Severity.Major, null, place,
                    $"The source does not say {comparison.Copy.Quoted(place)}.", Math.Clamp(1 - share, 0, 1));
            }
        }
    }
}
