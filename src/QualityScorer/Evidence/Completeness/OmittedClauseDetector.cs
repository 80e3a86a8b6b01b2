using QualityScorer.Alignment;

namespace QualityScorer.Evidence.Completeness;

/// <summary>Part of a sentence that the copy leaves out while it keeps the rest.</summary>
internal sealed class OmittedClauseDetector : IDetector
{
    private const double Covered = 0.33;

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "OMI002",
        Dimension = Dimension.Completeness,
        Summary = "Part of a sentence left out while the rest was kept",
        Fires = new("Her support depends on keeping the health ministry, which her party ran from 2020 to 2022, and on a higher wage.", "Her support depends on keeping the health ministry, and on a higher wage."),
        Silent = new("Her support depends on keeping the health ministry, which her party ran from 2020 to 2022, and on a higher wage.", "Her support depends on keeping the health ministry, run by her party from 2020 to 2022, and on a higher wage."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        foreach (var pair in comparison.Pairs)
        {
            if (!pair.IsAligned || pair.Verbatimness < 0.35 || pair.SourceSentences.All(s => comparison.Source.Sentences[s].Kind != Text.SentenceKind.Body)) continue;
            foreach (var gap in pair.Gaps)
            {
                if (gap.LeftRun + gap.RightRun < 3) continue;
                var lost = comparison.FreeSource(pair, gap).ToList();
                if (lost.Count > 0 && IsDateline(comparison, lost)) continue;
                if (lost.Count(t => comparison.Source.Tokens[t].IsContent() || comparison.Source.Tokens[t].IsNumber) < 2 || lost.Count < 4) continue;
                var fresh = comparison.FreeCopy(pair, gap).Count(t => comparison.Copy.Tokens[t].IsContent());
                // A clean hole between words that were kept as they are.
                var clean = pair.Verbatimness >= 0.75 && fresh == 0;
                if (fresh * 2 > lost.Count(t => comparison.Source.Tokens[t].IsContent())) continue;
                var share = Coverage.InCopy(comparison, pair.CopySentences[0], 5, clean).Share(comparison.Source, lost, comparison.SourceNames, comparison.SourceQuantities, out var mass);
                if (share >= Covered || mass * (1 - share) < (clean ? 4 : 14)) continue;
                var place = comparison.Source.Place(lost[0], lost[^1] + 1);
                yield return new Issue
                {
                    Detector = Descriptor.Id,
                    Dimension = Descriptor.Dimension,
                    Type = IssueType.Omission,
                    Severity = mass * (1 - share) >= 25 ? Severity.Major : Severity.Minor,
                    Source = place,
                    Copy = Names.DroppedNameDetector.Seam(comparison, pair, gap),
                    Confidence = Math.Clamp((1 - share) * 1.1, 0, 1),
                    Message = $"The copy leaves out {comparison.Source.Quoted(place)}.",
                };
            }
        }
    }

    // "RIGA, Nov. 15 –": the place and day that agencies put before a story.
    private static bool IsDateline(Comparison comparison, List<int> lost)
    {
        var end = lost[^1] + 1;
        for (var i = lost[0]; i < Math.Min(end + 2, comparison.Source.Tokens.Count); i++)
        {
            if (comparison.Source.Tokens[i].Normal is "-" or "–" or "—" && i - lost[0] <= 9) return comparison.Source.Tokens[lost[0]].IsUpper && lost[0] == comparison.Source.SentenceOf(lost[0]).Tokens.Start;
        }

        return false;
    }
}
