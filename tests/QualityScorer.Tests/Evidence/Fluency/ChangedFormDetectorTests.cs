namespace QualityScorer.Tests.Evidence.Fluency;

public sealed class ChangedFormDetectorTests
{
    [Theory]
    [InlineData("The lagoon, which has shrunk by a third, feeds two towns.", "The lagoon, which have shrunk by a third, feeds two towns.", "have")]
    [InlineData("They play in a hall that holds 3,000 people.", "They play in a hall that hold 3,000 people.", "hold")]
    [InlineData("The minister was planning to resign after the vote in May.", "The minister were planning to resign after the vote in May.", "were")]
    public void Reports_a_form_that_its_place_does_not_allow(string source, string copy, string place) =>
        Assert.Contains(Fired.On("GRM002", source, copy), i => i.Copy == place);

    [Theory]
    [InlineData("The team has won three titles since 2010.", "The team have won three titles since 2010.")]
    [InlineData("A list of names has been found in the attic.", "A list of names have been found in the attic, and a map.")]
    [InlineData("She emphasized that the dam was safe.", "She emphasised that the dam was safe.")]
    [InlineData("Three people drowned in the lake.", "Three persons drowned in the lake.")]
    [InlineData("It costs millions of dollars a year.", "It costs several million dollars a year.")]
    public void Stays_silent_on_forms_that_fit(string source, string copy) =>
        Assert.Empty(Fired.On("GRM002", source, copy));
}
