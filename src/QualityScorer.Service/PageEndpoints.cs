using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using QualityScorer.Service.Requests;
using QualityScorer.Text;

namespace QualityScorer.Service;

/// <summary>The web page at <c>/</c>: its files, and what it asks of the service. Nothing is stored.</summary>
internal static class PageEndpoints
{
    /// <summary>Maps the page. Its files are open to everybody; what it asks for needs a key where keys are asked for.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        var gate = routes.ServiceProvider.GetRequiredService<RequestGate>();
        routes.MapGet("/", gate.Open("/", PageHeaders.With(context => PageFiles.AnswerAsync(context, "index.html"))));
        routes.MapGet("/page/{name}", gate.Open("/page", PageHeaders.With(context => PageFiles.AnswerAsync(context, context.GetRouteValue("name") as string ?? ""))));
        routes.MapPost("/page/text", gate.Guarded("/page/text", PageHeaders.With(ReadTextAsync)));
        routes.MapPost("/page/report", gate.Guarded("/page/report", PageHeaders.With(PageReport.AnswerAsync)));
        routes.MapPost("/page/pairs", gate.Guarded("/page/pairs", PageHeaders.With(PagePairs.AnswerAsync)));
    }

    /// <summary>The name that the page gives for a file.</summary>
    public static string NameOf(HttpRequest request) => request.Query["name"] is [{ Length: > 0 } name] ? name : "file";

    /// <summary>The text of a file as the command line reads it.</summary>
    private static async Task ReadTextAsync(HttpContext context)
    {
        var name = NameOf(context.Request);
        var limit = context.RequestServices.GetRequiredService<IOptions<QualityScorerOptions>>().Value.MaxBodyBytes;
        var file = await context.RequestServices.GetRequiredService<RequestReader>().ReadFileAsync(context.Request, limit, bytes =>
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            return TextFile.Read(stream, name);
        }).ConfigureAwait(false);
        await context.Response.WriteAsJsonAsync(new { text = file.Text, notes = file.Notes }, context.RequestAborted).ConfigureAwait(false);
    }
}
