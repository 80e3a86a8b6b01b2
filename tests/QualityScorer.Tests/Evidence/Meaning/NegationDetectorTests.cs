namespace QualityScorer.Tests.Evidence.Meaning;

public sealed class NegationDetectorTests
{
    private const string Id = "NEG001";

    [Theory]
    [InlineData("The minister did not dispute that.", "The minister disputed that.", "not dispute", "disputed")]
    [InlineData("The agency denied this, saying it had reported all known risks to its members in June.", "The agency denied this, saying it had not reported all known risks to its members in June.", "reported", "not reported")]
    [InlineData("The chairman said no decision would be taken before the meeting on Thursday.", "The chairman said that a decision would be taken before the meeting on Thursday.", "no decision", "decision")]
    [InlineData("The minister failed to convince the board.", "The minister convinced the board.", "failed to convince", "convinced")]
    [InlineData("The firm refused to pay the fine for the spill.", "The firm paid the fine for the spill.", "refused to pay", "paid")]
    [InlineData("The party does not oppose the new tax.", "The party is against the new tax.", "not oppose", "against")]
    [InlineData("She never signed the contract with the club.", "She signed the contract with the club.", "never signed", "signed")]
    [InlineData("He left without paying the bill.", "He left after paying the bill.", "without paying", "paying")]
    [InlineData("Residents could not enter the building.", "Residents could enter the building.", "not enter", "enter")]
    [InlineData("The mayor ruled out a second vote.", "The mayor did not rule out a second vote.", "ruled", "not rule")]
    [InlineData("Olsen, who did not testify, has always denied ordering the fraud.", "Olsen, who testified, has always denied that he ordered the fraud.", "not testify", "testified")]
    [InlineData("The coach had feared that the club would not release her.", "The coach had never feared that the club would not release her.", "feared", "never feared")]
    [InlineData("No one was injured in the blast at the quarry on Monday.", "People were injured in the blast at the quarry on Monday.", "No one was injured", "injured")]
    [InlineData("The drug does not cause nausea in most patients, the study found.", "The drug causes nausea in most patients, the study found.", "not cause", "causes")]
    [InlineData("The firm has no branches in the north so far.", "The firm has branches in the north until now.", "no branches", "branches")]
    [InlineData("He won more seats than his rival did.", "He did not win more seats than his rival did.", "won", "not win")]
    [InlineData("The cooks had been paid in March, the union said.", "Neither the cooks nor the cleaners had been paid in March, the union said.", "cooks", "Neither the cooks")]
    [InlineData("Its chairman denied spreading rumours and said the group opposed force.", "Its chairman denied spreading rumours and said the group did not oppose force.", "opposed", "not oppose")]
    [InlineData("The mill did open as early as the council wanted in its first plan.", "The mill did not open as early as the council wanted in its first plan.", "open", "not open")]
    [InlineData("The new bridge is taller than the old one and was the first of its kind.", "The new bridge is not taller than the old one and was the first of its kind.", "taller", "not taller")]
    [InlineData("The road will not open before March, the council said.", "The road will open before March, the council said.", "not open", "open")]
    [InlineData("She said there would be no forced sales before May, provided that at least 90 tenants agreed to leave.", "She said that before May there would be forced sales, provided that at least 90 tenants agreed to leave.", "no forced", "forced")]
    public void Reports_a_denial_on_one_side_only(string source, string copy, string before, string after)
    {
        var issue = Fired.On(Id, source, copy)[0];
        Assert.Equal(before, issue.Source);
        Assert.Equal(after, issue.Copy);
    }

