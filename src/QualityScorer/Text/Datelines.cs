namespace QualityScorer.Text;

/// <summary>Where and when a report was filed, before the dash of its first sentence: <c>LUBIN, Poland, Nov. 15 – </c>.</summary>
internal static class Datelines
{
    private const int Longest = 14;

    /// <summary>True for a token of a dateline: its sentence begins with a word in capitals, and a dash between spaces follows the token near the beginning.</summary>
    public static bool Holds(Document document, int token)
    {
        var tokens = document.SentenceOf(token).Tokens;
        if (token - tokens.Start >= Longest || !document.Tokens[tokens.Start].IsUpper) return false;
        for (var i = token + 1; i < Math.Min(tokens.End, tokens.Start + Longest); i++)
        {
            if (document.Tokens[i].SpaceBefore && document.Tokens[i].Normal is "-" or "–" or "—") return true;
        }

        return false;
    }
}
