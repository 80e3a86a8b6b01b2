using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Meaning;

/// <summary>A quotation that the copy puts in another mouth.</summary>
internal sealed class SpeakerDetector : IDetector
{
    private const int ShortestQuotation = 4;
    private const double NearlyVerbatim = 0.5;

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "QUO002",
        Dimension = Dimension.Meaning,
        Summary = "A quotation given to another speaker",
        Fires = new("“The bridge will open in June,” said Marta Kowalczyk.\n“Nobody has asked the fishermen,” said Piotr Zelnik.", "“The bridge will open in June,” said Piotr Zelnik.\n“Nobody has asked the fishermen,” said Marta Kowalczyk."),
        Silent = new("“The bridge will open in June,” said Marta Kowalczyk.\n“Nobody has asked the fishermen,” said Piotr Zelnik.", "“The bridge will open in June,” Kowalczyk said.\nZelnik said: “Nobody has asked the fishermen.”"),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        var sources = Quotations.Of(comparison.Source, open: false).Where(q => q.Length > ShortestQuotation).ToList();
        var index = Index(comparison.Source, sources);
        foreach (var quotation in Quotations.Of(comparison.Copy, open: false).Where(q => q.Length > ShortestQuotation))
        {
            if (Twin(comparison, quotation, sources, index) is not { } twin) continue;
            var said = Speakers.Of(comparison.Source, comparison.SourceNames, twin);
            var given = Speakers.Of(comparison.Copy, comparison.CopyNames, quotation);
            if (given.Name is not { } copy || !Known(comparison, copy)) continue;
            if (said.Name is { } source)
            {
                // One of several names beside the words, or behind a pronoun, may be the speaker's: only a stranger to all of them is another one.
                if (given.Candidates.Any(c => Shares(comparison, source, c)) || said.Candidates.Any(c => Shares(comparison, c, copy)) || SayBoth(comparison, source, copy)) continue;
                // Whom a pronoun stands for that opens a paragraph is a guess: it needs a name in its place, between the same words.
                if (!given.IsNamed && IsFar(comparison.Copy, copy, quotation)) continue;
                if (!said.IsNamed && IsFar(comparison.Source, source, twin) && !IsNearlyVerbatim(comparison, quotation)) continue;
                yield return Report(comparison, quotation, source, copy);
            }
            else if (said.Role is { } role && given.IsNamed && !IsRoleOf(comparison, role, copy) && !said.Candidates.Any(c => Shares(comparison, c, copy)) && IsNearlyVerbatim(comparison, quotation))
                yield return Report(comparison, quotation, new TextSpan(role, role + 1), copy);
        }

