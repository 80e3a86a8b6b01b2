using Microsoft.AspNetCore.Http;

namespace QualityScorer.Service;

/// <summary>What the answers of the page tell a browser: only this service's own files, no frame around it, nothing kept.</summary>
internal static class PageHeaders
{
    // Markup that a script puts in must come through the one policy that page.js makes for reports of this service.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types report";

    /// <summary>An answer with these headers.</summary>
    public static RequestDelegate With(RequestDelegate answer) => context =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.CacheControl = "no-store";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        return answer(context);
    };
}
