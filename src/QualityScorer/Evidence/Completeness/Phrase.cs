using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Completeness;

/// <summary>
/// A stretch of one text that the other lacks and that is a whole phrase: it stands between marks, or begins with a word that opens a phrase, and does not end on a
/// word that needs another one. What is no whole phrase was not left out: the sentence was built anew around it.
/// </summary>
internal static class Phrase
{
    private const int LeastWords = 3;
    private const int LeastContent = 2;
    private const int LeastClause = 5;

    /// <summary>True where the words (document indexes, ascending) are a whole phrase of the text.</summary>
    public static bool IsWhole(Document document, IReadOnlyList<int> words)
    {
        var content = words.Count(w => Carries(document.Tokens[w]));
        // A clause with its verb says something with one word of content.
        var clause = content > 0 && words.Count >= LeastClause && words.Any(w => document.Tokens[w].IsAuxiliary);
        if (words.Count < LeastWords || (content < LeastContent && !clause)) return false;
        var (first, last) = (document.Tokens[words[0]], document.Tokens[words[^1]]);
        // Words that were kept lie between: the phrase was taken apart.
        if (Between(document, words[0], words[^1]) > words.Count + 1) return false;
        if (!ClosesBefore(document, words[^1] + 1) || NeedsMore(last)) return false;
        var opened = words[0] > 0 && Opens(document.Tokens[words[0] - 1]);
        if (opened) return !first.IsAuxiliary;
        if (first.IsOpener) return words[0] > document.SentenceOf(words[0]).Tokens.Start || IsMark(document, words[^1] + 1);
        return words.Count(w => Carries(document.Tokens[w])) > LeastContent && words.Any(w => document.Tokens[w].IsNumber) && words[0] > document.SentenceOf(words[0]).Tokens.Start;
    }

    /// <summary>Words of the pair that are linked to each other side by side before a place of each text.</summary>
    public static int RunBefore(Comparison comparison, int source, int copy)
    {
        var run = 0;
        while (run < 5)
        {
            source = comparison.Source.WordBeside(source, -1, 3);
            copy = comparison.Copy.WordBeside(copy, -1, 3);
            if (source < 0 || copy < 0 || comparison.SourceOf(copy) != source) break;
            run++;
        }

        return run;
    }

    private static bool Carries(Token token) => token.IsContent() || token.IsNumber;

    private static int Between(Document document, int first, int last)
    {
        var count = 0;
        for (var i = first; i <= last; i++)
        {
            if (document.Tokens[i].Kind is TokenKind.Word or TokenKind.Number) count++;
        }

        return count;
    }

    private static bool Opens(Token token) => token.Normal is "," or ";" or ":" or "–" or "—" or "-" or "(";

    private static bool IsMark(Document document, int token) => token < document.Tokens.Count && document.Tokens[token].Kind == TokenKind.Punctuation;

    // A mark, or the end of the sentence. A percent sign and a possessive belong to the phrase.
    private static bool ClosesBefore(Document document, int token)
    {
        while (token < document.Tokens.Count && document.Tokens[token].Normal is "%" or "'s" or "'") token++;
        return token >= document.Tokens.Count || token == document.SentenceOf(token).Tokens.Start
            || document.Tokens[token].Normal is "," or ";" or ":" or "–" or "—" or "-" or ")" or "." or "!" or "?" or "\"" or "...";
    }

    private static bool NeedsMore(Token last) => last.IsWord && last.IsFunctionWord && (last.IsOpener || last.IsAuxiliary || last.Normal is "a" or "an" or "the" or "to" or "his" or "its" or "their" or "our" or "my" or "your");
}
