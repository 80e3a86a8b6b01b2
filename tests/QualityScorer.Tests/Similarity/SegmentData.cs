using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;

namespace QualityScorer.Tests.Similarity;

/// <summary>The human-judged sentence pairs, which lie in <c>shared/data</c> beside the repository or further up, and not everywhere.</summary>
internal static class SegmentData
{
    public static string? Folder { get; } = Find();

    /// <summary>Rows of a data file in order.</summary>
    public static IEnumerable<(string Id, string Source, string Copy)> Read(string name)
    {
        var path = Path.Combine(Folder ?? throw new InvalidOperationException("no shared/data"), name + ".csv.gz");
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress), Encoding.UTF8);
        var header = ReadRecord(reader) ?? throw new InvalidDataException($"{path} is empty");
        var (id, source, copy) = (header.IndexOf("id"), header.IndexOf("source"), header.IndexOf("copy"));
        while (ReadRecord(reader) is { } fields) yield return (fields[id], fields[source], fields[copy]);
    }

    /// <summary>The folder of these tests' own files.</summary>
    public static string TestFolder([CallerFilePath] string thisFile = "") => Path.GetDirectoryName(thisFile)!; // a file has a folder

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(TestFolder()); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "shared", "data");
            if (File.Exists(Path.Combine(data, "train_segments.csv.gz"))) return data;
        }

        return null;
    }

    /// <summary>One record of RFC 4180; null at the end.</summary>
    private static List<string>? ReadRecord(StreamReader reader)
    {
        if (reader.EndOfStream) return null;
        List<string> fields = [];
        var field = new StringBuilder();
        var quoted = false;
        while (reader.Read() is >= 0 and var next)
        {
            var c = (char)next;
            if (quoted && c == '"' && reader.Peek() == '"')
            {
                field.Append((char)reader.Read());
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && (c is ',' or '\n'))
            {
                fields.Add(field.ToString());
                field.Clear();
                if (c == '\n') return fields;
            }
            else if (quoted || c != '\r')
            {
                field.Append(c);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}

/// <summary>A test that needs the human-judged pairs and is skipped, with the reason, where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SegmentDataTheoryAttribute : TheoryAttribute
{
    public SegmentDataTheoryAttribute()
    {
        if (SegmentData.Folder is null) Skip = "shared/data/train_segments.csv.gz is not found beside the repository";
    }
}
