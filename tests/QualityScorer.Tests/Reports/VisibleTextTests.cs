using QualityScorer.Reports;

namespace QualityScorer.Tests.Reports;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("plain text, “quoted” – Zoë", "plain text, “quoted” – Zoë")]
    [InlineData("a\r\nb\tc", "a  b c")]
    [InlineData("\u001b[31m\u0007\u007f", "␛[31m␇␡")]
    [InlineData("\u009b\u200f\u202e", "\uFFFD\uFFFD\uFFFD")]
    [InlineData("😀", "😀")]
    public void Shows_what_would_act(string text, string visible) => Assert.Equal(visible, VisibleText.Of(text));

    [Fact]
    public void Replaces_half_a_pair_and_keeps_the_length()
    {
        Assert.Equal("a\uFFFDb\uFFFD😀", VisibleText.Of("a\ud800b\udc00😀"));
        Assert.Equal("a\uFFFDb\uFFFD😀\u001b", VisibleText.WellFormed("a\ud800b\udc00😀\u001b"));
    }

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("e\u0301", 1)]
    [InlineData("東京", 4)]
    [InlineData("😀", 2)]
    [InlineData("a\u00adb", 2)]
    public void Counts_columns(string text, int columns) => Assert.Equal(columns, VisibleText.Columns(text));
}
