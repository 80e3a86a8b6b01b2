namespace QualityScorer.Tests.Evidence.Fluency;

public sealed class RepetitionDetectorTests
{
    [Theory]
    [InlineData("The row was over land, not fish.", "The row was over land, over land, not fish.", "over land, over land")]
    [InlineData("The price is thin for farmers, Varga said.", "The price is thin for farmers, said Varga. said Varga.", "said Varga. said Varga")]
    [InlineData("Repairs to dams will begin.", "Repairs to to dams will begin.", "to to")]
    [InlineData("They meet every second Monday in the hall.", "They meet second Monday Monday in the hall.", "Monday Monday")]
    [InlineData("It will end by March 2031.", "It will end by March 2031 by March.", "by March 2031 by March")]
    public void Reports_what_is_said_twice(string source, string copy, string place) =>
        Assert.Contains(Fired.On("REP001", source, copy), i => i.Copy == place);

    [Theory]
    [InlineData("He had had enough of it.", "He had had enough of it.")]
    [InlineData("“No guns,” he cried.", "“No guns, no guns,” he cried.")]
    [InlineData("He sold the farm. He sold the mill.", "He sold the farm. He sold the mill.")]
    [InlineData("The island is far away.", "Bora Bora is far away.")]
    [InlineData("It rose from May 2020 to May 2021.", "It rose from May 2020 to May 2021 and by June.")]
    public void Stays_silent_on_honest_doubles(string source, string copy) =>
        Assert.Empty(Fired.On("REP001", source, copy));
}
