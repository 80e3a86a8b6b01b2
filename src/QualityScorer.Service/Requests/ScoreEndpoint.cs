using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using QualityScorer.Reports;
using QualityScorer.Service.Models;

namespace QualityScorer.Service.Requests;

/// <summary><c>POST /v1/score</c>.</summary>
internal static class ScoreEndpoint
{
    /// <summary>Answers with the result object.</summary>
    public static Task AnswerAsync(HttpContext context)
    {
        var neutral = Query.Flag(context.Request, "neutral");
        return AnswerAsync(context, "application/json", (pair, score) => JsonReport.ToJson(pair, score, neutral));
    }

    /// <summary>Reads one pair, scores it when its turn comes, and answers with the report that <paramref name="write"/> makes on the scoring thread.</summary>
    /// <param name="context">The request.</param>
    /// <param name="contentType">Type of the report.</param>
    /// <param name="write">Writes the report.</param>
    /// <param name="rest">Reads what else the object of the pair holds.</param>
    public static async Task AnswerAsync(HttpContext context, string contentType, Func<RewritePair, RewriteScore, string> write, Action<JsonElement>? rest = null)
    {
        var services = context.RequestServices;
        var scorer = services.GetRequiredService<QualityScorerService>();
        var admission = services.GetRequiredService<Admission>();
        if (admission.IsFull) admission.EnterPair().Dispose(); // refused before its body is read
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        timeout.CancelAfter(services.GetRequiredService<IOptions<QualityScorerOptions>>().Value.RequestTimeout);
        var pair = await services.GetRequiredService<RequestReader>().ReadPairAsync(context.Request, timeout.Token, rest).ConfigureAwait(false);
        // Only now: a client that sends slowly keeps no place from the others.
        using var place = admission.EnterPair();
        using var models = AcquireReady(services);
        string report;
        try
        {
            report = await services.GetRequiredService<ScoringThreads>().RunAsync(() => write(pair, scorer.Score(models, pair)), timeout.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            throw new ProblemException(Problem.Unavailable("queue-timeout", "No thread became free in time", admission.RetryAfter));
        }

        context.Response.ContentType = contentType;
        await context.Response.WriteAsync(report, context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>The models in use.</summary>
    /// <exception cref="ProblemException">They are not loaded yet: 503.</exception>
    public static ModelLease AcquireReady(IServiceProvider services)
    {
        var models = services.GetRequiredService<ModelStore>();
        return models.IsReady ? models.Acquire() : throw new ProblemException(Problem.Unavailable("loading", "The models are being loaded", 1));
    }
}
