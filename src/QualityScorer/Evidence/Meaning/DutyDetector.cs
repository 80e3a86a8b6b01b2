using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Meaning;

/// <summary>A duty, a ban or a freedom told as another: <c>must not</c>/<c>do not have to</c>, <c>must</c>/<c>are free to</c>.</summary>
internal sealed class DutyDetector : IDetector
{
    private const int Reach = 7;

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "MOD002",
        Dimension = Dimension.Meaning,
        Summary = "A duty, a ban or a freedom told as another",
        Fires = new("Visitors must not feed the seals on the pier.", "Visitors do not have to feed the seals on the pier."),
        Silent = new("Visitors must not feed the seals on the pier.", "Visitors are not allowed to feed the seals on the pier."),
    };

    private enum Norm
    {
        Duty,
        Ban,
        Freedom,
    }

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        foreach (var pair in comparison.Pairs)
        {
            if (!pair.IsAligned || pair.IsUnchanged) continue;
            foreach (var link in pair.Links)
            {
                if (link.Kind is LinkKind.Near || !comparison.Source.Tokens[link.Source].IsContent() || comparison.SourceNames.Contains(link.Source)) continue;
                if (Read(comparison.Source, link.Source) is not { } said || Read(comparison.Copy, link.Copy) is not { } told || said.Norm == told.Norm) continue;
                var (source, copy) = (comparison.Source.Place(said.First, link.Source + 1), comparison.Copy.Place(told.First, link.Copy + 1));
                yield return Descriptor.Issue(IssueType.Mistranslation, Severity.Critical, source, copy,
                    $"{comparison.Source.Quoted(source)} became {comparison.Copy.Quoted(copy)}: {Says(said.Norm)} became {Says(told.Norm)}.", 0.9);
            }
        }
    }

    // What the words before a verb make of it; null for what is no norm, or one of two kinds ("may", "cannot").
    private static (Norm Norm, int First)? Read(Document document, int verb)
    {
        var start = document.SentenceOf(verb).Tokens.Start;
        var (i, to) = (verb - 1, false);
        while (i >= start && (document.Tokens[i].Normal == "be" || document.Tokens[i].Normal.EndsWith("ly", StringComparison.Ordinal))) i--;
        if (i >= start && document.Tokens[i].Normal == "to")
        {
            to = true;
            i--;
        }

        if (i < start || verb - i > Reach) return null;
        var word = document.Tokens[i].Normal;
        var denied = i > start && (document.Tokens[i - 1].Normal is "not" or "no" || document.Tokens[i - 1].Normal.EndsWith("n't", StringComparison.Ordinal) || (i - 1 > start && document.Tokens[i - 1].Normal == "longer" && document.Tokens[i - 2].Normal == "no"));
        if (!to)
        {
            if (word == "must") return (Norm.Duty, i);
            if (word == "mustn't" || (word == "not" && i > start && document.Tokens[i - 1].Normal == "must")) return (Norm.Ban, word == "not" ? i - 1 : i);
            return word == "needn't" || (word == "not" && i > start && document.Tokens[i - 1].Normal == "need") ? (Norm.Freedom, word == "not" ? i - 1 : i) : null;
        }

        var first = denied ? Math.Max(start, i - 2) : i > start && document.Tokens[i - 1].IsAuxiliary ? i - 1 : i;
        return word switch
        {
            "have" or "has" or "had" or "need" or "needs" or "needed" or "required" or "obliged" or "obligated" => (denied ? Norm.Freedom : Norm.Duty, first),
            "allowed" or "permitted" or "entitled" => (denied ? Norm.Ban : Norm.Freedom, first),
            "free" => denied ? null : (Norm.Freedom, first),
            _ => null,
        };
    }

    private static string Says(Norm norm) => norm switch
    {
        Norm.Duty => "a duty",
        Norm.Ban => "a ban",
        Norm.Freedom => "a freedom",
        _ => throw new ArgumentOutOfRangeException(nameof(norm)),
    };
}
