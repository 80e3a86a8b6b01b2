using Microsoft.AspNetCore.Http;

namespace QualityScorer.Service;

/// <summary>How the page is told what is wrong with its input (RFC 9457).</summary>
internal static class PageProblem
{
    /// <summary>The title of every such answer.</summary>
    public const string Title = "This cannot be read";

    /// <summary>The answer to input that cannot be read; the message of the fault names place and reason.</summary>
    public static IResult Of(Exception fault) => TypedResults.Problem(fault.Message, title: Title, statusCode: StatusCodes.Status400BadRequest);
}
