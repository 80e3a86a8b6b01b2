using System.Collections.Frozen;
using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Meaning;

/// <summary>Who did it and to whom it was done in each other's place, found at the verb that both texts share.</summary>
internal sealed class AgentDetector : IDetector
{
    private const int Before = 7;
    private const int After = 6;
    private const double NounVerbatimness = 0.55;
    private static readonly FrozenSet<string> Be = FrozenSet.Create(StringComparer.Ordinal, "is", "are", "was", "were", "been", "being", "be", "get", "gets", "got");

    // Verbs that read the same both ways.
    private static readonly FrozenSet<string> Mutual = FrozenSet.Create(StringComparer.Ordinal, "meet", "marry", "join", "resemble", "equal", "match", "border", "include", "be", "have", "become", "say", "tell", "call", "name", "mean", "face", "play", "draw", "share", "link", "connect", "involve", "remain", "follow");

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "ROL003",
        Dimension = Dimension.Meaning,
        Summary = "Who did it and to whom it was done in each other's place",
        Fires = new("Kowalczyk ran the agency. She had watched Zelnik on 22 occasions before the trial.", "Kowalczyk ran the agency. Zelnik had watched her on 22 occasions before the trial."),
        Silent = new("Kowalczyk ran the agency. She had watched Zelnik on 22 occasions before the trial.", "Kowalczyk ran the agency. Zelnik had been watched by her on 22 occasions before the trial."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        foreach (var pair in comparison.Pairs)
        {
            if (!pair.IsAligned) continue;
            foreach (var link in pair.Links)
            {
                if (link.Kind == LinkKind.Near || !IsVerb(comparison, link)) continue;
                if (Judge(comparison, pair, link) is not var (source, copy)) continue;
                yield return new Issue
                {
                    Detector = Descriptor.Id,
                    Dimension = Descriptor.Dimension,
                    Type = IssueType.Mistranslation,
                    Severity = Severity.Critical,
                    Source = source,
                    Copy = copy,
                    Confidence = 0.85,
                    Message = $"Who did it and to whom it was done have changed places: {comparison.Source.Quoted(source)}.",
                };
                break;
            }
        }
    }

    private static bool IsVerb(Comparison comparison, WordLink link)
    {
        var (source, copy) = (comparison.Source.Tokens[link.Source], comparison.Copy.Tokens[link.Copy]);
        return source.IsContent() && copy.IsContent() && !comparison.SourceNames.Contains(link.Source) && !comparison.CopyNames.Contains(link.Copy)
            && !SpeechVerbs.Contains(source.Folded) && !Mutual.Contains(comparison.Language.Lexicon.BaseOf(source.Folded));
    }

    private static (TextSpan Source, TextSpan Copy)? Judge(Comparison comparison, AlignedPair pair, WordLink verb)
    {
        if (IsPassive(comparison.Source, verb.Source) || IsPassive(comparison.Copy, verb.Copy)) return null;
        var (subject, target) = (Actor(comparison.Source, comparison.SourceNames, verb.Source, -1), Actor(comparison.Source, comparison.SourceNames, verb.Source, 1));
        var (actor, affected) = (Actor(comparison.Copy, comparison.CopyNames, verb.Copy, -1), Actor(comparison.Copy, comparison.CopyNames, verb.Copy, 1));
        if (subject is not { } a || target is not { } b || actor is not { } x || affected is not { } y) return null;
        if (!Same(comparison, a, y) || !Same(comparison, b, x) || Same(comparison, a, x) || Same(comparison, b, y)) return null;
        // Nouns do not tell so surely: there the sentence must have stayed as it was.
        var referring = Refers(comparison.Source, comparison.SourceNames, a) && Refers(comparison.Source, comparison.SourceNames, b);
        if (!referring && (pair.Verbatimness < NounVerbatimness || verb.Kind != LinkKind.Exact)) return null;
        return (comparison.Source.Place(a, b + 1), comparison.Copy.Place(x, y + 1));
    }

    // The nearest word before or behind the verb that can do or suffer: a name or a pronoun, else the nearest noun-like word without a mark between.
    private static int? Actor(Document document, NameIndex names, int verb, int step)
    {
        var reach = step < 0 ? Before : After;
        var sentence = document.SentenceOf(verb).Tokens;
        int? noun = null;
        for (var i = verb + step; i >= sentence.Start && i < sentence.End && Math.Abs(i - verb) <= reach; i += step)
        {
            var token = document.Tokens[i];
            if (token.Normal is "." or ";" or ":" or "\"" or "?" or "!" or "(" or ")" or "," or "–" or "—") break;
            if (token.Normal is "by" or "that" or "which" && step > 0) break;
            if (names.Contains(i) || IsPersonal(token)) return i;
            if (noun is null && token.IsContent()) noun = i;
            // Behind the first noun another phrase begins.
            else if (noun is not null && step > 0 && WordForms.IsFunctionWord(token.Normal) && token.Normal is not ("a" or "an" or "the" or "his" or "her" or "its" or "their" or "more" or "than" or "against")) break;
        }

        return noun;
    }

    private static bool Refers(Document document, NameIndex names, int token) => names.Contains(token) || IsPersonal(document.Tokens[token]);

    private static bool IsPersonal(Token token) => token.Normal is "he" or "she" or "him" or "her" or "they" or "them" or "it";

    private static bool Same(Comparison comparison, int source, int copy)
    {
        var (a, b) = (comparison.Source.Tokens[source], comparison.Copy.Tokens[copy]);
        if (IsPersonal(a) || IsPersonal(b)) return IsPersonal(a) && IsPersonal(b) && Person(a.Normal) == Person(b.Normal);
        if (comparison.SourceOf(copy) == source) return true;
        // Names by any word of theirs: Suresh Vaghela and Vaghela.
        return comparison.SourceNames.Between(source, source).FirstOrDefault() is { } first && comparison.CopyNames.Between(copy, copy).FirstOrDefault() is { } second
            && Enumerable.Range(first.Tokens.Start, first.Tokens.Length).Any(i => Enumerable.Range(second.Tokens.Start, second.Tokens.Length).Any(k => comparison.SourceNames.Contains(i) && comparison.Source.Tokens[i].Folded == comparison.Copy.Tokens[k].Folded));
    }

    private static char Person(string pronoun) => pronoun switch
    {
        "he" or "him" => 'm',
        "she" or "her" => 'f',
        "they" or "them" => 'p',
        _ => 'n',
    };

    private static bool IsPassive(Document document, int verb)
    {
        for (var i = verb - 1; i >= Math.Max(0, verb - 2); i--)
        {
            if (Be.Contains(document.Tokens[i].Normal)) return true;
        }

        // "the man dismissed by X": a participle without its auxiliary.
        return verb + 1 < document.Tokens.Count && document.Tokens[verb + 1].Normal == "by";
    }
}
