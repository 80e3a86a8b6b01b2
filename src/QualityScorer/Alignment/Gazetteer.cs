using QualityScorer.Text;

namespace QualityScorer.Alignment;

/// <summary>What the source knows of names: it is the gazetteer that a copy's names are looked up in.</summary>
internal sealed class Gazetteer
{
    private static readonly string[] DemonymEndings = ["", "n", "c", "cs", "an", "ian", "ean", "ese", "ish", "i", "ic", "er", "s", "es", "ns", "ans", "ians", "a", "ia", "e", "y", "ern", "man", "men", "woman", "women"];

    // What a long name may have behind it besides: a country, a creed, its followers.
    private static readonly string[] LongEndings = ["stan", "istan", "land", "ism", "ist", "ists", "al", "ar", "ars", "ite", "ites", "ine", "ers", "ness", "ization", "isation", "ly", "ed", "ing", "ically", "ania", "nian", "nians"];

    private const int CommonEnough = 10; // occurrences of a word that has a plural

    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _capitalized = new(StringComparer.Ordinal);
    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
    private readonly HashSet<string> _capitalizedStems = new(StringComparer.Ordinal);
    private readonly HashSet<string> _nameWords = new(StringComparer.Ordinal);
    private readonly HashSet<string> _acronyms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _initials = new(StringComparer.Ordinal);
    private readonly HashSet<string> _aliases;
    private readonly Dictionary<char, List<string>> _byFirst = [];
    private readonly Dictionary<string, List<string>> _byBeginning = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<TextSpan>> _runsOf = new(StringComparer.Ordinal);
    private readonly HashSet<string> _shortened = new(StringComparer.Ordinal);
    private readonly Document _source;
    private readonly Lexicon _lexicon;

    public Gazetteer(Document source, NameIndex names, Lexicon lexicon)
    {
        _lexicon = lexicon;
        _source = source;
        _aliases = Aliases.In(source);
        for (var i = 0; i < source.Tokens.Count; i++)
        {
            var token = source.Tokens[i];
            if (!token.IsWord) continue;
            // "Amman" tells "Jordan" as well.
            if (Aliases.CountryOf(source.Tokens, i) is { } country) _aliases.Add(country);
            _words.Add(token.Folded);
            var stem = _lexicon.Stem(token.Folded);
            _stems.Add(stem);
            if (token.IsCapitalized)
            {
                _capitalized.Add(token.Folded);
                _capitalizedStems.Add(stem);
            }

            if (names.Contains(i) && _nameWords.Add(token.Folded)) Index(token.Folded);
            if (token.IsUpper) _acronyms.Add(token.Folded);
            _shortened.UnionWith(ShortForms.Of(token.Folded));
        }

        foreach (var run in names.Runs)
        {
            var initials = Initials(source, run.Tokens);
            if (initials.Length > 1) _initials.Add(initials);
            for (var i = run.Tokens.Start; i < run.Tokens.End; i++)
            {
                if (!names.Contains(i) || source.Tokens[i].Folded.Length < 3) continue;
                if (!_runsOf.TryGetValue(source.Tokens[i].Folded, out var runs)) _runsOf[source.Tokens[i].Folded] = runs = [];
                if (runs.Count < 20) runs.Add(run.Tokens);
            }
        }

        ReadInitials(source);
    }

    // Initials of every stretch of capitalised words, small words and possessives between them left out: NAT for Kenya's National Alliance of Teachers.
    private void ReadInitials(Document source)
    {
        const int Longest = 7;
        var open = new List<char>();
        foreach (var sentence in source.Sentences)
        {
            open.Clear();
            for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
            {
                var token = source.Tokens[i];
                if (token.Kind == TokenKind.Possessive || token.Normal is "-" or "&" || (token.IsWord && !token.IsCapitalized && token.IsFunctionWord)) continue;
                if (!token.IsWord || !token.IsCapitalized)
                {
                    open.Clear();
                    continue;
                }

                open.Add(token.Folded[0]);
                for (var length = 2; length <= Math.Min(Longest, open.Count); length++) _initials.Add(string.Concat(open.TakeLast(length)));
            }
        }
    }

