using System.Collections.Frozen;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Fluency;

/// <summary>A word and the small words after it that no careful writer puts together: <c>depends of</c>, <c>avoid to go</c>, <c>a lot people</c>.</summary>
internal sealed class WrongCompanions
{
    // Nats by which the context model must prefer the right word.
    private const double Margin = 1.5;

    // How common the -ing form is beside the base form of a verb.
    private const double VerbShare = 0.15;

    private static readonly FrozenDictionary<string, WrongCompanions[]> ByFirst = EmbeddedLines.Read("wrong_companions.txt").Select(Parse).GroupBy(c => c._words[0], StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(c => c._words.Length).ToArray(), StringComparer.Ordinal);

    private static readonly FrozenSet<string> Seconds = ByFirst.Values.SelectMany(c => c).Select(c => c._words[1]).Where(w => !char.IsAsciiLetterUpper(w[0])).ToFrozenSet(StringComparer.Ordinal);

    // “at about the same time”, “to the point”, “from the start”: the phrase goes with the whole clause.
    private static readonly FrozenSet<string> Idioms = FrozenSet.Create(StringComparer.Ordinal,
        "best", "full", "fullest", "end", "extent", "last", "first", "point", "sound", "sounds", "tune", "strains", "applause", "cheers", "boos", "letter", "limit", "max", "death", "start", "beginning", "outset", "moment", "very", "same", "most", "whole", "entire",
        "eve", "day", "night", "sidelines", "way", "one", "contrary", "record", "spot", "phone", "radio", "air", "grounds", "basis", "advice", "exclusion", "delight", "surprise", "dismay", "amazement", "astonishment", "satisfaction", "horror", "benefit", "detriment");

    private readonly string[] _words;
    private readonly string _right;
    private readonly bool _exact;
    private readonly bool _doubtful;

    private WrongCompanions(string[] words, string right, bool exact, bool doubtful) => (_words, _right, _exact, _doubtful) = (words, right, exact, doubtful);

    /// <summary>The wrong words that begin here, or null.</summary>
    public static GrammarSuspect? Suspect(GrammarPlace at, Lexicon lexicon)
    {
        if (!Seconds.Contains(at.Word(1)) && !IsClass(at, 1)) return null;
        var word = at.Word(0);
        if (Find(at, lexicon, word, word) is { } found) return found;
        var known = word is "is" or "are" or "was" or "were" or "am" or "been" or "being" ? "be" : word is "has" or "had" ? "have" : at.Base(0);
        // “the suffering of”, “the belongings of” are nouns.
        var noun = word.EndsWith("ings", StringComparison.Ordinal) || (word.EndsWith("ing", StringComparison.Ordinal) && at.Word(1) == "of");
        return known == word || noun ? null : Find(at, lexicon, known, word);
    }

    // A second word that no list holds, because it stands for a class in some line.
    private static bool IsClass(GrammarPlace at, int offset) => at.Token(offset).IsNumber || at.Word(offset) is "a" or "an" or "the" or "this" or "these" or "those" || IsObject(at.Word(offset)) || IsSubject(at.Word(offset)) || VerbForms.IsDeterminer(at.Word(offset));

    private static GrammarSuspect? Find(GrammarPlace at, Lexicon lexicon, string key, string word)
    {
        if (!ByFirst.TryGetValue(key, out var lines)) return null;
        foreach (var line in lines)
        {
            if (line._exact && key != word || line.Length(at, lexicon) is not (var length and > 0)) continue;
            var last = line.LastSmallWord;
            return line._doubtful ? at.Doubtful(0, length - 1, last, line._right, Margin, $"“{line._right}” must stand here") : at.Sure(0, length - 1, $"the words do not go together (“{line._right}”)");
        }

        return null;
    }

    // The word that is doubtful: the last one that stands for itself.
    private int LastSmallWord => Array.FindLastIndex(_words, static w => !char.IsAsciiLetterUpper(w[0]));

    // The number of words that are wrong here, 0 where the line does not fit.
    private int Length(GrammarPlace at, Lexicon lexicon)
    {
        var length = 1;
        for (; length < _words.Length; length++)
        {
            if (_words[length] == "END") break;
            if (!Fits(at, lexicon, length)) return 0;
        }

        if (_words[^1] == "END" && !(at.PhraseEnds(length) && at.Word(length) is not ("and" or "or" or "'s"))) return 0;
        var (last, next) = (at.Word(length - 1), at.Word(length));
        if (at.Token(length).Kind == TokenKind.Possessive || at.Token(length) is { Normal: "-", SpaceBefore: false } || Idioms.Contains(next)) return 0;
        return last switch
        {
            // “of course”; “the most decorated of the three”
            "of" when next is "course" or "late" or "all" || at.Word(-1) is "most" or "best" or "least" or "more" || IsAsked(at, lexicon) => 0,
            "about" when at.Token(length).IsNumber || next is "half" or "right" or "twice" || NumberWord(next) => 0,
            _ => length,
        };
    }

    // “accuse those responsible of causing it”: the preposition belongs to a verb before.
    private static bool IsAsked(GrammarPlace at, Lexicon lexicon)
    {
        for (var k = -1; k > -7 && at.Has(k); k--)
        {
            if (at.Base(k) is "accuse" or "suspect" or "convict" or "acquit" or "clear" or "inform" or "remind" or "warn" or "assure" or "tell" or "convince" or "persuade" or "strip" or "rob" or "deprive" or "rid") return true;
        }

        return false;
    }

    private bool Fits(GrammarPlace at, Lexicon lexicon, int offset)
    {
        var (token, word) = (at.Token(offset), at.Word(offset));
        return _words[offset] switch
        {
            "THE" => VerbForms.IsDeterminer(word) || word is "his" or "her" or "this" or "these" or "those",
            "HIM" => IsObject(word),
            "HE" => IsSubject(word),
            "NUM" => token.IsNumber || NumberWord(word),
            "NAME" => token is { IsCapitalized: true, IsWord: true } && !WordForms.IsFunctionWord(word) && !DateWords.Contains(word),
            "VERB" => at.IsBaseVerb(offset, lexicon) && !word.EndsWith("ing", StringComparison.Ordinal),
            "ING" => word.Length > 5 && !token.IsCapitalized && word.EndsWith("ing", StringComparison.Ordinal) && lexicon.BaseOf(token.Folded) is var known && known != token.Folded && VerbForms.Share(lexicon, known) > VerbShare,
            var own => own == word && !(token.IsCapitalized && !WordForms.IsFunctionWord(word)),
        };
    }

    private static bool IsObject(string word) => word is "me" or "him" or "us" or "them";

    private static bool IsSubject(string word) => word is "i" or "he" or "she" or "we" or "they";

    private static bool NumberWord(string word) => word is "two" or "three" or "four" or "five" or "six" or "seven" or "eight" or "nine" or "ten" or "eleven" or "twelve" or "fifteen" or "twenty" or "thirty" or "forty" or "fifty";

    private static WrongCompanions Parse(string line)
    {
        var bar = line.IndexOf(" | ", StringComparison.Ordinal);
        var words = line[..bar].TrimStart('?', '=').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new WrongCompanions(words, line[(bar + 3)..], line[0] == '=', line[0] == '?');
    }
}
