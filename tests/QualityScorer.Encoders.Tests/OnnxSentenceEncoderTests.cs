using System.Globalization;
using System.Text.Json;

namespace QualityScorer.Encoders.Tests;

public sealed class OnnxSentenceEncoderTests : IDisposable
{
    private static readonly string[] Words = ["the", "cat", "dog", "sat", "on", "mat", "ran", "a", "unknown", "taxes", "rise", "fall", "fuel", "zzz", "!", "prices"];
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("attention")]
    [InlineData("head")]
    public void Gives_a_text_the_same_bits_whatever_else_is_in_the_call(string fixture)
    {
        using var encoder = Open(fixture);
        var texts = Texts(400);
        var alone = Array.ConvertAll(texts, text => encoder.Encode([text])[0]);
        Vectors.AssertSameBits(alone, encoder.Encode(texts));
        Vectors.AssertSameBits(alone, [.. encoder.Encode([.. texts.Reverse()]).Reverse()]);
        Vectors.AssertSameBits([.. alone, .. alone], encoder.Encode([.. texts, .. texts]));
        Vectors.AssertSameBits(alone[7..20], encoder.Encode(texts[7..20]));
    }

    [Theory]
    [InlineData("attention")]
    [InlineData("head")]
    public void Gives_the_same_bits_with_more_threads_and_to_many_callers(string fixture)
    {
        using var encoder = Open(fixture);
        var texts = Texts(400);
        var expected = encoder.Encode(texts);
        using var other = Open(fixture, new EncoderOptions { Threads = 3 });
        Vectors.AssertSameBits(expected, other.Encode(texts));
        Parallel.For(0, 32, i => Vectors.AssertSameBits(expected[i..(i + 50)], encoder.Encode(texts[i..(i + 50)])));
    }

    [Fact]
    public void Averages_the_tokens_of_a_model_that_gives_one_vector_for_each()
    {
        using var encoder = Open("attention");
        var rows = File.ReadLines(Path.Combine(TemporaryDirectory.Fixture("attention"), "expected.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(3, rows.Count);
        foreach (var row in rows)
        {
            var expected = row.GetProperty("vector").EnumerateArray().Select(v => v.GetSingle()).ToArray();
            var actual = encoder.Encode([row.GetProperty("text").GetString() ?? ""])[0];
            Assert.Equal(expected.Length, actual.Length);
            for (var d = 0; d < expected.Length; d++) Assert.Equal(expected[d], actual[d], 1e-4f);
        }
    }

    [Theory]
    [InlineData("attention", 32)]
    [InlineData("head", 24)]
    public void Gives_unit_vectors_of_the_stated_dimension(string fixture, int dimension)
    {
        using var encoder = Open(fixture);
        Assert.Equal(dimension, encoder.Dimension);
        Assert.All(encoder.Encode([.. Texts(50).Select(text => text + " cat")]), vector =>
        {
            Assert.Equal(dimension, vector.Length);
            Assert.Equal(1.0, vector.Sum(v => (double)v * v), 1e-6);
        });
    }

    [Fact]
    public void Gives_the_zero_vector_only_where_no_token_is_known()
    {
        using var encoder = Open("head");
        var vectors = encoder.Encode(["", " \t", "zzz qqq", "\u0301", "zzz cat", string.Join(' ', Enumerable.Repeat("zzz", 500))]);
        Assert.All((int[])[0, 1, 2, 3, 5], i => Assert.Equal(new float[24], vectors[i]));
        Assert.NotEqual(new float[24], vectors[4]);
        Assert.Empty(encoder.Encode([]));
    }

    [Fact]
    public void Reads_a_long_text_to_its_end()
    {
        using var encoder = Open("attention"); // 16 positions: 14 pieces
        var words = Enumerable.Repeat("the cat sat on a mat", 7).SelectMany(s => s.Split(' ')).ToArray();
        var changed = words[..^1].Append("fuel").ToArray();
        Assert.NotEqual(encoder.Encode([string.Join(' ', words)])[0], encoder.Encode([string.Join(' ', changed)])[0]);
        Assert.NotEqual(encoder.Encode([string.Join(' ', words[..14])])[0], encoder.Encode([string.Join(' ', words)])[0]);
    }

    [Fact]
    public void Averages_the_windows_of_a_long_text_by_their_token_count()
    {
        using var encoder = Open("attention");
        string[] words = [.. "the cat sat on a mat . the dog ran fuel taxes will rise next".Split(' ')]; // 15 pieces: windows of 7 and 8
        var vectors = encoder.Encode([string.Join(' ', words), string.Join(' ', words[..7]), string.Join(' ', words[7..])]);
        var expected = vectors[1].Zip(vectors[2], (a, b) => 7.0 * a + 8.0 * b).ToArray();
        var norm = Math.Sqrt(expected.Sum(v => v * v));
        for (var d = 0; d < expected.Length; d++) Assert.Equal(expected[d] / norm, vectors[0][d], 1e-6);
    }

    [Fact]
    public void Cuts_only_above_the_limit()
    {
        using var wide = Open("head"); // 64
        using var narrow = Open("head", new EncoderOptions { MaxTokens = 16 });
        using var beyond = Open("head", new EncoderOptions { MaxTokens = 10_000 });
        string[] words = [.. Enumerable.Range(0, 80).Select(i => Words[i * 7 % 13])];
        string Text(int pieces) => string.Join(' ', words.Where(w => w is not ("unknown" or "prices")).Take(pieces));
        Vectors.AssertSameBits(wide.Encode([Text(14)]), narrow.Encode([Text(14)]));
        Assert.NotEqual(wide.Encode([Text(15)])[0], narrow.Encode([Text(15)])[0]);
        Vectors.AssertSameBits(wide.Encode([Text(65)]), beyond.Encode([Text(65)])); // never above what the model states
    }

    [Fact]
    public void Obeys_the_shorter_of_the_stated_limits()
    {
        var path = _directory.Copy("head");
        File.WriteAllText(Path.Combine(path, "sentence_bert_config.json"), """{ "max_seq_length": 16 }""");
        using var stated = OnnxSentenceEncoder.Open(path);
        using var told = Open("head", new EncoderOptions { MaxTokens = 16 });
        using var wide = Open("head");
        var text = string.Join(' ', Enumerable.Repeat("the cat ran", 10));
        Vectors.AssertSameBits(told.Encode([text]), stated.Encode([text]));
        Assert.NotEqual(wide.Encode([text])[0], stated.Encode([text])[0]);
    }

    [Fact]
    public void Finds_the_model_in_the_onnx_folder_too()
    {
        var path = _directory.Copy("head");
        Directory.CreateDirectory(Path.Combine(path, "onnx"));
        File.Move(Path.Combine(path, "model.onnx"), Path.Combine(path, "onnx", "model.onnx"));
        using var moved = OnnxSentenceEncoder.Open(path);
        using var original = Open("head");
        Vectors.AssertSameBits(original.Encode(["the cat"]), moved.Encode(["the cat"]));
        Assert.Equal(original.Identity, moved.Identity);
    }

    [Fact]
    public void Changes_its_identity_with_the_model_and_the_vocabulary()
    {
        using var original = Open("head");
        Assert.Matches("^head@[0-9a-f]{8}$", original.Identity);
        var path = _directory.Copy("head");
        var vocabulary = Path.Combine(path, "vocab.txt");
        File.WriteAllText(vocabulary, File.ReadAllText(vocabulary).Replace("fuel", "fool", StringComparison.Ordinal));
        using var changed = OnnxSentenceEncoder.Open(path + Path.DirectorySeparatorChar);
        Assert.StartsWith("head@", changed.Identity, StringComparison.Ordinal);
        Assert.NotEqual(original.Identity, changed.Identity);
    }

    public static TheoryData<string, string, string> Damages => new()
    {
        { "model.onnx", "truncate", "model.onnx" },
        { "model.onnx", "empty", "model.onnx" },
        { "model.onnx", "garble", "model.onnx" },
        { "model.onnx", "delete", "model.onnx" },
        { "vocab.txt", "delete", "vocab.txt" },
        { "vocab.txt", "empty", "vocab.txt" },
        { "vocab.txt", "lengthen", "model.onnx" }, // ids that the model's table does not have
        { "tokenizer_config.json", "delete", "tokenizer_config.json" },
        { "tokenizer_config.json", "truncate", "tokenizer_config.json" },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public void Names_the_broken_file_in_one_line(string file, string damage, string named)
    {
        var path = _directory.Copy("head");
        using (OnnxSentenceEncoder.Open(path))
        {
            // The undamaged copy opens.
        }

        var target = Path.Combine(path, file);
        var bytes = File.ReadAllBytes(target);
        switch (damage)
        {
            case "truncate": File.WriteAllBytes(target, bytes[..(bytes.Length / 2)]); break;
            case "empty": File.WriteAllBytes(target, []); break;
            case "garble": File.WriteAllText(target, "<html>404</html>"); break;
            case "lengthen": File.AppendAllText(target, "one\ntwo\n"); break;
            default: File.Delete(target); break;
        }

        var fault = Assert.Throws<InvalidDataException>(() => OnnxSentenceEncoder.Open(path));
        Assert.Contains(path, fault.Message, StringComparison.Ordinal);
        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [Fact]
    public void Says_which_input_it_misses()
    {
        var path = _directory.Copy("head");
        File.Copy(Path.Combine(TemporaryDirectory.Fixture("context"), "context.onnx"), Path.Combine(path, "model.onnx"), overwrite: true);
        Assert.Contains("no input 'input_ids'", Assert.Throws<InvalidDataException>(() => OnnxSentenceEncoder.Open(path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 16)]
    [InlineData(1, 2)]
    public void Refuses_options_out_of_range(int threads, int limit) => Assert.Throws<ArgumentOutOfRangeException>(
        () => new EncoderOptions { Threads = threads, MaxTokens = limit });

    [PinFact("encoder.jsonl", "encoder/model.onnx")]
    public void Gives_the_vectors_that_the_training_code_computes()
    {
        using var encoder = OnnxSentenceEncoder.Open(Path.Combine(ModelDirectory.Default, "encoder"));
        var rows = PinFactAttribute.Rows("encoder.jsonl").ToList();
        Assert.NotEmpty(rows);
        var vectors = encoder.Encode([.. rows.Select(row => row.GetProperty("text").GetString() ?? "")]);
        for (var i = 0; i < rows.Count; i++)
        {
            var head = rows[i].GetProperty("embedding_head").EnumerateArray().Select(v => v.GetSingle()).ToArray();
            for (var d = 0; d < head.Length; d++) Assert.Equal(head[d], vectors[i][d], 1e-4f);
            var cosine = vectors[i].Zip(vectors[0], (a, b) => (double)a * b).Sum();
            Assert.Equal(rows[i].GetProperty("cosine_to_first").GetDouble(), cosine, 1e-4);
        }
    }

    [PinFact("encoder.jsonl", "encoder/model.onnx")]
    public void Gives_the_trained_model_s_vectors_the_same_bits_in_every_call()
    {
        using var encoder = OnnxSentenceEncoder.Open(Path.Combine(ModelDirectory.Default, "encoder"));
        using var other = OnnxSentenceEncoder.Open(Path.Combine(ModelDirectory.Default, "encoder"), new EncoderOptions { Threads = 2 });
        // Many of equal length, so that they go through the model in batches of many sizes, and one above its longest input.
        string[] texts = [.. Texts(300), .. Words, string.Join(' ', Enumerable.Repeat("the cat sat on", 1500))];
        var together = encoder.Encode(texts);
        Vectors.AssertSameBits(together, Array.ConvertAll(texts, text => encoder.Encode([text])[0]));
        foreach (var size in (int[])[2, 3, 7, 64]) Vectors.AssertSameBits(together, [.. texts.Chunk(size).SelectMany(encoder.Encode)]);
        var path = _directory.Copy(Path.Combine(ModelDirectory.Default, "encoder"), "encoder");
        File.Delete(Path.Combine(path, "config.json"));
        using var alone = OnnxSentenceEncoder.Open(path); // nothing stated: one text after the other
        Vectors.AssertSameBits(together, alone.Encode(texts));
        Assert.Equal(encoder.Identity, alone.Identity);
        Vectors.AssertSameBits(together, other.Encode(texts));
    }

    private static OnnxSentenceEncoder Open(string fixture, EncoderOptions? options = null) => OnnxSentenceEncoder.Open(TemporaryDirectory.Fixture(fixture), options);

    /// <summary>Texts of 1 to 40 words, many of equal length, some longer than a window of the fixtures.</summary>
    private static string[] Texts(int count)
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, count).Select(i => string.Join(' ', Enumerable.Range(0, 1 + (int)(40 * Math.Pow(random.NextDouble(), 3)))
            .Select(_ => Words[random.Next(Words.Length)])) + (i % 50 == 0 ? i.ToString(CultureInfo.InvariantCulture) : ""))];
    }
}
