using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using QualityScorer.Text;

namespace QualityScorer.Service;

/// <summary>The web page at <c>/</c>: its files, and what it asks of the service. Nothing is stored.</summary>
internal static class PageEndpoints
{
    private const string Bytes = "application/octet-stream";

    /// <summary>Maps the page.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        var page = routes.MapGroup("").ExcludeFromDescription().AddEndpointFilter(PageHeaders.Set);
        page.MapGet("/", () => PageFiles.Get("index.html"));
        page.MapGet("/page/{name}", (string name) => PageFiles.Get(name));
        page.MapGet("/page/sample", () => TypedResults.Json(PageFiles.Sample));
        page.MapPost("/page/text", ReadTextAsync).Accepts<byte[]>(Bytes);
        page.MapPost("/page/report", PageReport.WriteAsync).Accepts<string>("application/json");
        page.MapPost("/page/pairs", PagePairs.WriteAsync).Accepts<byte[]>(Bytes);
    }

    /// <summary>The text of a file as the command line reads it.</summary>
    private static async Task<IResult> ReadTextAsync(HttpRequest request, string name)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, request.HttpContext.RequestAborted).ConfigureAwait(false);
        bytes.Position = 0;
        try
        {
            var file = TextFile.Read(bytes, name);
            return TypedResults.Json(new { text = file.Text, notes = file.Notes });
        }
        catch (InvalidDataException fault)
        {
            return PageProblem.Of(fault);
        }
    }
}
