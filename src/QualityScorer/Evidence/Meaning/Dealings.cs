using System.Collections.Immutable;
using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Meaning;

/// <summary>
/// Who deals with whom on either side, in whatever grammar it is told: <c>the dealer lent the thieves a lorry</c> and
/// <c>a lorry was borrowed by the thieves from the dealer</c> agree, <c>the thieves provided the dealer with a lorry</c> turns it about.
/// </summary>
internal sealed class Dealings
{
    private readonly Comparison _comparison;
    private readonly List<Dealing> _source;
    private readonly List<Dealing> _copy;

    private Dealings(Comparison comparison, List<Dealing> source, List<Dealing> copy) => (_comparison, _source, _copy) = (comparison, source, copy);

    /// <summary>Reads both sides of a pair.</summary>
    public static Dealings Of(Comparison comparison, AlignedPair pair)
    {
        var source = Verbs(comparison.Source, comparison.SourceWords, VerbFrames.Of(comparison).Source, pair.SourceSentences);
        if (source.Count == 0) return new Dealings(comparison, [], []);
        var copy = Verbs(comparison.Copy, comparison.CopyWords, VerbFrames.Of(comparison).Copy, pair.CopySentences);
        return new Dealings(comparison,
            Read(comparison.Source, comparison.SourceNames, source.Where(s => copy.Exists(c => MayBeOne(s, c) || comparison.CopyOf(s.Token) == c.Token))),
            Read(comparison.Copy, comparison.CopyNames, copy.Where(c => source.Exists(s => MayBeOne(s, c) || comparison.CopyOf(s.Token) == c.Token))));
    }

    /// <summary>The places of a dealing whose two parties have changed roles, or null.</summary>
    public (TextSpan Source, TextSpan Copy)? Turned()
    {
        foreach (var said in _source)
        {
            foreach (var told in _copy)
            {
                if (!AreOne(said, told) || !IsTurned(said, told) || HasOther(said, told) || _copy.Exists(c => AreOne(said, c) && Agree(said, c)) || _source.Exists(s => AreOne(s, told) && Agree(s, told))) continue;
                return (said.Place(_comparison.Source), told.Place(_comparison.Copy));
            }
        }

        return null;
    }

    /// <summary>True where the source's words of a place tell what the copy tells from the other party's side.</summary>
    public bool IsConverse(TextSpan source) =>
        _source.Exists(s => s.Place(_comparison.Source).Overlaps(source) && _copy.Exists(c => s.Family >= 0 && s.IsFirst != c.IsFirst && AreOne(s, c) && Agree(s, c)));

    // The words that may be verbs.
    private static List<Candidate> Verbs(Document document, LexiconWord[] words, VerbFrames.Side verbs, ImmutableArray<int> sentences)
    {
        var found = new List<Candidate>();
        foreach (var index in sentences)
        {
            var sentence = document.Sentences[index];
            for (var i = sentence.Tokens.Start + 1; i < sentence.Tokens.End; i++)
            {
                if (!document.Tokens[i].IsContent() || document.Tokens[i].IsCapitalized) continue;
                var senses = Converses.Of(words[i].Base);
                if (senses.Length == 0 ? verbs.IsVerb(i) : MayBeVerb(document, i)) found.Add(new Candidate(sentence, i, words[i].Stem, senses));
            }
        }

        return found;
    }

    // Verbs of one word or of one dealing.
    private static bool MayBeOne(Candidate one, Candidate other)
    {
        if (one.Stem == other.Stem) return true;
        foreach (var sense in one.Senses)
        {
            foreach (var its in other.Senses)
            {
                if (sense.Family == its.Family) return true;
            }
        }

        return false;
    }

    private static List<Dealing> Read(Document document, NameIndex names, IEnumerable<Candidate> verbs)
    {
        var found = new List<Dealing>();
        foreach (var verb in verbs)
        {
            var clause = Clause.Of(document, names, verb.Sentence, verb.Token);
            foreach (var sense in verb.Senses)
            {
                var parties = sense.IsTransfer ? Transfer(clause, sense) : Act(clause, sense);
                if (parties is { First.Count: > 0, Second.Count: > 0 } both) found.Add(new Dealing(sense.Family, sense.IsFirst, clause.IsPassive, "", verb.Token, both.First, both.Second));
            }

            if (!RoleReading.IsSymmetric(verb.Stem)) Plain(clause, found);
        }

        return found;
    }

    private static bool MayBeVerb(Document document, int token) =>
        token > 0 && document.Tokens[token - 1].Normal is not ("the" or "a" or "an" or "of" or "'s" or "his" or "its" or "their" or "this" or "these" or "those" or "some" or "no" or "in" or "on" or "for" or "with" or "from" or "by") && document.Tokens[token - 1].Kind != TokenKind.Possessive;

    // Giver and taker.
    private static (List<int> First, List<int> Second)? Transfer(Clause clause, Converse sense)
    {
        var (to, from, by) = (clause.Behind("to"), clause.Behind("from"), clause.Behind("by"));
        var actor = clause.IsPassive ? by : clause.Subject;
        if (!sense.IsFirst) return from.Count > 0 && to.Count == 0 ? (from, actor) : null;
        if (from.Count > 0) return null;
        if (to.Count > 0) return (actor, to);
        // "lent the thieves a lorry", "the thieves were lent a lorry by".
        if (clause.IsPassive) return clause.Object.Count > 0 ? (actor, clause.Subject) : null;
        return clause.Second.Count > 0 ? (actor, clause.Object) : null;
    }

