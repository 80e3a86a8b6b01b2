using QualityScorer.Text;

namespace QualityScorer.Tests.Text;

public sealed class RegionalWordsTests
{
    [Theory]
    [InlineData("lorry", "truck")]
    [InlineData("anaesthetist", "anesthesiologist")]
    [InlineData("petrol", "gasoline")]
    [InlineData("stabiliser", "stabilizer")]
    public void A_British_and_an_American_word_for_one_thing_have_one_stem(string british, string american) => Assert.Equal(WordForms.Stem(british), WordForms.Stem(american));

    [Theory]
    [InlineData("flat", "apartment")]
    [InlineData("fall", "autumn")]
    public void A_word_of_several_senses_keeps_its_own(string one, string other) => Assert.NotEqual(WordForms.Stem(one), WordForms.Stem(other));
}
