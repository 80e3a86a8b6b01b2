namespace QualityScorer.Text;

/// <summary>Finds lists of other stories, after the article or inside it, and the readers' comments below it.</summary>
internal static class OtherStories
{
    // Of the content words of a paragraph that goes on with the article, more than this share stood in the article before.
    private const double Cohesion = 0.4;

    // Readers' comments follow an article of at least so many words.
    private const int ShortestArticle = 60;

    /// <summary>Marks the lines of such lists.</summary>
    public static void Mark(string text, IReadOnlyList<Token> tokens, IReadOnlyList<PageLine> lines, SentenceKind?[] verdicts)
    {
        var before = new HashSet<string>(StringComparer.Ordinal);
        var proseWords = lines.Sum(l => l.IsProse ? l.Words : 0);
        var proseBefore = 0;
        for (var i = 0; i < lines.Count;)
        {
            if (lines[i].IsProse) proseBefore += lines[i].Words;
            AddContentWords(tokens, lines[i], before);
            var end = i + 1;
            if (verdicts[i] == SentenceKind.Furniture)
            {
                if (lines[i].Class == LineClass.More) end = EndOfList(tokens, lines, verdicts, i + 1, before);
                else if (lines[i].Class == LineClass.Talk && proseBefore >= ShortestArticle && proseWords - proseBefore <= proseBefore / 3) end = lines.Count;
            }

            for (var k = i + 1; k < end; k++) verdicts[k] ??= SentenceKind.Furniture;
            i = end;
        }

        MarkEmbedded(text, tokens, lines, verdicts);
    }

    /// <summary>Index of the line at which the article goes on after a list that begins at <paramref name="start"/>.</summary>
    private static int EndOfList(IReadOnlyList<Token> tokens, IReadOnlyList<PageLine> lines, SentenceKind?[] verdicts, int start, HashSet<string> before)
    {
        for (var i = start; i < lines.Count; i++)
        {
            if (verdicts[i] is not null || !lines[i].IsProse || lines[i].IsListItem && !lines[i].EndsWithMark) continue;
            // Prose under the heading itself, or two paragraphs on end, is the article; prose under a title may be its teaser.
            if (i == start || i + 1 < lines.Count && verdicts[i + 1] is null && lines[i + 1].IsProse && !lines[i + 1].IsListItem) return i;
            var words = new HashSet<string>(StringComparer.Ordinal);
            AddContentWords(tokens, lines[i], words);
            if (words.Count > 0 && words.Count(before.Contains) > Cohesion * words.Count) return i;
        }

        return lines.Count;
    }

    private static void AddContentWords(IReadOnlyList<Token> tokens, PageLine line, HashSet<string> words)
    {
        for (var i = line.Block.Tokens.Start; i < line.Block.Tokens.End; i++)
        {
            if (tokens[i].IsWord && tokens[i].Folded.Length >= 5) words.Add(tokens[i].Folded);
        }
    }

    /// <summary>Marks groups of titles and cut-off captions that stand between the paragraphs of an article.</summary>
    private static void MarkEmbedded(string text, IReadOnlyList<Token> tokens, IReadOnlyList<PageLine> lines, SentenceKind?[] verdicts)
    {
        // Only where blank lines part the paragraphs does a group of lines say anything.
        if (lines.Count(l => l.IsProse && l.Block.BlankBefore) < 3) return;
        var proseBefore = false;
        for (var first = 0; first < lines.Count;)
        {
            var end = first + 1;
            while (end < lines.Count && !lines[end].Block.BlankBefore) end++;
            if (proseBefore && end - first >= 3 && IsStoryList(text, tokens, lines, first, end))
            {
                for (var i = first; i < end; i++) verdicts[i] = SentenceKind.Furniture;
            }

            for (var i = first; i < end; i++) proseBefore |= verdicts[i] is null && lines[i].IsProse;
            first = end;
        }
    }

    private static bool IsStoryList(string text, IReadOnlyList<Token> tokens, IReadOnlyList<PageLine> lines, int first, int end)
    {
        var (marked, titles, cutOff) = (0, 0, 0);
        for (var i = first; i < end; i++)
        {
            var line = lines[i];
            if (line.IsListItem) return false;
            if (line.EndsWithMark) marked++;
            if (line.IsCutOff) cutOff++;
            if (line.Capitals >= 0.75 && line.LooksLikeTitle(text, tokens)) titles++;
        }

        return marked * 5 <= end - first && titles >= 1 && titles + cutOff >= 2;
    }
}
