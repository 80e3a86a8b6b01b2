using QualityScorer.Scoring;

namespace QualityScorer.Tests.Scoring;

public sealed class CalibrationTests
{
    private static readonly Calibration Sample = new() { Median = 2, Nothing = 5, Light = 10, Marked = 40, Severe = 70 };

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(1, 20)]
    [InlineData(2, 40)]
    [InlineData(3.5, 68.5)]
    [InlineData(5, 97)]
    public void Puts_the_median_at_40_and_an_unrelated_text_at_97(double raw, double expected) => Assert.Equal(expected, Sample.Degradation(raw), 12);

    [Fact]
    public void Rises_strictly_and_stays_below_100()
    {
        var before = -1.0;
        for (var raw = 0.0; raw < 6; raw += 0.01)
        {
            var degradation = Sample.Degradation(raw);
            Assert.InRange(degradation, before + 1e-9, 100);
            before = degradation;
        }

        Assert.InRange(Sample.Degradation(1e6), 99.99, 100);
    }

    [Theory]
    [InlineData(0, Band.Intact)]
    [InlineData(9.99, Band.Intact)]
    [InlineData(10, Band.Light)]
    [InlineData(40, Band.Marked)]
    [InlineData(70, Band.Severe)]
    [InlineData(100, Band.Severe)]
    public void Bands_begin_at_their_limits(double degradation, Band expected) => Assert.Equal(expected, Sample.BandOf(degradation));
}
