namespace QualityScorer.Tests.Evidence.Wording;

public sealed class LiteralExpressionDetectorTests
{
    private const string Id = "WRD004";

    [Theory]
    [InlineData("Without inspectors the law is a dead letter, she said.", "Without inspectors the law is a letter from the deceased, she said.", "dead letter", "letter from the deceased")]
    [InlineData("The strike began when a shop steward was dismissed in May.", "The strike began when an attendant of the shop was dismissed in May.", "shop steward", "attendant of the shop")]
    public void Reports_an_expression_told_part_by_part(string source, string copy, string before, string after) => Assert.Equal((before, after), Assert.Single(Fired.On(Id, source, copy)));

    [Theory]
    [InlineData("Without inspectors the law is a dead letter, she said.", "Without inspectors the law is an empty rule, she said.")]
    [InlineData("The mayor conceded defeat by telephone on Sunday.", "The mayor admitted defeat by telephone on Sunday.")]
    [InlineData("The strike began when a shop steward was dismissed in May.", "The strike began in May, when a steward of the shop was dismissed.")]
    [InlineData("The bank raised its interest rate on Monday.", "The bank raised its rate of interest on Monday.")]
    public void Stays_silent_on_an_honest_rewording(string source, string copy) => Assert.Empty(Fired.On(Id, source, copy));
}
