using System.Collections.Frozen;
using QualityScorer.Evidence.Meaning;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Fluency;

/// <summary>What the lexicon's counts and common grammar tell of a word as a verb or noun. There is no tagger: each answer names the doubt it leaves.</summary>
internal static class VerbForms
{
    // A base form counts as a verb where its -ing form is this common beside it; an inflected form needs less.
    private const double BaseShare = 0.25;
    private const double ThirdPersonShare = 0.03;
    private const double PastShare = 0.01;

    private static readonly FrozenSet<string> Ergative = FrozenSet.Create(StringComparer.Ordinal,
        "begin", "blow", "break", "drive", "fly", "freeze", "grow", "hide", "ride", "ring", "shake", "show", "shrink", "sink", "spring", "swell", "swing", "tear", "wake", "wear", "test");

    private static readonly FrozenSet<string> Finite = FrozenSet.Create(StringComparer.Ordinal,
        "is", "are", "was", "were", "am", "has", "have", "had", "do", "does", "did", "will", "would", "can", "could", "may", "might", "must", "shall", "should");

    private static readonly FrozenSet<string> Subjects = FrozenSet.Create(StringComparer.Ordinal, "i", "you", "he", "she", "it", "we", "they", "who", "which", "that", "there", "not", "also", "then");
    private static readonly FrozenDictionary<string, string[]> Irregular = EmbeddedLines.Read("irregular_forms.txt").Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Where(w => !WordForms.IsFunctionWord(w[0]) || w[0] is "do" or "have" or "be").GroupBy(w => w[0], StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.First()[1..], StringComparer.Ordinal);

    /// <summary>True for the base form of a verb whose subject does it and has it done alike: the door opens, is opened; she tests positive, is tested.</summary>
    public static bool IsErgative(string verb) => Ergative.Contains(verb);

    /// <summary>True for an article or another word that can only stand before a noun or its adjectives.</summary>
    public static bool IsDeterminer(string normal) => normal is "a" or "an" or "the" or "my" or "your" or "its" or "our" or "their" or "every" or "whose";

    /// <summary>How common the -ing form is beside the base form: high for a verb, near 0 for what is none.</summary>
    public static double Share(Lexicon lexicon, string verb) => lexicon.Word(verb).GerundShare;

    /// <summary>The -ing form of a verb that the lexicon knows best, or null.</summary>
    public static string? Gerund(Lexicon lexicon, string verb) => LexiconWord.Gerunds(verb).MaxBy(lexicon.Frequency) is { } best && lexicon.Frequency(best) > 0 ? best : null;

    /// <summary>Simple past and past participle of an irregular verb where the two differ and neither is the base form; else null.</summary>
    public static (string Past, string Participle)? Principal(string verb)
    {
        if (verb == "go") return ("went", "gone");
        if (verb == "do") return ("did", "done");
        return Irregular.TryGetValue(verb, out var forms) && forms.Length == 2 && forms[0] != forms[1] && forms[1] != verb ? (forms[0], forms[1]) : null;
    }

    /// <summary>The past participle of a verb that the lexicon knows best, or null.</summary>
    public static string? Participle(Lexicon lexicon, string verb)
    {
        if (Irregular.TryGetValue(verb, out var forms) && forms.Length > 0) return forms[^1];
        string[] regular = verb.Length < 3 ? [] : verb[^1] switch
        {
            'e' => [verb + "d"],
            'y' => [verb + "ed", verb[..^1] + "ied"],
            _ => [verb + "ed", verb + verb[^1] + "ed"],
        };
        return regular.Where(f => lexicon.BaseOf(f) == verb).MaxBy(lexicon.Frequency) is { } best && lexicon.Frequency(best) > 0 ? best : null;
    }

