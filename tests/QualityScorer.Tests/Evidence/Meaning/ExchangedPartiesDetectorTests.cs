namespace QualityScorer.Tests.Evidence.Meaning;

public sealed class ExchangedPartiesDetectorTests
{
    private const string Id = "ROL002";

    [Theory]
    [InlineData("Anna Berg, who leads the Greens, said her group was ready to talk about the budget. Pavel Horn, the mayor, ruled out any pact with the new list.", "Pavel Horn, the mayor, said his group was ready to talk about the budget. Anna Berg, who leads the Greens, ruled out any pact with the new list.", "Anna Berg", "Pavel Horn")]
    [InlineData("The union says the offer came eight days late. The ministry says the old agreement lapsed in March.", "The ministry says the offer came eight days late. The union says the old agreement lapsed in March.", "The union", "The ministry")]
    public void Reports_parties_that_changed_places(string source, string copy, string before, string after)
    {
        var issue = Fired.On(Id, source, copy)[0];
        Assert.Equal(before, issue.Source);
        Assert.Equal(after, issue.Copy);
    }

    [Theory]
    [InlineData("Anna Berg, who leads the Greens, said her group was ready to talk about the budget. Pavel Horn, the mayor, ruled out any pact with the new list.", "Pavel Horn, the mayor, ruled out any pact with the new list. Anna Berg, the leader of the Greens, said her group was ready to talk about the budget.")]
    [InlineData("The Greens' leader, Anna Berg, said her group was ready to talk about the budget. Pavel Horn ruled out any pact with the new list.", "Anna Berg, leader of the Greens, said her group was ready to talk about the budget. The mayor, Pavel Horn, ruled out any pact with the new list.")]
    public void Stays_silent_on_an_honest_rewording(string source, string copy) => Assert.Empty(Fired.On(Id, source, copy));
}
