using QualityScorer.Text;

namespace QualityScorer.Evidence.Fluency;

/// <summary>What a verb's governor asks for.</summary>
internal enum VerbGroupForm
{
    Base,
    Participle,
    ParticipleOrGerund,
}

/// <summary>Rules of GRM001 for an auxiliary and its verb: each says what cannot stand together in one text.</summary>
internal static class VerbGroupRules
{
    // Nats by which the context model must prefer the right form.
    private const double Margin = 3;
    private const double PlainMargin = 0;

    // No preference of the model is enough: the source must have the right form in this place.
    private const double WitnessOnly = double.PositiveInfinity;

    /// <summary>The auxiliary or <c>to</c> before a verb, through adverbs, or -1.</summary>
    public static int Governor(Document document, int verb)
    {
        var start = document.SentenceOf(verb).Tokens.Start;
        var i = verb - 1;
        while (i > start && i > verb - 3 && document.Tokens[i].IsAdverb) i--;
        return i >= start && Asks(document.Tokens[i].Normal) is not null ? i : -1;
    }

    /// <summary>The form that an auxiliary or <c>to</c> asks of the verb after it, or null for another word.</summary>
    public static VerbGroupForm? Asks(string word) => word switch
    {
        "has" or "have" or "had" or "having" or "hasn't" or "haven't" or "hadn't" => VerbGroupForm.Participle,
        "be" or "been" or "being" or "am" or "is" or "are" or "was" or "were" or "isn't" or "aren't" or "wasn't" or "weren't" => VerbGroupForm.ParticipleOrGerund,
        "to" => VerbGroupForm.Base,
        _ => WordForms.IsAuxiliary(word) ? VerbGroupForm.Base : null,
    };

    /// <summary>What cannot stand in the verb group that begins here, or null.</summary>
    public static GrammarSuspect? Suspect(GrammarPlace at, Lexicon lexicon) =>
        Been(at) ?? BeBase(at, lexicon) ?? Modal(at, lexicon) ?? Perfect(at, lexicon) ?? Infinitive(at, lexicon) ?? Gerund(at, lexicon) ?? LateNot(at, lexicon) ?? ActiveRaising(at);

    // could went, will goes, should been, will not being closed
    private static GrammarSuspect? Modal(GrammarPlace at, Lexicon lexicon)
    {
        var did = at.Word(0) is "didn't" or "doesn't" or "don't";
        if (!did && at.Word(0) is not ("could" or "would" or "should" or "cannot" or "can't" or "couldn't" or "wouldn't" or "shouldn't" or "won't" or "will" or "can" or "may" or "might" or "must")) return null;
        var verb = at.AfterAdverbs(1);
        var word = at.Token(verb).Folded;
        var known = lexicon.BaseOf(word);
        if (word is "been" or "being" or "is" or "was" or "were" or "has" or "had" or "does" or "did" or "are")
        {
            // “the will is read”, “would never, had he known”: a noun, another clause.
            if (verb > 1 && word is not ("been" or "being")) return null;
            return at.Word(0) is "will" or "can" or "may" or "might" or "must" && (at.Token(0).IsCapitalized || !at.SubjectBefore) ? null : at.Sure(0, verb, "the verb must stand in its base form");
        }

        // “back automatically should imports exceed it”: the subject of a condition, and its verb behind it.
        if (at.Word(0) == "should" && verb == 1 && VerbForms.EndsInS(lexicon, word) && at.Token(2).IsContent() && at.Base(2) == at.Token(2).Folded && VerbForms.Share(lexicon, at.Token(2).Folded) > 0) return null;
        var past = word.EndsWith("ed", StringComparison.Ordinal) || VerbForms.Principal(known)?.Past == word;
        if (!at.IsInflected(verb, lexicon) || VerbForms.Share(lexicon, known) < (past ? 0.02 : 0.1) || !at.SubjectBefore) return null;
        // “would declined to”: “will” and “can” may be nouns, and a participle may stand before a noun.
        var plain = past && verb == 1 && at.Word(0) is not ("will" or "can" or "may" or "might" or "must") && at.PhraseEnds(2);
        return at.Doubtful(0, verb, verb, known, plain ? PlainMargin : verb > 1 || word.EndsWith("ing", StringComparison.Ordinal) ? WitnessOnly : Margin, "the verb must stand in its base form");
    }

    // were been arrested
    private static GrammarSuspect? Been(GrammarPlace at) =>
        at.Word(0) is "is" or "are" or "was" or "were" && at.Word(1) == "been" ? at.Sure(0, 1, "“been” asks for “have”") : null;

    // will be give to
    private static GrammarSuspect? BeBase(GrammarPlace at, Lexicon lexicon)
    {
        if (at.Word(0) is not ("be" or "been") || !at.Has(1) || at.Token(1).IsCapitalized || at.Word(2) == "-" || !at.Token(1).IsWord) return null;
        var word = at.Token(1).Folded;
        return lexicon.BaseOf(word) == word && !WordForms.IsFunctionWord(word) && VerbForms.Principal(word) is { } forms && word is not "go" ? at.Doubtful(0, 1, 1, forms.Participle, Margin, "the participle must stand here") : null;
    }

