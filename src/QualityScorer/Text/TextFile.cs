using System.Text;

namespace QualityScorer.Text;

/// <summary>STAND-IN until the text layer is merged: reads UTF-8.</summary>
/// <param name="Text">The text.</param>
/// <param name="Notes">What was recognised.</param>
public sealed record TextFile(string Text, IReadOnlyList<string> Notes)
{
    private static readonly UTF8Encoding Strict = new(false, true);

    /// <summary>Reads a file.</summary>
    public static TextFile Read(string path)
    {
        using var stream = File.OpenRead(path);
        return Read(stream, path);
    }

    /// <summary>Reads a stream.</summary>
    public static TextFile Read(Stream stream, string name)
    {
        try
        {
            using var reader = new StreamReader(stream, Strict, leaveOpen: true);
            return new(reader.ReadToEnd(), []);
        }
        catch (DecoderFallbackException)
        {
            throw new InvalidDataException($"{name}: not a text file");
        }
    }
}
