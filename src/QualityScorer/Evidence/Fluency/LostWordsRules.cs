using QualityScorer.Text;

namespace QualityScorer.Evidence.Fluency;

/// <summary>Rules of GRM001 for a small word or an ending that the copy lost or put in between words that it kept: an article, a subject, a plural, the <c>to</c> of an infinitive.</summary>
internal static class LostWordsRules
{
    // How common the plural is beside a noun that can be counted.
    private const double Countable = 0.05;
    private const double VerbShare = 0.05;

    // A word that is hardly ever a noun: “go”, not “support”.
    private const double PureVerb = 0.3;

    /// <summary>What is lost or too much in this place, or null.</summary>
    public static GrammarSuspect? Suspect(WitnessedPlace at) =>
        SingularAfterNumber(at) ?? PluralWithSingular(at) ?? NounAndPronoun(at) ?? LostArticle(at) ?? BecauseOf(at) ?? LostSubject(at) ?? LostSpeaker(at) ?? LostTo(at) ?? LostInfinitive(at) ?? BareParticiple(at) ?? SwappedForms(at) ?? ObjectAsSubject(at) ?? IfForWhether(at) ?? MoreForEnding(at);

    // six large publisher, for “six large publishers”
    private static GrammarSuspect? SingularAfterNumber(WitnessedPlace at)
    {
        var word = at.Token(0);
        if (at.Source(0) < 0 || word.IsCapitalized || !word.IsContent() || at.Lexicon.BaseOf(word.Folded) != word.Folded || !(at.Own.PhraseEnds(1) || VerbForms.IsDeterminer(at.Word(1)) || at.Word(1) is "each" or "this" or "these" || at.Joins(0, 1) || at.Source(1) == at.Source(0) + 1)) return null;
        var its = at.SourceToken(0);
        if (its.Folded == word.Folded || at.Lexicon.BaseOf(its.Folded) != word.Folded || !VerbForms.EndsInS(at.Lexicon, its.Folded)) return null;
        var number = -1;
        while (number > -4 && at.Token(number).IsContent() && !IsNumber(at, number)) number--;
        if (number < -2 && at.Word(1) is "and" or "or") return null;
        // “hundreds of soldier”
        if (at.Word(number) == "of" && at.Word(number - 1) is "hundreds" or "thousands" or "dozens" or "scores" or "millions") return at.Sure(number - 1, 0, "many, but a singular");
        // “one of the biggest factory”, “most of the teacher”, for “factories” and “teachers”
        if (at.Word(number) is "the" or "these" or "those" && at.Word(number - 1) == "of" && at.Word(number - 2) is "one" or "most" or "some" or "many" or "each" or "all" or "several" or "two" or "three" or "four" or "five" or "hundreds" or "thousands" or "dozens" && IsCountable(at, word.Folded)) return at.Sure(number - 2, 0, "many, but a singular");
        return IsNumber(at, number) && at.Word(number - 1) is not ("a" or "an" or "one" or "-" or "$" or "£" or "€" or "per") ? at.Sure(number, 0, "many, but a singular") : null;
    }

    // “most of the money” for “monies”
    private static bool IsCountable(WitnessedPlace at, string noun) => VerbForms.Plural(at.Lexicon, noun) is { } plural && at.Lexicon.Frequency(plural) > 2 * Countable * at.Lexicon.Frequency(noun);

    private static bool IsNumber(WitnessedPlace at, int offset) => at.Token(offset).IsNumber ? at.Word(offset) is not ("1" or "0.5") && at.Word(offset).All(static c => char.IsAsciiDigit(c) || c == ',') && !(at.Word(offset).Length == 4 && at.Word(offset)[0] is '1' or '2')
        : at.Word(offset) is "two" or "three" or "four" or "five" or "six" or "seven" or "eight" or "nine" or "ten" or "eleven" or "twelve" or "thirteen" or "fourteen" or "fifteen" or "twenty" or "thirty" or "forty" or "fifty" or "several";

