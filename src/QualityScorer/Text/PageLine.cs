namespace QualityScorer.Text;

/// <summary>What can be seen of a line without its neighbours.</summary>
internal sealed record PageLine
{
    /// <summary>Its tokens and its place among the lines.</summary>
    public required TextBlock Block { get; init; }

    /// <summary>Its sentences, as ranges of token indexes.</summary>
    public required IReadOnlyList<TextSpan> Sentences { get; init; }

    /// <summary>Number of words and numbers.</summary>
    public required int Words { get; init; }

    /// <summary>True when it ends with a full stop, a question mark or an exclamation mark, quotation marks and brackets aside.</summary>
    public required bool EndsWithMark { get; init; }

    /// <summary>True when it ends with an ellipsis.</summary>
    public required bool IsCutOff { get; init; }

    /// <summary>True when it begins with a bullet, a dash or a small letter.</summary>
    public required bool IsListItem { get; init; }

    /// <summary>Share of capitalised words among those of four letters and more, 0 to 1; 0 for fewer than three of them.</summary>
    public required double Capitals { get; init; }

    /// <summary>What its wording says.</summary>
    public required LineClass Class { get; init; }

    /// <summary>True for running text: a line that ends like a sentence, or a very long one.</summary>
    public bool IsProse => EndsWithMark && Words >= 7 || Sentences.Count > 1 && Words >= 12 || Words >= 30;

    /// <summary>True for a line that may be a title: short, without end mark, no item of a list.</summary>
    public bool LooksLikeTitle(string text, IReadOnlyList<Token> tokens)
    {
        if (Words is 0 or > 24 || IsListItem || IsCutOff || IsProse && Sentences.Count > 1) return false;
        var last = text[tokens[Block.Tokens.End - 1].Span.End - 1];
        return last is not ('.' or ',' or ';' or '-' or '–' or '—');
    }

    /// <summary>Looks at one block.</summary>
    public static PageLine Of(string text, IReadOnlyList<Token> tokens, TextBlock block, IReadOnlyList<TextSpan> sentences)
    {
        var (words, longWords, capitals) = (0, 0, 0);
        for (var i = block.Tokens.Start; i < block.Tokens.End; i++)
        {
            var token = tokens[i];
            if (token.IsWord || token.IsNumber) words++;
            if (!token.IsWord || token.Span.Length < 4) continue;
            longWords++;
            if (token.IsCapitalized) capitals++;
        }

        var last = block.Tokens.End - 1;
        while (last > block.Tokens.Start && tokens[last].Kind is TokenKind.Punctuation or TokenKind.Possessive && text[tokens[last].Span.Start] is '"' or '”' or '\'' or '’' or ')' or ']' or '»') last--;
        var first = tokens[block.Tokens.Start];
        return new PageLine
        {
            Block = block,
            Sentences = sentences,
            Words = words,
            EndsWithMark = text[tokens[last].Span.End - 1] is '.' or '!' or '?' && tokens[last].Normal != "...",
            IsCutOff = tokens[last].Normal == "...",
            IsListItem = first.Kind == TokenKind.Punctuation && text[first.Span.Start] is '•' or '-' or '*' or '·' or '–' or '—' or '▪' or '◦' or '►' or '»' || first is { IsWord: true, IsCapitalized: false },
            Capitals = longWords >= 3 ? capitals / (double)longWords : 0,
            Class = LineTemplates.Of(tokens, block.Tokens),
        };
    }
}
