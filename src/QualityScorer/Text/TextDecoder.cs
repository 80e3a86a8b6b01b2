using System.Buffers;
using System.Text;

namespace QualityScorer.Text;

/// <summary>Finds the encoding of a file's bytes.</summary>
internal static class TextDecoder
{
    // Of the characters of a text, at most this share are control characters.
    private const double MostControls = 0.02;

    // Damaged UTF-8 has far more sound sequences than broken ones; Windows-1252 has hardly a sound one.
    private const int SoundPerBroken = 4;

    /// <summary>Decodes the bytes and adds a note for everything guessed.</summary>
    /// <exception cref="InvalidDataException">The bytes are no text; the message begins with the name.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string name, List<string> notes)
    {
        if (bytes.IsEmpty) return "";
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF])) return Utf8(bytes[3..], name, notes);
        if (bytes.StartsWith<byte>([0xFF, 0xFE, 0, 0]) && bytes.Length % 4 == 0) return Checked(new UTF32Encoding(false, false).GetString(bytes[4..]), name);
        if (bytes.StartsWith<byte>([0xFF, 0xFE])) return Checked(Encoding.Unicode.GetString(bytes[2..]), name);
        if (bytes.StartsWith<byte>([0xFE, 0xFF])) return Checked(Encoding.BigEndianUnicode.GetString(bytes[2..]), name);
        if (Signature(bytes) is { } kind) throw NotText(name, kind);
        if (!bytes.Contains((byte)0)) return Utf8(bytes, name, notes);
        if (Utf16(bytes) is not { } encoding) throw NotText(name, "NUL bytes");
        notes.Add($"{name}: read as UTF-16 without byte order mark");
        return Checked(encoding.GetString(bytes), name);
    }

    private static string Utf8(ReadOnlySpan<byte> bytes, string name, List<string> notes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes)) return Checked(Encoding.UTF8.GetString(bytes), name);
        var (sound, broken) = (0, 0);
        for (var rest = bytes; !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf8(rest, out _, out var used) != OperationStatus.Done) broken++;
            else if (used > 1) sound++;
            rest = rest[Math.Max(used, 1)..];
        }

        if (sound >= SoundPerBroken * broken)
        {
            notes.Add($"{name}: {broken} byte sequences are not valid UTF-8 and were replaced");
            return Checked(Encoding.UTF8.GetString(bytes), name);
        }

        notes.Add($"{name}: not valid UTF-8, read as Windows-1252");
        return Checked(CodePagesEncodingProvider.Instance.GetEncoding(1252)?.GetString(bytes) ?? Encoding.Latin1.GetString(bytes), name);
    }

    private static string Checked(string text, string name)
    {
        var controls = 0;
        foreach (var c in text)
        {
            if (c == '\0') throw NotText(name, "NUL characters");
            if (char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u0085' or '\u001b')) controls++;
        }

        if (controls > MostControls * text.Length) throw NotText(name, $"{controls} control characters among {text.Length}");
        return text;
    }

    /// <summary>UTF-16 whose characters are mostly ASCII: every second byte is zero.</summary>
    private static UnicodeEncoding? Utf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % 2 != 0) return null;
        var (even, odd) = (0, 0);
        for (var i = 0; i < bytes.Length; i += 2)
        {
            if (bytes[i] == 0) even++;
            if (bytes[i + 1] == 0) odd++;
        }

        var half = bytes.Length / 4;
        if (odd > half && even == 0) return new UnicodeEncoding(bigEndian: false, byteOrderMark: false);
        if (even > half && odd == 0) return new UnicodeEncoding(bigEndian: true, byteOrderMark: false);
        return null;
    }

    private static string? Signature(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xD8, 0xFF])) return "JPEG image";
        if (bytes.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G'])) return "PNG image";
        if (bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8)) return "GIF image";
        if (bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && bytes[8..].StartsWith("WEBP"u8)) return "WebP image";
        if (bytes.StartsWith("%PDF-"u8)) return "PDF document";
        if (bytes.StartsWith<byte>([(byte)'P', (byte)'K', 3, 4])) return "ZIP archive or Office document";
        if (bytes.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0])) return "Office document";
        if (bytes.StartsWith<byte>([0x1F, 0x8B])) return "gzip archive";
        if (bytes.StartsWith<byte>([0x7F, (byte)'E', (byte)'L', (byte)'F'])) return "program";
        if (bytes.StartsWith("{\\rtf"u8)) return "RTF document";
        return null;
    }

    private static InvalidDataException NotText(string name, string kind) => new($"{name}: not a text ({kind})");
}
