using System.Globalization;
using System.Text.Json;
using CsvHelper;

namespace QualityScorer.Training.Datasets;

/// <summary>Reads degradations by id from what <c>score --pairs</c> wrote.</summary>
public static class ResultFile
{
    /// <summary>Reads a .csv or .jsonl file.</summary>
    /// <exception cref="InvalidDataException">A row has no id or no degradation, or an id comes twice; the message names file and line.</exception>
    public static Dictionary<string, double> Read(string path)
    {
        var degradations = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (line, id, degradation) in path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? Csv(path) : Jsonl(path))
        {
            if (!double.IsFinite(degradation)) throw new InvalidDataException($"{path}, line {line}: 'degradation' is not a number");
            if (!degradations.TryAdd(id, degradation)) throw new InvalidDataException($"{path}, line {line}: id '{id}' comes twice");
        }

        return degradations;
    }

    private static IEnumerable<(long Line, string Id, double Degradation)> Csv(string path)
    {
        using var csv = CsvReader.FromFile(path, new CsvReaderOptions { Separator = ',', TrackLineNumbers = true });
        csv.ReadHeader();
        if (!csv.TryGetFieldIndex("id", out var id)) throw new InvalidDataException($"{path}, line 1: column 'id' is missing");
        if (!csv.TryGetFieldIndex("degradation", out var degradation)) throw new InvalidDataException($"{path}, line 1: column 'degradation' is missing");
        while (csv.Read())
        {
            var number = degradation < csv.FieldCount && double.TryParse(csv.GetString(degradation), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;
            yield return (csv.LineNumber, csv.GetString(id), number);
        }
    }

    private static IEnumerable<(long Line, string Id, double Degradation)> Jsonl(string path)
    {
        var line = 0L;
        foreach (var text in File.ReadLines(path))
        {
            line++;
            if (!string.IsNullOrWhiteSpace(text)) yield return Row(path, line, text);
        }
    }

    private static (long Line, string Id, double Degradation) Row(string path, long line, string text)
    {
        try
        {
            using var row = JsonDocument.Parse(text);
            return (line, row.RootElement.GetProperty("id").ToString(), row.RootElement.GetProperty("degradation").GetDouble());
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"{path}, line {line}: no object with 'id' and 'degradation'", e);
        }
    }
}
