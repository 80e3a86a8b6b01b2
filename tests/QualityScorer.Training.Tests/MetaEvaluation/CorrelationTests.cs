using QualityScorer.Training.MetaEvaluation;

namespace QualityScorer.Training.Tests.MetaEvaluation;

public sealed class CorrelationTests
{
    [Fact]
    public void Kendall_counts_ties_by_hand()
    {
        // 10 pairs, 1 tied in x, 2 tied in y, none in both; 5 concordant, 2 discordant: (5 - 2) / sqrt((10 - 1) (10 - 2))
        double[] x = [1, 1, 2, 3, 4];
        double[] y = [1, 2, 3, 1, 3];
        var (concordant, discordant, tiedX, tiedY) = (0, 0, 0, 0);
        for (var i = 0; i < 5; i++)
        {
            for (var j = i + 1; j < 5; j++)
            {
                var sign = Math.Sign(x[i] - x[j]) * Math.Sign(y[i] - y[j]);
                if (sign > 0) concordant++;
                if (sign < 0) discordant++;
                if (x[i] == x[j]) tiedX++;
                if (y[i] == y[j]) tiedY++;
            }
        }

        Assert.Equal((5, 2, 1, 2), (concordant, discordant, tiedX, tiedY));
        Assert.Equal(3 / Math.Sqrt(9 * 8), Correlation.Kendall(x, y), 12);
    }

    [Fact]
    public void Kendall_agrees_with_counting_every_pair()
    {
        var random = new Random(3);
        for (var round = 0; round < 50; round++)
        {
            var x = Enumerable.Range(0, 40).Select(_ => (double)random.Next(12)).ToArray();
            var y = Enumerable.Range(0, 40).Select(_ => (double)random.Next(12)).ToArray();
            double difference = 0, untiedX = 0, untiedY = 0;
            for (var i = 0; i < 40; i++)
            {
                for (var j = i + 1; j < 40; j++)
                {
                    difference += Math.Sign(x[i] - x[j]) * Math.Sign(y[i] - y[j]);
                    untiedX += x[i] != x[j] ? 1 : 0;
                    untiedY += y[i] != y[j] ? 1 : 0;
                }
            }

            Assert.Equal(difference / Math.Sqrt(untiedX * untiedY), Correlation.Kendall(x, y), 12);
        }
    }

    [Fact]
    public void Pearson_by_hand()
    {
        // means 2 and 4; deviations (-1, 0, 1) and (-2, 0, 2), then (-1, 0, 1) and (-2, 1, 1): 3 / sqrt(2 * 6)
        Assert.Equal(1, Correlation.Pearson([1, 2, 3], [2, 4, 6]), 12);
        Assert.Equal(3 / Math.Sqrt(12), Correlation.Pearson([1, 2, 3], [2, 5, 5]), 12);
    }

    [Fact]
    public void Spearman_ranks_ties_in_the_middle()
    {
        Assert.Equal([1, 2.5, 2.5, 4], Correlation.Ranks([10, 20, 20, 30]));

        // ranks (1, 2.5, 2.5, 4) and (1, 2, 3, 4): covariance 4.5, variances 4.5 and 5
        Assert.Equal(4.5 / Math.Sqrt(4.5 * 5), Correlation.Spearman([10, 20, 20, 30], [1, 2, 3, 4]), 12);
    }

    [Fact]
    public void A_constant_list_has_no_correlation()
    {
        Assert.Equal(double.NaN, Correlation.Pearson([1, 1, 1], [1, 2, 3]));
        Assert.Equal(double.NaN, Correlation.Kendall([1, 1, 1], [1, 2, 3]));
    }

    [Fact]
    public void Lists_of_different_length_are_refused() =>
        Assert.Equal("2 and 3 values cannot be paired", Assert.Throws<ArgumentException>(() => Correlation.Kendall([1, 2], [1, 2, 3])).Message);
}
