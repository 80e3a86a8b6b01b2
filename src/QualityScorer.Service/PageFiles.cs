using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using QualityScorer.Reports;

namespace QualityScorer.Service;

/// <summary>The files of the page: those embedded in this assembly, and the style and script that a report has too.</summary>
internal static class PageFiles
{
    private static readonly FrozenDictionary<string, (string Type, byte[] Content)> Files = new Dictionary<string, (string, byte[])>
    {
        ["index.html"] = ("text/html; charset=utf-8", Embedded("index.html")),
        ["page.css"] = ("text/css; charset=utf-8", Embedded("page.css")),
        ["page.js"] = ("text/javascript; charset=utf-8", Embedded("page.js")),
        ["icon.svg"] = ("image/svg+xml", Embedded("icon.svg")),
        ["report.css"] = ("text/css; charset=utf-8", System.Text.Encoding.UTF8.GetBytes(HtmlReport.StyleSheet)),
        ["report.js"] = ("text/javascript; charset=utf-8", System.Text.Encoding.UTF8.GetBytes(HtmlReport.Script)),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A pair to try the page with.</summary>
    public static PageSample Sample { get; } = new("harbour-source.txt", "harbour-damaged.txt",
        System.Text.Encoding.UTF8.GetString(Embedded("harbour-source.txt")), System.Text.Encoding.UTF8.GetString(Embedded("harbour-damaged.txt")));

    /// <summary>A file, or 404.</summary>
    public static IResult Get(string name) => Files.TryGetValue(name, out var file) ? TypedResults.Bytes(file.Content, file.Type) : TypedResults.NotFound();

    private static byte[] Embedded(string name)
    {
        using var stream = typeof(PageFiles).Assembly.GetManifestResourceStream($"Page/{name}") ?? throw new InvalidOperationException($"Page/{name} is not embedded");
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}

/// <summary>Two texts with the names of their files.</summary>
internal sealed record PageSample(string SourceName, string CopyName, string Source, string Copy);
