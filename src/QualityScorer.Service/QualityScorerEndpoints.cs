using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using QualityScorer.Evidence;
using QualityScorer.Reports;
using QualityScorer.Service.Requests;

namespace QualityScorer.Service;

/// <summary>The scorer over HTTP.</summary>
public static class QualityScorerEndpoints
{
    /// <summary>Maps the HTTP contract: /v1/score, /v1/score/batch, /v1/signature, /v1/detectors, /healthz, /readyz and /openapi/v1.json.</summary>
    /// <param name="routes">The program's routes; <c>AddQualityScorer</c> must have been called on its services.</param>
    public static IEndpointConventionBuilder MapQualityScorer(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        var gate = routes.ServiceProvider.GetRequiredService<RequestGate>();
        var group = routes.MapGroup("");
        group.MapPost("/v1/score", gate.Guarded("/v1/score", ScoreEndpoint.AnswerAsync));
        group.MapPost("/v1/score/batch", gate.Guarded("/v1/score/batch", BatchEndpoint.AnswerAsync));
        group.MapGet("/v1/signature", gate.Guarded("/v1/signature", SignatureAsync));
        group.MapGet("/v1/detectors", gate.Guarded("/v1/detectors", DetectorsAsync));
        group.MapGet("/healthz", gate.Open("/healthz", context => context.Response.WriteAsJsonAsync(new { status = "healthy" }, context.RequestAborted)));
        group.MapGet("/readyz", gate.Open("/readyz", ReadyAsync));
        group.MapGet("/openapi/v1.json", gate.Open("/openapi/v1.json", OpenApiContract.AnswerAsync));
        return group;
    }

    private static Task SignatureAsync(HttpContext context)
    {
        using var models = ScoreEndpoint.AcquireReady(context.RequestServices);
        return context.Response.WriteAsJsonAsync(new { signature = models.Scorer.Signature }, context.RequestAborted);
    }

    private static Task DetectorsAsync(HttpContext context) => context.Response.WriteAsJsonAsync(
        DetectorCatalog.Descriptors.Select(d => new { id = d.Id, dimension = ReportWords.Lower(d.Dimension), summary = d.Summary, fires = Shown(d.Fires), silent = Shown(d.Silent) }),
        context.RequestAborted);

    private static object Shown(DetectorDescriptor.Example example) => new { source = example.Source, copy = example.Copy };

    private static Task ReadyAsync(HttpContext context)
    {
        var lifetime = context.RequestServices.GetRequiredService<IHostApplicationLifetime>();
        if (lifetime.ApplicationStopping.IsCancellationRequested) throw new ProblemException(Problem.Unavailable("stopping", "The service is being stopped", 5));
        using var models = ScoreEndpoint.AcquireReady(context.RequestServices);
        return context.Response.WriteAsJsonAsync(new { status = "ready", signature = models.Scorer.Signature }, context.RequestAborted);
    }
}
