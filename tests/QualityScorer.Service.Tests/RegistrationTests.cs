using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace QualityScorer.Service.Tests;

/// <summary>The scorer inside another .NET program.</summary>
public sealed class RegistrationTests
{
    [Fact]
    public async Task One_scorer_for_all_scores_on_many_threads_and_in_order()
    {
        await using var services = new ServiceCollection().AddQualityScorer().BuildServiceProvider();
        var scorer = services.GetRequiredService<IQualityScorer>();
        Assert.Same(scorer, services.GetRequiredService<IQualityScorer>());
        var expected = Samples.Pairs.Select(p => scorer.Score(p).Degradation).ToList();
        var seen = new List<double>();
        await foreach (var score in scorer.ScoreManyAsync(Many(4)))
        {
            Assert.Equal(scorer.Signature, score.Signature);
            seen.Add(score.Degradation);
        }

        Assert.Equal(Enumerable.Repeat(expected, 4).SelectMany(d => d), seen);
        var parallel = new double[24];
        Parallel.For(0, parallel.Length, i => parallel[i] = scorer.Score(Samples.Pairs[i % Samples.Pairs.Count]).Degradation);
        Assert.Equal(seen, parallel);
    }

    [Fact]
    public async Task Scoring_of_many_ends_when_cancelled()
    {
        await using var services = new ServiceCollection().AddQualityScorer(o => o.Threads = 1).BuildServiceProvider();
        using var stop = new CancellationTokenSource();
        var seen = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in services.GetRequiredService<IQualityScorer>().ScoreManyAsync(Many(1000), stop.Token))
            {
                if (++seen == 2) await stop.CancelAsync();
            }
        });
        Assert.InRange(seen, 2, 20);
    }

    [Fact]
    public void Options_come_from_a_section_and_from_code_the_last_word_holds()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["QualityScorer:Threads"] = "3",
            ["QualityScorer:RequestTimeout"] = "00:00:07",
            ["QualityScorer:ApiKeys:0:Name"] = "desk",
            ["QualityScorer:ApiKeys:0:Sha256"] = new string('a', 64),
        }).Build();
        var registered = new ServiceCollection().AddQualityScorer(configuration.GetSection("QualityScorer")).AddQualityScorer(o => o.Threads = 5);
        using var services = registered.BuildServiceProvider();
        var options = services.GetRequiredService<IOptions<QualityScorerOptions>>().Value;
        Assert.Equal((5, TimeSpan.FromSeconds(7), "desk"), (options.Threads, options.RequestTimeout, options.ApiKeys.Single().Name));
        Assert.Single(registered, r => r.ServiceType == typeof(IQualityScorer));
        Assert.Single(registered, r => r.ServiceType == typeof(IHostedService));
    }

    [Theory]
    [InlineData("Threads", "0", "Threads is 0")]
    [InlineData("MaxBodyBytes", "12", "MaxBodyBytes is 12")]
    [InlineData("RequestTimeout", "-00:00:01", "RequestTimeout")]
    [InlineData("ModelDirectory", "/no/such/folder", "/no/such/folder")]
    [InlineData("ApiKeys:0:Sha256", "1234", "ApiKeys:0")]
    [InlineData("KnownProxies:0", "proxy.example", "proxy.example")]
    [InlineData("Treads", "2", "Treads")]
    [InlineData("Threads", "many", "many")]
    public async Task Options_that_make_no_sense_end_the_program_at_its_start(string key, string value, string named)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [$"QualityScorer:{key}"] = value }).Build();
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddQualityScorer(configuration.GetSection("QualityScorer"));
        using var host = builder.Build();
        var fault = await Assert.ThrowsAnyAsync<Exception>(() => host.StartAsync());
        Assert.Contains(named, fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Service_is_ready_only_when_the_models_have_scored()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddQualityScorer();
        builder.Services.RemoveAll<IHostedService>(); // nobody loads the models
        await using var app = builder.Build();
        app.MapQualityScorer();
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        Assert.Equal(200, (int)(await client.GetAsync(new Uri("/healthz", UriKind.Relative))).StatusCode);
        await (await client.GetAsync(new Uri("/readyz", UriKind.Relative))).IsProblemAsync(503, "loading");
        using var content = new StringContent(Samples.Json(Samples.Short), null, "application/json");
        await (await client.PostAsync(new Uri("/v1/score", UriKind.Relative), content)).IsProblemAsync(503, "loading");

        Assert.NotEmpty(app.Services.GetRequiredService<IQualityScorer>().Signature); // asks for the models
        await (await client.GetAsync(new Uri("/readyz", UriKind.Relative))).TextAsync();
        await app.StopAsync();
    }

    [Fact]
    public async Task Log_names_requests_and_holds_no_text_of_an_article()
    {
        var log = new LogLines();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddQualityScorer();
        await using var app = builder.Build();
        app.MapQualityScorer();
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        _ = app.Services.GetRequiredService<IQualityScorer>().Signature;
        foreach (var body in (string[])[Samples.Json(new("xylophone-id", "The xylophone stood here.", "The xylophone stands here.")), "{\"xylophone", "{\"source\":{\"xylophone\":1}}"])
        {
            using var content = new StringContent(body, null, "application/json");
            await client.PostAsync(new Uri("/v1/score", UriKind.Relative), content);
            using var lines = new StringContent(body, null, "application/x-ndjson");
            await client.PostAsync(new Uri("/v1/score/batch", UriKind.Relative), lines);
        }

        await app.StopAsync();
        Assert.Contains(log.Lines, l => l.Contains("POST /v1/score answered 200", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, l => l.Contains("xylophone", StringComparison.OrdinalIgnoreCase));
    }

    private static async IAsyncEnumerable<RewritePair> Many(int rounds, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        for (var i = 0; i < rounds; i++)
        {
            foreach (var pair in Samples.Pairs)
            {
                await Task.Yield();
                cancellation.ThrowIfCancellationRequested();
                yield return pair;
            }
        }
    }

    private sealed class LogLines : ILoggerProvider, ILogger
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> _lines = [];

        public IReadOnlyCollection<string> Lines => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
