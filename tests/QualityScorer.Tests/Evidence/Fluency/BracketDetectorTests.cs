namespace QualityScorer.Tests.Evidence.Fluency;

public sealed class BracketDetectorTests
{
    [Theory]
    [InlineData("The union (16 seats) joined the talks.", "The union 16 seats) joined the talks.", "seats)")]
    [InlineData("The union (16 seats) joined the talks.", "The union (16 seats joined the talks.", "(16")]
    public void Reports_a_lone_bracket(string source, string copy, string place) =>
        Assert.Contains(Fired.On("BRK001", source, copy), i => i.Copy == place);

    [Theory]
    [InlineData("The union joined the talks.", "The union joined the talks :) as expected.")]
    [InlineData("It has two aims: peace and bread.", "It has two aims: a) peace and b) bread.")]
    [InlineData("The union (16 seats joined the talks.", "The union (16 seats joined the talks.")]
    public void Stays_silent_on_whole_brackets_and_lists(string source, string copy) =>
        Assert.Empty(Fired.On("BRK001", source, copy));
}
