using QualityScorer.Alignment;

namespace QualityScorer.Evidence.Meaning;

/// <summary>The two sides of a contrast in each other's place: by steam rather than by magma, not the wind but the river.</summary>
internal sealed class ContrastDetector : IDetector
{
    private const int Reach = 7;

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "ROL002",
        Dimension = Dimension.Meaning,
        Summary = "The sides of a contrast (A rather than B, not A but B) in each other's place",
        Fires = new("The blast was driven by steam rather than by magma, the survey said.", "The blast was driven by magma rather than by steam, the survey said."),
        Silent = new("The blast was driven by steam rather than by magma, the survey said.", "The explosion was caused by steam rather than magma, said the survey."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        foreach (var pair in comparison.Pairs)
        {
            if (!pair.IsAligned) continue;
            var sources = Contrasts(comparison.Source, pair.SourceTokens);
            if (sources.Count == 0) continue;
            foreach (var copy in Contrasts(comparison.Copy, pair.CopyTokens))
            {
                foreach (var source in sources)
                {
                    int Links(Side from, Side to) => Enumerable.Range(to.Start, to.End - to.Start).Count(t => comparison.Copy.Tokens[t].IsContent() && comparison.SourceOf(t) is >= 0 and var s && s >= from.Start && s < from.End);
                    var crossed = (Links(source.Chosen, copy.Denied), Links(source.Denied, copy.Chosen));
                    if (crossed.Item1 == 0 || crossed.Item2 == 0 || Links(source.Denied, copy.Denied) > 0 || Links(source.Chosen, copy.Chosen) > crossed.Item2) continue;
                    var (from, to) = (comparison.Source.Place(Math.Min(source.Chosen.Start, source.Denied.Start), Math.Max(source.Chosen.End, source.Denied.End)), comparison.Copy.Place(Math.Min(copy.Chosen.Start, copy.Denied.Start), Math.Max(copy.Chosen.End, copy.Denied.End)));
                    yield return new Issue
                    {
                        Detector = Descriptor.Id,
                        Dimension = Descriptor.Dimension,
                        Type = IssueType.Mistranslation,
                        Severity = Severity.Critical,
                        Source = from,
                        Copy = to,
                        Confidence = 0.9,
                        Message = $"What the source affirms and what it denies ({comparison.Source.Quoted(from)}) have changed places.",
                    };
                }
            }
        }
    }

    // A rather than B, A instead of B, A and not B, not A but B: what is chosen and what is denied, token ranges that are not empty.
    private static List<(Side Chosen, Side Denied)> Contrasts(Text.Document document, int[] tokens)
    {
        var found = new List<(Side, Side)>();
        var (start, end) = (tokens.Length > 0 ? tokens[0] : 0, tokens.Length > 0 ? tokens[^1] + 1 : 0);
        for (var i = start; i + 1 < end; i++)
        {
            var (word, next) = (document.Tokens[i].Normal, document.Tokens[i + 1].Normal);
            if ((word, next) is ("rather", "than") or ("instead", "of") or ("and", "not") or (",", "not")) Add(Before(document, i, start), After(document, i + 2, end));
            else if (word == "not")
            {
                var but = Enumerable.Range(i + 2, Math.Max(0, Math.Min(end, i + Reach + 2) - i - 2)).FirstOrDefault(k => document.Tokens[k].Normal == "but", -1);
                if (but > 0) Add(After(document, but + 1, end), new Side(i + 1, but));
            }
        }

        return found;

        void Add(Side chosen, Side denied)
        {
            if (chosen.End > chosen.Start && denied.End > denied.Start) found.Add((chosen, denied));
        }
    }

    private static Side Before(Text.Document document, int at, int start)
    {
        var from = at;
        while (from > start && at - from < Reach && !Ends(document, from - 1)) from--;
        return new Side(from, at);
    }

    private static Side After(Text.Document document, int at, int end)
    {
        var to = at;
        while (to < end && to - at < Reach && !Ends(document, to)) to++;
        return new Side(at, to);
    }

    private static bool Ends(Text.Document document, int token) => document.Tokens[token].Normal is "." or ";" or "," or "\"" or "?" or "!" or ":";

    private readonly record struct Side(int Start, int End);
}
