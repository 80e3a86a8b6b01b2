using System.Text.Json;

namespace QualityScorer.Cli.Tests.Commands;

public sealed class EncoderCommandTests : IDisposable
{
    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "models", "encoder");
    private readonly Workplace _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task Check_says_what_was_found_and_tries_it()
    {
        var run = await CommandRun.Of(["encoder", "check", Shipped]);
        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
        foreach (var part in (string[])["model.onnx", "input_ids, attention_mask", "sentence_embedding", "vocab.txt: WordPiece, lower case", "30000 tokens", "256", "4096 tokens", "encoder@", "sentences a second", "  1.00"])
            Assert.Contains(part, run.Output, StringComparison.Ordinal);
        Assert.Equal(run.Output.Split("speed")[0], (await CommandRun.Of(["encoder", "check"])).Output.Split("speed")[0]);
    }

    [Theory]
    [InlineData("model.onnx", "neither model.onnx nor")]
    [InlineData("vocab.txt", "vocab.txt")]
    [InlineData("tokenizer_config.json", "tokenizer_config.json")]
    public async Task Check_says_what_is_missing(string file, string named)
    {
        var path = CopyEncoder();
        File.Delete(Path.Combine(path, file));
        var run = await CommandRun.Of(["encoder", "check", path]);
        Assert.Equal(ExitCode.WrongUse, run.Code);
        Assert.Contains(file, Assert.Single(run.Output.Split('\n'), line => line.StartsWith("not there", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains(named, Assert.Single(run.Error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Embed_writes_one_array_for_each_line()
    {
        var texts = _files.Write("texts.txt", "The council approves the wall.\n\nThe council approves the wall.\nA recipe for soup");
        var output = _files["vectors.jsonl"];
        var run = await CommandRun.Of(["encoder", "embed", texts, "--out", output]);
        Assert.Equal(new CommandRun(ExitCode.Done, "", ""), run);
        var vectors = (await File.ReadAllLinesAsync(output)).Select(line => JsonSerializer.Deserialize<float[]>(line)!).ToList(); // an array is never null
        Assert.Equal(4, vectors.Count);
        Assert.All(vectors, vector => Assert.Equal(256, vector.Length));
        Assert.Equal(vectors[0], vectors[2]);
        Assert.NotEqual(vectors[0], vectors[3]);
        Assert.Equal(1.0, vectors[0].Sum(v => (double)v * v), 1e-6);
        Assert.All(vectors[1], value => Assert.Equal(0f, value));

        var piped = await CommandRun.Of(["encoder", "embed", "--encoder", Shipped, "-"], await File.ReadAllTextAsync(texts));
        Assert.Equal(await File.ReadAllTextAsync(output), piped.Output);
    }

    [Fact]
    public async Task Embed_refuses_what_it_cannot_read()
    {
        (await CommandRun.Of(["encoder", "embed", _files["none.txt"]])).IsRefused("none.txt", "no such file");
        (await CommandRun.Of(["encoder", "embed", "-", "--encoder", _files["none"]])).IsRefused("none", "no such directory");
        (await CommandRun.Of(["encoder"])).IsRefused("encoder --help");
    }

    [Fact]
    public async Task Scoring_with_another_encoder_says_so_once_and_in_the_signature()
    {
        var path = CopyEncoder();
        var vocabulary = Path.Combine(path, "vocab.txt");
        await File.WriteAllTextAsync(vocabulary, (await File.ReadAllTextAsync(vocabulary)).Replace("\nharbour\n", "\nharbourx\n", StringComparison.Ordinal));
        var pairs = _files.Write("pairs.jsonl", string.Concat(Enumerable.Repeat("""{"source":"The harbour is closed.","copy":"The harbour is shut."}""" + "\n", 3)));
        var other = await CommandRun.Score("--pairs", pairs, "--encoder", path);
        Assert.Equal(ExitCode.Done, other.Code);
        var warning = Assert.Single(other.Error.TrimEnd('\n').Split('\n'));
        Assert.StartsWith("qualityscorer: warning: the scoring model", warning, StringComparison.Ordinal);
        var own = await CommandRun.Score("--pairs", pairs, "--encoder", Shipped);
        Assert.Equal((ExitCode.Done, ""), (own.Code, own.Error));
        Assert.NotEqual(Signature(own), Signature(other));
        Assert.Contains($"encoder:{warning.Split(" is used with ")[1].Split(':')[0]}|", Signature(other), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_directory_that_holds_no_encoder_is_refused()
    {
        foreach (var command in (string[][])[["score", "-", Workplace.Sample("mill-good.txt")], ["evaluate", "--data", Workplace.Sample("pairs.csv")], ["train", "--data", Workplace.Sample("pairs.csv"), "--out", _files["model"]]])
            (await CommandRun.Of([.. command, "--encoder", _files.Folder])).IsRefused(_files.Folder, "model.onnx");
    }

    private static string Signature(CommandRun run) => JsonDocument.Parse(run.Output.Split('\n')[0]).RootElement.GetProperty("signature").GetString()!; // every result has one

    private string CopyEncoder()
    {
        var target = Directory.CreateDirectory(_files["encoder"]).FullName;
        foreach (var file in Directory.GetFiles(Shipped)) File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        return target;
    }
}
