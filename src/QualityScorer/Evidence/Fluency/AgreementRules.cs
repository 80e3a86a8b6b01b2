using System.Collections.Frozen;
using QualityScorer.Evidence.Meaning;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Fluency;

/// <summary>Rules of GRM001 for a subject that shows its number by its own words, and a verb that has another one.</summary>
internal static class AgreementRules
{
    // A subject and the phrase behind it, in words.
    private const int Longest = 9;

    private static readonly FrozenSet<string> ClauseStarts = FrozenSet.Create(StringComparer.Ordinal, ",", ";", ":", "but", "because", "when", "while", "although", "though", "until", "after", "before", "that", "whether");

    /// <summary>The subject that begins here, or whose noun stands here, and the verb that does not agree with it, or null.</summary>
    public static GrammarSuspect? Suspect(GrammarPlace at, Lexicon lexicon) => at.Word(0) switch
    {
        "everyone" or "everybody" or "someone" or "somebody" or "anyone" or "anybody" or "nobody" or "everything" or "nothing" or "something" => Everyone(at),
        "one" or "each" => OneOfThem(at, lexicon),
        "every" => Every(at, lexicon),
        "this" or "that" => ThisPlural(at, lexicon),
        "all" => AllThe(at, lexicon),
        "number" => NumberOf(at, lexicon),
        "there" => ThereIs(at, lexicon),
        "people" or "police" => People(at) ?? Numbered(at, lexicon),
        _ when at.Index == at.Start && IsPlural(at, 0, lexicon) && VerbFrame.IsPreposition(at.Word(1)) => PluralAtStart(at),
        _ => at.Word(1) is "has" or "was" or "is" or "does" ? Numbered(at, lexicon) : at.Word(1) is "are" or "were" or "have" ? NounPhraseRules.UncountableMany(at, Starts(at, VerbForms.IsDeterminer(at.Word(-1)) ? -1 : 0)) : null,
    };

    // Services to the island was
    private static GrammarSuspect? PluralAtStart(GrammarPlace at)
    {
        for (var k = 2; k < Longest && at.Has(k); k++)
        {
            if (at.Word(k) is "was" or "is" or "has") return at.Token(k - 1).IsContent() && at.Word(k + 1) is not ("a" or "an" or "the" or "what" or "where" or "one" or "another" or "no" or "not") ? at.Sure(0, k, "the verb does not agree") : null;
            if (!at.Token(k).IsWord || at.Token(k).IsAuxiliary || at.Word(k) is "who" or "which" or "that" or "and" or "or" or "but" or "if" or "when" or "where" or "what" or "as" or "than" or "it" or "he" or "she" or "they" or "we" or "you" or "i") return null;
        }

        return null;
    }

    // everyone are
    private static GrammarSuspect? Everyone(GrammarPlace at) =>
        at.Word(1) == "are" && Starts(at, 0) ? at.Sure(0, 1, "the verb does not agree") : null;

    // every house have
    private static GrammarSuspect? Every(GrammarPlace at, Lexicon lexicon)
    {
        if (!Starts(at, 0) || at.Word(1) is "year" or "day" or "week" or "month" or "time" or "summer" or "winter" or "night" or "morning" or "other") return null;
        var verb = at.Word(2) is "are" or "were" or "have" or "do" ? 2 : at.Word(3) is "are" or "were" or "have" && at.Token(2).IsContent() ? 3 : 0;
        return verb > 0 && at.Token(1).IsContent() && !IsPlural(at, verb - 1, lexicon) ? at.Sure(0, verb, "the verb does not agree") : null;
    }

    // That cars was sold.
    private static GrammarSuspect? ThisPlural(GrammarPlace at, Lexicon lexicon) =>
        at.Index == at.Start && (at.Word(2) is "is" or "was" or "has" || (at.Word(0) == "this" && at.Word(2) is "are" or "were" or "have")) && at.Token(1).IsContent() && !at.Token(1).IsCapitalized && IsPlural(at, 1, lexicon) && !IsAmount(at.Token(1).Folded) ? at.Sure(0, 1, "the two do not agree") : null;

    // all the window were
    private static GrammarSuspect? AllThe(GrammarPlace at, Lexicon lexicon)
    {
        if (at.Word(1) is not ("the" or "these" or "those") || !Starts(at, 0) || at.Word(3) is not ("are" or "were" or "have") || !at.Token(2).IsContent() || at.Token(2).IsCapitalized) return null;
        var word = at.Token(2).Folded;
        return lexicon.BaseOf(word) == word && !NounPhraseRules.IsCollective(word) && VerbForms.Plural(lexicon, word) is { } plural && lexicon.Frequency(plural) >= 0.2 * lexicon.Frequency(word) ? at.Sure(0, 3, "many, but a singular") : null;
    }

    // One of the men were
    private static GrammarSuspect? OneOfThem(GrammarPlace at, Lexicon lexicon)
    {
        if (at.Index != at.Start || at.Word(1) != "of" || !(VerbForms.IsDeterminer(at.Word(2)) || at.Word(2) is "his" or "her" or "these" or "those")) return null;
        var noun = 3;
        while (noun < 6 && at.Token(noun).IsContent() && !at.Token(noun).IsCapitalized && !IsPlural(at, noun, lexicon)) noun++;
        return at.Token(noun).IsContent() && IsPlural(at, noun, lexicon) && at.Word(noun + 1) is "are" or "were" or "have" ? at.Sure(0, noun + 1, "the verb does not agree") : null;
    }

