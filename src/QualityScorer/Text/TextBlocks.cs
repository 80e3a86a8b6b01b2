namespace QualityScorer.Text;

/// <summary>Finds the blocks of a text: its lines, with hard-wrapped ones joined.</summary>
internal static class TextBlocks
{
    /// <summary>All blocks in order; every token lies in exactly one.</summary>
    public static IReadOnlyList<TextBlock> Of(string text, IReadOnlyList<Token> tokens)
    {
        var lines = Lines(text, tokens);
        return HardWraps.Join(text, tokens, lines);
    }

    private static List<TextBlock> Lines(string text, IReadOnlyList<Token> tokens)
    {
        var lines = new List<TextBlock>();
        var line = 0;
        var place = 0;
        var start = 0;
        var lineOfLast = -2;
        for (var i = 0; i < tokens.Count; i++)
        {
            var breaks = CountBreaks(text, place, tokens[i].Span.Start);
            place = tokens[i].Span.Start;
            if (breaks > 0 && i > start)
            {
                lines.Add(new TextBlock(new TextSpan(start, i), line, line > lineOfLast + 1));
                lineOfLast = line;
                start = i;
            }

            line += breaks;
        }

        if (start < tokens.Count) lines.Add(new TextBlock(new TextSpan(start, tokens.Count), line, line > lineOfLast + 1));
        return lines;
    }

    private static int CountBreaks(string text, int start, int end)
    {
        var breaks = 0;
        for (var i = start; i < end; i++)
        {
            if (text[i] is '\n' or '\u0085' or '\u2028' or '\u2029' or '\v' or '\f' || text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')) breaks++;
        }

        return breaks;
    }
}
