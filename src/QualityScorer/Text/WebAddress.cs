using System.Buffers;
using System.Collections.Frozen;

namespace QualityScorer.Text;

/// <summary>Finds addresses of pages and mailboxes, which are one word each.</summary>
internal static class WebAddress
{
    private static readonly SearchValues<char> UrlEnd = SearchValues.Create(" \t\r\n\u00A0\u202F\u2009\u2028\u2029<>\"“”„«»");
    private static readonly FrozenSet<string> TopDomains = EmbeddedLines.Read("top-domains.txt").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Length of the address at the beginning of <paramref name="rest"/> (which is not empty), 0 when none stands there.</summary>
    /// <param name="rest">The text from the first letter or digit of a word on.</param>
    /// <param name="scanned">How far the text was read to decide: no address begins at a letter or digit before that place.</param>
    public static int Length(ReadOnlySpan<char> rest, out int scanned)
    {
        scanned = 0;
        if (rest[0] is 'h' or 'H' or 'w' or 'W' && (rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase)))
            return WithoutEndMarks(rest, UrlLength(rest));

        var run = 0;
        while (run < rest.Length && IsLocal(rest[run])) run++;
        scanned = run;
        if (run > 0 && run < rest.Length && rest[run] == '@')
        {
            var end = run + 1;
            while (end < rest.Length && (char.IsAsciiLetterOrDigit(rest[end]) || rest[end] is '.' or '-')) end++;
            end = WithoutEndMarks(rest, end);
            return rest[(run + 1)..Math.Max(end, run + 1)].Contains('.') ? end : 0;
        }

        var host = WithoutEndMarks(rest, run);
        if (!IsHost(rest[..host])) return 0;
        return host < rest.Length && rest[host] == '/' ? WithoutEndMarks(rest, host + UrlLength(rest[host..])) : host;
    }

    private static int UrlLength(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny(UrlEnd);
        return end < 0 ? rest.Length : end;
    }

    private static bool IsLocal(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '+' or '%';

    private static bool IsHost(ReadOnlySpan<char> host)
    {
        var dot = host.LastIndexOf('.');
        if (dot <= 0 || host[0] == '.' || host.IndexOfAny('_', '+', '%') >= 0 || host.Contains("..", StringComparison.Ordinal)) return false;
        // "at 5.ch": a host has a letter before its last dot.
        return host[..dot].IndexOfAnyInRange('A', 'z') >= 0 && TopDomains.GetAlternateLookup<ReadOnlySpan<char>>().Contains(host[(dot + 1)..]);
    }

    private static int WithoutEndMarks(ReadOnlySpan<char> rest, int end)
    {
        while (end > 0 && rest[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '\'' or '’' or '-' or '_' or '…') end--;
        return end;
    }
}
