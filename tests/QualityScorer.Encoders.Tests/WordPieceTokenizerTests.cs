namespace QualityScorer.Encoders.Tests;

public sealed class WordPieceTokenizerTests : IDisposable
{
    // Ids are line numbers:                  0      1      2      3     4     5        6        7       8      9    10   11
    private const string Vocabulary = "[PAD]\n[UNK]\n[CLS]\n[SEP]\nun\n##aff\n##able\ncafe\n##s\n!\n$\n北\n"
    //  12   13   14          15   16    17      18      19           20     21
        + "京\ni\n##stanbul\na\n##a\nCafé\ncafé\n##\u0307\n\u1109\n##\u1165\n";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n\u00a0\u3000\u2028")]
    [InlineData("\0\u0007\u007f\u200b\u00ad\ufeff\ue000\ufffd")]
    [InlineData("\u0301")]
    public void Gives_no_piece_for_a_text_without_visible_characters(string text) => Assert.Empty(Uncased().Pieces(text));

    [Theory]
    [InlineData("unaffable", new[] { 4, 5, 6 })]
    [InlineData("UnAffables", new[] { 4, 5, 6, 8 })]
    [InlineData("unaffx", new[] { 1 })]
    [InlineData("un unaffx un", new[] { 4, 1, 4 })]
    [InlineData("aff", new[] { 1 })]
    [InlineData("café", new[] { 7 })]
    [InlineData("cafe\u0301", new[] { 7 })]
    [InlineData("CAFÉS!", new[] { 7, 8, 9 })]
    [InlineData("un!$un", new[] { 4, 9, 10, 4 })]
    [InlineData("un«un", new[] { 4, 1, 4 })]
    [InlineData("un€un", new[] { 1 })]
    [InlineData("北京un北", new[] { 11, 12, 4, 11 })]
    [InlineData("サ", new[] { 1 })]
    [InlineData("서", new[] { 20, 21 })]
    [InlineData("İstanbul I\u0307STANBUL", new[] { 13, 14, 13, 14 })]
    [InlineData("un\0aff\u200bable\ufffd\u00ad", new[] { 4, 5, 6 })]
    [InlineData("un\u000baff", new[] { 4, 5 })]
    [InlineData("un\u00a0un\u3000un\u2028un\tun", new[] { 4, 4, 4, 4, 4 })]
    [InlineData("[sep]", new[] { 1, 1, 1 })]
    [InlineData("un[SEP]un[PAD] [CLS]", new[] { 4, 3, 4, 0, 2 })]
    [InlineData("##able", new[] { 1, 1, 1 })]
    [InlineData("𝔘", new[] { 1 })]
    public void Splits_as_the_uncased_BERT_tokenizer_does(string text, int[] expected) => Assert.Equal(expected, Uncased().Pieces(text));

    [Fact]
    public void Drops_an_unpaired_surrogate() // no InlineData: attributes keep text as UTF-8, which has none
    {
        Assert.Equal([4, 6], Uncased().Pieces("un\ud800able"));
        Assert.Equal([4, 6], Uncased().Pieces("unable\udc00"));
    }

    [Fact]
    public void Puts_a_text_between_class_and_separator()
    {
        Assert.Equal([2, 4, 9, 3], Uncased().Encode("un!"));
        Assert.Equal([2, 3], Uncased().Encode(""));
    }

    [Fact]
    public void Takes_a_word_of_100_characters_for_unknown_only_from_101_on()
    {
        Assert.Equal([15, .. Enumerable.Repeat(16, 99)], Uncased().Pieces(new string('a', 100)));
        Assert.Equal([1], Uncased().Pieces(new string('a', 101)));
        Assert.Equal([4, 1, 4], Uncased().Pieces($"un {new string('a', 5000)} un"));
    }

    [Theory]
    [InlineData(false, null, "Café", new[] { 17 })]
    [InlineData(false, null, "café", new[] { 18 })]
    [InlineData(false, true, "café", new[] { 7 })]
    [InlineData(false, null, "Un", new[] { 1 })]
    [InlineData(true, false, "CAFÉ", new[] { 18 })]
    [InlineData(true, false, "İstanbul", new[] { 13, 19, 14 })]
    [InlineData(false, null, "İstanbul", new[] { 1 })]
    public void Keeps_case_and_accents_as_told(bool lowercase, bool? strip, string text, int[] expected) =>
        Assert.Equal(expected, Open(new WordPieceOptions { Lowercase = lowercase, StripAccents = strip }).Pieces(text));

    [Fact]
    public void Takes_special_tokens_in_a_text_for_plain_text_when_told()
    {
        Assert.Equal([1, 1, 1], Open(new WordPieceOptions { SplitSpecialTokens = true }).Pieces("[SEP]"));
        Assert.Equal([2, 4, 3], Open(new WordPieceOptions { SplitSpecialTokens = true }).Encode("un"));
    }

