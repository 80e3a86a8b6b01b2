using Microsoft.AspNetCore.Http;

namespace QualityScorer.Service.Requests;

/// <summary>What stands behind the question mark.</summary>
internal static class Query
{
    /// <summary>A yes or no; no where it is not given.</summary>
    /// <exception cref="ProblemException">The value is neither true nor false.</exception>
    public static bool Flag(HttpRequest request, string name) => request.Query[name] switch
    {
        [] => false,
        [var value] when bool.TryParse(value, out var flag) => flag,
        _ => throw new ProblemException(Problem.Malformed($"The parameter '{name}' must be true or false")),
    };
}
