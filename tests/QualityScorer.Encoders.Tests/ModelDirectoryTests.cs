using System.IO.Compression;

namespace QualityScorer.Encoders.Tests;

public sealed class ModelDirectoryTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Opens_encoder_lexicon_and_context()
    {
        Install();
        var language = ModelDirectory.Load(_directory.FullPath);
        Assert.Equal(24, language.Encoder.Encode(["the cat"])[0].Length);
        Assert.Equal(42, language.Lexicon.Frequency("cat"));
        Assert.NotNull(language.Context);
        Assert.NotEqual(language.Encoder.Identity, language.Context.Identity);
    }

    [Fact]
    public void Does_without_a_context_model()
    {
        Install();
        Directory.Delete(Path.Combine(_directory.FullPath, "context"), recursive: true);
        Assert.Null(ModelDirectory.Load(_directory.FullPath).Context);
    }

    [Fact]
    public void Takes_another_encoder_in_the_place_of_the_folder_s_own()
    {
        Install();
        var language = ModelDirectory.Load(_directory.FullPath, new EncoderOptions { Directory = TemporaryDirectory.Fixture("attention") });
        Assert.Equal(32, language.Encoder.Dimension);
        Assert.StartsWith("attention@", language.Encoder.Identity, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("encoder")]
    [InlineData("lexicon")]
    public void Names_the_folder_that_is_missing(string part)
    {
        Install();
        var path = Path.Combine(_directory.FullPath, part);
        Directory.Delete(path, recursive: true);
        Assert.Contains(path, Assert.Throws<DirectoryNotFoundException>(() => ModelDirectory.Load(_directory.FullPath)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("encoder/model.onnx")]
    [InlineData("lexicon/lexicon.tsv.gz")]
    [InlineData("context/context.onnx")]
    public void Names_the_model_that_is_broken_or_missing(string file)
    {
        Install();
        var path = Path.Combine(_directory.FullPath, file);
        File.WriteAllText(path, "version https://git-lfs.github.com/spec/v1"); // a pointer in place of the file
        var fault = Assert.Throws<InvalidDataException>(() => ModelDirectory.Load(_directory.FullPath)).Message;
        Assert.Contains(Path.GetDirectoryName(path)!, fault, StringComparison.Ordinal); // never null: path has a folder
        Assert.DoesNotContain('\n', fault);

        File.Delete(path);
        fault = Assert.Throws<InvalidDataException>(() => ModelDirectory.Load(_directory.FullPath)).Message;
        Assert.Contains(Path.GetDirectoryName(path)!, fault, StringComparison.Ordinal);
    }

    [PinFact("encoder.jsonl", "encoder/model.onnx")]
    public void Opens_the_models_that_the_build_puts_beside_the_program()
    {
        var language = ModelDirectory.Load(ModelDirectory.Default);
        var vectors = language.Encoder.Encode(["The government will raise taxes.", "The government is going to increase taxes.", "A man plays the guitar."]);
        Assert.True(Cosine(0, 1) > Cosine(0, 2) + 0.2);
        Assert.True(language.Lexicon.Frequency("government") > 0);

        double Cosine(int a, int b) => vectors[a].Zip(vectors[b], (x, y) => (double)x * y).Sum();
    }

    private void Install()
    {
        _directory.Copy("head", "encoder");
        _directory.Copy("context");
        var lexicon = Directory.CreateDirectory(Path.Combine(_directory.FullPath, "lexicon")).FullName;
        foreach (var (name, text) in ((string, string)[])[("lexicon", "cat\t42\t0.1\n"), ("synonyms", "cat\tfeline\t0.5\twordnet\n"), ("inflections", "cats\tcat\n")])
        {
            using var writer = new StreamWriter(new GZipStream(File.Create(Path.Combine(lexicon, name + ".tsv.gz")), CompressionLevel.Fastest));
            writer.Write(text);
        }
    }
}
