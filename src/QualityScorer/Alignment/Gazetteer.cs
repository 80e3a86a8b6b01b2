using QualityScorer.Text;

namespace QualityScorer.Alignment;

/// <summary>What the source knows of names: it is the gazetteer that a copy's names are looked up in.</summary>
internal sealed class Gazetteer
{
    private static readonly string[] DemonymEndings = ["", "n", "an", "ian", "ean", "ese", "ish", "i", "ic", "er", "s", "es", "ns", "ans", "ians", "a", "ia", "e", "y"];

    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
    private readonly HashSet<string> _nameWords = new(StringComparer.Ordinal);
    private readonly HashSet<string> _acronyms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _initials = new(StringComparer.Ordinal);
    private readonly HashSet<string> _aliases;
    private readonly Lexicon _lexicon;

    public Gazetteer(Document source, NameIndex names, Lexicon lexicon)
    {
        _lexicon = lexicon;
        _aliases = Aliases.In(source);
        for (var i = 0; i < source.Tokens.Count; i++)
        {
            var token = source.Tokens[i];
            if (!token.IsWord) continue;
            _words.Add(token.Folded);
            _stems.Add(_lexicon.Stem(token.Folded));
            if (names.Contains(i)) _nameWords.Add(token.Folded);
            if (token.IsUpper) _acronyms.Add(token.Folded);
        }

        foreach (var run in names.Runs)
        {
            var initials = Initials(source, run.Tokens);
            if (initials.Length > 1) _initials.Add(initials);
        }
    }

    /// <summary>Folded words of the source's names.</summary>
    public IReadOnlySet<string> NameWords => _nameWords;

    /// <summary>True where the source has the word, a spelling, form, alias, acronym or demonym of it.</summary>
    public bool Knows(Document copy, NameRun run, int token)
    {
        var word = copy.Tokens[token];
        if (_words.Contains(word.Folded) || _stems.Contains(_lexicon.Stem(word.Folded)) || NameIndex.IsTitle(word.Normal)) return true;
        if (_initials.Contains(word.Folded) && word.IsUpper) return true;
        if (_acronyms.Contains(Initials(copy, run.Tokens))) return true;
        if (KnowsAlias(copy, run, token)) return true;
        if (word.Folded.Length > 3 && _words.Contains(Plain(word.Folded))) return true;
        foreach (var name in _nameWords)
        {
            if (IsDerived(name, word.Folded) || IsTransliteration(name, word.Folded)) return true;
        }

        // Compounds that one side writes apart: New Delhi / Newdelhi, Al-Qaeda / alQaeda.
        return word.Folded.Length > 6 && _words.Any(w => w.Length > 2 && word.Folded.StartsWith(w, StringComparison.Ordinal) && _words.Contains(word.Folded[w.Length..]));
    }

    /// <summary>True where both are the same name or one is a form of the other.</summary>
    public bool SameName(string a, string b) => a == b || IsDerived(a, b) || IsTransliteration(a, b) || _lexicon.Stem(a) == _lexicon.Stem(b);

    private bool KnowsAlias(Document copy, NameRun run, int token)
    {
        for (var i = Math.Max(0, token - 3); i <= token; i++)
        {
            if (Aliases.At(copy.Tokens, i, Math.Max(run.Tokens.End, token + 1)) is { } alias && i + alias.Length > token && _aliases.Contains(alias.Name)) return true;
        }

        return false;
    }

    private static bool IsDerived(string name, string word)
    {
        var prefix = CharacterSimilarity.CommonPrefix(name, word);
        if (prefix >= 6 && (prefix == name.Length || prefix == word.Length)) return true;
        return prefix >= 4 && Array.IndexOf(DemonymEndings, name[prefix..]) >= 0 && Array.IndexOf(DemonymEndings, word[prefix..]) >= 0 && name.Length - prefix + word.Length - prefix <= 5
            && (name.Length == prefix || word.Length == prefix || prefix >= 5);
    }

    // Two known spellings with the same consonants: Qaida / Qaeda, Uighur / Uyghur. An unknown spelling is a misspelling.
    private bool IsTransliteration(string a, string b) =>
        IsAndY(a, b) || a.Length > 3 && b.Length > 3 && a[0] == b[0] && _lexicon.Frequency(a) > 2 && _lexicon.Frequency(b) > 2 && Math.Abs(a.Length - b.Length) <= 1 && Skeleton(a) == Skeleton(b);

    // Kayrakkum / Kairakkum: i and y stand for the same letter of other alphabets.
    private static bool IsAndY(string a, string b)
    {
        if (a.Length != b.Length || a.Length < 6) return false;
        var differing = Enumerable.Range(0, a.Length).Where(k => a[k] != b[k]).ToList();
        return differing.Count == 1 && (a[differing[0]], b[differing[0]]) is ('i', 'y') or ('y', 'i');
    }

    private static string Skeleton(string word) => string.Concat(word.Where(c => !"aeiouy".Contains(c, StringComparison.Ordinal)));

    private static string Plain(string folded) => folded.Replace("ue", "u", StringComparison.Ordinal).Replace("oe", "o", StringComparison.Ordinal).Replace("ae", "a", StringComparison.Ordinal).Replace("aa", "a", StringComparison.Ordinal);

    private static string Initials(Document document, TextSpan run)
    {
        Span<char> initials = stackalloc char[8];
        var length = 0;
        for (var i = run.Start; i < run.End && length < 8; i++)
        {
            var token = document.Tokens[i];
            if (token.IsWord && token.IsCapitalized) initials[length++] = token.Folded[0];
        }

        return length > 1 ? new string(initials[..length]) : "";
    }
}
