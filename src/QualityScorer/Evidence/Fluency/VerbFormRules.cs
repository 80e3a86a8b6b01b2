using System.Collections.Frozen;
using QualityScorer.Evidence.Meaning;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Fluency;

/// <summary>Rules of GRM001 for a verb group that the source has in a form which its place allows, and the copy in one which it does not: <c>the fence is cost 300 euros</c>, <c>the mill was restoring</c>.</summary>
internal static class VerbFormRules
{
    private const double VerbShare = 0.05;
    private const double RareVerb = 0.01;

    // A word that is hardly ever a noun.
    private const double PureVerb = 0.3;

    // Words that are a verb and an adjective: “the shop opens”, “the shop is open”.
    private static readonly FrozenSet<string> Adjectives = FrozenSet.Create(StringComparer.Ordinal,
        "open", "clean", "clear", "dry", "warm", "free", "own", "live", "close", "empty", "slow", "present", "cool", "calm", "complete", "lower", "narrow", "thin", "smooth", "level", "equal", "loose", "humble", "busy", "secure", "separate", "direct", "better", "back", "long", "like", "welcome", "key", "ready", "quiet", "steady", "tense", "blind", "bare", "idle", "alert", "corrupt", "moderate", "perfect", "subject", "short", "wet", "tame", "ripe", "double");

    // Verbs whose subject does it and has it done alike: the shop is closed, is closing.
    private static readonly FrozenSet<string> Labile = FrozenSet.Create(StringComparer.Ordinal,
        "close", "open", "sell", "move", "change", "improve", "increase", "decrease", "develop", "expand", "spread", "print", "cook", "bake", "dry", "burn", "turn", "roll", "melt", "play", "read", "fill", "empty", "split", "continue", "finish", "end", "start", "run", "operate", "stop", "double", "divide", "gather", "separate", "unite", "marry", "train", "prepare", "worry", "drown", "join", "assemble", "dress", "base", "strengthen", "weaken", "multiply", "recover", "circulate", "crash", "boil", "hang", "load", "dissolve", "fade", "form", "heal", "lower", "narrow", "widen", "reduce", "resume", "reopen", "settle", "stretch", "transform", "train", "involve", "star", "compete", "shoot", "display", "accumulate", "integrate", "relocate", "retire", "rotate", "evacuate", "broadcast", "transfer", "vary");

    private static readonly FrozenSet<string> Wishes = FrozenSet.Create(StringComparer.Ordinal, "want", "wish", "intend", "decide", "refuse", "agree", "try", "promise", "threaten", "manage", "fail", "seem", "tend", "begin", "start", "continue", "expect", "hope", "plan", "attempt", "struggle", "choose", "prefer", "vow", "pledge");

    // Verbs that cannot do without what they act on.
    private static readonly FrozenSet<string> Transitive = FrozenSet.Create(StringComparer.Ordinal,
        "build", "expect", "hold", "make", "bring", "send", "give", "find", "discover", "arrest", "injure", "wound", "publish", "elect", "appoint", "use", "create", "establish", "require", "allow", "force", "accuse", "charge", "design", "invent", "destroy", "damage", "name", "locate", "situate", "base", "award", "sentence", "detain", "rescue", "bury", "found", "write", "hit", "attack", "cancel", "postpone", "schedule", "plan", "throw", "steal", "buy", "know", "wear");

    private static readonly FrozenSet<string> Thoughts = FrozenSet.Create(StringComparer.Ordinal, "hope", "hopes", "hoped", "think", "thinks", "thought", "believe", "believes", "believed", "fear", "fears", "feared", "know", "knows", "knew", "expect", "expects", "expected", "doubt", "doubts", "doubted");

    /// <summary>The wrong form, the lost <c>be</c>, subject or relative word here, or null.</summary>
    public static GrammarSuspect? Suspect(WitnessedPlace at) => at.Word(0) switch
    {
        "is" or "are" or "was" or "were" or "been" or "be" or "being" => BeWithBase(at) ?? PassiveAsProgressive(at) ?? LostDummy(at),
        "will" or "would" or "can" or "could" or "may" or "might" or "must" or "should" => LostBe(at),
        "in" or "of" or "by" or "for" or "from" or "without" or "about" or "at" or "on" or "after" or "before" => BareGerund(at) ?? OtherThan(at),
        "not" => NotWithPast(at),
        "as" or "to" or "that" => OtherThan(at) ?? LostThinker(at),
        _ => at.Source(0) < 0 || !at.Token(0).IsWord ? null : LostCopula(at) ?? OtherNumber(at) ?? LostPassive(at) ?? LostRelative(at) ?? ToForGerund(at) ?? WishWithBase(at) ?? LostThinker(at) ?? PresentSince(at) ?? LostDummy(at),
    };

