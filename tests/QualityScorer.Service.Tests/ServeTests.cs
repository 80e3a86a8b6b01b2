using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace QualityScorer.Service.Tests;

/// <summary>The service as a process.</summary>
public sealed partial class ServeTests
{
    [Fact]
    public async Task Told_to_end_it_answers_what_it_has_accepted_and_ends_with_0()
    {
        using var serve = Serve.Start("--urls", "http://127.0.0.1:0");
        using var client = new HttpClient { BaseAddress = new Uri(await serve.UrlAsync()), Timeout = TimeSpan.FromMinutes(2) };
        await BatchTests.Until(() => client.GetAsync(new Uri("/readyz", UriKind.Relative)).Result.IsSuccessStatusCode);
        Assert.Contains("<html", await client.GetStringAsync(new Uri("/", UriKind.Relative)), StringComparison.Ordinal);

        // A batch whose client goes on sending, and pairs that wait.
        using var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, client.BaseAddress!.Port);
        var stream = connection.GetStream();
        await stream.WriteAsync("POST /v1/score/batch HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n"u8.ToArray());
        await BatchTests.SendAsync(stream, Samples.Json(Samples.Short with { Id = "accepted" }) + "\n");
        using var reader = new StreamReader(stream);
        Assert.NotNull(await BatchTests.LineAsync(reader, "{\"id\":\"accepted\""));
        var pairs = Enumerable.Range(0, 12).Select(_ => PostAsync(client)).ToList();
        await Task.WhenAny(pairs); // the others wait or are being scored

        using (var kill = Process.Start("kill", ["-TERM", $"{serve.Process.Id}"])) await kill.WaitForExitAsync();
        Assert.All(await Task.WhenAll(pairs), status => Assert.Equal(200, status));
        Assert.NotNull(await BatchTests.LineAsync(reader, "{\"error\":{\"type\":\"urn:qualityscorer:problem:stopping\""));
        await serve.Process.WaitForExitAsync();
        Assert.Equal(0, serve.Process.ExitCode);

        static async Task<int> PostAsync(HttpClient client)
        {
            using var content = new StringContent(Samples.Json(Samples.Pairs[1]), null, "application/json");
            using var answer = await client.PostAsync(new Uri("/v1/score", UriKind.Relative), content);
            return (int)answer.StatusCode;
        }
    }

    [Fact]
    public async Task Figures_count_requests_scores_issues_and_name_the_models()
    {
        using var serve = Serve.Start("--urls", "http://127.0.0.1:0");
        using var client = new HttpClient { BaseAddress = new Uri(await serve.UrlAsync()), Timeout = TimeSpan.FromMinutes(2) };
        await BatchTests.Until(() => client.GetAsync(new Uri("/readyz", UriKind.Relative)).Result.IsSuccessStatusCode);
        using var content = new StringContent(Samples.Json(Samples.Short), null, "application/json");
        var score = JsonDocument.Parse(await (await client.PostAsync(new Uri("/v1/score", UriKind.Relative), content)).TextAsync()).RootElement;
        var figures = await client.GetStringAsync(new Uri("/metrics", UriKind.Relative));
        Assert.Matches("""(?m)^qualityscorer_requests_total\{[^}]*route="/v1/score",status="200"\} 1""", figures);
        Assert.Matches("""(?m)^qualityscorer_request_duration_seconds_bucket\{[^}]*route="/v1/score",le="30"\} 1""", figures);
        Assert.Matches("""(?m)^qualityscorer_scoring_duration_seconds_count\{[^}]*\} 1""", figures);
        Assert.Matches($$"""(?m)^qualityscorer_scores_total\{[^}]*band="{{score.GetProperty("band").GetString()}}",relation="{{score.GetProperty("relation").GetString()}}"\} 1""", figures);
        Assert.Matches("""(?m)^qualityscorer_issues_total\{[^}]*detector="NUM001"\} [1-9]""", figures);
        Assert.Matches("""(?m)^qualityscorer_queue_length\{[^}]*\} 0""", figures);
        Assert.Contains($"signature=\"{score.GetProperty("signature").GetString()}\"}} 1", figures, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense", "--urls", "nonsense")]
    [InlineData("strangers", "--urls", "http://0.0.0.0:0")]
    [InlineData("/no/such/folder", "--model", "/no/such/folder")]
    [InlineData("already in use", "--urls", "http://127.0.0.1:{taken}")]
    [InlineData("model.json", "--urls", "http://127.0.0.1:0", "--model", "{broken}")]
    public async Task What_cannot_be_served_is_one_line_and_exit_code_2(string named, params string[] args)
    {
        var broken = Directory.CreateTempSubdirectory("qualityscorer-tests-").FullName;
        await File.WriteAllTextAsync(Path.Combine(broken, "model.json"), "{}");
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        using var serve = Serve.Start([.. args.Select(a => a.Replace("{broken}", broken, StringComparison.Ordinal).Replace("{taken}", $"{((IPEndPoint)taken.LocalEndpoint).Port}", StringComparison.Ordinal))]);
        var error = await serve.Process.StandardError.ReadToEndAsync();
        await serve.Process.WaitForExitAsync();
        Directory.Delete(broken, recursive: true);
        Assert.Equal(2, serve.Process.ExitCode);
        var line = Assert.Single(error.Split('\n'), l => l.StartsWith("qualityscorer: ", StringComparison.Ordinal));
        Assert.Contains(named, line, StringComparison.Ordinal);
        Assert.DoesNotContain("internal fault", line, StringComparison.Ordinal);
    }

    /// <summary><c>qualityscorer serve</c>.</summary>
    internal sealed partial class Serve : IDisposable
    {
        private Serve(Process process) => Process = process;

        public Process Process { get; }

        public static Serve Start(params string[] args)
        {
            var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "qualityscorer.dll"), "serve", .. args]) { RedirectStandardError = true };
            return new(Process.Start(start)!); // null only where the shell starts it
        }

        /// <summary>The address that the log names.</summary>
        public async Task<string> UrlAsync()
        {
            while (await Process.StandardError.ReadLineAsync() is { } line)
            {
                if (Listening.Match(line) is not { Success: true } match) continue;
                _ = Process.StandardError.ReadToEndAsync(); // a full pipe would stop the service
                return match.Groups["url"].Value;
            }

            throw new InvalidOperationException("the service has ended");
        }

        public void Dispose()
        {
            if (!Process.HasExited) Process.Kill();
            Process.Dispose();
        }

        [GeneratedRegex("Now listening on: (?<url>http://[^\"]+)\"")]
        private static partial Regex Listening { get; }
    }
}
