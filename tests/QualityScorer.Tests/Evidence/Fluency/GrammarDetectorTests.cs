namespace QualityScorer.Tests.Evidence.Fluency;

public sealed class GrammarDetectorTests
{
    [Theory]
    [InlineData("The drivers were tired and were sent home.", "They was sent home because the drivers were tired.", "They was")]
    [InlineData("The firm hired an engineer and a clerk.", "The firm hired a engineer and a clerk.", "a engineer")]
    [InlineData("She has gone to the capital by train.", "She has went to the capital by train.", "has went")]
    [InlineData("He wants to go to the market with his sister.", "He wants to went to the market with his sister.", "to went")]
    [InlineData("The firm said it could go no further with the plan.", "The firm said it could went no further with the plan.", "could went")]
    [InlineData("The committee sold the house by the river.", "The committee sold the its house by the river.", "the its")]
    [InlineData("He does not know what the plan means.", "When he have time he will read the plan.", "he have")]
    public void Reports_words_that_cannot_stand_together(string source, string copy, string place) =>
        Assert.Contains(Fired.On("GRM001", source, copy), i => i.Copy == place);

    [Theory]
    [InlineData("Towns would send it abroad at twice the price.", "Towns would send it abroad at about double the price.")]
    [InlineData("The lawyers met for an hour.", "The lawyers met for an hour at a university with a European judge and an MP.")]
    [InlineData("He asked for help.", "If he were richer, he would help, and so would a one-armed man.")]
    [InlineData("The girls came late.", "Both of them and I are late, she said.")]
    [InlineData("The series ended.", "It was a series of talks and a means of defence.")]
    [InlineData("Films were shown.", "Between A and B the trip to were-wolf country is long.")]
    [InlineData("Two of them are away.", "One is ill, and one other sings in the choir tonight.")]
    [InlineData("It has a new park.", "They demanded that he go, and nobody saw him have a drink.")]
    public void Stays_silent_on_good_English(string source, string copy) =>
        Assert.Empty(Fired.On("GRM001", source, copy));
}
