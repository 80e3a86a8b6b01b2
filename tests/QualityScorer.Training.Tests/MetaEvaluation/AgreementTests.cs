using QualityScorer.Training.MetaEvaluation;

namespace QualityScorer.Training.Tests.MetaEvaluation;

public sealed class AgreementTests
{
    [Fact]
    public void Perfect_predictions_agree_fully()
    {
        var agreement = Agreement.Of([.. Enumerable.Range(0, 30).Select(i => new JudgedResult($"g{i % 6}", "s", i, (2 * i) + 7))]);
        Assert.Equal(1, agreement.Kendall.Value, 12);
        Assert.Equal(1, agreement.Pearson.Value, 12);
        Assert.Equal(0, agreement.MeanAbsoluteError.Value, 9);
        Assert.Equal((30, 6), (agreement.Rows, agreement.Groups));
    }

    [Fact]
    public void Strata_are_averaged_not_pooled()
    {
        // each stratum agrees fully, but the second has high judgements with low predictions: pooled, the sign would turn
        JudgedResult[] rows = [.. Enumerable.Range(0, 20).Select(i => new JudgedResult($"a{i}", "a", i, 100 + i)), .. Enumerable.Range(0, 20).Select(i => new JudgedResult($"b{i}", "b", 1000 + i, i))];
        Assert.Equal(1, Agreement.Of(rows).Kendall.Value, 12);
    }

    [Fact]
    public void The_interval_holds_the_value_and_narrows_with_more_groups()
    {
        Agreement Of(int groups)
        {
            var random = new Random(5);
            return Agreement.Of([.. Enumerable.Range(0, groups * 4).Select(i => new JudgedResult($"g{i / 4}", "s", i % 17 + random.Next(20), i % 17))]);
        }

        var (few, many) = (Of(15).Pearson, Of(300).Pearson);
        Assert.InRange(few.Value, few.Low, few.High);
        Assert.InRange(many.Value, many.Low, many.High);
        Assert.True(many.High - many.Low < (few.High - few.Low) / 2);
    }

    [Fact]
    public void Two_rows_are_refused() =>
        Assert.Contains("2 judged rows", Assert.Throws<InvalidDataException>(() => Agreement.Of([new("a", "s", 1, 1), new("b", "s", 2, 2)])).Message, StringComparison.Ordinal);
}
