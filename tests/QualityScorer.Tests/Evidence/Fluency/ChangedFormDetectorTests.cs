namespace QualityScorer.Tests.Evidence.Fluency;

public sealed class ChangedFormDetectorTests
{
    [Theory]
    [InlineData("The lagoon, which has shrunk by a third, feeds two towns.", "The lagoon, which have shrunk by a third, feeds two towns.", "have")]
    [InlineData("They play in a hall that holds 3,000 people.", "They play in a hall that hold 3,000 people.", "hold")]
    [InlineData("The minister was planning to resign after the vote in May.", "The minister were planning to resign after the vote in May.", "were")]
    [InlineData("Norway and Iceland have signed the treaty.", "Norway and Iceland has signed the treaty.", "has")]
    [InlineData("The union, which represents 900 nurses, agreed.", "The union, which represent 900 nurses, agreed.", "represent")]
    [InlineData("The deal was good, said Mara Lindt, who chairs the fund.", "The deal was good, Mara Lindt said, who chair the fund.", "chair")]
    [InlineData("The rent fell 4 percent in May.", "The rent fall 4 percent in May.", "fall")]
    [InlineData("Police said it came from abroad.", "Police said it come from abroad.", "come")]
    [InlineData("The price of eggs has doubled since May.", "The price of eggs have doubled since May.", "have")]
    [InlineData("The farmers grow rice on the plain.", "The farmers grows rice on the plain.", "grows")]
    public void Reports_a_form_that_its_place_does_not_allow(string source, string copy, string place) =>
        Assert.Contains(Fired.On("GRM002", source, copy), i => i.Copy == place);

    [Theory]
    [InlineData("The team has won three titles since 2010.", "The team have won three titles since 2010.")]
    [InlineData("A list of names has been found in the attic.", "A list of names have been found in the attic, and a map.")]
    [InlineData("She emphasized that the dam was safe.", "She emphasised that the dam was safe.")]
    [InlineData("Three people drowned in the lake.", "Three persons drowned in the lake.")]
    [InlineData("It costs millions of dollars a year.", "It costs several million dollars a year.")]
    [InlineData("Her friend and deputy, the treasurer, is ill.", "Her friend and deputy, the treasurers, are ill.")]
    [InlineData("Workers of the union, which represents 900 nurses, agreed.", "The union and its workers, who represent 900 nurses, agreed.")]
    [InlineData("They demanded it came down.", "They demanded that it come down.")]
    [InlineData("The crash made the price fall in May.", "It made the price fall in May when it fell.")]
    [InlineData("Prices fell 4 percent in May.", "Prices fall 4 percent in May.")]
    [InlineData("If he was rich, he would pay.", "If he were rich, he would pay.")]
    [InlineData("The case was brought by a carpenter from Lund.", "Those who brought the case were a carpenter and his son.")]
    [InlineData("If the margin drops below ten votes, the clerks count again.", "Should the margin drop below ten votes, the clerks count again.")]
    [InlineData("The duty that Peru has levied since March is 14 percent.", "The duty that Peru has been levying since March is 14 percent.")]
    [InlineData("The slides lay in a store of the museum.", "The slides lay in a storeroom of the museum.")]
    [InlineData("A number of farmers has left the valley.", "A number of farmers have left the valley.")]
    public void Stays_silent_on_forms_that_fit(string source, string copy) =>
        Assert.Empty(Fired.On("GRM002", source, copy));
}
