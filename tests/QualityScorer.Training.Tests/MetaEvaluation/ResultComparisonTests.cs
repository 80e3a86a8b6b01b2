using QualityScorer.Training.MetaEvaluation;

namespace QualityScorer.Training.Tests.MetaEvaluation;

public sealed class ResultComparisonTests
{
    [Fact]
    public void The_same_results_do_not_differ()
    {
        var results = Results(i => i % 13);
        var comparison = ResultComparison.Of(results, results);
        Assert.Equal(new Estimate(0, 0, 0), comparison.Difference);
        Assert.Equal(1, comparison.PValue, 12);
    }

    [Fact]
    public void A_steady_difference_is_no_chance()
    {
        var comparison = ResultComparison.Of(Results(i => i % 13), Results(i => (i % 13) + 2 + (i % 3)));
        Assert.InRange(comparison.Difference.Low, 2.5, 3);
        Assert.InRange(comparison.Difference.High, 3, 3.5);
        Assert.True(comparison.PValue < 0.001);
    }

    [Fact]
    public void A_difference_both_ways_may_be_chance()
    {
        var comparison = ResultComparison.Of(Results(i => 10), Results(i => i % 2 == 0 ? 15 : 5));
        Assert.True(comparison.PValue > 0.5);
        Assert.True(comparison.Difference.Low < 0 && comparison.Difference.High > 0);
    }

    [Fact]
    public void An_id_on_one_side_only_is_named()
    {
        var more = Results(i => 1);
        more["extra"] = 2;
        Assert.Equal("id 'extra' is missing from the first file", Assert.Throws<InvalidDataException>(() => ResultComparison.Of(Results(i => 1), more)).Message);
        Assert.Equal("id 'extra' is missing from the second file", Assert.Throws<InvalidDataException>(() => ResultComparison.Of(more, Results(i => 1))).Message);
    }

    private static Dictionary<string, double> Results(Func<int, double> degradation) => Enumerable.Range(0, 100).ToDictionary(i => $"{i}", degradation);
}
