using System.Collections.Frozen;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Fluency;

/// <summary>Rules of GRM001 for a noun and what stands before it: number words, articles, comparison.</summary>
internal static class NounPhraseRules
{
    // Nats by which the context model must prefer the plural.
    private const double NearMargin = 1;
    private const double Margin = 2.5;
    private const double WideMargin = 4.5;

    // How common the plural is beside a noun that can be counted, and the -ing form beside a verb.
    private const double Countable = 0.15;
    private const double VerbShare = 0.05;

    private static readonly FrozenSet<string> Collectives = WordForms.WordSet("collective_nouns.txt");
    private static readonly FrozenSet<string> Uncountable = EmbeddedLines.Read("uncountable_nouns.txt").Select(l => l.Split(' ')[0]).ToFrozenSet(StringComparer.Ordinal);
    // Countries of one word that go without an article, and capitals.
    private static readonly FrozenSet<string> Countries = EmbeddedLines.Read("capitals.txt").SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Where(w => !w.Contains('_', StringComparison.Ordinal) && w is not ("netherlands" or "philippines" or "ukraine" or "lebanon" or "sudan" or "congo" or "gambia" or "bahamas" or "maldives" or "yemen" or "vatican" or "comoros" or "seychelles" or "argentine" or "victoria" or "georgia" or "jordan" or "chad" or "hague" or "washington" or "lincoln" or "santiago" or "lima" or "male")).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Masses = FrozenSet.Create(StringComparer.Ordinal, "water", "money", "rain", "snow", "sand", "oil", "milk", "sugar", "flour", "gold", "coal", "grain", "rice", "bread", "meat", "music", "electricity", "gas", "petrol", "wood", "butter", "blood", "heat", "damage", "violence", "poverty", "wealth", "pollution", "corruption", "unemployment", "knowledge", "trust", "courage", "patience", "luck", "fun", "harm", "garbage", "rubbish", "waste", "mud", "dust", "smoke", "ice", "wheat", "cotton", "wool", "silver", "copper", "iron", "steel", "paint", "food");
    private static readonly FrozenSet<string> WrongPlurals = EmbeddedLines.Read("uncountable_nouns.txt").SelectMany(l => l.Split(' ')[1..]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Comparatives = FrozenSet.Create(StringComparer.Ordinal,
        "better", "worse", "easier", "harder", "bigger", "larger", "smaller", "higher", "lower", "faster", "slower", "older", "younger", "stronger", "weaker", "cheaper", "richer", "poorer", "safer", "longer", "shorter", "warmer", "colder", "happier", "wider", "deeper", "heavier", "lighter", "closer", "nearer", "taller", "cleaner", "quicker", "tougher", "darker", "brighter", "louder", "quieter", "busier", "simpler", "smarter", "thicker", "thinner", "angrier", "healthier", "friendlier", "hotter", "cooler");

    private static readonly FrozenSet<string> Superlatives = FrozenSet.Create(StringComparer.Ordinal,
        "best", "worst", "easiest", "hardest", "biggest", "largest", "smallest", "highest", "lowest", "fastest", "slowest", "oldest", "youngest", "strongest", "weakest", "cheapest", "richest", "poorest", "safest", "longest", "shortest", "warmest", "coldest", "happiest", "earliest", "latest", "greatest", "widest", "deepest", "heaviest", "lightest", "closest", "nearest", "tallest", "cleanest", "quickest", "toughest", "darkest", "brightest", "loudest", "quietest", "busiest", "simplest", "smartest", "thickest", "thinnest", "hottest", "newest");

    /// <summary>What cannot stand in the noun phrase here, or null.</summary>
    public static GrammarSuspect? Suspect(GrammarPlace at, Lexicon lexicon) => at.Word(0) switch
    {
        "more" or "most" => DoubleComparison(at, lexicon) ?? BareOf(at, lexicon),
        "a" or "an" => ArticleBeforeUncountable(at),
        "many" or "several" or "few" => ManyUncountable(at) ?? OneOfSingular(at, lexicon) ?? BareOf(at, lexicon),
        "these" or "those" => ManyUncountable(at),
        "much" => MuchPlural(at, lexicon),
        "one" or "each" or "some" => OneOfSingular(at, lexicon) ?? BareOf(at, lexicon),
        "two" or "three" or "four" or "five" or "six" or "seven" or "eight" or "nine" or "ten" or "eleven" or "twelve" => ManyUncountable(at) ?? OneOfSingular(at, lexicon) ?? ManySingular(at, lexicon),
        "the" => TheBoth(at, lexicon) ?? TheCountry(at),
        _ => null,
    };

    /// <summary>A word that is wrong whatever follows it, or null.</summary>
    public static GrammarSuspect? OneWord(GrammarPlace at, Lexicon lexicon) =>
        at.Word(0) is "years" or "months" or "weeks" or "days" or "hours" ? HyphenedPlural(at) : WrongPlural(at) ?? LongSuperlative(at, lexicon);

    // informations
    private static GrammarSuspect? WrongPlural(GrammarPlace at) => WrongPlurals.Contains(at.Word(0)) && !at.Token(0).IsCapitalized && !at.Quoted ? at.Sure(0, 0, "the noun has no plural") : null;

    // expensivest
    private static GrammarSuspect? LongSuperlative(GrammarPlace at, Lexicon lexicon)
    {
        var word = at.Token(0).Folded;
        if (word.Length < 9 || !(word.EndsWith("est", StringComparison.Ordinal) || word.EndsWith("er", StringComparison.Ordinal)) || at.Token(0).IsCapitalized || lexicon.Frequency(word) > 0 || lexicon.Thesaurus.RootOf(word) is not { } root) return null;
        return root.EndsWith("ive", StringComparison.Ordinal) || root.EndsWith("ful", StringComparison.Ordinal) || root.EndsWith("ous", StringComparison.Ordinal) || root.EndsWith("ant", StringComparison.Ordinal) || root.EndsWith("cult", StringComparison.Ordinal) || root.EndsWith("ible", StringComparison.Ordinal) ? at.Sure(0, 0, "the word is compared with “more” and “most”") : null;
    }

    // a ten-years-old boy
    private static GrammarSuspect? HyphenedPlural(GrammarPlace at) =>
        at.Word(-1) == "-" && !at.Token(-1).SpaceBefore && !at.Token(0).SpaceBefore && at.Word(1) == "-" && at.Word(2) is "old" or "long" && (at.Token(-2).IsNumber || at.Word(-2) is "two" or "three" or "four" or "five" or "six" or "seven" or "eight" or "nine" or "ten" or "twelve") ? at.Sure(-2, 2, "the noun has no plural here") : null;

    // more better than, the most fastest
    private static GrammarSuspect? DoubleComparison(GrammarPlace at, Lexicon lexicon)
    {
        if (at.Word(2) == "-" || at.Token(-1).IsNumber) return null;
        if (at.Word(0) == "most") return Superlatives.Contains(at.Word(1)) && (at.Word(-1) is "the" or "his" or "her" or "its" or "their" or "our") ? at.Sure(0, 1, "one of the two is too many") : null;
        if (!Comparatives.Contains(at.Word(1)) || at.Word(-1) is "once" or "no" or "some" or "any") return null;
        // “there are more older than younger drivers”
        if (at.Word(2) == "than") return Comparatives.Contains(at.Word(3)) ? null : at.Sure(0, 1, "one of the two is too many");
        // “to do more faster”: much, and in less time.
        var before = at.Word(-1);
        var described = before is "is" or "are" or "was" or "were" or "be" or "been" or "much" or "far" or "even" or "become" or "becomes" or "became" or "getting" || (at.Token(-1).IsContent() && at.Share(-1) < VerbShare);
        return described && StrictEnd(at, 2) ? at.Sure(0, 1, "one of the two is too many") : null;
    }

    // an advice, a good news
    private static GrammarSuspect? ArticleBeforeUncountable(GrammarPlace at)
    {
        var noun = Uncountable.Contains(at.Word(1)) ? 1 : at.Token(1) is { IsCapitalized: false } adjective && adjective.IsContent() && Uncountable.Contains(at.Word(2)) ? 2 : 0;
        return noun > 0 && !at.Token(noun).IsCapitalized && !(at.Token(0).IsCapitalized && at.Index > at.Start) && StrictEnd(at, noun + 1) ? at.Sure(0, noun, "the noun cannot be counted") : null;
    }

    // many information, these news
    private static GrammarSuspect? ManyUncountable(GrammarPlace at) =>
        (Uncountable.Contains(at.Word(1)) || (at.Word(0) is "many" or "few" or "several" && Masses.Contains(at.Word(1)))) && !at.Token(1).IsCapitalized && StrictEnd(at, 2) ? at.Sure(0, 1, "the noun cannot be counted") : null;

    // much workers
    private static GrammarSuspect? MuchPlural(GrammarPlace at, Lexicon lexicon)
    {
        var word = at.Token(1).Folded;
        if (word is "people" or "children" or "men" or "women") return at.Word(-1) is "how" or "the" ? null : at.Sure(0, 1, "many, but an amount");
        return !at.Token(1).IsCapitalized && VerbForms.EndsInS(lexicon, word) && word is not ("thanks" or "odds" or "means" or "needs" or "savings" or "earnings") && VerbForms.Share(lexicon, lexicon.BaseOf(word)) < VerbShare && StrictEnd(at, 2)
            ? at.Doubtful(0, 1, 0, "many", 0, "many, but an amount") : null;
    }

    /// <summary>The news were: a noun that has no plural with a plural verb behind it.</summary>
    public static GrammarSuspect? UncountableMany(GrammarPlace at, bool starts) =>
        starts && Uncountable.Contains(at.Word(0)) && !(at.Token(0).IsCapitalized && at.Index > at.Start) ? at.Sure(0, 1, "the verb does not agree") : null;

    /// <summary>True for a noun that is an amount and no number: <c>water</c>.</summary>
    public static bool IsMass(string noun) => Masses.Contains(noun) || Uncountable.Contains(noun);

    /// <summary>True for a noun that may take a plural verb in the singular: <c>team</c>.</summary>
    public static bool IsCollective(string noun) => Collectives.Contains(noun);

    // one of the school, each of his large house
    private static GrammarSuspect? OneOfSingular(GrammarPlace at, Lexicon lexicon)
    {
        if (at.Word(1) != "of" || at.Word(0) == "some" || at.Word(2) is not ("the" or "these" or "those" or "his" or "her" or "its" or "their" or "our" or "my")) return null;
        var noun = PhraseNoun(at, 3);
        if (noun < 0 || at.Token(noun).Folded is var word && (Collectives.Contains(word) || word.EndsWith("est", StringComparison.Ordinal) || lexicon.BaseOf(word) != word)) return null;
        word = at.Token(noun).Folded;
        return VerbForms.Plural(lexicon, word) is { } plural && lexicon.Frequency(plural) >= Countable * lexicon.Frequency(word) ? at.Doubtful(0, noun, noun, plural, noun == 3 && at.Word(0) is "one" or "each" ? NearMargin : Margin, "many, but a singular") : null;
    }

    // two air force plane
    private static GrammarSuspect? ManySingular(GrammarPlace at, Lexicon lexicon)
    {
        var noun = PhraseNoun(at, 1);
        if (noun < 2 || at.Word(-1) is "-" or "the" or "of" || at.Base(noun) != at.Token(noun).Folded) return null;
        for (var k = 1; k < noun; k++)
        {
            if (VerbForms.EndsInS(lexicon, at.Token(k).Folded)) return null;
        }

        var word = at.Token(noun).Folded;
        return VerbForms.Plural(lexicon, word) is { } plural && lexicon.Frequency(plural) >= Countable * lexicon.Frequency(word) ? at.Doubtful(0, noun, noun, plural, WideMargin, "many, but a singular") : null;
    }

    // The offset of the last of up to three words with content before the phrase ends, or -1.
    private static int PhraseNoun(GrammarPlace at, int first)
    {
        var noun = first;
        while (noun < first + 3 && at.Token(noun).IsContent() && !at.Token(noun).IsCapitalized && !at.PhraseEnds(noun + 1)) noun++;
        return at.Token(noun).IsContent() && !at.Token(noun).IsCapitalized && StrictEnd(at, noun + 1) ? noun : -1;
    }

    // some of houses, most of people
    private static GrammarSuspect? BareOf(GrammarPlace at, Lexicon lexicon)
    {
        if (at.Word(1) != "of" || at.Word(0) == "more" || at.Token(2).IsCapitalized || !VerbForms.EndsInS(lexicon, at.Token(2).Folded) || !StrictEnd(at, 3)) return null;
        return at.Word(2) is "hundreds" or "thousands" or "millions" or "billions" or "dozens" or "scores" or "tens" or "others" or "ours" or "theirs" or "yours" ? null : at.Sure(0, 2, "“the” is lost, or “of” is too many");
    }

    // the both sides
    private static GrammarSuspect? TheBoth(GrammarPlace at, Lexicon lexicon) =>
        at.Word(1) == "both" && !at.Token(2).IsCapitalized && VerbForms.EndsInS(lexicon, at.Token(2).Folded) ? at.Sure(0, 1, "one of the two is too many") : null;

    // the Poland, in the August
    private static GrammarSuspect? TheCountry(GrammarPlace at)
    {
        if (!at.Token(1).IsCapitalized || at.Token(0).IsCapitalized && at.Index > at.Start || !StrictEnd(at, 2) || at.Word(2) is "of" or "that" or "who" or "which" or "where" or "-" || at.Token(2).Kind == TokenKind.Possessive) return null;
        var month = at.Word(-1) is "in" or "since" or "until" or "by" && DateWords.IsDayOrMonth(at.Word(1)) && !at.Word(1).EndsWith("day", StringComparison.Ordinal);
        return month || Countries.Contains(at.Word(1)) ? at.Sure(0, 1, "no article can stand here") : null;
    }

    // “a furniture and carpet shop”: what is joined may stand before a noun.
    private static bool StrictEnd(GrammarPlace at, int offset) => at.PhraseEnds(offset) && at.Word(offset) is not ("and" or "or" or "but" or "," or "nor");
}
