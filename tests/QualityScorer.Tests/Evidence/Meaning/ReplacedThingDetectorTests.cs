namespace QualityScorer.Tests.Evidence.Meaning;

public sealed class ReplacedThingDetectorTests
{
    private const string Id = "KND001";

    [Theory]
    [InlineData("She was found by her grandmother near the mill.", "She was found by her aunt near the mill.", "grandmother", "aunt")]
    [InlineData("A carpenter was hurt when the roof of the barn fell in.", "A plumber was hurt when the roof of the barn fell in.", "carpenter", "plumber")]
    [InlineData("The plant produces electricity from peat and gas.", "The plant produces electricity from peat and coal.", "gas", "coal")]
    [InlineData("The union represents tram drivers in three towns.", "The union represents bus drivers in three towns.", "tram", "bus")]
    [InlineData("The alleged leader of the ring was moved to another prison.", "The convicted leader of the ring was moved to another prison.", "alleged", "convicted")]
    [InlineData("The mine was flooded in the spring.", "The mine was flooded in the autumn.", "spring", "autumn")]
    [InlineData("The theft was discovered by a cleaner on Monday.", "The theft was committed by a cleaner on Monday.", "discovered", "committed")]
    public void Reports_another_of_its_kind(string source, string copy, string before, string after) => Assert.Equal((before, after), Assert.Single(Fired.On(Id, source, copy)));

    [Theory]
    [InlineData("The lorry was carrying timber to the port.", "The truck was carrying wood to the harbour.")]
    [InlineData("A lawyer for the firm said he would appeal.", "An attorney for the firm said he would appeal.")]
    [InlineData("The club has trained swimmers in the town since 2008.", "The club has coached swimmers in the town since 2008.")]
    [InlineData("The farm lies on the north-east coast of the island.", "The farm lies on the northeast coast of the island.")]
    [InlineData("The son of a miner, he became a teacher in the town.", "He became a teacher in the town; his father was a miner.")]
    [InlineData("None of the mills would be sold, the mayor said.", "All of the mills would be kept, the mayor said.")]
    [InlineData("The chapel was robbed of its silver cups last year.", "The chapel was robbed of its golden cups last year, silver ones among them.")]
    [InlineData("The carpenter and the plumber repaired the roof.", "The plumber and the carpenter repaired the roof.")]
    [InlineData("The council sold the mill to a charity.", "A charity bought the mill from the council.")]
    [InlineData("Goods worth three million were destroyed in the fire.", "Goods worth three million were lost in the fire.")]
    [InlineData("Sewage leaked into the stream behind the mill.", "Sewage leaked into the brook behind the mill.")]
    public void Stays_silent_on_an_honest_rewording(string source, string copy) => Assert.Empty(Fired.On(Id, source, copy));
}
