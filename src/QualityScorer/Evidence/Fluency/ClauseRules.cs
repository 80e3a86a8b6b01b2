using System.Collections.Frozen;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Fluency;

/// <summary>Rules of GRM001 for words that join clauses, reported questions and speech, and prepositions of time.</summary>
internal static class ClauseRules
{
    // Nats by which the context model must prefer the right word.
    private const double Margin = 1.5;

    private static readonly FrozenSet<string> Persons = EmbeddedLines.Read("kinds.txt").Where(l => l.StartsWith("people:", StringComparison.Ordinal) || l.StartsWith("family:", StringComparison.Ordinal))
        .SelectMany(l => l[(l.IndexOf(':', StringComparison.Ordinal) + 1)..].Split([' ', '|'], StringSplitOptions.RemoveEmptyEntries)).Concat(["man", "woman", "person", "boy", "girl", "child", "people"]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Weekdays = WordForms.WordSet("weekdays.txt");
    private static readonly FrozenSet<string> Months = FrozenSet.Create(StringComparer.Ordinal, "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december");

    /// <summary>What cannot stand in the clause here, or null.</summary>
    public static GrammarSuspect? Suspect(GrammarPlace at, Lexicon lexicon) => at.Word(0) switch
    {
        "in" or "on" or "at" => Time(at, lexicon),
        "where" or "how" or "why" or "what" => Inverted(at, lexicon),
        "as" => AsThan(at),
        "is" or "are" => SincePresent(at, lexicon) ?? Reported(at),
        "was" or "were" or "been" => Reported(at),
        "seems" or "appears" or "seemed" or "appeared" or "seem" or "appear" => Seems(at),
        "although" or "though" => LinkedTwice(at, "but") ?? ClauseAnd(at, lexicon),
        "because" or "since" => LinkedTwice(at, "so") ?? ClauseAnd(at, lexicon),
        "when" or "after" or "if" or "once" or "before" => ClauseAnd(at, lexicon) ?? (at.Word(0) == "when" ? Inverted(at, lexicon) : null),
        "told" => ToldTo(at) ?? ToldThat(at),
        "him" or "them" or "us" or "her" => ObjectAsSubject(at),
        "of" or "to" or "with" or "from" or "by" or "about" or "at" => SubjectAsObject(at),
        _ => at.Word(1) == "which" ? PersonWhich(at, lexicon) : at.Word(1) == "that" ? ThatForThan(at, lexicon) : null,
    };

    // in Monday, on July, at March; but “sworn in Wednesday”, where “in” belongs to the verb
    private static GrammarSuspect? Time(GrammarPlace at, Lexicon lexicon)
    {
        var (own, next) = (at.Word(0), at.Word(1));
        if (!at.Token(1).IsCapitalized || !EndsHere(at, 2) || (at.Token(-1) is { IsCapitalized: false } before && before.IsContent() && !VerbForms.EndsInS(lexicon, before.Folded) && (lexicon.BaseOf(before.Folded) != before.Folded || VerbForms.Share(lexicon, before.Folded) > 0.1))) return null;
        if (Weekdays.Contains(next) && next.EndsWith("day", StringComparison.Ordinal)) return own is "in" or "at" ? at.Doubtful(0, 1, 0, "on", Margin, "a day asks for “on”") : null;
        if (!Months.Contains(next)) return null;
        return own != "in" ? at.Doubtful(0, 1, 0, "in", Margin, "a month asks for “in”") : null;
    }

    // the thief is believed that he fled; but “it is believed that he fled”, “the rumour is known that”
    private static GrammarSuspect? Reported(GrammarPlace at)
    {
        var said = at.Word(1) is "likely" or "unlikely" ? 1 : at.AfterAdverbs(1);
        if (at.Word(said + 1) != "that" || !MainClause.IsSubjectPronoun(at.Word(said + 2))) return null;
        if (at.Word(said) is not ("believed" or "said" or "reported" or "thought" or "known" or "feared" or "expected" or "alleged" or "estimated" or "rumoured" or "rumored" or "considered" or "claimed" or "understood" or "supposed" or "assumed" or "presumed" or "suspected" or "likely" or "unlikely" or "possible" or "impossible" or "probable")) return null;
        return HasOwnSubject(at) ? at.Sure(-1, said + 1, "only “it” goes with “that”") : null;
    }

    // the dog appears that it ran away
    private static GrammarSuspect? Seems(GrammarPlace at) =>
        at.Word(1) == "that" && MainClause.IsSubjectPronoun(at.Word(2)) && HasOwnSubject(at) ? at.Sure(0, 1, "only “it” goes with “that”") : null;

    // A person or a thing is the subject of the verb here: no “it”, and no word that a clause with “that” may explain.
    private static bool HasOwnSubject(GrammarPlace at)
    {
        for (var k = -1; k > -9 && at.Has(k); k--)
        {
            var word = at.Word(k);
            if (word is "it" or "what" or "which" or "that" or "nothing" or "little" or "everything" or "something" or "as" or "there" or "this" or "than" or "all" or "much" or "more" or "fact" or "news" or "rumour" or "rumor" or "view" or "idea" or "only" or "far" or "so" or "and" or "or" or "to") return false;
            if (at.Token(k).Kind == TokenKind.Punctuation || WordForms.IsOpener(word) && word is not ("of" or "in" or "at" or "from" or "on" or "for")) return k < -1;
        }

        return at.Has(-1);
    }

    // asked where was the boat
    private static GrammarSuspect? Inverted(GrammarPlace at, Lexicon lexicon)
    {
        if (at.Word(1) is not ("is" or "was" or "are" or "were" or "did" or "does" or "has" or "had" or "can" or "could" or "will" or "would") || at.Token(0).IsCapitalized) return null;
        if (!(at.Word(2) is "the" or "a" or "he" or "she" or "it" or "they" or "we" or "his" or "their" or "its") || at.Word(3) is "last" or "first" or "only" or "best" or "point" or "use" or "next") return null;
        // “what is the matter”, “what is the plan that”: only the plain question about a thing.
        if (at.Word(0) == "what" && (at.Word(1) is not ("is" or "was" or "are" or "were") || !at.Token(3).IsContent() || at.Word(4) is not ("." or "," or ";") || at.Word(3) is "matter" or "difference" or "truth" or "case" or "problem" or "worst" or "reason" or "cause" || at.Word(3).EndsWith("est", StringComparison.Ordinal) || at.Word(2) is not ("the" or "his" or "their" or "its"))) return null;
        var asked = at.Word(-1) is "me" or "him" or "her" or "us" or "them" or "not" ? -2 : -1;
        if (at.Base(asked) is not ("ask" or "know" or "wonder" or "understand" or "explain" or "learn" or "remember" or "forget" or "tell")) return null;
        return HasQuestionMark(at) || at.Quoted ? null : at.Sure(asked, 2, "a reported question has no inversion");
    }

    private static bool HasQuestionMark(GrammarPlace at)
    {
        for (var k = 1; at.Has(k); k++)
        {
            if (at.Word(k) is "?") return true;
        }

        return false;
    }

    // as big than
    private static GrammarSuspect? AsThan(GrammarPlace at)
    {
        if (at.Word(2) != "than" || !(at.Token(1).IsContent() || at.Word(1) is "much" or "many") || at.Word(1) is "opposed" or "rather" or "other" or "otherwise" || at.Word(1).EndsWith("er", StringComparison.Ordinal) || (at.Word(3) is "as" or "in" or "to" or "for" && !(at.Word(-1) is "twice" or "times")) || at.Token(1).IsCapitalized) return null;
        for (var k = -1; at.Has(k); k--)
        {
            if (at.Word(k) is "more" or "less" or "rather" or "better" or "worse" or "other" or "sooner" or "fewer" || at.Word(k).EndsWith("er", StringComparison.Ordinal)) return null;
        }

        return at.Sure(0, 2, "“as” asks for “as”");
    }

    // is working here since May
    private static GrammarSuspect? SincePresent(GrammarPlace at, Lexicon lexicon)
    {
        if (!at.Word(1).EndsWith("ing", StringComparison.Ordinal) || at.Base(1) == at.Token(1).Folded) return null;
        var since = at.Word(2) is "here" or "there" ? 3 : at.Word(2) is "in" or "at" or "as" or "for" && at.Word(3) != "since" ? at.Word(4) == "since" ? 4 : at.Word(5) == "since" && (VerbForms.IsDeterminer(at.Word(3)) || at.Token(4).IsCapitalized) ? 5 : 0 : 2;
        if (since == 0 || at.Word(since) != "since" || !(at.Token(since + 1).IsNumber && at.Word(since + 1).Length == 4 || Months.Contains(at.Word(since + 1)) && at.Token(since + 1).IsCapitalized || Weekdays.Contains(at.Word(since + 1))) || !EndsHere(at, since + 2)) return null;
        return at.Sure(0, since, "what began in the past asks for “has been”");
    }

    // Although it rained, but they came.
    private static GrammarSuspect? LinkedTwice(GrammarPlace at, string second)
    {
        if (at.Index != at.Start || at.Word(1) == "of" && second == "but") return null;
        for (var k = 2; at.Has(k); k++)
        {
            if (at.Word(k) is "\"" or "'" or "—" or "–" or ";" or ":" or "and" or "but" or "so") return null;
            if (at.Word(k) != ",") continue;
            if (at.Word(k + 1) != second || at.Word(k + 2) is "far" or "too" or "that" or "not" or "also" or "only") return null;
            return at.Word(k + 2) is "the" or "a" or "he" or "she" or "it" or "they" or "we" or "i" or "his" or "her" or "their" or "this" or "these" || at.Token(k + 2).IsCapitalized ? at.Sure(0, k + 1, $"“{second}” joins the clauses once more") : null;
        }

        return null;
    }

    // When the siren sounded, and the crowd ran.
    private static GrammarSuspect? ClauseAnd(GrammarPlace at, Lexicon lexicon)
    {
        if (at.Index != at.Start || at.Document.Tokens[at.Sentence.Tokens.End - 1].Normal != ".") return null;
        var comma = 0;
        for (var k = 1; at.Has(k); k++)
        {
            if (at.Word(k) is "\"" or "'" or "—" or "–" or ";" or ":" or "that") return null;
            if (at.Word(k) != ",") continue;
            if (comma > 0) return null;
            comma = k;
        }

        if (comma < 4 || at.Word(comma + 1) != "and" || !(at.Word(comma + 2) is "the" or "he" or "she" or "they" or "we" or "it")) return null;
        return !at.Token(1).IsNumber && at.Token(1).IsWord && (VerbForms.IsDeterminer(at.Word(1)) || MainClause.IsSubjectPronoun(at.Word(1))) && VerbForms.HasFinite(at.Document, lexicon, at.Index + 2, at.Index + comma) ? at.Sure(0, comma + 1, "no clause stands before “and”") : null;
    }

    // told to reporters that
    private static GrammarSuspect? ToldTo(GrammarPlace at)
    {
        if (at.Word(1) != "to" || at.Token(-1).IsAuxiliary || at.Token(-1).IsAdverb || at.Word(-1) is "," or "as") return null;
        for (var k = 2; k < 6; k++)
        {
            if (at.Word(k) == "that") return k > 2 && at.SubjectBefore ? at.Sure(0, 1, "“told” has no “to”") : null;
            if (!at.Token(k).IsWord || at.Token(k).IsOpener) return null;
        }

        return null;
    }

    // he told that he was ill
    private static GrammarSuspect? ToldThat(GrammarPlace at) =>
        at.Word(1) == "that" && at.Word(-1) is "he" or "she" or "they" or "we" or "i" && at.Word(2) is "he" or "she" or "they" or "we" or "i" ? at.Sure(-1, 2, "“told” lacks who was told") : null;

    // Them is late.
    private static GrammarSuspect? ObjectAsSubject(GrammarPlace at) =>
        at.Index == at.Start && (at.Word(1) is "is" or "was" or "has" or "had" or "were" or "will" or "would" || at.Word(1) is "are" or "have" && at.Word(0) != "her") && at.Word(0) != "her" ? at.Sure(0, 1, "an object cannot be the subject") : null;

    // with he, from they
    private static GrammarSuspect? SubjectAsObject(GrammarPlace at)
    {
        var right = at.Word(1) switch { "he" => "him", "she" => "her", "they" => "them", "we" => "us", _ => null };
        return right is not null && at.PhraseEnds(2) && !at.Token(2).IsAuxiliary && !at.Token(1).IsCapitalized ? at.Doubtful(0, 1, 1, right, Margin, "an object must stand here") : null;
    }

    // the nurse which leads the ward
    private static GrammarSuspect? PersonWhich(GrammarPlace at, Lexicon lexicon)
    {
        var (word, verb) = (at.Token(0).Folded, at.Token(2).Folded);
        if (!Persons.Contains(lexicon.BaseOf(word)) || at.Token(0).IsCapitalized) return null;
        var bare = lexicon.BaseOf(verb) == verb && VerbForms.Share(lexicon, verb) > 0.25 && (VerbForms.IsDeterminer(at.Word(3)) || at.Word(3) is "his" or "her");
        var finite = bare || at.Word(2) is "is" or "are" or "was" or "were" or "has" or "have" or "had" or "will" or "would" || (at.Token(2).IsContent() && lexicon.BaseOf(verb) is var known && known != verb && !verb.EndsWith("ing", StringComparison.Ordinal) && VerbForms.Share(lexicon, known) > 0.1 && !VerbForms.EndsInS(lexicon, verb));
        if (!finite) return null;
        for (var k = -1; k > -7 && at.Has(k); k--)
        {
            // “a group of women which”, “asked the doctor which was better”
            if (at.Word(k) is "of" or "for" or "with" or "and" or "between" or "by" or "about" || at.Base(k) is "ask" or "tell" or "show" or "teach" or "inform" or "advise" or "remind" or "let" or "help") return null;
        }

        return at.Doubtful(0, 1, 1, "who", 0, "a person asks for “who”");
    }

    // bigger that Lubin
    private static GrammarSuspect? ThatForThan(GrammarPlace at, Lexicon lexicon)
    {
        var word = at.Word(0);
        if (word.Length < 5 || !word.EndsWith("er", StringComparison.Ordinal) || lexicon.Frequency(word[..^2] + "est") == 0 || word is "better" or "later" or "earlier" or "farther" or "further") return null;
        // “happier that the vote is over”: a clause of its own.
        if (VerbForms.HasFinite(at.Document, lexicon, at.Index + 2, at.Sentence.Tokens.End)) return null;
        return at.Token(2).IsCapitalized || at.Token(2).IsNumber || VerbForms.IsDeterminer(at.Word(2)) ? at.Doubtful(0, 1, 1, "than", 0, "“than” must stand here") : null;
    }

    // A full stop, a comma or a word that opens another phrase: “in Monday’s paper” goes on.
    private static bool EndsHere(GrammarPlace at, int offset) => at.PhraseEnds(offset) && at.Word(offset) is not ("and" or "or" or "to" or "-" or "through" or "until");
}