    // has went, was wrote, has therefore suspending, have uncover
    private static GrammarSuspect? Perfect(GrammarPlace at, Lexicon lexicon)
    {
        var have = at.Word(0) is "has" or "have" or "had" or "hasn't" or "haven't" or "hadn't";
        if (!have && at.Word(0) is not ("been" or "is" or "are" or "was" or "were" or "be")) return null;
        var verb = at.AfterAdverbs(1);
        if (!at.Has(verb) || !at.Token(verb).IsWord || at.Token(verb).IsCapitalized) return null;
        var word = at.Token(verb).Folded;
        var known = word == "went" ? "go" : word == "saw" ? "see" : lexicon.BaseOf(word);
        // Past forms that are nothing else.
        if (verb == 1 && word is "took" or "went" or "wrote" or "gave" or "knew" or "began" or "ate" or "flew" or "threw" or "grew" or "became" or "swore" or "forgot" or "forgave" && at.SubjectBefore) return at.Sure(0, verb, "the participle must stand here");
        if (VerbForms.Principal(known) is { } forms && forms.Past == word && (word is not ("saw" or "broke" or "did") || verb > 1) && known.Length > 1)
            return at.Doubtful(0, verb, verb, forms.Participle, verb == 1 || at.Word(1) is "never" or "not" or "already" or "always" or "ever" or "also" ? 1 : WitnessOnly, "the participle must stand here");
        if (WordForms.IsFunctionWord(word) || VerbForms.Participle(lexicon, known) is not { } participle || participle == word || VerbForms.MayBeParticiple(word, known)) return null;
        var wrong = known == word || VerbForms.EndsInS(lexicon, word) || (have && word.EndsWith("ing", StringComparison.Ordinal));
        return wrong ? at.Doubtful(0, verb, verb, participle, WitnessOnly, "the participle must stand here") : null;
    }

    // to went, to has; plans to hears, due to finished
    private static GrammarSuspect? Infinitive(GrammarPlace at, Lexicon lexicon)
    {
        if (at.Word(0) != "to" || at.Index == at.Start || at.Quoted || at.Word(2) == "-") return null;
        var known = at.Word(1) switch
        {
            "went" => "go",
            "has" or "had" => "have",
            "did" or "does" => "do",
            "became" => "become",
            "took" => "take",
            "gave" => "give",
            "wrote" => "write",
            "is" or "was" or "were" or "are" => "be",
            _ => null,
        };
        if (known is null) return at.IsInflected(1, lexicon) && at.Share(1) > 0.1 ? at.Doubtful(0, 1, 1, at.Base(1), WitnessOnly, "the verb must stand in its base form") : null;
        if (!at.Token(-1).IsWord || at.Token(-1).IsFunctionWord || at.Word(-1) is "according" or "listening" or "due") return null;
        return at.Doubtful(0, 1, 1, known, Margin, "the verb must stand in its base form");
    }

    // capable of name another, without tell the
    private static GrammarSuspect? Gerund(GrammarPlace at, Lexicon lexicon)
    {
        if (at.Word(0) is not ("of" or "without" or "by" or "for" or "after" or "before" or "from" or "about") || !at.Has(2) || at.Word(2) is not ("a" or "an" or "the" or "another" or "his" or "her" or "its" or "their" or "him" or "them" or "us" or "me")) return null;
        var word = at.Token(1).Folded;
        // "at about double the price".
        if (word is "double" or "triple" or "half") return null;
        if (at.Token(1).IsCapitalized || WordForms.IsFunctionWord(word) || lexicon.BaseOf(word) != word || VerbForms.Share(lexicon, word) < (at.Word(-1) == "capable" ? 0.002 : 0.02) || VerbForms.Gerund(lexicon, word) is not { } gerund) return null;
        return at.Doubtful(0, 1, 1, gerund, -2, "the -ing form must stand here");
    }

    // had been not vaccinated
    private static GrammarSuspect? LateNot(GrammarPlace at, Lexicon lexicon)
    {
        if (at.Word(0) != "been" || at.Word(1) != "not" || !at.Has(2) || at.Token(2).IsFunctionWord) return null;
        var word = at.Token(2).Folded;
        return lexicon.BaseOf(word) != word && VerbForms.MayBeParticiple(word, lexicon.BaseOf(word)) ? at.Sure(0, 2, "“not” must stand before “been”") : null;
    }

    // is anticipating to: only the passive goes with to
    private static GrammarSuspect? ActiveRaising(GrammarPlace at) =>
        at.Word(0) is "am" or "is" or "are" or "was" or "were" && at.Word(2) == "to" && at.Word(1) is "anticipating" or "scheduling" or "requiring" or "obliging" or "estimating" or "supposing" or "rumouring" or "believing" or "allowing" or "permitting"
            ? at.Sure(0, 2, "the passive must stand here") : null;
}
