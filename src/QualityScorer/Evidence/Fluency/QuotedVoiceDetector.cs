using System.Collections.Frozen;
using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Fluency;

/// <summary>A speaker's "I" or "we" that lost its quotation marks: the reader takes it for the writer's.</summary>
internal sealed class QuotedVoiceDetector : IDetector
{
    private static readonly FrozenSet<string> FirstPerson = FrozenSet.Create(StringComparer.Ordinal, "i", "we", "my", "our", "us", "me", "i'm", "i've", "i'll", "i'd", "we're", "we've", "we'll", "we'd", "ours", "mine");

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "QUO003",
        Dimension = Dimension.Fluency,
        Summary = "A speaker's own words without their quotation marks",
        Fires = new("“We went in together and we will leave together,” the general said.", "According to the general, we went in together and will leave together."),
        Silent = new("“We went in together and we will leave together,” the general said.", "According to the general, they went in together and will leave together."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        var (source, copy) = (Quotations.Inside(comparison.Source), Quotations.Inside(comparison.Copy));
        foreach (var pair in comparison.Pairs)
        {
            if (!pair.IsAligned || pair.IsUnchanged) continue;
            var voices = pair.SourceTokens.Where(t => IsFirstPerson(comparison.Source, t)).ToList();
            if (voices.Count == 0 || !voices.All(t => source[t])) continue;
            var bare = pair.CopyTokens.Where(t => IsFirstPerson(comparison.Copy, t) && !copy[t]).ToList();
            // A mark that lost its partner is another detector's.
            if (bare.Count == 0 || pair.CopyTokens.Any(t => comparison.Copy.Tokens[t].Normal == "\"")) continue;
            yield return Descriptor.Issue(IssueType.Punctuation, Severity.Major, comparison.Source.Place(voices[0], voices[^1] + 1), comparison.Copy.Place(bare[0], bare[^1] + 1),
                $"{comparison.Copy.Quoted(comparison.Copy.Place(bare[0], bare[^1] + 1))} is a speaker's in the source and nobody's in the copy.", 0.9);
        }
    }

    private static bool IsFirstPerson(Document document, int token) =>
        document.Tokens[token].IsWord && !document.Tokens[token].IsUpper && FirstPerson.Contains(document.Tokens[token].Normal) && !(document.Tokens[token].Normal == "us" && document.Tokens[token].IsCapitalized);
}
