using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using QualityScorer.Pairs;
using QualityScorer.Reports;

namespace QualityScorer.Service;

/// <summary>Scores the pairs of a .csv and answers with one line of JSON for each as soon as it is scored, in their order.</summary>
internal static class PagePairs
{
    private static readonly JsonWriterOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Lines are <c>{row, source, copy, result}</c>; a broken row ends them with <c>{error}</c>, problem details.</summary>
    public static async Task WriteAsync(HttpContext context, string name, IQualityScorer scorer)
    {
        var stop = context.RequestAborted;
        using var text = new StreamReader(context.Request.Body, new UTF8Encoding(false, throwOnInvalidBytes: true));
        var rows = OrderedScoring.RunAsync(CsvPairs.ReadAsync(text, name, stop), (row, _) => Task.Run(() => Line(row, scorer.Score(row.Pair)), stop), Environment.ProcessorCount, stop);
        var results = rows.GetAsyncEnumerator(stop);
        await using (results.ConfigureAwait(false))
        {
            var isFirst = true;
            while (true)
            {
                try
                {
                    if (!await results.MoveNextAsync().ConfigureAwait(false)) return;
                }
                catch (InvalidDataException fault) when (isFirst)
                {
                    await PageProblem.Of(fault).ExecuteAsync(context).ConfigureAwait(false);
                    return;
                }
                catch (InvalidDataException fault)
                {
                    await context.Response.WriteAsync(JsonSerializer.Serialize(new { error = new { title = PageProblem.Title, detail = fault.Message, status = StatusCodes.Status400BadRequest } }) + "\n", stop).ConfigureAwait(false);
                    return;
                }

                if (isFirst) context.Response.ContentType = "application/x-ndjson";
                isFirst = false;
                await context.Response.BodyWriter.WriteAsync(results.Current, stop).ConfigureAwait(false);
            }
        }
    }

    private static ReadOnlyMemory<byte> Line(PairRow row, RewriteScore score)
    {
        var line = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(line, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("row", row.Row);
            json.WriteString("source", row.Pair.Source);
            json.WriteString("copy", row.Pair.Copy);
            json.WritePropertyName("result");
            JsonReport.Write(json, row.Pair, score);
            json.WriteEndObject();
        }

        line.Write("\n"u8);
        return line.WrittenMemory;
    }
}
