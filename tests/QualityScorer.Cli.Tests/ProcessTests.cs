using System.Diagnostics;
using System.Text;

namespace QualityScorer.Cli.Tests;

/// <summary>The program as a process: streams, encoding, exit codes.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly Workplace _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task Writes_UTF_8_without_a_byte_order_mark_and_reads_standard_input()
    {
        var (code, output, error) = await Run("Zoë Brandt—“the mill”—resigned.", "score", "-", _files.Write("zoë.txt", "Zoë Brandt, “the mill”, resigned."), "--format", "json");
        Assert.Equal((0, ""), (code, error));
        Assert.Equal((byte)'{', output[0]);
        Assert.Contains("\"id\":\"zoë.txt\"", Encoding.UTF8.GetString(output), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "score", "mill-source.txt", "mill-good.txt")]
    [InlineData(1, "score", "mill-source.txt", "mill-damaged.txt", "--max-degradation", "0.1")]
    [InlineData(2, "score", "mill-source.txt", "absent.txt")]
    public async Task Exit_code_is_the_agreed_one(int expected, params string[] args)
    {
        var (code, output, error) = await Run("", [.. args.Select(a => a.EndsWith(".txt", StringComparison.Ordinal) ? Workplace.Sample(a) : a)]);
        Assert.Equal(expected, code);
        Assert.Equal(expected == 2, output.Length == 0);
        Assert.Equal(expected == 0 ? 0 : 1, error.Count(c => c == '\n'));
        Assert.DoesNotContain((byte)0x1b, output);
    }

    private static async Task<(int Code, byte[] Output, string Error)> Run(string input, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "qualityscorer.dll"), .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!; // null only where the shell starts it
        var error = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        var copying = process.StandardOutput.BaseStream.CopyToAsync(output);
        await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(input));
        process.StandardInput.Close();
        await copying;
        await process.WaitForExitAsync();
        return (process.ExitCode, output.ToArray(), await error);
    }
}
