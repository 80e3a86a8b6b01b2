using QualityScorer.Text;

namespace QualityScorer.Tests.Text;

public sealed class SentenceSegmenterTests
{
    [Theory]
    [InlineData("Wren spoke later in the day.Moss listened.", "Wren spoke later in the day.|Moss listened.")]
    [InlineData("It spent 2% on roads.”The last thing we want is rain,” said Wren.", "It spent 2% on roads.|”The last thing we want is rain,” said Wren.")]
    [InlineData("He spoke of a “new chapter.”U.S. Senator Moss agreed.", "He spoke of a “new chapter.”|U.S. Senator Moss agreed.")]
    [InlineData("Part of the mission.“We went in,” he said.", "Part of the mission.|“We went in,” he said.")]
    [InlineData("He left the U.S. The trip took a day.", "He left the U.S.|The trip took a day.")]
    [InlineData("They met at 10 p.m. Police were called.", "They met at 10 p.m.|Police were called.")]
    [InlineData("She called it “slow.” Then she left.", "She called it “slow.”|Then she left.")]
    [InlineData("He asked (twice.) Nobody spoke.", "He asked (twice.)|Nobody spoke.")]
    [InlineData("Is it over? Yes! It is.", "Is it over?|Yes!|It is.")]
    [InlineData("“They were not given. The ledger is clear,” she said.", "“They were not given.|The ledger is clear,” she said.")]
    [InlineData("It cost 5. 300 people came.", "It cost 5.|300 people came.")]
    [InlineData("They lost. $5 million was gone.", "They lost.|$5 million was gone.")]
    [InlineData("Wren waited… Then it rained.", "Wren waited…|Then it rained.")]
    [InlineData("It works.[1] Others failed.", "It works.[1]|Others failed.")]
    [InlineData("He sold it. iPhone owners did not.", "He sold it.|iPhone owners did not.")]
    [InlineData("He had two cats. they slept.", "He had two cats.|they slept.")]
    [InlineData("In Iceland.\u00A0Wren smiled.\u202FMoss did not.", "In Iceland.|Wren smiled.|Moss did not.")]
    [InlineData("One line\nAnother line", "One line|Another line")]
    [InlineData("• First thing\n• Second thing", "• First thing|• Second thing")]
    public void Ends_a_sentence(string text, string sentences) => Assert.Equal(sentences, Split(text));

    [Theory]
    [InlineData("The former U.S. administration of U.S. President Moss fell.")]
    [InlineData("Gen. Moss, Mr. Wren and Dr. Hay met J. K. Rowe in St. Louis on Jan. 8 vs. Acme Inc. of Ohio.")]
    [InlineData("The U.N. Security Council met at 9 a.m. Saturday and 3 p.m. GMT.")]
    [InlineData("“Why?” he asked, “Now!” she cried.")]
    [InlineData("“Are we ready?” Wren asked.")]
    [InlineData("It rose 4.5 percent to 31.8, see No. 5 and p. 12 e.g. here.")]
    [InlineData("Wait… what is this ... thing?")]
    [InlineData("He works for Node.js and example.org today.")]
    [InlineData("Yahoo! News wrote that.")]
    [InlineData("1. First of all")]
    [InlineData("In Feb. 2021, on Feb. 15, 2021.")]
    [InlineData("The No. 5 bus and approx. five others stopped.")]
    [InlineData("She wrote etc., etc. and left.")]
    public void Does_not_end_a_sentence(string text) => Assert.Equal(text, Split(text));

    [Fact]
    public void Joins_the_lines_of_a_wrapped_paragraph()
    {
        var text = """
            The ferry left the harbour shortly after nine and reached the
            island before noon. Nobody on the pier had seen a boat of that
            size since the war, and the children of the school were let
            out early. Wren, who steered, waved.
            """;
        Assert.Equal(3, Document.Parse(text).Sentences.Length);
    }

    [Theory]
    [InlineData("The ferry left the harbour shortly after nine without anybody on board\nNobody had seen it")]
    [InlineData("Bring to the meeting:\nbread\nbutter")]
    [InlineData("The ferry left the harbour shortly after nine and reached the island.\nwren steered it")]
    public void Does_not_join_lines_that_stand_alone(string text) => Assert.Equal(text.Count(c => c == '\n') + 1, Document.Parse(text).Sentences.Length);

    [Fact]
    public void Numbers_the_lines()
    {
        var sentences = Document.Parse("Title\r\n\r\nOne. Two.\rThree.\u2028Four.").Sentences;
        Assert.Equal([0, 2, 2, 3, 4], sentences.Select(s => s.Paragraph));
    }

    private static string Split(string text) => string.Join('|', Document.Parse(text).Sentences.Select(s => s.Span.Of(text))).Replace("\n", "|", StringComparison.Ordinal);
}
