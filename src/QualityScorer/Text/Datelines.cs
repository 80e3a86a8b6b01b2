namespace QualityScorer.Text;

/// <summary>Where and when a report was filed, before the dash of its first sentence: <c>LUBIN, Poland, Nov. 15 – </c>.</summary>
internal static class Datelines
{
    private const int Longest = 14;

    /// <summary>True for a word in the brackets of a dateline, which name the agency: <c>LUBIN (Harbour News) – </c>.</summary>
    public static bool IsAgency(Document document, int token)
    {
        if (!Holds(document, token)) return false;
        var tokens = document.SentenceOf(token).Tokens;
        var open = false;
        for (var i = tokens.Start; i < token; i++) open = document.Tokens[i].Normal == "(" || (open && document.Tokens[i].Normal != ")");
        return open;
    }

    /// <summary>
    /// True for a token of a dateline: a dash between spaces follows it near the beginning of its sentence, which begins with a word in capitals or has nothing but names, numbers and an agency in brackets before the dash.
    /// </summary>
    public static bool Holds(Document document, int token)
    {
        var tokens = document.SentenceOf(token).Tokens;
        if (token - tokens.Start >= Longest) return false;
        var (names, agency) = (true, false);
        for (var i = tokens.Start; i < Math.Min(tokens.End, tokens.Start + Longest); i++)
        {
            var at = document.Tokens[i];
            if (i > token && at.SpaceBefore && at.Normal is "-" or "–" or "—") return document.Tokens[tokens.Start].IsUpper || (names && agency);
            names &= !at.IsWord || at.IsCapitalized;
            agency |= at.Normal == "(";
        }

        return false;
    }
}
