using System.Buffers;
using System.Collections.Frozen;

namespace QualityScorer.Text;

/// <summary>Reduces English word forms and spellings to one stem, so that <c>runs</c>/<c>ran</c> and <c>colour</c>/<c>colors</c> are equal.</summary>
internal static class WordForms
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");
    private static readonly FrozenDictionary<string, string> Irregular = HeadsIn("irregular_forms.txt");
    private static readonly FrozenDictionary<string, string> Variants = HeadsIn("spelling_variants.txt");
    private static readonly FrozenSet<string> Function = WordSet("function_words.txt");
    private static readonly FrozenSet<string> Auxiliaries = WordSet("auxiliaries.txt");
    private static readonly FrozenSet<string> Adverbs = WordSet("middle_adverbs.txt");
    private static readonly FrozenSet<string> Openers = WordSet("phrase_openers.txt");

    private static readonly FrozenSet<string> Derivations = FrozenSet.Create(StringComparer.Ordinal,
        "e", "y", "s", "es", "d", "ed", "ing", "ings", "er", "ers", "or", "ors", "ly", "ily", "ally", "ness", "ment", "ments", "ion", "ions", "tion", "ation", "ations", "ition", "ive", "ative", "al", "ial", "ical", "ic", "ics",
        "ous", "ious", "ity", "ty", "ance", "ence", "ances", "ant", "ent", "ient", "ants", "ents", "able", "ible", "ful", "ist", "ists", "ary", "ory", "ature", "ure", "ise", "ize", "ised", "ized", "ising", "izing", "ied", "ies", "iness", "ship", "th", "age", "t");

    /// <summary>True for a closed-class word.</summary>
    public static bool IsFunctionWord(string normal) => Function.Contains(normal);

    /// <summary>True for an auxiliary or modal verb.</summary>
    public static bool IsAuxiliary(string normal) => Auxiliaries.Contains(normal);

    /// <summary>True for <c>not</c> or another adverb that can stand between an auxiliary and its verb.</summary>
    public static bool IsAdverb(string normal) => Adverbs.Contains(normal) || (normal.Length > 5 && normal.EndsWith("ly", StringComparison.Ordinal) && !normal.EndsWith("pply", StringComparison.Ordinal) && !normal.EndsWith("mily", StringComparison.Ordinal));

    /// <summary>True for a word that opens a phrase or clause: a preposition, conjunction or relative word.</summary>
    public static bool IsOpener(string normal) => Openers.Contains(normal);

    /// <summary>All that a word can do.</summary>
    public static WordUse UseOf(string normal) =>
        (IsFunctionWord(normal) ? WordUse.Function : WordUse.None) | (IsAuxiliary(normal) ? WordUse.Auxiliary : WordUse.None) | (IsAdverb(normal) ? WordUse.Adverb : WordUse.None) | (IsOpener(normal) ? WordUse.Opener : WordUse.None);

    /// <summary>All words of an embedded list.</summary>
    public static FrozenSet<string> WordSet(string name) =>
        EmbeddedLines.Read(name).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The first word of each line of an embedded list, by the words behind it; where a word stands in two lines, the first counts.</summary>
    public static FrozenDictionary<string, string> HeadsIn(string name)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in EmbeddedLines.Read(name))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var word in words[1..]) map.TryAdd(word, words[0]);
        }

        return map.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>A stem for a folded word; equal stems are forms of one word (a light suffix stemmer after Porter 1980, with irregular forms and British spellings).</summary>
    public static string Stem(string folded)
    {
        if (folded.Length < 3) return Irregular.GetValueOrDefault(folded, folded);
        var word = Variants.GetValueOrDefault(folded, folded);
        word = Irregular.GetValueOrDefault(word, word);
        return Spelling(Suffix(word));
    }

    /// <summary>True where both folded words are a root of four letters or more and nothing else but endings that make other parts of speech: <c>signing</c>, <c>signature</c>.</summary>
    public static bool ShareRoot(string a, string b)
    {
        const int Shortest = 4;
        var root = a.AsSpan().CommonPrefixLength(b);
        for (; root >= Shortest; root--)
        {
            if (IsEnding(a[root..]) && IsEnding(b[root..])) return true;
        }

        return false;
    }

    private static bool IsEnding(string rest) => rest.Length == 0 || Derivations.Contains(rest);

    private static string Suffix(string word)
    {
        if (word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal)) return word[..^3] + "i";
        if (word.Length > 4 && word.EndsWith("ied", StringComparison.Ordinal)) return word[..^3] + "i";
        if (word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal) && HasVowel(word, word.Length - 3)) return Undouble(word[..^3]);
        if (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && HasVowel(word, word.Length - 2)) return Undouble(word[..^2]);
        if (word.Length > 4 && word.EndsWith("es", StringComparison.Ordinal)) return Final(word[..^1]);
        if (word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i')) return Final(word[..^1]);
        return Final(word);
    }

    // A final e and y/i stop mattering, so that hope/hoping and try/tries meet.
    private static string Final(string word) =>
        word.Length > 3 && word[^1] == 'e' ? word[..^1] : word.Length > 3 && word[^1] == 'y' ? word[..^1] + "i" : word;

    private static string Undouble(string stem) =>
        stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('s' or 'z' or 'f') ? stem[..^1] : Final(stem);

    private static bool HasVowel(string word, int end) => word.AsSpan(0, end).ContainsAny(Vowels);

    private static string Spelling(string stem)
    {
        if (stem.Length < 4) return stem;
        if (stem.Length > 4 && stem.Contains("our", StringComparison.Ordinal)) stem = stem.Replace("our", "or", StringComparison.Ordinal);
        if (stem.EndsWith("is", StringComparison.Ordinal) || stem.EndsWith("ys", StringComparison.Ordinal)) stem = stem[..^1] + "z";
        if (stem.EndsWith("iser", StringComparison.Ordinal) || stem.EndsWith("yser", StringComparison.Ordinal)) stem = stem[..^3] + "zer";
        if (stem.EndsWith("isation", StringComparison.Ordinal)) stem = stem[..^7] + "ization";
        if (stem.EndsWith("tr", StringComparison.Ordinal)) stem = stem[..^1] + "er";
        if (stem.EndsWith("enc", StringComparison.Ordinal)) stem = stem[..^1] + "s";
        if (stem.EndsWith("ogu", StringComparison.Ordinal)) stem = stem[..^1];
        if (stem.EndsWith("ll", StringComparison.Ordinal)) stem = stem[..^1];
        return stem;
    }
}
