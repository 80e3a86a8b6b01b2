using System.Text.Encodings.Web;
using System.Text.Json;

namespace QualityScorer.Service.Requests;

/// <summary>Why a request, or a line of a batch, has no result: problem details of RFC 9457.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">End of its type, <c>urn:qualityscorer:problem:CODE</c>; stable.</param>
/// <param name="Title">The kind of fault.</param>
internal sealed record Problem(int Status, string Code, string Title)
{
    /// <summary>This fault: value, limit and place. Never any of an article's text.</summary>
    public required string Detail { get; init; }

    /// <summary>Whole seconds after which it is worth to try again; null where trying again is of no use.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>A body or line that cannot be read.</summary>
    public static Problem Malformed(string detail) => new(400, "malformed", "The request is not well formed") { Detail = detail };

    /// <summary>A body or line above its limit in bytes.</summary>
    public static Problem TooLarge(string what, long limit) => new(413, "too-large", "The content is too large") { Detail = $"{what} is longer than {limit} bytes, the limit" };

    /// <summary>Well-formed content that cannot be scored.</summary>
    public static Problem Unprocessable(string detail) => new(422, "unprocessable", "The content cannot be scored") { Detail = detail };

    /// <summary>Content of another form.</summary>
    public static Problem Unsupported(string detail) => new(415, "unsupported", "The form of the content is not supported") { Detail = detail };

    /// <summary>A client that sends too slowly.</summary>
    public static Problem Slow(string detail) => new(408, "too-slow", "The request did not arrive in time") { Detail = detail };

    /// <summary>A fault of this program.</summary>
    public static Problem Internal { get; } = new(500, "internal", "A fault of the service") { Detail = "The log of the service names the fault under the id of this request" };

    /// <summary>A service that has too much to do, or does not answer yet or any more.</summary>
    public static Problem Unavailable(string code, string detail, int retryAfter) => new(503, code, "The service cannot take this now") { Detail = detail, RetryAfter = retryAfter };

    /// <summary>What a framework's bare status says.</summary>
    public static Problem OfStatus(int status) => status switch
    {
        404 => new(status, "not-found", "There is nothing at this address") { Detail = "See /openapi/v1.json for the addresses" },
        405 => new(status, "method", "The method is not allowed at this address") { Detail = "The header Allow lists the methods" },
        408 => Slow("The body came more slowly than the least rate"),
        413 => new(status, "too-large", "The content is too large") { Detail = "The body is longer than the limit" },
        >= 500 => Internal with { Status = status },
        _ => new(status, "malformed", "The request is not well formed") { Detail = "The request breaks the rules of HTTP" },
    };

    /// <summary>How problems are written: apostrophes and quotation marks stay readable, as in results.</summary>
    public static JsonWriterOptions Writing { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the object.</summary>
    public void Write(Utf8JsonWriter json, string requestId)
    {
        json.WriteStartObject();
        json.WriteString("type", $"urn:qualityscorer:problem:{Code}");
        json.WriteString("title", Title);
        json.WriteNumber("status", Status);
        json.WriteString("detail", Detail);
        if (RetryAfter is { } seconds) json.WriteNumber("retryAfter", seconds);
        json.WriteString("requestId", requestId);
        json.WriteEndObject();
    }
}
