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
    [InlineData("“I would rather have had an answer,” Piotr Zelnik said.\n\nThe club said it would sue. Its lawyer, Marta Kowalczyk, said the firm should pay.\n\n“My mother is eighty, and she bolts the door,” she said.", "“I would rather have had an answer,” Piotr Zelnik said.\n\nThe club said it would sue. Its lawyer, Marta Kowalczyk, said the firm should pay.\n\n“My mother is eighty, and she bolts the door,” Zelnik said.", "Marta Kowalczyk", "Zelnik")]
    [InlineData("The mayor, Marta Kowalczyk, opened the pier in June. The line’s director, Piotr Zelnik, warned that ships would leave. “Nobody pays to sit in a queue,” he said.", "The mayor, Marta Kowalczyk, opened the pier in June. The line’s director, Piotr Zelnik, warned that ships would leave. “Nobody pays to sit in a queue,” the mayor said.", "Piotr Zelnik", "mayor")]
    [InlineData("Judge Marta Kowalczyk gave them a month. The museum’s director, Piotr Zelnik, argued that the hall was damp. “Nobody sends a patient home to die,” he said.", "Judge Marta Kowalczyk gave them a month. The museum’s director, Piotr Zelnik, argued that the hall was damp. “Nobody sends a patient home to die,” said the judge.", "Piotr Zelnik", "judge")]
    [InlineData("“I have been tested often and never failed,” Zelnik told the paper. That doctor, Ola Berg, has left.", "“I have been tested often and never failed,” the team doctor told the paper. That doctor, Ola Berg, has left.", "Zelnik", "doctor")]
    [InlineData("Marta Kowalczyk of the council met the nine members. “Nobody here is being driven out,” she said.", "Marta Kowalczyk of the council met the nine members. “Nobody here is being driven out,” they said.", "she", "they")]
    [InlineData("“The money came in small drips to us,” replied Piotr Zelnik.", "“The money came in small drips to us,” was the reply given to Piotr Zelnik.", "Piotr Zelnik", "Piotr Zelnik")]
    [InlineData("“The money came in small drips to us,” Piotr Zelnik told the paper.", "“The money came in small drips to us,” Piotr Zelnik was told by the paper.", "Piotr Zelnik", "Piotr Zelnik")]
    [InlineData("The administrator, Greta Holm, opened the books on Monday. “Two buyers have written to me, and neither wanted the land,” she told the radio. The works council met on Friday. Its chairman, Bert Lang, blamed the owner.", "The administrator, Greta Holm, opened the books on Monday. Bert Lang told the radio that two buyers had written and that neither of them wanted the land. The works council met on Friday. Its chairman, Bert Lang, put the blame on the owner.", "she", "Bert Lang")]
    public void Reports_words_in_another_mouth(string source, string copy, string from, string to) =>
        Assert.Contains((from, to), Fired.On("QUO002", source, copy));

    [Theory]
    [ClassData(typeof(SameVoices))]
    public void Stays_silent_on_the_same_speaker_told_otherwise(string source, string copy) =>
        Assert.Empty(new SpeakerDetector().Detect(Models.Compare(source, copy)));
}
