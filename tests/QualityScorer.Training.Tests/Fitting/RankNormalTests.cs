using QualityScorer.Training.Fitting;

namespace QualityScorer.Training.Tests.Fitting;

public sealed class RankNormalTests
{
    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.975, 1.959963985)]
    [InlineData(0.025, -1.959963985)]
    [InlineData(0.001, -3.090232306)]
    [InlineData(0.999, 3.090232306)]
    public void Quantiles_are_those_of_the_tables(double p, double expected) => Assert.Equal(expected, RankNormal.Quantile(p), 6);

    [Fact]
    public void Each_stratum_is_ranked_by_itself()
    {
        var normal = RankNormal.Of([1, 2, 3, 100, 300, 200], [0, 0, 0, 1, 1, 1]);
        Assert.Equal(normal[..3], new[] { normal[3], normal[5], normal[4] });
        Assert.Equal(0, normal[1], 9);
        Assert.True(normal[0] < 0 && normal[2] > 0);
    }
}