    // the fence is cost 300, the path is follow the river
    private static GrammarSuspect? BeWithBase(WitnessedPlace at)
    {
        if (at.Word(0) is "be" or "being" or "been" || at.Source(0) >= 0 || at.Source(1) < 1 || !at.Token(1).IsContent() || at.Token(1).IsCapitalized) return null;
        var (word, its) = (at.Token(1).Folded, at.SourceToken(1));
        if (at.Lexicon.BaseOf(word) != word || at.Lexicon.BaseOf(its.Folded) != word || its.Folded.EndsWith("ing", StringComparison.Ordinal) || !its.IsContent() || its.IsCapitalized) return null;
        var before = at.SourceWord(1, -1);
        if (before == "to" || WordForms.IsAuxiliary(before) || VerbForms.IsDeterminer(before) || VerbFrame.IsPreposition(before) || at.Comparison.Source.Tokens[at.Source(1) - 1].Kind == TokenKind.Punctuation) return null;
        if (word != "cost" && VerbForms.MayBeParticiple(word, word)) return null;
        var thing = at.Token(2).IsNumber || VerbForms.IsDeterminer(at.Word(2)) || at.Word(2) is "$" or "£" or "€" or "him" or "them" or "us" or "me";
        var kept = at.Source(2) == at.Source(1) + 1 || (thing && at.Source(3) > at.Source(1) && at.Source(3) <= at.Source(1) + 3);
        if (!kept) return null;
        return thing ? VerbForms.Share(at.Lexicon, word) > VerbShare || word == "cost" ? at.Sure(0, 1, "the verb needs no “be”") : null
            : VerbForms.Share(at.Lexicon, word) > PureVerb && !Adjectives.Contains(word) ? at.Sure(0, 1, "the verb needs no “be”") : null;
    }

    // the mill was restoring, for “the mill was restored”
    private static GrammarSuspect? PassiveAsProgressive(WitnessedPlace at)
    {
        if (at.Source(1) < 2 || !at.Token(1).Folded.EndsWith("ing", StringComparison.Ordinal)) return null;
        var (known, its) = (at.Base(1), at.SourceToken(1).Folded);
        if (at.Lexicon.BaseOf(its) != known || its == known || !VerbForms.MayBeParticiple(its, known) || VerbForms.IsErgative(known) || Labile.Contains(known) || !VerbFrame.IsBe(at.SourceWord(1, -1))) return null;
        // Nothing follows that could be its object, and the subject is the same.
        if (at.Own.Has(2) && !at.Own.PhraseEnds(2) || at.Token(2).IsAdverb) return null;
        var (own, first) = (at.Own.Index, at.Source(1) - 1);
        while (own > at.Own.Start && at.Own.Document.Tokens[own].IsAuxiliary) own--;
        while (first > 0 && at.Comparison.Source.Tokens[first].IsAuxiliary) first--;
        return at.Own.Document.Tokens[own].IsContent() && at.Comparison.CopyOf(first) == own && at.Own.Document.Tokens[own].Folded == at.Comparison.Source.Tokens[first].Folded ? at.Sure(0, 1, "the passive must stand here") : null;
    }

    // will absent until June
    private static GrammarSuspect? LostBe(WitnessedPlace at)
    {
        if (!at.IsSame(0) || !at.IsSame(1) || at.Source(1) != at.Source(0) + 2 || at.SourceWord(0, 1) != "be" || !at.Token(1).IsContent() || at.Own.IsBaseVerb(1, at.Lexicon)) return null;
        var word = at.Token(1).Folded;
        // “will be set”, “will set”
        return VerbForms.IsDeterminer(at.Word(2)) || (at.Lexicon.BaseOf(word) == word && VerbForms.Share(at.Lexicon, word) > RareVerb) ? null : at.Sure(0, 1, "“be” is lost");
    }