    // three sponsors has withdrawn
    private static GrammarSuspect? PluralWithSingular(WitnessedPlace at)
    {
        var noun = at.Token(-1);
        if (at.Word(0) is not ("has" or "is" or "was" or "does") || (at.Source(0) >= 0 && at.SourceToken(0).Normal == at.Word(0)) || at.Source(-1) < 0 || !noun.IsContent() || (noun.IsCapitalized && at.Own.Has(-2)) || !VerbForms.EndsInS(at.Lexicon, noun.Folded)) return null;
        if (at.SourceToken(-1).Folded != noun.Folded || noun.Folded.EndsWith("ics", StringComparison.Ordinal) || noun.Folded is "news" or "series" or "species" or "means" or "headquarters" or "works" || UnitOrTime(noun.Folded)) return null;
        // “Elections is another question.”
        if (at.Word(0) is "is" or "was" && at.Word(1) is "a" or "an" or "the" or "one" or "another" or "what") return null;
        var first = -2;
        if (at.Token(first).IsContent() && !at.Token(first).IsCapitalized && !EndsLikeVerb(at.Token(first).Folded)) first--;
        if (VerbForms.IsDeterminer(at.Word(first)) && at.Word(first) is not ("a" or "an" or "every" or "whose") || IsNumber(at, first) || at.Word(first) is "these" or "those" or "many") first--;
        return !at.Own.Has(first) || at.Word(first) is "," or "\"" or "–" or "—" ? at.Sure(first + 1, 0, "the verb does not agree") : null;
    }

    private static bool EndsLikeVerb(string word) => word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith('s');

    // “Three years is a long time.”
    internal static bool UnitOrTime(string plural) => plural is "years" or "months" or "weeks" or "days" or "hours" or "minutes" or "seconds" or "dollars" or "euros" or "pounds" or "miles" or "kilometres" or "kilometers" or "metres" or "meters" or "feet" or "points" or "percent" or "degrees" or "tonnes" or "tons" or "seats" or "votes";

    // the officials they declined
    private static GrammarSuspect? NounAndPronoun(WitnessedPlace at)
    {
        if (at.Word(0) is not ("they" or "he" or "she") || at.Source(0) >= 0 || !at.Joins(-1, 1) || !at.Token(-1).IsContent() || at.Token(1).Folded.EndsWith("ing", StringComparison.Ordinal)) return null;
        if (at.Own.Has(-2) && !(VerbForms.IsDeterminer(at.Word(-2)) && !at.Own.Has(-3))) return null;
        var finite = at.Token(1).IsAuxiliary || (at.HasVerbEnding(1) && at.Share(1) > VerbShare);
        // “The officials they met were tired”: a clause of its own, and the sentence's verb behind it.
        var verbs = MainClause.Verbs(at.Own.Document, at.Lexicon, at.Own.Start, at.Own.Sentence.Tokens.End).Count();
        return finite && verbs == 1 && !at.Token(2).IsAuxiliary ? at.Sure(-1, 1, "the verb has two subjects") : null;
    }

    // Board took a decision; doubt whether takeover will be approved; but not “Infection was found”, which no article counts
    private static GrammarSuspect? LostArticle(WitnessedPlace at)
    {
        var word = at.Token(0).Folded;
        if (at.Source(0) < 1 || !at.Token(0).IsContent() || !at.Joins(0, 1) || at.SourceWord(0, -1) is not ("the" or "a" or "an") || at.SourceToken(0).IsCapitalized || at.Lexicon.BaseOf(word) != word || at.Comparison.CopyNames.Contains(at.Own.Index)) return null;
        if (at.Own.Has(-1) ? at.Token(0).IsCapitalized || at.Word(-1) is not ("whether" or "because" or "when" or "if" or "after" or "before") : at.Word(1).Length == 0) return null;
        if (at.Token(1).IsCapitalized || IsAbstract(word) || VerbForms.Plural(at.Lexicon, word) is not { } plural || at.Lexicon.Frequency(plural) < Countable * at.Lexicon.Frequency(word)) return null;
        return at.Token(1).IsAuxiliary || VerbForms.Principal(at.Base(1))?.Past == at.Token(1).Folded ? at.Sure(0, 1, "the article is lost") : null;
    }