        foreach (var (from, to) in ReportedSpeech.Exchanged(comparison))
        {
            yield return Descriptor.Issue(IssueType.Mistranslation, Severity.Critical, from, to,
                $"The source lets {comparison.Source.Quoted(from)} say this, the copy {comparison.Copy.Quoted(to)}.", 0.8);
        }
    }

    private static bool IsNearlyVerbatim(Comparison comparison, TextSpan quotation) => comparison.PairOfCopy(comparison.Copy.SentenceOf(quotation.Start).Index) is { Verbatimness: >= NearlyVerbatim };

    private static bool IsFar(Document document, TextSpan name, TextSpan quotation) => document.SentenceOf(name.Start).Paragraph != document.SentenceOf(quotation.Start).Paragraph;

    private Issue Report(Comparison comparison, TextSpan quotation, TextSpan source, TextSpan copy)
    {
        var (from, to) = (comparison.Source.Place(source.Start, source.End), comparison.Copy.Place(copy.Start, copy.End));
        // Behind a pronoun the name is far off: there the quotation itself is the place.
        var named = Math.Abs(copy.Start - quotation.End) <= 8 || Math.Abs(quotation.Start - copy.End) <= 8;
        return Descriptor.Issue(IssueType.Mistranslation, Severity.Critical, from, named ? to : comparison.Copy.Place(quotation.Start, quotation.End),
            $"The source lets {comparison.Source.Quoted(from)} say {comparison.Copy.Quoted(comparison.Copy.Place(quotation.Start, quotation.End))}, the copy {comparison.Copy.Quoted(to)}.", 0.9);
    }

    // The source names the person and the role in one sentence: "Zelnik, the director of the port".
    private static bool IsRoleOf(Comparison comparison, int role, TextSpan copy)
    {
        var stem = comparison.Language.Lexicon.Stem(comparison.Source.Tokens[role].Folded);
        var words = Words(comparison.Copy, copy);
        return comparison.SourceNames.Runs.Any(r => Words(comparison.Source, r.Tokens).Any(words.Contains)
            && comparison.Source.Sentences[r.Sentence].Tokens is var tokens
            && Enumerable.Range(tokens.Start, tokens.Length).Any(t => t != role && comparison.Language.Lexicon.Stem(comparison.Source.Tokens[t].Folded) == stem));
    }

    private static TextSpan? Twin(Comparison comparison, TextSpan quotation, List<TextSpan> sources, Dictionary<string, List<int>> index)
    {
        var words = Enumerable.Range(quotation.Start, quotation.Length).Where(i => comparison.Copy.Tokens[i].IsWord).ToList();
        if (words.Count < ShortestQuotation) return null;
        // The quotation that most of the words are linked into, or that has most of them where the speakers drew the sentences apart.
        var twin = words.Select(comparison.SourceOf).Where(s => s >= 0).Select(s => At(sources, s)).Where(q => q >= 0).GroupBy(q => q).OrderByDescending(g => g.Count()).FirstOrDefault();
        if (twin is not null && twin.Count() >= 0.7 * words.Count) return sources[twin.Key];
        var alike = words.Select(w => comparison.Copy.Tokens[w].Folded).Distinct().SelectMany(w => index.TryGetValue(w, out var at) ? at : []).GroupBy(q => q).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).FirstOrDefault();
        return alike is not null && alike.Count() >= 0.8 * words.Count ? sources[alike.Key] : null;
    }

    // Which quotations hold a word; words that most hold tell nothing.
    private static Dictionary<string, List<int>> Index(Document document, List<TextSpan> quotations)
    {
        var index = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var q = 0; q < quotations.Count; q++)
        {
            foreach (var word in Enumerable.Range(quotations[q].Start, quotations[q].Length).Where(t => document.Tokens[t].IsWord).Select(t => document.Tokens[t].Folded).Distinct())
            {
                if (!index.TryGetValue(word, out var at)) index[word] = at = [];
                if (at.Count < 50) at.Add(q);
            }
        }

        return index;
    }

    // The index of the quotation that holds a token, or -1.
    private static int At(List<TextSpan> quotations, int token)
    {
        var at = quotations.FirstFrom(token, static (quotation, place) => quotation.End <= place);
        return at < quotations.Count && quotations[at].Start <= token ? at : -1;
    }

    private static bool Shares(Comparison comparison, TextSpan source, TextSpan copy) =>
        Words(comparison.Source, source).Any(a => Words(comparison.Copy, copy).Any(b => comparison.Gazetteer.SameName(a, b) || CharacterSimilarity.Ratio(a, b) > 0.7));

    private static bool Known(Comparison comparison, TextSpan copy) =>
        Words(comparison.Copy, copy) is var words && words.Any(comparison.Gazetteer.NameWords.Contains) && words.Any(w => comparison.Language.Lexicon.Capitalization(w) > 0.5);

    // One of the two may be the office of the other: the source names both in one breath.
    private static bool SayBoth(Comparison comparison, TextSpan source, TextSpan copy)
    {
        var (a, b) = (Words(comparison.Source, source).ToHashSet(StringComparer.Ordinal), Words(comparison.Copy, copy).ToHashSet(StringComparer.Ordinal));
        return comparison.SourceNames.Runs.Any(r => Words(comparison.Source, r.Tokens) is var words && words.Any(a.Contains) && words.Any(b.Contains));
    }

    private static List<string> Words(Document document, TextSpan run) =>
        [.. Enumerable.Range(run.Start, run.Length).Select(i => document.Tokens[i]).Where(t => t.IsWord && t.Normal.Length > 2 && t.IsCapitalized).Select(t => t.Folded)];
}
