namespace QualityScorer.Text;

/// <summary>The text of a file, with notes on how it was read.</summary>
/// <param name="Text">The decoded text without byte order mark; of a page (.html, .htm) its main text.</param>
/// <param name="Notes">What the reader had to guess, a line each; empty for sound UTF-8.</param>
public sealed record TextFile(string Text, IReadOnlyList<string> Notes)
{
    /// <summary>Largest file that is read unless the caller says otherwise: 64 MiB.</summary>
    public const long DefaultLimit = 64L << 20;

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path; the ending decides whether it is a page.</param>
    /// <param name="limit">Largest size, in bytes.</param>
    /// <exception cref="InvalidDataException">It is no text or larger than the limit; the message names the file and the fault.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static TextFile Read(string path, long limit = DefaultLimit)
    {
        ArgumentNullException.ThrowIfNull(path);
        using var stream = File.OpenRead(path);
        return Read(stream, path, limit);
    }

    /// <summary>Reads a stream to its end and leaves it open.</summary>
    /// <param name="stream">The bytes.</param>
    /// <param name="name">The name for messages; its ending decides whether it is a page.</param>
    /// <param name="limit">Largest size, in bytes.</param>
    /// <exception cref="InvalidDataException">It is no text or larger than the limit; the message names the file and the fault.</exception>
    public static TextFile Read(Stream stream, string name, long limit = DefaultLimit)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        using var buffer = new MemoryStream();
        var chunk = new byte[1 << 16];
        while (stream.Read(chunk) is > 0 and var count)
        {
            if (buffer.Length + count > limit) throw new InvalidDataException($"{name}: larger than {limit} bytes, the limit");
            buffer.Write(chunk, 0, count);
        }

        var notes = new List<string>();
        var text = TextDecoder.Decode(buffer.GetBuffer().AsSpan(0, (int)buffer.Length), name, notes);
        var page = name.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);
        return new TextFile(page ? HtmlText.Extract(text) : text, notes);
    }
}