    private static bool IsAbstract(string noun) => noun.EndsWith("ion", StringComparison.Ordinal) || noun.EndsWith("ment", StringComparison.Ordinal) || noun.EndsWith("ity", StringComparison.Ordinal) || noun.EndsWith("ing", StringComparison.Ordinal) || noun.EndsWith("ness", StringComparison.Ordinal) || noun.EndsWith("ance", StringComparison.Ordinal) || noun.EndsWith("ence", StringComparison.Ordinal);

    // because of a storm had delayed, for “because a storm had delayed”
    private static GrammarSuspect? BecauseOf(WitnessedPlace at)
    {
        if (at.Word(0) != "because" || at.Word(1) != "of" || at.Source(0) < 0 || at.SourceToken(0).Normal != "because" || at.SourceWord(0, 1) == "of") return null;
        for (var k = 3; k < 8 && at.Own.Has(k) && at.Token(k).IsWord && !at.Token(k).IsOpener; k++)
        {
            if (at.Joins(k - 1, k) && at.Token(k - 1).IsContent() && (at.Token(k).IsAuxiliary ? at.Word(k) is not ("be" or "been" or "being" or "having") : VerbForms.Principal(at.Base(k))?.Past == at.Token(k).Folded)) return at.Sure(0, k, "a clause asks for “because”");
        }

        return null;
    }

    // say that passed on, before lands his catch
    private static GrammarSuspect? LostSubject(WitnessedPlace at)
    {
        if (at.Word(0) is not ("that" or "before" or "after" or "because" or "when" or "while" or "if" or "until" or "although") || at.Source(1) < 1 || !at.IsSame(1) || !MainClause.IsSubjectPronoun(at.SourceWord(1, -1)) || at.Source(0) == at.Source(1) - 1) return null;
        if (at.Word(0) == "that" && !SpeechVerbs.Contains(at.Word(-1))) return null;
        if (at.Word(0) != "that" && at.Comparison.Source.Tokens[Math.Max(0, at.Source(1) - 2)].Normal != at.Word(0)) return null;
        var verb = at.Token(1).Folded;
        var known = at.Lexicon.BaseOf(verb);
        var finite = at.Token(1).IsAuxiliary ? at.Word(1) is not ("be" or "been" or "being" or "having") : VerbForms.Principal(known)?.Past == verb
            || (known != verb && VerbForms.Share(at.Lexicon, known) > VerbShare && (VerbForms.EndsInS(at.Lexicon, verb) || (at.Word(0) == "that" && verb.EndsWith("ed", StringComparison.Ordinal))));
        return finite ? at.Sure(0, 1, "the subject is lost") : null;
    }

    // “Nobody knows,” said.
    private static GrammarSuspect? LostSpeaker(WitnessedPlace at) =>
        SpeechVerbs.Contains(at.Word(0)) && at.Word(-1) == "\"" && at.Word(1) == "." && at.IsSame(0) && at.SourceWord(0, -1) is "he" or "she" or "they" or "it" ? at.Sure(0, 0, "the speaker is lost") : null;

    // agreed go ahead, for “agreed to go ahead”
    private static GrammarSuspect? LostTo(WitnessedPlace at)
    {
        if (!at.IsSame(0) || !at.IsSame(1) || at.Source(1) != at.Source(0) + 2 || at.SourceWord(0, 1) != "to" || !at.HasVerbEnding(0) || !IsPast(at.Token(0).Folded, at.Lexicon) || !at.Token(0).IsContent() || at.Token(0).Folded.EndsWith("ing", StringComparison.Ordinal)) return null;
        var (verb, known) = (at.Token(1).Folded, at.Base(0));
        return at.Token(1).IsContent() && at.Lexicon.BaseOf(verb) == verb && VerbForms.Share(at.Lexicon, verb) > PureVerb && known is not ("help" or "make" or "let" or "dare" or "need" or "go" or "come" or "have" or "bid") ? at.Sure(0, 1, "“to” is lost") : null;
    }

