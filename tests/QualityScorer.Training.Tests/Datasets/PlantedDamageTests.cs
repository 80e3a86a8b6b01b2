using QualityScorer.Training.Datasets;

namespace QualityScorer.Training.Tests.Datasets;

public sealed class PlantedDamageTests
{
    private const string Text = "The minister was in Brussels on 12 March, and she did not speak about the new rules.";
    private const string Other = "Farmers from Poland blocked several roads while tractors slowly moved towards Warsaw.";

    [Fact]
    public void Every_draw_changes_the_text_or_says_that_it_found_no_place()
    {
        var planted = Enumerable.Range(0, 500).Select(seed => PlantedDamage.Plant(Text, Other, new Random(seed))).ToList();
        Assert.DoesNotContain(Text, planted);
        Assert.True(planted.Count(p => p is not null) > 400);
        Assert.True(planted.Distinct().Count() > 100);
    }

    [Fact]
    public void The_same_seed_plants_the_same_error() =>
        Assert.Equal(PlantedDamage.Plant(Text, Other, new Random(4)), PlantedDamage.Plant(Text, Other, new Random(4)));

    [Theory]
    [InlineData("")]
    [InlineData("Two words.")]
    public void A_text_too_short_is_left_alone(string text) =>
        Assert.All(Enumerable.Range(0, 50), seed => Assert.Null(PlantedDamage.Plant(text, Other, new Random(seed))));
}
