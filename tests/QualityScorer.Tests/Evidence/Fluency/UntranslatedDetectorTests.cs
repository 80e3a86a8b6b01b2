namespace QualityScorer.Tests.Evidence.Fluency;

public sealed class UntranslatedDetectorTests
{
    [Theory]
    [InlineData("The meeting with the governor was long.", "The reunión con el gobernador was long.", "con el gobernador")]
    [InlineData("The harvest failed in the north.", "The урожай failed in the north.", "урожай")]
    public void Reports_words_of_another_language(string source, string copy, string place) =>
        Assert.Contains(Fired.On("UNT001", source, copy), i => i.Copy == place);

    [Theory]
    [InlineData("The mayor met Pedro de la Cruz.", "The mayor met Pedro de la Cruz and Ludwig van der Berg.")]
    [InlineData("They sang la vie en rose at night.", "At night they sang la vie en rose.")]
    [InlineData("It was a long war.", "It was a de facto war, per se, and an ad hoc truce.")]
    public void Stays_silent_on_names_and_the_sources_own_words(string source, string copy) =>
        Assert.Empty(Fired.On("UNT001", source, copy));
}
