using System.Text.Json;

namespace QualityScorer.Encoders.Tests;

/// <summary>Ids against those of Hugging Face's library in Fixtures/tokenizers/expected.jsonl, whose first line says how they were made.</summary>
public sealed class TokenizerReferenceTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("uncased")]
    [InlineData("cased")]
    [InlineData("unigram")]
    [InlineData("unigram-bytes")]
    [InlineData("bpe")]
    public void Gives_the_reference_s_ids_with_a_tokenizer_json(string name)
    {
        using var tokenizer = JsonTokenizer.Open(Fixture($"{name}.json"));
        foreach (var (text, expected) in Expected(name)) Assert.Equal((text, Row(expected)), (text, Row([.. tokenizer.Before, .. tokenizer.Pieces(text), .. tokenizer.After])));
    }

    [Theory]
    [InlineData("uncased", true)]
    [InlineData("cased", false)]
    public void Gives_the_reference_s_ids_with_a_vocabulary(string name, bool lowercase)
    {
        var tokenizer = WordPieceTokenizer.Create(Fixture($"{name}-vocab.txt"), new WordPieceOptions { Lowercase = lowercase });
        foreach (var (text, expected) in Expected(name)) Assert.Equal((text, Row(expected)), (text, Row(tokenizer.Encode(text))));
    }

    [Fact]
    public void Has_texts_that_each_tokenizer_knows_in_part()
    {
        foreach (var name in (string[])["uncased", "cased", "unigram"])
        {
            using var tokenizer = JsonTokenizer.Open(Fixture($"{name}.json"));
            var ids = Expected(name).SelectMany(row => row.Ids).ToHashSet();
            Assert.True(ids.Count > 200, name);
            Assert.Contains(tokenizer.UnknownId!.Value, ids); // these three have one
        }
    }

    [Theory]
    [InlineData("uncased", 1, 1)]
    [InlineData("unigram", 1, 1)]
    [InlineData("unigram-bytes", 0, 1)]
    [InlineData("bpe", 1, 1)]
    public void Knows_the_special_tokens_around_a_text(string name, int before, int after)
    {
        using var tokenizer = JsonTokenizer.Open(Fixture($"{name}.json"));
        Assert.Equal((before, after), (tokenizer.Before.Count, tokenizer.After.Count));
        Assert.Empty(tokenizer.Pieces(""));
    }

    [Fact]
    public void Reads_half_a_surrogate_pair_as_a_replacement_character()
    {
        using var tokenizer = JsonTokenizer.Open(Fixture("bpe.json"));
        Assert.Equal(tokenizer.Pieces("a\ufffdb"), tokenizer.Pieces("a\ud800b"));
        Assert.Equal(tokenizer.Pieces("a😀b\ufffd"), tokenizer.Pieces("a😀b\udc00"));
    }

    [Theory]
    [InlineData("the harbour wall ", "uncased")]
    [InlineData("the harbour wall ", "bpe")]
    [InlineData("zq", "bpe")]
    [InlineData("😀", "bpe")]
    public void Reads_a_very_long_text_to_its_end(string part, string name)
    {
        using var tokenizer = JsonTokenizer.Open(Fixture($"{name}.json"));
        var pieces = tokenizer.Pieces(string.Concat(Enumerable.Repeat(part, 40_000)) + "fall");
        var each = (tokenizer.Pieces(part + part).Length - tokenizer.Pieces(part).Length) * 40_000;
        Assert.InRange(pieces.Length, each - 100, each + 100);
        Assert.Equal(tokenizer.Pieces(part + "fall")[^1], pieces[^1]);
    }

    [Theory]
    [InlineData("BertNormalizer", "SlangNormalizer", "SlangNormalizer")]
    [InlineData("BertPreTokenizer", "ThaiPreTokenizer", "ThaiPreTokenizer")]
    [InlineData("\"WordPiece\"", "\"WordSlice\"", "WordSlice")]
    [InlineData("\"TemplateProcessing\"", "\"WrapProcessing\"", "WrapProcessing")]
    [InlineData("\"type_id\":0", "\"type_id\":2", "token types")]
    [InlineData("\"single\":", "\"lone\":", "post_processor")]
    [InlineData("\"vocab\":", "\"words\":", "vocab")]
    [InlineData("\"model\":", "\"modle\":", "model")]
    [InlineData("{", "{{", "JSON")]
    public void Names_what_it_does_not_know(string part, string replacement, string named)
    {
        var json = File.ReadAllText(Fixture("uncased.json"));
        Assert.Contains(part, json, StringComparison.Ordinal);
        var path = _directory.Write("tokenizer.json", json.Replace(part, replacement, StringComparison.Ordinal));
        var fault = Assert.Throws<InvalidDataException>(() => JsonTokenizer.Open(path)).Message;
        Assert.Contains(path, fault, StringComparison.Ordinal);
        Assert.Contains(named, fault, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault);
    }

    [Fact]
    public void Gives_the_same_ids_on_many_threads()
    {
        using var tokenizer = JsonTokenizer.Open(Fixture("unigram.json"));
        var rows = Expected("unigram");
        Parallel.For(0, 2000, i => Assert.Equal(rows[i % rows.Count].Ids[1..^1], tokenizer.Pieces(rows[i % rows.Count].Text)));
    }

    private static string Row(int[] ids) => string.Join(' ', ids);

    private static string Fixture(string name) => Path.Combine(TemporaryDirectory.Fixture("tokenizers"), name);

    private static List<(string Text, int[] Ids)> Expected(string name) =>
    [
        .. File.ReadLines(Fixture("expected.jsonl")).Skip(1).Select(line => JsonDocument.Parse(line).RootElement)
            .Select(row => (row.GetProperty("text").GetString() ?? "", row.GetProperty(name).EnumerateArray().Select(id => id.GetInt32()).ToArray())),
    ];
}
