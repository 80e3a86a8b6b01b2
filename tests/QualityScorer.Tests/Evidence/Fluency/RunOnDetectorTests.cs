namespace QualityScorer.Tests.Evidence.Fluency;

public sealed class RunOnDetectorTests
{
    [Theory]
    [InlineData("The port reopened on Friday. Ferries carried 900 people to the isles.", "The port reopened on Friday Ferries carried 900 people to the isles.", "Friday Ferries")]
    public void Reports_two_sentences_run_together(string source, string copy, string place) =>
        Assert.Contains(Fired.On("RUN001", source, copy), i => i.Copy == place);

    [Theory]
    [InlineData("The port reopened on Friday. Ferries carried 900 people to the isles.", "The port reopened on Friday and ferries carried 900 people to the isles.")]
    [InlineData("The port reopened on Friday. Ferries carried 900 people to the isles.", "The port reopened on Friday.Ferries carried 900 people to the isles.")]
    public void Stays_silent_on_joined_sentences(string source, string copy) =>
        Assert.Empty(Fired.On("RUN001", source, copy));
}
