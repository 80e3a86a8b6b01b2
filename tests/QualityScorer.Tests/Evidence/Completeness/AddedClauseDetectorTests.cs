namespace QualityScorer.Tests.Evidence.Completeness;

public sealed class AddedClauseDetectorTests
{
    [Theory]
    [InlineData("The bakers ended their strike on Friday and went back to work.", "The bakers, led by Oskar Petersen of Aarhus, ended their strike on Friday and went back to work.", "led by Oskar Petersen of Aarhus")]
    public void Reports_a_phrase_put_in(string source, string copy, string place) =>
        Assert.Contains(Fired.On("ADD002", source, copy), i => i.Copy == place);

    [Theory]
    [InlineData("The bakers ended their strike on Friday and went back to work. They were led by Oskar Petersen of Aarhus.", "The bakers, led by Oskar Petersen of Aarhus, ended their strike on Friday and went back to work.")]
    [InlineData("The bakers ended their strike on Friday and went back to work.", "The bakers ended their strike on Friday and, after all, went back to work.")]
    public void Stays_silent_on_what_the_source_says_elsewhere(string source, string copy) =>
        Assert.Empty(Fired.On("ADD002", source, copy));
}
