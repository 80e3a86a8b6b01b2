using QualityScorer.Evidence.Fluency;

namespace QualityScorer.Tests.Evidence.Fluency;

public sealed class QuotationMarkDetectorTests
{
    [Theory]
    [InlineData("“The roof will hold for ten winters,” the builder said on Monday. “We tested it.”", "“The roof will hold for ten winters, the builder said on Monday. “We tested it.”", "winters")]
    [InlineData("“The roof will hold for ten winters,” the builder said on Monday.", "The roof will hold for ten winters, “the builder said on Monday.", "“the")]
    [InlineData("“The roof will hold for ten winters,” the builder said on Monday.", "The roof will hold for ten winters,” the builder said on Monday.", "The roof")]
    [InlineData("“We came to the hall with flutes and went home in the rain,” said Marta Kowalczyk. The door was shut.", "“Carrying flutes we arrived and soaked we left, said Marta Kowalczyk. The door was shut.", "left,")]
    [InlineData("“Nobody starves out a cook,” Zelnik said. “The guests leave him, and the house gets a new one.”", "“Nobody starves out a cook,” Zelnik said. “His diners walk off, so some other is found.", "is found.")]
    [InlineData("The price went up. “We lose our good name faster than you lose money,” she said.", "The price went up. Our reputation suffers more quickly than your purse does,” she said.", "Our reputation")]
    [InlineData("“The roof will hold for ten winters,” he said on Monday.", "The shelter should last a decade, \"he said on Monday.", "\"he")]
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
