using QualityScorer.Scoring;

namespace QualityScorer.Training.Fitting;

/// <summary>Turns features into ramps between knots: a non-negative sum of ramps is a non-decreasing piecewise linear shape that starts at 0.</summary>
internal sealed class HingeBasis
{
    private readonly double[][] _knots;

    private HingeBasis(double[][] knots, double[] prior)
    {
        _knots = knots;
        Prior = prior;
    }

    /// <summary>Number of ramps over all features.</summary>
    public int Length => Prior.Length;

    /// <summary>Weights that a fit keeps to where the rows say nothing else: those of the model it goes on from, or zeros.</summary>
    public double[] Prior { get; }

    /// <summary>Places the knots at quantiles of the values above 0.</summary>
    /// <param name="rows">Measured texts.</param>
    /// <param name="segments">Largest number of ramps for one feature.</param>
    public static HingeBasis Fit(IReadOnlyList<ScoringUnits> rows, int segments)
    {
        var knots = new double[FeatureSchema.Wording.Length][];
        for (var feature = 0; feature < knots.Length; feature++)
        {
            var values = rows.SelectMany(r => r.Units).Select(u => u.Wording[feature]).Where(v => v > 0).Order().ToArray();
            knots[feature] = Place(values, segments);
        }

        return new HingeBasis(knots, new double[knots.Sum(k => k.Length - 1)]);
    }

    /// <summary>The ramps of a model's shapes, with its weights as the prior.</summary>
    /// <param name="model">A model of this schema.</param>
    public static HingeBasis Of(QualityModel model) =>
        new([.. model.Wording.Select(s => s.Knots.ToArray())], [.. model.Wording.SelectMany(s => s.Values.Skip(1).Zip(s.Values, (next, value) => next - value))]);

    /// <summary>The ramps of a text: the weighted sum over its units, each ramp 0 (before it) to 1 (past it).</summary>
    public double[] Expand(ScoringUnits text)
    {
        var ramps = new double[Length];
        foreach (var unit in text.Units)
        {
            var at = 0;
            for (var feature = 0; feature < _knots.Length; feature++)
            {
                var (knots, value) = (_knots[feature], unit.Wording[feature]);
                for (var k = 1; k < knots.Length; k++)
                {
                    if (value > knots[k - 1]) ramps[at] += unit.Weight * Math.Min(1, (value - knots[k - 1]) / (knots[k] - knots[k - 1]));
                    at++;
                }
            }
        }

        return ramps;
    }

    /// <summary>Sums the weighted ramps of each feature into its shape.</summary>
    public ShapeFunction[] Shapes(double[] weights)
    {
        var shapes = new ShapeFunction[_knots.Length];
        var at = 0;
        for (var feature = 0; feature < _knots.Length; feature++)
        {
            var values = new double[_knots[feature].Length];
            for (var k = 1; k < values.Length; k++) values[k] = values[k - 1] + weights[at++];
            shapes[feature] = ShapeFunction.Create(_knots[feature], values);
        }

        return shapes;
    }

    private static double[] Place(double[] values, int segments)
    {
        // Fewer than so many values above 0 say nothing on the form of a shape: one ramp to the greatest of them.
        const int Enough = 50;
        if (values.Length == 0) return [0, 1];
        if (values.Length < Enough) return [0, values[^1]];
        var knots = new List<double> { 0 };
        for (var k = 1; k <= segments; k++)
        {
            var share = k < segments ? (double)k / segments : 0.999; // the last one before the outliers
            var value = values[(int)(share * (values.Length - 1))];
            if (value > knots[^1] * (1 + 1e-9)) knots.Add(value);
        }

        return [.. knots];
    }
}
