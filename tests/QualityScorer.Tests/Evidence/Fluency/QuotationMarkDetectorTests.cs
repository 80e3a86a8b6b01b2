using QualityScorer.Evidence.Fluency;

namespace QualityScorer.Tests.Evidence.Fluency;

public sealed class QuotationMarkDetectorTests
{
    [Theory]
    [InlineData("“The roof will hold for ten winters,” the builder said on Monday. “We tested it.”", "“The roof will hold for ten winters, the builder said on Monday. “We tested it.”", "winters")]
    [InlineData("“The roof will hold for ten winters,” the builder said on Monday.", "The roof will hold for ten winters, “the builder said on Monday.", "“the")]
    [InlineData("“The roof will hold for ten winters,” the builder said on Monday.", "The roof will hold for ten winters,” the builder said on Monday.", "The roof")]
    public void Reports_a_mark_without_its_partner(string source, string copy, string at)
    {
        var issues = new QuotationMarkDetector().Detect(Models.Compare(source, copy)).ToList();
        Assert.Contains(issues, i => i.Copy!.Value.Of(copy).Contains(at, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("“The roof will hold for ten winters,” the builder said on Monday.", "\"The roof will hold for ten winters\", the builder said on Monday.")]
    [InlineData("“The roof will hold for ten winters,” the builder said on Monday.", "‘The roof will hold for ten winters,’ the builder said on Monday.")]
    [InlineData("“The roof will hold.\n“We tested it,” the builder said.", "“The roof will hold.\n“We tested it,” the builder said.")]
    public void Stays_silent_on_marks_of_another_style(string source, string copy) =>
        Assert.Empty(new QuotationMarkDetector().Detect(Models.Compare(source, copy)));
}
