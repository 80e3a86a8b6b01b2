using System.Collections.Frozen;
using System.Runtime.InteropServices;
using QualityScorer.Alignment;
using QualityScorer.Evidence.Names;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Meaning;

/// <summary>A quotation that the copy puts in another mouth.</summary>
internal sealed class SpeakerDetector : IDetector
{
    private const int ShortestQuotation = 4;
    private const double NearlyVerbatim = 0.5;
    private static readonly FrozenSet<string> General = WordForms.WordSet("general_nouns.txt");

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "QUO002",
        Dimension = Dimension.Meaning,
        Summary = "A quotation or statement given to another speaker",
        Fires = new("“The bridge will open in June,” said Marta Kowalczyk.\n“Nobody has asked the fishermen,” said Piotr Zelnik.", "“The bridge will open in June,” said Piotr Zelnik.\n“Nobody has asked the fishermen,” said Marta Kowalczyk."),
        Silent = new("“The bridge will open in June,” said Marta Kowalczyk.\n“Nobody has asked the fishermen,” said Piotr Zelnik.", "“The bridge will open in June,” Kowalczyk said.\nZelnik said: “Nobody has asked the fishermen.”"),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        var sources = Quotations.Of(comparison.Source, open: false).Where(q => q.Length > ShortestQuotation).ToList();
        var index = Index(comparison.Source, sources);
        var (sourceQuoted, copyQuoted) = (Quotations.Inside(comparison.Source), Quotations.Inside(comparison.Copy));
        var roles = new Lazy<Roles>(() => new Roles(comparison.Source, comparison.SourceNames));
        foreach (var quotation in Quotations.Of(comparison.Copy, open: false).Where(q => q.Length > ShortestQuotation))
        {
            if (Twin(comparison, quotation, sources, index) is not { } twin) continue;
            var said = Speakers.Of(comparison.Source, comparison.SourceNames, sourceQuoted, twin);
            var given = Speakers.Of(comparison.Copy, comparison.CopyNames, copyQuoted, quotation);
            var places = Renamed(comparison, twin, quotation, said, given) ?? Recast(comparison, roles, quotation, said, given) ?? Multiplied(comparison, quotation, said, given) ?? Addressed(comparison, said, given);
            if (places is { } found) yield return Report(comparison, quotation, found.Source, found.Copy);
        }

