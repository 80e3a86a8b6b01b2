namespace QualityScorer.Tests.Evidence.Meaning;

public sealed class ConditionDetectorTests
{
    private const string Id = "CND001";

    [Theory]
    [InlineData("The mill will reopen provided that the river falls by May.", "The mill will reopen by May even if the river does not fall.", "provided that the", "even if the river")]
    [InlineData("Members may vote if they have paid their fee.", "Members may vote regardless of whether they have paid their fee.", "if they have", "regardless of whether")]
    [InlineData("Tenants may stay however long they have lived there.", "Tenants may stay only if they have lived there long.", "however long they have", "only if they have")]
    [InlineData("The loan is paid out on condition that two villages sign.", "The loan is paid out whether or not two villages sign.", "on condition that two", "whether or not two villages")]
    [InlineData("He promised to release the offenders by July, provided parliament passes a bill.", "He promised to release the offenders by July, whether or not parliament passes a bill.", "provided parliament passes", "whether or not parliament passes")]
    public void Reports_a_condition_that_became_a_waiver(string source, string copy, string before, string after) => Assert.Equal((before, after), Assert.Single(Fired.On(Id, source, copy)));

    [Theory]
    [InlineData("The council will sell the mill unless the villagers object in May.", "The council will sell the mill only if the villagers object in May.", "unless the villagers", "only if the villagers")]
    [InlineData("The council will sell the mill unless the villagers object in May.", "The council will sell the mill until the villagers object in May.", "unless the villagers", "until the villagers")]
    [InlineData("She keeps the scholarship provided that she passes the exam.", "She keeps the scholarship since she passes the exam.", "provided that she", "since she passes")]
    [InlineData("The firm must pay even when no one is to blame.", "The firm must pay only when someone is to blame.", "even when no one", "only when someone is")]
    [InlineData("The pact holds as long as the council keeps its word.", "The pact holds whatever the council does.", "as long as the council", "whatever the council")]
    [InlineData("The plane landed safely despite the fog.", "The plane landed safely because of the fog.", "despite the fog", "because of the fog")]
    [InlineData("The fund will be set up by May, unless parliament blocks the money.", "The fund will be set up by May, until parliament blocks the money.", "unless parliament blocks", "until parliament blocks")]
    [InlineData("Work will begin in March if the ministry in Oslo grants a licence.", "Work will begin in March now that the ministry in Oslo has granted a licence.", "if the ministry", "now that the ministry")]
    public void Reports_a_condition_of_another_kind(string source, string copy, string before, string after) => Assert.Equal((before, after), Assert.Single(Fired.On(Id, source, copy)));

    [Theory]
    [InlineData("The council will not sell the mill unless the villagers agree.", "The council will sell the mill only if the villagers agree.")]
    [InlineData("No talks will be held unless the strike ends.", "No talks will be held until the strike ends.")]
    [InlineData("She keeps the scholarship provided that she passes the exam.", "She keeps the scholarship, which she has had since May, if she passes the exam.")]
    [InlineData("The mill will close if the river rises.", "The mill will close even if the river rises a little.")]
    [InlineData("The mill will reopen provided that the river falls by May.", "If the river falls by May, the mill will reopen.")]
    [InlineData("She asked if the mill would reopen.", "She asked whether or not the mill would reopen.")]
    [InlineData("The shelter provided the families with food even if they came late.", "Even if they came late, the shelter gave the families food.")]
    [InlineData("A nurse who spoke on condition of anonymity said so.", "Regardless, a nurse who asked for anonymity said so.")]
    [InlineData("We will sail even if we lose a mast.", "If we lose a mast, we will sail all the same.")]
    public void Stays_silent_on_an_honest_rewording(string source, string copy) => Assert.Empty(Fired.On(Id, source, copy));

    [Theory]
    [InlineData("The tenants may stay unless they owe more than two months of rent.", "Tenants may remain even where they owe upwards of two months of rent.")]
    [InlineData("Visitors can enter the vault, but only if they bring a pass.", "The vault can be entered by visitors with or without a pass.")]
    [InlineData("Nobody may open the sluice except in a flood.", "Nobody may open the sluice even in a flood.")]
    [InlineData("The insurer will pay for the roof unless the house served a trade.", "For the roof the insurer will pay, and it makes no difference whether the house served a trade.")]
    [InlineData("The club must pay a bonus if Arne plays in ten matches.", "The club must pay a bonus even if Arne does not play in ten matches.")]
    [InlineData("All rooms including the cellar were searched.", "All rooms with the exception of the cellar were searched.")]
    public void Reports_a_condition_waived_in_other_words(string source, string copy) => Assert.NotEmpty(Fired.On(Id, source, copy));

    [Theory]
    [InlineData("The tenants may stay unless they owe more than two months of rent.", "Tenants may remain except where they owe upwards of two months of rent.")]
    [InlineData("Nobody may open the sluice except in a flood.", "The sluice may be opened only when there is a flood.")]
    [InlineData("All rooms with the exception of the cellar were searched.", "Except for the cellar all rooms were searched.")]
    public void Stays_silent_on_a_condition_in_other_words(string source, string copy) => Assert.Empty(Fired.On(Id, source, copy));
}
