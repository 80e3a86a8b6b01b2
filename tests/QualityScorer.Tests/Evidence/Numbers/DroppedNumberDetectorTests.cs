using QualityScorer.Evidence.Numbers;

namespace QualityScorer.Tests.Evidence.Numbers;

public sealed class DroppedNumberDetectorTests
{
    [Theory]
    [InlineData("Inspectors carried out 8,300 tests in the region last year.", "Inspectors carried out thousands of tests in the region last year.", "8,300", "thousands")]
    [InlineData("On her 14th attempt she cleared the bar by a finger.", "On her attempt she cleared the bar by a finger.", "14th", "her attempt")]
    [InlineData("The rate fell two basis points to 1.87% on Friday.", "The rate fell on Friday.", "two basis points", "fell on")]
    [InlineData("Within 90 days the mill will be sold, she promised.", "Within days the mill will be sold, she promised.", "90 days", "Within days")]
    [InlineData("The 400 pupils of the school had no water for a week.", "The pupils of the school had no water for a week.", "400", "The pupils")]
    [InlineData("The mill opened in 1961 with a loan from the bank.", "The mill opened with a loan from the bank.", "1961", "opened with")]
    public void Reports_a_number_left_out_or_made_vague(string source, string copy, string from, string to) =>
        Assert.Contains((from, to), Fired.On("NUM002", source, copy));

    [Theory]
    [ClassData(typeof(SameNumbers))]
    public void Stays_silent_on_numbers_that_are_told_otherwise(string source, string copy) =>
        Assert.Empty(new DroppedNumberDetector().Detect(Models.Compare(source, copy)));
}
