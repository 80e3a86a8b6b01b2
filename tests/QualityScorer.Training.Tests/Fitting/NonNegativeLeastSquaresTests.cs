using QualityScorer.Training.Fitting;

namespace QualityScorer.Training.Tests.Fitting;

public sealed class NonNegativeLeastSquaresTests
{
    [Fact]
    public void A_weight_that_wants_to_be_negative_stays_at_zero()
    {
        // without the bound x = (1, -1); with it x2 = 0 and 2 x1 = 1
        var x = NonNegativeLeastSquares.Solve([[2, 1], [1, 2]], [1, -1], ridge: 1e-12);
        Assert.Equal(0.5, x[0], 8);
        Assert.Equal(0, x[1]);
    }

    [Fact]
    public void An_inner_solution_solves_the_equations()
    {
        // 2 x + y = 4, x + 3 y = 7: x = 1, y = 2
        var x = NonNegativeLeastSquares.Solve([[2, 1], [1, 3]], [4, 7], ridge: 1e-12);
        Assert.Equal(1, x[0], 6);
        Assert.Equal(2, x[1], 6);
    }

    [Fact]
    public void The_ridge_adds_to_the_diagonal()
    {
        // (2 + 1) x = 1
        Assert.Equal(1.0 / 3, NonNegativeLeastSquares.Solve([[2]], [1], ridge: 1)[0], 8);
    }

    [Fact]
    public void The_start_does_not_change_the_solution()
    {
        double[][] gram = [[3, 1, 0.5], [1, 2, 0.2], [0.5, 0.2, 1]];
        var (cold, warm) = (NonNegativeLeastSquares.Solve(gram, [1, -0.5, 2], 0.01), NonNegativeLeastSquares.Solve(gram, [1, -0.5, 2], 0.01, [5, 5, 5]));
        for (var i = 0; i < 3; i++) Assert.Equal(cold[i], warm[i], 6);
    }
}
