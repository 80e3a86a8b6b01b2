using System.Buffers;
using System.Globalization;
using System.Text;

namespace QualityScorer.Text;

/// <summary>Makes and interns the normal and folded forms of one document's tokens. Not thread-safe.</summary>
internal sealed class TokenForms
{
    private readonly Dictionary<string, (string Normal, string Folded, WordUse Use)> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Normal, string Folded, WordUse Use)> _others = new(StringComparer.Ordinal);

    /// <summary>The forms of one token's text and its uses in a sentence; only words lose their dots in the folded form.</summary>
    public (string Normal, string Folded, WordUse Use) Of(ReadOnlySpan<char> token, TokenKind kind)
    {
        var known = kind == TokenKind.Word ? _words : _others;
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(token, out var forms)) return forms;
        var normal = Normalize(token);
        forms = (normal, Fold(normal, kind), WordForms.UseOf(normal));
        lookup[token] = forms;
        return forms;
    }

    /// <summary>Lower case, NFC, straight quotation marks, without invisible characters; a lone surrogate becomes U+FFFD.</summary>
    internal static string Normalize(ReadOnlySpan<char> token)
    {
        var buffer = new StringBuilder(token.Length);
        var ascii = true;
        while (!token.IsEmpty)
        {
            // An unpaired surrogate decodes as U+FFFD: string.Normalize would throw on it.
            if (Rune.DecodeFromUtf16(token, out var rune, out var used) != OperationStatus.Done) rune = Rune.ReplacementChar;
            token = token[used..];
            ascii &= rune.IsAscii;
            switch (rune.Value)
            {
                case '‘' or '’' or '‚' or '‛' or '‹' or '›' or 'ʼ' or '′': buffer.Append('\''); break;
                case '“' or '”' or '„' or '‟' or '«' or '»' or '″': buffer.Append('"'); break;
                case '\u2010' or '\u2011': buffer.Append('-'); break;
                case '…': buffer.Append("..."); break;
                default:
                    if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.SpaceSeparator))
                        buffer.Append(Rune.ToLowerInvariant(rune).ToString());
                    break;
            }
        }

        return ascii ? buffer.ToString() : buffer.ToString().Normalize(NormalizationForm.FormC);
    }

    private static string Fold(string normal, TokenKind kind)
    {
        var dots = kind == TokenKind.Word && normal.Contains('.');
        if (!dots && System.Text.Ascii.IsValid(normal)) return normal;
        var buffer = new StringBuilder(normal.Length);
        foreach (var rune in normal.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '.' when dots: break;
                case 'ß': buffer.Append("ss"); break;
                case 'æ': buffer.Append("ae"); break;
                case 'œ': buffer.Append("oe"); break;
                case 'þ': buffer.Append("th"); break;
                case 'ø': buffer.Append('o'); break;
                case 'ł': buffer.Append('l'); break;
                case 'đ' or 'ð': buffer.Append('d'); break;
                case 'ħ': buffer.Append('h'); break;
                case 'ı': buffer.Append('i'); break;
                case 'ŋ': buffer.Append('n'); break;
                case 'ʻ': buffer.Append('\''); break;
                case '–' or '—' or '―' or '−' or '‒': buffer.Append('-'); break;
                default:
                    if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)) buffer.Append(rune.ToString());
                    break;
            }
        }

        return buffer.Length == 0 ? normal : string.Equals(buffer.ToString(), normal, StringComparison.Ordinal) ? normal : buffer.ToString();
    }
}
