namespace QualityScorer.Text;

/// <summary>One line of a text (or several lines of a hard-wrapped paragraph) that holds at least one token.</summary>
/// <param name="Tokens">Its tokens, as a half-open range of token indexes.</param>
/// <param name="Line">Number of its (first) line, from 0.</param>
/// <param name="BlankBefore">True when a blank line, or the start of the text, stands before it.</param>
internal readonly record struct TextBlock(TextSpan Tokens, int Line, bool BlankBefore);

/// <summary>Splits the blocks of a text into sentences.</summary>
internal sealed class SentenceSegmenter
{
    // No sentence that somebody wrote is longer; a text without marks is cut, so that the work within sentences stays bounded.
    private const int LongestSentence = 250; // tokens
    private readonly string _text;
    private readonly IReadOnlyList<Token> _tokens;
    private readonly TextBlock _block;
    private readonly List<TextSpan> _sentences = [];
    private bool _quoteOpen;
    private int _start;

    private SentenceSegmenter(string text, IReadOnlyList<Token> tokens, TextBlock block)
    {
        _text = text;
        _tokens = tokens;
        _block = block;
        _start = block.Tokens.Start;
    }

    /// <summary>The sentences of one block, as ranges of token indexes in order.</summary>
    public static IReadOnlyList<TextSpan> Split(string text, IReadOnlyList<Token> tokens, TextBlock block)
    {
        var segmenter = new SentenceSegmenter(text, tokens, block);
        segmenter.Run();
        return segmenter._sentences;
    }

    private void Run()
    {
        var i = _start;
        while (i < _block.Tokens.End)
        {
            if (!IsEndMark(i))
            {
                TrackQuote(i++);
                continue;
            }

            var mark = i;
            while (i < _block.Tokens.End && (i == mark || IsMark(i) && !_tokens[i].SpaceBefore)) i++;
            var closed = i;
            while (i < _block.Tokens.End && ClosesSentence(i)) i = AfterCloser(i);
            if (i < _block.Tokens.End && IsBoundary(mark, closed, i))
            {
                End(i);
            }
        }

        if (_start < _block.Tokens.End) End(_block.Tokens.End);
    }

    private void End(int next)
    {
        for (; next - _start > LongestSentence; _start += LongestSentence) _sentences.Add(new TextSpan(_start, _start + LongestSentence));
        _sentences.Add(new TextSpan(_start, next));
        _start = next;
    }

    /// <summary>True when a sentence ends before token <paramref name="next"/>, after the mark and what closes it.</summary>
    private bool IsBoundary(int mark, int closed, int next)
    {
        var first = next;
        while (first < _block.Tokens.End && IsOpener(first)) first++;
        if (first == _block.Tokens.End) return false;
        var word = _tokens[first];
        var glued = !_tokens[next].SpaceBefore;
        var quoted = closed < next;
        if (word.IsNumber) return !glued && !IsListNumber(mark) && _tokens[mark].Kind != TokenKind.Word;
        if (!word.IsWord) return false;
        var abbreviation = _tokens[mark].Kind == TokenKind.Word;
        if (!BeginsLikeSentence(word))
            return !quoted && !glued && !abbreviation && first == next && IsFullStop(mark) && mark > _start + 1 && _tokens[mark - 1] is { IsWord: true, IsCapitalized: false, Span.Length: > 2 }
                && Abbreviations.OftenBeginsSentence(word.Normal);
        if (IsListNumber(mark)) return false;
        if (_tokens[mark].Normal == "!" && !quoted && mark > _start && _tokens[mark - 1].Normal is "yahoo" or "jeopardy") return false;
        if (abbreviation && !quoted) return EndsWithAbbreviation(mark, word, glued);
        if (glued && first == next && !quoted && IsFullStop(mark)) return IsGluedSentence(mark, word);
        if (_text[_tokens[mark].Span.Start] is '!' or '?' && quoted && IsAttribution(first)) return false;
        return !(IsEllipsis(mark) && !quoted && word.Normal == "i");
    }

    private bool EndsWithAbbreviation(int mark, Token next, bool glued)
    {
        var token = _tokens[mark];
        if (token.Kind != TokenKind.Word) return false;
        var use = Abbreviations.Of(token.Normal[..^1], token.IsCapitalized);
        if (use == AbbreviationUse.Time) return !FollowsTime(next);
        if (use is AbbreviationUse.Inside or AbbreviationUse.BeforeNumber) return false;
        // A single letter glued to a name is an initial, whatever the name.
        return !(glued && token.Span.Length == 2) && Abbreviations.OftenBeginsSentence(next.Normal);
    }

