namespace QualityScorer.Tests.Evidence.Meaning;

public sealed class RoleReversalDetectorTests
{
    private const string Id = "ROL001";

    [Theory]
    [InlineData("The wards had been lent extra nurses at a cost of 412 pounds.", "The wards had lent extra nurses at a cost of 412 pounds.", "wards had been lent extra nurses", "wards had lent extra nurses")]
    [InlineData("Hruba, a former teacher, accused the Greens of blackmail in May.", "Hruba, a former teacher, was accused by the Greens of blackmail in May.", "Hruba, a former teacher, accused the Greens of blackmail", "Hruba, a former teacher, was accused by the Greens of blackmail")]
    [InlineData("The fishermen found it on Monday under the bridge.", "It found the fishermen on Monday under the bridge.", "fishermen found it", "It found the fishermen")]
    [InlineData("Police arrested the driver on Monday.", "The driver arrested police on Monday.", "Police arrested the driver", "driver arrested police")]
    [InlineData("On Friday he credited Suresh Rao with the deal.", "On Friday Suresh Rao credited him with the deal.", "he credited Suresh Rao", "Suresh Rao credited him")]
    [InlineData("Her list won 21 seats, and she would need the backing of at least seven councillors from other parties.", "Her list won 21 seats, and at least seven councillors from other parties would need her backing.", "she would need the backing of at least seven councillors", "parties would need her backing")]
    [InlineData("Stones were thrown at buses on the ring road.", "Buses threw stones on the ring road.", "Stones were thrown", "Buses threw stones")]
    [InlineData("Adeyemi, who defeated Okoro in March, will face Bello.", "Adeyemi, whom Okoro defeated in March, will face Bello.", "who defeated Okoro", "Okoro defeated")]
    [InlineData("With one minute left, goalkeeper Emil Dahl brought down Sven Lund in the box.", "With one minute to go, Sven Lund knocked down goalkeeper Emil Dahl in the box.", "goalkeeper Emil Dahl brought down Sven Lund", "Sven Lund knocked down goalkeeper Emil Dahl")]
    [InlineData("More people died from heat than from cold.", "More people died from cold than from heat.", "heat than from cold", "cold than from heat")]
    [InlineData("Dahl, who replaced Lund in the final, said so.", "Dahl, who was replaced by Lund in the final, said so.", "who replaced Lund", "who was replaced by Lund")]
    [InlineData("The tower was designed by Ferrari and built by Conti.", "The tower was designed by Conti and built by Ferrari.", "Ferrari and built by Conti", "Conti and built by Ferrari")]
    [InlineData("Novak gave Ortega the keys to the house.", "Ortega gave Novak the keys to the house.", "Novak gave Ortega", "Ortega gave Novak")]
    [InlineData("The judge noticed that 11 of 14 samples bought by a magazine contained too little acid.", "The judge observed that 14 of 11 samples purchased by a magazine had too little acid.", "11 of 14", "14 of 11")]
    [InlineData("The rebels were driven out by the army in spring.", "The rebels drove out the army in spring.", "rebels were driven out by the army", "rebels drove out the army")]
    [InlineData("The report said a clerk had shared the list with a rival bidder.", "The report said a rival bidder had shared the list with a clerk.", "clerk had shared the list with a rival bidder", "rival bidder had shared the list with a clerk")]
    [InlineData("She resigned before the directors had seen the letter.", "The directors resigned before she had seen the letter.", "She resigned before the directors had seen", "directors resigned before she had seen")]
    [InlineData("The pause had been requested by the referee.", "He had requested the pause from the referee.", "pause had been requested by the referee", "He had requested the pause")]
    [InlineData("The ministry will pay the rent through an office run by the library.", "The library will pay the rent through an office run by the ministry.", "ministry will pay the rent through an office run by the library", "library will pay the rent through an office run by the ministry")]
    public void Reports_roles_that_changed_hands(string source, string copy, string before, string after)
    {
        var issue = Fired.On(Id, source, copy)[0];
        Assert.Equal(before, issue.Source);
        Assert.Equal(after, issue.Copy);
    }

    [Theory]
    [InlineData("Rosalind Pryce, the chairwoman of Brannick, said the offer was low.", "Brannick's chairwoman, Rosalind Pryce, said the offer was low.")]
    [InlineData("The plan was written by Marta Hald, a historian at Lund University, in May.", "The plan was written by Lund University historian, Marta Hald, in May.")]
    [InlineData("Inflation had fallen in April because energy bills dropped, the governor said.", "Inflation had declined in April because energy bills fell, the governor said.")]
    [InlineData("Police arrested the driver on Monday.", "The driver was arrested by police on Monday.")]
    [InlineData("Shops in Germany, Denmark and Canada sold the oil.", "Shops in Canada, Denmark and Germany sold the oil.")]
    [InlineData("The firm's chief executive, Lena Berg, told analysts that sales were up.", "Sales were up, said Lena Berg, the chief executive of the firm, to analysts.")]
    [InlineData("Debt rose to 3.9 times annual earnings from 1.7 in May.", "Debt rose from 1.7 times annual earnings to 3.9 in May.")]
    [InlineData("Nordin agreed on Monday to buy its rival Halvard for $2 billion.", "Halvard is to be bought by its rival Nordin for $2 billion, the firms agreed on Monday.")]
    [InlineData("A second trial, of 900 children, will begin in February.", "In February a second trial will begin, of 900 children.")]
    [InlineData("Of the others, 41 died, or 3.8 percent.", "Of the others, 3.8 percent died, or 41.")]
    [InlineData("The water level will only rise a few feet this week.", "The water level will only rise by a few feet this week.")]
    [InlineData("Exports to Japan rose while imports from China fell.", "Imports from China fell while exports to Japan rose.")]
    [InlineData("Children born in the autumn did better in the tests.", "Autumn-born children did better in the tests.")]
    [InlineData("The farmers who transformed lifestyles took up new tools.", "The farmers whose lifestyles changed took up new tools.")]
    [InlineData("The rebels were driven out by the army in spring.", "The army drove out the rebels in spring.")]
    [InlineData("The trust must return the grant if it closes the mill.", "If the trust closes the mill, it must return the grant.")]
    [InlineData("Her party had given up a claim to the seats in spring.", "A claim to the seats had been given up by her party in spring.")]
    [InlineData("The winner was a carpenter from Lund.", "A carpenter from Lund was the winner.")]
    [InlineData("The museum in west Wales is to return 23 bowls to the village.", "The museum in west Wales will return 23 bowls to the village.")]
    [InlineData("The film had already been shown on Danish television.", "Danish television had already shown the film.")]
    [InlineData("The mill supplies about 900 bakers and employs 61 people.", "The mill employs 61 people and supplies about 900 bakers.")]
    [InlineData("The jury's president, the actress Ilka Dobrin, read out the names.", "Ilka Dobrin, an actress and the jury's president, read out the names.")]
    [InlineData("The company said the paper was thicker than ordered.", "The paper was thicker than ordered, according to the company.")]
    [InlineData("Nora Lind tested positive for the fever in May.", "Nora Lind was tested positive for the fever in May.")]
    public void Stays_silent_on_an_honest_rewording(string source, string copy) => Assert.Empty(Fired.On(Id, source, copy));
}
