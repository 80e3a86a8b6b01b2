using System.Globalization;
using System.Text.RegularExpressions;

namespace QualityScorer.MLNet.Tests;

/// <summary>The sample in the README is the code that runs here.</summary>
public sealed partial class ReadmeSampleTests
{
    [Fact]
    public void Stands_in_the_README_as_it_runs()
    {
        var code = File.ReadAllText(Path.Combine(Root, "tests", "QualityScorer.MLNet.Tests", "ReadmeSample.cs")).ReplaceLineEndings("\n");
        var usings = code[..(code.IndexOf("\nnamespace", StringComparison.Ordinal) + 1)];
        var body = Regex.Match(code, @"    public static void Run\(\)\n    \{\n(?<body>.*?)\n    \}\n", RegexOptions.Singleline).Groups["body"].Value;
        var type = Regex.Match(code, @"    internal (?<type>sealed class Degradation\n.*?\n    \})", RegexOptions.Singleline).Groups["type"].Value;
        string Shifted(string text, int by) => string.Join('\n', text.Split('\n').Select(line => line.StartsWith(new string(' ', by), StringComparison.Ordinal) ? line[by..] : line));
        var printed = Block.Match(File.ReadAllText(Path.Combine(Root, "README.md")).ReplaceLineEndings("\n")).Groups["code"].Value;
        Assert.Equal($"{usings}\n{Shifted(body, 8)}\n\n{Shifted(type, 4)}\n", printed);
    }

    [Fact]
    public void Runs_as_printed()
    {
        using var files = new TemporaryFolder();
        File.WriteAllLines(files["ratings.csv"], ["source,copy,score,group", .. Rows.Of(200).Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Source},{r.Copy},{r.Score:0.###},{r.Group}"))]);
        var run = Processes.Run("QualityScorer.MLNet.Tests.dll", files.Folder, null, "sample");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Matches(@"^Kendall 0[.,][5-9]\d, R² 0[.,]\d\d\n([\w-]+: 0[.,]\d+ of R²\n){3}\d", run.Output.ReplaceLineEndings("\n"));
        Assert.True(File.Exists(files["model.zip"]));
    }

    // <!-- sample --> and then a fenced block
    [GeneratedRegex("<!-- sample -->\n```csharp\n(?<code>.*?)```\n", RegexOptions.Singleline)]
    private static partial Regex Block { get; }

    private static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "QualityScorer.sln"))) directory = directory.Parent;
        return directory?.FullName ?? throw new InvalidOperationException($"no QualityScorer.sln above {AppContext.BaseDirectory}");
    }
}
