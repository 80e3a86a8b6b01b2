using QualityScorer.Scoring;

namespace QualityScorer.Tests.Scoring;

public sealed class WordingFeaturesTests
{
    private const string Source = "The minister said on Monday that 12 people were not hurt in Brussels.";

    [Fact]
    public void Names_are_unique_and_the_vector_has_one_value_for_each()
    {
        var names = FeatureSchema.Wording.Concat(FeatureSchema.Evidence).Select(f => f.Name).ToList();
        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.Equal(FeatureSchema.Wording.Length, Measure(Source, "Nothing of the kind was said.").Length);
    }

    [Fact]
    public void Equal_texts_measure_zero() => Assert.All(Measure(Source, Source), value => Assert.Equal(0, value));

    [Theory]
    [InlineData("numbers", "The minister said on Monday that 13 people were not hurt in Brussels.")]
    [InlineData("capitals", "The minister said on Monday that 12 people were not hurt in Antwerp.")]
    [InlineData("negation", "The minister said on Monday that 12 people were hurt in Brussels.")]
    [InlineData("stutter", "The minister said on on Monday that 12 people were not hurt in Brussels.")]
    [InlineData("repetition", "The minister said Monday on Monday that 12 people were not hurt in Brussels.")]
    [InlineData("final-mark", "The minister said on Monday that 12 people were not hurt in Brussels")]
    [InlineData("spaced-marks", "The minister said on Monday that 12 people were not hurt in Brussels .")]
    [InlineData("first-letter", "the minister said on Monday that 12 people were not hurt in Brussels.")]
    [InlineData("lower-case", "The minister said on monday that 12 people were not hurt in Brussels.")]
    [InlineData("foreign-letters", "The minister said on Monday that 12 люди were not hurt in Brussels.")]
    [InlineData("question", "The minister said on Monday that 12 people were not hurt in Brussels?")]
    [InlineData("marks", "The minister said, on Monday that 12 people were not hurt in Brussels.")]
    [InlineData("order", "The minister on Monday said that 12 people were not hurt in Brussels.")]
    [InlineData("shorter", "The minister said 12 were hurt.")]
    [InlineData("dropped", "The minister said 12 people were not hurt in Brussels.")]
    [InlineData("replaced", "The minister said on Monday that 12 horses were not hurt in Brussels.")]
    [InlineData("estranged", "The minister said on Monday that 12 horses were not hurt in Brussels.")]
    [InlineData("pronouns", "The minister said on Monday that 12 of her people were not hurt in Brussels.")]
    [InlineData("longer", "The minister himself said on Monday that 12 people were not hurt in Brussels.")]
    [InlineData("inflection", "The ministers said on Monday that 12 people were not hurt in Brussels.")]
    [InlineData("word-pairs", "The minister said on Monday that people were not hurt in Brussels.")]
    [InlineData("words-missing", "The minister said on Monday that 12 were not hurt in Brussels.")]
    [InlineData("words-added", "The minister said on Monday that 12 people were not hurt in snowy Brussels.")]
    public void A_planted_difference_shows_in_its_feature(string feature, string copy) =>
        Assert.True(Measure(Source, copy)[FeatureSchema.IndexOf(feature)] > 0);

    [Theory]
    [InlineData("shorter", "The minister said on Monday that 12 people weren't hurt in Brussels.")]
    [InlineData("dropped", "The minister said on Monday that 12 people were never hurt in snowy Brussels.")]
    [InlineData("replaced", "The minister said on Monday that 12 people were not hurt in the city of Brussels.")]
    [InlineData("pronouns", "On Monday the minister said that 12 people were not hurt in Brussels.")]
    [InlineData("numbers", "On Monday the minister said that 12 people were not hurt in Brussels.")]
    [InlineData("negation", "On Monday the minister said that 12 people weren't hurt in Brussels.")]
    [InlineData("capitals", "In Brussels, the minister said on Monday, 12 people were not hurt.")]
    [InlineData("stutter", "On Monday the minister said that 12 people were not hurt in Brussels.")]
    [InlineData("first-letter", "On Monday the minister said that 12 people were not hurt in Brussels.")]
    public void A_feature_stays_silent_on_a_rewrite_that_keeps_its_matter(string feature, string copy) =>
        Assert.Equal(0, Measure(Source, copy)[FeatureSchema.IndexOf(feature)]);

