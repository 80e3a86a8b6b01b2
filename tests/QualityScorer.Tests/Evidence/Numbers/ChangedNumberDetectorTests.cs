using QualityScorer.Evidence.Numbers;

namespace QualityScorer.Tests.Evidence.Numbers;

public sealed class ChangedNumberDetectorTests
{
    [Theory]
    [InlineData("The bridge opened on March 23 after a delay of two weeks.", "The bridge opened on March 23 after a delay of 12 days.", "two weeks", "12 days")]
    [InlineData("The bridge opened on March 23 after a delay of two weeks.", "The bridge opened on May 23 after a delay of two weeks.", "March", "May")]
    [InlineData("The bridge opened on March 23 after a delay of two weeks.", "The bridge opened on March 22 after a delay of two weeks.", "23", "22")]
    [InlineData("A street under the market can be seen through a window and draws some 74,000 visitors a year. The mayor wants another one.", "The mayor wants another one. Today it can be seen through a window and brings the town some 47,000 visitors in a year.", "74,000", "47,000")]
    [InlineData("It should have cost five million crowns; it took seven years.", "It should have cost five million crowns; it took seven million years.", "seven years", "seven million years")]
    [InlineData("The court gave him a 12-year sentence on Monday.", "The court gave him a 12-letter sentence on Monday.", "12-year", "12-letter")]
    [InlineData("A former mayor and four other men stood before the judge on Friday.", "A former mayor and five other men stood before the judge on Friday.", "four", "five")]
    [InlineData("The strike began on Tuesday and lasted five days.", "The strike began on Thursday and lasted five days.", "Tuesday", "Thursday")]
    [InlineData("The fund fell 2 percent in the year to June.", "The fund fell 2 percentage points in the year to June.", "2 percent", "2 percentage points")]
    [InlineData("The fund fell 2 percent in the year to June.", "The fund fell 20 percent in the year to June.", "2 percent", "20 percent")]
    [InlineData("The road cost 3 million dollars, the ministry said.", "The road cost 3 million euros, the ministry said.", "3 million dollars", "3 million euros")]
    [InlineData("The road cost $3 million, the ministry said.", "The road cost £3 million, the ministry said.", "$3 million", "£3 million")]
    [InlineData("The road cost $3 million, the ministry said.", "The road cost $3 billion, the ministry said.", "$3 million", "$3 billion")]
    [InlineData("The road is 16 kilometers long, the ministry said.", "The road is 16 miles long, the ministry said.", "16 kilometers", "16 miles")]
    [InlineData("The miners get 12,000 shillings a month from May.", "The miners get 12,000 dollars a month from May.", "12,000 shillings", "12,000 dollars")]
    [InlineData("The miners get Rs 12,000 a month from May.", "The miners get Rs 21,000 a month from May.", "Rs 12,000", "Rs 21,000")]
    [InlineData("A quarter of the members voted for the strike in May.", "A third of the members voted for the strike in May.", "A quarter", "A third")]
    [InlineData("Two thirds of the members voted for the strike in May.", "Three quarters of the members voted for the strike in May.", "Two thirds", "Three quarters")]
    [InlineData("Half of the members voted for the strike in May.", "A third of the members voted for the strike in May.", "Half", "A third")]
    [InlineData("One in five members voted for the strike in May.", "One in four members voted for the strike in May.", "One in five", "One in four")]
    [InlineData("He finished in third place at the games in Lubin.", "He finished in fourth place at the games in Lubin.", "third", "fourth")]
    [InlineData("He finished in second place at the games in Lubin.", "He finished in third place at the games in Lubin.", "second", "third")]
    [InlineData("The train leaves at 3 p.m. from the northern station.", "The train leaves at 3 a.m. from the northern station.", "3 p.m.", "3 a.m.")]
    [InlineData("The train leaves at 3:15 p.m. from the northern station.", "The train leaves at 3:50 p.m. from the northern station.", "3:15 p.m.", "3:50 p.m.")]
    [InlineData("Between 10 and 15 people were hurt in the crash near Lubin.", "Between 10 and 25 people were hurt in the crash near Lubin.", "15", "25")]
    [InlineData("The minister spoke for an hour on Monday in the hall.", "The minister spoke for two hours on Monday in the hall.", "an hour", "two hours")]
    [InlineData("He left the army in 2018 and moved to Lubin.", "He left the army in 2008 and moved to Lubin.", "2018", "2008")]
    [InlineData("Thousands of people came to the square in Lubin.", "Hundreds of people came to the square in Lubin.", "Thousands", "Hundreds")]
    [InlineData("Dozens of people came to the square in Lubin.", "Hundreds of people came to the square in Lubin.", "Dozens", "Hundreds")]
    [InlineData("The firm doubled its profit to 4 million euros in May.", "The firm tripled its profit to 4 million euros in May.", "doubled", "tripled")]
    [InlineData("Of the 40 hostages, 12 were freed and 28 are missing.", "Of the 40 hostages, 28 were freed and 12 are missing.", "12", "28")]
    [InlineData("The party won 61 seats and the union 14 seats in May.", "The party won 14 seats and the union 61 seats in May.", "61", "14")]
    [InlineData("He found 12 of 17 samples dirty, the ministry said.", "He found 17 of 12 samples dirty, the ministry said.", "12", "17")]
    [InlineData("The rate rose from 3% to 4% in May, the bank said.", "The rate rose from 4% to 3% in May, the bank said.", "3%", "4%")]
    [InlineData("The rate rose to 4.25% in May, the bank said.", "The rate rose to 2.45% in May, the bank said.", "4.25%", "2.45%")]
    [InlineData("The team won 3-1 at home on Saturday in the rain.", "The team won 3-2 at home on Saturday in the rain.", "1", "2")]
    [InlineData("She has two brothers and one sister in Lubin.", "She has two brothers and three sisters in Lubin.", "one", "three")]
    [InlineData("The repair will take six months, the operator said.", "The repair will take six weeks, the operator said.", "six months", "six weeks")]
    [InlineData("About 40 people died in the blast near the market.", "About 60 people died in the blast near the market.", "40", "60")]
    [InlineData("The well is 40 meters deep and was dug by hand.", "The well is 40 feet deep and was dug by hand.", "40 meters", "40 feet")]
    [InlineData("Work starts next week on the new bridge in Lubin.", "Work starts next month on the new bridge in Lubin.", "next week", "next month")]
    [InlineData("She was last seen yesterday near the bridge in Lubin.", "She was last seen tomorrow near the bridge in Lubin.", "yesterday", "tomorrow")]
    [InlineData("The loan must be repaid by 2028, the bank said.", "According to the bank, it is by 2038 that repayment falls due.", "2028", "2038")]
    [InlineData("The canal will force 4,700 people from their farms, a survey found.", "A survey reckons that 47,000 inhabitants must go on account of the canal.", "4,700", "47,000")]
    public void Reports_a_number_that_changed(string source, string copy, string from, string to) =>
        Assert.Contains((from, to), Fired.On("NUM001", source, copy));

    [Theory]
    [ClassData(typeof(SameNumbers))]
    [InlineData("It sold 4,700 boats in ten years.", "Over a decade it sold some 470 boats a year.")]
    [InlineData("The first fair drew 20,000 guests and the second 10,000.", "Together the fairs were seen by 30,000 people.")]
    [InlineData("The trains collided at 3.40 a.m. on Monday.", "The trains collided at twenty to four on Monday morning.")]
    [InlineData("The fund was given 41,300 euros by 1,870 donors.", "The fund was given €41,300 by 1 870 donors.")]
    [InlineData("The hall cost 61 million ringgit.", "The hall cost RM61 million.")]
    public void Stays_silent_on_the_same_number_in_other_words(string source, string copy) =>
        Assert.Empty(new ChangedNumberDetector().Detect(Models.Compare(source, copy)));
}
