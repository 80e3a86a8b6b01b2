using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using QualityScorer.Reports;
using QualityScorer.Service.Requests;

namespace QualityScorer.Service;

/// <summary>The files of the page: those embedded in this assembly, the style and script that a report has too, and a pair to try it with.</summary>
internal static class PageFiles
{
    private static readonly FrozenDictionary<string, (string Type, byte[] Content)> Files = new Dictionary<string, (string, byte[])>
    {
        ["index.html"] = ("text/html; charset=utf-8", Embedded("index.html")),
        ["page.css"] = ("text/css; charset=utf-8", Embedded("page.css")),
        ["page.js"] = ("text/javascript; charset=utf-8", Embedded("page.js")),
        ["icon.svg"] = ("image/svg+xml", Embedded("icon.svg")),
        ["report.css"] = ("text/css; charset=utf-8", Encoding.UTF8.GetBytes(HtmlReport.StyleSheet)),
        ["report.js"] = ("text/javascript; charset=utf-8", Encoding.UTF8.GetBytes(HtmlReport.Script)),
        ["sample"] = ("application/json", Sample("harbour-source.txt", "harbour-damaged.txt")),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Answers with a file.</summary>
    /// <exception cref="ProblemException">There is none of this name.</exception>
    public static Task AnswerAsync(HttpContext context, string name)
    {
        if (!Files.TryGetValue(name, out var file)) throw new ProblemException(Problem.OfStatus(StatusCodes.Status404NotFound));
        context.Response.ContentType = file.Type;
        context.Response.ContentLength = file.Content.Length;
        return context.Response.Body.WriteAsync(file.Content, context.RequestAborted).AsTask();
    }

    private static byte[] Sample(string source, string copy) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        sourceName = source,
        copyName = copy,
        source = Encoding.UTF8.GetString(Embedded(source)),
        copy = Encoding.UTF8.GetString(Embedded(copy)),
    });

    private static byte[] Embedded(string name)
    {
        using var stream = typeof(PageFiles).Assembly.GetManifestResourceStream($"Page/{name}") ?? throw new InvalidOperationException($"Page/{name} is not embedded");
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