    /// <summary>Words of the source's names that begin with the same letter.</summary>
    public IEnumerable<string> BeginningWith(char first) => _byFirst.TryGetValue(first, out var words) ? words : [];

    /// <summary>True for a word that the source has, in this form or another, but only in lower case.</summary>
    public bool IsOnlyCommon(string folded) => _words.Contains(folded) ? !_capitalized.Contains(folded) : _lexicon.Stem(folded) is var stem && _stems.Contains(stem) && !_capitalizedStems.Contains(stem);

    /// <summary>Folded words of the source's names.</summary>
    public IReadOnlySet<string> NameWords => _nameWords;

    /// <summary>True where the source has the word, a spelling, form, alias, acronym or demonym of it.</summary>
    public bool Knows(Document copy, NameRun run, int token)
    {
        var word = copy.Tokens[token];
        if (LostItsEnd(copy, token)) return false;
        if (_words.Contains(word.Folded) || (_words.Contains(word.Folded + "s") && (word.IsUpper || _lexicon.Frequency(word.Normal) > 0)) || IsFormOfName(word) || NameIndex.IsTitle(word.Normal)) return true;
        if (_initials.Contains(word.Folded) && word.IsUpper) return true;
        if (Initials(copy, run.Tokens) is { Length: > 1 } initials && _acronyms.Any(a => a.Length <= initials.Length + 1 && a.EndsWith(initials, StringComparison.Ordinal))) return true;
        if (KnowsAlias(copy, run, token) || KnowsShortForm(word) || KnowsInitials(copy, run, token)) return true;
        if (word.Folded.Length > 3 && _words.Contains(Plain(word.Folded))) return true;
        if (word.Folded.Length >= 3 && _byBeginning.TryGetValue(word.Folded[..3], out var names))
        {
            foreach (var name in names)
            {
                if (IsDerived(name, word.Folded)) return true;
            }
        }

        foreach (var name in BeginningWith(word.Folded[0]).Concat(Elsewhere(word.Folded)))
        {
            if (IsTransliteration(name, word.Folded)) return true;
        }

        if (NameSpellings.WrittenOut(word.Normal) is { } written && BeginningWith(written[0]).Any(name => name == written || NameSpellings.AreTransliterations(name, written))) return true;

        // Li Xiaoming / Li Xiao-Ming: hyphened parts that are one word of the source's.
        if (Joined(copy, token) is { } joined && _words.Contains(joined)) return true;

        // Compounds that one side writes apart: New Delhi / Newdelhi, Al-Qaeda / alQaeda.
        for (var cut = 2; word.Folded.Length > 5 && cut < word.Folded.Length - 1; cut++)
        {
            if ((cut > 2 ? _words : _nameWords).Contains(word.Folded[..cut]) && (cut > 2 ? _words : _nameWords).Contains(word.Folded[cut..])) return true;
        }

        return false;
    }

    /// <summary>True where one of two runs, in either document, is the acronym of the other.</summary>
    public static bool IsAcronym(Document a, TextSpan runA, Document b, TextSpan runB) => Abbreviates(a, runA, b, runB) || Abbreviates(b, runB, a, runA);

    private static bool Abbreviates(Document a, TextSpan brief, Document b, TextSpan full) =>
        Enumerable.Range(brief.Start, brief.Length).Any(i => a.Tokens[i].IsUpper && a.Tokens[i].Folded.Length > 1 && a.Tokens[i].Folded == Initials(b, full));

    /// <summary>True where both are the same name or one is a form of the other.</summary>
    public bool SameName(string a, string b) => a == b || Plain(a) == Plain(b) || IsDerived(a, b) || IsTransliteration(a, b) || _lexicon.Stem(a) == _lexicon.Stem(b);

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

    // Names that begin otherwise in another transliteration: Yevgeny / Evgeny, Khalid / Halid.
    private IEnumerable<string> Elsewhere(string word) => word[0] switch
    {
        'e' => BeginningWith('y'),
        'y' => BeginningWith('e'),
        'h' => BeginningWith('k'),
        'k' => BeginningWith('h'),
        _ => [],
    };

