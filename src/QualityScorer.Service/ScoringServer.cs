using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using QualityScorer.Service.Models;
using QualityScorer.Service.Requests;

namespace QualityScorer.Service;

/// <summary>The service as a program: the HTTP contract, the page, figures at /metrics, and what operating them needs.</summary>
public sealed class ScoringServer : IAsyncDisposable
{
    /// <summary>Where the service listens unless told otherwise.</summary>
    public const string DefaultUrl = "http://localhost:5000";

    private static readonly TimeSpan LongestShutdown = TimeSpan.FromSeconds(60);
    private readonly WebApplication _app;

    private ScoringServer(WebApplication app) => _app = app;

    /// <summary>The addresses it listens on, once started.</summary>
    public ICollection<string> Urls => _app.Urls;

    /// <summary>The services of the program.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>
    /// Makes the server. Its options are the section <see cref="QualityScorerOptions.Section"/> of appsettings.json in the working directory and of the
    /// environment (<c>QualityScorer__Threads=2</c>).
    /// </summary>
    /// <param name="urls">Addresses to listen on, separated by semicolons; null for the configured ones.</param>
    /// <param name="configure">Last word on the options.</param>
    /// <exception cref="InvalidDataException">An option makes no sense; the message, one line, names it.</exception>
    public static ScoringServer Create(string? urls, Action<QualityScorerOptions> configure)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(ScoringServer).Assembly.GetName().Name });
        AddLogging(builder.Logging);
        AddMetrics(builder);
        if (urls is not null) builder.WebHost.UseUrls(urls);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = LongestShutdown);
        builder.Services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<QualityScorerOptions>>(TrustProxies);
        builder.Services.AddQualityScorer(builder.Configuration.GetSection(QualityScorerOptions.Section)).AddQualityScorer(configure);
        var app = builder.Build();
        try
        {
            Map(app);
        }
        catch (Exception fault) when (IsSetting(fault))
        {
            throw Refused(fault);
        }

        return new(app);
    }

    /// <summary>Starts to listen.</summary>
    /// <exception cref="InvalidDataException">An option makes no sense, an address cannot be listened on, or one beyond this machine is asked for without keys.</exception>
    public async Task StartAsync(CancellationToken cancellation = default)
    {
        try
        {
            CheckKeys();
            await _app.StartAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception fault) when (IsSetting(fault))
        {
            throw Refused(fault);
        }
    }

    /// <summary>Waits until the program is told to end, answers what it has accepted, and ends.</summary>
    /// <exception cref="InvalidDataException">The models cannot be used; the message names the file.</exception>
    public async Task WaitForShutdownAsync(CancellationToken cancellation = default)
    {
        await _app.WaitForShutdownAsync(cancellation).ConfigureAwait(false);
        if (Services.GetRequiredService<ModelWatch>().Fault is { } fault) throw new InvalidDataException(fault.Message, fault);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static void Map(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseStatusCodePages(context => RequestGate.WriteAsync(context.HttpContext, Problem.OfStatus(context.HttpContext.Response.StatusCode)));
        app.MapQualityScorer();
        var gate = app.Services.GetRequiredService<RequestGate>();
        app.MapPrometheusScrapingEndpoint("/metrics").Add(endpoint =>
        {
            if (endpoint.RequestDelegate is { } scrape) endpoint.RequestDelegate = gate.Guarded("/metrics", scrape);
        });
        PageEndpoints.Map(app);
    }

    // What options, configuration and addresses that make no sense are reported as.
    private static bool IsSetting(Exception fault) => fault is OptionsValidationException or InvalidOperationException or FormatException;

    private static InvalidDataException Refused(Exception fault) => new(fault.Message.ReplaceLineEndings(" "), fault);

    private static void AddLogging(ILoggingBuilder logging)
    {
        // Results go to standard output, all else to standard error; a person reads lines, a program reads objects.
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        if (Console.IsErrorRedirected) logging.AddJsonConsole(console => console.UseUtcTimestamp = true);
        else logging.AddSimpleConsole(console => console.SingleLine = true);
        logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
    }

    private static void AddMetrics(WebApplicationBuilder builder)
    {
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("qualityscorer", serviceVersion: ScoreSignature.LibraryVersion))
            .WithMetrics(metrics => metrics.AddMeter(ScoringMetrics.MeterName).AddPrometheusExporter());
        if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 }) telemetry.UseOtlpExporter();
    }

    private static void TrustProxies(ForwardedHeadersOptions forwarded, IOptions<QualityScorerOptions> options)
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        foreach (var proxy in options.Value.KnownProxies)
        {
            if (IPAddress.TryParse(proxy, out var address)) forwarded.KnownProxies.Add(address);
            else forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
        }
    }

    // What a stranger could reach must ask for keys. Each request is checked again by the address that it came in on.
    private void CheckKeys()
    {
        var options = Services.GetRequiredService<IOptions<QualityScorerOptions>>().Value;
        if (options.ApiKeys.Count > 0 || options.AllowAnonymous) return;
        var configuration = Services.GetRequiredService<IConfiguration>();
        var urls = (configuration[WebHostDefaults.ServerUrlsKey] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Concat(configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>());
        foreach (var url in urls)
        {
            if (!IsLoopback(BindingAddress.Parse(url).Host))
                throw new InvalidDataException($"{url}: strangers could reach this address. Set {QualityScorerOptions.Section}:ApiKeys, or {QualityScorerOptions.Section}:AllowAnonymous=true where something else keeps them out");
        }
    }

    private static bool IsLoopback(string host) => host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
