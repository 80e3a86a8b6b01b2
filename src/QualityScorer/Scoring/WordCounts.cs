using System.Collections.Frozen;
using QualityScorer.Evidence.Fluency;
using QualityScorer.Text;

namespace QualityScorer.Scoring;

/// <summary>Differences of the two sides as bags of words. Counts are scaled to ten words of the source.</summary>
internal sealed class WordCounts
{
    // A word is common when it makes up more than one in 1,500 of running text: about the 150 commonest English words.
    private const double CommonRarity = 7.3;
    private static readonly string[] Negations = ["not", "no", "never", "none", "nothing", "nobody", "nowhere", "neither", "nor", "without", "cannot"];

    // All cases of one person: a pronoun that became another person's is told of somebody else.
    private static readonly FrozenDictionary<string, int> Persons = ((string[][])
    [
        ["i", "me", "my", "mine", "myself"], ["we", "us", "our", "ours", "ourselves"], ["you", "your", "yours", "yourself"], ["he", "him", "his", "himself"],
        ["she", "her", "hers", "herself"], ["it", "its", "itself"], ["they", "them", "their", "theirs", "themselves"], ["who", "whom", "whose", "which"],
    ]).SelectMany((forms, person) => forms.Select(form => (form, person))).ToFrozenDictionary(p => p.form, p => p.person, StringComparer.Ordinal);

    // What makes a verb's tense, aspect and voice; a present participle counts as one more kind. "Do" comes and goes with a negation, which is counted by itself.
    private static readonly FrozenDictionary<string, int> VerbHelpers = ((string[][])
    [
        ["am", "is", "are", "was", "were", "be", "been", "being", "'m", "'re"], ["have", "has", "had", "having", "'ve"], ["will", "'ll", "wo", "won't", "shall"], ["would", "'d", "can", "could", "may", "might", "must", "should"],
    ]).SelectMany((forms, kind) => forms.Select(form => (form, kind))).ToFrozenDictionary(p => p.form, p => p.kind, StringComparer.Ordinal);

    private readonly UnitWords _words;
    private readonly Dictionary<string, int> _source;
    private readonly Dictionary<string, int> _copy;

    public WordCounts(UnitWords words)
    {
        _words = words;
        Scale = 10.0 / Math.Max(1, words.Source.Count(t => t.IsWord || t.IsNumber));
        _source = Count(words.Source);
        _copy = Count(words.Copy);
    }

    /// <summary>What one difference counts, so that a source of ten words makes it 1.</summary>
    public double Scale { get; }

    /// <summary>Numbers, dates and times on one side only, however they are written.</summary>
    public double Numbers => Rate(_words.LostNumbers, _words.FreshNumbers);

    /// <summary>Capitalised words after the first, on one side only.</summary>
    public double Capitals => Rate(Missing(Inner(_words.Source), _copy), Missing(Inner(_words.Copy), _source));

    /// <summary>Difference in the number of negations.</summary>
    public double Negation => Scale * Math.Abs(_words.Source.Count(IsNegation) - _words.Copy.Count(IsNegation));

    /// <summary>Differences in the number of pronouns of each person.</summary>
    public double Pronouns => ByKind(token => Persons.TryGetValue(token.Normal, out var person) ? person : null, Persons.Count);

    /// <summary>Differences in the number of auxiliaries of each kind and of present participles.</summary>
    public double VerbGroups => ByKind(VerbGroupOf, VerbHelpers.Count + 1);

    /// <summary>How many verbs fewer than the source the copy has.</summary>
    public double Verbs => Scale * Math.Max(0, Verbal(_words.Source) - Verbal(_words.Copy));

    /// <summary>Very common words on one side only.</summary>
    public double CommonWords => Difference(IsCommon, t => t.Folded);

    /// <summary>Other words on one side only.</summary>
    public double RareWords => Difference(t => t.IsWord && !IsCommon(t), t => t.Folded);

    /// <summary>Marks on one side only.</summary>
    public double Marks => Difference(t => t.Kind == TokenKind.Punctuation, t => t.Normal);

    /// <summary>Copy words that are missing from the source but share its stem with a source word that is missing from the copy.</summary>
    public double Inflection
    {
        get
        {
            var missing = _words.Source.Where(t => t.IsWord && !_copy.ContainsKey(t.Folded)).Select(t => t.Folded).ToList();
            return Scale * _words.Copy.Count(t => t.IsWord && !_source.ContainsKey(t.Folded) && missing.Exists(m => SameStem(m, t.Folded)));
        }
    }

    /// <summary>Words that the copy says more often than the source, beyond the first time.</summary>
    public double Repetition => Scale * _copy.Sum(c => Math.Max(0.0, c.Value - Math.Max(1, _source.GetValueOrDefault(c.Key))));

    /// <summary>Words said twice in a row in the copy, beyond those of the source.</summary>
    public double Stutter => Scale * Math.Max(0, Doubled(_words.Copy) - Doubled(_words.Source));

    /// <summary>Copy words that neither the lexicon nor the source knows. A misspelled name is none: it is known what it stands for, and capitals tell that it changed.</summary>
    public double Unknown => Scale * _words.Copy.Count(t => t.IsWord && _words.Lexicon.Frequency(t.Normal) == 0 && !_source.ContainsKey(t.Folded) && !IsMisspelledName(t));

