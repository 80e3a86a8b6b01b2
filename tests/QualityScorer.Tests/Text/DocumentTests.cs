using System.Text;
using QualityScorer.Text;

namespace QualityScorer.Tests.Text;

public sealed class DocumentTests
{
    private static readonly string[] Pieces =
    [
        "a", "I", "Wren", "U.S.", "’", "'", "\"", "”", "“", "‘", ".", "..", "…", "!", "?", " ", "  ", "\n", "\r\n", "\u2028", "5", "1,2", ":", "-", "—", "(", ")", "[1]", "@", "&amp;", "%d",
        "e\u0301", "\uD83D\uDE00", "\uD83D", "\uDE00", "\u00AD", "\u200B", "\uFEFF", "\u00A0", "\u0000", "\u0001", "http://", "www.", "x@y.org", "Mr.", "No.", "Related", "Photo:", "•", "½", "\uFFFF", "日本", "said",
    ];

    [Fact]
    public void An_empty_text_has_no_sentences()
    {
        Assert.Empty(Document.Parse("").Sentences);
        Assert.Empty(Document.Parse(" \r\n\u00A0\u200B ").Tokens);
    }

    [Fact]
    public void Null_is_refused() => Assert.Throws<ArgumentNullException>(() => Document.Parse(null!));

    [Fact]
    public void Every_visible_character_lies_in_one_token_of_one_sentence()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 3000; round++)
        {
            var text = new StringBuilder();
            for (var i = random.Next(60); i > 0; i--) text.Append(Pieces[random.Next(Pieces.Length)]);
            AssertSound(text.ToString());
        }
    }

    [Fact]
    public void Any_characters_can_be_parsed()
    {
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            var characters = new char[random.Next(200)];
            for (var i = 0; i < characters.Length; i++) characters[i] = (char)random.Next(0x10000);
            AssertSound(new string(characters));
        }
    }

    [Theory]
    [InlineData("a-")]
    [InlineData("a.")]
    [InlineData("A.")]
    [InlineData("a@")]
    [InlineData("'")]
    [InlineData("\"")]
    [InlineData("1,")]
    [InlineData("1\u00A0")]
    [InlineData("\u00AD")]
    [InlineData("e\u0301")]
    [InlineData("http://")]
    [InlineData(".)")]
    [InlineData("Related\n")]
    [InlineData("Similar articles\nA title of some story\n")]
    [InlineData("Wren said so.\n\n")]
    [InlineData("a\n")]
    [InlineData("? [")]
    [InlineData("\uD800")]
    public void Long_repeats_take_linear_time(string piece)
    {
        // A quadratic step would need minutes here and be seen as a hang.
        var text = new StringBuilder().Insert(0, piece, 300_000 / piece.Length).ToString();
        AssertSound(text);
    }

    [SharedFact("data/articles")]
    public void Shared_articles_parse_soundly()
    {
        var files = Directory.GetFiles(SharedFactAttribute.Find("data/articles")!, "*.txt", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        Assert.All(files, file => AssertSound(File.ReadAllText(file)));
    }

    private static void AssertSound(string text)
    {
        var document = Document.Parse(text);
        var covered = new bool[text.Length];
        var last = 0;
        foreach (var token in document.Tokens)
        {
            Assert.True(token.Span.Start >= last && token.Span.Length > 0, "tokens ascend and hold a character");
            last = token.Span.End;
            Array.Fill(covered, true, token.Span.Start, token.Span.Length);
            if (token.Normal.Length == 0 || token.Folded.Length == 0) Assert.Fail($"token at {token.Span.Start} has no form");
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (!covered[i] && !char.IsWhiteSpace(text[i]) && !char.IsControl(text[i])
                && System.Globalization.CharUnicodeInfo.GetUnicodeCategory(text, i) != System.Globalization.UnicodeCategory.Format) Assert.Fail($"character {i} lies in no token");
        }

        var next = 0;
        foreach (var sentence in document.Sentences)
        {
            Assert.Equal(next, sentence.Tokens.Start);
            Assert.True(sentence.Tokens.Length > 0, "a sentence has tokens");
            Assert.Equal(document.Tokens[sentence.Tokens.Start].Span.Start, sentence.Span.Start);
            Assert.Equal(document.Tokens[sentence.Tokens.End - 1].Span.End, sentence.Span.End);
            next = sentence.Tokens.End;
        }

        Assert.Equal(document.Tokens.Count, next);
        Assert.Equal(Enumerable.Range(0, document.Sentences.Length), document.Sentences.Select(s => s.Index));
    }
}
