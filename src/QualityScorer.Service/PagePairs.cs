using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using QualityScorer.Pairs;
using QualityScorer.Reports;
using QualityScorer.Service.Requests;

namespace QualityScorer.Service;

/// <summary><c>POST /page/pairs</c>: the pairs of a .csv, answered with a line of JSON for each as soon as it is scored, in their order and all by the same models.</summary>
internal sealed class PagePairs
{
    private readonly HttpContext _context;
    private readonly BatchScoring _batch;

    private PagePairs(HttpContext context, BatchScoring batch) => (_context, _batch) = (context, batch);

    /// <summary>Lines are <c>{row, source, copy, result}</c>, or <c>{row, error}</c> for a pair above the limits; a row that cannot be read ends them with <c>{error}</c>.</summary>
    public static async Task AnswerAsync(HttpContext context)
    {
        using var batch = BatchScoring.Enter(context);
        await new PagePairs(context, batch).AnswerAsync().ConfigureAwait(false);
    }

    private async Task AnswerAsync()
    {
        var stop = _context.RequestAborted;
        var content = await _batch.Reader.ReadFileAsync(_context.Request, _batch.Options.MaxArrayBytes, bytes => bytes.ToArray()).ConfigureAwait(false);
        _batch.AnswerLines();
        var output = _context.Response.BodyWriter;
        await foreach (var line in _batch.RunAsync(ReadAsync(content, PageEndpoints.NameOf(_context.Request), stop), LineAsync).ConfigureAwait(false))
        {
            output.Write(line.WrittenSpan);
            output.Write("\n"u8);
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

    private async Task<ArrayBufferWriter<byte>> LineAsync((PairRow Row, Problem? Fault) read, CancellationToken cancellation)
    {
        var (row, fault) = read;
        fault ??= _batch.Reader.FaultOf(row.Pair);
        if (fault is not null) return BatchScoring.Object(json => _batch.WriteProblem(json, null, row.Row, fault));
        return await _batch.ScoreAsync(row.Pair, score => BatchScoring.Object(json => WriteResult(json, row, score)), cancellation).ConfigureAwait(false);
    }

    private static void WriteResult(Utf8JsonWriter json, PairRow row, RewriteScore score)
    {
        json.WriteNumber("row", row.Row);
        json.WriteString("source", row.Pair.Source);
        json.WriteString("copy", row.Pair.Copy);
        json.WritePropertyName("result");
        JsonReport.Write(json, row.Pair, score);
    }
}
