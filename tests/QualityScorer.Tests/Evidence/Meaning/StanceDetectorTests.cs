namespace QualityScorer.Tests.Evidence.Meaning;

public sealed class StanceDetectorTests
{
    private const string Id = "STA001";

    [Theory]
    [InlineData("On Monday the senate of Ardania rejected a treaty on river fishing.", "A treaty on river fishing won the approval of the senate of Ardania on Monday.", "rejected", "won the approval")]
    [InlineData("The city council of Varna turned its back on a new tram depot.", "A new tram depot found favour with the city council of Varna.", "turned its back on", "found favour with")]
    [InlineData("A jury in Leeds acquitted the banker Harold Finch of fraud.", "The banker Harold Finch was found guilty of fraud by a jury in Leeds.", "acquitted", "found guilty")]
    [InlineData("The talks on the gas pipeline collapsed in Vienna on Tuesday.", "On Tuesday the talks in Vienna on the gas pipeline ended in agreement.", "collapsed", "ended in agreement")]
    [InlineData("The guards are suspected of having sold the keys to a gang.", "It has been established that the guards sold the keys to a gang.", "are suspected of", "has been established that")]
    [InlineData("The fire was probably caused by a faulty lamp, the inspectors said.", "The inspectors said it was beyond doubt that a faulty lamp caused the fire.", "probably", "it was beyond doubt")]
    [InlineData("Most of the farmers in the valley have insured their cattle.", "Hardly any of the farmers in the valley have insured their cattle.", "Most of", "Hardly any")]
    [InlineData("Bishop Olden welcomed the reform of the schools in Harrow.", "Bishop Olden found little to welcome in the reform of the schools in Harrow.", "welcomed", "welcome")]
    public void Reports_a_claim_turned_about(string source, string copy, string before, string after) => Assert.Contains((before, after), Fired.On(Id, source, copy));

    [Theory]
    [InlineData("On Monday the senate of Ardania rejected a treaty on river fishing.", "A treaty on river fishing failed to win the approval of the senate of Ardania on Monday.")]
    [InlineData("A jury in Leeds acquitted the banker Harold Finch of fraud.", "The banker Harold Finch was found not guilty of fraud by a jury in Leeds.")]
    [InlineData("The mayor of Corby did not deny that the school roof had leaked.", "The mayor of Corby admitted that the school roof had leaked.")]
    [InlineData("The senate of Ardania rejected the treaty and approved the fishing budget.", "The fishing budget was approved by the senate of Ardania, the treaty was turned down.")]
    [InlineData("Not one of the 30 boys on the school bus was hurt in Derby.", "All 30 boys on the school bus in Derby escaped unhurt.")]
    [InlineData("The treaty on river fishing cannot take effect before September.", "September is when the treaty on river fishing can come into force.")]
    [InlineData("All but two of the members of the Ardania senate were present.", "Two of the members of the Ardania senate were absent.")]
    [InlineData("The senate of Ardania would reject the treaty if Olden left.", "If Olden left, the treaty would not be approved by the senate of Ardania.")]
    [InlineData("The boy had nearly died of the fever in Harrow.", "The boy had all but lost his life to the fever in Harrow.")]
    [InlineData("The talks on the gas pipeline nearly collapsed in Vienna.", "In Vienna the talks on the gas pipeline came close to breaking down.")]
    [InlineData("The guards are suspected of having sold the keys to a gang.", "The guards may have sold the keys to a gang, it is thought.")]
    [InlineData("The jury in Leeds was split by four votes to three.", "The jury in Leeds was split, with four votes against three.")]
    public void Stays_silent_where_both_say_the_same(string source, string copy) => Assert.Empty(Fired.On(Id, source, copy));

    [Theory]
    [InlineData("The plant in Ohrid will not be closed this winter, its owner said.", "The plant in Ohrid will stay open this winter, its owner said.")]
    [InlineData("The firm will not move its press out of Parma, the union heard.", "The press will be left in Parma by the firm, the union heard.")]
    public void A_denial_that_takes_the_same_stand_is_no_lost_negation(string source, string copy) => Assert.Empty(Fired.On("NEG001", source, copy));
}
