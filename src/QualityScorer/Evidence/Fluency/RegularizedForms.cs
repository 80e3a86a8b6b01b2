using System.Collections.Frozen;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Fluency;

/// <summary>Rule of GRM001 for irregular words with a regular ending, which no text has: <c>setted</c>, <c>catched</c>, <c>childs</c>.</summary>
internal static class RegularizedForms
{
    // The right form must be common, and so many times as common as the wrong one; a form seen more often is a word of its own: “learned”, “lied”.
    private const long Common = 200;
    private const long Times = 100;

    // Verbs that have one form for all times.
    private static readonly string[] Unchanging = ["set", "put", "cut", "hit", "hurt", "let", "cost", "shut", "split", "spread", "burst", "cast"];

    // Real words of other senses: leaded petrol, a costed plan, a casted value, eyes that teared up.
    private static readonly FrozenSet<string> Words = FrozenSet.Create(StringComparer.Ordinal, "leaded", "leaved", "putted", "costed", "casted", "teared", "flied", "grinded", "seed", "shed", "comed", "winded", "ringed", "singed", "spreaded", "wined", "theyed");

    private static readonly FrozenSet<string> Nouns = FrozenSet.Create(StringComparer.Ordinal, "man", "woman", "child", "person", "foot", "tooth", "mouse", "goose", "life", "wife", "knife", "leaf", "half", "shelf", "thief", "loaf", "wolf", "crisis", "analysis", "basis", "phenomenon", "criterion", "medium", "datum", "good", "bad", "far", "little");

    private static readonly (string Wrong, string Right)[] PluralPairs =
        [("womans", "women"), ("childs", "children"), ("tooths", "teeth"), ("lifes", "lives"), ("wifes", "wives"), ("thiefs", "thieves"), ("shelfs", "shelves"), ("aircrafts", "aircraft"), ("sheeps", "sheep"), ("cattles", "cattle"), ("mices", "mice"), ("feets", "feet"), ("teeths", "teeth"), ("childrens", "children")];

    private static readonly FrozenDictionary<string, string> Plurals = PluralPairs.ToFrozenDictionary(p => p.Wrong, p => p.Right, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Pasts = EmbeddedLines.Read("irregular_forms.txt").Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Where(w => w.Length > 1 && w[0].Length > 2 && !WordForms.IsFunctionWord(w[0]) && !Nouns.Contains(w[0])).SelectMany(w => Regular(w[0]).Where(f => !w.Contains(f)).Select(f => (Form: f, Right: w[1])))
        .Concat(Unchanging.SelectMany(v => Regular(v).Select(f => (Form: f, Right: v)))).Where(f => !Words.Contains(f.Form)).DistinctBy(f => f.Form).ToFrozenDictionary(f => f.Form, f => f.Right, StringComparer.Ordinal);

    /// <summary>A form that the word does not have, or null.</summary>
    public static GrammarSuspect? Suspect(GrammarPlace at, Lexicon lexicon)
    {
        var word = at.Token(0).Folded;
        if (word.Length < 4 || word[^1] is not ('d' or 's') || at.Token(0).IsCapitalized || at.Quoted || at.Word(-1) == "-" || at.Word(1) == "-") return null;
        if (word[^1] == 's')
        {
            var plural = IsMans(at, word) ? "men" : Plurals.GetValueOrDefault(word);
            return plural is not null && at.Token(1).Kind != TokenKind.Possessive ? at.Sure(0, 0, $"the plural is “{plural}”") : null;
        }

        return word.EndsWith("ed", StringComparison.Ordinal) && Pasts.TryGetValue(word, out var right) && lexicon.Frequency(right) > Math.Max(Common, Times * lexicon.Frequency(word)) ? at.Sure(0, 0, $"the verb is irregular (“{right}”)") : null;
    }

    // “She mans the desk” is a verb.
    private static bool IsMans(GrammarPlace at, string word) => word == "mans" && (at.Word(-1) is "the" or "these" or "those" or "many" or "two" or "three" or "several" or "young" or "old");

    private static string[] Regular(string verb)
    {
        if (verb[^1] == 'e') return [verb + "d"];
        if (verb[^1] == 'y' && !IsVowel(verb[^2])) return [verb[..^1] + "ied"];
        var doubles = verb[^1] is not ('w' or 'x' or 'y') && IsVowel(verb[^2]) && !IsVowel(verb[^3]);
        return !doubles ? [verb + "ed"] : verb.Length < 5 ? [verb + verb[^1] + "ed"] : [verb + "ed", verb + verb[^1] + "ed"];
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
