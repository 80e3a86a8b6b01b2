using QualityScorer.Alignment;

namespace QualityScorer.Tests.Scoring;

/// <summary>An encoder that needs no training: counts of letter triples, so that words of like spelling are near.</summary>
internal sealed class LetterEncoder : ISentenceEncoder
{
    public int Dimension => 128;

    public string Identity => "letters-128@test";

    public float[][] Encode(IReadOnlyList<string> texts) => [.. texts.Select(Encode)];

    private float[] Encode(string text)
    {
        var vector = new float[Dimension];
        foreach (var word in text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var padded = $"<{word}>";
            for (var i = 0; i + 3 <= padded.Length; i++) vector[(padded[i] * 961 + padded[i + 1] * 31 + padded[i + 2]) % Dimension]++;
        }

        var norm = MathF.Sqrt(vector.Sum(v => v * v));
        return norm > 0 ? Array.ConvertAll(vector, v => v / norm) : vector;
    }
}
