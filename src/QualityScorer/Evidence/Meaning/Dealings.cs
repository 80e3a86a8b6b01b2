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
    public static Dealings Of(Comparison comparison, AlignedPair pair) => new(comparison,
        Read(comparison.Source, comparison.SourceNames, pair.SourceSentences, comparison.Language.Lexicon), Read(comparison.Copy, comparison.CopyNames, pair.CopySentences, comparison.Language.Lexicon));

    /// <summary>The places of a dealing whose two parties have changed roles, or null.</summary>
    public (TextSpan Source, TextSpan Copy)? Turned()
    {
        foreach (var said in _source)
        {
            foreach (var told in _copy)
            {
                if (!AreOne(said, told) || !IsTurned(said, told) || _copy.Exists(c => AreOne(said, c) && Agree(said, c)) || _source.Exists(s => AreOne(s, told) && Agree(s, told))) continue;
                return (said.Place(_comparison.Source), told.Place(_comparison.Copy));
            }
        }

        return null;
    }

    /// <summary>True where the source's words of a place tell what the copy tells from the other party's side.</summary>
    public bool IsConverse(TextSpan source) =>
        _source.Exists(s => s.Place(_comparison.Source).Overlaps(source) && _copy.Exists(c => s.Family >= 0 && s.IsFirst != c.IsFirst && AreOne(s, c) && Agree(s, c)));

    private static List<Dealing> Read(Document document, NameIndex names, IReadOnlyList<int> sentences, Lexicon lexicon)
    {
        var found = new List<Dealing>();
        foreach (var index in sentences)
        {
            var sentence = document.Sentences[index];
            for (var i = sentence.Tokens.Start + 1; i < sentence.Tokens.End; i++)
            {
                var token = document.Tokens[i];
                if (!token.IsContent() || token.IsCapitalized) continue;
                var senses = Converses.Of(lexicon.BaseOf(token.Folded));
                if (senses.Length == 0 ? !VerbFrame.IsVerb(document, i, lexicon) : !MayBeVerb(document, i)) continue;
                var clause = Clause.Of(document, names, sentence, i);
                var dealt = false;
                foreach (var sense in senses)
                {
                    var parties = sense.IsTransfer ? Transfer(clause, sense) : Act(clause, sense);
                    if (parties is not { } both || both.First.Count == 0 || both.Second.Count == 0) continue;
                    found.Add(new Dealing(sense.Family, sense.IsFirst, "", i, both.First, both.Second));
                    dealt = true;
                }

                if (!dealt && !RoleReading.IsSymmetric(lexicon.Stem(token.Folded))) Plain(clause, found);
            }
        }

        return found;
    }

    private static bool MayBeVerb(Document document, int token) =>
        document.Tokens[token - 1].Normal is not ("the" or "a" or "an" or "of" or "'s" or "his" or "its" or "their" or "this" or "these" or "those" or "some" or "no" or "in" or "on" or "for" or "with" or "from" or "by") && document.Tokens[token - 1].Kind != TokenKind.Possessive;

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
        var other = sense.Before is { } preposition ? clause.IsPassive ? [] : clause.Behind(preposition) : clause.IsPassive ? clause.Subject : clause.Object;
        return sense.IsFirst ? (actor, other) : (other, actor);
    }

    // Any other verb: who acts, and whom it is done to or what the same preposition joins to it.
    private static void Plain(Clause clause, List<Dealing> found)
    {
        var actor = clause.IsPassive ? clause.Behind("by") : clause.Subject;
        if (actor.Count == 0) return;
        var other = clause.IsPassive ? clause.Subject : clause.Object;
        if (other.Count > 0) found.Add(new Dealing(-1, true, "", clause.Verb, actor, other));
        foreach (var (preposition, words) in clause.Phrases)
        {
            if (words.Count > 0 && preposition is "to" or "from" or "against" or "in" or "on" or "over" or "into") found.Add(new Dealing(-1, true, preposition, clause.Verb, actor, words));
        }
    }

    private bool AreOne(Dealing said, Dealing told)
    {
        if (said.Family != told.Family || said.Before != told.Before) return false;
        return said.Family >= 0 || (_comparison.SourceOf(told.Verb) == said.Verb ? _comparison.KindOf(told.Verb) != LinkKind.Near : _comparison.Language.Lexicon.Stem(_comparison.Source.Tokens[said.Verb].Folded) == _comparison.Language.Lexicon.Stem(_comparison.Copy.Tokens[told.Verb].Folded));
    }

    private bool Agree(Dealing said, Dealing told) => AreSame(said.First, told.First) || AreSame(said.Second, told.Second);

    private bool IsTurned(Dealing said, Dealing told) => AreSame(said.First, told.Second) && AreSame(said.Second, told.First) && !Agree(said, told);

    private bool AreSame(List<int> said, List<int> told)
    {
        foreach (var s in said)
        {
            foreach (var c in told)
            {
                if (IsSame(s, c)) return true;
            }
        }

        return false;
    }

    private bool IsSame(int source, int copy)
    {
        if (_comparison.SourceOf(copy) == source) return true;
        var (a, b) = (_comparison.Source.Tokens[source], _comparison.Copy.Tokens[copy]);
        if (VerbFrame.PersonOf(a.Normal) is > 0 and var person) return person == VerbFrame.PersonOf(b.Normal);
        return a.Folded == b.Folded || (_comparison.Language.Lexicon is var lexicon && (lexicon.Stem(a.Folded) == lexicon.Stem(b.Folded) || lexicon.SynonymyOfBases(a.Folded, b.Folded) > 0.2));
    }

    // The verb, its first party and its second; of verbs without a converse, the preposition before the second.
    private sealed record Dealing(int Family, bool IsFirst, string Before, int Verb, List<int> First, List<int> Second)
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
