using QualityScorer.Evidence;

namespace QualityScorer.Tests.Evidence.Fluency;

public sealed class SentenceDetectorsTests
{
    [Theory]
    [InlineData("FRG001", "The pipes lose 38 percent of the water before it reaches a field.", "The pipes lose 38 percent of the water before it reaches a.")]
    [InlineData("GRM", "She expected one more increase before the end of the year.", "She expected one more increases before the end of the year.")]
    [InlineData("GRM", "The delta, which has shrunk by a third, feeds two countries.", "The delta, which have shrunk by a third, feeds two countries.")]
    public void Reports_a_broken_sentence(string id, string source, string copy) =>
        Assert.Contains(DetectorCatalog.Detect(Models.Compare(source, copy)), i => i.Detector.StartsWith(id, StringComparison.Ordinal));

    [Theory]
    [InlineData("The owner told investigators that he had bought the plate at a market.", "According to the owner, the plate was bought at a market.")]
    [InlineData("The cabin was moving toward the valley when the cable broke.", "The cabin was moving towards the valley when the cable broke.")]
    [InlineData("The director said that each of them had been paid in full.", "The director said that full pay had gone to each.")]
    [InlineData("Neither the patients nor the nurses knew who had received which.", "Which of the two they had received was known to nobody.")]
    public void Stays_silent_on_a_whole_sentence(string source, string copy) =>
        Assert.DoesNotContain(DetectorCatalog.Detect(Models.Compare(source, copy)), i => i.Detector == "FRG001" || i.Detector.StartsWith("GRM", StringComparison.Ordinal));
}
