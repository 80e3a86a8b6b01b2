using QualityScorer.Evidence.Names;

namespace QualityScorer.Tests.Evidence.Names;

public sealed class SwappedNameDetectorTests
{
    [Theory]
    [InlineData("Marta Kowalczyk met Piotr Zelnik on Monday. Kowalczyk rejected the plan for the tunnel.", "Marta Kowalczyk met Piotr Zelnik on Monday. Zelnik rejected the plan for the tunnel.", "Kowalczyk", "Zelnik")]
    [InlineData("Kenya sold maize to Uganda in the spring. Uganda paid in advance for the maize.", "Kenya sold maize to Uganda in the spring. Kenya paid in advance for the maize.", "Uganda", "Kenya")]
    [InlineData("Ana Ruiz, who heads the Greens, said her group was ready to talk. Otto Lind, the leader of the Liberals, ruled out any pact with the mayor.", "Otto Lind, who leads the Liberals, said his group was ready to talk. Ana Ruiz, the head of the Greens, ruled out any pact with the mayor.", "Ana Ruiz", "Otto Lind")]
    [InlineData("Iran was told of it. He denied that the order had been prompted by pressure from Washington.", "Iran was told of it. He denied that pressure from Iran had prompted the order.", "Washington", "Iran")]
    [InlineData("The brewer Haldane sold its mill to a rival, Corvath, in May. Councillor Ida Marsh voted against the sale. The report by the engineer Paul Renn listed forty faults in the old dam.", "In May the brewer Haldane sold a rival, Corvath, its mill. Councillor Ida Marsh cast her vote against the sale. Forty faults in the old dam were listed in what Ida Marsh had written.", "Paul Renn", "Ida Marsh")]
    [InlineData("Ana Ruiz represents the fishing port of Halm, and Otto Lind sits for the mountain district of Varn.", "The fishing port of Halm is the seat of Otto Lind, whereas the mountain district of Varn is represented by Ana Ruiz.", "Ana Ruiz", "Otto Lind")]
    public void Reports_another_of_the_sources_names(string source, string copy, string from, string to) =>
        Assert.Contains((from, to), Fired.On("NAM002", source, copy));

    [Theory]
    [ClassData(typeof(SameNames))]
    public void Stays_silent_on_the_same_name_in_other_words(string source, string copy) =>
        Assert.Empty(new SwappedNameDetector().Detect(Models.Compare(source, copy)));
}
