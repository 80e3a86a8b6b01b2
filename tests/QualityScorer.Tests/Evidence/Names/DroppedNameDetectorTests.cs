using QualityScorer.Evidence.Names;

namespace QualityScorer.Tests.Evidence.Names;

public sealed class DroppedNameDetectorTests
{
    [Theory]
    [InlineData("“The work will begin in May,” said its spokeswoman, Claudia Reit.", "“The work will begin in May,” said its spokeswoman, Reit.", "Claudia", ", Reit")]
    [InlineData("Doctors from Turkey treated the wounded in the school of Tarsa.", "Doctors treated the wounded in the school of Tarsa.", "Turkey", "Doctors treated")]
    [InlineData("The train from Lubin to Brenna was late again on Monday.", "The train from Lubin was late again on Monday.", "Brenna", "Lubin was")]
    [InlineData("Urs Wengerli, the Norwegian engineer who drew the plans, warned that the dam was fragile.", "The Norwegian engineer who drew the plans warned that the dam was fragile.", "Urs Wengerli", "The")]
    [InlineData("Rinzai elders had mattresses and food for all the guests.", "The elders had mattresses and food for all the guests.", "Rinzai", "The elders")]
    [InlineData("The company moved its office from Lubin to Brenna last year.", "The company moved its office from Lubin last year.", "Brenna", "Lubin last")]
    [InlineData("His lawyer, Priya Karr, said he would appeal on Monday.", "His lawyer said he would appeal on Monday.", "Priya Karr", "lawyer said")]
    [InlineData("The book appears in a translation by the Irish poet Nuala Karr.", "The book appears in a translation by the Irish poet.", "Nuala Karr", "poet.")]
    public void Reports_a_name_left_out(string source, string copy, string from, string to) =>
        Assert.Contains((from, to), Fired.On("NAM003", source, copy));

    [Theory]
    [ClassData(typeof(SameNames))]
    public void Stays_silent_on_names_that_are_told_otherwise(string source, string copy) =>
        Assert.Empty(new DroppedNameDetector().Detect(Models.Compare(source, copy)));
}
