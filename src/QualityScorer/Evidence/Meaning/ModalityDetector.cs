using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Meaning;

/// <summary>What may happen told as what will or did, what someone plans told as done, a duty told as a possibility; a hedge or a limit that is gone.</summary>
internal sealed class ModalityDetector : IDetector
{
    private const double Threshold = 1.5;

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "MOD001",
        Dimension = Dimension.Meaning,
        Summary = "What may or shall be told as what is, or the other way round",
        Fires = new("The storm may reach the coast by Tuesday, the office said.", "The storm reached the coast by Tuesday, the office said."),
        Silent = new("The storm may reach the coast by Tuesday, the office said.", "The storm might reach the coast by Tuesday, the office said."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        foreach (var pair in comparison.Pairs)
        {
            if (!pair.IsAligned) continue;
            foreach (var link in pair.Links)
            {
                if (link.Kind is LinkKind.Near || !comparison.Source.Tokens[link.Source].IsContent() || comparison.SourceNames.Contains(link.Source)) continue;
                if (ModalityReader.Of(comparison.Source, link.Source) is not { } source || ModalityReader.Of(comparison.Copy, link.Copy) is not { } copy) continue;
                if (!Differ(source, copy) || Kept(comparison, link) < (pair.Verbatimness >= 0.5 ? Threshold : Threshold + 1)) continue;
                if (Hedged(comparison, pair, source, copy, link)) continue;
                var (from, to) = (Place(comparison.Source, source.Marker, link.Source), Place(comparison.Copy, copy.Marker, link.Copy));
                yield return new Issue
                {
                    Detector = Descriptor.Id,
                    Dimension = Descriptor.Dimension,
                    Type = IssueType.Mistranslation,
                    Severity = Severity.Critical,
                    Source = from,
                    Copy = to,
                    Confidence = 0.8,
                    Message = $"{comparison.Source.Quoted(from)} became {comparison.Copy.Quoted(to)}: {Says(source.Modality)} became {Says(copy.Modality)}.",
                };
            }
        }
    }

    private static bool Differ((Modality Modality, int Marker, bool IsPast) source, (Modality Modality, int Marker, bool IsPast) copy) => (source.Modality, copy.Modality) switch
    {
        (Modality.Possible, Modality.Fact) => copy.IsPast,
        (Modality.Fact, Modality.Possible) => source.IsPast,
        (Modality.Future or Modality.Wish, Modality.Fact) => copy.IsPast,
        (Modality.Fact, Modality.Future or Modality.Wish) => source.IsPast,
        (Modality.Possible, Modality.Future or Modality.Duty) => true,
        (Modality.Future or Modality.Duty, Modality.Possible) => true,
        _ => false,
    };

    // Another word of the pair says the same of the clause: "it is likely", "according to plan", "he expects".
    private static bool Hedged(Comparison comparison, AlignedPair pair, (Modality Modality, int Marker, bool) source, (Modality Modality, int Marker, bool) copy, WordLink link)
    {
        bool Near(Document document, int[] tokens, int token, int marker) => tokens.Any(t => t != marker && Math.Abs(t - token) <= 12 && document.Tokens[t].Normal is "may" or "might" or "could" or "likely" or "possible" or "possibly" or "perhaps" or "expected" or "expects" or "if" or "unless" or "would" or "plans" or "plan" or "will" or "should" or "must");
        return Near(comparison.Source, pair.SourceTokens, link.Source, source.Marker) || Near(comparison.Copy, pair.CopyTokens, link.Copy, copy.Marker);
    }

    // Content words around the verb that both sides share.
    private static double Kept(Comparison comparison, WordLink link)
    {
        var kept = 0.0;
        foreach (var step in (int[])[-1, 1])
        {
            var (i, seen) = (link.Source, 0);
            while (seen < 3 && (i = comparison.Source.WordBeside(i, step, 2)) >= 0)
            {
                if (!comparison.Source.Tokens[i].IsContent() && !comparison.Source.Tokens[i].IsNumber) continue;
                seen++;
                if (comparison.CopyOf(i) is >= 0 and var its && Math.Abs(its - link.Copy) <= 10) kept += comparison.KindOf(its) is LinkKind.Exact or LinkKind.Form ? 1 : 0.5;
            }
        }

        return kept;
    }

    private static TextSpan Place(Document document, int marker, int verb) => document.Place(Math.Min(marker, verb), Math.Max(marker, verb) + 1);

    private static string Says(Modality modality) => modality switch
    {
        Modality.Fact => "a fact",
        Modality.Future => "what is to come",
        Modality.Possible => "a possibility",
        Modality.Duty => "a duty",
        Modality.Wish => "a wish",
        _ => throw new ArgumentOutOfRangeException(nameof(modality)),
    };
}
