namespace QualityScorer.Tests.Evidence.Wording;

public sealed class NonWordDetectorTests
{
    [Theory]
    [InlineData("The council discussed the reform according to plan.", "The council discussed the reform acording to plan.", "acording")]
    [InlineData("The doctor studied the embryo for a week.", "The doctor studied the embroy for a week.", "embroy")]
    public void Reports_misspelled_words(string source, string copy, string place) =>
        Assert.Contains(Fired.On("WRD001", source, copy), i => i.Copy == place);

    [Theory]
    [InlineData("Doctors saw no symptoms in most of the men they tested.", "Most of the tested men were asymptomatic, in the eyes of their doctors.")]
    [InlineData("He splits hairs all day, she said.", "She said he was hairsplitting all day long.")]
    [InlineData("He works in a paper mill.", "He works in a papermill with a wheelhouse.")]
    public void Stays_silent_on_rare_words_and_compounds(string source, string copy) =>
        Assert.Empty(Fired.On("WRD001", source, copy));
}