    [Fact]
    public void Reads_the_names_of_its_special_tokens()
    {
        var configuration = _directory.Write("tokenizer_config.json", """{ "cls_token": "[ignored]", "sep_token": { "content": "i", "lstrip": false } }""");
        var map = _directory.Write("special_tokens_map.json", """{ "cls_token": "a", "unk_token": { "content": "$" } }""");
        var tokenizer = Open(WordPieceOptions.Load(configuration, map));
        Assert.Equal([15, 10, 13], tokenizer.Encode("zzz"));
    }

    [Fact]
    public void Leaves_Chinese_words_whole_when_told()
    {
        Assert.Equal([1], Open(new WordPieceOptions { SplitChineseCharacters = false }).Pieces("北京"));
        Assert.Equal([11], Open(new WordPieceOptions { SplitChineseCharacters = false }).Pieces("北"));
    }

    [Fact]
    public void Reads_a_vocabulary_with_Windows_line_ends_the_same()
    {
        var tokenizer = WordPieceTokenizer.Create(_directory.Write("crlf.txt", Vocabulary.Replace("\n", "\r\n", StringComparison.Ordinal)));
        Assert.Equal([4, 5, 6], tokenizer.Pieces("unaffable"));
        Assert.Equal(Uncased().VocabularySize, tokenizer.VocabularySize);
    }

    [Theory]
    [InlineData("[PAD]\n[UNK]\n[CLS]\nun\n", "[SEP]")]
    [InlineData("", "[UNK]")]
    public void Names_the_line_that_a_vocabulary_lacks(string vocabulary, string line)
    {
        var path = _directory.Write("short.txt", vocabulary);
        var fault = Assert.Throws<InvalidDataException>(() => WordPieceTokenizer.Create(path));
        Assert.Contains(path, fault.Message, StringComparison.Ordinal);
        Assert.Contains(line, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_its_options_from_tokenizer_config()
    {
        var path = _directory.Write("tokenizer_config.json",
            """{ "do_lower_case": false, "strip_accents": true, "tokenize_chinese_chars": false, "model_max_length": 256, "pad_token": "[PAD]" }""");
        Assert.Equal(new WordPieceOptions { Lowercase = false, StripAccents = true, SplitChineseCharacters = false, MaxTokens = 256 }, WordPieceOptions.Load(path));

        // What Hugging Face writes for "no limit".
        var unlimited = _directory.Write("unlimited.json", """{ "strip_accents": null, "model_max_length": 1000000000000000019884624838656 }""");
        Assert.Equal(new WordPieceOptions(), WordPieceOptions.Load(unlimited));
    }

    [Theory]
    [InlineData("{", "not JSON")]
    [InlineData("[1]", "object")]
    [InlineData("""{ "do_lower_case": "yes" }""", "do_lower_case")]
    [InlineData("""{ "model_max_length": 0 }""", "model_max_length")]
    public void Names_the_fault_of_a_broken_tokenizer_config(string json, string fault)
    {
        var path = _directory.Write("broken.json", json);
        var message = Assert.Throws<InvalidDataException>(() => WordPieceOptions.Load(path)).Message;
        Assert.Contains(path, message, StringComparison.Ordinal);
        Assert.Contains(fault, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Gives_the_same_ids_on_many_threads()
    {
        var tokenizer = Uncased();
        string[] texts = [.. Enumerable.Range(0, 64).Select(i => string.Concat(Enumerable.Repeat(i % 2 == 0 ? "Unaffables! " : "café 北京 ", i)))];
        var expected = Array.ConvertAll(texts, text => tokenizer.Pieces(text));
        Parallel.For(0, 2000, i => Assert.Equal(expected[i % 64], tokenizer.Pieces(texts[i % 64])));
    }

    [PinFact("wordpiece.jsonl", "encoder/vocab.txt")]
    public void Splits_as_the_training_code_does()
    {
        var tokenizer = WordPieceTokenizer.Create(
            Path.Combine(ModelDirectory.Default, "encoder", "vocab.txt"), WordPieceOptions.Load(Path.Combine(ModelDirectory.Default, "encoder", "tokenizer_config.json")));
        var rows = PinFactAttribute.Rows("wordpiece.jsonl").ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(
            row.GetProperty("ids").EnumerateArray().Select(id => id.GetInt32()), tokenizer.Encode(row.GetProperty("text").GetString())));
    }

    private WordPieceTokenizer Uncased() => Open(new WordPieceOptions());

    private WordPieceTokenizer Open(WordPieceOptions options) => WordPieceTokenizer.Create(_directory.Write("vocab.txt", Vocabulary), options);
}
