namespace QualityScorer.Tests.Evidence.Meaning;

public sealed class ReplacedPartyDetectorTests
{
    private const string Id = "ROL004";
    private const string Parties = "The tenants wrote to the bishop about the roof in May. ";

    [Theory]
    [InlineData(Parties + "A judge said the bishop had known of the leak.", Parties + "A judge said the tenants had known of the leak.", "bishop", "tenants")]
    public void Reports_another_party_in_a_nouns_place(string source, string copy, string before, string after) => Assert.Equal((before, after), Assert.Single(Fired.On(Id, source, copy)));

    [Theory]
    [InlineData(Parties + "A judge said the bishop had known of the leak.", Parties + "A judge said the prelate had known of the leak.")]
    [InlineData("The swans shared the pond with other animals. A keeper said the animals had been fed.", "The swans shared the pond with other animals. A keeper said the swans had been fed.")]
    [InlineData(Parties + "A judge said the bishop had known of the leak in the tenants' roof.", Parties + "A judge said the tenants had been told of the leak in their roof, as the bishop knew.")]
    public void Stays_silent_on_a_second_mention(string source, string copy) => Assert.Empty(Fired.On(Id, source, copy));
}
