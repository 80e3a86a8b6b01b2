using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Completeness;

/// <summary>Part of a sentence that the copy leaves out while it keeps the rest.</summary>
internal sealed class OmittedClauseDetector : IDetector
{
    private const double Covered = 0.25;
    private const double LeastVerbatimness = 0.35;
    private const int LeastRun = 2;

    // In a looser copy a word near by may say it in spite of its own partner.
    private const double Close = 0.5;
    private const double CoveredElsewhere = 0.5;
    private const double LeastMass = 3.5;

    // About three names or numbers, or five rarer words.
    private const double MajorMass = 25;

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
        var coverage = Coverage.OfCopy(comparison);
        foreach (var pair in comparison.Pairs)
        {
            if (!pair.IsAligned || pair.Verbatimness < LeastVerbatimness || pair.SourceSentences.All(s => comparison.Source.Sentences[s].Kind != SentenceKind.Body)) continue;
            foreach (var gap in pair.Gaps)
            {
                if (Judge(comparison, coverage, pair, gap) is { } issue) yield return issue;
            }
        }
    }

    private Issue? Judge(Comparison comparison, Coverage coverage, AlignedPair pair, Gap gap)
    {
        if (gap.Source.Length < 3) return null;
        var lost = comparison.FreeSource(pair, gap).ToList();
        if (lost.Count == 0 || !Phrase.IsWhole(comparison.Source, lost) || IsDateline(comparison, lost)) return null;
        var copyAt = gap.Copy.Start < pair.CopyTokens.Length ? pair.CopyTokens[gap.Copy.Start] : pair.CopyTokens[^1] + 1;
        if (Math.Max(gap.LeftRun, Phrase.RunBefore(comparison, lost[0], copyAt)) + gap.RightRun < LeastRun) return null;
        var fresh = comparison.FreeCopy(pair, gap).Count(t => comparison.Copy.Tokens[t].IsContent() || comparison.Copy.Tokens[t].IsNumber);
        if (fresh * 4 > lost.Count(t => comparison.Source.Tokens[t].IsContent())) return null;
        // Words near by that stand for other words of the source do not say the phrase too.
        var window = new Coverage.Window(pair.CopySentences[0] - 1, pair.CopySentences[^1] + 1, true);
        var share = coverage.Share(Coverage.Passage.OfSource(comparison, lost), window, out var mass);
        if (pair.Verbatimness < Close && coverage.Share(Coverage.Passage.OfSource(comparison, lost), Coverage.Window.Around(pair.CopySentences[0], 2, false), out _) > CoveredElsewhere) return null;
        if (share > Covered || mass * (1 - share) < LeastMass) return null;
        var place = comparison.Source.Place(lost[0], lost[^1] + 1);
        return Descriptor.Issue(IssueType.Omission, mass * (1 - share) >= MajorMass ? Severity.Major : Severity.Minor, place, Names.DroppedNameDetector.Seam(comparison, pair, gap),
            $"The copy leaves out {comparison.Source.Quoted(place)}.", Math.Clamp(1 - share, 0, 1));
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
