namespace QualityScorer.Tests.Evidence.Fluency;

public sealed class FragmentDetectorTests
{
    [Theory]
    [InlineData("The guard trusted the clerk and would telephone his brother on Monday.", "The guard trusted the clerk. And on Monday would telephone his brother.", "the clerk. And on Monday would telephone his brother.")]
    [InlineData("The fund will vote against the offer, which it called too low.", "The fund will vote against the offer. Which it called too low.", "the offer. Which it called too low.")]
    [InlineData("Most of them could have been saved if an alarm had reached them in time.", "Most of them could have been saved. If an alarm had reached them in time.", "been saved. If an alarm had reached them in time.")]
    [InlineData("The office waited for 14 months, a delay the report describes as grave.", "The office waited for 14 months. A delay described in the report as grave.", "14 months. A delay described in the report as grave.")]
    [InlineData("Turnout was 41 percent, the lowest since the regions were created in 2000.", "Turnout was 41 percent. The lowest since the regions were created in 2000.", "41 percent. The lowest since the regions were created in 2000.")]
    [InlineData("The stores survived a fire, and the plans involve taking off two of their saw-toothed roofs.", "The stores survived a fire. And the plans taking off two of their saw-toothed roofs.", "a fire. And the plans taking off two of their saw-toothed roofs.")]
    [InlineData("The siege lasted 40 days and ruined the harvest of the valley.", "The siege lasted 40 days and.", "lasted 40 days and.")]
    [InlineData("The guide said five lamps had worked and that the sixth was being repaired.", "The guide said five lamps had worked and that the sixth.", "and that the sixth.")]
    [InlineData("The plan went ahead after two energy companies declined to bid.", "The plan went ahead after two energy companies.", "after two energy companies.")]
    [InlineData("The water is lost long before it reaches a field in the valley.", "The water is lost long before it reaches.", "long before it reaches.")]
    [InlineData("The treaty, signed on Sunday, replaces a 1975 accord between the two kingdoms.", "The treaty was signed on Sunday. Replacing a 1975 accord between the two kingdoms.", "on Sunday. Replacing a 1975 accord between the two kingdoms.")]
    [InlineData("The tents were ready in May and were taken to higher ground.", "The tents were ready in May. And were taken to higher ground.", "in May. And were taken to higher ground.")]
    [InlineData("The school will go on building the boats, with the mast held by two extra ropes.", "The school will go on building the boats. With two additional ropes holding the mast.", "the boats. With two additional ropes holding the mast.")]
    [InlineData("The gene was found in 2009 at a clinic in Uppsala by a small team.", "A small team found the gene in 2009. In Uppsala, at a clinic.", "In Uppsala, at a clinic.")]
    public void Reports_a_piece_of_a_sentence(string source, string copy, string place) =>
        Assert.Contains(Fired.On("FRG001", source, copy), i => i.Copy == place);

    [Theory]
    [InlineData("Under the plan, which takes effect on October 1, a worker with a contract may enter through one of two crossings.", "The plan takes effect on 1 October. A worker who has a contract may then enter at one of two crossings.")]
    [InlineData("The bank paid for repairs to canals, some of which lose half of their water before it reaches a field.", "The bank paid for repairs to canals. Some of them lose half of their water before it reaches a field.")]
    [InlineData("The cup holders came to the town, and they won.", "The holders came to the town. But Stars won there as well.")]
    [InlineData("Neither the clerks nor the guards knew who had signed which letter.", "Which letter was signed by whom was known to none of the clerks or guards.")]
    [InlineData("They are people whom I live with in the same house.", "In the same house as me are the people I live with.")]
    [InlineData("The victory ends a long quarrel between two families.", "The quarrel was long. The victory ends it for two families.")]
    [InlineData("Readers may send pictures of the flood.", "Send us your pictures of the flood.")]
    [InlineData("She found out which pocket the coin fell into in the end.", "In the end she found out which pocket the coin fell into.")]
    [InlineData("It will happen in a little while, he said.", "He said it would happen in a while.")]
    [InlineData("The war between the town and the islands, which broke out in 2015, has ruined both.", "The war broke out in 2015. It pits the town against the islands and has ruined both.")]
    [InlineData("By her reckoning the 11 children, who live on two farms, eat 30 loaves a week.", "The children live on two farms. By her reckoning, the 11 children eat 30 loaves a week.")]
    public void Stays_silent_on_whole_sentences(string source, string copy) =>
        Assert.Empty(Fired.On("FRG001", source, copy));
}
