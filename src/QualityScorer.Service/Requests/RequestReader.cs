using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using QualityScorer.Pairs;

namespace QualityScorer.Service.Requests;

/// <summary>Reads pairs from the bodies of requests, within the limits.</summary>
internal sealed class RequestReader(IOptions<QualityScorerOptions> options)
{
    private static readonly string[] LineTypes = ["application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonlines"];
    private readonly QualityScorerOptions _options = options.Value;

    private enum Form
    {
        Json,
        Lines,
    }

    /// <summary>Whether the body is lines of JSON, and not one JSON value.</summary>
    /// <exception cref="ProblemException">It is neither: 415.</exception>
    public static bool IsLines(HttpRequest request) => FormOf(request, "application/json or application/x-ndjson") == Form.Lines;

    /// <summary>The pair that is the body; its id is "1" where it has none, as in a file of one row.</summary>
    /// <param name="request">The request.</param>
    /// <param name="timeout">Ends when the request has taken too long.</param>
    /// <param name="rest">Reads what else the object holds.</param>
    /// <exception cref="ProblemException">There is none within the limits.</exception>
    public async Task<RewritePair> ReadPairAsync(HttpRequest request, CancellationToken timeout, Action<JsonElement>? rest = null)
    {
        if (FormOf(request, "application/json") != Form.Json) throw new ProblemException(Problem.Unsupported("One pair is sent as application/json; lines go to /v1/score/batch"));
        return await ReadAsync(request, _options.MaxBodyBytes, body =>
        {
            using var json = Parse(body);
            var pair = Pair(json.RootElement, 1);
            rest?.Invoke(json.RootElement);
            return pair;
        }, timeout).ConfigureAwait(false);
    }

    /// <summary>What of a pair is above the limits; null where nothing is.</summary>
    public Problem? FaultOf(RewritePair pair) => FaultOf("source", pair.Source) ?? FaultOf("copy", pair.Copy);

    /// <summary>What <paramref name="parse"/> makes of the bytes of a file, sent as application/octet-stream: a type that no other site's page may send unasked.</summary>
    /// <exception cref="ProblemException">It is larger than the limit, or <paramref name="parse"/> cannot read it.</exception>
    public async Task<T> ReadFileAsync<T>(HttpRequest request, int limit, Func<ReadOnlyMemory<byte>, T> parse)
    {
        if (!"application/octet-stream".Equals(request.ContentType, StringComparison.OrdinalIgnoreCase)) throw new ProblemException(Problem.Unsupported("A file is sent as application/octet-stream"));
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(request.HttpContext.RequestAborted);
        timeout.CancelAfter(_options.RequestTimeout);
        try
        {
            return await ReadAsync(request, limit, parse, timeout.Token).ConfigureAwait(false);
        }
        catch (InvalidDataException fault)
        {
            throw new ProblemException(Problem.Unprocessable(fault.Message));
        }
    }

    /// <summary>The rows of a JSON array. One that is no pair has a problem in its place.</summary>
    /// <exception cref="ProblemException">There is no array within the limits.</exception>
    public Task<List<BatchRow>> ReadArrayAsync(HttpRequest request, CancellationToken timeout) => ReadAsync(request, _options.MaxArrayBytes, body =>
    {
        using var json = Parse(body);
        if (json.RootElement.ValueKind != JsonValueKind.Array) throw new ProblemException(Problem.Unprocessable($"An array of pairs is expected, not {json.RootElement.ValueKind}"));
        var count = json.RootElement.GetArrayLength();
        if (count > _options.MaxArrayPairs) throw new ProblemException(Problem.Unprocessable($"{count} pairs are more than {_options.MaxArrayPairs}, the limit of an array; send lines as application/x-ndjson"));
        return json.RootElement.EnumerateArray().Select((element, i) => Row(i + 1, () => Pair(element, i + 1))).ToList();
    }, timeout);

    /// <summary>The row that a line holds, without its line break; a line that is no pair has a problem.</summary>
    public BatchRow ReadLine(ReadOnlySequence<byte> line, long row)
    {
        var bytes = Whole(line);
        return Row(row, () =>
        {
            using var json = Parse(bytes);
            return Pair(json.RootElement, row);
        });
    }

    private static BatchRow Row(long row, Func<RewritePair> read)
    {
        try
        {
            return new(row, read(), null);
        }
        catch (ProblemException fault)
        {
            return new(row, null, fault.Problem);
        }
    }

    private static Form FormOf(HttpRequest request, string expected)
    {
        if (request.Headers.ContentEncoding is [{ Length: > 0 } encoding, ..] && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))
        {
            request.HttpContext.Response.Headers.AcceptEncoding = "identity";
            throw new ProblemException(Problem.Unsupported("Compressed bodies are not read"));
        }

        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)) throw new ProblemException(Problem.Unsupported($"The content type must be {expected}"));
        if (type.Charset.Length > 0 && !type.Charset.Value.AsSpan().Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase)) throw new ProblemException(Problem.Unsupported("The charset must be utf-8"));
        if (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)) return Form.Json;
        if (LineTypes.Any(t => type.MediaType.Equals(t, StringComparison.OrdinalIgnoreCase))) return Form.Lines;
        throw new ProblemException(Problem.Unsupported($"The content type must be {expected}"));
    }

    private static async Task<T> ReadAsync<T>(HttpRequest request, int limit, Func<ReadOnlyMemory<byte>, T> parse, CancellationToken timeout)
    {
        TakeLimit(request.HttpContext); // also where the body is refused: the server reads on for a while, so that the client comes to read the answer
        if (request.ContentLength > limit) throw new ProblemException(Problem.TooLarge("The body", limit));
        var reader = request.BodyReader;
        while (true)
        {
            ReadResult read;
            try
            {
                read = await reader.ReadAsync(timeout).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!request.HttpContext.RequestAborted.IsCancellationRequested)
            {
                throw new ProblemException(Problem.Slow("The body did not arrive in time"));
            }

            if (read.Buffer.Length > limit) throw new ProblemException(Problem.TooLarge("The body", limit));
            if (!read.IsCompleted)
            {
                reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }

            try
            {
                return parse(Whole(read.Buffer));
            }
            finally
            {
                reader.AdvanceTo(read.Buffer.End);
            }
        }
    }

    /// <summary>The server's own limit makes way for ours.</summary>
    public static void TakeLimit(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = null;
    }

    private static ReadOnlyMemory<byte> Whole(ReadOnlySequence<byte> bytes)
    {
        var whole = bytes.IsSingleSegment ? bytes.First : bytes.ToArray();
        return whole.Span.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? whole[3..] : whole;
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> body)
    {
        if (!Utf8.IsValid(body.Span)) throw new ProblemException(Problem.Malformed("The content is not UTF-8"));
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException fault)
        {
            throw new ProblemException(Problem.Malformed($"The content is no JSON: fault in line {fault.LineNumber + 1} at byte {fault.BytePositionInLine}"));
        }
    }

    private RewritePair Pair(JsonElement json, long row)
    {
        try
        {
            var pair = PairJson.Read(json, row);
            return FaultOf(pair) is { } fault ? throw new ProblemException(fault) : pair;
        }
        catch (InvalidDataException fault)
        {
            throw new ProblemException(Problem.Unprocessable($"{char.ToUpperInvariant(fault.Message[0])}{fault.Message[1..]}"));
        }
    }

    private Problem? FaultOf(string key, string text) => text.Length > _options.MaxTextLength
        ? Problem.Unprocessable($"'{key}' has {text.Length} UTF-16 code units, more than {_options.MaxTextLength}, the limit")
        : null;
}