    private static bool FollowsTime(Token word) =>
        DateWords.Contains(word.Normal) || word.Span.Length is 2 or 3 or 4 && word.Folded.Length == word.Span.Length && word.Normal.EndsWith('t');

    private bool IsGluedSentence(int mark, Token next)
    {
        if (mark == _start || _tokens[mark].SpaceBefore) return true;
        var before = _tokens[mark - 1];
        // ASP.NET, but not "in NATO.Biden said".
        return !(before.IsWord && before.Span.Length <= 4 && next.Span.Length <= 4 && IsUpper(before) && IsUpper(next) && next.Span.Length > 1);
    }

    private bool IsUpper(Token token)
    {
        foreach (var c in _text.AsSpan(token.Span.Start, token.Span.Length))
        {
            if (!char.IsUpper(c)) return false;
        }

        return true;
    }

    /// <summary>True for a capitalised word, and for one like iPhone.</summary>
    private bool BeginsLikeSentence(Token word) => word.IsCapitalized || word.Span.Length > 1 && char.IsUpper(_text[word.Span.Start + 1]);

    /// <summary>True where a name and a verb of saying follow a quoted question: “Why?” Smith asked.</summary>
    private bool IsAttribution(int first)
    {
        for (var i = first; i < Math.Min(first + 5, _block.Tokens.End); i++)
        {
            var token = _tokens[i];
            if (!token.IsWord) return false;
            if (token.IsCapitalized) continue;
            return SpeechVerbs.Contains(token.Normal) && (i + 1 == _block.Tokens.End || !_tokens[i + 1].IsWord || !Abbreviations.OftenBeginsSentence(_tokens[i + 1].Normal)
                || _tokens[i + 1].Normal is "in" or "on" or "at" or "as" or "after" or "during" or "when" or "with");
        }

        return false;
    }

    private bool IsListNumber(int mark) => mark == _start + 1 && _start == _block.Tokens.Start && IsFullStop(mark) && (_tokens[_start].IsNumber || _tokens[_start].Span.Length == 1);

    private bool IsEndMark(int i) => _tokens[i].Kind == TokenKind.Word ? EndsInDot(_tokens[i]) : IsMark(i);

    private bool EndsInDot(Token word) => word.Span.Length > 1 && _text[word.Span.End - 1] == '.';

    private bool IsMark(int i) => _tokens[i].Kind == TokenKind.Punctuation && _text[_tokens[i].Span.Start] is '.' or '!' or '?' or '…';

    private bool IsFullStop(int i) => _tokens[i].Normal == ".";

    private bool IsEllipsis(int i) => _tokens[i].Normal == "...";

    private bool ClosesSentence(int i)
    {
        var token = _tokens[i];
        if (token.Kind is not (TokenKind.Punctuation or TokenKind.Possessive)) return false;
        return _text[token.Span.Start] switch
        {
            ')' or ']' or '}' or '»' => !token.SpaceBefore,
            '’' or '\'' => !token.SpaceBefore && token.Span.Length == 1 && !NextIsGluedWord(i),
            '"' or '”' => (!token.SpaceBefore || i + 1 == _block.Tokens.End || _tokens[i + 1].SpaceBefore) && (_quoteOpen || !NextIsGluedWord(i)),
            '[' => !token.SpaceBefore && i + 2 < _block.Tokens.End && _tokens[i + 1].IsNumber && _text[_tokens[i + 2].Span.Start] == ']',
            _ => false,
        };
    }

    private bool NextIsGluedWord(int i) => i + 1 < _block.Tokens.End && !_tokens[i + 1].SpaceBefore && _tokens[i + 1].Kind != TokenKind.Punctuation;

    private int AfterCloser(int i)
    {
        if (_text[_tokens[i].Span.Start] == '[') return i + 3;
        TrackQuote(i);
        return i + 1;
    }

    private void TrackQuote(int i)
    {
        var token = _tokens[i];
        if (token.Kind != TokenKind.Punctuation) return;
        _quoteOpen = _text[token.Span.Start] switch
        {
            '“' or '„' => true,
            '”' or '"' => !_quoteOpen,
            _ => _quoteOpen,
        };
    }

    private bool IsOpener(int i)
    {
        var token = _tokens[i];
        if (token.Kind != TokenKind.Punctuation) return false;
        return _text[token.Span.Start] switch
        {
            '“' or '„' or '«' or '‘' or '(' or '[' or '$' or '€' or '£' or '¥' or '#' or '•' or '*' => true,
            '”' or '"' or '\'' or '’' => i + 1 < _block.Tokens.End && !_tokens[i + 1].SpaceBefore,
            '-' or '–' or '—' => token.SpaceBefore,
            _ => false,
        };
    }
}
