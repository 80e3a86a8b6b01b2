using System.Collections.Frozen;
using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Fluency;

/// <summary>A sentence whose nouns stand without the articles that the source gives them: <c>Office of ombudsman opened inquiry on Monday</c>. One alone may be an idiom; several are another language's grammar.</summary>
internal static class LostArticles
{
    private const int Several = 2;
    private const int Modifiers = 2;

    // How common the plural is beside a noun that can be counted.
    private const double Countable = 0.05;

    // How common the -ing form is beside a verb.
    private const double VerbShare = 0.02;

    // Nouns that go without an article in common phrases: in hospital, at sea, by bus, on strike.
    private static readonly FrozenSet<string> Idioms = FrozenSet.Create(StringComparer.Ordinal,
        "hospital", "prison", "jail", "school", "university", "college", "church", "court", "bed", "home", "work", "town", "sea", "class", "parliament", "office", "power", "place", "charge", "front", "board", "trial", "war", "time", "night", "day", "noon", "dawn", "sunset", "sunrise", "dusk", "midnight", "spring", "summer", "autumn", "fall", "winter",
        "breakfast", "lunch", "dinner", "supper", "television", "radio", "bus", "train", "car", "plane", "boat", "ship", "foot", "land", "air", "space", "society", "nature", "history", "law", "public", "camera", "record", "strike", "duty", "leave", "holiday", "vacation", "sale", "control", "course", "order", "fact", "fire", "water", "congress", "heaven", "rain", "snow", "price", "return", "use", "stage", "bail", "parole", "market", "level", "need", "lack", "number", "end", "rest", "way", "name", "kind", "type", "support", "help", "fear", "hope", "future", "past", "top", "bottom", "north", "south", "east", "west", "evening", "morning", "afternoon", "weekend", "year", "month", "week", "quarter", "season", "half");

    /// <summary>A suspect for each sentence of the pair's copy that lost several articles.</summary>
    public static IEnumerable<GrammarSuspect> In(Comparison comparison, AlignedPair pair)
    {
        foreach (var index in pair.CopySentences)
        {
            var sentence = comparison.Copy.Sentences[index];
            if (sentence.Kind != SentenceKind.Body || sentence.Tokens.Length < 5) continue;
            var (first, second, count) = (-1, -1, 0);
            for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
            {
                if (comparison.Unchanged.Around(i, Modifiers + 1, 0) || !IsBare(comparison, sentence, i)) continue;
                count++;
                if (first < 0) first = i;
                else if (second < 0) second = i;
            }

            if (count >= Several) yield return new GrammarSuspect(first, second, second, null, 0, "the articles are lost");
        }
    }

    // A singular noun, the same as the source's, with an article there and nothing in its place here.
    private static bool IsBare(Comparison comparison, Sentence sentence, int noun)
    {
        var (copy, source, lexicon) = (comparison.Copy, comparison.Source, comparison.Language.Lexicon);
        var token = copy.Tokens[noun];
        var its = comparison.SourceOf(noun);
        if (its < 1 || !token.IsContent() || (token.IsCapitalized && noun > sentence.Tokens.Start) || source.Tokens[its].Folded != token.Folded || source.Tokens[its].IsCapitalized) return false;
        var word = token.Folded;
        if (lexicon.BaseOf(word) != word || word.EndsWith("ing", StringComparison.Ordinal) || !EndsPhrase(source, lexicon, its) || !EndsPhrase(copy, lexicon, noun)) return false;
        var article = its - 1;
        while (article >= 0 && article >= its - Modifiers && (source.Tokens[article].IsContent() || source.Tokens[article].Kind == TokenKind.Possessive)) article--;
        if (article < 0 || source.Tokens[article].Normal is not ("a" or "an" or "the")) return false;
        var before = noun - 1;
        while (before >= sentence.Tokens.Start && copy.Tokens[before].IsContent() && comparison.SourceOf(before) is var modifier && modifier > article && modifier < its) before--;
        if (before >= sentence.Tokens.Start)
        {
            if (Idioms.Contains(word)) return false;
            var own = copy.Tokens[before];
            // A preposition, a conjunction, or the word that stands before the source's article.
            var opens = own.IsOpener && own.Normal is not ("and" or "or" or "nor" or "as" or "like" or "per" or "than" or "via" or "by");
            if (!opens && !(own.IsWord && comparison.SourceOf(before) == article - 1 && !own.IsFunctionWord) && !(own.Normal == "," && before - sentence.Tokens.Start < 6)) return false;
        }

        return VerbForms.Plural(lexicon, word) is { } plural && lexicon.Frequency(plural) >= Countable * lexicon.Frequency(word);
    }

    // No other noun behind it: punctuation, a small word, or a verb in the past.
    private static bool EndsPhrase(Document document, Lexicon lexicon, int noun)
    {
        if (noun + 1 >= document.Tokens.Count) return true;
        var next = document.Tokens[noun + 1];
        if (next.Kind == TokenKind.Punctuation) return next.Normal is not ("-" or "/" or "'");
        if (next.Kind == TokenKind.Possessive) return true;
        if (next.IsNumber || next.IsCapitalized) return false;
        if (next.Normal is "and" or "or") return noun + 2 < document.Tokens.Count && !(document.Tokens[noun + 2].IsContent() && lexicon.BaseOf(document.Tokens[noun + 2].Folded) == document.Tokens[noun + 2].Folded);
        if (!next.IsContent()) return true;
        var known = lexicon.BaseOf(next.Folded);
        return known != next.Folded && !next.Folded.EndsWith("ing", StringComparison.Ordinal) && VerbForms.Share(lexicon, known) > (next.Folded.EndsWith("ed", StringComparison.Ordinal) ? 0 : VerbShare);
    }
}
