using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Fluency;

/// <summary>Places of a sentence as the context model wants them.</summary>
internal static class Slots
{
    private const int Reach = 5;

    /// <summary>The words around a token, and the words to try in its place.</summary>
    public static WordContext Around(this Document document, int token, string[] candidates) => Between(document, token, token + 1, candidates);

    /// <summary>The words around the seam before a token, and the words to try in the seam.</summary>
    public static WordContext Before(this Document document, int token, string[] candidates) => Between(document, token, token, candidates);

    private static WordContext Between(Document document, int end, int start, string[] candidates)
    {
        var sentence = document.SentenceOf(end);
        List<string> left = [.. Enumerable.Range(Math.Max(sentence.Tokens.Start, end - Reach), Math.Min(Reach, end - sentence.Tokens.Start)).Select(i => document.Tokens[i].Normal)];
        List<string> right = [.. Enumerable.Range(start, Math.Clamp(sentence.Tokens.End - start, 0, Reach)).Select(i => document.Tokens[i].Normal)];
        return new WordContext(left, right, candidates);
    }
}
