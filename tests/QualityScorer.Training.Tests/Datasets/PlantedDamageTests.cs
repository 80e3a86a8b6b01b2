using QualityScorer.Encoders;
using QualityScorer.Text;
using QualityScorer.Training.Datasets;

namespace QualityScorer.Training.Tests.Datasets;

public sealed class PlantedDamageTests
{
    private const string Text = "The minister was in Brussels on 12 March, and she did not speak about the new rules.";
    private const string Other = "Farmers from Poland blocked several roads while tractors slowly moved towards Warsaw.";

    private static readonly Lexicon Lexicon = Lexicon.Load(Path.Combine(ModelDirectory.Default, "lexicon"));

    [Fact]
    public void Every_draw_changes_the_text_or_says_that_it_found_no_place()
    {
        var planted = Enumerable.Range(0, 500).Select(seed => PlantedDamage.Plant(Text, Other, Lexicon, new Random(seed))).ToList();
        Assert.DoesNotContain(Text, planted);
        Assert.True(planted.Count(p => p is not null) > 400);
        Assert.True(planted.Distinct().Count() > 100);
    }

    [Fact]
    public void The_same_seed_plants_the_same_error() =>
        Assert.Equal(PlantedDamage.Plant(Text, Other, Lexicon, new Random(4)), PlantedDamage.Plant(Text, Other, Lexicon, new Random(4)));

    [Fact]
    public void A_past_is_told_in_another_tense()
    {
        var planted = Enumerable.Range(0, 3000).Select(seed => PlantedDamage.Plant(Other, Text, Lexicon, new Random(seed))).ToHashSet();
        Assert.Contains(Other.Replace("blocked", "had blocked", StringComparison.Ordinal), planted);
        Assert.Contains(Other.Replace("moved", "were moving", StringComparison.Ordinal).Replace("slowly were", "slowly was", StringComparison.Ordinal), planted);
        Assert.Contains(Other.Replace("blocked", "will block", StringComparison.Ordinal), planted);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Two words.")]
    public void A_text_too_short_is_left_alone(string text) =>
        Assert.All(Enumerable.Range(0, 50), seed => Assert.Null(PlantedDamage.Plant(text, Other, Lexicon, new Random(seed))));
}
