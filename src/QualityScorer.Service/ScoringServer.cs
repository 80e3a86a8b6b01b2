using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace QualityScorer.Service;

/// <summary>The service as a program: the HTTP contract, the page and what operating them needs.</summary>
public static class ScoringServer
{
    /// <summary>Where the service listens unless told otherwise.</summary>
    public const string DefaultUrl = "http://localhost:5000";

    /// <summary>Makes the server. Its options are the section <see cref="QualityScorerOptions.Section"/> of appsettings.json in the working directory and of the environment.</summary>
    /// <param name="urls">Addresses to listen on, separated by semicolons; null for the configured ones.</param>
    /// <param name="configure">Last word on the options.</param>
    public static WebApplication Create(string? urls, Action<QualityScorerOptions> configure)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "qualityscorer" });
        // Results go to standard output, all else to standard error.
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        if (urls is not null) builder.WebHost.UseUrls(urls);
        builder.Services.AddQualityScorer(builder.Configuration.GetSection(QualityScorerOptions.Section)).AddQualityScorer(configure);
        var app = builder.Build();
        app.MapQualityScorer();
        PageEndpoints.Map(app);
        return app;
    }
}
