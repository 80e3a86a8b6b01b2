namespace QualityScorer.Tests.Evidence;

/// <summary>A source and a copy that leaves every statement with its speaker: no detector of voices may report them.</summary>
public sealed class SameVoices : TheoryData<string, string>
{
    public SameVoices()
    {
        Add("“The bridge will open in June,” said Marta Kowalczyk. Piotr Zelnik, the head of the council, met the fishermen. “Nobody has asked them,” he said.", "“The bridge will open in June,” said Marta Kowalczyk. Piotr Zelnik, the head of the council, met the fishermen. “Nobody has asked them,” Zelnik said.");
        Add("Lubin leads the table. Ingrid Karr plays in goal from May. “I was told on the bus,” Karr said.", "Lubin leads the table. Ingrid Karr plays in goal from May. “I was told on the bus,” she said.");
        Add("“Births have fallen since 2010 in every county of the country,” said IFS researcher Lyman Holt.", "“Births have fallen since 2010 in every county of the country,” IFS researcher Lyman Holt said.");
        Add("“We told the buyers abroad that not every barrel was bad,” said Tino Farrel, who heads the coopers’ union Rovere Alto.", "Tino Farrel, head of the union Rovere Alto, recalled telling the buyers abroad “that not every barrel was bad”.");
        Add("Piotr Zelnik, the director of the port, opened the talks. “Nobody has asked the fishermen about it,” the director said.", "Piotr Zelnik, the director of the port, opened the talks. “Nobody has asked the fishermen about it,” Zelnik said.");
        Add("“We have the boats, and they have the harbour for them,” Selin Tash said.", "‘We have the boats, and they have the harbour for them,’ Selin Tash said.");
        Add("The museum says the painting was stolen by a guard. The insurer says the alarm box was never switched on.", "According to the museum, the painting was stolen by a guard. The insurer says the alarm box was never switched on.");
        Add("“The bridge will open in June,” said Marta Kowalczyk of the council.", "Marta Kowalczyk told reporters: “The bridge will open in June.”");
        Add("The mayor, Marta Kowalczyk, opened the pier in June. The line’s director, Piotr Zelnik, warned that ships would leave. “Nobody pays to sit in a queue,” he said.", "The mayor, Marta Kowalczyk, opened the pier in June. The line’s director, Piotr Zelnik, warned that ships would leave. “Nobody pays to sit in a queue,” the director said.");
        Add("“I would rather have had an answer,” Piotr Zelnik said.\n\nThe club said it would sue. Its lawyer, Marta Kowalczyk, said the firm should pay.\n\n“My mother is eighty, and she bolts the door,” she said.", "“I would rather have had an answer,” Piotr Zelnik said.\n\nThe club said it would sue. Its lawyer, Marta Kowalczyk, said the firm should pay.\n\n“My mother is eighty, and she bolts the door,” Kowalczyk said.");
        Add("Piotr Zelnik said the plan was sound. The port was calm, and Norbahn would pay. “Nobody has asked me about it,” he said.", "Piotr Zelnik said the plan was sound. The port was calm, and Norbahn would pay. “Nobody has asked me about it,” Zelnik said.");
        Add("The mayor, Marta Kowalczyk, opened the pier in June. “Nobody pays to sit in a queue,” she said. Piotr Zelnik left.", "The mayor, Marta Kowalczyk, opened the pier in June. “Nobody pays to sit in a queue,” the mayor said. Piotr Zelnik left.");
        Add("“The money came in small drips to us,” Piotr Zelnik told the paper.", "“The money came in small drips to us,” the paper was told by Piotr Zelnik.");
        Add("The two owners met the council. “Nobody here is being driven out,” they said.", "The two owners met the council. “Nobody here is being driven out,” said they.");
    }
}
