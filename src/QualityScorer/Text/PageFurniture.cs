namespace QualityScorer.Text;

/// <summary>Tells the article from the page around it. A wrong verdict on running text loses evidence: without a strong sign it stays body.</summary>
internal static class PageFurniture
{
    // Below three lines a text is no page: rated data are often single sentences.
    private const int ShortestPage = 3;

    /// <summary>The kind of every sentence, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="lines">Its lines with their sentences.</param>
    public static SentenceKind[] Kinds(string text, IReadOnlyList<Token> tokens, IReadOnlyList<PageLine> lines)
    {
        var verdicts = new SentenceKind?[lines.Count];
        for (var i = 0; i < lines.Count; i++) verdicts[i] = ByWording(text, tokens, lines, i);
        if (lines.Count >= ShortestPage)
        {
            Captions.Mark(text, tokens, lines, verdicts);
            OtherStories.Mark(text, tokens, lines, verdicts);
        }

        Headlines.Mark(text, tokens, lines, verdicts);
        var describesPictures = lines.Sum(l => l.Sentences.Count) >= Captions.ShortestArticle;
        var kinds = new List<SentenceKind>();
        for (var i = 0; i < lines.Count; i++)
        {
            foreach (var sentence in lines[i].Sentences)
            {
                kinds.Add(verdicts[i] ?? (describesPictures && Captions.DescribesPicture(text, tokens, sentence) ? SentenceKind.Caption : SentenceKind.Body));
            }
        }

        return [.. kinds];
    }

    private static SentenceKind? ByWording(string text, IReadOnlyList<Token> tokens, IReadOnlyList<PageLine> lines, int i)
    {
        var line = lines[i];
        var page = lines.Count >= ShortestPage;
        var span = line.Block.Tokens;
        return line.Class switch
        {
            LineClass.Form => SentenceKind.Furniture,
            LineClass.Talk => page || span.Length > 2 ? SentenceKind.Furniture : null,
            LineClass.Page => page ? SentenceKind.Furniture : null,
            LineClass.More => page && i > 0 && line.Words <= 9 ? SentenceKind.Furniture : null,
            LineClass.Photo => page && line.Sentences.Count <= 3 ? SentenceKind.Caption : null,
            LineClass.Unknown => page && IsImprint(text, tokens, lines, i) ? SentenceKind.Furniture : null,
            _ => throw new InvalidOperationException($"line class {line.Class}"),
        };
    }

    /// <summary>True for an author's line, a date line or a trail of page names.</summary>
    private static bool IsImprint(string text, IReadOnlyList<Token> tokens, IReadOnlyList<PageLine> lines, int i)
    {
        var line = lines[i];
        if (line.Words > 24 || line.EndsWithMark) return false;
        if (IsTrail(text, tokens, line.Block.Tokens)) return true;
        var atEdge = i < 6 || i >= lines.Count - 3;
        return atEdge && (IsByline(tokens, line.Block.Tokens, i == 0 ? 5 : 12) || IsDateLine(tokens, line.Block.Tokens));
    }

    private static bool IsTrail(string text, IReadOnlyList<Token> tokens, TextSpan line)
    {
        var (arrows, bars, longest, words, numbers) = (0, 0, 0, 0, 0);
        for (var i = line.Start; i < line.End; i++)
        {
            var token = tokens[i];
            if (text[token.Span.Start] is '»' or '›' or '>' or '→' && token.SpaceBefore && i + 1 < line.End && tokens[i + 1].SpaceBefore) arrows++;
            if (token.Normal is "|" or "·") bars++;
            if (token.IsNumber) numbers++;
            words = token.Kind == TokenKind.Punctuation ? 0 : words + 1;
            longest = Math.Max(longest, words);
        }

        return arrows >= (tokens[line.Start].Normal == "home" ? 1 : 2) || bars >= 2 && longest <= 4 && numbers == 0;
    }

    private static bool IsByline(IReadOnlyList<Token> tokens, TextSpan line, int longest)
    {
        if (line.Length < 2 || line.Length > longest || tokens[line.Start].Normal != "by") return false;
        for (var i = line.Start + 1; i < line.End; i++)
        {
            if (tokens[i] is { IsWord: true, IsCapitalized: false } word
                && word.Normal is not ("our" or "and" or "for" or "staff" or "desk" or "correspondent" or "reporter" or "reporters" or "editor" or "writer" or "admin" or "sports" or "news" or "in" or "de" or "van" or "von" or "al"))
                return false;
        }

        return true;
    }

    private static bool IsDateLine(IReadOnlyList<Token> tokens, TextSpan line)
    {
        var (numbers, dates) = (0, 0);
        for (var i = line.Start; i < line.End; i++)
        {
            var token = tokens[i];
            if (token.IsNumber) numbers++;
            else if (DateWords.IsDayOrMonth(token.Normal) || token.Normal is "updated" or "published" or "posted" or "ago") dates++;
            else if (token.IsWord && !DateWords.Contains(token.Normal) && token.Normal is not ("on" or "at" or "hours" or "hour" or "minutes" or "days" or "last" or "first" or "local" or "time")) return false;
        }

        return numbers > 0 && dates > 0;
    }
}
