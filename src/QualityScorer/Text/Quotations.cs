namespace QualityScorer.Text;

/// <summary>What stands between quotation marks, double or single.</summary>
internal static class Quotations
{
    /// <summary>Token ranges from an opening to its closing mark, both included, in order. A quotation that never closes in its paragraph ends with it where <paramref name="open"/> is set, else it is none.</summary>
    public static List<TextSpan> Of(Document document, bool open)
    {
        var found = new List<TextSpan>();
        var (start, single, paragraph, last) = (-1, false, -1, 0);
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Paragraph != paragraph)
            {
                if (open && start >= 0) found.Add(new TextSpan(start, last));
                start = -1;
            }

            (paragraph, last) = (sentence.Paragraph, sentence.Tokens.End);
            if (sentence.Kind != SentenceKind.Body) continue;
            for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
            {
                var token = document.Tokens[i];
                if (token.Kind != TokenKind.Punctuation || token.Normal is not ("\"" or "'")) continue;
                var isSingle = token.Normal == "'";
                if (start >= 0 && single != isSingle) continue;
                var mark = document.Text[token.Span.Start];
                if (start < 0 ? Opens(document, i, sentence, mark, isSingle) : mark == '“')
                {
                    (start, single) = (i, isSingle);
                }
                else if (start >= 0)
                {
                    found.Add(new TextSpan(start, i + 1));
                    start = -1;
                }
            }
        }

        if (open && start >= 0) found.Add(new TextSpan(start, last));
        return found;
    }

    /// <summary>For each token whether it stands inside a quotation.</summary>
    public static bool[] Inside(Document document)
    {
        var inside = new bool[document.Tokens.Count];
        foreach (var quotation in Of(document, open: true)) inside.AsSpan(quotation.Start, quotation.Length).Fill(true);
        return inside;
    }

    // A closing double mark that nothing opened opens nothing; a single one may be an apostrophe.
    private static bool Opens(Document document, int i, Sentence sentence, char mark, bool isSingle)
    {
        if (mark is '“' or '„' or '«') return true;
        if (!isSingle) return mark == '"';
        return (mark == '‘' || document.Tokens[i].SpaceBefore || i == sentence.Tokens.Start) && i + 1 < sentence.Tokens.End && !document.Tokens[i + 1].SpaceBefore && document.Tokens[i + 1].IsWord;
    }
}
