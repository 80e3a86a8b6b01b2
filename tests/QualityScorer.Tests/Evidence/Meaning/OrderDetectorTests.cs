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

    [Theory]
    [InlineData("The brewery closed its cellar because visitors had complained about the damp.", "Guests grumbled about the damp because the cellar of the brewery had been shut.")]
    [InlineData("The orchard flooded after the dam at Lower Pell had burst.", "The dam at Lower Pell burst, and the reason was the flooding of the orchard.")]
    [InlineData("The smith repaired the bell before the choir painted the loft.", "The loft was painted by the choir first, and the bell was mended by the smith afterwards.")]
    [InlineData("The potters left the guild because Anders Holm had raised the fee.", "Anders Holm put up the fee, which the departure of the potters from the guild had made necessary.")]
    [InlineData("The nuns sold the vineyard before the bishop inspected the cloister.", "The bishop had already inspected the cloister when the nuns parted with the vineyard.")]
    [InlineData("The clerk explained that the ferry was late because fog had closed the harbour.", "According to the clerk, the harbour was closed by fog because the ferry had been delayed.")]
    public void Reports_cause_and_effect_turned_about(string source, string copy) => Assert.NotEmpty(Fired.On(Id, source, copy));

    [Theory]
    [InlineData("The brewery closed its cellar because visitors had complained about the damp.", "Guests had grumbled about the damp, so the brewery shut its cellar.")]
    [InlineData("The brewery closed its cellar because visitors had complained about the damp.", "Guests grumbled about the damp, which led the brewery to shut its cellar.")]
    [InlineData("The orchard flooded after the dam at Lower Pell had burst.", "The bursting of the dam at Lower Pell caused the orchard to flood.")]
    [InlineData("The smith repaired the bell before the choir painted the loft.", "The loft was not painted by the choir until the bell had been mended by the smith.")]
    [InlineData("The nuns sold the vineyard before the bishop inspected the cloister.", "The nuns had already parted with the vineyard when the bishop inspected the cloister.")]
    [InlineData("The nuns sang by candlelight until a second lamp arrived.", "For an hour, until another lamp arrived, the nuns did their singing by candlelight.")]
    [InlineData("The hall was empty by noon, but music was heard in the lanes until dark.", "By midday nobody was left in the hall, although the lanes did not hear the last of the music until nightfall.")]
    [InlineData("The friars fled at dawn with the oldest scrolls when sparks began to fall on the barn.", "Only when embers rained on the barn at first light did the friars flee, carrying their most ancient scrolls.")]
    [InlineData("The trial was due to run until the end of June.", "Until the end of June the trial was to be continued.")]
    [InlineData("The lowest turnout since the bridge was built came because snow had closed the roads.", "Never since the building of the bridge was turnout so low, one reason being the roads closed by snow.")]
    public void Stays_silent_on_the_same_cause_told_otherwise(string source, string copy) => Assert.Empty(Fired.On(Id, source, copy));

    [Theory]
    [InlineData("The mill halted its wheel because the frost had cracked the axle.", "The mill stopped its wheel because the tenants owed rent.")]
    public void Reports_another_cause(string source, string copy) => Assert.NotEmpty(Fired.On(Id, source, copy));

    [Theory]
    [InlineData("The mill halted its wheel because the frost had cracked the axle.", "The mill stopped its wheel on account of an axle split in the cold.")]
    public void Stays_silent_on_the_same_cause_in_other_words(string source, string copy) => Assert.Empty(Fired.On(Id, source, copy));

    [Theory]
    [InlineData("The Harrow branch lost more members than the Delby branch.", "The Delby branch saw more of its members leave than the Harrow branch did.")]
    [InlineData("Marlow Cycles is larger than Tarn Wheels but smaller than the Danish maker Hjul.", "Marlow Cycles is larger than Tarn Wheels and well ahead of the Danish maker Hjul.")]
    [InlineData("The granary is the second largest in the county.", "No granary in the county, not even that of Pell, matches this one in size.")]
    [InlineData("The barn burned because a lamp fell, and not because of lightning.", "Lightning, and not the fall of a lamp, was why the barn burned.")]
    public void Reports_a_comparison_turned_about(string source, string copy) => Assert.NotEmpty(Fired.On(Id, source, copy));

    [Theory]
    [InlineData("Attendance among pupils was lower than among teachers.", "Teachers attended in greater proportion than pupils.")]
    [InlineData("The Harrow branch lost more members than the Delby branch.", "The Delby branch lost fewer members than the Harrow branch.")]
    [InlineData("Marlow Cycles is larger than Tarn Wheels but smaller than the Danish maker Hjul.", "Marlow Cycles is ahead of Tarn Wheels but behind the Danish maker Hjul.")]
    [InlineData("The granary is the second largest in the county.", "Only one granary in the county is larger, and it is the largest of all.")]
    [InlineData("The barn burned because a lamp fell, and not because of lightning.", "The fall of a lamp, and not lightning, was why the barn burned.")]
    public void Stays_silent_on_the_same_comparison_told_otherwise(string source, string copy) => Assert.Empty(Fired.On(Id, source, copy));
}
