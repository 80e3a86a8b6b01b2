using System.Collections.Frozen;
using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Meaning;

/// <summary>Something else that the article speaks of stands in a noun's place, between the same words: <c>held by the rebels</c>, <c>held by the government</c>.</summary>
internal sealed class ReplacedPartyDetector : IDetector
{
    // Above it two nouns may stand for one another.
    private const double Near = 0.3;

    // Unchanged words around a noun among which a writer who says the same would hardly have exchanged that noun alone.
    private const int Tight = 6;

    private static readonly FrozenSet<string> General = WordForms.WordSet("general_nouns.txt");

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "ROL004",
        Dimension = Dimension.Meaning,
        Summary = "Another party or thing of the article in a noun's place",
        Fires = new(
            "The ministry asked the contractor for its books in May. A court then ordered the contractor to pay for the repair of the bridge.",
            "The ministry asked the contractor for its books in May. A court then ordered the ministry to pay for the repair of the bridge."),
        Silent = new(
            "The ministry asked the contractor for its books in May. A court then ordered the contractor to pay for the repair of the bridge.",
            "The ministry asked the contractor for its books in May. A court then ordered the builder to pay for the repair of the bridge."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        var nouns = new Lazy<Dictionary<string, Noun>>(() => Nouns(comparison.Source, comparison.Language.Lexicon));
        foreach (var pair in comparison.Pairs)
        {
            if (!pair.IsAligned || pair.IsUnchanged) continue;
            foreach (var gap in pair.Gaps)
            {
                if (!gap.IsAnchored || gap.LeftRun + gap.RightRun < 3) continue;
                if (OnlyNoun(comparison.Source, comparison.SourceNames, comparison.FreeSource(pair, gap)) is not (>= 0 and var s) || OnlyNoun(comparison.Copy, comparison.CopyNames, comparison.FreeCopy(pair, gap)) is not (>= 0 and var c)) continue;
                if (!IsNamedByArticle(comparison.Source, s) || !IsNamedByArticle(comparison.Copy, c)) continue;
                if (!IsAnother(comparison, pair, s, c, gap.LeftRun + gap.RightRun >= Tight, nouns)) continue;
                var (from, to) = (comparison.Source.Tokens[s].Span, comparison.Copy.Tokens[c].Span);
                yield return Descriptor.Issue(IssueType.Mistranslation, Severity.Critical, from, to,
                    $"The source says this of {comparison.Source.Quoted(from)}, the copy of {comparison.Copy.Quoted(to)}.", 0.8);
            }
        }
    }

    // The only content word, or -1.
    private static int OnlyNoun(Document document, NameIndex names, IEnumerable<int> tokens)
    {
        var found = -1;
        foreach (var token in tokens)
        {
            if (!document.Tokens[token].IsContent() && !document.Tokens[token].IsNumber) continue;
            if (found >= 0 || document.Tokens[token].IsNumber || names.Contains(token) || document.Tokens[token].IsCapitalized) return -1;
            found = token;
        }

        return found;
    }

    // "the rebels", "its gardener": a noun, and one that is known to the reader.
    private static bool IsNamedByArticle(Document document, int token) => token > 0 && document.Tokens[token - 1].Normal is "the" or "a" or "an" or "its" or "his" or "her" or "their" or "our";

    private static bool IsAnother(Comparison comparison, AlignedPair pair, int s, int c, bool tight, Lazy<Dictionary<string, Noun>> nouns)
    {
        var lexicon = comparison.Language.Lexicon;
        var (mine, its) = (comparison.SourceWords[s], comparison.CopyWords[c]);
        var (stem, other) = (mine.Stem, its.Stem);
        if (stem == other || General.Contains(mine.Base.Form) || General.Contains(its.Base.Form) || lexicon.Kinship(mine, its) > 0 || Nearness(comparison, mine.Form, its.Form) > Near) return false;
        // What the sentence speaks of anyway may be told in another place of it.
        if (pair.SourceTokens.Any(t => comparison.SourceWords[t].Stem == other)) return false;
        var known = nouns.Value;
        return known.TryGetValue(other, out var given) && given.Definite && (tight || (known.TryGetValue(stem, out var taken) && taken.Sentences.Overlaps(given.Sentences)));
    }

    // Sentences of the source by the stems of their content words, and whether an article makes the word one that is known to the reader.
    private static Dictionary<string, Noun> Nouns(Document document, Lexicon lexicon)
    {
        var nouns = new Dictionary<string, Noun>(StringComparer.Ordinal);
        foreach (var sentence in document.Sentences)
        {
            for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
            {
                if (!document.Tokens[i].IsContent()) continue;
                var stem = lexicon.Stem(document.Tokens[i].Folded);
                if (!nouns.TryGetValue(stem, out var noun)) nouns[stem] = noun = new Noun([], false);
                noun.Sentences.Add(sentence.Index);
                if (!noun.Definite && IsNamedByArticle(document, i)) nouns[stem] = noun with { Definite = true };
            }
        }

        return nouns;
    }

    private static double Nearness(Comparison comparison, string a, string b) => comparison.Language.Words.Of([a, b]) is [var x, var y] ? WordVectors.Similarity(x, y) : 0;

    private readonly record struct Noun(HashSet<int> Sentences, bool Definite);
}
