using System.Text.Json;
using Microsoft.AspNetCore.Http;
using QualityScorer.Pairs;
using QualityScorer.Reports;

namespace QualityScorer.Service;

/// <summary>Scores one pair and answers with the page that <c>score --format html</c> writes.</summary>
internal static class PageReport
{
    /// <summary>Reads <c>{source, copy, sourceName?, copyName?, sourceNotes?, copyNotes?}</c>.</summary>
    public static async Task<IResult> WriteAsync(HttpRequest request, IQualityScorer scorer)
    {
        if (!request.HasJsonContentType()) return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        try
        {
            using var json = await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted).ConfigureAwait(false);
            var pair = PairJson.Read(json.RootElement, 1);
            var names = new HtmlReportOptions();
            names = names with
            {
                SourceName = Named(json.RootElement, "sourceName") ?? names.SourceName,
                CopyName = Named(json.RootElement, "copyName") ?? names.CopyName,
            };
            var score = scorer.Score(pair);
            using var page = new StringWriter();
            HtmlReport.Write(page, pair, score, names with
            {
                Notes = TextNotes.Of(
                    (names.SourceName, new(pair.Source, Told(json.RootElement, "sourceNotes"))), (names.CopyName, new(pair.Copy, Told(json.RootElement, "copyNotes"))), score),
            });
            return TypedResults.Text(page.ToString(), "text/html", System.Text.Encoding.UTF8);
        }
        catch (Exception fault) when (fault is JsonException or InvalidDataException)
        {
            return PageProblem.Of(fault);
        }
    }

    private static string? Named(JsonElement json, string key) =>
        json.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String && StringOf(value) is { Length: > 0 } name ? name : null;

    /// <summary>What was said when the file of a text was read.</summary>
    private static IReadOnlyList<string> Told(JsonElement json, string key) => json.TryGetProperty(key, out var notes) && notes.ValueKind == JsonValueKind.Array
        ? [.. notes.EnumerateArray().Where(n => n.ValueKind == JsonValueKind.String).Select(StringOf)]
        : [];

    private static string StringOf(JsonElement text)
    {
        try
        {
            return text.GetString()!; // its kind is string
        }
        catch (InvalidOperationException fault)
        {
            throw new InvalidDataException("a name with half a surrogate pair", fault);
        }
    }
}
