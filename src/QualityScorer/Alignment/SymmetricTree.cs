namespace QualityScorer.Alignment;

/// <summary>A regression tree that asks the same question at every node of a level (an oblivious tree, Kohavi 1994): the answers, read as a binary number, choose the value. Immutable.</summary>
/// <param name="Features">The feature that each level asks for, by its index.</param>
/// <param name="Thresholds">What the feature must exceed for a yes, level by level.</param>
/// <param name="Values">One value for each sequence of answers, 2 to the power of the levels; the first level is the highest bit.</param>
public sealed record SymmetricTree(IReadOnlyList<int> Features, IReadOnlyList<double> Thresholds, IReadOnlyList<double> Values)
{
    private const int Deepest = 16;

    // The same as arrays: a place is judged by very many trees.
    private readonly int[] _features = [.. Features ?? []];
    private readonly double[] _thresholds = [.. Thresholds ?? []];
    private readonly double[] _values = [.. Values ?? []];

    /// <summary>The value for one vector of features.</summary>
    public double Value(ReadOnlySpan<double> values)
    {
        var leaf = 0;
        for (var level = 0; level < _features.Length; level++) leaf = (leaf << 1) | (values[_features[level]] > _thresholds[level] ? 1 : 0);
        return _values[leaf];
    }

    /// <summary>True where the lists fit together, the features exist and all numbers are finite.</summary>
    internal bool IsSound(int features) => Features is { Count: <= Deepest } && Thresholds is not null && Values is not null && Thresholds.Count == Features.Count && Values.Count == 1 << Features.Count
        && Features.All(f => f >= 0 && f < features) && Thresholds.Concat(Values).All(double.IsFinite);
}