    private static string? Joined(Document copy, int token)
    {
        var (first, last) = (token, token);
        while (first >= 2 && copy.Tokens[first - 1].Normal == "-" && !copy.Tokens[first].SpaceBefore && copy.Tokens[first - 2].IsWord) first -= 2;
        while (last + 2 < copy.Tokens.Count && copy.Tokens[last + 1].Normal == "-" && !copy.Tokens[last + 2].SpaceBefore && copy.Tokens[last + 2].IsWord) last += 2;
        return first == last ? null : string.Concat(Enumerable.Range(first, last - first + 1).Where(i => copy.Tokens[i].IsWord).Select(i => copy.Tokens[i].Folded));
    }

    // Saint / St., Brothers / Bros, General / Gen.
    private bool KnowsShortForm(Token word) =>
        ShortForms.Of(word.Folded).Any(_words.Contains) || _shortened.Contains(word.Folded);

    // "A. M. Delgado" or "J.K. Delgado" for the full names, and the other way round: another word of the run is the source's surname.
    private bool KnowsInitials(Document copy, NameRun run, int token)
    {
        var word = copy.Tokens[token];
        for (var i = run.Tokens.Start; i < run.Tokens.End; i++)
        {
            if (i == token || !_runsOf.TryGetValue(copy.Tokens[i].Folded, out var runs)) continue;
            foreach (var name in runs)
            {
                if (IsInitials(word) ? Fits(word.Folded, Initials(_source, name)) : Enumerable.Range(name.Start, name.Length).Any(t => IsInitials(_source.Tokens[t]) && Fits(_source.Tokens[t].Folded, Initials(copy, run.Tokens)) && _source.Tokens[t].Folded.Contains(word.Folded[0], StringComparison.Ordinal))) return true;
            }
        }

        return false;
    }

    private static bool IsInitials(Token token) => token.IsCapitalized && (token.Folded.Length == 1 || (token.Normal.Contains('.') && token.Normal.Count(c => c == '.') * 2 >= token.Normal.Length - 1));

    private static bool Fits(string initials, string name) => initials.Length > 0 && initials.All(name.Contains);

    private bool KnowsAlias(Document copy, NameRun run, int token)
    {
        for (var i = Math.Max(0, token - 3); i <= token; i++)
        {
            if (Aliases.At(copy.Tokens, i, Math.Min(copy.Sentences[run.Sentence].Tokens.End, run.Tokens.End + 2)) is { } alias && i + alias.Length > token && _aliases.Contains(alias.Name)) return true;
        }

        return false;
    }

    // "Rafael Campo" for Rafael Campos: behind the same word of the name, a final s is part of it and no plural.
    private bool LostItsEnd(Document copy, int token)
    {
        var word = copy.Tokens[token];
        var whole = word.Folded + "s";
        if (token == 0 || word.IsUpper || _words.Contains(word.Folded) || !_runsOf.TryGetValue(whole, out var runs)) return false;
        var beside = copy.Tokens[token - 1];
        if (!beside.IsWord || !runs.Any(r => Enumerable.Range(r.Start + 1, r.Length - 1).Any(i => _source.Tokens[i].Folded == whole && _source.Tokens[i - 1].Folded == beside.Folded))) return false;
        return _lexicon.Frequency(word.Normal) < CommonEnough || !IsOneOfMany(copy, token);
    }

    // "A Lubin Store", "the Lubin Store in Gdynia", "Lubin Rover fans": one of those that the source names together, or their kind.
    private static bool IsOneOfMany(Document copy, int token)
    {
        var first = token;
        while (first > 0 && copy.Tokens[first - 1].IsCapitalized) first--;
        if (first > 0 && copy.Tokens[first - 1].Normal is "a" or "an" or "the" or "each" or "every" or "one" or "another" or "any" or "this" or "that") return true;
        return token + 1 < copy.Tokens.Count && copy.Tokens[token + 1] is { IsWord: true } next && !next.IsFunctionWord;
    }

