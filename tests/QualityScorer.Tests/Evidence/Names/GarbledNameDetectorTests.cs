using QualityScorer.Evidence.Names;

namespace QualityScorer.Tests.Evidence.Names;

public sealed class GarbledNameDetectorTests
{
    [Theory]
    [InlineData("The general, Khalid Wakham, refused to open the northern road.", "The general, Halid Wakam, refused to open the northern road.", "Wakham", "Halid Wakam")]
    [InlineData("Jan Halberg, the director of the port, said the crane had failed twice.", "Jan Holmberg, the director of the port, said the crane had failed twice.", "Halberg", "Holmberg")]
    [InlineData("Jan Halberg, the director of the port, said the crane had failed twice.", "Jan Hallberg, the director of the port, said the crane had failed twice.", "Halberg", "Hallberg")]
    [InlineData("The Northern Lions of Tarsa won the match on Saturday by two goals.", "The Northern Cats of Tarsa won the match on Saturday by two goals.", "Lions", "Cats")]
    [InlineData("Daniyar Zhanarbekov signed the accord on behalf of his ministry.", "Daniyar Zhanarbek signed the accord on behalf of his ministry.", "Zhanarbekov", "Zhanarbek")]
    [InlineData("Tourists come to the town of Blackwater to see the falls in spring.", "Tourists come to the town of Dark River to see the falls in spring.", "Blackwater", "Dark River")]
    [InlineData("“The seed lies in a store in the port, and the rain is in the hills,” said Milena Kostric, a farmer of the valley who led the march.", "“The seed lies in a shop in the port, and the rain is in the hills,” said Milena Costume, a farmer of the valley who headed the march.", "Kostric", "Costume")]
    [InlineData("Jarmo Hut, a 34-year-old farmer, was hit on the left arm by a beam in August.", "Jarmo Cabin, a farmer of 34 years, was hit on the left arm by a beam in August.", "Hut", "Cabin")]
    public void Reports_a_name_that_is_not_the_sources(string source, string copy, string? from, string? to)
    {
        var issues = new GarbledNameDetector().Detect(Models.Compare(source, copy)).ToList();
        Assert.Contains(issues, i => i.Source?.Of(source) == from && i.Copy?.Of(copy) == to);
    }

