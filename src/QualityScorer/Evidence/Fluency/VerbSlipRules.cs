using System.Collections.Frozen;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Fluency;

/// <summary>Rules of GRM001 for a verb after <c>did not</c>, for a <c>to</c> that nothing asks for, and for a verb group in a foreign order.</summary>
internal static class VerbSlipRules
{
    // Nats by which the context model must prefer the base form.
    private const double Margin = 1;
    private const double WideMargin = 3;

    // A word that is hardly ever a noun.
    private const double PureVerb = 0.3;

    // How common the -ing form is beside a base form that counts as a verb.
    private const double VerbShare = 0.15;

    // Past forms that are verbs of their own: to found a firm, to bore a hole.
    private static readonly FrozenSet<string> TwoVerbs = FrozenSet.Create(StringComparer.Ordinal, "found", "wound", "ground", "lay", "bore", "bound", "rent", "shed", "stove");

    // “all he could to help”: the modal's own verb stands before it, or is left out.
    private static readonly FrozenSet<string> Measures = FrozenSet.Create(StringComparer.Ordinal, "all", "everything", "what", "whatever", "much", "best", "anything", "as", "than", "more", "nothing", "hard", "those", "who", "which", "that", "where", "way");

    /// <summary>What cannot stand in the verb group here, or null.</summary>
    public static GrammarSuspect? Suspect(GrammarPlace at, Lexicon lexicon) => at.Word(0) switch
    {
        "did" or "does" or "do" => DidNot(at, lexicon),
        "would" or "could" or "should" or "must" or "cannot" or "can't" or "couldn't" or "wouldn't" or "shouldn't" => ModalTo(at, lexicon),
        "for" => ForTo(at, lexicon),
        "is" or "are" or "was" or "were" => BeVerb(at, lexicon),
        _ => at.Word(1) is "had" or "has" && at.Word(2) == "been" ? LateAuxiliary(at, lexicon) : null,
    };

    // did not went, does never goes
    private static GrammarSuspect? DidNot(GrammarPlace at, Lexicon lexicon)
    {
        if (at.Word(1) is not ("not" or "never") || !at.IsInflected(2, lexicon) || at.Word(3) == "-") return null;
        var (word, known) = (at.Token(2).Folded, at.Token(2).Folded == "saw" ? "see" : at.Base(2));
        if (VerbForms.Share(lexicon, known) < VerbShare / 2 || known.Length < 2) return null;
        if (TwoVerbs.Contains(word)) return null;
        return word is "saw" or "fell" or "felt" or "left" || at.Word(0) == "do" || word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith('s') ? at.Doubtful(0, 2, 2, known, Margin, "the verb must stand in its base form") : at.Sure(0, 2, "the verb must stand in its base form");
    }

    // would not to ease, should to leave
    private static GrammarSuspect? ModalTo(GrammarPlace at, Lexicon lexicon)
    {
        var to = at.Word(1) is "not" or "never" ? 2 : 1;
        if (at.Word(to) != "to" || !(at.IsBaseVerb(to + 1, lexicon) || to == 2 && at.Token(3).IsContent()) || !at.SubjectBefore || at.Token(0).IsCapitalized) return null;
        for (var k = -1; at.Has(k); k--)
        {
            if (Measures.Contains(at.Word(k))) return null;
        }

        return at.Sure(0, to, "no “to” can stand here");
    }

    // for to please the crowd; but not “the guests that they waited for to arrive”
    private static GrammarSuspect? ForTo(GrammarPlace at, Lexicon lexicon)
    {
        // “For to win is to lose.”
        if (at.Index == at.Start || at.Word(1) != "to" || !(at.IsBaseVerb(2, lexicon) || at.Token(2) is { IsCapitalized: false } next && next.IsContent() && lexicon.BaseOf(next.Folded) == next.Folded)) return null;
        for (var k = -1; at.Has(k); k--)
        {
            if (at.Word(k) is "what" or "who" or "whom" or "which" or "that" or "where" or "whatever" or "whoever") return null;
        }

        var before = at.Base(-1);
        return at.Word(-1) is "is" or "are" or "was" or "were" or "it" || before is "wait" or "hope" or "ask" or "look" or "long" or "vote" or "pay" or "work" or "call" or "pray" or "wish" or "care" or "stand" or "go" or "watch" or "apply" or "prepare" ? null : at.Sure(0, 1, "“for” and “to” do not go together");
    }

    // the plan is include; but “all he did was ask”
    private static GrammarSuspect? BeVerb(GrammarPlace at, Lexicon lexicon)
    {
        var word = at.Token(1).Folded;
        if (!at.Token(1).IsContent() || at.Token(1).IsCapitalized || at.Word(2) == "-" || lexicon.BaseOf(word) != word || VerbForms.Share(lexicon, word) < PureVerb || VerbForms.Participle(lexicon, word) is not { } participle || participle == word || VerbForms.MayBeParticiple(word, word) || !at.SubjectBefore) return null;
        for (var k = -1; at.Has(k); k--)
        {
            if (at.Word(k) is "do" or "does" or "did" or "done" or "doing" or "all" or "what" or "to" or "is" or "thing" or "solution" or "way" or "step" or "option" or "choice" or "job" or "advice" or "only") return null;
        }

        return at.Doubtful(0, 1, 1, participle, WideMargin, "the participle must stand here");
    }

    // before the pass withdrawn had been.
    private static GrammarSuspect? LateAuxiliary(GrammarPlace at, Lexicon lexicon)
    {
        var word = at.Token(0).Folded;
        var known = lexicon.BaseOf(word);
        return at.Word(3) is "." or ";" && known != word && !at.Token(0).IsCapitalized && VerbForms.MayBeParticiple(word, known) && !VerbForms.IsDeterminer(at.Word(-1)) && at.Word(-1) is not ("those" or "these" or "than" or "as" or "and" or "or") ? at.Sure(0, 2, "the auxiliary stands after its verb") : null;
    }
}
