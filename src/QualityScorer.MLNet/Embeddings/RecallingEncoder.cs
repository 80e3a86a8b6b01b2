using System.Collections.Concurrent;
using QualityScorer.Alignment;

namespace QualityScorer.MLNet.Embeddings;

/// <summary>
/// An encoder that encodes the texts of one call on all cores and remembers the last few thousand vectors. It changes no vector: an encoder's vectors do not depend
/// on what else is in the call. Thread-safe.
/// </summary>
/// <param name="encoder">The encoder.</param>
internal sealed class RecallingEncoder(ISentenceEncoder encoder) : ISentenceEncoder
{
    private const int Capacity = 4096; // texts: many times what all cursors of a machine read ahead, some MB of vectors
    private readonly ConcurrentDictionary<string, float[]> _vectors = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _order = new();

    /// <inheritdoc/>
    public int Dimension => encoder.Dimension;

    /// <inheritdoc/>
    public string Identity => encoder.Identity;

    /// <inheritdoc/>
    public float[][] Encode(IReadOnlyList<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var vectors = new float[texts.Count][];
        if (texts.Count == 1) vectors[0] = Recall(texts[0]);
        else Parallel.For(0, vectors.Length, i => vectors[i] = Recall(texts[i]));
        return vectors;
    }

    private float[] Recall(string text)
    {
        if (_vectors.TryGetValue(text, out var known)) return known;
        var vector = encoder.Encode([text])[0];
        if (!_vectors.TryAdd(text, vector)) return vector;
        _order.Enqueue(text);
        while (_order.Count > Capacity && _order.TryDequeue(out var oldest)) _vectors.TryRemove(oldest, out _);
        return vector;
    }
}
