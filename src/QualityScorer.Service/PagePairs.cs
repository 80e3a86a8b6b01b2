using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using QualityScorer.Pairs;
using QualityScorer.Reports;
using QualityScorer.Service.Models;
using QualityScorer.Service.Requests;

namespace QualityScorer.Service;

/// <summary><c>POST /page/pairs</c>: the pairs of a .csv, answered with a line of JSON for each as soon as it is scored, in their order and all by the same models.</summary>
internal sealed class PagePairs
{
    private readonly HttpContext _context;
    private readonly QualityScorerOptions _options;
    private readonly QualityScorerService _scorer;
    private readonly ScoringThreads _threads;
    private readonly RequestReader _reader;
    private readonly ModelLease _models;

    private PagePairs(HttpContext context, ModelLease models)
    {
        var services = context.RequestServices;
        _context = context;
        _models = models;
        _options = services.GetRequiredService<IOptions<QualityScorerOptions>>().Value;
        _scorer = services.GetRequiredService<QualityScorerService>();
        _threads = services.GetRequiredService<ScoringThreads>();
        _reader = services.GetRequiredService<RequestReader>();
    }

    /// <summary>Lines are <c>{row, source, copy, result}</c>, or <c>{row, error}</c> for a pair above the limits; a row that cannot be read ends them with <c>{error}</c>.</summary>
    public static async Task AnswerAsync(HttpContext context)
    {
        using var place = context.RequestServices.GetRequiredService<Admission>().EnterBatch();
        using var models = ScoreEndpoint.AcquireReady(context.RequestServices);
        await new PagePairs(context, models).AnswerAsync().ConfigureAwait(false);
    }

    private async Task AnswerAsync()
    {
        var stop = _context.RequestAborted;
        var content = await _reader.ReadFileAsync(_context.Request, _options.MaxArrayBytes, bytes => bytes.ToArray()).ConfigureAwait(false);
        _context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        _context.Response.ContentType = "application/x-ndjson";
        var output = _context.Response.BodyWriter;
        await foreach (var line in OrderedScoring.RunAsync(ReadAsync(content, stop), LineAsync, _options.Threads, stop).ConfigureAwait(false))
        {
            output.Write(line.Span);
            await output.FlushAsync(stop).ConfigureAwait(false);
        }
    }

    /// <summary>The rows; a fault of the file stands in the place of the row that cannot be read, and nothing after it.</summary>
    private static async IAsyncEnumerable<(PairRow Row, Problem? Fault)> ReadAsync(byte[] content, string name, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var text = new StreamReader(new MemoryStream(content, writable: false), new UTF8Encoding(false, throwOnInvalidBytes: true));
        var rows = CsvPairs.ReadAsync(text, name, cancellation).GetAsyncEnumerator(cancellation);
        await using (rows.ConfigureAwait(false))
        {
            while (true)
            {
                Problem? fault = null;
                try
                {
                    if (!await rows.MoveNextAsync().ConfigureAwait(false)) yield break;
                }
                catch (InvalidDataException broken)
                {
                    fault = Problem.Unprocessable(broken.Message);
                }

                yield return (fault is null ? rows.Current : default, fault);
                if (fault is not null) yield break;
            }
        }
    }

    private IAsyncEnumerable<(PairRow Row, Problem? Fault)> ReadAsync(byte[] content, CancellationToken cancellation) => ReadAsync(content, PageEndpoints.NameOf(_context.Request), cancellation);

    private async Task<ReadOnlyMemory<byte>> LineAsync((PairRow Row, Problem? Fault) read, CancellationToken cancellation)
    {
        var (row, fault) = read;
        fault ??= _reader.FaultOf(row.Pair);
        if (fault is not null) return Line(json => WriteFault(json, row.Row, fault));
        return await _threads.RunAsync(() => Line(json => WriteResult(json, row)), cancellation).ConfigureAwait(false);
    }

    private void WriteResult(Utf8JsonWriter json, PairRow row)
    {
        json.WriteNumber("row", row.Row);
        json.WriteString("source", row.Pair.Source);
        json.WriteString("copy", row.Pair.Copy);
        json.WritePropertyName("result");
        JsonReport.Write(json, row.Pair, _scorer.Score(_models, row.Pair));
    }

    private void WriteFault(Utf8JsonWriter json, long row, Problem fault)
    {
        if (row > 0) json.WriteNumber("row", row);
        json.WritePropertyName("error");
        fault.Write(json, _context.TraceIdentifier);
    }

    private static ReadOnlyMemory<byte> Line(Action<Utf8JsonWriter> write)
    {
        var line = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(line, Problem.Writing))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        line.Write("\n"u8);
        return line.WrittenMemory;
    }
}
