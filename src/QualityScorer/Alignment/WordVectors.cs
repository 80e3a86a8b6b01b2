using System.Collections.Concurrent;
using System.Numerics.Tensors;
using QualityScorer.Text;

namespace QualityScorer.Alignment;

/// <summary>Vectors of single words, encoded once and kept. Thread-safe; memory is bounded by <c>Capacity</c> words.</summary>
public sealed class WordVectors(ISentenceEncoder encoder)
{
    private const int Capacity = 100_000;
    private readonly ConcurrentDictionary<string, float[]> _vectors = new(StringComparer.Ordinal);

    /// <summary>Unit vectors of the words, in order; the zero vector for an unknown word.</summary>
    public float[][] Of(IReadOnlyList<string> words)
    {
        var vectors = new float[words.Count][];
        List<string>? missing = null;
        for (var i = 0; i < words.Count; i++)
        {
            if (_vectors.TryGetValue(words[i], out var vector)) vectors[i] = vector;
            else (missing ??= []).Add(words[i]);
        }

        if (missing is null) return vectors;
        var distinct = missing.Distinct(StringComparer.Ordinal).ToList();
        var encoded = encoder.Encode(distinct);
        var fresh = new Dictionary<string, float[]>(distinct.Count, StringComparer.Ordinal);
        for (var i = 0; i < distinct.Count; i++) fresh[distinct[i]] = encoded[i];
        if (_vectors.Count + fresh.Count > Capacity) _vectors.Clear();
        foreach (var (word, vector) in fresh) _vectors[word] = vector;
        for (var i = 0; i < words.Count; i++) vectors[i] ??= fresh[words[i]];
        return vectors;
    }

    /// <summary>Unit vector of a word; the zero vector for an unknown one.</summary>
    internal float[] Of(LexiconWord word) => word.VectorOf(this) ?? Of([word])[0];

    /// <summary>Unit vectors of words, in order; the zero vector for an unknown one.</summary>
    internal float[][] Of(IReadOnlyList<LexiconWord> words)
    {
        var vectors = new float[words.Count][];
        for (var i = 0; i < vectors.Length; i++)
        {
            if (words[i].VectorOf(this) is { } known)
            {
                vectors[i] = known;
                continue;
            }

            // Those that are new are encoded together.
            var fresh = Of([.. words.Skip(i).Select(w => w.Form)]);
            for (; i < vectors.Length; i++)
            {
                vectors[i] = fresh[i - vectors.Length + fresh.Length];
                words[i].Keep(this, vectors[i]);
            }
        }

        return vectors;
    }

    /// <summary>Cosine of two vectors of this table, -1 to 1; 0 where one is the zero vector.</summary>
    public static double Similarity(float[] a, float[] b) => TensorPrimitives.Dot(a, b);
}
