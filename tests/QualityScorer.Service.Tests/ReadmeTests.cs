using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using QualityScorer.Reports;

namespace QualityScorer.Service.Tests;

/// <summary>The samples of the README do what it says. They write to the console, which is the whole process's: nothing else runs meanwhile.</summary>
[Collection(nameof(ReadmeTests))]
[CollectionDefinition(nameof(ReadmeTests), DisableParallelization = true)]
public sealed partial class ReadmeTests(TestService service) : IClassFixture<TestService>
{
    private const string Usings = """
        global using System;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;

        """;

    private static readonly RewritePair Wall = new("wall", "The wall costs £38 million.", "The wall costs £83 million.");

    [CurlFact]
    public async Task Curl_sample_prints_the_result_object()
    {
        var start = new ProcessStartInfo("sh", ["-c", Sample("curl").Replace("http://localhost:5000", service.Server.Urls.First(), StringComparison.Ordinal)]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!; // null only where the shell starts it
        Assert.Equal(JsonReport.ToJson(Wall, service.Get<IQualityScorer>().Score(Wall)), await process.StandardOutput.ReadToEndAsync());
    }

    [Fact]
    public void Client_sample_prints_relation_degradation_and_issues()
    {
        var score = service.Get<IQualityScorer>().Score(Wall);
        var lines = Run(Sample("client").Replace("http://localhost:5000", service.Server.Urls.First(), StringComparison.Ordinal));
        Assert.StartsWith($"{score.Relation.ToString().ToLowerInvariant()}: ", lines[0], StringComparison.Ordinal);
        Assert.Equal(score.Issues.Where(i => i.Severity != Evidence.Severity.Neutral).Select(i => i.Message), lines[1..]);
    }

    [Fact]
    public void Embedding_sample_serves()
    {
        const string End = "app.Run();\n";
        var sample = Sample("embedded");
        Assert.EndsWith(End, sample, StringComparison.Ordinal);
        var lines = Run(sample[..^End.Length] + """
            await app.StartAsync();
            using var client = new HttpClient();
            Console.WriteLine(await client.GetStringAsync(app.Urls.First() + "/headline"));
            Console.WriteLine(await client.GetStringAsync(app.Urls.First() + "/healthz"));
            await app.StopAsync();
            """, "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None");
        Assert.Matches(@"^\d+(\.\d+)?$", lines[0]);
        Assert.Equal("""{"status":"healthy"}""", lines[1]);
    }

    private static string[] Run(string program, params string[] args)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)); // set by every .NET host
        var compilation = CSharpCompilation.Create("Sample", [CSharpSyntaxTree.ParseText(Usings + program)], references, new(OutputKind.ConsoleApplication));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        var (before, output) = (Console.Out, new StringWriter());
        Console.SetOut(output);
        try
        {
            Assembly.Load(image.ToArray()).EntryPoint!.Invoke(null, [args]); // a console application has one
        }
        finally
        {
            Console.SetOut(before);
        }

        return output.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
    }

    private static string Sample(string name)
    {
        var readme = File.ReadAllText(Path.Combine(Samples.Root, "README.md")).ReplaceLineEndings("\n");
        return Assert.Single(SampleBlock.Matches(readme), m => m.Groups["name"].Value == name).Groups["code"].Value;
    }

    // <!-- sample: name --> and then a fenced block
    [GeneratedRegex("<!-- sample: (?<name>[a-z]+) -->\n```[a-z]*\n(?<code>.*?)```\n", RegexOptions.Singleline)]
    private static partial Regex SampleBlock { get; }

    /// <summary>A test that needs curl; skipped, with the reason, where there is none.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class CurlFactAttribute : FactAttribute
    {
        public CurlFactAttribute()
        {
            if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "curl")))) Skip = "there is no curl on this machine";
        }
    }
}