    // the mine one of the oldest; they ready to leave; it not clear
    private static GrammarSuspect? LostCopula(WitnessedPlace at)
    {
        if (!at.IsSame(0) || !at.IsSame(-1) || at.Source(0) != at.Source(-1) + 2 || at.SourceWord(-1, 1) is not ("is" or "are" or "was" or "were") || at.Own.Index - at.Own.Start > 6) return null;
        var (document, start) = (at.Own.Document, at.Own.Start);
        var pronoun = at.Word(-1) is "he" or "she" or "they" or "we" or "it";
        if (!pronoun && !at.Token(-1).IsContent()) return null;
        var word = at.Token(0).Folded;
        var plain = at.Word(0) is "not" or "a" or "an" or "one" || (at.Word(0) == "the" && !pronoun) || (at.Token(0).IsContent() && at.Lexicon.BaseOf(word) == word && VerbForms.Share(at.Lexicon, word) < VerbShare && (pronoun || at.Word(1) == "than"));
        for (var i = start; i < at.Own.Index - 1; i++)
        {
            if (document.Tokens[i].Kind == TokenKind.Punctuation || (document.Tokens[i].IsOpener && (i == start || document.Tokens[i].Normal is not ("of" or "in"))) || MainClause.IsSubjectPronoun(document.Tokens[i].Normal)) return null;
        }

        if (MainClause.Verbs(document, at.Lexicon, start, plain ? at.Own.Index : at.Own.Sentence.Tokens.End).Any()) return null;
        return document.Tokens[at.Own.Sentence.Tokens.End - 1].Normal is "?" or ":" ? null : at.Sure(-1, 0, "the verb is lost");
    }

    // those who lives there, for “who live”; she know, for “she knows”
    private static GrammarSuspect? OtherNumber(WitnessedPlace at)
    {
        if (at.IsSame(0) || !at.IsSame(-1) || at.Source(0) != at.Source(-1) + 1 || at.Token(0).IsCapitalized || at.Share(0) < VerbShare) return null;
        var (word, its, known) = (at.Token(0).Folded, at.SourceToken(0).Folded, at.Base(0));
        var plural = its == known && VerbForms.EndsInS(at.Lexicon, word);
        var singular = word == known && VerbForms.EndsInS(at.Lexicon, its) && at.Comparison.SourceWords[at.Source(0)].Base.Form == known;
        // “should it fail”, “saw it fail”
        var opens = at.Own.Index - 1 == at.Own.Start || at.Word(-2) is "," or "that" or "and" or "but" or "because" or "when" or "if" or "while" or "as" or "before" or "after" or "until" or "although" or "where" or "what" or "which";
        return at.Word(-1) switch
        {
            "he" or "she" or "it" => singular && opens,
            "they" or "we" or "you" => plural && opens,
            "who" or "which" or "what" or "that" => (singular || plural) && (at.IsSame(-2) || at.Token(-2).Kind == TokenKind.Punctuation),
            _ => false,
        } ? at.Sure(-1, 0, "the verb does not agree") : null;
    }

    // The museum built in 1880, for “was built”: no other verb stands in the sentence.
    private static GrammarSuspect? LostPassive(WitnessedPlace at)
    {
        if (!at.IsSame(0) || !at.IsSame(-1) || at.Source(0) != at.Source(-1) + 2 || at.SourceWord(-1, 1) is not ("is" or "are" or "was" or "were") || at.Own.Index - at.Own.Start > 4 || !Transitive.Contains(at.Base(0))) return null;
        if (!VerbFrame.IsPreposition(at.Word(1)) || !VerbForms.IsDeterminer(at.Own.Document.Tokens[at.Own.Start].Normal)) return null;
        var (document, end) = (at.Own.Document, at.Own.Sentence.Tokens.End);
        for (var i = at.Own.Start; i < end; i++)
        {
            if (document.Tokens[i].Normal is "," or ":" or ";" or "?" or "\"" || (i < at.Own.Index && document.Tokens[i].IsOpener)) return null;
        }

        return MainClause.Verbs(document, at.Lexicon, at.Own.Start, end).All(v => v == at.Own.Index) ? at.Sure(-1, 0, "the auxiliary is lost") : null;
    }

    // suggested to close, for “suggested closing”
    private static GrammarSuspect? ToForGerund(WitnessedPlace at) =>
        at.Word(1) == "to" && at.Source(2) == at.Source(0) + 1 && at.SourceToken(2).Folded.EndsWith("ing", StringComparison.Ordinal) && at.Lexicon.BaseOf(at.SourceToken(2).Folded) == at.Token(2).Folded
            && at.Base(0) is "deny" or "suggest" or "avoid" or "finish" or "enjoy" or "consider" or "risk" or "postpone" or "delay" or "resist" or "recommend" or "keep" or "admit" or "mind" or "imagine" or "quit" or "oppose" ? at.Sure(0, 2, "the -ing form must stand here") : null;

