namespace QualityScorer.Tests.Evidence.Meaning;

public sealed class ConditionDetectorTests
{
    private const string Id = "CND001";

    [Theory]
    [InlineData("The mill will reopen provided that the river falls by May.", "The mill will reopen by May even if the river does not fall.", "provided that the", "even if the river")]
    [InlineData("Members may vote if they have paid their fee.", "Members may vote regardless of whether they have paid their fee.", "if they have", "regardless of whether")]
    [InlineData("Tenants may stay however long they have lived there.", "Tenants may stay only if they have lived there long.", "however long they have", "only if they have")]
    [InlineData("The loan is paid out on condition that two villages sign.", "The loan is paid out whether or not two villages sign.", "on condition that two", "whether or not two villages")]
    public void Reports_a_condition_that_became_a_waiver(string source, string copy, string before, string after) => Assert.Equal((before, after), Assert.Single(Fired.On(Id, source, copy)));

    [Theory]
    [InlineData("The mill will reopen provided that the river falls by May.", "If the river falls by May, the mill will reopen.")]
    [InlineData("She asked if the mill would reopen.", "She asked whether or not the mill would reopen.")]
    [InlineData("The shelter provided the families with food even if they came late.", "Even if they came late, the shelter gave the families food.")]
    [InlineData("A nurse who spoke on condition of anonymity said so.", "Regardless, a nurse who asked for anonymity said so.")]
    [InlineData("We will sail even if we lose a mast.", "If we lose a mast, we will sail all the same.")]
    public void Stays_silent_on_an_honest_rewording(string source, string copy) => Assert.Empty(Fired.On(Id, source, copy));
}