    // whether sell the mine, able pay
    private static GrammarSuspect? LostInfinitive(WitnessedPlace at) =>
        at.Word(0) is "whether" or "how" or "what" or "when" or "where" or "able" or "unable" or "ought" or "going" or "willing" or "ready" or "likely" or "unlikely" or "due" && at.IsSame(0) && at.IsSame(1) && at.Source(1) == at.Source(0) + 2 && at.SourceWord(0, 1) == "to" && at.Own.IsBaseVerb(1, at.Lexicon)
            ? at.Sure(0, 1, "“to” is lost") : null;

    private static bool IsPast(string word, Lexicon lexicon) => word.EndsWith("ed", StringComparison.Ordinal) || (VerbForms.Principal(lexicon.BaseOf(word))?.Past == word && VerbForms.Share(lexicon, lexicon.BaseOf(word)) > VerbShare);

    // after it shown a film, for “after it was shown a film”
    private static GrammarSuspect? BareParticiple(WitnessedPlace at)
    {
        if (!MainClause.IsSubjectPronoun(at.Word(0)) || at.Word(0) == "you" || !at.IsSame(0) || !at.IsSame(1) || at.Source(1) != at.Source(0) + 2 || !WordForms.IsAuxiliary(at.SourceWord(0, 1)) || at.Token(-1).IsAuxiliary || at.Lexicon.BaseOf(at.Word(-1)) is "make" or "see" or "hear" or "want" or "keep" or "leave") return null;
        var word = at.Token(1).Folded;
        return VerbForms.Principal(at.Lexicon.BaseOf(word)) is { } forms ? forms.Participle == word ? at.Sure(0, 1, "the auxiliary is lost") : null : word.EndsWith("wn", StringComparison.Ordinal) && VerbForms.MayBeParticiple(word, at.Lexicon.BaseOf(word)) && at.Lexicon.BaseOf(word) != word ? at.Sure(0, 1, "the auxiliary is lost") : null;
    }

    // the workers gone home, for “the workers went home”
    private static GrammarSuspect? SwappedForms(WitnessedPlace at)
    {
        var word = at.Token(0).Folded;
        if (at.Source(0) < 1 || at.IsSame(0) || at.Token(0).IsCapitalized || at.Lexicon.BaseOf(word) is not (var known and not "say") || VerbForms.Share(at.Lexicon, known) < VerbShare || VerbForms.Principal(known) is not { } forms || forms.Participle != word || at.SourceToken(0).Folded != forms.Past) return null;
        if (!at.IsSame(-1) || at.Source(-1) != at.Source(0) - 1 || !at.IsSame(1) || at.Source(1) != at.Source(0) + 1 || !(at.Token(-1).IsContent() || MainClause.IsSubjectPronoun(at.Word(-1)))) return null;
        for (var k = -1; k > -6 && at.Own.Has(k); k--)
        {
            if (at.Token(k).IsAuxiliary || at.Word(k) is "with" or "'s" or "'ve" or "'d" || at.Word(k).Contains('\'', StringComparison.Ordinal)) return null;
        }

        return at.Sure(-1, 0, "the auxiliary is lost");
    }

    // the lawyer whom represents
    private static GrammarSuspect? ObjectAsSubject(WitnessedPlace at) =>
        at.Word(0) == "whom" && at.IsSame(1) && at.SourceWord(1, -1) == "who" && !MainClause.IsSubjectPronoun(at.Word(1)) && (at.Token(1).IsAuxiliary || (at.IsVerbForm(1) && at.Joins(1, 2))) ? at.Sure(0, 1, "the subject asks for “who”") : null;

    // interested in if it rains
    private static GrammarSuspect? IfForWhether(WitnessedPlace at) =>
        at.Word(0) is "in" or "of" or "on" or "about" or "over" && at.Word(1) == "if" && at.Source(0) >= 0 && at.SourceWord(0, 1) == "whether" ? at.Sure(0, 1, "“whether” must stand here") : null;

    // the more young, for “the youngest”
    private static GrammarSuspect? MoreForEnding(WitnessedPlace at)
    {
        var word = at.Token(1).Folded;
        return at.Word(0) is "more" or "most" && word.Length is > 2 and < 6 && at.Source(1) >= 0 && at.SourceToken(1).Folded is var its && its == word + "est" ? at.Sure(0, 1, $"“{its}” must stand here") : null;
    }
}
