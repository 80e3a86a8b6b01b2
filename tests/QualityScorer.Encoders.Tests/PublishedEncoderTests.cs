namespace QualityScorer.Encoders.Tests;

/// <summary>Directories as sentence-transformers exports them: tokenizer.json, modules, pooling, prompts, lengths.</summary>
public sealed class PublishedEncoderTests : IDisposable
{
    private const string Modules = """[{ "idx": 0, "path": "", "type": "sentence_transformers.models.Transformer" }, { "idx": 1, "path": "1_Pooling", "type": "sentence_transformers.models.Pooling" }, { "idx": 2, "path": "2_Normalize", "type": "sentence_transformers.models.Normalize" }]""";
    private static readonly string[] Texts = ["The harbour wall", "the council approves", "市議会は新しい港の壁を承認した", "The wall!", "a b c d e f g h i j k l m n o p"];
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("pooling_mode_mean_tokens")]
    [InlineData("pooling_mode_mean_sqrt_len_tokens")]
    [InlineData("pooling_mode_cls_token")]
    [InlineData("pooling_mode_max_tokens")]
    [InlineData("pooling_mode_lasttoken")]
    [InlineData("pooling_mode_weightedmean_tokens")]
    public void Pools_tokens_as_told(string mode)
    {
        var path = Published("unigram", mode);
        using var encoder = OnnxSentenceEncoder.Open(path);
        using var tokenizer = JsonTokenizer.Open(Path.Combine(path, "tokenizer.json"));
        foreach (var text in Texts) AssertNear(Pooled(mode, [0, .. tokenizer.Pieces(text), 2]), encoder.Encode([text])[0]);
    }

    [Theory]
    [InlineData("mean", "pooling_mode_mean_tokens")]
    [InlineData("cls", "pooling_mode_cls_token")]
    public void Reads_a_pooling_written_as_one_word(string word, string mode)
    {
        var path = Published("bpe", mode);
        using var old = OnnxSentenceEncoder.Open(path);
        File.WriteAllText(Path.Combine(path, "1_Pooling", "config.json"), $$"""{ "embedding_dimension": 4, "pooling_mode": "{{word}}", "include_prompt": true }""");
        using var fresh = OnnxSentenceEncoder.Open(path);
        Vectors.AssertSameBits(old.Encode(Texts), fresh.Encode(Texts));
    }

    [Fact]
    public void Gives_the_same_bits_alone_in_any_call_and_on_any_number_of_threads()
    {
        var path = Published("unigram", "pooling_mode_mean_tokens");
        using var encoder = OnnxSentenceEncoder.Open(path);
        using var other = OnnxSentenceEncoder.Open(path, new EncoderOptions { Threads = 2, Spinning = true });
        var alone = Array.ConvertAll(Texts, text => encoder.Encode([text])[0]);
        Vectors.AssertSameBits(alone, encoder.Encode(Texts));
        Vectors.AssertSameBits([.. alone, .. alone], other.Encode([.. Texts, .. Texts]));
        Parallel.For(0, 200, i => Vectors.AssertSameBits(alone, encoder.Encode(Texts)));
    }

    [Fact]
    public void Reads_a_long_text_in_windows_with_special_tokens_around_each()
    {
        var path = Published("unigram", "pooling_mode_mean_tokens");
        File.WriteAllText(Path.Combine(path, "sentence_bert_config.json"), """{ "max_seq_length": 8, "do_lower_case": false }""");
        using var encoder = OnnxSentenceEncoder.Open(path);
        using var tokenizer = JsonTokenizer.Open(Path.Combine(path, "tokenizer.json"));
        const string Long = "the council approves the new harbour wall after the third winter";
        var pieces = tokenizer.Pieces(Long);
        Assert.InRange(pieces.Length, 13, 18); // three windows
        var expected = new double[4];
        for (var i = 0; i < 3; i++)
        {
            var window = pieces[(pieces.Length * i / 3)..(pieces.Length * (i + 1) / 3)];
            var vector = Pooled("pooling_mode_mean_tokens", [0, .. window, 2]);
            for (var d = 0; d < 4; d++) expected[d] += vector[d] * window.Length;
        }

        AssertNear(Unit(expected), encoder.Encode([Long])[0]);
        Assert.NotEqual(encoder.Encode([Long])[0], encoder.Encode([Long + " floods"])[0]);
    }

    [Fact]
    public void Puts_the_default_prompt_before_a_text_and_before_each_window()
    {
        var path = Published("unigram", "pooling_mode_mean_tokens");
        using var plain = OnnxSentenceEncoder.Open(path);
        var file = Path.Combine(path, "config_sentence_transformers.json");
        File.WriteAllText(file, """{ "prompts": { "query": "query: ", "passage": "passage: " }, "default_prompt_name": null }""");
        using var none = OnnxSentenceEncoder.Open(path);
        Vectors.AssertSameBits(plain.Encode(Texts), none.Encode(Texts));
        Assert.Equal(plain.Identity, none.Identity);

        File.WriteAllText(file, """{ "prompts": { "query": "query: ", "passage": "passage: " }, "default_prompt_name": "passage" }""");
        using var passage = OnnxSentenceEncoder.Open(path);
        Vectors.AssertSameBits(plain.Encode([.. Texts.Select(text => "passage: " + text)]), passage.Encode(Texts));
        Assert.NotEqual(plain.Identity, passage.Identity);
        Assert.Equal(new float[4], passage.Encode([""])[0]); // a prompt alone is no text

        using var tokenizer = JsonTokenizer.Open(Path.Combine(path, "tokenizer.json"));
        int[] prompt = tokenizer.Pieces("passage: "), pieces = tokenizer.Pieces("the harbour wall of the old town");
        using var narrow = OnnxSentenceEncoder.Open(path, new EncoderOptions { MaxTokens = prompt.Length + 2 + (pieces.Length + 1) / 2 });
        var half = pieces.Length / 2;
        var (first, second) = (Pooled("pooling_mode_mean_tokens", [0, .. prompt, .. pieces[..half], 2]), Pooled("pooling_mode_mean_tokens", [0, .. prompt, .. pieces[half..], 2]));
        AssertNear(Unit([.. first.Zip(second, (a, b) => (a * half) + (b * (pieces.Length - half)))]), narrow.Encode(["the harbour wall of the old town"])[0]);
    }

    [Fact]
    public void Brings_texts_to_lower_case_when_told()
    {
        var path = Published("unigram", "pooling_mode_mean_tokens");
        using var plain = OnnxSentenceEncoder.Open(path);
        File.WriteAllText(Path.Combine(path, "sentence_bert_config.json"), """{ "max_seq_length": 64, "do_lower_case": true }""");
        using var lower = OnnxSentenceEncoder.Open(path);
        Vectors.AssertSameBits(plain.Encode(["the harbour"]), lower.Encode(["The HARBOUR"]));
        Assert.NotEqual(plain.Encode(["The HARBOUR"])[0], plain.Encode(["the harbour"])[0]);
    }

    [Theory]
    [InlineData("roberta", 20, 18)]
    [InlineData("bert", 20, 20)]
    public void Takes_the_longest_input_from_the_model_s_configuration_where_nothing_else_states_it(string type, int positions, int expected)
    {
        var path = Published("unigram", "pooling_mode_mean_tokens");
        File.Delete(Path.Combine(path, "sentence_bert_config.json"));
        using (var unstated = OnnxSentenceEncoder.Open(path)) Assert.Equal(512, unstated.MaxTokens);
        File.WriteAllText(Path.Combine(path, "config.json"), $$"""{ "model_type": "{{type}}", "max_position_embeddings": {{positions}} }""");
        using var encoder = OnnxSentenceEncoder.Open(path);
        Assert.Equal(expected, encoder.MaxTokens);
    }

    [Fact]
    public void Changes_its_identity_with_what_changes_vectors()
    {
        HashSet<string> identities = [];
        foreach (var (tokenizer, mode) in ((string, string)[])[("unigram", "pooling_mode_mean_tokens"), ("unigram", "pooling_mode_cls_token"), ("bpe", "pooling_mode_mean_tokens")])
        {
            using var encoder = OnnxSentenceEncoder.Open(Published(tokenizer, mode, $"{tokenizer}-{mode}/encoder"));
            Assert.True(identities.Add(encoder.Identity), encoder.Identity);
        }

        using var narrow = OnnxSentenceEncoder.Open(Published("unigram", "pooling_mode_mean_tokens"), new EncoderOptions { MaxTokens = 16 });
        Assert.True(identities.Add(narrow.Identity), narrow.Identity);
    }

    [Theory]
    [InlineData("modules.json", """[{ "type": "sentence_transformers.models.Transformer" }, { "type": "sentence_transformers.models.Pooling", "path": "1_Pooling" }, { "type": "sentence_transformers.models.Dense" }]""", "Dense")]
    [InlineData("modules.json", """[{ "type": "sentence_transformers.models.WordWeights" }]""", "WordWeights")]
    [InlineData("modules.json", """[{ "type": "sentence_transformers.models.Transformer" }]""", "modules.json names no Pooling", "1_Pooling/config.json")]
    [InlineData("modules.json", "{}", "array")]
    [InlineData("modules.json", """[{ "path": "1_Pooling" }]""", "'type'")]
    [InlineData("1_Pooling/config.json", """{ "pooling_mode_cls_token": true, "pooling_mode_max_tokens": true }""", "cls_token, max_tokens")]
    [InlineData("1_Pooling/config.json", """{ "pooling_mode_cls_token": false }""", "no kind of pooling")]
    [InlineData("1_Pooling/config.json", """{ "pooling_mode_median_tokens": true }""", "median_tokens")]
    [InlineData("1_Pooling/config.json", """{ "pooling_mode_mean_tokens": true, "include_prompt": false }""", "include_prompt")]
    [InlineData("config_sentence_transformers.json", """{ "prompts": {}, "default_prompt_name": "query" }""", "'query'")]
    [InlineData("sentence_bert_config.json", """{ "max_seq_length": 2 }""", "no room")]
    [InlineData("sentence_bert_config.json", """{ "max_seq_length": "long" }""", "max_seq_length")]
    [InlineData("tokenizer.json", "{}", "no 'model'")]
    public void Names_what_it_cannot_do(string file, string text, string named, string? deleted = null)
    {
        var path = Published("unigram", "pooling_mode_mean_tokens");
        using (OnnxSentenceEncoder.Open(path))
        {
            // The unchanged copy opens.
        }

        if (deleted is not null) File.Delete(Path.Combine(path, deleted));
        File.WriteAllText(Path.Combine(path, file), text);
        var fault = Assert.Throws<InvalidDataException>(() => OnnxSentenceEncoder.Open(path)).Message;
        Assert.Contains(path, fault, StringComparison.Ordinal);
        Assert.Contains(named, fault, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault);
    }

    [Fact]
    public void Leaves_pooling_and_modules_to_a_model_that_gives_one_vector_for_a_text()
    {
        var path = _directory.Copy("head");
        using var plain = OnnxSentenceEncoder.Open(path);
        File.WriteAllText(Path.Combine(path, "modules.json"), """[{ "type": "sentence_transformers.models.Dense" }]""");
        using var whole = OnnxSentenceEncoder.Open(path);
        Vectors.AssertSameBits(plain.Encode(["the cat sat"]), whole.Encode(["the cat sat"]));
    }

    [Fact]
    public void Prefers_tokenizer_json_to_a_vocabulary()
    {
        var path = Published("uncased", "pooling_mode_mean_tokens");
        File.Copy(Path.Combine(TemporaryDirectory.Fixture("tokenizers"), "cased-vocab.txt"), Path.Combine(path, "vocab.txt"));
        File.WriteAllText(Path.Combine(path, "tokenizer_config.json"), """{ "do_lower_case": false }""");
        using var json = OnnxSentenceEncoder.Open(path);
        Assert.Contains(json.Describe(), row => row.Name == "tokenizer" && row.Value.StartsWith("tokenizer.json: WordPiece", StringComparison.Ordinal));
        File.Delete(Path.Combine(path, "tokenizer.json"));
        using var vocabulary = OnnxSentenceEncoder.Open(path);
        Assert.Contains(vocabulary.Describe(), row => row.Name == "tokenizer" && row.Value.StartsWith("vocab.txt: WordPiece, case kept", StringComparison.Ordinal));
        Assert.NotEqual(json.Encode(["The Harbour"])[0], vocabulary.Encode(["The Harbour"])[0]);
    }

    /// <summary>The model of tokens/ with a tokenizer of tokenizers/ and a kind of pooling.</summary>
    private string Published(string tokenizer, string pooling, string name = "encoder")
    {
        var path = Path.Combine(_directory.FullPath, name);
        Directory.CreateDirectory(Path.Combine(path, "onnx"));
        Directory.CreateDirectory(Path.Combine(path, "1_Pooling"));
        File.Copy(Path.Combine(TemporaryDirectory.Fixture("tokens"), "model.onnx"), Path.Combine(path, "onnx", "model.onnx"));
        File.Copy(Path.Combine(TemporaryDirectory.Fixture("tokenizers"), $"{tokenizer}.json"), Path.Combine(path, "tokenizer.json"));
        File.WriteAllText(Path.Combine(path, "modules.json"), Modules);
        File.WriteAllText(Path.Combine(path, "1_Pooling", "config.json"), $$"""{ "word_embedding_dimension": 4, "pooling_mode_cls_token": false, "pooling_mode_mean_tokens": false, "{{pooling}}": true, "include_prompt": true }""");
        File.WriteAllText(Path.Combine(path, "sentence_bert_config.json"), """{ "max_seq_length": 64, "do_lower_case": false }""");
        return path;
    }

    private static double[] Row(int id) => [(id % 7) - 3, (id % 5) - 2, (id % 3) - 1, 1];

    private static double[] Pooled(string mode, int[] ids)
    {
        var rows = Array.ConvertAll(ids, Row);
        return Unit([.. Enumerable.Range(0, 4).Select(d => mode switch
        {
            "pooling_mode_mean_tokens" => rows.Average(row => row[d]),
            "pooling_mode_mean_sqrt_len_tokens" => rows.Sum(row => row[d]) / Math.Sqrt(rows.Length),
            "pooling_mode_cls_token" => rows[0][d],
            "pooling_mode_max_tokens" => rows.Max(row => row[d]),
            "pooling_mode_lasttoken" => rows[^1][d],
            "pooling_mode_weightedmean_tokens" => rows.Select((row, i) => (i + 1) * row[d]).Sum(),
            _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "no mode of the test"),
        })]);
    }

    private static double[] Unit(double[] vector)
    {
        var norm = Math.Sqrt(vector.Sum(value => value * value));
        return Array.ConvertAll(vector, value => value / norm);
    }

    private static void AssertNear(double[] expected, float[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var d = 0; d < expected.Length; d++) Assert.Equal(expected[d], actual[d], 1e-6);
    }
}
