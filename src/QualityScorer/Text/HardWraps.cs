namespace QualityScorer.Text;

/// <summary>Joins the lines of paragraphs that were broken at a fixed width.</summary>
internal static class HardWraps
{
    private const int ShortestWrap = 30;
    private const int ShortestOpenLine = 50;
    private const int WidestWrap = 130;

    /// <summary>The blocks of the text, each one line or the lines of one wrapped paragraph's sentences.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="lines">Its lines in order.</param>
    public static IReadOnlyList<TextBlock> Join(string text, IReadOnlyList<Token> tokens, List<TextBlock> lines)
    {
        var blocks = new List<TextBlock>(lines.Count);
        for (var first = 0; first < lines.Count;)
        {
            var end = first + 1;
            while (end < lines.Count && !lines[end].BlankBefore) end++;
            var wrapped = IsWrapped(tokens, lines, first, end);
            for (var i = first; i < end; i++)
            {
                if (i > first && Continues(text, tokens, lines[i - 1], lines[i], wrapped))
                    blocks[^1] = blocks[^1] with { Tokens = new TextSpan(blocks[^1].Tokens.Start, lines[i].Tokens.End) };
                else
                    blocks.Add(lines[i]);
            }

            first = end;
        }

        return blocks;
    }

    /// <summary>True when every line of the paragraph is as full as its width allows, and one breaks inside a sentence before a small letter.</summary>
    private static bool IsWrapped(IReadOnlyList<Token> tokens, List<TextBlock> lines, int first, int end)
    {
        if (end - first < 2) return false;
        var width = 0;
        for (var i = first; i < end; i++) width = Math.Max(width, Length(tokens, lines[i]));
        if (width is < ShortestWrap or > WidestWrap) return false;
        var small = false;
        for (var i = first; i + 1 < end; i++)
        {
            if (Length(tokens, lines[i]) + 1 + FirstWordLength(tokens, lines[i + 1]) <= width) return false;
            small |= BeginsSmall(tokens, lines[i + 1]) && tokens[lines[i].Tokens.End - 1].Normal is not ("." or "!" or "?");
        }

        return small;
    }

    private static bool Continues(string text, IReadOnlyList<Token> tokens, TextBlock line, TextBlock next, bool wrapped)
    {
        var last = tokens[line.Tokens.End - 1];
        if (wrapped) return true;
        var mark = text[last.Span.End - 1];
        var open = last.Kind != TokenKind.Punctuation ? mark != '.' : mark is ',' or '-' or '–' or '—' or ';';
        return open && BeginsSmall(tokens, next) && Length(tokens, line) is >= ShortestOpenLine and <= WidestWrap;
    }

    private static bool BeginsSmall(IReadOnlyList<Token> tokens, TextBlock line) => tokens[line.Tokens.Start] is { IsWord: true, IsCapitalized: false };

    private static int Length(IReadOnlyList<Token> tokens, TextBlock line) => tokens[line.Tokens.End - 1].Span.End - tokens[line.Tokens.Start].Span.Start;

    private static int FirstWordLength(IReadOnlyList<Token> tokens, TextBlock line)
    {
        var i = line.Tokens.Start + 1;
        while (i < line.Tokens.End && !tokens[i].SpaceBefore) i++;
        return tokens[i - 1].Span.End - tokens[line.Tokens.Start].Span.Start;
    }
}
