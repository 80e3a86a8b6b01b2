using System.Text;

namespace QualityScorer.Cli.Tests;

/// <summary>The outcome of one command line, run in this process.</summary>
internal sealed record CommandRun(int Code, string Output, string Error)
{
    /// <summary>Runs a command line with the given standard input.</summary>
    public static async Task<CommandRun> Of(IReadOnlyList<string> args, string input = "", CancellationToken cancellation = default)
    {
        using var output = new StringWriter();
        using var error = new StringWriter { NewLine = "\n" };
        using var stdin = new MemoryStream(Encoding.UTF8.GetBytes(input));
        var code = await Program.RunAsync(args, new Terminal { Input = stdin, Output = output, Error = error }, cancellation);
        return new(code, output.ToString(), error.ToString());
    }

    /// <summary>Runs <c>qualityscorer score</c> with the given arguments.</summary>
    public static Task<CommandRun> Score(params string[] args) => Of(["score", .. args]);

    /// <summary>Checks that the run ended as wrong use: exit code 2, no result, one line on standard error, with these parts in it.</summary>
    public CommandRun IsRefused(params string[] parts)
    {
        Assert.Equal(ExitCode.WrongUse, Code);
        Assert.Empty(Output);
        var line = Assert.Single(Error.TrimEnd('\n').Split('\n'));
        Assert.StartsWith("qualityscorer: ", line, StringComparison.Ordinal);
        Assert.DoesNotContain("internal fault", line, StringComparison.Ordinal);
        foreach (var part in parts) Assert.Contains(part, line, StringComparison.Ordinal);
        return this;
    }
}