        var pronouns = ReplacedNames.Speakers(comparison).Select(s => (Source: comparison.Source.Place(s.Source.Start, s.Source.End), Copy: comparison.Copy.Place(s.Copy.Start, s.Copy.End)));
        foreach (var (from, to) in ReportedSpeech.Exchanged(comparison).Concat(pronouns))
        {
            yield return Descriptor.Issue(IssueType.Mistranslation, Severity.Critical, from, to,
                $"The source lets {comparison.Source.Quoted(from)} say this, the copy {comparison.Copy.Quoted(to)}.", 0.8);
        }
    }

    // Another name, or a name for the role of somebody else.
    private static (TextSpan Source, TextSpan Copy)? Renamed(Comparison comparison, TextSpan twin, TextSpan quotation, Speakers said, Speakers given)
    {
        if (given.Name is not { } copy || !Known(comparison, copy)) return null;
        if (said.Name is { } source)
        {
            if (given.Candidates.Any(c => Shares(comparison, source, c))) return null;
            // One of several names beside the words, or behind a pronoun, may be the speaker's: only a stranger to all of them is another one.
            // But a name from far before the last one who spoke is a stranger too.
            var meant = given.IsNamed && said.Recent is { } recent && IsNearlyVerbatim(comparison, quotation) && IsFullName(comparison, source) ? recent : said.Candidates;
            if (meant.Any(c => Shares(comparison, c, copy)) || SayBoth(comparison, source, copy)) return null;
            // Whom a pronoun stands for that opens a paragraph is a guess: it needs a name in its place, between the same words.
            if (!given.IsNamed && IsFar(comparison.Copy, copy, quotation)) return null;
            if (!said.IsNamed && IsFar(comparison.Source, source, twin) && !IsNearlyVerbatim(comparison, quotation)) return null;
            return (source, copy);
        }

        return said.Role is { } role && given.IsNamed && !IsRoleOf(comparison, comparison.Source.Tokens[role], role, Words(comparison.Copy, copy)) && !said.Candidates.Any(c => Shares(comparison, c, copy)) && IsNearlyVerbatim(comparison, quotation)
            ? (new TextSpan(role, role + 1), copy) : null;
    }

    // "Zelnik said", "the mayor said", where the source calls somebody else the mayor.
    private static (TextSpan Source, TextSpan Copy)? Recast(Comparison comparison, Lazy<Roles> roles, TextSpan quotation, Speakers said, Speakers given)
    {
        if (given.Role is not { } role || given.Name is not null || said.Name is not { } source || !(said.IsNamed || said.Recent is not null) || !IsNearlyVerbatim(comparison, quotation)) return null;
        var lexicon = comparison.Language.Lexicon;
        var (word, words) = (comparison.Copy.Tokens[role], Words(comparison.Source, source));
        if (General.Contains(lexicon.BaseOf(word.Folded)) || IsRoleOf(comparison, word, -1, words)) return null;
        var stem = lexicon.Stem(word.Folded);
        var holders = roles.Value.All.Where(r => lexicon.Stem(comparison.Source.Tokens[r.Noun].Folded) == stem).Select(r => r.Name).ToList();
        if (holders.Count == 0 || holders.Exists(h => (said.Recent ?? said.Candidates).Any(c => Words(comparison.Source, c).Intersect(Words(comparison.Source, h)).Any()))) return null;
        // "the coach" for one whom the source calls a trainer.
        if (roles.Value.All.Any(r => Words(comparison.Source, r.Name).Exists(words.Contains) && comparison.Source.Tokens[r.Noun].Folded is var own && (lexicon.Synonymy(own, word.Folded) > 0 || lexicon.SynonymyOfBases(own, word.Folded) > 0))) return null;
        return (source, new TextSpan(role, role + 1));
    }

    // "she said" of one, "they said" of several.
    private static (TextSpan Source, TextSpan Copy)? Multiplied(Comparison comparison, TextSpan quotation, Speakers said, Speakers given)
    {
        if (said.Pronoun is not { } mine || given.Pronoun is not { } its || comparison.Source.Tokens[mine].Normal is not ("he" or "she") || comparison.Copy.Tokens[its].Normal != "they" || !IsNearlyVerbatim(comparison, quotation)) return null;
        return (new TextSpan(mine, mine + 1), new TextSpan(its, its + 1));
    }

    // "replied Zelnik", "was the reply given to Zelnik".
    private static (TextSpan Source, TextSpan Copy)? Addressed(Comparison comparison, Speakers said, Speakers given) =>
        given.Hearer is { } hearer && said is { IsNamed: true, Hearer: null, Name: { } source } && Shares(comparison, source, hearer) ? (source, hearer) : null;

    // One whom the source names by more than one word: a person more likely than a firm or a place.
    private static bool IsFullName(Comparison comparison, TextSpan source) =>
        Words(comparison.Source, source) is { Count: > 0 } words && comparison.SourceNames.Runs.Any(r => Words(comparison.Source, r.Tokens) is { Count: > 1 } whole && whole[^1] == words[^1]);

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
    private static bool IsRoleOf(Comparison comparison, Token role, int itself, List<string> name)
    {
        var stem = comparison.Language.Lexicon.Stem(role.Folded);
        return comparison.SourceNames.Runs.Any(r => Words(comparison.Source, r.Tokens).Any(name.Contains)
            && comparison.Source.Sentences[r.Sentence].Tokens is var tokens
            && Enumerable.Range(tokens.Start, tokens.Length).Any(t => t != itself && comparison.Language.Lexicon.Stem(comparison.Source.Tokens[t].Folded) == stem));
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
        var at = CollectionsMarshal.AsSpan(quotations).FirstFrom(token, static (quotation, place) => quotation.End <= place);
        return at < quotations.Count && quotations[at].Start <= token ? at : -1;
    }

    private static bool Shares(Comparison comparison, TextSpan source, TextSpan copy) =>
        Words(comparison.Source, source).Any(a => Words(comparison.Copy, copy).Any(b => comparison.Gazetteer.SameName(a, b) || CharacterSimilarity.Ratio(a, b) > 0.7));

    private static bool Known(Comparison comparison, TextSpan copy) =>
        Words(comparison.Copy, copy) is var words && words.Any(comparison.Gazetteer.NameWords.Contains) && (IsInside(comparison.Copy, copy.Start) || words.Any(w => comparison.Language.Lexicon.Capitalization(w) > 0.5));

    // "…,” Zelnik said": a capital that no sentence asks for.
    private static bool IsInside(Document document, int token) => token > 1 && (document.Tokens[token - 1].IsWord || (document.Tokens[token - 1].Normal == "\"" && document.Tokens[token - 2].Normal == ","));

    // One of the two may be the office of the other: the source names both in one breath.
    private static bool SayBoth(Comparison comparison, TextSpan source, TextSpan copy)
    {
        var (a, b) = (Words(comparison.Source, source).ToHashSet(StringComparer.Ordinal), Words(comparison.Copy, copy).ToHashSet(StringComparer.Ordinal));
        return comparison.SourceNames.Runs.Any(r => Words(comparison.Source, r.Tokens) is var words && words.Any(a.Contains) && words.Any(b.Contains));
    }

    private static List<string> Words(Document document, TextSpan run) =>
        [.. Enumerable.Range(run.Start, run.Length).Select(i => document.Tokens[i]).Where(t => t.IsWord && t.Normal.Length > 2 && t.IsCapitalized).Select(t => t.Folded)];
}