    [Theory]
    [InlineData("The crash happened near the Gletterhorn, below the old hut.", "The crash happened near the Gleterhorn, below the old hut.", false)]
    [InlineData("The crash happened near the Gletterhorn, below the old hut.", "The crash happened near the Gletterhorn, below the old hutterel.", true)]
    public void A_misspelled_name_is_a_changed_capital_and_no_unknown_word(string source, string copy, bool isUnknown) =>
        Assert.Equal(isUnknown, Measure(source, copy)[FeatureSchema.IndexOf("unknown-words")] > 0);

    [Fact]
    public void Soft_edits_of_one_word_in_three_are_a_third()
    {
        // all three words weigh the same without a lexicon, and "xyz" shares no letters with "bbb"
        var words = Words("aaa bbb ccc", "aaa xyz ccc");
        Assert.Equal(1.0 / 3, WeightedEdits.Of(words).Distance, 6);
    }

    [Fact]
    public void Soft_alignment_of_equal_texts_is_exactly_one()
    {
        var alignment = SoftAlignment.Of(Words(Source, Source), place: 0.5, context: 0.3);
        Assert.Equal((1.0, 1.0, 1.0), (alignment.Recall, alignment.Precision, alignment.F));
    }

    [Fact]
    public void A_long_unit_is_cut_into_blocks()
    {
        var text = string.Join(' ', Enumerable.Range(0, 1500).Select(i => $"w{i}"));
        var tokens = Enumerable.Range(0, 1500).ToArray();
        var blocks = UnitWords.Read(Models.Compare(text, text), tokens, tokens).ToList();
        Assert.Equal(3, blocks.Count);
        Assert.All(blocks, b => Assert.Equal(b.SourceText, b.CopyText));
        Assert.Equal(1500, blocks.Sum(b => b.Source.Length));
    }

    [Theory]
    [InlineData("The firm employs about 2500 people in thirteen towns.", "The firm employs about 2,500 people in 13 towns.", false)]
    [InlineData("The ferry returned three years ago.", "The ferry returned 3 years ago.", false)]
    [InlineData("The ferry returned three years ago.", "The ferry returned two years ago.", true)]
    [InlineData("The firm employs 2500 people.", "The firm employs 2,700 people.", true)]
    public void A_number_differs_by_its_value_not_by_its_spelling(string source, string copy, bool differs)
    {
        var index = FeatureSchema.Wording.Select(f => f.Name).ToList().IndexOf("numbers");
        Assert.Equal(differs, Measure(source, copy)[index] > 0);
    }

    [Fact]
    public void Units_measured_together_are_measured_like_each_by_itself()
    {
        string[] copies = [Source, Source.Replace(' ', '_'), Source + " Again and again.", Source, Source.ToUpperInvariant()];
        var together = WordingFeatures.Measure([.. copies.Select(copy => Words(Source, copy))], Models.Language);
        Assert.Equal(copies.Length, together.Length);
        for (var i = 0; i < copies.Length; i++) Assert.Equal(Measure(Source, copies[i]), together[i], (a, b) => Math.Abs(a - b) < 1e-4);
        Assert.All((int[])[0, 3], i => Assert.All(together[i], v => Assert.Equal(0, v)));
    }

    private static UnitWords Words(string source, string copy)
    {
        var comparison = Models.Compare(source, copy);
        return Assert.Single(UnitWords.Read(comparison, [.. Enumerable.Range(0, comparison.Source.Tokens.Count)], [.. Enumerable.Range(0, comparison.Copy.Tokens.Count)]));
    }

    private static double[] Measure(string source, string copy) => WordingFeatures.Measure([Words(source, copy)], Models.Language)[0];
}
