using QualityScorer.Text;

namespace QualityScorer.Alignment;

/// <summary>What the source knows of names: it is the gazetteer that a copy's names are looked up in.</summary>
internal sealed class Gazetteer
{
    private const int ShortestSpelling = 5;
    private static readonly string[] DemonymEndings = ["", "n", "an", "ian", "ean", "ese", "ish", "i", "ic", "er", "s", "es", "ns", "ans", "ians", "a", "ia", "e", "y"];

    private static readonly string[] OtherEndings = ["stan", "stani", "stanis", "ite", "ites", "ism", "ist", "ists", "esque", "land", "lander", "ians", "eans", "ers", "ed", "ing", "al", "ic", "o", "os"];

    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
    private readonly HashSet<string> _nameWords = new(StringComparer.Ordinal);
    private readonly HashSet<string> _acronyms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _initials = new(StringComparer.Ordinal);
    private readonly HashSet<string> _spellings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _aliases;
    private readonly Dictionary<char, List<string>> _byFirst = [];
    private readonly Dictionary<string, List<string>> _byBeginning = new(StringComparer.Ordinal);
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
            if (token.IsUpper) _acronyms.Add(token.Folded);
            _stems.Add(_lexicon.Stem(token.Folded));
            if (!names.Contains(i) || !_nameWords.Add(token.Folded)) continue;
            Index(token.Folded);
            if (token.Folded.Length >= ShortestSpelling) _spellings.Add(Transliteration.Key(token.Folded));
        }

        ReadInitials(source);
    }

    // Initials of every stretch of capitalised words, small words and possessives between them left out: NAT for Kenya's National Alliance of Teachers.
    private void ReadInitials(Document source)
    {
        const int Longest = 7;
        foreach (var sentence in source.Sentences)
        {
            var open = new List<char>();
            for (var i = sentence.Tokens.Start; i <= sentence.Tokens.End; i++)
            {
                var token = i < sentence.Tokens.End ? source.Tokens[i] : default;
                if (i < sentence.Tokens.End && token.IsWord && token.IsCapitalized) open.Add(token.Folded[0]);
                else if (i < sentence.Tokens.End && (token.Kind == TokenKind.Possessive || token.Normal is "-" or "&" || (token.IsWord && WordForms.IsFunctionWord(token.Normal)))) continue;
                else
                {
                    for (var from = 0; from < open.Count; from++)
                    {
                        for (var length = 2; length <= Longest && from + length <= open.Count; length++) _initials.Add(string.Concat(open.Skip(from).Take(length)));
                    }

                    open.Clear();
                }
            }
        }
    }

    /// <summary>Words of the source's names that begin with the same letter.</summary>
    public IEnumerable<string> BeginningWith(char first) => _byFirst.TryGetValue(first, out var words) ? words : [];

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
        // A romanisation that others use too; an unknown one is a misspelling.
        if (_lexicon.Frequency(word.Folded) > 0 && IsSpelling(word.Folded)) return true;
        if (word.Folded.Length > 3 && _words.Contains(Plain(word.Folded))) return true;
        if (word.Folded.Length >= 3 && _byBeginning.TryGetValue(word.Folded[..3], out var names))
        {
            foreach (var name in names)
            {
                if (IsDerived(name, word.Folded) || IsTransliteration(name, word.Folded)) return true;
            }
        }

        // Compounds that one side writes apart: New Delhi / Newdelhi, Al-Qaeda / alQaeda.
        for (var cut = 3; word.Folded.Length > 6 && cut < word.Folded.Length - 1; cut++)
        {
            if (_words.Contains(word.Folded[..cut]) && _words.Contains(word.Folded[cut..])) return true;
        }

        return false;
    }

    /// <summary>True where the source has a name that other romanisations write so: Farrux/Farrukh.</summary>
    public bool IsSpelling(string folded) => folded.Length >= ShortestSpelling && _spellings.Contains(Transliteration.Key(folded));

    /// <summary>True where both are the same name or one is a form of the other.</summary>
    public bool SameName(string a, string b) => a == b || (Math.Min(a.Length, b.Length) >= ShortestSpelling && Transliteration.Key(a) == Transliteration.Key(b)) || IsDerived(a, b) || IsTransliteration(a, b) || _lexicon.Stem(a) == _lexicon.Stem(b);

    // Derivations and transliterations keep the first letters, but for i and y.
    private void Index(string name)
    {
        if (!_byFirst.TryGetValue(name[0], out var same)) _byFirst[name[0]] = same = [];
        same.Add(name);
        if (name.Length < 3) return;
        foreach (var beginning in (HashSet<string>)[name[..3], name[..3].Replace('i', 'y'), name[..3].Replace('y', 'i')])
        {
            if (!_byBeginning.TryGetValue(beginning, out var list)) _byBeginning[beginning] = list = [];
            list.Add(name);
        }
    }

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
        if (prefix >= 6 && (prefix == name.Length || prefix == word.Length) && IsEnding(name[prefix..] + word[prefix..])) return true;
        return prefix >= 4 && Array.IndexOf(DemonymEndings, name[prefix..]) >= 0 && Array.IndexOf(DemonymEndings, word[prefix..]) >= 0 && name.Length - prefix + word.Length - prefix <= 5
            && (name.Length == prefix || word.Length == prefix || prefix >= 5);
    }

    private static bool IsEnding(string rest) => Array.IndexOf(DemonymEndings, rest) >= 0 || Array.IndexOf(OtherEndings, rest) >= 0;

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
