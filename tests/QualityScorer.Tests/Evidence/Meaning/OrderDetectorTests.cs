namespace QualityScorer.Tests.Evidence.Meaning;

public sealed class OrderDetectorTests
{
    private const string Id = "ROL003";

    [Theory]
    [InlineData("Drought worries the growers more than hail does.", "The growers are more worried by hail than by drought.")]
    [InlineData("The vault was sealed before the guards had left.", "The guards left before the vault had been sealed.")]
    [InlineData("After the vault was sealed, the guards left.", "The vault was sealed after the guards had left.")]
    [InlineData("It was not the harbour but the market that paid.", "It was the harbour and not the market that paid.")]
    [InlineData("The harbour rather than the market paid for the lamps.", "The market, not the harbour, paid for the lamps.")]
    public void Reports_sides_in_each_others_place(string source, string copy) => Assert.NotEmpty(Fired.On(Id, source, copy));

    [Theory]
    [InlineData("Drought worries the growers more than hail does.", "The growers are less worried by hail than by drought.")]
    [InlineData("The crossing took 37 days, two days faster than that of Karr in 2016.", "The crossing took 37 days, two days less than that of Karr in 2016.")]
    [InlineData("The harvest was larger than the forecast.", "The forecast was smaller than the harvest.")]
    [InlineData("The vault was sealed before the guards had left.", "Before the guards left, the vault was sealed.")]
    [InlineData("The vault was sealed before the guards had left.", "The guards left after the vault had been sealed.")]
    [InlineData("It was not the harbour but the market that paid.", "The market, not the harbour, paid.")]
    [InlineData("The harbour paid instead of the market.", "It was the harbour and not the market that paid.")]
    [InlineData("They fear the audit much more than the strike.", "They are more afraid of the audit rather than of the strike.")]
    public void Stays_silent_on_the_same_order_told_otherwise(string source, string copy) => Assert.Empty(Fired.On(Id, source, copy));
}
