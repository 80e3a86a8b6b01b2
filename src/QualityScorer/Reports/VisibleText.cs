using System.Globalization;
using System.Text;

namespace QualityScorer.Reports;

/// <summary>Text of unknown origin made safe to print: nothing in it can move a cursor, change a colour or turn the reading direction.</summary>
public static class VisibleText
{
    private const char Replacement = '\uFFFD';

    /// <summary>
    /// Replaces line breaks and tabs by spaces, other ASCII control characters by their pictures (U+2400 block), and C1 controls, direction marks and
    /// lone surrogates by U+FFFD. Keeps the length: one UTF-16 code unit for each.
    /// </summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var visible = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                visible.Append(c).Append(text[++i]);
                continue;
            }

            visible.Append(c switch
            {
                '\n' or '\r' or '\t' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029' => ' ',
                < ' ' => (char)('\u2400' + c),
                '\u007F' => '\u2421',
                < '\u00A0' and > '~' => Replacement,
                '\u200E' or '\u200F' or '\u061C' or >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' => Replacement,
                _ => char.IsSurrogate(c) ? Replacement : c,
            });
        }

        return visible.ToString();
    }

    /// <summary>Replaces lone surrogates by U+FFFD and keeps everything else, line breaks included.</summary>
    public static string WellFormed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        StringBuilder? repaired = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else (repaired ??= new StringBuilder(text))[i] = Replacement;
        }

        return repaired?.ToString() ?? text;
    }

    /// <summary>Columns that a text takes in a terminal: 2 for East Asian wide characters and emoji, 0 for combining marks and invisible characters, 1 for the rest.</summary>
    public static int Columns(ReadOnlySpan<char> text)
    {
        var columns = 0;
        foreach (var rune in text.EnumerateRunes()) columns += Columns(rune);
        return columns;
    }

    internal static int Columns(Rune rune) => rune.Value switch
    {
        < 0x300 => rune.Value is Ink.Open or Ink.Close or 0xAD ? 0 : 1,
        // Wide blocks of Unicode's EastAsianWidth.txt, coarsely: Hangul Jamo, CJK, Hangul, compatibility and full-width forms, emoji, CJK extensions.
        >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3 or >= 0xF900 and <= 0xFAFF
            or >= 0xFE30 and <= 0xFE6F or >= 0xFF00 and <= 0xFF60 or >= 0xFFE0 and <= 0xFFE6 or >= 0x1F300 and <= 0x1FAFF
            or >= 0x20000 and <= 0x3FFFD => 2,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0 : 1,
    };
}
