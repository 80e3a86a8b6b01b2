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
    [InlineData("The council has lowered the rent for 20 years.", "The council has lowered the rent since 20 years.", "since 20 years")]
    [InlineData("Four of them still work at the mill.", "Four of them still works at the mill.", "Four of them still works")]
    [InlineData("The letters had not been opened.", "The letters had been not opened.", "been not opened")]
    [InlineData("They stayed at home because of the storm.", "They stayed at home since of the storm.", "since of")]
    [InlineData("She is required to pay the fine.", "She is requiring to pay the fine.", "is requiring to")]
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

    [Theory]
    [InlineData("The owners who will sell their boats were paid.", "The owners who will sold their boats were paid.", "will sold")]
    [InlineData("The shops will not be opened before noon.", "The shops will not being opened before noon.", "will not being")]
    [InlineData("The engines will be built in Turin.", "The engines will built in Turin.", "will built")]
    [InlineData("The roof is due to be repaired in May.", "The roof is due to repaired in May.", "to repaired")]
    [InlineData("The union plans to send three lawyers.", "The union plans to sends three lawyers.", "to sends")]
    [InlineData("The mill has therefore closed its gates.", "The mill has therefore closing its gates.", "has therefore closing")]
    [InlineData("Divers have discovered a wreck off the cape.", "Divers have discover a wreck off the cape.", "have discover")]
    public void Reports_a_verb_whose_right_form_the_source_has_in_this_place(string source, string copy, string place) =>
        Assert.Contains(Fired.On("GRM001", source, copy), i => i.Copy == place);

    [Theory]
    [InlineData("The fire stopped at noon.", "The fire it stopped at noon.", "fire it stopped")]
    [InlineData("The firm, which was the cheapest, lost.", "The firm, which it was the cheapest, lost.", "which it was")]
    [InlineData("They get 90 lei, including a premium.", "They get 90 lei, which including a premium.", "which including")]
    [InlineData("The doctor, who runs the ward, agreed.", "The doctor, which runs the ward, agreed.", "which")]
    [InlineData("He fled to a land where several friends lived.", "He fled to a land which several friends lived.", "which several")]
    [InlineData("She is recovering from a stroke at home.", "She is recovering of a stroke at home.", "recovering of")]
    [InlineData("Two men were accused of taking bribes.", "Two men were charged of taking bribes.", "charged of")]
    [InlineData("Pipes run under the square of the town.", "Pipes run in under the square of the town.", "in under")]
    [InlineData("The tax was passed on to tenants.", "The tax was passed on the tenants.", "passed on the")]
    [InlineData("The minister said on Friday that he would stay.", "The minister has said on Friday that he would stay.", "has said on Friday")]
    [InlineData("Two paintings and a statue were stolen.", "Two paintings and a statue stole.", "statue stole")]
    public void Reports_what_makes_no_English_between_the_same_words(string source, string copy, string place) =>
        Assert.Contains(Fired.On("GRM001", source, copy), i => i.Copy == place);

    [Theory]
    [InlineData("Guests of the hotel park their cars free.", "The hotel has parking for the cars of its guests, free.")]
    [InlineData("They are committed to build the bridge.", "They are committed to building the bridge.")]
    [InlineData("The road back to instinct is short.", "The road back to instincts is short.")]
    [InlineData("He has been ill for years.", "He has been ill since two years before the war.")]
    [InlineData("One of them is ill.", "One in ten of them is ill.")]
    [InlineData("The house built by the sea was sold.", "The house he built by the sea was sold.")]
    [InlineData("As a result could not be reached, he left.", "As a result it could not be reached, and he left.")]
    [InlineData("The family, who own the farm, agreed.", "The family, which own the farm, agreed.")]
    [InlineData("He lives in the land where the two met.", "He lives in the land in which the two met.")]
    [InlineData("Test your knowledge of the law.", "Test your knowledge about the law.")]
    [InlineData("The lake froze over to the shore.", "The lake froze over the night to the shore.")]
    [InlineData("The work was done within two hours.", "The work was done in under two hours.")]
    [InlineData("The ship was sunk in May.", "The ship sank in May.")]
    [InlineData("He said that he would stay.", "He has said that he would stay.")]
    [InlineData("They were accused of theft.", "They were suspected of theft.")]
    [InlineData("Unless all ratify the pact would not be valid.", "Unless all ratify the pact it would not be valid.")]
    [InlineData("The captain carried the cup on to the stage.", "The captain carried the cup on the stage.")]
    [InlineData("Brannfoss, who paid 9,000 euros, won.", "Brannfoss, which paid 9,000 euros, won.")]
    [InlineData("The loss of both was no surprise to him.", "The loss of the two of them was no surprise to him.")]
    [InlineData("Ten died, and five of the 30 who were hurt are in danger.", "Ten died, while of the 30 injured five are in danger.")]
    public void Stays_silent_on_other_words_that_are_English(string source, string copy) =>
        Assert.Empty(Fired.On("GRM001", source, copy));
}
