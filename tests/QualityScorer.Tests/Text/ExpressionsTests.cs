using QualityScorer.Text;

namespace QualityScorer.Tests.Text;

public sealed class ExpressionsTests
{
    [Theory]
    [InlineData("the shop steward spoke", "shop steward")]
    [InlineData("they make up their mind", "make up their mind")]
    [InlineData("they make up the minds of all mind you", "")]
    [InlineData("a penalty shoot - out won it", "penalty shoot - out")]
    [InlineData("he turn state 's evidence today", "turn state 's evidence")]
    [InlineData("the shop closed", "")]
    public void Finds_the_words_of_an_expression_in_their_order(string text, string expected)
    {
        var words = text.Split(' ');
        Assert.Equal(expected, string.Join('|', Load().In(words, 0, words.Length).Select(e => string.Join(' ', words[e.Tokens.Start..e.Tokens.End]))));
    }

    [Fact]
    public void The_longest_expression_wins()
    {
        string[] words = ["white", "paper", "cup"];
        Assert.Equal(3, Assert.Single(Load().In(words, 0, 3)).Tokens.End);
    }

    [Fact]
    public void Substitutes_are_read_in_words() =>
        Assert.Contains(Load().In(["shop", "steward"], 0, 2).Single().Expression.Substitutes, s => s.SequenceEqual(["union", "delegate"]));

    [Theory]
    [InlineData("steward")]
    [InlineData("~ mind | head")]
    [InlineData("shop steward | union delegate | works delegate")]
    public void A_broken_line_is_named(string line)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "# comment\n" + line + "\n");
        Assert.EndsWith("expected", Assert.Throws<InvalidDataException>(() => Expressions.Load(path)).Message, StringComparison.Ordinal);
        Assert.Contains("line 2", Assert.Throws<InvalidDataException>(() => Expressions.Load(path)).Message, StringComparison.Ordinal);
        File.Delete(path);
    }

    private static Expressions Load()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "shop steward | union delegate, works representative\nmake up ~ mind\npenalty shoot-out\nturn state's evidence\nwhite paper\nwhite paper cup\n");
        var expressions = Expressions.Load(path);
        File.Delete(path);
        return expressions;
    }
}
