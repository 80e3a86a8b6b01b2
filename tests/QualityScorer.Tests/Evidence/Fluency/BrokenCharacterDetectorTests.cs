namespace QualityScorer.Tests.Evidence.Fluency;

public sealed class BrokenCharacterDetectorTests
{
    [Theory]
    [InlineData("The café opened.", "The cafÃ© opened.", "Ã©")]
    [InlineData("Bread & butter were sold.", "Bread &amp;amp; butter were sold.", "&amp;amp;")]
    [InlineData("Nine bloggers like this.", "%d bloggers like this, %s said.", "%d")]
    [InlineData("He greeted the queen.", "He greeted {0} and left.", "{0}")]
    [InlineData("He greeted the queen.", "He greeted the qu�en.", "�")]
    [InlineData("He greeted the queen.", "He greeted the que​en.", "​")]
    [InlineData("He left. She stayed.", "He left.<br/>She stayed.", "<br/>")]
    public void Reports_broken_characters(string source, string copy, string place) =>
        Assert.Contains(Fired.On("CHR001", source, copy), i => i.Copy == place);

    [Theory]
    [InlineData("Sales rose 5% in a year.", "Sales rose 5 % in a year at AT&T and R&D firms.")]
    [InlineData("The café opened.", "The cafe opened at x < y and y > z.")]
    [InlineData("He greeted {0}.", "He greeted {0} twice.")]
    public void Stays_silent_on_honest_characters(string source, string copy) =>
        Assert.Empty(Fired.On("CHR001", source, copy));
}
