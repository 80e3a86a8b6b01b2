using System.Text;
using QualityScorer.Cli.Commands;
using QualityScorer.Pairs;

namespace QualityScorer.Cli.Pairs;

/// <summary>A file of pairs, .csv or .jsonl by its ending, that is read row by row.</summary>
internal sealed class PairFile : IDisposable
{
    private readonly FileStream _stream;
    private readonly bool _isCsv;

    private PairFile(string path, FileStream stream, bool isCsv)
    {
        Path = path;
        _stream = stream;
        _isCsv = isCsv;
    }

    /// <summary>The file's name as the user gave it.</summary>
    public string Path { get; }

    /// <summary>Share of the file that has been read, 0 to 1.</summary>
    public double Progress => _stream.CanSeek && _stream.Length > 0 ? (double)_stream.Position / _stream.Length : 0;

    /// <summary>Opens a file.</summary>
    /// <exception cref="UsageException">The ending is neither .csv nor .jsonl.</exception>
    public static PairFile Open(string path)
    {
        var isCsv = IsCsv(path, "--pairs");
        InputFile.Check(path);
        return new(path, new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan | FileOptions.Asynchronous), isCsv);
    }

    /// <summary>Whether a path ends in .csv; .jsonl is the only other choice.</summary>
    public static bool IsCsv(string path, string option) => System.IO.Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".csv" => true,
        ".jsonl" => false,
        _ => throw new UsageException($"{option} {path}: the ending must be .csv or .jsonl"),
    };

    /// <summary>Reads the rows in order. Memory is bounded by the longest row.</summary>
    /// <exception cref="InvalidDataException">A row is broken; the message names file, row, line and fault.</exception>
    public IAsyncEnumerable<PairRow> ReadAsync(CancellationToken cancellation)
    {
        // Strict: a file in another encoding must be an error, not a text full of replacement characters.
        var reader = new StreamReader(_stream, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, 1 << 16, leaveOpen: true);
        return _isCsv ? CsvPairs.ReadAsync(reader, Path, cancellation) : JsonlPairs.ReadAsync(reader, Path, cancellation);
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();
}
