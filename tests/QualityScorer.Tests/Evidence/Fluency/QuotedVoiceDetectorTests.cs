using QualityScorer.Evidence.Fluency;

namespace QualityScorer.Tests.Evidence.Fluency;

public sealed class QuotedVoiceDetectorTests
{
    [Theory]
    [InlineData("‘We went in together and we will leave together,’ the general said.", "According to the general, we went in together and will leave together.", "We went in together and we", "we")]
    public void Reports_a_voice_without_its_marks(string source, string copy, string? from, string? to)
    {
        var issues = new QuotedVoiceDetector().Detect(Models.Compare(source, copy)).ToList();
        Assert.Contains(issues, i => i.Source?.Of(source) == from && i.Copy?.Of(copy) == to);
    }

    [Theory]
    [InlineData("“The bridge will open in June,” said Marta Kowalczyk. Piotr Zelnik, the head of the council, met the fishermen. “Nobody has asked them,” he said.", "“The bridge will open in June,” said Marta Kowalczyk. Piotr Zelnik, the head of the council, met the fishermen. “Nobody has asked them,” Zelnik said.")]
    [InlineData("Lubin leads the table. Ingrid Karr plays in goal from May. “I was told on the bus,” Karr said.", "Lubin leads the table. Ingrid Karr plays in goal from May. “I was told on the bus,” she said.")]
    [InlineData("“Births have fallen since 2010 in every county of the country,” said IFS researcher Lyman Holt.", "“Births have fallen since 2010 in every county of the country,” IFS researcher Lyman Holt said.")]
    [InlineData("“We told the buyers abroad that not every barrel was bad,” said Tino Farrel, who heads the coopers’ union Rovere Alto.", "Tino Farrel, head of the union Rovere Alto, recalled telling the buyers abroad “that not every barrel was bad”.")]
    [InlineData("Piotr Zelnik, the director of the port, opened the talks. “Nobody has asked the fishermen about it,” the director said.", "Piotr Zelnik, the director of the port, opened the talks. “Nobody has asked the fishermen about it,” Zelnik said.")]
    [InlineData("“We have the boats, and they have the harbour for them,” Selin Tash said.", "‘We have the boats, and they have the harbour for them,’ Selin Tash said.")]
    [InlineData("The museum says the painting was stolen by a guard. The insurer says the alarm box was never switched on.", "According to the museum, the painting was stolen by a guard. The insurer says the alarm box was never switched on.")]
    [InlineData("“The bridge will open in June,” said Marta Kowalczyk of the council.", "Marta Kowalczyk told reporters: “The bridge will open in June.”")]
    public void Stays_silent_on_quoted_voices(string source, string copy) =>
        Assert.Empty(new QuotedVoiceDetector().Detect(Models.Compare(source, copy)));
}
