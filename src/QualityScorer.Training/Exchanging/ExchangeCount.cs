using System.Globalization;
using System.IO.Compression;
using QualityScorer.Alignment;
using QualityScorer.Evidence.Wording;
using QualityScorer.Text;

namespace QualityScorer.Training.Exchanging;

/// <summary>Counts which words stand for each other in two wordings of the same sentences: human paraphrases, translations of one source, machine output and its correction.</summary>
/// <param name="language">Models that align.</param>
public sealed class ExchangeCount(Language language)
{
    // Once may be a slip of the alignment.
    private const int FewestOfPair = 2;
    private const int FewestOfWord = 20;
    private const int Anchors = 2;

    private readonly Language _language = language with { Lexicon = language.Lexicon.With(Exchanges.Empty) };
    private readonly Dictionary<(string, string), int> _pairs = [];
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);

    /// <summary>Adds one pair of wordings; only single words between at least two unchanged ones count.</summary>
    public void Add(string first, string second)
    {
        var comparison = Comparison.Create(Document.Parse(first), Document.Parse(second), _language);
        foreach (var found in Substitution.In(comparison))
        {
            if (found.Source.Length > 1 || found.Copy.Length > 1 || found.Left + found.Right < Anchors) continue;
            var (a, b) = (_language.Lexicon.BaseOf(comparison.Source.Tokens[found.Source[0]].Folded), _language.Lexicon.BaseOf(comparison.Copy.Tokens[found.Copy[0]].Folded));
            if (a == b) continue;
            var key = string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);
            _pairs[key] = _pairs.GetValueOrDefault(key) + 1;
            _words[a] = _words.GetValueOrDefault(a) + 1;
            _words[b] = _words.GetValueOrDefault(b) + 1;
        }
    }

    /// <summary>Adds a file of pairs: two texts a line, separated by a tab; further columns are ignored.</summary>
    /// <returns>Number of pairs.</returns>
    /// <exception cref="InvalidDataException">A line has no tab; the message names it.</exception>
    public int AddFile(string path, Action<int>? progress = null)
    {
        var line = 0;
        foreach (var row in File.ReadLines(path))
        {
            line++;
            var fields = row.Split('\t');
            if (fields.Length < 2) throw new InvalidDataException($"{path}, line {line}: two texts with a tab between them expected");
            Add(fields[0], fields[1]);
            if (line % 20_000 == 0) progress?.Invoke(line);
        }

        return line;
    }

    /// <summary>Writes the table that <see cref="Exchanges.Load"/> reads: the same pairs give the same bytes.</summary>
    /// <returns>Number of pairs of words in it.</returns>
    public int Save(string path)
    {
        var kept = _pairs.Where(p => p.Value >= FewestOfPair).OrderBy(p => p.Key.Item1, StringComparer.Ordinal).ThenBy(p => p.Key.Item2, StringComparer.Ordinal).ToList();
        var words = kept.SelectMany(p => new[] { p.Key.Item1, p.Key.Item2 }).Concat(_words.Where(w => w.Value >= FewestOfWord).Select(w => w.Key)).ToHashSet(StringComparer.Ordinal);
        if (Path.GetDirectoryName(path) is { Length: > 0 } directory) Directory.CreateDirectory(directory);
        using var stream = new GZipStream(File.Create(path), CompressionLevel.SmallestSize);
        using var writer = new StreamWriter(stream) { NewLine = "\n" };
        foreach (var word in words.Order(StringComparer.Ordinal)) writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{word}\t{_words[word]}"));
        foreach (var ((a, b), count) in kept) writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{a}\t{b}\t{count}"));
        return kept.Count;
    }
}
