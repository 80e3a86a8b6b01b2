namespace QualityScorer.Tests.Evidence;

public sealed class UnchangedWordsTests
{
    [Theory]
    [InlineData("The mill closed in May, he said.", "The mill closed in May, he said.", "closed", 20, 20, true)]
    [InlineData("The old mill closed in May, he said.", "The mill closed in May, he said.", "closed", 1, 20, true)]
    [InlineData("The old mill closed in May, he said.", "The mill closed in May, he said.", "closed", 2, 0, false)]
    [InlineData("The mill closed in May, he said.", "The mill closed in May; he said.", "closed", 2, 2, true)]
    [InlineData("The mill closed in May, he said.", "The mill closed in May; he said.", "closed", 2, 3, false)]
    [InlineData("The mill closed in May, he said.", "The mill closed in may, he said.", "closed", 0, 2, false)]
    [InlineData("He said that the mill closed in May.", "He said that. The mill closed in May.", "closed", 2, 2, false)]
    public void Tells_how_far_the_words_around_one_were_kept(string source, string copy, string word, int before, int after, bool expected)
    {
        var comparison = Models.Compare(source, copy);
        var token = comparison.Copy.Tokens.Select((t, i) => (t.Normal, i)).First(t => t.Normal == word).i;
        Assert.Equal(expected, comparison.Unchanged.Around(token, before, after));
    }

    [Fact]
    public void A_sentence_is_kept_where_it_begins_and_ends_in_both()
    {
        var comparison = Models.Compare("The mill closed. It was old and nobody came.", "The mill closed. It was old, and nobody came.");
        Assert.Equal([true, false], comparison.Copy.Sentences.Select(comparison.Unchanged.Holds));
    }
}
