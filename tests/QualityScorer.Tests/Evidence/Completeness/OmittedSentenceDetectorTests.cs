namespace QualityScorer.Tests.Evidence.Completeness;

public sealed class OmittedSentenceDetectorTests
{
    [Theory]
    [InlineData("The ferry sank off the cape on Monday. “Nobody had told us to leave.” Divers found the wreck at a depth of 40 metres.", "The ferry sank off the cape on Monday. Divers found the wreck at a depth of 40 metres.", "“Nobody had told us to leave.”")]
    [InlineData("The ferry sank off the cape on Monday. Its owner, Petra Solberg, had bought it in 1998 for two million kroner. Divers found the wreck at a depth of 40 metres.", "The ferry sank off the cape on Monday. Divers found the wreck at a depth of 40 metres.", "Its owner, Petra Solberg, had bought it in 1998 for two million kroner.")]
    public void Reports_a_sentence_left_out(string source, string copy, string place) =>
        Assert.Contains(Fired.On("OMI001", source, copy), i => i.Source == place);

    [Theory]
    [InlineData("The ferry sank off the cape on Monday. Few were surprised. Divers found the wreck at a depth of 40 metres.", "The ferry sank off the cape on Monday. Many had seen it coming. Divers found the wreck at a depth of 40 metres.")]
    [InlineData("The ferry sank off the cape on Monday. It was 60 years old. Divers found the wreck at a depth of 40 metres.", "The ferry, 60 years old, sank off the cape on Monday. Divers found the wreck at a depth of 40 metres.")]
    public void Stays_silent_on_a_sentence_said_otherwise(string source, string copy) =>
        Assert.Empty(Fired.On("OMI001", source, copy));
}