    private static (List<int> First, List<int> Second)? Act(Clause clause, Converse sense)
    {
        var actor = clause.IsPassive ? clause.Behind("by") : clause.Subject;
        // "was called on by": the preposition stays behind.
        var other = sense.Before is { } preposition ? clause.IsPassive ? clause.IsStranded(preposition) ? clause.Subject : [] : clause.Behind(preposition) : clause.IsPassive ? clause.Subject : clause.Object;
        return sense.IsFirst ? (actor, other) : (other, actor);
    }

    // Any verb: who acts, and whom it is done to or what the same preposition joins to it.
    private static void Plain(Clause clause, List<Dealing> found)
    {
        var actor = clause.IsPassive ? clause.Behind("by") : clause.Subject;
        if (actor.Count == 0) return;
        var other = clause.IsPassive ? clause.Subject : clause.Object;
        // "paid the firm a fee": which of both is meant, the verb's converse knows.
        if (other.Count > 0 && clause.Second.Count == 0 && !(clause.IsPassive && clause.Object.Count > 0)) found.Add(new Dealing(-1, true, clause.IsPassive, "", clause.Verb, actor, other));
        foreach (var (preposition, words) in clause.Phrases)
        {
            if (words.Count > 0 && preposition is "to" or "from" or "against" or "in" or "on" or "over" or "into") found.Add(new Dealing(-1, true, clause.IsPassive, preposition, clause.Verb, actor, words));
        }
    }

    private bool AreOne(Dealing said, Dealing told)
    {
        if (said.Family != told.Family || said.Before != told.Before) return false;
        if (said.Family >= 0) return true;
        var linked = _comparison.SourceOf(told.Verb) == said.Verb;
        if ((linked && _comparison.KindOf(told.Verb) is LinkKind.Exact or LinkKind.Form) || _comparison.SourceWords[said.Verb].Stem == _comparison.CopyWords[told.Verb].Stem) return true;
        // "She liked it", "it pleased her": another verb may see it from the other side, hardly one between two names.
        return linked && _comparison.KindOf(told.Verb) == LinkKind.Synonym && said.IsPassive == told.IsPassive && AreNamed(said, _comparison.SourceNames) && AreNamed(told, _comparison.CopyNames);
    }

    // "denies us funds, to which we contribute", "denies that we receive funds, to which we sent money": each verb has its own word on the other side.
    private bool HasOther(Dealing said, Dealing told) =>
        (_comparison.CopyOf(said.Verb) is >= 0 and var its && its != told.Verb) || (_comparison.SourceOf(told.Verb) is >= 0 and var mine && mine != said.Verb);

    private static bool AreNamed(Dealing dealing, NameIndex names) => dealing.First.Exists(names.Contains) && dealing.Second.Exists(names.Contains);

    private bool Agree(Dealing said, Dealing told) => AreSame(said.First, told.First) || AreSame(said.Second, told.Second);

    private bool IsTurned(Dealing said, Dealing told) => AreSame(said.First, told.Second) && AreSame(said.Second, told.First) && !Agree(said, told);

    // Where both have names the names tell: a director and a producer are alike.
    private bool AreSame(List<int> said, List<int> told)
    {
        var named = said.Exists(_comparison.SourceNames.Contains) && told.Exists(_comparison.CopyNames.Contains);
        foreach (var s in said)
        {
            if (named && !_comparison.SourceNames.Contains(s)) continue;
            foreach (var c in told)
            {
                if ((!named || _comparison.CopyNames.Contains(c)) && IsSame(s, c)) return true;
            }
        }

        return false;
    }

    private bool IsSame(int source, int copy)
    {
        if (_comparison.SourceOf(copy) == source) return true;
        var (a, b) = (_comparison.Source.Tokens[source], _comparison.Copy.Tokens[copy]);
        if (VerbFrame.PersonOf(a.Normal) is > 0 and var person) return person == VerbFrame.PersonOf(b.Normal);
        return a.Folded == b.Folded || (_comparison.SourceWords[source] is var mine && _comparison.CopyWords[copy] is var its && (mine.Stem == its.Stem || _comparison.Language.Lexicon.SynonymyOfBases(mine, its) > 0.2));
    }

    // A word that may be a verb, with the dealings that it may tell.
    private readonly record struct Candidate(Sentence Sentence, int Token, string Stem, Converse[] Senses);

    // The verb, its first party and its second; of verbs without a converse, the preposition before the second.
    private sealed record Dealing(int Family, bool IsFirst, bool IsPassive, string Before, int Verb, List<int> First, List<int> Second)
    {
        public TextSpan Place(Document document)
        {
            var (start, end) = (Verb, Verb);
            foreach (var words in (List<int>[])[First, Second])
            {
                foreach (var word in words) (start, end) = (Math.Min(start, word), Math.Max(end, word));
            }

            return document.Place(start, end + 1);
        }
    }
}
