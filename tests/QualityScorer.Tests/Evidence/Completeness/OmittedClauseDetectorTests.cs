namespace QualityScorer.Tests.Evidence.Completeness;

public sealed class OmittedClauseDetectorTests
{
    [Theory]
    [InlineData("The minister kept the schools portfolio, which her party held from 2011 to 2014, and gave up transport.", "The minister kept the schools portfolio and gave up transport.", "which her party held from 2011 to 2014")]
    [InlineData("Two men were hurt on the bridge, on the same night, in the same lane.", "Two men were hurt on the bridge.", "on the same night, in the same lane")]
    [InlineData("The engineer said four pumps had worked and that the fifth was being repaired.", "The engineer said four pumps had worked.", "and that the fifth was being repaired")]
    [InlineData("The factory will supply the clinics with vaccine, free of charge, until the spring.", "The factory will supply the clinics with vaccine until the spring.", "free of charge")]
    [InlineData("Marta Lindqvist, who was not involved in the survey, called the result convincing.", "Marta Lindqvist called the result convincing.", "who was not involved in the survey")]
    public void Reports_a_phrase_left_out(string source, string copy, string place) =>
        Assert.Contains(Fired.On("OMI002", source, copy), i => i.Source == place);

    [Theory]
    [InlineData("The minister kept the schools portfolio, which her party held from 2011 to 2014, and gave up transport.", "The minister kept the schools portfolio, held by her party from 2011 to 2014, and gave up transport.")]
    [InlineData("The factory will supply the clinics with vaccine, free of charge, until the spring.", "Until the spring the factory will supply the clinics with vaccine, free of charge.")]
    [InlineData("Officials warned that the deal could encourage nurses to strike next year.", "Officials warned that nurses might feel encouraged by the deal to strike next year.")]
    [InlineData("The mayor opened the museum, a gift of the harbour company, on Friday.", "The mayor opened the museum on Friday. It is a gift of the harbour company.")]
    [InlineData("LIMA, March 3 - The mayor opened the museum on Friday.", "The mayor opened the museum on Friday.")]
    public void Stays_silent_on_what_moved_or_was_said_otherwise(string source, string copy) =>
        Assert.Empty(Fired.On("OMI002", source, copy));
}
