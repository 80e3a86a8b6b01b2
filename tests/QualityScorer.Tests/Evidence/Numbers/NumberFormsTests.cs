using QualityScorer.Evidence;

namespace QualityScorer.Tests.Evidence.Numbers;

public sealed class NumberFormsTests
{
    [Theory]
    [InlineData("The reserves of the bank stand at $19.6 billion, it said.", "The reserves of the bank stand at $19.6 million, it said.", "$19.6 million")]
    [InlineData("The new bridge is 812 meters long and has four lanes.", "The new bridge is 812 kilometers long and has four lanes.", "812 kilometers")]
    [InlineData("The laboratory found the toxin in 11 of 14 samples from the mill.", "The laboratory found the toxin in 14 of 11 samples from the mill.", "14")]
    [InlineData("The plant will close before the middle of 2027, the owner said.", "The plant will close before the middle of 2037, the owner said.", "2037")]
    public void Reports_another_figure_size_or_place(string source, string copy, string place)
    {
        var issues = DetectorCatalog.Detect(Models.Compare(source, copy)).Where(i => i.Detector == "NUM001").ToList();
        Assert.Contains(issues, i => i.Copy?.Of(copy).ToString() == place);
        Assert.All(issues, i => Assert.Equal(Severity.Critical, i.Severity));
    }

    [Theory]
    [InlineData("Union leaders ask for a wage of 18,000 taka a month.", "Union leaders ask for a wage of Tk18,000 a month.")]
    [InlineData("The growers put the damage at $48 million.", "The growers put the damage at $48m.")]
    [InlineData("The bank raised its rate by three-quarters of a percentage point on Wednesday.", "The bank raised its rate by 0.75 percentage points on Wednesday.")]
    [InlineData("It was repeated every night for two and a half years.", "It was repeated every night for two-and-a-half years.")]
    [InlineData("The debt would rise to 3.9 times annual earnings from 1.7 times.", "The debt would rise from 1.7 times annual earnings to 3.9 times.")]
    public void Stays_silent_on_the_same_in_another_form(string source, string copy) =>
        Assert.DoesNotContain(DetectorCatalog.Detect(Models.Compare(source, copy)), i => i.Detector is "NUM001" or "NUM002");
}
