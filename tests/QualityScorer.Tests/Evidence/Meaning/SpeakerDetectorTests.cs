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
    [InlineData("Emil Dahl of the harbour board was the first to arrive. The lamps were out.\n\n“Nobody had told us about the storm,” he said.\n\nOla Berg repairs boats two streets away.", "Emil Dahl of the harbour board was the first to arrive. The lamps were out.\n\n“Nobody had told us about the storm,” Berg said.\n\nOla Berg repairs boats two streets away.", "Emil Dahl", "Berg")]
    public void Reports_words_in_another_mouth(string source, string copy, string from, string to) =>
        Assert.Contains((from, to), Fired.On("QUO002", source, copy));

    [Theory]
    [ClassData(typeof(SameVoices))]
    public void Stays_silent_on_the_same_speaker_told_otherwise(string source, string copy) =>
        Assert.Empty(new SpeakerDetector().Detect(Models.Compare(source, copy)));
}
