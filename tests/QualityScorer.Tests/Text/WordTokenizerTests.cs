using QualityScorer.Text;

namespace QualityScorer.Tests.Text;

public sealed class WordTokenizerTests
{
    [Theory]
    [InlineData("won't don’t I'm we’ll O'Brien", "won't don't i'm we'll o'brien")]
    [InlineData("Wren’s hat, Wren's hat", "wren 's hat , wren 's hat")]
    [InlineData("the drivers’ union", "the drivers ' union")]
    [InlineData("it's that’s let's he's who’s there's", "it's that's let's he's who's there's")]
    [InlineData("in the U.S. at 9 a.m. e.g. here", "in the u.s. at 9 a.m. e.g. here")]
    [InlineData("J. K. Wren met Dr. Moss in Feb. 2020", "j. k. wren met dr. moss in feb. 2020")]
    [InlineData("She said no. It was No. 5", "she said no . it was no. 5")]
    [InlineData("1,200.50 31.8 11:20 2018", "1,200.50 31.8 11:20 2018")]
    [InlineData("the 3rd 62m 1800s 24th 5G 2.4bn", "the 3rd 62m 1800s 24th 5g 2.4bn")]
    [InlineData("9\u00A0800 and 1\u202F234\u202F567 but in 2018\u00A0300", "9800 and 1234567 but in 2018 300")]
    [InlineData("a 10-year deal", "a 10 - year deal")]
    [InlineData("2.20pm and 9km, 8a.m.", "2.20 pm and 9 km , 8 a.m.")]
    [InlineData("$5, €62 and 60%", "$ 5 , € 62 and 60 %")]
    [InlineData("1990’s G20 Covid19", "1990 's g20 covid19")]
    [InlineData("see https://example.org/a_b?c=1. Or www.example.org/x, ok", "see https://example.org/a_b?c=1 . or www.example.org/x , ok")]
    [InlineData("mail a.wren@example.co.uk, follow @wren_9", "mail a.wren@example.co.uk , follow @wren_9")]
    [InlineData("wrote example.cz. Then", "wrote example.cz . then")]
    [InlineData("later in the day.Wren said", "later in the day . wren said")]
    [InlineData("wait... wait…", "wait ... wait ...")]
    [InlineData("Q&amp;A A&B", "q &amp; a a & b")]
    [InlineData("‘the drivers’ said", "' the drivers ' said")]
    [InlineData("’em 'tis rock ’n’ roll", "'em 'tis rock 'n' roll")]
    [InlineData("so\u00ADft zero\u200Bwidth", "soft zerowidth")]
    [InlineData("“Yes,” „no“ «so»", "\" yes , \" \" no \" \" so \"")]
    [InlineData("co\u2011operate", "co - operate")]
    public void Splits_a_text_into_tokens(string text, string normal) =>
        Assert.Equal(normal, string.Join(' ', Document.Parse(text).Tokens.Select(t => t.Normal)));

    [Theory]
    [InlineData("Wilmès", "wilmes")]
    [InlineData("U.S.", "us")]
    [InlineData("Straße", "strasse")]
    [InlineData("Ørsted", "orsted")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Ogúnlànà", "ogunlana")]
    [InlineData("Adébáyọ\u0300", "adebayo")]
    [InlineData("don’t", "don't")]
    [InlineData("31.8", "31.8")]
    [InlineData("–", "-")]
    public void Folds_spellings_that_mean_the_same(string text, string folded) => Assert.Equal(folded, Assert.Single(Document.Parse(text).Tokens).Folded);

    [Fact]
    public void Composes_letters_and_marks()
    {
        // Holds only where ICU is present: with invariant globalization Normalize leaves the text as it is.
        Assert.Equal("é", "e\u0301".Normalize());
        Assert.Equal("café", Assert.Single(Document.Parse("Cafe\u0301").Tokens).Normal);
    }

    [Fact]
    public void Tells_kinds_capitals_and_spaces()
    {
        var tokens = Document.Parse("Éva’s 10-year plan").Tokens;
        Assert.Equal([TokenKind.Word, TokenKind.Possessive, TokenKind.Number, TokenKind.Punctuation, TokenKind.Word, TokenKind.Word], tokens.Select(t => t.Kind));
        Assert.Equal([true, false, false, false, false, false], tokens.Select(t => t.IsCapitalized));
        Assert.Equal([true, false, true, false, false, true], tokens.Select(t => t.SpaceBefore));
    }

    [Fact]
    public void Interns_equal_words()
    {
        var tokens = Document.Parse("Road road ROAD road").Tokens;
        Assert.Same(tokens[1].Normal, tokens[3].Normal);
        Assert.All(tokens, t => Assert.Equal("road", t.Normal));
    }
}
