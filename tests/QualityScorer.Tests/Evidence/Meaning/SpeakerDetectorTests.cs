using QualityScorer.Evidence.Meaning;

namespace QualityScorer.Tests.Evidence.Meaning;

public sealed class SpeakerDetectorTests
{
    [Theory]
    [InlineData("The museum says the painting was stolen by a guard. The insurer says the alarm box was never switched on.", "The insurer says the painting was stolen by a guard. The museum says the alarm box was never switched on.", "museum", "insurer")]
    [InlineData("“She asked for less work than that,” the coach said. Ribeiro said he was glad.", "“She asked for less work than that,” Ribeiro said. Ribeiro said he was glad.", "coach", "Ribeiro")]
    [InlineData("‘The bridge will open in June,’ said Marta Kowalczyk.  Piotr Zelnik was angry at the council.", "‘The bridge will open in June,’ said Piotr Zelnik.  Marta Kowalczyk was angry at the council.", "Marta Kowalczyk", "Piotr Zelnik")]
    [InlineData("The hotel says the bill was paid on Friday. The bank says the transfer failed in March.", "The bank says the bill was paid on Friday. The hotel says the transfer failed in March.", "hotel", "bank")]
    [InlineData("“The bridge will open in June,” said Marta Kowalczyk. Piotr Zelnik was angry at the council.", "“The bridge will open in June,” said Piotr Zelnik. Marta Kowalczyk was angry at the council.", "Marta Kowalczyk", "Piotr Zelnik")]
    [InlineData("“The bridge will open in June,” said Marta Kowalczyk. \nPiotr Zelnik was angry at the council.", "“The bridge will open in June,” said Piotr Zelnik. \nMarta Kowalczyk was angry at the council.", "Marta Kowalczyk", "Piotr Zelnik")]
    [InlineData("‘The bridge will open in June,’ said Marta Kowalczyk. \nPiotr Zelnik was angry at the council.", "‘The bridge will open in June,’ said Piotr Zelnik. \nMarta Kowalczyk was angry at the council.", "Marta Kowalczyk", "Piotr Zelnik")]
    public void Reports_words_in_another_mouth(string source, string copy, string? from, string? to)
    {
        var issues = new SpeakerDetector().Detect(Models.Compare(source, copy)).ToList();
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
    public void Stays_silent_on_the_same_speaker_told_otherwise(string source, string copy) =>
        Assert.Empty(new SpeakerDetector().Detect(Models.Compare(source, copy)));
}