    /// <summary>Rarity-weighted share of the tokens that have no equal and no other form on the other side, 0 to 1.</summary>
    public static double Uncovered(Token[] tokens, double[] weights, Token[] others)
    {
        var known = others.Select(t => t.Folded).ToHashSet(StringComparer.Ordinal);
        double lost = 0, total = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind is not (TokenKind.Word or TokenKind.Number)) continue;
            total += weights[i];
            if (known.Contains(tokens[i].Folded)) continue;
            lost += weights[i] * (tokens[i].IsWord && known.Any(k => SameStem(k, tokens[i].Folded)) ? 0.5 : 1);
        }

        return total > 0 ? lost / total : 0;
    }

    private bool IsMisspelledName(Token token)
    {
        const double Alike = 0.7; // three letters of ten changed
        return token.IsCapitalized && _words.Source.Any(t => t.IsWord && t.IsCapitalized && CharacterSimilarity.Ratio(t.Folded, token.Folded) >= Alike);
    }

    private static int? VerbGroupOf(Token token) => !token.IsWord ? null : VerbHelpers.TryGetValue(token.Normal, out var kind) ? kind : token.Normal.Length > 5 && token.Normal.EndsWith("ing", StringComparison.Ordinal) ? VerbHelpers.Count : null;

    // How many full verbs there are to expect: a word that can be one counts for one behind a subject or an auxiliary and in the past, elsewhere by how often it is one.
    private double Verbal(Token[] tokens)
    {
        const double Least = 0.05, Doubtful = 0.7; // share of a verb's forms in -ing
        var count = 0.0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var word = tokens[i].Normal;
            if (!tokens[i].IsWord || word.Length < 3 || WordForms.IsFunctionWord(word) || (i > 0 && tokens[i].IsCapitalized)) continue;
            var verb = _words.Lexicon.BaseOf(tokens[i].Folded);
            var before = i > 0 ? tokens[i - 1].Normal : "";
            var share = VerbForms.Share(_words.Lexicon, verb);
            if (word != "said" && (share < Least || VerbForms.IsDeterminer(before))) continue;
            var isClear = word == "said" || before is "to" or "not" or "who" or "he" or "she" or "they" or "we" or "i" or "you" or "that" || WordForms.IsAuxiliary(before)
                || (verb != word && word[^1] != 's' && !word.EndsWith("ing", StringComparison.Ordinal));
            count += isClear ? 1 : Math.Min(Doubtful, share);
        }

        return count;
    }

    // How many tokens of each kind one side has more than the other, over all kinds.
    private double ByKind(Func<Token, int?> kindOf, int kinds)
    {
        Span<int> counts = stackalloc int[kinds];
        foreach (var token in _words.Source) if (kindOf(token) is { } kind) counts[kind]++;
        foreach (var token in _words.Copy) if (kindOf(token) is { } kind) counts[kind]--;
        var differences = 0;
        foreach (var count in counts) differences += Math.Abs(count);
        return Scale * differences;
    }

    private bool IsCommon(Token token) => token.Kind == TokenKind.Possessive || (token.IsWord && _words.Lexicon.Rarity(token.Normal) < CommonRarity);

    private static int Doubled(Token[] tokens)
    {
        var doubled = 0;
        for (var i = 1; i < tokens.Length; i++)
        {
            if (tokens[i].IsWord && tokens[i].Folded == tokens[i - 1].Folded) doubled++;
        }

        return doubled;
    }

    private double Difference(Func<Token, bool> kind, Func<Token, string> key)
    {
        var source = Count(_words.Source.Where(kind), key);
        var copy = Count(_words.Copy.Where(kind), key);
        return Rate(Missing(source, copy), Missing(copy, source));
    }

    // A replaced word stands in both counts, a dropped or added one in one of them: the larger count says how many places changed.
    private double Rate(double missing, double added) => Scale * (Math.Max(missing, added) + (0.25 * Math.Min(missing, added)));

    private static double Missing(Dictionary<string, int> from, Dictionary<string, int> other)
    {
        var missing = 0.0;
        foreach (var (word, count) in from) missing += Math.Max(0, count - other.GetValueOrDefault(word));
        return missing;
    }

    private static Dictionary<string, int> Inner(Token[] tokens) => Count(tokens.Skip(1).Where(t => t.IsWord && t.IsCapitalized && t.Folded != "i"));

    private static Dictionary<string, int> Count(IEnumerable<Token> tokens) => Count(tokens, t => t.Folded);

    private static Dictionary<string, int> Count(IEnumerable<Token> tokens, Func<Token, string> key)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var token in tokens) counts[key(token)] = counts.GetValueOrDefault(key(token)) + 1;
        return counts;
    }

    private static bool IsNegation(Token token) =>
        token.IsWord && (Negations.Contains(token.Normal, StringComparer.Ordinal) || token.Normal.EndsWith("n't", StringComparison.Ordinal));

    private static bool SameStem(string a, string b)
    {
        // Four equal letters and at most three others on either side: runs/running, announce/announced.
        const int Stem = 4, Ending = 3;
        if (Math.Min(a.Length, b.Length) < Stem || Math.Abs(a.Length - b.Length) > Ending) return false;
        var common = a.AsSpan().CommonPrefixLength(b);
        return common >= Stem && a.Length - common <= Ending && b.Length - common <= Ending;
    }
}