    // The number of cars have
    private static GrammarSuspect? NumberOf(GrammarPlace at, Lexicon lexicon)
    {
        if (at.Word(-1) != "the" || at.Index != at.Start + 1 || at.Word(1) != "of") return null;
        var noun = 2;
        while (noun < 5 && at.Token(noun).IsContent() && !IsPlural(at, noun, lexicon)) noun++;
        return IsPlural(at, noun, lexicon) && at.Word(noun + 1) is "are" or "were" or "have" ? at.Sure(-1, noun + 1, "the verb does not agree") : null;
    }

    // there is two reasons
    private static GrammarSuspect? ThereIs(GrammarPlace at, Lexicon lexicon)
    {
        if (at.Word(1) is not ("is" or "was" or "has") || !Starts(at, 0)) return null;
        var number = at.Word(1) == "has" && at.Word(2) == "been" ? 3 : at.Word(1) == "has" ? 0 : 2;
        return number > 0 && IsMany(at, number) && !at.Token(number + 1).IsCapitalized && IsPlural(at, number + 1, lexicon) && !IsAmount(at.Token(number + 1).Folded) ? at.Sure(0, number + 1, "the verb does not agree") : null;
    }

    // people was, the police is
    private static GrammarSuspect? People(GrammarPlace at)
    {
        if (at.Word(1) is not ("is" or "was" or "has" or "does") || at.Word(2) is "a" or "an" or "the" or "what" or "not" or "where" || at.Token(0).IsCapitalized && (at.Word(0) == "people" || at.Index > at.Start)) return null;
        var first = at.Word(0) == "police" ? at.Word(-1) == "the" ? -1 : 0 : at.Word(-1) is "many" or "some" or "most" or "these" or "those" or "young" or "old" or "several" or "few" ? -1 : 0;
        return Starts(at, first) ? at.Sure(first, 1, "the verb does not agree") : null;
    }

    // 26 people has, two schools is
    private static GrammarSuspect? Numbered(GrammarPlace at, Lexicon lexicon)
    {
        if (at.Word(1) is not ("has" or "was" or "is" or "does") || at.Token(0).IsCapitalized || !at.Token(0).IsContent() || !IsPlural(at, 0, lexicon) || IsAmount(at.Token(0).Folded)) return null;
        // “Ten cats is a lot.”
        if (at.Word(2) is "a" or "an" or "the" or "one" or "what" or "too" or "more" or "less" or "not" or "enough" or "still" or "now" or "just" or "all" || at.Token(2).IsNumber) return null;
        var number = IsMany(at, -1) ? -1 : at.Token(-1).IsContent() && !at.Token(-1).IsCapitalized && !IsPlural(at, -1, lexicon) && IsMany(at, -2) ? -2 : 0;
        return number < 0 && (Starts(at, number) || IsAfterPlace(at, number, lexicon)) ? at.Sure(number, 1, "the verb does not agree") : null;
    }

    // “In the fire 26 people”: the number follows a preposition's phrase that begins the sentence.
    private static bool IsAfterPlace(GrammarPlace at, int number, Lexicon lexicon)
    {
        var length = at.Index + number - at.Start;
        if (length is < 3 or > 5) return false;
        var first = at.Start - at.Index;
        if (at.Word(first) is not ("in" or "on" or "at" or "during" or "after" or "before" or "since") || !VerbForms.IsDeterminer(at.Word(first + 1))) return false;
        for (var k = first + 2; k < number; k++)
        {
            if (!at.Token(k).IsContent() || at.Token(k).IsNumber || at.Word(k).EndsWith("ing", StringComparison.Ordinal) || at.Base(k) != at.Token(k).Folded) return false;
        }

        return true;
    }

    private static bool Starts(GrammarPlace at, int offset) => at.Index + offset == at.Start || ClauseStarts.Contains(at.Word(offset - 1));

    private static bool IsPlural(GrammarPlace at, int offset, Lexicon lexicon) =>
        at.Token(offset).Folded is "people" or "men" or "women" or "children" || (VerbForms.EndsInS(lexicon, at.Token(offset).Folded) && !at.Token(offset).Folded.EndsWith("ics", StringComparison.Ordinal) && at.Word(offset) is not ("news" or "series" or "species" or "means" or "headquarters" or "works"));

    private static bool IsMany(GrammarPlace at, int offset)
    {
        var word = at.Word(offset);
        if (at.Token(offset).IsNumber) return word is not ("0" or "1") && word.All(static c => char.IsAsciiDigit(c) || c == ',') && !(word.Length == 4 && word[0] is '1' or '2');
        return word is "two" or "three" or "four" or "five" or "six" or "seven" or "eight" or "nine" or "ten" or "eleven" or "twelve" or "twenty" or "thirty" or "several" or "many";
    }

    // “Three years is a long time.”
    private static bool IsAmount(string plural) => LostWordsRules.UnitOrTime(plural) || plural is "times" or "goals" or "inches" or "litres" or "liters" or "pence" or "cents" or "rubles" or "roubles" or "crowns" or "thousands" or "millions" or "billions" or "dozens" or "kilos" or "grams" or "acres" or "hectares" or "quarters" or "thirds";
}
