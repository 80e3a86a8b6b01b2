using QualityScorer.Alignment;
using QualityScorer.Training.Fitting;

namespace QualityScorer.Training.Tests.Fitting;

public sealed class GradientBoostingTests
{
    [Fact]
    public void Trees_learn_what_no_sum_of_weights_can_say()
    {
        // True where exactly one of the two features is high.
        var random = new Random(5);
        var rows = Enumerable.Range(0, 600).Select(_ => new[] { random.NextDouble(), random.NextDouble() }).ToList();
        var labels = rows.Select(r => r[0] > 0.5 != r[1] > 0.5).ToList();
        var trees = Fit(rows, labels);
        Assert.True(Probability(trees, [0.9, 0.1]) > 0.9);
        Assert.True(Probability(trees, [0.1, 0.9]) > 0.9);
        Assert.True(Probability(trees, [0.9, 0.9]) < 0.1);
        Assert.True(Probability(trees, [0.1, 0.1]) < 0.1);
    }

    [Fact]
    public void The_same_rows_give_the_same_trees()
    {
        var rows = Enumerable.Range(0, 200).Select(i => new[] { i % 7.0, i % 5.0, 1.0 }).ToList();
        var labels = rows.Select(r => r[0] + r[1] > 5).ToList();
        Assert.Equivalent(Fit(rows, labels), Fit(rows, labels), strict: true);
    }

    [Fact]
    public void Rows_that_are_all_alike_give_trees_without_questions()
    {
        double[] row = [2];
        var trees = Fit([.. Enumerable.Repeat(row, 20)], [.. Enumerable.Range(0, 20).Select(i => i < 10)]);
        Assert.All(trees, t => Assert.Empty(t.Features));
    }

    [Theory]
    [InlineData(0.4, 0.1, 1)]
    [InlineData(0.4, 0.9, 2)]
    [InlineData(0.6, 0.1, 3)]
    [InlineData(0.6, 0.9, 4)]
    public void The_first_question_of_a_tree_is_the_highest_bit(double a, double b, double value) =>
        Assert.Equal(value, new SymmetricTree([0, 1], [0.5, 0.5], [1, 2, 3, 4]).Value([a, b]));

    private static IReadOnlyList<SymmetricTree> Fit(IReadOnlyList<double[]> rows, IReadOnlyList<bool> labels) =>
        new GradientBoosting(60, 3, 0.2, 1).Fit(rows, labels, [.. rows.Select(_ => 1.0)], [.. rows.Select(_ => 0.0)]);

    private static double Probability(IReadOnlyList<SymmetricTree> trees, double[] values) => WordChoiceModel.Probability([0, 0], 0, trees, values);
}
