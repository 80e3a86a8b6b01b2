using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Meaning;

/// <summary>Two statements whose parties have been exchanged: A said this and B that, and in the copy B this and A that.</summary>
internal sealed class ExchangedPartiesDetector : IDetector
{
    private const int Farthest = 6;
    private const double LeastKept = 0.5;

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "ROL002",
        Dimension = Dimension.Meaning,
        Summary = "Two statements in each other's mouth or on each other's account",
        Fires = new("The union says the offer came eight days late. The ministry says the old agreement lapsed in March.", "The ministry says the offer came eight days late. The union says the old agreement lapsed in March."),
        Silent = new("The union says the offer came eight days late. The ministry says the old agreement lapsed in March.", "The ministry says the old agreement lapsed in March. The union says the offer came eight days late."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        var changes = Changes(comparison);
        for (var later = 1; later < changes.Count; later++)
        {
            for (var earlier = Math.Max(0, later - Farthest); earlier < later; earlier++)
            {
                var (a, b) = (changes[earlier], changes[later]);
                if (a.Old != b.New || a.New != b.Old) continue;
                foreach (var change in (Change[])[a, b])
                {
                    yield return Descriptor.Issue(IssueType.Mistranslation, Severity.Critical, change.Source, change.Copy,
                        $"What {comparison.Source.Quoted(change.Source)} does or says in the source, {comparison.Copy.Quoted(change.Copy)} does in the copy, and the other way round.", 0.9);
                }
            }
        }
    }

    // Sentences that kept most of their words and have another party for their subject.
    private static List<Change> Changes(Comparison comparison)
    {
        var found = new List<Change>();
        foreach (var sentence in comparison.Copy.Sentences)
        {
            if (!sentence.IsArticle || comparison.Unchanged.Holds(sentence)) continue;
            if (Twin(comparison, sentence) is not { } twin) continue;
            var (mine, its) = (Subject(comparison, comparison.Copy, comparison.CopyNames, sentence), Subject(comparison, comparison.Source, comparison.SourceNames, twin));
            if (mine is null || its is null || mine.Value.Name == its.Value.Name) continue;
            found.Add(new Change(its.Value.Name, mine.Value.Name, its.Value.Place, mine.Value.Place));
        }

        return found;
    }

    // The source sentence that holds what most of the copy sentence's words are linked to.
    private static Sentence? Twin(Comparison comparison, Sentence sentence)
    {
        var (words, linked) = (0, new SortedDictionary<int, int>());
        for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
        {
            if (!comparison.Copy.Tokens[i].IsContent()) continue;
            words++;
            if (comparison.SourceOf(i) is not (>= 0 and var s)) continue;
            var home = comparison.Source.SentenceOf(s).Index;
            linked[home] = linked.GetValueOrDefault(home) + 1;
        }

        var (best, most) = (-1, 0);
        foreach (var (home, count) in linked)
        {
            if (count > most) (best, most) = (home, count);
        }

        return most >= LeastKept * words && most >= 3 ? comparison.Source.Sentences[best] : null;
    }

    // The party before the sentence's first verb of speech or shared verb: the last word of its name, or the noun behind "the".
    private static (string Name, TextSpan Place)? Subject(Comparison comparison, Document document, NameIndex names, Sentence sentence)
    {
        var first = sentence.Tokens.Start;
        while (first < sentence.Tokens.End && !document.Tokens[first].IsWord) first++;
        if (first >= sentence.Tokens.End) return null;
        // "The Alliance's leader, Jan Novak, said": the person, not the alliance.
        foreach (var run in names.Between(first, Math.Min(sentence.Tokens.End - 1, first + Farthest)))
        {
            var end = run.Tokens.End;
            if (run.Tokens.Start < first || (end < document.Tokens.Count && document.Tokens[end].Kind == TokenKind.Possessive) || Aliases.At(document.Tokens, run.Tokens.Start, end) is not null) continue;
            if (run.Tokens.Start > first + 1 && VerbFrame.IsPreposition(document.Tokens[run.Tokens.Start - 1].Normal)) return null;
            return (document.Tokens[end - 1].Folded, document.Place(run.Tokens.Start, end));
        }

        if (document.Tokens[first].Normal != "the") return null;
        for (var i = first + 1; i < Math.Min(sentence.Tokens.End - 1, first + 4); i++)
        {
            if (!document.Tokens[i].IsContent()) return null;
            if (SpeechVerbs.Contains(document.Tokens[i + 1].Folded)) return (comparison.Language.Lexicon.Stem(document.Tokens[i].Folded), document.Place(first, i + 1));
        }

        return null;
    }

    private readonly record struct Change(string Old, string New, TextSpan Source, TextSpan Copy);
}
