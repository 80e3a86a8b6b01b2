using System.Collections.Frozen;
using QualityScorer.Alignment;

namespace QualityScorer.Evidence.Fluency;

/// <summary>A verb or noun that lost or gained its ending between words that stayed: a stadium that hold 15,000, one more increases.</summary>
internal sealed class AgreementDetector : IDetector
{
    private const double SentenceVerbatimness = 0.4;
    private static readonly FrozenSet<(string, string)> Auxiliaries = FrozenSet.Create(("is", "are"), ("are", "is"), ("was", "were"), ("were", "was"), ("has", "have"), ("have", "has"), ("does", "do"), ("do", "does"), ("a", "an"), ("an", "a"));

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "GRM001",
        Dimension = Dimension.Fluency,
        Summary = "A verb or noun whose number no longer fits the words around it",
        Fires = new("The final will be played in a stadium that holds 15,400 people.", "The final will be played in a stadium that hold 15,400 people."),
        Silent = new("The final will be played in a stadium that holds 15,400 people.", "The final will be played in stadiums that hold 15,400 people."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        foreach (var pair in comparison.Pairs)
        {
            if (!pair.IsAligned || pair.Verbatimness < SentenceVerbatimness) continue;
            foreach (var link in pair.Links)
            {
                if (link.Kind == LinkKind.Form && LosesEnding(comparison, link) && IsKept(comparison, link.Source, link.Copy)) yield return Report(comparison, link.Source, link.Copy);
            }

            foreach (var gap in pair.Gaps)
            {
                if (!gap.IsAnchored || gap.LeftRun + gap.RightRun < 3 || gap.Source.Length != 1 || gap.Copy.Length != 1) continue;
                var (source, copy) = (pair.SourceTokens[gap.Source.Start], pair.CopyTokens[gap.Copy.Start]);
                if (Auxiliaries.Contains((comparison.Source.Tokens[source].Normal, comparison.Copy.Tokens[copy].Normal))) yield return Report(comparison, source, copy);
            }
        }
    }

    // The two forms differ by a final s only; both are known words.
    private static bool LosesEnding(Comparison comparison, WordLink link)
    {
        var (a, b) = (comparison.Source.Tokens[link.Source].Folded, comparison.Copy.Tokens[link.Copy].Folded);
        if (comparison.SourceNames.Contains(link.Source) || comparison.CopyNames.Contains(link.Copy)) return false;
        if (a.EndsWith("wards", StringComparison.Ordinal) || b.EndsWith("wards", StringComparison.Ordinal)) return false; // toward and towards are spellings
        if (comparison.CopyQuantities.Any(q => q.Tokens.Start <= link.Copy && link.Copy < q.Tokens.End)) return false; // a unit follows its number
        var lexicon = comparison.Language.Lexicon;
        return (a == b + "s" || b == a + "s" || a == b + "es" || b == a + "es") && lexicon.Frequency(a) > 0 && lexicon.Frequency(b) > 0;
    }

    // Two unchanged words on one side and one on the other: nothing around it gave reason for another form.
    private static bool IsKept(Comparison comparison, int source, int copy)
    {
        var (left, right) = (Run(comparison, source, copy, -1), Run(comparison, source, copy, 1));
        return left >= 1 && right >= 1 && left + right >= 3;
    }

    private static int Run(Comparison comparison, int source, int copy, int step)
    {
        var run = 0;
        while (run < 2)
        {
            (source, copy) = (source + step, copy + step);
            if (source < 0 || copy < 0 || source >= comparison.Source.Tokens.Count || copy >= comparison.Copy.Tokens.Count || comparison.Source.Tokens[source].Folded != comparison.Copy.Tokens[copy].Folded) break;
            run++;
        }

        return run;
    }

    private Issue Report(Comparison comparison, int source, int copy)
    {
        var (from, to) = (comparison.Source.Tokens[source].Span, comparison.Copy.Tokens[copy].Span);
        return new Issue
        {
            Detector = Descriptor.Id,
            Dimension = Descriptor.Dimension,
            Type = IssueType.Grammar,
            Severity = Severity.Minor,
            Source = from,
            Copy = to,
            Confidence = 0.9,
            Message = $"{comparison.Copy.Quoted(to)} does not fit the words around it, as {comparison.Source.Quoted(from)} did.",
        };
    }
}
