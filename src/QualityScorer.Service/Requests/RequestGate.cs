using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace QualityScorer.Service.Requests;

/// <summary>What every address of the service shares: request id, key, problems for faults, log and figures. Neither log nor problems hold any text of an article.</summary>
internal sealed partial class RequestGate(ApiKeys keys, Admission admission, ScoringMetrics metrics, ILogger<RequestGate> log)
{
    private const int ClosedByClient = 499; // nginx's word for it; nobody reads the answer

    /// <summary>An address for clients with a key, where keys are asked for.</summary>
    public RequestDelegate Guarded(string route, RequestDelegate handle) => context => AnswerAsync(context, route, handle, isOpen: false);

    /// <summary>An address for everybody.</summary>
    public RequestDelegate Open(string route, RequestDelegate handle) => context => AnswerAsync(context, route, handle, isOpen: true);

    /// <summary>Writes a problem as the whole answer.</summary>
    public static async Task WriteAsync(HttpContext context, Problem problem)
    {
        RequestId.Assign(context);
        var response = context.Response;
        response.StatusCode = problem.Status;
        response.ContentType = "application/problem+json";
        if (problem.RetryAfter is { } seconds) response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Problem.Writing)) problem.Write(json, context.TraceIdentifier);
        response.ContentLength = bytes.WrittenCount;
        await response.Body.WriteAsync(bytes.WrittenMemory, context.RequestAborted).ConfigureAwait(false);
    }

    private async Task AnswerAsync(HttpContext context, string route, RequestDelegate handle, bool isOpen)
    {
        var start = Stopwatch.GetTimestamp();
        var client = "-";
        RequestId.Assign(context);
        context.Response.Headers.XContentTypeOptions = "nosniff";
        try
        {
            if (!isOpen)
            {
                context.Response.Headers.CacheControl = "no-store";
                client = keys.ClientOf(context);
                admission.Count(client);
            }

            await handle(context).ConfigureAwait(false);
        }
        catch (ProblemException fault)
        {
            await FailAsync(context, fault.Problem).ConfigureAwait(false);
        }
        catch (BadHttpRequestException fault)
        {
            await FailAsync(context, Problem.OfStatus(fault.StatusCode)).ConfigureAwait(false);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = context.Response.HasStarted ? context.Response.StatusCode : ClosedByClient;
        }
#pragma warning disable CA1031 // The last line of defence: a fault of the program is an answer and a line of the log.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            LogFault(fault.GetType().FullName, fault.StackTrace, context.TraceIdentifier);
            await FailAsync(context, Problem.Internal).ConfigureAwait(false);
        }
        finally
        {
            var time = Stopwatch.GetElapsedTime(start);
            metrics.Answered(route, context.Response.StatusCode, time);
            LogAnswered(context.Request.Method, route, context.Response.StatusCode, time.TotalMilliseconds, client, context.TraceIdentifier);
        }
    }

    private static async Task FailAsync(HttpContext context, Problem problem)
    {
        // Half an answer cannot be taken back; the broken connection tells the client that it is half.
        if (context.Response.HasStarted) context.Abort();
        else await WriteAsync(context, problem).ConfigureAwait(false);
    }

    [LoggerMessage(EventId = 10, Level = LogLevel.Information, Message = "{Method} {Route} answered {Status} in {Milliseconds:0.0} ms, client {Client}, request {RequestId}")]
    private partial void LogAnswered(string method, string route, int status, double milliseconds, string client, string requestId);

    // Not the exception itself: its message might quote a text.
    [LoggerMessage(EventId = 11, Level = LogLevel.Error, Message = "Fault {Fault} in request {RequestId}: {StackTrace}")]
    private partial void LogFault(string? fault, string? stackTrace, string requestId);
}
