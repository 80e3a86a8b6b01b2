using QualityScorer.Evidence.Numbers;

namespace QualityScorer.Tests.Evidence.Numbers;

public sealed class LimitDetectorTests
{
    private const string Id = "NUM003";

    [Theory]
    [InlineData("The miller faces up to nine years in jail if convicted.", "The miller faces at least nine years in jail if convicted.", "up to nine years", "at least nine years")]
    [InlineData("The vote will be held within a month, she said.", "The vote will be held after a month, she said.", "within a month", "after a month")]
    [InlineData("The forms are due by May 30, the office said.", "The forms are due as from May 30, the office said.", "by May", "as from May")]
    [InlineData("Only a third of the boats were found in the harbour.", "All but a third of the boats were found in the harbour.", "Only a third", "All but a third")]
    [InlineData("Repairs to the pier of Ostrava cost the town no less than 40 million euros.", "What the town spent on repairs to the pier of Ostrava did not exceed 40 million euros.", "no less than 40 million euros", "not exceed 40 million euros")]
    [InlineData("Fewer than twelve schools in Harrow still teach Latin.", "Upwards of twelve of the schools in Harrow go on teaching Latin.", "Fewer than twelve", "Upwards of twelve")]
    [InlineData("All but two of the miners were brought up.", "Only two of the miners were brought up.", "All but two", "Only two")]
    public void Reports_a_limit_turned_about(string source, string copy, string before, string after) => Assert.Contains((before, after), Fired.On(Id, source, copy));

    [Theory]
    [InlineData("The vote will be held within a month, she said.", "In no more than a month the vote will be held, she said.")]
    [InlineData("Repairs to the pier of Ostrava cost the town no less than 40 million euros.", "The town spent upwards of 40 million euros on repairs to the pier of Ostrava.")]
    [InlineData("The grant must be repaid if fewer than 300 flats are built in Harrow.", "Unless at least 300 flats are built in Harrow, the grant must be repaid.")]
    [InlineData("The guards of Harrow held nine boys, all but two of whom went home at night.", "Nine boys were held by the guards of Harrow; at night just two were still in the cells.")]
    [InlineData("The mill is open until May 30, the office said.", "The mill will be shut from May 30, the office said.")]
    [InlineData("The child was no better within a month.", "After a month the child was no better.")]
    [InlineData("The shift lasts from 5 p.m. to 9 p.m. every day.", "The shift lasts until 9 p.m. every day, from 5 p.m. on.")]
    [InlineData("Six boats had been lost as of May 6, by our figures.", "By May 6 six boats had been lost, by our figures.")]
    [InlineData("Twice as many as five years ago were built this year.", "This year twice more were built than five years ago.")]
    [InlineData("The road was closed by 14 police cars.", "The road was closed from May on by 14 police cars.")]
    public void Stays_silent_on_the_same_limit_in_other_words(string source, string copy) => Assert.Empty(Fired.On(Id, source, copy));

    [Theory]
    [ClassData(typeof(SameNumbers))]
    public void Stays_silent_on_numbers_that_are_told_otherwise(string source, string copy) => Assert.Empty(new LimitDetector().Detect(Models.Compare(source, copy)));
}
