namespace QualityScorer.Tests.Evidence.Completeness;

public sealed class AddedSentenceDetectorTests
{
    [Theory]
    [InlineData("The bridge opens in June. Traffic will pay a toll.", "The bridge opens in June. Captain Jonas Ekdahl lost 12 horses in the flood of 1904. Traffic will pay a toll.", "Captain Jonas Ekdahl lost 12 horses in the flood of 1904.")]
    public void Reports_a_new_statement(string source, string copy, string place) =>
        Assert.Contains(Fired.On("ADD001", source, copy), i => i.Copy == place);

    [Theory]
    [InlineData("The bridge opens in June. Few believe it. Traffic will pay a toll.", "The bridge opens in June. Doubts remain among Oslo commuters. Traffic will pay a toll.")]
    public void Stays_silent_on_a_statement_of_the_source(string source, string copy) =>
        Assert.Empty(Fired.On("ADD001", source, copy));
}
