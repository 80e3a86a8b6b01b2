using System.Text.Json;
using Microsoft.AspNetCore.Http;
using QualityScorer.Reports;
using QualityScorer.Service.Requests;

namespace QualityScorer.Service;

/// <summary><c>POST /page/report</c>: one pair, answered with the page that <c>score --format html</c> writes.</summary>
internal static class PageReport
{
    /// <summary>Reads <c>{source, copy, sourceName?, copyName?, sourceNotes?, copyNotes?}</c>.</summary>
    public static Task AnswerAsync(HttpContext context)
    {
        var named = new HtmlReportOptions();
        string[] sourceNotes = [], copyNotes = [];
        return ScoreEndpoint.AnswerAsync(context, "text/html; charset=utf-8", Written, json =>
        {
            named = named with { SourceName = Strings(json, "sourceName").FirstOrDefault(named.SourceName), CopyName = Strings(json, "copyName").FirstOrDefault(named.CopyName) };
            sourceNotes = Strings(json, "sourceNotes");
            copyNotes = Strings(json, "copyNotes");
        });

        string Written(RewritePair pair, RewriteScore score)
        {
            using var page = new StringWriter();
            HtmlReport.Write(page, pair, score, named with { Notes = TextNotes.Of((named.SourceName, new(pair.Source, sourceNotes)), (named.CopyName, new(pair.Copy, copyNotes)), score) });
            return page.ToString();
        }
    }

    /// <summary>The string, or the strings of an array, under a key; none where there is no such key.</summary>
    private static string[] Strings(JsonElement json, string key)
    {
        if (!json.TryGetProperty(key, out var value)) return [];
        try
        {
            return value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(each => each.GetString() ?? "")] : [value.GetString() ?? ""];
        }
        catch (InvalidOperationException)
        {
            throw new ProblemException(Problem.Unprocessable($"'{key}' must be a string or strings, without halves of surrogate pairs"));
        }
    }
}
