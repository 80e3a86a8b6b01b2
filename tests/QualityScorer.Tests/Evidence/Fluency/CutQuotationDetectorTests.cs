namespace QualityScorer.Tests.Evidence.Fluency;

public sealed class CutQuotationDetectorTests
{
    [Theory]
    [InlineData("She wants to mend its ties, “first and foremost with our northern neighbours,” she said.", "She wants to mend its ties “first and foremost”, she said.", "with our northern neighbours")]
    [InlineData("“We will wait for the second report from the coast guard,” the mayor said.", "“We will wait,” the mayor said.", "for the second report from the coast guard")]
    public void Reports_what_a_quotation_lost(string source, string copy, string lost) =>
        Assert.Contains(Fired.On("QUO004", source, copy), i => i.Source == lost);

    [Theory]
    [InlineData("She wants to mend its ties, “first and foremost with our northern neighbours,” she said.", "She wants to mend its ties, “first and foremost” with the neighbours in the north, she said.")]
    [InlineData("“We will wait for the second report from the coast guard,” the mayor said.", "“We will wait for the second report from the coast guard,” said the mayor.")]
    [InlineData("“We will wait for the second report from the coast guard,” the mayor said.", "“We will wait” until the officers on the shore have written another account, the mayor said.")]
    public void Stays_silent_where_the_rest_is_said(string source, string copy) =>
        Assert.Empty(Fired.On("QUO004", source, copy));
}
