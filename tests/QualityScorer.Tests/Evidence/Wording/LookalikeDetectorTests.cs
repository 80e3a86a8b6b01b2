namespace QualityScorer.Tests.Evidence.Wording;

public sealed class LookalikeDetectorTests
{
    [Theory]
    [InlineData("The glass maker was bought by a rival in May.", "The glass maker was brought by a rival in May.", "bought", "brought")]
    [InlineData("The final part of the trip agenda is a meeting.", "The final part of the strip agenda is a meeting.", "trip", "strip")]
    [InlineData("The regional prosecutor said on Monday that it was over.", "The regional persecutor said on Monday that it was over.", "prosecutor", "persecutor")]
    public void Reports_another_word_of_nearly_the_same_letters(string source, string copy, string from, string to) =>
        Assert.Contains((from, to), Fired.On("WRD003", source, copy));

    [Theory]
    [InlineData("The grey car of the senior adviser was found near the kerb.", "The gray car of the senior advisor was found near the curb.")]
    [InlineData("He wrote a cheque for the storey above the plough.", "He wrote a check for the story above the plow.")]
    [InlineData("They must ensure the safety of all guests.", "They must insure the safety of all guests.")]
    [InlineData("They moved further along the coast.", "They moved farther along the coast.")]
    [InlineData("The old goverment fell on Monday in the end.", "The old government fell on Monday in the end.")]
    [InlineData("He was a cautious man in the end.", "He was a man of caution in the end.")]
    [InlineData("The rope was cut by the crew in May.", "The crew put the rope away in May.")]
    public void Stays_silent_on_spellings_forms_and_synonyms(string source, string copy) =>
        Assert.Empty(Fired.On("WRD003", source, copy));
}
