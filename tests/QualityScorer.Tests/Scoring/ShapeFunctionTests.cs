using QualityScorer.Scoring;

namespace QualityScorer.Tests.Scoring;

public sealed class ShapeFunctionTests
{
    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(0.5, 1)]
    [InlineData(1, 2)]
    [InlineData(2, 2.5)]
    [InlineData(3, 3)]
    [InlineData(9, 3)]
    [InlineData(double.NaN, 0)]
    public void Interpolates_between_knots_and_is_flat_beyond_them(double value, double expected) =>
        Assert.Equal(expected, ShapeFunction.Create([0, 1, 3], [0, 2, 3]).At(value), 12);

    [Theory]
    [InlineData(new double[] { 0 }, new double[] { 0 }, "1 knots and 1 values")]
    [InlineData(new double[] { 0, 1 }, new double[] { 0, 1, 2 }, "2 knots and 3 values")]
    [InlineData(new double[] { 1, 2 }, new double[] { 0, 1 }, "must begin with 0")]
    [InlineData(new double[] { 0, 1 }, new double[] { 1, 2 }, "must begin with 0")]
    [InlineData(new double[] { 0, 2, 2 }, new double[] { 0, 1, 2 }, "knots do not ascend at entry 2")]
    [InlineData(new double[] { 0, 1, 2 }, new double[] { 0, 1, 0.5 }, "values descend at entry 2")]
    [InlineData(new double[] { 0, 1 }, new double[] { 0, double.NaN }, "entry 1 is not a finite number")]
    public void Refuses_what_is_no_rising_function(double[] knots, double[] values, string reason) =>
        Assert.Contains(reason, Assert.Throws<InvalidDataException>(() => ShapeFunction.Create(knots, values)).Message, StringComparison.Ordinal);
}
