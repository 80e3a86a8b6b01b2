using System.Globalization;
using System.Text;

namespace QualityScorer.Similarity;

/// <summary>
/// Lower case as Python's <c>str.lower()</c> has it: Unicode's full mapping, which differs from .NET's in two letters,
/// İ (becomes two characters) and Σ (becomes ς at a word's end).
/// </summary>
internal static class LowerCase
{
    // The marks inside words that Unicode's Word_Break counts as MidLetter, MidNumLet and Single_Quote: case-ignorable too.
    private const string InnerMarks = "'.:\u00B7\u0387\u055F\u05F4\u2018\u2019\u2024\u2027\uFE13\uFE52\uFE55\uFF07\uFF0E\uFF1A";

    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAny('\u0130', '\u03A3') < 0) return text.ToLowerInvariant();
        var builder = new StringBuilder(text).Replace("\u0130", "i\u0307");
        for (var i = text.IndexOf('\u03A3', StringComparison.Ordinal); i >= 0; i = text.IndexOf('\u03A3', i + 1))
        {
            if (!EndsWord(text, i)) continue;
            var shift = text.AsSpan(0, i).Count('\u0130'); // each has become two characters
            builder[i + shift] = '\u03C2';
        }

        return builder.ToString().ToLowerInvariant();
    }

    /// <summary>Unicode's condition Final_Sigma (section 3.13): a cased letter before, none after, case-ignorable characters skipped.</summary>
    private static bool EndsWord(ReadOnlySpan<char> text, int index) =>
        IsCased(LastUnignored(text[..index])) && !IsCased(FirstUnignored(text[(index + 1)..]));

    private static Rune LastUnignored(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            Rune.DecodeLastFromUtf16(text, out var rune, out var length);
            if (!IsIgnorable(rune)) return rune;
            text = text[..^length];
        }

        return new Rune(' ');
    }

    private static Rune FirstUnignored(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            Rune.DecodeFromUtf16(text, out var rune, out var length);
            if (!IsIgnorable(rune)) return rune;
            text = text[length..];
        }

        return new Rune(' ');
    }

    private static bool IsCased(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        || rune.Value is 0xAA or 0xBA or (>= 0x2160 and <= 0x217F) or (>= 0x24B6 and <= 0x24E9); // ª º, Roman numerals, circled letters

    private static bool IsIgnorable(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
            or UnicodeCategory.ModifierLetter or UnicodeCategory.ModifierSymbol
        || (rune.IsBmp && InnerMarks.Contains((char)rune.Value));
}
