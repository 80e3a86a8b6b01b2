namespace QualityScorer.Tests.Evidence.Fluency;

public sealed class SpacingDetectorTests
{
    [Theory]
    [InlineData("Last week, the court met in Brno.", "Last week , the court met in Brno .", "week ,")]
    public void Reports_spaces_before_marks(string source, string copy, string place) =>
        Assert.Contains(Fired.On("SPC001", source, copy), i => i.Copy == place);

    [Theory]
    [InlineData("He waited, then he left.", "He waited . . . then he left.")]
    [InlineData("The site is run by the state.", "The site is run by the state (see .org names).")]
    [InlineData("Last week , the court met in Brno .", "Last week , the court met in Brno .")]
    public void Stays_silent_on_marks_that_begin_something(string source, string copy) =>
        Assert.Empty(Fired.On("SPC001", source, copy));
}
