namespace QualityScorer.Text;

/// <summary>Finds the title, its repeats, and headings inside the text.</summary>
internal static class Headlines
{
    private const int MostTitleLines = 4;
    private const int LongestHeading = 12;

    /// <summary>Marks lines that have no verdict yet.</summary>
    public static void Mark(string text, IReadOnlyList<Token> tokens, IReadOnlyList<PageLine> lines, SentenceKind?[] verdicts)
    {
        if (lines.Count == 1)
        {
            if (verdicts[0] is null && lines[0].Capitals >= 0.75 && !lines[0].EndsWithMark && lines[0].LooksLikeTitle(text, tokens)) verdicts[0] = SentenceKind.Headline;
            return;
        }

        PageLine? title = null;
        var top = true;
        var titleLines = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (verdicts[i] is not null) continue;
            var line = lines[i];
            var isTitle = line.LooksLikeTitle(text, tokens) && (top && titleLines < MostTitleLines && ProseFollows(lines, i) || title is not null && SameWords(tokens, title, line) || IsHeading(lines, verdicts, i));
            if (isTitle)
            {
                verdicts[i] = SentenceKind.Headline;
                title ??= top ? line : null;
                titleLines++;
            }
            else
            {
                top = false;
            }
        }
    }

    private static bool ProseFollows(IReadOnlyList<PageLine> lines, int i)
    {
        for (var k = i + 1; k < Math.Min(lines.Count, i + 10); k++)
        {
            if (lines[k].IsProse) return true;
        }

        return false;
    }

    /// <summary>True for a short line without end mark right before a paragraph.</summary>
    private static bool IsHeading(IReadOnlyList<PageLine> lines, SentenceKind?[] verdicts, int i) =>
        !lines[i].EndsWithMark && lines[i].Words <= LongestHeading && i + 1 < lines.Count && verdicts[i + 1] is null && lines[i + 1].IsProse;

    private static bool SameWords(IReadOnlyList<Token> tokens, PageLine a, PageLine b)
    {
        if (a.Block.Tokens.Length != b.Block.Tokens.Length) return false;
        for (var i = 0; i < a.Block.Tokens.Length; i++)
        {
            if (tokens[a.Block.Tokens.Start + i].Folded != tokens[b.Block.Tokens.Start + i].Folded) return false;
        }

        return true;
    }
}
