using QualityScorer.Evidence;
using QualityScorer.Reports;

namespace QualityScorer.Tests.Reports;

public sealed class PrintedPointsTests
{
    [Fact]
    public void Parts_that_round_down_alone_still_add_up()
    {
        // 3 x 4.115 = 12.345 prints as 12.35; each part alone would print as 4.12 and make 12.36.
        var points = PrintedPoints.Of(SampleScore.Score);
        Assert.Equal(12.35m, points.Degradation);
        Assert.Equal([4.12m, 4.12m, 0m, 4.11m, 0m], points.Dimensions);
        Assert.Equal([8.23m, 4.22m, -0.10m], points.Contributions);
    }

    [Fact]
    public void Every_sum_is_exact_and_no_part_is_a_unit_off()
    {
        var random = new Random(20260);
        for (var round = 0; round < 2_000; round++)
        {
            var parts = Enumerable.Range(0, random.Next(1, 60)).Select(_ => random.NextDouble() * Math.Pow(10, random.Next(-4, 2)) * (random.Next(5) == 0 ? -1 : 1)).ToArray();
            var degradation = parts.Sum();
            var score = SampleScore.Of(degradation, new() { [Dimension.Meaning] = degradation }, [.. parts.Select(p => new Contribution("f", 0, p))]);
            foreach (var decimals in new[] { PrintedPoints.ResultDecimals, PrintedPoints.ReportDecimals })
            {
                var points = PrintedPoints.Of(score, decimals);
                Assert.Equal(points.Degradation, points.Contributions.Sum());
                Assert.Equal(points.Degradation, points.Dimensions.Sum());
                for (var i = 0; i < parts.Length; i++) Assert.InRange(Math.Abs((double)points.Contributions[i] - parts[i]), 0, Math.Pow(10, -decimals));
            }
        }
    }

    [Fact]
    public void Zero_stays_zero()
    {
        var score = SampleScore.Of(0.006, new() { [Dimension.Fluency] = 0.006 }, new Contribution("a", 0, 0), new Contribution("b", 1, 0.006));
        Assert.Equal([0m, 0.01m], PrintedPoints.Of(score).Contributions);
    }

    [Fact]
    public void Refuses_parts_that_do_not_add_up()
    {
        var score = SampleScore.Of(10, new() { [Dimension.Names] = 9 }, new Contribution("a", 0, 10));
        Assert.Contains("the dimensions add up to 9 points, the degradation is 10", Assert.Throws<ArgumentException>(() => PrintedPoints.Of(score)).Message, StringComparison.Ordinal);
    }
}
