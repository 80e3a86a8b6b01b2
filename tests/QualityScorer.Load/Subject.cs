using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using QualityScorer.Benchmarks;
using QualityScorer.Encoders;
using QualityScorer.Service;

namespace QualityScorer.Load;

/// <summary>The service in this process, over loopback, with models of its own; and the pairs that are sent to it.</summary>
internal sealed class Subject : IAsyncDisposable
{
    private readonly ScoringServer _server;
    private readonly string _models;

    private Subject(ScoringServer server, string models)
    {
        _server = server;
        _models = models;
        Pairs = ArticlePairs.Read();
        Bodies = [.. Pairs.Select(p => JsonSerializer.SerializeToUtf8Bytes(new { id = p.Id, source = p.Source, copy = p.Copy }))];
    }

    /// <summary>Pairs of about 500 words.</summary>
    public IReadOnlyList<RewritePair> Pairs { get; }

    /// <summary>The same pairs as bodies of requests.</summary>
    public IReadOnlyList<byte[]> Bodies { get; }

    /// <summary>The scorer in process.</summary>
    public IQualityScorer Scorer => _server.Services.GetRequiredService<IQualityScorer>();

    /// <summary>The service's address.</summary>
    public Uri Url => new(_server.Urls.First());

    /// <summary>The file of the scoring model that the service reads.</summary>
    public string Model => Path.Combine(_models, "scoring", "model.json");

    /// <summary>Starts the service and scores every pair a few times.</summary>
    public static async Task<Subject> StartAsync(LoadOptions options)
    {
        var models = Directory.CreateTempSubdirectory("qualityscorer-load-").FullName;
        foreach (var file in Directory.GetFiles(ModelDirectory.Default, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(models, Path.GetRelativePath(ModelDirectory.Default, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!); // a file always has a directory
            File.Copy(file, target);
        }

        var server = ScoringServer.Create("http://127.0.0.1:0", o => (o.ModelDirectory, o.ReloadInterval) = (models, TimeSpan.FromMilliseconds(100)));
        await server.StartAsync();
        var subject = new Subject(server, models);
        using var client = new HttpClient { BaseAddress = subject.Url };
        for (var round = 0; round < 5; round++)
        {
            for (var i = 0; i < subject.Pairs.Count; i++)
            {
                subject.Scorer.Score(subject.Pairs[i]);
                await subject.PostAsync(client, i);
            }
        }

        Console.WriteLine(FormattableString.Invariant($"{subject.Pairs.Count} pairs of about 500 words, {Environment.ProcessorCount} processors, {options.Clients} clients over loopback in the same process"));
        return subject;
    }

    /// <summary>Sends one pair.</summary>
    public async Task<Answer> PostAsync(HttpClient client, int pair)
    {
        using var content = new ByteArrayContent(Bodies[pair % Bodies.Count]);
        content.Headers.ContentType = new("application/json");
        using var answer = await client.PostAsync(new Uri("/v1/score", UriKind.Relative), content);
        return new((int)answer.StatusCode, answer.Headers.RetryAfter?.Delta is not null, await answer.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_models, recursive: true);
    }
}

/// <summary>What came back.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="SaysWhen">Whether it says when to come back.</param>
/// <param name="Body">The body.</param>
internal readonly record struct Answer(int Status, bool SaysWhen, string Body);