    [Theory]
    [InlineData("The Central Bank of Kenya kept its rate. Officials gave no reason on Monday. The Central Bank of Kenya will meet again in May.", "The Central Bank of Kenya kept its rate. Officials gave no reason on Monday. The bank will meet again in May.")]
    [InlineData("The National Farmers Association (NFA) rejected the plan on Monday. The National Farmers Association wants more time.", "The National Farmers Association (NFA) rejected the plan on Monday. The NFA wants more time.")]
    [InlineData("The National Farmers Association rejected the plan on Monday. It wants more time.", "The National Farmers Association (NFA) rejected the plan on Monday. The NFA wants more time.")]
    [InlineData("The NFA rejected the plan on Monday, a spokesman said. The National Farmers Association wants more time.", "The National Farmers Association rejected the plan on Monday, a spokesman said. It wants more time.")]
    [InlineData("The Ministry of Health in Nairobi published the figures on Tuesday.", "The Health Ministry in Nairobi published the figures on Tuesday.")]
    [InlineData("The Ministry of Health in Nairobi published the figures on Tuesday.", "The ministry in Nairobi published the figures on Tuesday.")]
    [InlineData("Anna Maria Delgado, who runs the port of Tarsa, said the crane had failed twice.", "A. M. Delgado, who runs the port of Tarsa, said the crane had failed twice.")]
    [InlineData("Anna Maria Delgado, who runs the port of Tarsa, said the crane had failed twice.", "A.M. Delgado, who runs the port of Tarsa, said the crane had failed twice.")]
    [InlineData("A. M. Delgado, who runs the port of Tarsa, said the crane had failed twice.", "Anna Maria Delgado, who runs the port of Tarsa, said the crane had failed twice.")]
    [InlineData("Sergei Ivanov, the mayor of Tarsa, said the bridge would be repaired by spring.", "Sergey Ivanoff, the mayor of Tarsa, said the bridge would be repaired by spring.")]
    [InlineData("Mikhail Gorbachov and his aides travelled to Tarsa in the spring.", "Mikhail Gorbachev and his aides travelled to Tarsa in the spring.")]
    [InlineData("The talks were held in the valley of Ferghana, the delegates said on Friday.", "The talks were held in the valley of Fergana, the delegates said on Friday.")]
    [InlineData("The general, Khalid Wakham, refused to open the northern road.", "The general, Khaled Wakham, refused to open the northern road.")]
    [InlineData("Yevgeny Petroff played the white pieces in the final game.", "Evgeny Petrov played the white pieces in the final game.")]
    [InlineData("Yevgeny Morozov played the white pieces in the final game.", "Yevgeniy Morozov played the white pieces in the final game.")]
    [InlineData("Muhammad Yusuf spoke for the villagers at the hearing on Monday.", "Mohammed Yusuf spoke for the villagers at the hearing on Monday.")]
    [InlineData("Muhammad Yusuf spoke for the villagers at the hearing on Monday.", "Mohamed Yousef spoke for the villagers at the hearing on Monday.")]
    [InlineData("Dmitry Orlov coached the team for nine years before he left.", "Dmitri Orlov coached the team for nine years before he left.")]
    [InlineData("Li Xiaoming signed the contract in the presence of two ministers.", "Li Xiao-Ming signed the contract in the presence of two ministers.")]
    [InlineData("Björn Müller and Søren Ågård signed the contract in Malmö.", "Bjoern Mueller and Soren Aagaard signed the contract in Malmo.")]
    [InlineData("Kyiv said that the trains would run again from Sunday.", "Kiev said that the trains would run again from Sunday.")]
    [InlineData("The talks in Mumbai ended on Monday without a result.", "The talks in Bombay ended on Monday without a result.")]
    [InlineData("France and Germany asked the commission for a longer deadline.", "French and German ministers asked the commission for a longer deadline.")]
    [InlineData("The Kenyan government asked the Chinese lender for a longer deadline.", "Kenya's government asked the lender from China for a longer deadline.")]
    [InlineData("A spokesman for the Greek government said the ferry had been checked.", "A spokesman for the government of Greece said the ferry had been checked.")]
    [InlineData("The people of the Philippines voted on Monday in calm weather.", "Filipinos voted on Monday in calm weather.")]
    [InlineData("Dr Helen Marsh, a surgeon at the clinic, warned against the drug.", "Professor Helen Marsh, a surgeon at the clinic, warned against the drug.")]
    [InlineData("Helen Marsh, a surgeon at the clinic, warned against the drug.", "Doctor Marsh, a surgeon at the clinic, warned against the drug.")]
    [InlineData("General Rabe Malo led the rescue in the flooded district.", "Gen. Rabe Malo led the rescue in the flooded district.")]
    [InlineData("The Democratic representative Brad Holm sees it differently.", "Democratic Rep. Brad Holm sees it differently.")]
    [InlineData("She will wear the number 19 shirt at her new club.", "She will wear the No. 19 shirt at her new club.")]
    [InlineData("Marta Kowalczyk, the mayor of Lubin, opened the bridge on Friday.", "The mayor of Lubin, Marta Kowalczyk, opened the bridge on Friday.")]
    [InlineData("Marta Kowalczyk opened the bridge on Friday, and Kowalczyk then cut the ribbon.", "Marta Kowalczyk opened the bridge on Friday, and the mayor then cut the ribbon.")]
    [InlineData("Marta Kowalczyk opened the bridge. On Friday Kowalczyk also visited the school in Brenna.", "Marta Kowalczyk opened the bridge. On Friday she also visited the school in Brenna.")]
    [InlineData("The United States and Britain welcomed the decision of NATO.", "The U.S. and the United Kingdom welcomed the decision of the North Atlantic Treaty Organization.")]
    [InlineData("The Daily Ledger reported the theft on its website on Monday.", "The DailyLedger reported the theft on its website on Monday.")]
    [InlineData("The number of people living in the Middle Eastern countries rose again.", "The number of people living in the Middle East countries rose again.")]
    [InlineData("The African-American reporter Adam Sewell won the prize in June.", "The Afro-American reporter Adam Sewell won the prize in June.")]
    [InlineData("The clip appeared on the Internet on Friday evening.", "The clip appeared on the Web on Friday evening.")]
    [InlineData("Spread of disease is punished with a fine of 500 euros.", "Transmission of disease is punished with a fine of 500 euros.")]
    [InlineData("JOHN KARIUKI WINS SEAT IN NYERI.", "John Kariuki wins seat in Nyeri.")]
    [InlineData("Captured ISIS fighters are held in a camp near the river Tarsa.", "Captured Islamic State fighters are held in a camp near the river Tarsa.")]
    [InlineData("The EPL's worst team, Norwich, lost at home again on Saturday.", "The Premier League's worst team, Norwich, lost at home again on Saturday.")]
    [InlineData("Turkey's Recep Aksoy and the Swiss Urs Wengerli met in Tarsa.", "The Turk Recep Aksoy and Switzerland's Urs Wengerli met in Tarsa.")]
    [InlineData("The parish of Saint Peter voted for the new school.", "The parish of St. Peter voted for the new school.")]
    [InlineData("The ship reached Fort Wilson and Mount Kenda in April.", "The ship reached Ft. Wilson and Mt. Kenda in April.")]
    [InlineData("McDonald Brothers Ltd bought the mill in Tarsa.", "McDonald Bros. Limited bought the mill in Tarsa.")]
    [InlineData("Acme Steel Inc. will close the mill in Tarsa in May.", "Acme Steel will close the mill in Tarsa in May.")]
    [InlineData("Acme Steel will close the mill in Tarsa in May, its chief executive said.", "The company will close the mill in Tarsa in May, its chief executive said.")]
    [InlineData("Czech President Petr Pavel met his Slovak counterpart on Friday.", "The president of the Czech Republic, Petr Pavel, met his Slovak counterpart on Friday.")]
    [InlineData("Ana Ruiz, who heads the Greens, said her group was ready to talk. Otto Lind, the leader of the Liberals, ruled out any pact with the mayor.", "The leader of the Liberals, Otto Lind, ruled out any pact with the mayor. Ana Ruiz, the head of the Greens, said her group was ready to talk.")]
    [InlineData("The Kyrgyz president, Aigul Sadirova, spoke first. Kyrgyz President Aigul Sadirova said the accord would be signed in spring.", "The Kyrgyz president, Aigul Sadirova, spoke first. The Kyrgyz president said the accord would be signed in spring.")]
    [InlineData("The Marchenko cabinet fell and Stanislav Dashkevich left.", "The Marčenko cabinet fell and Stanislav Daškevič left.")]
    [InlineData("The fine is up to 1,000 MWUs under the law.", "The fine is up to 1,000 MWU under the law.")]
    public void Stays_silent_on_other_spellings_forms_and_roles(string source, string copy) =>
        Assert.Empty(new GarbledNameDetector().Detect(Models.Compare(source, copy)));
}
