namespace QualityScorer.Cli.Tests.Commands;

/// <summary>Help screens as files under Snapshots: a change is reviewed in the diff.</summary>
public sealed class HelpTests
{
    [Theory]
    [InlineData("help", "--help")]
    [InlineData("score-help", "score", "--help")]
    [InlineData("encoder-help", "encoder", "--help")]
    [InlineData("encoder-embed-help", "encoder", "embed", "--help")]
    public async Task Help_screen_is_the_reviewed_one(string snapshot, params string[] args)
    {
        var run = await CommandRun.Of(args);
        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
        var path = Path.Combine(Folder(), $"{snapshot}.verified.txt");
        var shown = string.Join('\n', run.Output.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()));
        var verified = File.Exists(path) ? await File.ReadAllTextAsync(path) : "";
        if (shown != verified) await File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, $"{snapshot}.received.txt"), shown);
        Assert.Equal(verified, shown);
    }

    [Fact]
    public async Task Version_is_that_of_the_program()
    {
        var run = await CommandRun.Of(["--version"]);
        Assert.Equal(ExitCode.Done, run.Code);
        Assert.Matches(@"^qualityscorer \d+\.\d+\.\d+\n$", run.Output);
    }

    private static string Folder() => Path.Combine(Workplace.Root, "tests", "QualityScorer.Cli.Tests", "Snapshots");
}
