namespace QualityScorer.Tests.Evidence.Fluency;

public sealed class RepetitionDetectorTests
{
    [Theory]
    [InlineData("The row was over land, not fish.", "The row was over land, over land, not fish.", "over land, over land")]
    [InlineData("The price is thin for farmers, Varga said.", "The price is thin for farmers, said Varga. said Varga.", "said Varga. said Varga")]
    [InlineData("Repairs to dams will begin.", "Repairs to to dams will begin.", "to to")]
    [InlineData("They meet every second Monday in the hall.", "They meet second Monday Monday in the hall.", "Monday Monday")]
    [InlineData("It will end by March 2031.", "It will end by March 2031 by March.", "by March 2031 by March")]
    [InlineData("The guests danced through the evening on the pier.", "The guests danced through the evening during the evening on the pier.", "evening during the evening")]
    [InlineData("Inspectors checked each bridge before the race.", "Inspectors checked each bridge each of the bridges before the race.", "bridge each of the bridges")]
    [InlineData("The main farmers’ league led the campaign.", "The main farmers’ league of the farmers led the campaign.", "farmers’ league of the farmers")]
    [InlineData("He announced it shortly before noon after a long debate.", "He announced it shortly before noon, just before noon, after a long debate.", "noon, just before noon")]
    [InlineData("Asked about the roof, he said it was half done.", "Asked about the roof, he said that, he said, it was half done.", "said that, he said")]
    [InlineData("The doctor said the runner would rest for two weeks.", "The doctor said the runner would rest would repose for two weeks.", "would rest would repose")]
    [InlineData("The news drew little more than a yawn at the port.", "The news drew little more than a yawn, hardly more than a yawn, at the port.", "more than a yawn, hardly more than a yawn")]
    [InlineData("The dealers expect losses of 900 crowns a day.", "The dealers expect daily losses of 900 crowns per day.", "daily losses of 900 crowns per day")]
    [InlineData("The clinic treats 180 people a day, mostly for fever and cuts. Nobody has died.", "The clinic treats 180 people a day, above all for fever and cuts. It cares for about 180 people every day, mainly for fever and cuts. Nobody has died.", "The clinic treats 180 people a day, above all for fever and cuts. It cares for about 180 people every day, mainly for fever and cuts.")]
    [InlineData("A lorry was parked by the roadside near the village.", "A lorry was parked by the roadside on the edge of the road near the village.", "on the edge of the road")]
    [InlineData("The union welcomed the ruling of the court.", "The union welcomed the ruling of the court and expressed welcome.", "and expressed welcome")]
    [InlineData("The work resumes in May, when the snow melts.", "The work resumes in May, when the snow melts in May.", "in May")]
    [InlineData("The river floods every spring.", "The river floods with floods every spring.", "with floods")]
    [InlineData("The council will vote again on Monday.", "The council will vote again once more on Monday.", "again once more")]
    [InlineData("The firm sells its wine abroad.", "The firm sells its wine abroad in foreign countries.", "abroad in foreign countries")]
    public void Reports_what_is_said_twice(string source, string copy, string place) =>
        Assert.Contains(Fired.On("REP001", source, copy), i => i.Copy == place);

    [Theory]
    [InlineData("He had had enough of it.", "He had had enough of it.")]
    [InlineData("“No guns,” he cried.", "“No guns, no guns,” he cried.")]
    [InlineData("He sold the farm. He sold the mill.", "He sold the farm. He sold the mill.")]
    [InlineData("The island is far away.", "Bora Bora is far away.")]
    [InlineData("It rose from May 2020 to May 2021.", "It rose from May 2020 to May 2021 and by June.")]
    [InlineData("The miners worked daily in the shaft.", "The miners worked day after day in the shaft.")]
    [InlineData("The league of farmers wants the other farmers to pay.", "The farmers’ league wants the farmers outside to pay.")]
    [InlineData("The fever spread from the first village to the next.", "The fever spread from village to village and then to the next village.")]
    [InlineData("The men they had packed the cart with had left.", "The men they had hired had left with the cart.")]
    [InlineData("It was surrender, first of the camp and then of the town.", "It was surrender, the surrender first of the camp and then of the town.")]
    [InlineData("People who can swim may stay.", "Those who can swim can stay.")]
    [InlineData("The daily wage is 12 crowns a day for cooks.", "The daily wage for cooks is 12 crowns a day.")]
    [InlineData("The trial continues on Monday.", "The trial goes on on Monday.")]
    [InlineData("They met in London and Paris in June.", "They met in London in June and in Paris in June.")]
    [InlineData("He praised the players and the fans of the club.", "He praised the players of the club and the fans of the club.")]
    [InlineData("The bill failed in March 2012 and in March 2014.", "In March 2012 the bill failed, and again in March 2014.")]
    [InlineData("Unpaid minutes soon become unpaid hours.", "Minutes without pay soon become hours without pay.")]
    [InlineData("She sang once more in the evening.", "Once more she sang, and again in the evening.")]
    public void Stays_silent_on_honest_doubles(string source, string copy) =>
        Assert.Empty(Fired.On("REP001", source, copy));
}
