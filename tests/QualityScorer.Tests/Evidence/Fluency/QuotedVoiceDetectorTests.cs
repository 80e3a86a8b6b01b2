using QualityScorer.Evidence.Fluency;

namespace QualityScorer.Tests.Evidence.Fluency;

public sealed class QuotedVoiceDetectorTests
{
    [Theory]
    [InlineData("‘We went in together and we will leave together,’ the general said.", "According to the general, we went in together and will leave together.", "We went in together and we", "we")]
    public void Reports_a_voice_without_its_marks(string source, string copy, string from, string to) =>
        Assert.Contains((from, to), Fired.On("QUO003", source, copy));

    [Theory]
    [ClassData(typeof(SameVoices))]
    public void Stays_silent_on_quoted_voices(string source, string copy) =>
        Assert.Empty(new QuotedVoiceDetector().Detect(Models.Compare(source, copy)));
}
