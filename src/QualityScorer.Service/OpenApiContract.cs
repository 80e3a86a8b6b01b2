using Microsoft.AspNetCore.Http;

namespace QualityScorer.Service;

/// <summary>The contract as an OpenAPI document.</summary>
internal static class OpenApiContract
{
    private const string Name = "openapi.json";
    private static readonly byte[] Document = Read();

    /// <summary>Answers with the document.</summary>
    public static async Task AnswerAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = Document.Length;
        await context.Response.Body.WriteAsync(Document, context.RequestAborted).ConfigureAwait(false);
    }

    private static byte[] Read()
    {
        using var stream = typeof(OpenApiContract).Assembly.GetManifestResourceStream(Name) ?? throw new InvalidOperationException($"{Name} is not embedded");
        using var reader = new StreamReader(stream);
        return System.Text.Encoding.UTF8.GetBytes(reader.ReadToEnd().Replace("{version}", ScoreSignature.LibraryVersion, StringComparison.Ordinal));
    }
}
