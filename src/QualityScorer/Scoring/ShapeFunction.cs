using System.Collections.Immutable;

namespace QualityScorer.Scoring;

/// <summary>
/// A non-decreasing piecewise linear function of one feature with value 0 at 0, flat beyond its last knot:
/// more damage never lowers the raw score, and no damage costs nothing.
/// </summary>
public sealed class ShapeFunction
{
    private ShapeFunction(ImmutableArray<double> knots, ImmutableArray<double> values)
    {
        Knots = knots;
        Values = values;
    }

    /// <summary>A shape that costs nothing whatever the feature says.</summary>
    public static ShapeFunction None { get; } = Create([0, 1], [0, 0]);

    /// <summary>Feature values at which the slope changes, strictly ascending from 0; at least two.</summary>
    public ImmutableArray<double> Knots { get; }

    /// <summary>Raw points at the knots, non-decreasing from 0.</summary>
    public ImmutableArray<double> Values { get; }

    /// <summary>Checks and keeps knots and values.</summary>
    /// <exception cref="InvalidDataException">They are no such function; the message says why, without naming a file.</exception>
    public static ShapeFunction Create(ReadOnlySpan<double> knots, ReadOnlySpan<double> values)
    {
        if (knots.Length < 2 || knots.Length != values.Length)
            throw new InvalidDataException($"{knots.Length} knots and {values.Length} values; at least 2 of each and equally many are needed");
        if (knots[0] != 0 || values[0] != 0) throw new InvalidDataException("knots and values must begin with 0");
        for (var i = 0; i < knots.Length; i++)
        {
            if (!double.IsFinite(knots[i]) || !double.IsFinite(values[i])) throw new InvalidDataException($"entry {i} is not a finite number");
            if (i > 0 && knots[i] <= knots[i - 1]) throw new InvalidDataException($"knots do not ascend at entry {i}");
            if (i > 0 && values[i] < values[i - 1]) throw new InvalidDataException($"values descend at entry {i}");
        }

        return new ShapeFunction([.. knots], [.. values]);
    }

    /// <summary>Raw points of a feature value; 0 for 0 and below.</summary>
    public double At(double value)
    {
        if (!(value > 0)) return 0;
        for (var i = 1; i < Knots.Length; i++)
        {
            if (value < Knots[i])
                return Values[i - 1] + ((Values[i] - Values[i - 1]) * (value - Knots[i - 1]) / (Knots[i] - Knots[i - 1]));
        }

        return Values[^1];
    }
}