    /// <summary>True for a form that can be its verb's participle: <c>come</c>, <c>beat</c> and <c>put</c> as well.</summary>
    public static bool MayBeParticiple(string word, string verb) => word.EndsWith("ed", StringComparison.Ordinal)
        || (Irregular.TryGetValue(verb, out var forms) && (forms.Contains(word) || (word == verb && (forms.Length == 0 || verb.EndsWith("come", StringComparison.Ordinal) || verb is "run" or "beat"))));

    /// <summary>True for a word that is another form of its dictionary form and ends like a plural or a third person.</summary>
    public static bool EndsInS(Lexicon lexicon, string folded) => folded.Length > 3 && folded[^1] == 's' && lexicon.BaseOf(folded) is var known && known != folded && known.Length >= folded.Length - 3 && known[..2] == folded[..2];

    /// <summary>The plural of a noun that the lexicon knows, or null; it says nothing on whether the word is a noun.</summary>
    public static string? Plural(Lexicon lexicon, string noun)
    {
        if (Irregular.TryGetValue(noun, out var forms) && forms.Length == 1 && lexicon.BaseOf(forms[0]) == noun && Share(lexicon, noun) < PastShare) return forms[0];
        foreach (var plural in (string[])[noun + "s", noun + "es", noun.EndsWith('y') ? noun[..^1] + "ies" : noun + "s"])
        {
            if (lexicon.Frequency(plural) > 0 && lexicon.BaseOf(plural) == noun) return plural;
        }

        return null;
    }

    /// <summary>True where the words of a range hold one that may be a finite verb; doubtful ones (a participle, a plural that is a third person too) count.</summary>
    public static bool HasFinite(Document document, Lexicon lexicon, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (document.Tokens[i].IsWord && MayBeFinite(document, lexicon, i, i == first)) return true;
        }

        return false;
    }

    /// <summary>True where the word may be a finite verb in its place.</summary>
    public static bool MayBeFinite(Document document, Lexicon lexicon, int i, bool first)
    {
        var token = document.Tokens[i];
        if (Finite.Contains(token.Normal) || (token.Normal.Contains('\'', StringComparison.Ordinal) && token.Normal.Length > 3)) return true;
        if (i + 1 < document.Tokens.Count && document.Tokens[i + 1] is { Kind: TokenKind.Possessive, Normal: "'s" } && token.Normal is "it" or "that" or "there" or "he" or "she" or "what" or "who" or "here") return true;
        // "saw-toothed" is no verb.
        if (i + 1 < document.Tokens.Count && document.Tokens[i + 1] is { Normal: "-", SpaceBefore: false }) return false;
        if (token.IsUpper || token.IsFunctionWord || token.Normal.EndsWith("ing", StringComparison.Ordinal)) return false;
        var stem = lexicon.BaseOf(token.Folded);
        // Without a subject before it only an order is finite.
        if (first && stem != token.Folded) return false;
        var share = Share(lexicon, stem);
        var before = first ? default : document.Tokens[i - 1];
        if (token.Folded.EndsWith("ed", StringComparison.Ordinal) || (stem != token.Folded && !token.Folded.EndsWith('s'))) return share > PastShare;
        // "freight costs $92", "the firm employs 5,200": a figure or an article behind it makes a verb of it.
        if (stem != token.Folded && !first && before.IsWord && !VerbFrame.IsPreposition(before.Normal) && i + 1 < document.Tokens.Count && share > PastShare / 4 && (document.Tokens[i + 1].IsNumber || document.Tokens[i + 1].Normal is "$" or "£" or "€" or "a" or "an" or "the")) return true;
        // A word after a determiner or a number is a noun.
        if (!first && (IsDeterminer(before.Normal) || before.IsNumber)) return false;
        if (stem != token.Folded) return share > ThirdPersonShare;
        // A base form is finite as an order, after a subject that is no singular noun, or after a plural.
        return share > BaseShare && (first || Subjects.Contains(before.Normal) || before.Kind == TokenKind.Punctuation || EndsInS(lexicon, before.Folded) || (before.IsWord && before.Normal.EndsWith("ly", StringComparison.Ordinal)));
    }
}
