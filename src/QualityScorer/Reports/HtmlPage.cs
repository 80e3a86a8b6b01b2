using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace QualityScorer.Reports;

/// <summary>What every page of ours has in common: it asks for nothing from outside and allows only its own style sheet and script.</summary>
internal static class HtmlPage
{
    /// <summary>The page up to and with the opening tag of its body; lines end in <c>\n</c>.</summary>
    /// <param name="title">Title, not yet escaped.</param>
    /// <param name="sheet">Style sheet; its hash stands in the Content-Security-Policy.</param>
    /// <param name="script">Script that runs before the body is read; its hash stands in the policy, and without one no script is allowed.</param>
    public static string Head(string title, string sheet, string? script = null)
    {
        var scripts = script is null ? "" : $"script-src {Hash(script)}; ";
        var element = script is null ? "" : $"<script>{script}</script>\n";
        return $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src {Hash(sheet)}; {scripts}base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Escaped(title)}</title>
            <style>{sheet}</style>
            {element}</head>
            <body>

            """;
    }

    /// <summary>A text as content or attribute. A form feed or another control character is not allowed in HTML, not even escaped: it becomes visible.</summary>
    public static string Escaped(string text) =>
        WebUtility.HtmlEncode(string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => VisibleText.Of(line))));

    /// <summary>What a Content-Security-Policy says to allow exactly this text of a style sheet or script.</summary>
    private static string Hash(string element) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(element)))}'";
}