    [Theory]
    [InlineData("The regulator failed to open an inquiry for 14 months.", "The regulator took 14 months to open an inquiry.")]
    [InlineData("It was the first state visit by a head of state in 14 years.", "Fourteen years had gone by without a state visit from a head of state.")]
    [InlineData("Croatia has not yet decided.", "Croatia has yet to decide.")]
    [InlineData("The commissioner found otherwise in the end.", "That is not what the commissioner found in the end.")]
    [InlineData("The firm refused to pay the fine for the spill.", "The firm would not pay the fine for the spill.")]
    [InlineData("The party does not oppose the new tax.", "The party supports the new tax.")]
    [InlineData("Residents could not enter the building.", "Residents were unable to enter the building.")]
    [InlineData("It is not unusual for the river to flood.", "It is common for the river to flood.")]
    [InlineData("The union denied that its members were involved in the fight.", "The union said its members were not involved in the fight.")]
    [InlineData("He left without paying the bill.", "He did not pay the bill before he left.")]
    [InlineData("The bridge is unsafe for lorries.", "The bridge is not safe for lorries.")]
    [InlineData("No one was injured in the blast.", "Nobody was hurt in the blast.")]
    [InlineData("The tourists had neither maps nor guides with them.", "The tourists did not have maps or guides with them.")]
    [InlineData("The road will not reopen before March, the council said.", "The road will reopen in March at the earliest, the council said.")]
    [InlineData("Not only the mayor but also the council backed the plan.", "The mayor and the council backed the plan.")]
    [InlineData("The panel complained that the report had ignored the wind.", "The panel complained that the report had taken no account of the wind.")]
    [InlineData("The bank said that none of its branches would close.", "The bank said that all of its branches would stay open.")]
    [InlineData("The keeper was far from alone in his view.", "The keeper was not alone in his view.")]
    [InlineData("Fans loved the mood, if not the queues, of the festival in the park.", "Fans loved the mood of the festival in the park.")]
    [InlineData("She will always cherish the memory of that night in Lisbon.", "She will never forget the memory of that night in Lisbon.")]
    [InlineData("There will probably not be a complete victory for either side.", "A complete victory for either side is unlikely.")]
    [InlineData("Most people here do not expect the road to reopen.", "Few people here expect the road to reopen.")]
    [InlineData("The mill will not be closed, the owner said.", "The mill will remain open, the owner said.")]
    [InlineData("Its 14 cooks and 30 cleaners have not been paid since March.", "Neither the 14 cooks nor the 30 cleaners have been paid since March.")]
    [InlineData("The mill has the tallest chimney since the fire of 1901.", "Not since the fire of 1901 has there been a taller chimney.")]
    [InlineData("She said the priest had helped more than any leaflet.", "She said no leaflet had helped as much as the priest.")]
    [InlineData("There is not as much interest in hiring boats as there was.", "People are less interested in hiring boats than they were.")]
    [InlineData("The team, which last won the cup in 1978, meets Tarsa on Sunday.", "The team, which has not won the cup since 1978, meets Tarsa on Sunday.")]
    [InlineData("The bridge has been closed to lorries since May.", "On the bridge no lorry has been seen since May.")]
    [InlineData("Its chairman denied spreading rumours and said the group opposed force, not reform.", "Its chairman denied that it spread rumours, saying that it was against force, not reform.")]
    [InlineData("She warned that the families could not go home until the road had been cleared.", "The road had to be cleared before the families could go home, she warned.")]
    [InlineData("The pilot said that she had been told of the storm.", "The pilot could not say that she had not been told of the storm.")]
    [InlineData("Families could not return until the road was cleared of snow.", "Families could not return as long as the road was not cleared of snow.")]
    [InlineData("The director said the crowd, nine thousand at its peak, had been the largest in the history of the event.", "The event had never had a larger crowd, the director said: nine thousand at its peak.")]
    [InlineData("A van was on its way from Lubin, and the last farms would be supplied by noon, said the mayor.", "A van is being driven up from Lubin, said the mayor, and no farm will have to wait beyond noon.")]
    public void Stays_silent_on_an_honest_rewording(string source, string copy) => Assert.Empty(Fired.On(Id, source, copy));
}
