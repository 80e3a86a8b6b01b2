using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace QualityScorer.Service;

/// <summary>The web page at <c>/</c>; its files are embedded in this assembly.</summary>
internal static class PageEndpoints
{
    /// <summary>Maps the page.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/", () => TypedResults.Stream(Open("index.html"), "text/html; charset=utf-8"));

    private static Stream Open(string name) =>
        typeof(PageEndpoints).Assembly.GetManifestResourceStream($"Page/{name}") ?? throw new InvalidOperationException($"Page/{name} is not embedded");
}
