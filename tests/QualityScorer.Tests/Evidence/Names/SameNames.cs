namespace QualityScorer.Tests.Evidence.Names;

/// <summary>A source and a copy that spells, shortens or paraphrases its names: no detector of names may report them.</summary>
public sealed class SameNames : TheoryData<string, string>
{
    public SameNames()
    {
        Add("Ana Ruiz represents the fishing port of Halm, and Otto Lind sits for the mountain district of Varn.", "The mountain district of Varn is the seat of Otto Lind, whereas the fishing port of Halm is represented by Ana Ruiz.");
        Add("Ana Ruiz and Otto Lind signed the treaty in Halm on Friday, and the ministers left for Varn.", "Otto Lind and Ana Ruiz put their names to the treaty in Halm on Friday, and the ministers left for Varn.");
        Add("Councillor Ida Marsh voted against the sale. The councillor said that the engineer Paul Renn had listed forty faults in the old dam.", "Councillor Ida Marsh voted against the sale. Forty faults in the old dam had been listed by the engineer, Marsh said.");
        Add("Fellow workers found the notes on Monday. They told the police.", "Co-workers found the notes on Monday. They told the police.");
        Add("The Central Bank of Kenya kept its rate. Officials gave no reason on Monday. The Central Bank of Kenya will meet again in May.", "The Central Bank of Kenya kept its rate. Officials gave no reason on Monday. The bank will meet again in May.");
        Add("The National Farmers Association (NFA) rejected the plan on Monday. The National Farmers Association wants more time.", "The National Farmers Association (NFA) rejected the plan on Monday. The NFA wants more time.");
        Add("The National Farmers Association rejected the plan on Monday. It wants more time.", "The National Farmers Association (NFA) rejected the plan on Monday. The NFA wants more time.");
        Add("The NFA rejected the plan on Monday, a spokesman said. The National Farmers Association wants more time.", "The National Farmers Association rejected the plan on Monday, a spokesman said. It wants more time.");
        Add("“The work will begin in May,” said its spokeswoman, Claudia Reit. Reit gave no reason.", "Claudia Reit gave no reason. “The work will begin in May,” said its spokeswoman, Reit.");
        Add("“The work will begin in May,” said the spokeswoman of Lake Tarsa.", "“The work will begin in May,” said the spokeswoman of Tarsa.");
        Add("Lubin Rovers won the match on Saturday by two goals.", "A Lubin Rover scored two goals on Saturday and won the match.");
        Add("The strikers of Lubin Rovers won the match on Saturday by two goals.", "The Lubin Rover strikers won the match on Saturday by two goals.");
        Add("The strikers of Lubin Rovers won the match on Saturday by two goals.", "The Rover strikers won the match on Saturday by two goals.");
        Add("Ferries leave from the port of Lubin, the mayor said. Trains run to North Tarsa.", "Ferries leave from the port of Lubin in the North, the mayor said. Trains run to North Tarsa.");
        Add("On Monday Trade Minister Anna Lindqvist opened the new quay.", "On Monday Trade Secretary Anna Lindqvist opened the new quay.");
        Add("The Polish Press Office told reporters on Monday that the line was open.", "PŘK told reporters on Monday that the line was open.");
        Add("The talks were held in Ulaanbaatar on Friday, the delegates said.", "The talks were held in Ulan Bator on Friday, the delegates said.");
        Add("The treaty was signed in Tórshavn on March 12 by the Faroese minister.", "The treaty was signed in the Faroese capital on March 12 by the Faroese minister.");
        Add("In Vienna, a spokesman for the authority, Lukas Ebner, said an inquiry would be opened.", "Lukas Ebner, a spokesman for the authority in Vienna, said that an inquiry would be opened.");
        Add("The Ministry of Health in Nairobi published the figures on Tuesday.", "The Health Ministry in Nairobi published the figures on Tuesday.");
        Add("The Ministry of Health in Nairobi published the figures on Tuesday.", "The ministry in Nairobi published the figures on Tuesday.");
        Add("Anna Maria Delgado, who runs the port of Tarsa, said the crane had failed twice.", "A. M. Delgado, who runs the port of Tarsa, said the crane had failed twice.");
        Add("Anna Maria Delgado, who runs the port of Tarsa, said the crane had failed twice.", "A.M. Delgado, who runs the port of Tarsa, said the crane had failed twice.");
        Add("A. M. Delgado, who runs the port of Tarsa, said the crane had failed twice.", "Anna Maria Delgado, who runs the port of Tarsa, said the crane had failed twice.");
        Add("Sergei Ivanov, the mayor of Tarsa, said the bridge would be repaired by spring.", "Sergey Ivanoff, the mayor of Tarsa, said the bridge would be repaired by spring.");
        Add("Mikhail Gorbachov and his aides travelled to Tarsa in the spring.", "Mikhail Gorbachev and his aides travelled to Tarsa in the spring.");
        Add("The talks were held in the valley of Ferghana, the delegates said on Friday.", "The talks were held in the valley of Fergana, the delegates said on Friday.");
        Add("The general, Khalid Wakham, refused to open the northern road.", "The general, Khaled Wakham, refused to open the northern road.");
        Add("Yevgeny Petroff played the white pieces in the final game.", "Evgeny Petrov played the white pieces in the final game.");
        Add("Yevgeny Morozov played the white pieces in the final game.", "Yevgeniy Morozov played the white pieces in the final game.");
        Add("Muhammad Yusuf spoke for the villagers at the hearing on Monday.", "Mohammed Yusuf spoke for the villagers at the hearing on Monday.");
        Add("Muhammad Yusuf spoke for the villagers at the hearing on Monday.", "Mohamed Yousef spoke for the villagers at the hearing on Monday.");
        Add("Dmitry Orlov coached the team for nine years before he left.", "Dmitri Orlov coached the team for nine years before he left.");
        Add("Li Xiaoming signed the contract in the presence of two ministers.", "Li Xiao-Ming signed the contract in the presence of two ministers.");
        Add("Björn Müller and Søren Ågård signed the contract in Malmö.", "Bjoern Mueller and Soren Aagaard signed the contract in Malmo.");
        Add("Kyiv said that the trains would run again from Sunday.", "Kiev said that the trains would run again from Sunday.");
        Add("The talks in Mumbai ended on Monday without a result.", "The talks in Bombay ended on Monday without a result.");
        Add("France and Germany asked the commission for a longer deadline.", "French and German ministers asked the commission for a longer deadline.");
        Add("The Kenyan government asked the Chinese lender for a longer deadline.", "Kenya's government asked the lender from China for a longer deadline.");
        Add("A spokesman for the Greek government said the ferry had been checked.", "A spokesman for the government of Greece said the ferry had been checked.");
        Add("The people of the Philippines voted on Monday in calm weather.", "Filipinos voted on Monday in calm weather.");
        Add("Dr Helen Marsh, a surgeon at the clinic, warned against the drug.", "Professor Helen Marsh, a surgeon at the clinic, warned against the drug.");
        Add("Helen Marsh, a surgeon at the clinic, warned against the drug.", "Doctor Marsh, a surgeon at the clinic, warned against the drug.");
        Add("General Rabe Malo led the rescue in the flooded district.", "Gen. Rabe Malo led the rescue in the flooded district.");
        Add("The Democratic representative Brad Holm sees it differently.", "Democratic Rep. Brad Holm sees it differently.");
        Add("She will wear the number 19 shirt at her new club.", "She will wear the No. 19 shirt at her new club.");
        Add("Marta Kowalczyk, the mayor of Lubin, opened the bridge on Friday.", "The mayor of Lubin, Marta Kowalczyk, opened the bridge on Friday.");
        Add("Marta Kowalczyk opened the bridge on Friday, and Kowalczyk then cut the ribbon.", "Marta Kowalczyk opened the bridge on Friday, and the mayor then cut the ribbon.");
        Add("Marta Kowalczyk opened the bridge. On Friday Kowalczyk also visited the school in Brenna.", "Marta Kowalczyk opened the bridge. On Friday she also visited the school in Brenna.");
        Add("The United States and Britain welcomed the decision of NATO.", "The U.S. and the United Kingdom welcomed the decision of the North Atlantic Treaty Organization.");
        Add("The Daily Ledger reported the theft on its website on Monday.", "The DailyLedger reported the theft on its website on Monday.");
        Add("The number of people living in the Middle Eastern countries rose again.", "The number of people living in the Middle East countries rose again.");
        Add("The African-American reporter Adam Sewell won the prize in June.", "The Afro-American reporter Adam Sewell won the prize in June.");
        Add("The clip appeared on the Internet on Friday evening.", "The clip appeared on the Web on Friday evening.");
        Add("Spread of disease is punished with a fine of 500 euros.", "Transmission of disease is punished with a fine of 500 euros.");
        Add("JOHN KARIUKI WINS SEAT IN NYERI.", "John Kariuki wins seat in Nyeri.");
        Add("Captured ISIS fighters are held in a camp near the river Tarsa.", "Captured Islamic State fighters are held in a camp near the river Tarsa.");
        Add("The EPL's worst team, Norwich, lost at home again on Saturday.", "The Premier League's worst team, Norwich, lost at home again on Saturday.");
        Add("Turkey's Recep Aksoy and the Swiss Urs Wengerli met in Tarsa.", "The Turk Recep Aksoy and Switzerland's Urs Wengerli met in Tarsa.");
        Add("The parish of Saint Peter voted for the new school.", "The parish of St. Peter voted for the new school.");
        Add("The ship reached Fort Wilson and Mount Kenda in April.", "The ship reached Ft. Wilson and Mt. Kenda in April.");
        Add("McDonald Brothers Ltd bought the mill in Tarsa.", "McDonald Bros. Limited bought the mill in Tarsa.");
        Add("Acme Steel Inc. will close the mill in Tarsa in May.", "Acme Steel will close the mill in Tarsa in May.");
        Add("Acme Steel will close the mill in Tarsa in May, its chief executive said.", "The company will close the mill in Tarsa in May, its chief executive said.");
        Add("Czech President Petr Pavel met his Slovak counterpart on Friday.", "The president of the Czech Republic, Petr Pavel, met his Slovak counterpart on Friday.");
        Add("Ana Ruiz, who heads the Greens, said her group was ready to talk. Otto Lind, the leader of the Liberals, ruled out any pact with the mayor.", "The leader of the Liberals, Otto Lind, ruled out any pact with the mayor. Ana Ruiz, the head of the Greens, said her group was ready to talk.");
        Add("The Kyrgyz president, Aigul Sadirova, spoke first. Kyrgyz President Aigul Sadirova said the accord would be signed in spring.", "The Kyrgyz president, Aigul Sadirova, spoke first. The Kyrgyz president said the accord would be signed in spring.");
        Add("The Marchenko cabinet fell and Stanislav Dashkevich left.", "The Marčenko cabinet fell and Stanislav Daškevič left.");
        Add("The fine is up to 1,000 MWUs under the law.", "The fine is up to 1,000 MWU under the law.");
        Add("The deal with India was signed by Ana Ruiz, who thanked the guests.", "Ana Ruiz signed the deal with New Delhi and thanked everybody who had come.");
        Add("The firm, whose office is in Amman, lost the case on Monday.", "On Monday the case went against the company, which works from Jordan.");
        Add("The minister, Rania Karrawi, told a news conference in Tarsa.", "The minister, Raniya al-Karrawi, told a news conference in Tarsa.");
        Add("Her coach, the Welshman Gareth Prosser, worked without pay.", "Her Welsh coach, Gareth Prosser, worked without pay.");
        Add("Sales fell in the third quarter, Ana Ruiz said.", "Sales fell in Q3, Ana Ruiz said.");
        Add("Buddhists and Hindus come to the shrine in May.", "The shrine is sacred to Buddhism and Hinduism.");
        Add("The train to Da Nang was late on Monday.", "The train to Danang was late on Monday.");
        Add("The ship lay near Chattogram on Monday.", "The ship lay near Chittagong on Monday.");
        Add("The plant in Texas was sold by Ana Ruiz.", "The Texan plant was sold by Ana Ruiz.");
        Add("He was walking a tightrope between Iran and its Western partners.", "He was walking a tightrope between Iran and its partners in the West.");
        Add("Ms. Arrisawa, a sailor, had joined the crew last week.", "Arrisawa, a sailor, had joined the crew last week.");
    }
}
