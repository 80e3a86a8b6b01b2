using System.Globalization;
using CsvHelper;
using QualityScorer.Text;

namespace QualityScorer.Training.Marking;

/// <summary>
/// A folder of articles marked by hand: in each subfolder <c>source.txt</c>, <c>copy0.txt</c>, <c>copy1.txt</c> ... and <c>gold.csv</c> with the columns
/// <c>copy</c> (the copy's number), <c>type</c>, <c>severity</c> (<c>none</c> for a harmless difference), <c>source_span</c> and <c>copy_span</c>: the marked words, found by their first occurrence.
/// </summary>
/// <param name="folder">The folder.</param>
/// <param name="weight">How much a word of these articles counts in training, above 0.</param>
public sealed class MarkedArticles(string folder, double weight = 1)
{
    /// <summary>Reads all copies, in the order of the folders' and files' names.</summary>
    /// <exception cref="InvalidDataException">A file is missing, or a row names a copy or words that are not there: every such row is named.</exception>
    public IReadOnlyList<MarkedCopy> Read()
    {
        if (!Directory.Exists(folder)) throw new InvalidDataException($"{folder}: this folder of marked articles is missing");
        var (copies, faults) = (new List<MarkedCopy>(), new List<string>());
        foreach (var article in Directory.GetDirectories(folder).Order(StringComparer.Ordinal))
        {
            var gold = Path.Combine(article, "gold.csv");
            if (!File.Exists(gold)) continue;
            var source = Text(Path.Combine(article, "source.txt"));
            var texts = Directory.GetFiles(article, "copy*.txt").Order(StringComparer.Ordinal).ToDictionary(path => Path.GetFileNameWithoutExtension(path)!, Text, StringComparer.Ordinal);
            var marks = Marks(gold, texts, faults).ToLookup(m => m.Copy, m => m.Mark, StringComparer.Ordinal);
            copies.AddRange(texts.Select(t => new MarkedCopy(Path.GetFileName(article), t.Key, source, t.Value, [.. marks[t.Key]]) { Weight = weight }));
        }

        if (faults.Count > 0) throw new InvalidDataException($"{folder}: {faults.Count} unreadable rows: {string.Join("; ", faults)}");
        return copies.Count > 0 ? copies : throw new InvalidDataException($"{folder}: no subfolder holds a gold.csv");
    }

    private static string Text(string path) => File.Exists(path) ? File.ReadAllText(path) : throw new InvalidDataException($"{path}: this file of a marked article is missing");

    private static List<(string Copy, Mark Mark)> Marks(string path, Dictionary<string, string> texts, List<string> faults)
    {
        var marks = new List<(string, Mark)>();
        var place = Path.Combine(Path.GetFileName(Path.GetDirectoryName(path)!), Path.GetFileName(path));
        using var csv = CsvReader.Create(File.OpenRead(path), new CsvReaderOptions
        {
            Separator = ',',
            TrackLineNumbers = true,
            OnMalformedRecord = record => faults.Add(string.Create(CultureInfo.InvariantCulture, $"{place}, line {record.LineNumber}: broken quotation ({record.Reason})")),
        });
        csv.ReadHeader();
        var columns = ((string[])["copy", "type", "severity", "copy_span"]).Select(name => csv.TryGetFieldIndex(name, out var index) ? index : throw new InvalidDataException($"{path}, line 1: column '{name}' is missing")).ToArray();
        while (csv.Read())
        {
            if (csv.FieldCount != csv.Headers.Count)
            {
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"{place}, line {csv.LineNumber}: {csv.FieldCount} fields, {csv.Headers.Count} expected"));
                continue;
            }

            var (copy, words) = ("copy" + csv.GetString(columns[0]).Trim(), csv.GetString(columns[3]));
            if (csv.GetString(columns[2]) == "none" || words.Length == 0) continue;
            var at = texts.TryGetValue(copy, out var text) ? text.IndexOf(words, StringComparison.Ordinal) : -1;
            if (at < 0) faults.Add(string.Create(CultureInfo.InvariantCulture, $"{place}, line {csv.LineNumber}: {copy} does not hold '{words}'"));
            else marks.Add((copy, new Mark(new TextSpan(at, at + words.Length), csv.GetString(columns[1]))));
        }

        return marks;
    }
}
