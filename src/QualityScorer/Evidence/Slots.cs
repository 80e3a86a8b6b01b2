using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence;

/// <summary>Places of a sentence as the context model wants them.</summary>
internal static class Slots
{
    private const int Reach = 5;

    /// <summary>The words around a token, and the words to try in its place.</summary>
    public static WordContext Around(this Document document, int token, string[] candidates)
    {
        var sentence = document.SentenceOf(token).Tokens;
        var left = Enumerable.Range(Math.Max(sentence.Start, token - Reach), Math.Min(Reach, token - sentence.Start)).Select(i => document.Tokens[i].Normal).ToList();
        var right = Enumerable.Range(token + 1, Math.Min(Reach, sentence.End - token - 1)).Select(i => document.Tokens[i].Normal).ToList();
        return new WordContext(left, right, candidates);
    }
}
