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
        var left = new string[Math.Min(Reach, token - sentence.Start)];
        var right = new string[Math.Min(Reach, sentence.End - token - 1)];
        for (var i = 0; i < left.Length; i++) left[i] = document.Tokens[token - left.Length + i].Normal;
        for (var i = 0; i < right.Length; i++) right[i] = document.Tokens[token + 1 + i].Normal;
        return new WordContext(left, right, candidates);
    }
}
