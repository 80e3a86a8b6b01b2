using System.Text;
using System.Text.Json;

namespace QualityScorer.Cli.Tests.Commands;

public sealed class ScoreCommandTests : IDisposable
{
    private readonly Workplace _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task Reports_one_pair_as_text_without_escape_sequences()
    {
        var run = await CommandRun.Score(Workplace.Sample("harbour-source.txt"), Workplace.Sample("harbour-damaged.txt"));
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Contains("harbour-damaged.txt as a copy of harbour-source.txt", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Reads_standard_input_for_a_hyphen()
    {
        var source = await File.ReadAllTextAsync(Workplace.Sample("mill-source.txt"));
        var piped = await CommandRun.Of(["score", "-", Workplace.Sample("mill-good.txt"), "--format", "json"], source);
        var named = await CommandRun.Score(Workplace.Sample("mill-source.txt"), Workplace.Sample("mill-good.txt"), "--format", "json");
        Assert.Equal(ExitCode.Done, piped.Code);
        Assert.Equal(named.Output, piped.Output);
    }

    [Fact]
    public async Task Result_object_has_the_agreed_keys_in_their_order()
    {
        var run = await CommandRun.Score(Workplace.Sample("mill-source.txt"), Workplace.Sample("mill-damaged.txt"), "--format", "json");
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(
            ["id", "degradation", "ranks", "band", "relation", "dimensions", "contributions", "issues", "similarity", "signature"],
            json.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal(["names", "numbers", "meaning", "completeness", "fluency"], json.RootElement.GetProperty("dimensions").EnumerateObject().Select(p => p.Name));
        Assert.Equal("mill-damaged.txt", json.RootElement.GetProperty("id").GetString());
        var degradation = json.RootElement.GetProperty("degradation").GetDecimal();
        Assert.Equal(degradation, json.RootElement.GetProperty("dimensions").EnumerateObject().Sum(p => p.Value.GetDecimal()));
        Assert.Equal(degradation, json.RootElement.GetProperty("contributions").EnumerateArray().Sum(c => c.GetProperty("points").GetDecimal()));
        var copy = await File.ReadAllTextAsync(Workplace.Sample("mill-damaged.txt"));
        foreach (var issue in json.RootElement.GetProperty("issues").EnumerateArray())
        {
            if (issue.GetProperty("copy_start").ValueKind == JsonValueKind.Null) continue;
            Assert.Equal(issue.GetProperty("copy_text").GetString(), copy[issue.GetProperty("copy_start").GetInt32()..issue.GetProperty("copy_end").GetInt32()]);
        }
    }

    [Theory]
    [InlineData("harbour")]
    [InlineData("railway")]
    [InlineData("mill")]
    public async Task Damaged_copy_scores_worse_than_the_good_one(string article)
    {
        var source = Workplace.Sample($"{article}-source.txt");
        var none = await Degradation(source, source);
        var good = await Degradation(source, Workplace.Sample($"{article}-good.txt"));
        var damaged = await Degradation(source, Workplace.Sample($"{article}-damaged.txt"));
        Assert.Equal(0, none);
        Assert.True(good < damaged, $"good {good}, damaged {damaged}");

        static async Task<decimal> Degradation(string source, string copy)
        {
            var run = await CommandRun.Score(source, copy, "--format", "json");
            return JsonDocument.Parse(run.Output).RootElement.GetProperty("degradation").GetDecimal();
        }
    }

    [Fact]
    public async Task Writes_the_result_to_a_file_and_nothing_to_standard_output()
    {
        var run = await CommandRun.Score(Workplace.Sample("mill-source.txt"), Workplace.Sample("mill-good.txt"), "--format", "html", "--out", _files["report.html"]);
        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Output));
        Assert.Contains("Content-Security-Policy", await File.ReadAllTextAsync(_files["report.html"]), StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(_files.Folder));
    }

    [Fact]
    public async Task Exits_with_1_above_max_degradation_and_still_writes_the_result()
    {
        var run = await CommandRun.Score(Workplace.Sample("mill-source.txt"), Workplace.Sample("mill-damaged.txt"), "--max-degradation", "0.5");
        Assert.Equal(ExitCode.Exceeded, run.Code);
        Assert.Contains("of 100", run.Output, StringComparison.Ordinal);
        Assert.Contains("is above --max-degradation 0.5", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exits_with_0_at_max_degradation()
    {
        var run = await CommandRun.Score(Workplace.Sample("mill-source.txt"), Workplace.Sample("mill-source.txt"), "--max-degradation", "0");
        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
    }

    [Fact]
    public async Task Empty_texts_and_single_words_have_an_explicit_result()
    {
        var empty = _files.Write("empty.txt", "");
        var word = _files.Write("word.txt", "Velmouth");
        foreach (var (source, copy) in new[] { (empty, empty), (empty, word), (word, empty), (word, word) })
        {
            var run = await CommandRun.Score(source, copy, "--format", "json");
            Assert.Equal(ExitCode.Done, run.Code);
            using var json = JsonDocument.Parse(run.Output);
            var degradation = json.RootElement.GetProperty("degradation").GetDouble();
            Assert.InRange(degradation, 0, 100);
            if (source == copy) Assert.Equal(0, degradation);
        }

        var noted = await CommandRun.Score(word, empty);
        Assert.Contains("empty.txt: is empty", noted.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scores_a_text_of_5_MB()
    {
        var article = await File.ReadAllTextAsync(Workplace.Sample("railway-source.txt"));
        var copy = await File.ReadAllTextAsync(Workplace.Sample("railway-damaged.txt"));
        var times = 5_000_000 / article.Length + 1;
        var run = await CommandRun.Score(
            _files.Write("source.txt", string.Concat(Enumerable.Repeat(article + "\n", times))),
            _files.Write("copy.txt", string.Concat(Enumerable.Repeat(copy + "\n", times))),
            "--format", "json");
        Assert.Equal(ExitCode.Done, run.Code);
        using var json = JsonDocument.Parse(run.Output);
        Assert.InRange(json.RootElement.GetProperty("degradation").GetDouble(), 0.01, 100);
    }

    [Fact]
    public async Task Refuses_a_picture()
    {
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xDB, 0x00, 0x43, 0x00, 0x9D, 0x81, 0x8F, 0xFF, 0xD9];
        (await CommandRun.Score(Workplace.Sample("mill-source.txt"), _files.Write("photo.txt", jpeg))).IsRefused("photo.txt");
    }

    [Fact]
    public async Task Lone_surrogates_never_reach_the_output()
    {
        // UTF-16 with a byte order mark is recognised; the half of a pair in it is no character.
        byte[] bytes = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("The mayor left "), 0x00, 0xD8, .. Encoding.Unicode.GetBytes(" Velmouth on Friday.")];
        var file = _files.Write("lone.txt", bytes);
        foreach (var format in new[] { "text", "json", "html" })
        {
            var run = await CommandRun.Score(file, file, "--format", format);
            if (run.Code == ExitCode.WrongUse)
            {
                run.IsRefused("lone.txt");
                continue;
            }

            Assert.Equal(ExitCode.Done, run.Code);
            Assert.True(run.Output.EnumerateRunes().SequenceEqual(new UTF8Encoding(false, true).GetString(new UTF8Encoding(false, true).GetBytes(run.Output)).EnumerateRunes()));
        }
    }

    [Fact]
    public async Task Cancelled_run_leaves_no_file()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var pairs = _files.Write("pairs.csv", "source,copy\na,b\n");
        var run = await CommandRun.Of(["score", "--pairs", pairs, "--out", _files["results.csv"]], "", cancelled.Token);
        Assert.Equal(ExitCode.Cancelled, run.Code);
        Assert.Equal([pairs], Directory.GetFiles(_files.Folder));
    }
}