    // the mayor not knew, for “did not know”
    private static GrammarSuspect? NotWithPast(WitnessedPlace at)
    {
        if (at.Source(0) < 1 || at.SourceWord(0, -1) is not ("did" or "does" or "do") || at.Token(-1).IsAuxiliary || at.Source(1) < 0 || !at.Token(1).IsContent() || at.Token(1).Folded.EndsWith("ing", StringComparison.Ordinal) || at.Word(-1) is "," or "and" or "but" or "or") return null;
        return at.Source(1) == at.Source(0) + 1 && (at.Token(-1).IsContent() || MainClause.IsSubjectPronoun(at.Word(-1))) ? at.Sure(0, 1, "the auxiliary is lost") : null;
    }

    // the man sold the car has vanished
    private static GrammarSuspect? LostRelative(WitnessedPlace at)
    {
        if (!at.IsSame(0) || !at.IsSame(-1) || at.Source(0) != at.Source(-1) + 2 || at.SourceWord(-1, 1) is not ("who" or "which" or "that") || !at.Token(-1).IsContent()) return null;
        var (document, word) = (at.Own.Document, at.Token(0).Folded);
        var known = at.Lexicon.BaseOf(word);
        var next = VerbForms.IsDeterminer(at.Word(1)) || at.Token(1).IsNumber || at.Word(1) is "him" or "them" or "us" or "me" or "$";
        var finite = at.Token(0).IsAuxiliary || word == "went" || (at.Token(0).IsContent() && VerbForms.Share(at.Lexicon, known) > RareVerb && (VerbForms.Principal(known)?.Past == word || VerbForms.EndsInS(at.Lexicon, word) || (known == word && VerbForms.EndsInS(at.Lexicon, at.Token(-1).Folded)) || (next && (known == word ? VerbForms.MayBeParticiple(word, word) : !word.EndsWith("ing", StringComparison.Ordinal)))));
        // “The teacher says chalk is cheap”, “the study shows prices fall”: no noun, and “that” is left out.
        if (at.SourceWord(-1, 1) == "that" && !VerbForms.IsDeterminer(at.Word(-2)) && !VerbFrame.IsPreposition(at.Word(-2))) return null;
        if (!finite || SpeechVerbs.Contains(at.Word(0)) || Thoughts.Contains(at.Word(0))) return null;
        var (first, end) = (at.Own.Index, at.Own.Index);
        while (first > at.Own.Start && !Joins(document.Tokens[first - 1])) first--;
        while (end < at.Own.Sentence.Tokens.End && !Joins(document.Tokens[end])) end++;
        for (var i = first; i < end; i++)
        {
            // “The boats carry coal they bought.”
            if (MainClause.IsSubjectPronoun(document.Tokens[i].Normal) && i > at.Own.Index && !SpeechVerbs.Contains(document.Tokens[i - 1].Normal)) return null;
        }

        return MainClause.Verbs(document, at.Lexicon, first, end).Count() > 1 ? at.Sure(-1, 0, "the relative word is lost") : null;
    }

    private static bool Joins(Token token) => token.Kind == TokenKind.Punctuation ? token.Normal is not ("-" or "$" or "£" or "€" or "%") : token.Normal is "and" or "but" or "or" or "that" or "who" or "which" or "when" or "while" or "because" or "if" or "as" or "what" or "where" or "whose";

    // want rebuild the church
    private static GrammarSuspect? WishWithBase(WitnessedPlace at)
    {
        if (!at.IsSame(0) || !at.IsSame(1) || at.Source(1) != at.Source(0) + 2 || at.SourceWord(0, 1) != "to" || !Wishes.Contains(at.Base(0))) return null;
        return at.Token(1).IsContent() && at.Own.IsBaseVerb(1, at.Lexicon) ? at.Sure(0, 1, "“to” is lost") : null;
    }

