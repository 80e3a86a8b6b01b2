using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace QualityScorer.Text;

/// <summary>Splits a text into tokens, in time linear in its length.</summary>
internal sealed class WordTokenizer
{
    // It's, that's: a shortened verb, not a possessive.
    private static readonly FrozenSet<string> VerbHosts =
        FrozenSet.ToFrozenSet(["it", "that", "there", "here", "he", "she", "what", "who", "where", "when", "how", "why", "let"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Elisions = FrozenSet.ToFrozenSet(["em", "tis", "twas", "til", "n", "cause", "bout"], StringComparer.Ordinal);
    private static readonly FrozenSet<string> NumberSuffixes = FrozenSet.ToFrozenSet(["st", "nd", "rd", "th", "bn", "mn", "tn", "trn"], StringComparer.OrdinalIgnoreCase);

    private readonly string _text;
    private readonly List<Token> _tokens = [];
    private readonly TokenForms _forms = new();
    private int _position;
    private bool _space = true;
    private bool _singleQuoteOpen;
    private int _addressFreeUntil;

    private WordTokenizer(string text) => _text = text;

    /// <summary>All tokens of the text in order; every character that is neither white space nor invisible lies in one of them.</summary>
    public static TokenList Tokenize(string text)
    {
        var tokenizer = new WordTokenizer(text);
        while (tokenizer._position < text.Length) tokenizer.Step();
        return new TokenList([.. tokenizer._tokens]);
    }

    private void Step()
    {
        var c = _text[_position];
        if (IsSpace(c))
        {
            _space = true;
            if (c is '\n' or '\r') _singleQuoteOpen = false;
            _position++;
            return;
        }

        var category = CategoryAt(_position, out var length);
        if (category == UnicodeCategory.Format) _position += length;
        else if (IsLetter(category)) Word();
        else if (IsDigit(category)) Number();
        else if (IsApostrophe(c) && ElisionEnd() is > 0 and var end) Add(TokenKind.Word, end);
        else if (c == '@' && HandleEnd() is > 0 and var handle) Add(TokenKind.Word, handle);
        else Mark(c, length);
    }

    private void Word()
    {
        var start = _position;
        if (start >= _addressFreeUntil)
        {
            var address = WebAddress.Length(_text.AsSpan(start), out var scanned);
            if (address > 0)
            {
                Add(TokenKind.Word, start + address);
                return;
            }

            _addressFreeUntil = start + scanned;
        }

        var end = InitialsEnd(start);
        if (end == 0)
        {
            end = RunEnd(start, out var apostrophe);
            if (CurrencyEnd(start, end) is > 0 and var amount)
            {
                Add(TokenKind.Word, amount);
                return;
            }

            if (IsVerblessEnding(start, end, apostrophe))
            {
                Add(TokenKind.Word, apostrophe);
                Add(TokenKind.Possessive, end);
                return;
            }

            if (IsPluralPossessive(start, end))
            {
                Add(TokenKind.Word, end);
                Add(TokenKind.Possessive, end + 1);
                return;
            }

            end = AbbreviationEnd(start, end);
        }

        Add(TokenKind.Word, end);
        PossessiveAfterOther();
    }

    private void Number()
    {
        var end = NumberEnd(_position);
        var letters = end;
        while (letters < _text.Length && IsLetter(CategoryAt(letters, out var length))) letters += length;
        if (letters < _text.Length && letters > end && IsDigit(CategoryAt(letters, out _))) end = RunEnd(_position, out _);
        // "3p.m." but "$48m." at the end of a sentence.
        else if (letters == end + 1 && !(IsInitial(end) && IsInitial(end + 2)) || NumberSuffixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(_text.AsSpan(end, letters - end))) end = letters;
        while (end < _text.Length && IsCombining(CategoryAt(end, out var length))) end += length;
        Add(TokenKind.Number, end);
        PossessiveAfterOther();
    }

    private void Mark(char c, int length)
    {
        var end = _position + length;
        if (c == '.') while (end < _text.Length && _text[end] == '.') end++;
        else if (c == '&') end = EntityEnd(end);
        while (end < _text.Length && IsCombining(CategoryAt(end, out var more))) end += more;
        if (IsApostrophe(c) || c == '‘')
        {
            var opens = c == '‘' || (_space || _tokens.Count > 0 && _tokens[^1].Kind == TokenKind.Punctuation) && end < _text.Length && char.IsLetterOrDigit(_text[end]) && !_singleQuoteOpen;
            _singleQuoteOpen = opens && !(end < _text.Length && char.IsDigit(_text[end]) && c != '‘');
        }

        Add(TokenKind.Punctuation, end);
    }

    private void Add(TokenKind kind, int end)
    {
        var span = new TextSpan(_position, end);
        var characters = _text.AsSpan(span.Start, span.Length);
        var (normal, folded, use) = _forms.Of(characters, kind);
        _tokens.Add(new Token
        {
            Span = span,
            Kind = kind,
            Normal = normal,
            Folded = folded,
            Use = use,
            IsCapitalized = IsCapitalized(characters),
            IsUpper = IsUpper(characters),
            SpaceBefore = _space,
        });
        _position = end;
        _space = false;
    }

    private static bool IsUpper(ReadOnlySpan<char> characters)
    {
        var letters = 0;
        foreach (var c in characters)
        {
            if (char.IsLower(c)) return false;
            if (char.IsUpper(c)) letters++;
        }

        return letters > 1;
    }

    private static bool IsCapitalized(ReadOnlySpan<char> characters)
    {
        foreach (var rune in characters.EnumerateRunes())
        {
            if (Rune.IsLetter(rune)) return Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter;
        }

        return false;
    }

    /// <summary>End of the run of letters, digits, marks and inner apostrophes; <paramref name="apostrophe"/> is the last one's place or -1.</summary>
    private int RunEnd(int start, out int apostrophe)
    {
        apostrophe = -1;
        var end = start;
        var place = start;
        while (place < _text.Length)
        {
            var category = CategoryAt(place, out var length);
            if (IsLetter(category) || IsDigit(category) || IsCombining(category)) end = place += length;
            else if (category == UnicodeCategory.Format) place += length;
            else if (place > start && (IsApostrophe(_text[place]) || _text[place] == '‘') && place == end && place + 1 < _text.Length
                     && IsLetter(CategoryAt(place + 1, out _)) && !(_singleQuoteOpen && !ShortTail(place + 1)))
                apostrophe = place++;
            else break;
        }

        return end;
    }

    /// <summary>Where an amount begins behind the abbreviation of its currency (Sh12,000, Rs500), or 0; a single letter needs a grouped amount (N12,000, but not A4).</summary>
    private int CurrencyEnd(int start, int end)
    {
        var digits = start;
        while (digits < end && char.IsAsciiLetter(_text[digits])) digits++;
        if (digits == start || digits == end || !char.IsAsciiDigit(_text[digits]) || !Currencies.IsPrefix(_text.AsSpan(start, digits - start))) return 0;
        if (digits - start > 1 && char.IsLower(_text[start + 1])) return digits;
        var number = NumberEnd(digits);
        return _text.AsSpan(digits, number - digits).ContainsAny(',', '.') && number >= end ? digits : 0;
    }

    /// <summary>True when at most two letters stand at the place, as after the apostrophe of we'll: more would be a word glued to a closing quotation mark.</summary>
    private bool ShortTail(int place)
    {
        var end = place;
        while (end < _text.Length && end - place < 3 && char.IsLetter(_text[end])) end++;
        return end - place < 3;
    }

    private bool IsVerblessEnding(int start, int end, int apostrophe) =>
        apostrophe > start && apostrophe == end - 2 && _text[end - 1] is 's' or 'S'
        && !VerbHosts.Contains(_forms.Of(_text.AsSpan(start, apostrophe - start), TokenKind.Word).Normal);

    private bool IsPluralPossessive(int start, int end) =>
        end - start > 1 && end < _text.Length && IsApostrophe(_text[end]) && !_singleQuoteOpen && _text[end - 1] is 's' or 'S' or 'z' or 'x'
        && (end + 1 == _text.Length || !char.IsLetterOrDigit(_text[end + 1]));

    private void PossessiveAfterOther()
    {
        if (_position + 1 < _text.Length && IsApostrophe(_text[_position]) && _text[_position + 1] is 's' or 'S'
            && (_position + 2 == _text.Length || !char.IsLetterOrDigit(_text[_position + 2])))
            Add(TokenKind.Possessive, _position + 2);
    }

    /// <summary>End of letters with a dot after each (U.S., a.m., J.K.), or 0.</summary>
    private int InitialsEnd(int start)
    {
        var place = start;
        var letters = 0;
        while (IsInitial(place))
        {
            place += 2;
            letters++;
        }

        if (letters == 0) return 0;
        // "U.S" without its last dot, but not the end of "vitamin C.A study".
        var bare = place < _text.Length && char.IsLetter(_text[place]) && (place + 1 == _text.Length || !char.IsLetterOrDigit(_text[place + 1]) && !IsApostrophe(_text[place + 1]))
            && char.IsUpper(_text[place]) && _text[place] is not ('A' or 'I');
        if (bare) return place + 1;
        return letters >= 2 ? place : 0;
    }

    private bool IsInitial(int place) => place + 1 < _text.Length && char.IsLetter(_text[place]) && _text[place + 1] == '.';

    private int AbbreviationEnd(int start, int end)
    {
        if (end >= _text.Length || _text[end] != '.') return end;
        var word = _text.AsSpan(start, end - start);
        var capital = char.IsUpper(word[0]);
        var normal = _forms.Of(word, TokenKind.Word).Normal;
        if (end + 2 < _text.Length && char.IsLetter(_text[end + 1]) && normal.Length <= 3)
        {
            var second = end + 1;
            while (second < _text.Length && second - end < 6 && char.IsLetter(_text[second])) second++;
            if (second < _text.Length && _text[second] == '.' && Abbreviations.Of(_text[start..second].ToLowerInvariant(), capital) != AbbreviationUse.None) return second + 1;
        }

        var next = end + 1;
        while (next < _text.Length && IsSpace(_text[next]) && _text[next] is not ('\n' or '\r')) next++;
        if (next >= _text.Length || _text[next] is '\n' or '\r') return end;
        var use = Abbreviations.Of(normal, capital);
        var attached = use switch
        {
            AbbreviationUse.None => word.Length == 1 && capital && char.IsUpper(_text[next]) && (word[0] != 'I' || IsInitial(next)),
            AbbreviationUse.Inside => char.IsLetterOrDigit(_text[next]),
            AbbreviationUse.BeforeNumber => char.IsDigit(_text[next]),
            AbbreviationUse.Open or AbbreviationUse.Time => true,
            _ => throw new InvalidOperationException($"abbreviation use {use}"),
        };
        return attached ? end + 1 : end;
    }

    private int NumberEnd(int start)
    {
        var end = DigitsEnd(start);
        var grouped = end - start <= 3;
        while (end + 1 < _text.Length)
        {
            if (_text[end] is '.' or ',' or ':' && IsDigit(CategoryAt(end + 1, out _))) end = DigitsEnd(end + 1);
            else if (grouped && (_text[end] is '\u00A0' or '\u202F' or '\u2009' || (_text[end] == ' ' && GroupsAt(end))) && DigitsEnd(end + 1) == end + 4) end += 4;
            else break;
        }

        return end;
    }

    // "from 1 870 donors", "cost 1 870 000 euros": plain spaces group thousands before a word, behind a small word or a past; "gate 7 300 people waited" and "May 1 870 people" hold two numbers.
    private bool GroupsAt(int space)
    {
        if (_tokens is [.., var last] && last.Kind != TokenKind.Punctuation && !(last.IsWord && ((last.IsFunctionWord && !(last.IsCapitalized && last.Normal == "may")) || (!last.IsCapitalized && last.Normal.EndsWith("ed", StringComparison.Ordinal))))) return false;
        var end = space;
        while (end + 3 < _text.Length && _text[end] == ' ' && DigitsEnd(end + 1) == end + 4) end += 4;
        if (end == space) return false;
        // "put at 31 000."
        if (_tokens is [.., { IsWord: true } word] && word.IsFunctionWord && (end == _text.Length || (_text[end] is '.' or ',' or ';' or ')' && (end + 1 == _text.Length || char.IsWhiteSpace(_text[end + 1]))))) return true;
        return end + 1 < _text.Length && _text[end] == ' ' && char.IsLetter(_text[end + 1]);
    }

    private int DigitsEnd(int place)
    {
        while (place < _text.Length && IsDigit(CategoryAt(place, out var length))) place += length;
        return place;
    }

    private int ElisionEnd()
    {
        if (!_space && _tokens is [.., { Kind: not TokenKind.Punctuation }]) return 0;
        var end = _position + 1;
        while (end < _text.Length && end - _position < 7 && char.IsLetter(_text[end])) end++;
        var elided = _text[(_position + 1)..end].ToLowerInvariant();
        if (!Elisions.Contains(elided)) return 0;
        // Rock 'n' roll.
        return elided == "n" && end < _text.Length && IsApostrophe(_text[end]) ? end + 1 : end;
    }

    private int HandleEnd()
    {
        var end = _position + 1;
        while (end < _text.Length && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] == '_')) end++;
        return end > _position + 1 ? end : 0;
    }

    /// <summary>End of an HTML entity that was left in the text, or <paramref name="afterAmpersand"/>.</summary>
    private int EntityEnd(int afterAmpersand)
    {
        var end = afterAmpersand;
        while (end < _text.Length && end - afterAmpersand < 10 && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] == '#')) end++;
        return end > afterAmpersand + 1 && end < _text.Length && _text[end] == ';' ? end + 1 : afterAmpersand;
    }

    private UnicodeCategory CategoryAt(int place, out int length)
    {
        var c = _text[place];
        length = 1;
        if (!char.IsSurrogate(c)) return char.GetUnicodeCategory(c);
        if (Rune.DecodeFromUtf16(_text.AsSpan(place), out var rune, out length) == OperationStatus.Done) return Rune.GetUnicodeCategory(rune);
        length = 1;
        return UnicodeCategory.Surrogate;
    }

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || char.IsControl(c);

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ';

    private static bool IsLetter(UnicodeCategory category) => category <= UnicodeCategory.OtherLetter;

    private static bool IsDigit(UnicodeCategory category) => category is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber;

    private static bool IsCombining(UnicodeCategory category) =>
        category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
