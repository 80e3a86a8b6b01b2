using System.Globalization;
using System.IO.Compression;
using CsvHelper;

namespace QualityScorer.Training.Datasets;

/// <summary>
/// A CSV file (or .gz of one) of judged pairs: columns <c>source</c>, <c>copy</c>, <c>score</c> and, where present, <c>group</c>, <c>weight</c>, <c>system</c>.
/// Without <c>group</c>, <c>year</c>, <c>lp</c> and <c>doc</c> name the group, without these the source text does. <c>year</c> and <c>lp</c> name the stratum.
/// </summary>
/// <param name="path">The file.</param>
/// <param name="lowerIsBetter">True where a higher judgement means a worse copy.</param>
public sealed class LabelledFile(string path, bool lowerIsBetter = false)
{
    private static readonly string[] GroupColumns = ["year", "lp", "doc"];
    private static readonly string[] StratumColumns = ["year", "lp"];

    /// <summary>Streams the rows in the file's order; memory does not grow with their number.</summary>
    /// <exception cref="InvalidDataException">A column is missing, or rows are unreadable: thrown after the last row, naming every one of them.</exception>
    public IEnumerable<LabelledRow> Read()
    {
        var faults = new List<string>();
        using var csv = CsvReader.Create(Open(), new CsvReaderOptions
        {
            Separator = ',',
            TrackLineNumbers = true,
            OnMalformedRecord = record => faults.Add($"line {record.LineNumber}: broken quotation ({record.Reason})"),
        });
        csv.ReadHeader();
        var (source, copy, score) = (Column(csv, "source"), Column(csv, "copy"), Column(csv, "score"));
        var weight = csv.TryGetFieldIndex("weight", out var found) ? found : -1;
        var system = csv.TryGetFieldIndex("system", out found) ? found : -1;
        var group = csv.TryGetFieldIndex("group", out found) ? [found] : Columns(csv, GroupColumns);
        var stratum = Columns(csv, StratumColumns);
        while (csv.Read())
        {
            var line = csv.LineNumber;
            var judged = Number(csv, score);
            var counts = weight < 0 ? 1 : Number(csv, weight);
            if (csv.FieldCount != csv.Headers.Count) faults.Add($"line {line}: {csv.FieldCount} fields, {csv.Headers.Count} expected");
            else if (!double.IsFinite(judged)) faults.Add($"line {line}: score '{csv.GetString(score)}' is not a number");
            else if (!double.IsFinite(counts) || counts <= 0) faults.Add($"line {line}: weight '{csv.GetString(weight)}' is not a number above 0");
            else
            {
                yield return new LabelledRow
                {
                    Line = line,
                    Source = csv.GetString(source),
                    Copy = csv.GetString(copy),
                    Score = lowerIsBetter ? -judged : judged,
                    Group = group.Length > 0 ? Key(csv, group) : csv.GetString(source),
                    Stratum = Key(csv, stratum),
                    System = system < 0 ? "" : csv.GetString(system),
                    Weight = counts,
                };
            }
        }

        if (faults.Count > 0) throw new InvalidDataException($"{path}: {faults.Count} unreadable rows: {string.Join("; ", faults)}");
    }

    private Stream Open()
    {
        Stream file = File.OpenRead(path);
        return path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    private int Column(CsvReader csv, string name) =>
        csv.TryGetFieldIndex(name, out var index) ? index : throw new InvalidDataException($"{path}, line 1: column '{name}' is missing");

    private static int[] Columns(CsvReader csv, string[] names)
    {
        var columns = new List<int>();
        foreach (var name in names)
        {
            if (csv.TryGetFieldIndex(name, out var index)) columns.Add(index);
        }

        return columns.Count == names.Length ? [.. columns] : [];
    }

    private static string Key(CsvReader csv, int[] columns) => string.Join('\u001f', columns.Select(c => csv.GetString(c)));

    private static double Number(CsvReader csv, int column) =>
        column < csv.FieldCount && double.TryParse(csv.GetString(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
}
