namespace QualityScorer.Tests.Evidence.Meaning;

public sealed class OppositeDetectorTests
{
    private const string Id = "ANT001";

    [Theory]
    [InlineData("She had worked for the quay until 2021.", "She had worked for the quay since 2021.", "until", "since")]
    [InlineData("The driver had taken the usual road on the advice of the police.", "The driver had taken the usual road against the advice of the police.", "on", "against")]
    [InlineData("The chief negotiator said her country had given up a demand for guaranteed flows in dry years.", "The negotiator said her country had secured its demand for guaranteed flows in dry years.", "given", "secured")]
    [InlineData("The strike by the port workers was postponed until May after talks in the capital.", "The strike by the port workers was brought forward to May after talks in the capital.", "postponed", "brought")]
    [InlineData("The fee was backed by descendants of the founders.", "The fee was backed by ancestors of the founders.", "descendants", "ancestors")]
    [InlineData("The bill was approved before the election.", "The bill was approved after the election.", "before", "after")]
    [InlineData("Haddad beat Larsen in the final in Oslo.", "Haddad lost to Larsen in the final in Oslo.", "beat", "lost")]
    [InlineData("The bank sold the tower to Meridian Holdings.", "The bank bought the tower from Meridian Holdings.", "sold", "bought")]
    [InlineData("The firm lent the town 3 million euros.", "The firm borrowed 3 million euros from the town.", "lent", "borrowed")]
    [InlineData("The court lifted the ban on fishing.", "The court upheld the ban on fishing.", "lifted", "upheld")]
    [InlineData("Few of the villagers had heard the siren.", "Most of the villagers had heard the siren.", "Few", "Most")]
    [InlineData("Some members of the club voted against the plan in May.", "All members of the club voted against the plan in May.", "Some", "All")]
    [InlineData("The shoe factory grew faster than its rivals last year.", "The shoe factory grew slower than its rivals last year.", "faster", "slower")]
    [InlineData("It was a cheap hotel in the old town.", "It was a pricey hotel in the old town.", "cheap", "pricey")]
    [InlineData("The aid had been sent to the district by helicopter.", "The aid had been sent from the district by helicopter.", "to", "from")]
    [InlineData("The council turned down the request for a new pier.", "The council agreed to the request for a new pier.", "turned", "agreed")]
    [InlineData("The clause had been left out of the bill on Monday.", "The clause had been included in the bill on Monday.", "left", "included")]
    [InlineData("The march was held after the police refused permission.", "The march was held although the police had granted permission.", "refused", "granted")]
    [InlineData("A leak was to blame, rather than the storm of last week.", "A leak was to blame, along with the storm of last week.", "rather", "along")]
    [InlineData("The union denied that its members were involved in the fight.", "The union said its members were involved in the fight.", "denied", "said")]
    [InlineData("The senator voted for the bill in June.", "The senator voted against the bill in June.", "for", "against")]
    [InlineData("It took the crew at most two hours.", "It took the crew at least two hours.", "most", "least")]
    [InlineData("The new pump is cheaper than the old one.", "The new pump is more expensive than the old one.", "cheaper", "expensive")]
    [InlineData("The trust, which still runs two mills, voted no.", "The trust, which once ran two mills, voted no.", "still", "once")]
    [InlineData("The shed was put up without a permit in 2018.", "The shed was erected with a permit in 2018.", "without", "with")]
    [InlineData("The statute obliges owners to keep a log.", "The statute allows owners to keep a log.", "obliges", "allows")]
    [InlineData("The mayor was asked to pay half of the bill.", "The mayor has agreed to pay half of the bill.", "asked", "agreed")]
    [InlineData("The union called off the strike at the mill.", "The union called the strike at the mill.", "called", "called")]
    [InlineData("Neither side has accepted the proposal.", "Both sides have accepted the proposal.", "Neither", "Both")]
    [InlineData("The bridge was built by prisoners of war.", "The bridge was built for prisoners of war.", "by", "for")]
    [InlineData("The witness contradicted the account given by the guards.", "The witness confirmed the account given by the guards.", "contradicted", "confirmed")]
    [InlineData("The two leaders met in secret on the island.", "The two leaders met in public on the island.", "secret", "public")]
    public void Reports_a_word_that_became_its_opposite(string source, string copy, string before, string after)
    {
        var issue = Fired.On(Id, source, copy)[0];
        Assert.Equal(before, issue.Source);
        Assert.Equal(after, issue.Copy);
    }

    [Theory]
    [InlineData("Two of the 63 members were absent.", "All but two of its 63 members were present.")]
    [InlineData("Haddad beat Larsen in the final in Oslo.", "Larsen lost to Haddad in the final in Oslo.")]
    [InlineData("The bank sold the tower to Meridian Holdings.", "Meridian Holdings bought the tower from the bank.")]
    [InlineData("The firm lent the town 3 million euros.", "The town borrowed 3 million euros from the firm.")]
    [InlineData("Novak gave the keys to Ortega on Friday.", "Ortega received the keys from Novak on Friday.")]
    [InlineData("The mayor denied that the bridge was unsafe.", "The mayor said that the bridge was safe.")]
    [InlineData("The union denied that its members were involved in the fight.", "The union said its members were not involved in the fight.")]
    [InlineData("Officials do not expect the river to rise further.", "Officials expect the river to fall.")]
    [InlineData("The team has lost to Russia more often than it has won.", "The team has been defeated by Russia more often than it has won.")]
    [InlineData("The treaty was signed on Friday, ending 11 years of talks.", "The treaty signed on Friday concludes talks that began 11 years ago.")]
    [InlineData("All she wanted from the office was advice.", "She just wanted to ask the office for advice.")]
    [InlineData("He visits, but he does not live in their house, where Dana stayed alone.", "He visits her, but does not live in their house, where Dana stayed alone.")]
    [InlineData("Most people here do not expect the road to reopen.", "Few people here expect the road to reopen.")]
    [InlineData("He saw a neighbour being given a medal in May.", "He saw a neighbour get a medal in May.")]
    [InlineData("Many of the tenants seem unlikely to pay.", "Many of the tenants will probably not pay.")]
    [InlineData("Turnout was 52 percent, up from 46 percent in 2022.", "Turnout rose to 52 percent from 46 percent in 2022.")]
    [InlineData("The senator voted for the bill in June.", "The senator backed the bill in a vote in June.")]
    [InlineData("The new pump is cheaper than the old one.", "The new pump is less expensive than the old one.")]
    [InlineData("They searched the marsh without success for a week.", "They searched the marsh with no success for a week.")]
    [InlineData("The contract has a term of two years and no ceiling.", "The contract is without a ceiling and has a term of two years.")]
    [InlineData("The museum was built for the miners by their union.", "The miners’ union built the museum for them.")]
    [InlineData("He had less than two minutes left on the clock.", "He had less than two minutes remaining on the clock.")]
    [InlineData("The pumps were borrowed from a firm in Lubin.", "The pumps were lent by a firm in Lubin.")]
    [InlineData("The captain said that nobody among the crew of the tug had been injured.", "The captain said that all of the crew of the tug were unhurt.")]
    [InlineData("The agency will inspect all of the pumps in May.", "The agency will inspect every one of the pumps in May.")]
    [InlineData("Growers were less calm after the frost in May.", "Growers were more nervous after the frost in May.")]
    [InlineData("The museum kept the crowd away from the pit.", "The museum had the crowd stay at home, not at the pit.")]
    public void Stays_silent_on_an_honest_rewording(string source, string copy) => Assert.Empty(Fired.On(Id, source, copy));
}