    // Another form of a name's word; a person's name has none but the plural and the possessive.
    private bool IsFormOfName(Token word)
    {
        var stem = _lexicon.Stem(word.Folded);
        if (!_stems.Contains(stem)) return false;
        var persons = BeginningWith(word.Folded[0]).Where(name => _lexicon.Stem(name) == stem && IsPartOfPerson(name)).ToList();
        return persons.Count == 0 || persons.Exists(name => word.Folded == name || word.Folded == name + "s" || word.Folded == name + "es");
    }

    private bool IsDerived(string name, string word)
    {
        var prefix = CharacterSimilarity.CommonPrefix(name, word);
        // Texas and Texan.
        if (prefix >= 4 && name.Length == prefix + 1 && word.Length == prefix + 1 && (name[^1], word[^1]) is ('s', 'n') or ('n', 's')) return !IsPartOfPerson(name);
        if (Creed(name) is { Length: >= 5 } creed && creed == Creed(word)) return true;
        if (prefix >= 6 && (prefix == name.Length || prefix == word.Length) && Array.IndexOf(LongEndings, prefix == name.Length ? word[prefix..] : name[prefix..]) >= 0) return true;
        // Between two endings the name itself must be whole: Hungary and Hungarian, not Registan and Register.
        if (name.Length != prefix && word.Length != prefix && (name.EndsWith("er", StringComparison.Ordinal) || word.EndsWith("er", StringComparison.Ordinal))) return false;
        // "The Welshman Gareth Karr", "the Welsh coach Gareth Karr".
        if (prefix >= 4 && prefix == Math.Min(name.Length, word.Length) && (name.Length > prefix ? name[prefix..] : word[prefix..]) is "man" or "men" or "woman" or "women") return true;
        // A person has no demonym: Arancibia and Aranciba are no forms of one name.
        // What ends in s within a person's name is no plural: Campo is no form of Campos.
        if ((name.Length != prefix || word.Length != prefix) && IsPartOfPerson(name) && (name.Length > prefix || word[prefix..] is not ("s" or "es" or "ian" or "ans" or "ians"))) return false;
        return prefix >= 4 && Array.IndexOf(DemonymEndings, name[prefix..]) >= 0 && Array.IndexOf(DemonymEndings, word[prefix..]) >= 0 && name.Length - prefix + word.Length - prefix <= 5
            && (name.Length == prefix || word.Length == prefix || prefix >= 5);
    }

    // Hindus, Hinduism; Buddhists, Buddhism.
    private static string? Creed(string word)
    {
        foreach (var ending in (ReadOnlySpan<string>)["ists", "ism", "ist", "s"])
        {
            if (word.EndsWith(ending, StringComparison.Ordinal)) return word[..^ending.Length];
        }

        return null;
    }

    // Two known spellings with the same consonants: Qaida / Qaeda, Uighur / Uyghur. An unknown spelling is a misspelling.
    private bool IsTransliteration(string a, string b) =>
        NameSpellings.DifferInGlide(a, b) || NameSpellings.DifferInStroke(a, b) || _lexicon.Capitalization(b) > 0.5 && (IsAndY(a, b) || NameSpellings.DifferInEnding(a, b) || ((_lexicon.Frequency(b) > 0 || !IsPartOfPerson(a)) && NameSpellings.AreTransliterations(a, b)) || a.Length > 3 && b.Length > 3 && a[0] == b[0] && _lexicon.Frequency(a) > 2 && _lexicon.Frequency(b) > 2 && Math.Abs(a.Length - b.Length) <= 1 && Skeleton(a) == Skeleton(b));

    // A person's name has one spelling, unless another is known; places are written as the map has them.
    private bool IsPartOfPerson(string name) =>
        _runsOf.TryGetValue(name, out var runs) && runs.Any(r => Enumerable.Range(r.Start, r.Length).Select(i => _source.Tokens[i]).Any(t => t.IsWord && t.IsCapitalized && t.Folded != name && (_lexicon.Frequency(t.Normal) <= 30 || _lexicon.Capitalization(t.Normal) > 0.9)));

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
