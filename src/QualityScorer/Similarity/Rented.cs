using System.Buffers;

namespace QualityScorer.Similarity;

/// <summary>Room for a number of values from the shared array pool, given back on disposal. Its first content is undefined.</summary>
internal readonly ref struct Rented<T>(int length) : IDisposable
    where T : unmanaged
{
    private readonly T[] _array = ArrayPool<T>.Shared.Rent(length);

    public Span<T> Span => _array.AsSpan(0, length);

    public void Dispose() => ArrayPool<T>.Shared.Return(_array);
}
