using System.Collections.Frozen;
using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Fluency;

/// <summary>The rules behind GRM001: each looks at neighbouring words of one text and says what cannot stand together.</summary>
internal static class GrammarRules
{
    // Nats by which the context model must prefer the right form.
    private const double Margin = 3;
    private const double WideMargin = 4.5;

    private static readonly FrozenSet<string> Numerals = FrozenSet.Create(StringComparer.Ordinal, "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "several", "many", "few", "these", "those", "both", "various");
    private static readonly FrozenSet<string> ClauseStarts = FrozenSet.Create(StringComparer.Ordinal, ",", ";", ":", "\"", "'", "-", "–", "—", "(", "and", "but", "because", "when", "while", "where", "so", "although", "though", "since", "until", "as", "which", "whom", "what", "after", "before", "or");

    // What a rule names stands within so many words of the one that it is asked about.
    private const int Before = 3;
    private const int Behind = 8;

    /// <summary>All suspects of the copy's sentences that are not the source's, in order.</summary>
    public static IEnumerable<GrammarSuspect> Suspects(Comparison comparison)
    {
        var (document, lexicon, unchanged) = (comparison.Copy, comparison.Language.Lexicon, comparison.Unchanged);
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Kind != SentenceKind.Body) continue;
            for (var i = sentence.Tokens.Start; i + 1 < sentence.Tokens.End; i++)
            {
                if (!document.Tokens[i].IsWord || unchanged.Around(i, Before, Behind)) continue;
                var place = new GrammarPlace(document, comparison.CopyWords, sentence, i);
                if ((RegularizedForms.Suspect(place, lexicon) ?? NounPhraseRules.OneWord(place, lexicon)) is { } single) yield return single;
                if (document.Tokens[i + 1].Kind is not (TokenKind.Word or TokenKind.Number)) continue;
                var found = BeginsSmall(place, lexicon) ?? WrongCompanions.Suspect(place, lexicon) ?? NounPhraseRules.Suspect(place, lexicon) ?? AgreementRules.Suspect(place, lexicon) ?? VerbSlipRules.Suspect(place, lexicon) ?? ClauseRules.Suspect(place, lexicon);
                if (found is { } suspect) yield return suspect;
            }
        }
    }

    // The rules whose first word is a small one or a numeral.
    private static GrammarSuspect? BeginsSmall(GrammarPlace at, Lexicon lexicon) =>
        at.Token(0).IsContent() && !Numerals.Contains(at.Word(0)) && !IsDozens(at.Word(0)) ? null
            : Article(at) ?? Determiners(at) ?? PluralAfterArticle(at, lexicon) ?? SingularAfterNumeral(at, lexicon) ?? Pronoun(at, lexicon) ?? VerbGroupRules.Suspect(at, lexicon) ?? SinceDuration(at) ?? ManyOfThem(at, lexicon) ?? ConjunctionOf(at);

    private static bool IsDozens(string word) => word is "hundreds" or "thousands" or "dozens" or "scores" or "millions" or "tens";

    // a engineer, an country
    private static GrammarSuspect? Article(GrammarPlace at)
    {
        var (article, next) = (at.Word(0), at.Word(1));
        if (article is not ("a" or "an") || (at.Token(0).IsCapitalized && at.Index > at.Start)) return null;
        if (at.Token(1).IsCapitalized) return ArticleBeforeName(at);
        if (next.Length < 3 || !at.Token(1).SpaceBefore || !HasVowel(next[..3]) || !System.Text.Ascii.IsValid(next)) return null;
        var vowel = article == "a" && (next[0] is 'a' or 'e' or 'i' or 'o' || (next.StartsWith("un", StringComparison.Ordinal) && next.Length > 4 && !IsVowel(next[2])))
            && !StartsWithAny(next, "eu", "ew", "one", "once", "oui", "eunuch");
        var consonant = article == "an" && !IsVowel(next[0]) && next[0] is >= 'a' and <= 'z' and not 'h' and not 'y';
        return vowel || consonant ? at.Sure(0, 1, vowel ? "an must stand here" : "a must stand here") : null;
    }

    // an Russian town, a Italian, an P-8, a F-16
    private static GrammarSuspect? ArticleBeforeName(GrammarPlace at)
    {
        var (an, next) = (at.Word(0) == "an", at.Word(1));
        if (!at.Token(1).SpaceBefore || !System.Text.Ascii.IsValid(next)) return null;
        if (next.Length == 1) return at.Token(2) is { Normal: "-", SpaceBefore: false } && (an ? next[0] is 'b' or 'c' or 'd' or 'g' or 'j' or 'k' or 'p' or 'q' or 't' or 'u' or 'v' or 'w' or 'y' or 'z' : next[0] is 'a' or 'e' or 'f' or 'h' or 'i' or 'l' or 'm' or 'n' or 'o' or 'r' or 's' or 'x') ? at.Sure(0, 1, an ? "a must stand here" : "an must stand here") : null;
        if (at.Token(1).IsUpper || next.Length < 4 || at.Document.Text[at.Token(1).Span.Start..at.Token(1).Span.End].AsSpan(1).ContainsAnyInRange('A', 'Z')) return null;
        if (an) return next[0] is not ('a' or 'e' or 'i' or 'o' or 'u' or 'h' or 'y' or 'x') && (IsVowel(next[1]) || (next[1] is 'l' or 'r' or 'h' && IsVowel(next[2]))) ? at.Sure(0, 1, "a must stand here") : null;
        return next[0] is 'a' or 'i' || (next[0] is 'e' && next[1] is not ('u' or 'w')) || (next[0] is 'o' && next[1] is not ('n' or 'u' or 'a')) ? at.Sure(0, 1, "an must stand here") : null;
    }

    // a the, the his, an its
    private static GrammarSuspect? Determiners(GrammarPlace at)
    {
        var (one, two) = (at.Word(0), at.Word(1));
        if (at.Token(1).IsCapitalized || at.Token(0).IsCapitalized && at.Index > at.Start) return null;
        return one is "a" or "an" or "the" or "my" or "your" or "our" or "their" or "its" && two is "a" or "an" or "the" or "my" or "your" or "our" or "their" or "its" or "his" && one != two
            && !at.Quoted ? at.Sure(0, 1, "one of the two is too many") : null;
    }

    // a engineers, every ministers, this plans, one more increases
    private static GrammarSuspect? PluralAfterArticle(GrammarPlace at, Lexicon lexicon)
    {
        var noun = at.Word(0) is "a" or "an" or "every" or "each" or "this" or "another" ? 1 : at.Word(0) == "one" && at.Word(1) is "more" or "other" or "single" or "further" ? 2 : 0;
        if (noun == 0 || !at.Has(noun) || at.Token(noun).IsCapitalized || !VerbForms.EndsInS(lexicon, at.Token(noun).Folded) || !at.PhraseEnds(noun + 1)) return null;
        var singular = at.Base(noun);
        // “this works” and “each wins” may be a pronoun and its verb.
        return at.Word(0) is "this" or "each" && VerbForms.Share(lexicon, singular) > 0.05 ? null : at.Doubtful(0, noun, noun, singular, at.Word(1) == "more" ? -1 : Margin, "one, but a plural");
    }

    // many of person, these plan, two minister
    private static GrammarSuspect? SingularAfterNumeral(GrammarPlace at, Lexicon lexicon)
    {
        var dozens = at.Word(1) == "of" && IsDozens(at.Word(0));
        if (!dozens && !Numerals.Contains(at.Word(0))) return null;
        var noun = dozens || (at.Word(0) is "many" or "few" or "several" && at.Word(1) == "of") ? 2 : 1;
        if (!at.Has(noun) || !at.Token(noun).IsWord || at.Token(noun).IsCapitalized || at.Token(noun).IsFunctionWord || !at.PhraseEnds(noun + 1)) return null;
        var word = at.Token(noun).Folded;
        if (lexicon.BaseOf(word) != word || NounPhraseRules.IsMass(word) || VerbForms.Share(lexicon, word) > 0.05 && noun == 1 && at.Word(0) is "these" or "those" or "many" or "few" or "both") return null;
        if (VerbForms.Plural(lexicon, word) is not { } plural || lexicon.Frequency(plural) < 0.1 * lexicon.Frequency(word)) return null;
        return at.Doubtful(0, noun, noun, plural, noun == 2 ? 1 : at.Word(0) is "many" or "several" && at.Word(2) is "have" or "are" or "were" ? 0 : WideMargin, "many, but a singular");
    }

    // they was, he have, she do not
    private static GrammarSuspect? Pronoun(GrammarPlace at, Lexicon lexicon)
    {
        var (pronoun, verb) = (at.Word(0), at.Word(1));
        if (at.Index > at.Start && !ClauseStarts.Contains(at.Word(-1))) return null;
        var plural = pronoun is "they" or "we" or "you";
        var singular = pronoun is "he" or "she" || (pronoun == "it" && at.Index == at.Start);
        var bad = plural ? verb is "is" or "was" or "has" or "does" or "isn't" or "wasn't" or "hasn't" or "doesn't" or "am"
            : singular ? verb is "are" or "have" or "do" or "aren't" or "haven't" or "don't" or "am"
            : pronoun == "i" && verb is "is" or "are" or "has" or "does";
        // “Mary and I are”.
        if (pronoun == "i" && at.Index > at.Start) return null;
        // "and he have" may go on from "let him or her": only a clause's own start is sure.
        if (bad) return at.Word(-1) is "and" or "or" && at.Index > at.Start && !at.Comma(-2) && !at.VerbBefore ? null : at.Sure(0, 1, "the verb does not agree");
        if (!plural || at.Token(1).IsCapitalized || !VerbForms.EndsInS(lexicon, at.Token(1).Folded)) return null;
        var known = at.Base(1);
        return VerbForms.Share(lexicon, known) > 0.1 ? at.Doubtful(0, 1, 1, known, Margin, "the verb does not agree") : null;
    }

    // since two years
    private static GrammarSuspect? SinceDuration(GrammarPlace at)
    {
        if (at.Word(0) != "since" || !at.Has(2) || !(at.Token(1).IsNumber || Numerals.Contains(at.Word(1))) || at.Word(1) is "these" or "those" or "both") return null;
        if (at.Word(2) is not ("years" or "months" or "weeks" or "days" or "hours" or "minutes" or "decades" or "centuries")) return null;
        return at.PhraseEnds(3) && at.Word(3) is not ("before" or "after" or "of" or "since" or "earlier" or "have" or "had" or "when") ? at.Sure(0, 2, "a span of time asks for “for”") : null;
    }

    // 30 of them still stands
    private static GrammarSuspect? ManyOfThem(GrammarPlace at, Lexicon lexicon)
    {
        if (at.Word(0) != "of" || at.Word(1) is not ("them" or "us" or "these" or "those") || !at.Has(-1) || !(at.Token(-1).IsNumber && at.Word(-1) != "1" || Numerals.Contains(at.Word(-1)))) return null;
        // “a third of 30 of them”, “one in three of them”, “the loss of the two of them was”
        if (at.Word(-2) is "of" or "in" or "number" or "every" || (at.Word(-2) is "the" or "all" or "these" or "those" && at.Has(-3) && at.Token(-3).IsOpener)) return null;
        var verb = at.AfterAdverbs(2);
        if (at.Word(verb) is "is" or "was" or "has" or "does") return at.Sure(-1, verb, "the verb does not agree");
        if (verb == 2 || !at.Has(verb) || at.Token(verb).IsCapitalized || !VerbForms.EndsInS(lexicon, at.Token(verb).Folded)) return null;
        var known = at.Base(verb);
        return VerbForms.Share(lexicon, known) > 0.1 ? at.Doubtful(-1, verb, verb, known, -1, "the verb does not agree") : null;
    }

    // since of a rumour, despite of the rain
    private static GrammarSuspect? ConjunctionOf(GrammarPlace at) =>
        at.Word(0) is "since" or "despite" or "during" && at.Word(1) == "of" && !at.Token(1).IsCapitalized ? at.Sure(0, 1, "the two do not go together") : null;

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static bool HasVowel(string text) => text.Any(c => IsVowel(c) || c == 'y');

    private static bool StartsWithAny(string word, params ReadOnlySpan<string> beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (word.StartsWith(beginning, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
