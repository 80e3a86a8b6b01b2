using System.Text.RegularExpressions;

namespace QualityScorer.Cli.Tests;

/// <summary>What the README shows as output is what the command prints.</summary>
public sealed partial class ReadmeTests
{
    [Fact]
    public async Task Outputs_in_the_README_are_real()
    {
        var readme = (await File.ReadAllTextAsync(Path.Combine(Workplace.Root, "README.md"))).ReplaceLineEndings("\n");
        var blocks = OutputBlock.Matches(readme);
        Assert.NotEmpty(blocks);
        foreach (Match block in blocks)
        {
            var args = block.Groups["args"].Value.Split(' ').Select(a => a.StartsWith("data/", StringComparison.Ordinal) ? Path.Combine(Workplace.Root, a) : a);
            var run = await CommandRun.Of([.. args]);
            Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
            Assert.Equal(run.Output, block.Groups["output"].Value);
        }
    }

    [Fact]
    public async Task Commands_in_the_README_name_files_that_exist()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(Workplace.Root, "README.md"));
        var named = SampleName.Matches(readme).Select(m => m.Value).Distinct().ToList();
        Assert.NotEmpty(named);
        foreach (var name in named) Assert.True(File.Exists(Path.Combine(Workplace.Root, name)), name);
    }

    // <!-- output: score a b --> and then a fenced block
    [GeneratedRegex("<!-- output: (?<args>[^>]+?) -->\n```[a-z]*\n(?<output>.*?)```\n", RegexOptions.Singleline)]
    private static partial Regex OutputBlock { get; }

    [GeneratedRegex(@"data/samples/[\w-]+\.\w+")]
    private static partial Regex SampleName { get; }
}