    // said would wait; hope that will win
    private static GrammarSuspect? LostThinker(WitnessedPlace at)
    {
        var that = at.Word(0) == "that" ? 1 : 0;
        var verb = at.Word(-that);
        if (!at.Token(1).IsAuxiliary || at.Word(1) is "be" or "been" or "being" or "having" || !at.IsSame(1) || !MainClause.IsSubjectPronoun(at.SourceWord(1, -1))) return null;
        if (!(SpeechVerbs.Contains(verb) || Thoughts.Contains(verb)) || !at.IsSame(-that) || at.Source(1) - at.Source(-that) is not (2 or 3)) return null;
        // “would-be buyers”
        if (at.Word(2) == "-") return null;
        // “I think it would”, “I think that would”
        if (that == 1 && at.SourceWord(1, -2) != "that") return null;
        return that == 0 && VerbForms.IsDeterminer(at.Word(-1)) ? null : at.Sure(-that, 1, "the subject is lost");
    }

    // Is raining in the valley. Are 40 beds in the ward.
    private static GrammarSuspect? LostDummy(WitnessedPlace at)
    {
        if (at.Own.Index != at.Own.Start || at.Source(0) < 1 || !at.IsSame(0) || !at.Joins(0, 1)) return null;
        var before = at.Source(0) - 1;
        var sentence = at.Comparison.Source.SentenceOf(at.Source(0));
        if (before != sentence.Tokens.Start || at.Comparison.Source.Tokens[before].Normal is not ("it" or "there" or "he" or "she" or "they") || at.Own.Document.Tokens[at.Own.Sentence.Tokens.End - 1].Normal is not ".") return null;
        var word = at.Token(0).Folded;
        return at.Token(0).IsAuxiliary || VerbForms.Principal(at.Lexicon.BaseOf(word))?.Past == word || SpeechVerbs.Contains(word) ? at.Sure(0, 1, "the subject is lost") : null;
    }

    // lives here since 2010, for “has lived here since 2010”
    private static GrammarSuspect? PresentSince(WitnessedPlace at)
    {
        var (word, its) = (at.Token(0).Folded, at.SourceToken(0).Folded);
        if (word == its || !at.Token(0).IsContent() || word.EndsWith("ing", StringComparison.Ordinal) || at.SourceWord(0, -1) is not ("has" or "have" or "been")) return null;
        var known = at.Lexicon.BaseOf(its);
        // “lives” may be known as a noun's form.
        if (known == its || VerbForms.Share(at.Lexicon, known) < VerbShare || !(word == known || word == known + "s" || (at.Lexicon.BaseOf(word) == known && word.EndsWith('s')))) return null;
        for (var k = -1; k > -4 && at.Own.Has(k); k--)
        {
            if (at.Token(k).IsAuxiliary || at.Word(k) == "to" || (k == -1 && (VerbForms.IsDeterminer(at.Word(k)) || at.Token(k).Kind == TokenKind.Possessive || at.Word(k) is "his" or "her" or "this" or "that" or "these" or "those" || VerbFrame.IsPreposition(at.Word(k))))) return null;
        }

        for (var k = 1; k < 8 && at.Own.Has(k) && at.Token(k).Kind != TokenKind.Punctuation; k++)
        {
            if (at.Word(k) == "since" && at.Source(k) >= 0) return at.Sure(0, k, "“since” asks for the perfect");
        }

        return null;
    }

    // interested in buy the port, by raise prices
    private static GrammarSuspect? BareGerund(WitnessedPlace at)
    {
        if (at.Source(1) < 1 || at.SourceWord(1, -1) != at.Word(0) || !at.Token(1).IsContent() || at.Token(1).IsCapitalized) return null;
        var (word, its) = (at.Token(1).Folded, at.SourceToken(1).Folded);
        if (!its.EndsWith("ing", StringComparison.Ordinal) || at.Lexicon.BaseOf(its) != word || its == word) return null;
        var thing = VerbForms.IsDeterminer(at.Word(2)) || at.Word(2) is "him" or "them" or "us" or "me" || at.Token(2).IsNumber;
        return thing || VerbForms.Share(at.Lexicon, word) > PureVerb ? at.Sure(0, 1, "the -ing form must stand here") : null;
    }

    // bigger as the church, for “bigger than the church”
    private static GrammarSuspect? OtherThan(WitnessedPlace at)
    {
        if (at.Source(-1) < 0 || at.SourceWord(-1, 1) != "than" || !at.IsSame(-1) || at.Word(-2) == "the" || !(at.Word(-1).EndsWith("er", StringComparison.Ordinal) || at.Word(-1) is "more" or "less" || at.Word(-2) is "more" or "less")) return null;
        var next = at.Source(1) >= 0 ? at.Source(1) : at.Source(2);
        return next > at.Source(-1) && next <= at.Source(-1) + 4 ? at.Sure(-1, 0, "“than” must stand here") : null;
    }
}
