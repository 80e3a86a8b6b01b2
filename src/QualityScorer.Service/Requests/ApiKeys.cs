using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace QualityScorer.Service.Requests;

/// <summary>Lets known clients in.</summary>
internal sealed class ApiKeys(IOptions<QualityScorerOptions> options)
{
    private const string Header = "X-Api-Key";
    private const string Bearer = "Bearer ";
    private readonly (string Name, byte[] Hash)[] _keys = [.. options.Value.ApiKeys.Select(k => (k.Name, Convert.FromHexString(k.Sha256)))];

    /// <summary>The client's name: that of its key, or its address where no key is asked for.</summary>
    /// <exception cref="ProblemException">A key is asked for and there is no known one.</exception>
    public string ClientOf(HttpContext context)
    {
        if (_keys.Length == 0)
        {
            var local = context.Connection.LocalIpAddress;
            if (local is null || IPAddress.IsLoopback(Plain(local)) || options.Value.AllowAnonymous) return context.Connection.RemoteIpAddress?.ToString() ?? "local";
            throw Refused(context, "This address answers with a key only, and the service has none configured");
        }

        var key = KeyOf(context.Request);
        if (key is null) throw Refused(context, $"A key is expected in the header {Header} or Authorization: Bearer");
        return Find(key) ?? throw Refused(context, "The key is not known");
    }

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private static string? KeyOf(HttpRequest request)
    {
        if (request.Headers[Header] is [{ Length: > 0 } key]) return key;
        return request.Headers.Authorization is [{ } value] && value.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? value[Bearer.Length..].Trim() : null;
    }

    // Compares with every key, whichever fits: the time tells nothing.
    private string? Find(string key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(key), hash);
        string? name = null;
        foreach (var known in _keys)
        {
            if (CryptographicOperations.FixedTimeEquals(hash, known.Hash)) name = known.Name;
        }

        return name;
    }

    private static ProblemException Refused(HttpContext context, string detail)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return new(new Problem(401, "key", "A key is needed") { Detail = detail });
    }
}
