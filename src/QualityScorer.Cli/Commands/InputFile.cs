using QualityScorer.Text;

namespace QualityScorer.Cli.Commands;

/// <summary>Opens what the command line names as input.</summary>
internal static class InputFile
{
    /// <summary>The name of standard input.</summary>
    public const string Standard = "-";

    /// <summary>Reads one text: a file, or standard input for <c>-</c>.</summary>
    /// <exception cref="InvalidDataException">There is no such file, or it holds no text.</exception>
    public static TextFile Read(string path, Terminal terminal)
    {
        if (path == Standard) return TextFile.Read(terminal.Input, "standard input");
        Check(path);
        return TextFile.Read(path);
    }

    /// <summary>Says in plain words why a path cannot be read.</summary>
    public static void Check(string path)
    {
        if (Directory.Exists(path)) throw new InvalidDataException($"{path}: is a directory, a file is expected");
        if (!File.Exists(path)) throw new InvalidDataException($"{path}: no such file");
    }
}
