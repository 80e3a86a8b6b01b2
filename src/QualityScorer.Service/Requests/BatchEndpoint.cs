using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using QualityScorer.Pairs;
using QualityScorer.Reports;

namespace QualityScorer.Service.Requests;

/// <summary><c>POST /v1/score/batch</c>: an array for an array, lines for lines; results in the order of the pairs, all by the same models.</summary>
internal sealed partial class BatchEndpoint
{
    private readonly HttpContext _context;
    private readonly BatchScoring _batch;
    private readonly ILogger _log;
    private readonly bool _neutral;

    private BatchEndpoint(HttpContext context, BatchScoring batch)
    {
        _context = context;
        _batch = batch;
        _log = context.RequestServices.GetRequiredService<ILogger<BatchEndpoint>>();
        _neutral = Query.Flag(context.Request, "neutral");
    }

    /// <summary>Answers a batch.</summary>
    public static async Task AnswerAsync(HttpContext context)
    {
        using var batch = BatchScoring.Enter(context);
        var endpoint = new BatchEndpoint(context, batch);
        await (RequestReader.IsLines(context.Request) ? endpoint.AnswerLinesAsync() : endpoint.AnswerArrayAsync()).ConfigureAwait(false);
    }

    private async Task AnswerLinesAsync()
    {
        RequestReader.TakeLimit(_context);
        // Our own limit on the time of a line stands in the place of the server's rate: a client may wait for an answer before it sends the next pair.
        if (_context.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate) rate.MinDataRate = null;
        _batch.AnswerLines();
        await _context.Response.StartAsync(_context.RequestAborted).ConfigureAwait(false);
        var stopping = _context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        var lines = new BatchLines(_batch.Reader, _context.Request.BodyReader, _batch.Options, stopping);
        await foreach (var result in _batch.RunAsync(lines.ReadAsync(_context.RequestAborted), ScoreAsync).ConfigureAwait(false))
        {
            Encoding.UTF8.GetBytes(result, _context.Response.BodyWriter);
            _context.Response.BodyWriter.Write("\n"u8);
            // Waits while the client does not read: then nothing more is scored and nothing more is read from it.
            await _context.Response.BodyWriter.FlushAsync(_context.RequestAborted).ConfigureAwait(false);
        }
    }

    private async Task AnswerArrayAsync()
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(_context.RequestAborted);
        timeout.CancelAfter(_batch.Options.RequestTimeout);
        var rows = await _batch.Reader.ReadArrayAsync(_context.Request, timeout.Token).ConfigureAwait(false);
        _context.Response.ContentType = "application/json";
        var output = _context.Response.BodyWriter;
        var separator = "["u8.ToArray();
        await foreach (var result in _batch.RunAsync(rows.ToAsyncEnumerable(), ScoreAsync).ConfigureAwait(false))
        {
            output.Write(separator);
            separator = ","u8.ToArray();
            Encoding.UTF8.GetBytes(result, output);
            await output.FlushAsync(_context.RequestAborted).ConfigureAwait(false);
        }

        output.Write(rows.Count == 0 ? "[]"u8 : "]"u8);
        await output.FlushAsync(_context.RequestAborted).ConfigureAwait(false);
    }

    private async Task<string> ScoreAsync(BatchRow row, CancellationToken cancellation)
    {
        if (row.Pair is not { } pair) return Failed(row.Row, null, row.Problem ?? Problem.Internal);
        try
        {
            return await _batch.ScoreAsync(pair, score => JsonReport.ToJson(pair, score, _neutral), cancellation).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A fault of the program costs one row, not the batch.
        catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogFault(fault.GetType().FullName, fault.StackTrace, row.Row, _context.TraceIdentifier);
            return Failed(row.Row, pair.Id, Problem.Internal);
        }
    }

    private string Failed(long row, string? id, Problem problem) =>
        Encoding.UTF8.GetString(BatchScoring.Object(json => _batch.WriteProblem(json, id ?? PairJson.IdOf(row), row, problem)).WrittenSpan);

    [LoggerMessage(EventId = 12, Level = LogLevel.Error, Message = "Fault {Fault} in row {Row} of request {RequestId}: {StackTrace}")]
    private partial void LogFault(string? fault, string? stackTrace, long row, string requestId);
}
