using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using QualityScorer.Pairs;
using QualityScorer.Reports;

namespace QualityScorer.Service;

/// <summary>The scorer over HTTP.</summary>
public static class QualityScorerEndpoints
{
    /// <summary>Maps <c>POST /v1/score</c> and the rest of the HTTP contract.</summary>
    public static IEndpointRouteBuilder MapQualityScorer(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v1/score", async (HttpContext context, IQualityScorer scorer, bool neutral = false) =>
        {
            using var json = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted).ConfigureAwait(false);
            var pair = PairJson.Read(json.RootElement, 1);
            return TypedResults.Text(JsonReport.ToJson(pair, scorer.Score(pair), neutral), "application/json");
        });
        routes.MapGet("/v1/signature", (IQualityScorer scorer) => TypedResults.Json(new { signature = scorer.Signature }));
        return routes;
    }
}
