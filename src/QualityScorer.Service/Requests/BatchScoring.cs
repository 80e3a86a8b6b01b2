using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using QualityScorer.Pairs;
using QualityScorer.Service.Models;

namespace QualityScorer.Service.Requests;

/// <summary>What a request with many pairs holds from its beginning to its end: its place among the batches, and the models that score all of its pairs.</summary>
internal sealed class BatchScoring : IDisposable
{
    private readonly HttpContext _context;
    private readonly QualityScorerService _scorer;
    private readonly ScoringThreads _threads;
    private readonly IDisposable _place;
    private readonly ModelLease _models;

    private BatchScoring(HttpContext context, IDisposable place, ModelLease models)
    {
        var services = context.RequestServices;
        _context = context;
        _place = place;
        _models = models;
        _scorer = services.GetRequiredService<QualityScorerService>();
        _threads = services.GetRequiredService<ScoringThreads>();
        Options = services.GetRequiredService<IOptions<QualityScorerOptions>>().Value;
        Reader = services.GetRequiredService<RequestReader>();
    }

    /// <summary>The service's settings.</summary>
    public QualityScorerOptions Options { get; }

    /// <summary>Reads the request.</summary>
    public RequestReader Reader { get; }

    /// <summary>Takes a place and the models in use.</summary>
    /// <exception cref="ProblemException">There are as many batches as the service takes, or no models yet: 503.</exception>
    public static BatchScoring Enter(HttpContext context)
    {
        var place = context.RequestServices.GetRequiredService<Admission>().EnterBatch();
        try
        {
            return new BatchScoring(context, place, ScoreEndpoint.AcquireReady(context.RequestServices));
        }
        catch
        {
            place.Dispose();
            throw;
        }
    }

    /// <summary>From now on the answer is lines of JSON, each of which leaves at once.</summary>
    public void AnswerLines()
    {
        _context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        _context.Response.ContentType = "application/x-ndjson";
    }

    /// <summary>Answers rows side by side, in their order.</summary>
    public IAsyncEnumerable<TAnswer> RunAsync<TRow, TAnswer>(IAsyncEnumerable<TRow> rows, Func<TRow, CancellationToken, Task<TAnswer>> answer) =>
        OrderedScoring.RunAsync(rows, answer, Options.Threads, _context.RequestAborted);

    /// <summary>Scores a pair on a scoring thread, and writes its score there.</summary>
    public Task<T> ScoreAsync<T>(RewritePair pair, Func<RewriteScore, T> write, CancellationToken cancellation) =>
        _threads.RunAsync(() => write(_scorer.Score(_models, pair)), cancellation);

    /// <summary>One object of JSON whose members are written by <paramref name="write"/>.</summary>
    public static ArrayBufferWriter<byte> Object(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(bytes, Problem.Writing);
        json.WriteStartObject();
        write(json);
        json.WriteEndObject();
        json.Flush();
        return bytes;
    }

    /// <summary>What stands in the place of a row's result, <c>{id, row, error}</c>; a problem of the whole batch (row 0) has neither id nor row.</summary>
    public void WriteProblem(Utf8JsonWriter json, string? id, long row, Problem problem)
    {
        if (row > 0)
        {
            if (id is not null) json.WriteString("id", id);
            json.WriteNumber("row", row);
        }

        json.WritePropertyName("error");
        problem.Write(json, _context.TraceIdentifier);
    }

    /// <summary>Gives place and models back.</summary>
    public void Dispose()
    {
        _models.Dispose();
        _place.Dispose();
    }
}
