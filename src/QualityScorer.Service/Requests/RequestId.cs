using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace QualityScorer.Service.Requests;

/// <summary>The id under which a request stands in the log, in problems and in the header of its answer.</summary>
internal static class RequestId
{
    /// <summary>The header.</summary>
    public const string Header = "X-Request-Id";

    private const int Longest = 64;
    private static readonly SearchValues<char> Allowed = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    /// <summary>Takes the caller's id where it is short and plain, else makes one; says it in the answer.</summary>
    public static void Assign(HttpContext context)
    {
        if (context.Response.Headers.ContainsKey(Header)) return;
        var given = context.Request.Headers[Header];
        if (given is [{ Length: > 0 and <= Longest } id] && !id.AsSpan().ContainsAnyExcept(Allowed)) context.TraceIdentifier = id;
        else context.TraceIdentifier = Guid.CreateVersion7().ToString("N");
        context.Response.Headers[Header] = context.TraceIdentifier;
    }
}
