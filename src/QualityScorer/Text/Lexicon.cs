using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;

namespace QualityScorer.Text;

/// <summary>Known word forms with their frequency, their habit of being capitalised, and their synonyms. Immutable, thread-safe.</summary>
public sealed class Lexicon
{
    private readonly Dictionary<string, (long Count, double Capitalized)> _words;
    private readonly WordPairs<double> _synonyms;
    private readonly Dictionary<string, string> _bases;
    private readonly double _total;

    // The words that were asked for, at most so many.
    private const int Capacity = 100_000;
    private readonly ConcurrentDictionary<string, LexiconWord> _known = new(StringComparer.Ordinal);

    // A word listed first is as near as a pair that shares its most frequent meaning in the dictionary.
    private const double ThesaurusShare = 0.7;
    private const double ExchangeShare = 0.6;

    private Lexicon(Dictionary<string, (long, double)> words, WordPairs<double> synonyms, Dictionary<string, string> bases)
    {
        _words = words;
        _synonyms = synonyms;
        _bases = bases;
        _total = Math.Max(1, words.Values.Sum(w => (double)w.Item1));
    }

    /// <summary>A lexicon that knows no word.</summary>
    public static Lexicon Empty { get; } = new([], WordPairs<double>.Empty, []);

    /// <summary>Words that stand for each other by sense; empty where none is installed.</summary>
    public Thesaurus Thesaurus { get; private init; } = Thesaurus.Empty;

    /// <summary>Expressions whose words are not exchanged one by one.</summary>
    public Expressions Expressions { get; private init; } = Expressions.Empty;

    /// <summary>Words that were seen in each other's place; empty where none is installed.</summary>
    public Exchanges Exchanges { get; private init; } = Exchanges.Empty;

    /// <summary>First 8 hexadecimal digits of the SHA-256 over its files, or <c>empty</c>.</summary>
    public string Identity { get; private init; } = "empty";

    /// <summary>Number of known word forms.</summary>
    public int Count => _words.Count;

    /// <summary>Occurrences of the word in the training corpus; 0 for an unknown one.</summary>
    public long Frequency(string normal) => _words.TryGetValue(normal, out var word) ? word.Count : 0;

    /// <summary>Share of its occurrences inside sentences that begin with a capital, 0 to 1; 1 for an unknown word.</summary>
    public double Capitalization(string normal) => _words.TryGetValue(normal, out var word) ? word.Capitalized : 1;

    /// <summary>Rarity in nats: -log of the word's share of all words, with half an occurrence for an unknown one; about 3 for "the", 16 for an unknown word.</summary>
    public double Rarity(string normal) => -Math.Log((_words.TryGetValue(normal, out var word) ? word.Count : 0.5) / _total);

    /// <summary>All that is known of a word form.</summary>
    internal LexiconWord Word(string folded)
    {
        if (_known.TryGetValue(folded, out var word)) return word;
        word = new LexiconWord(this, folded);
        if (_known.Count >= Capacity) _known.Clear();
        return _known[folded] = word;
    }

    /// <summary>All that is known of each token of a document.</summary>
    internal LexiconWord[] Words(Document document)
    {
        var words = new LexiconWord[document.Tokens.Count];
        for (var i = 0; i < words.Length; i++) words[i] = Word(document.Tokens[i].Folded);
        return words;
    }

    /// <summary>How often the two words stand for each other, 0 (never seen) to 1 (same dictionary entry). Symmetric.</summary>
    public double Synonymy(string a, string b) => _synonyms.TryGet(a, b, out var weight) ? weight : 0;

    /// <summary>The same for words that were looked up.</summary>
    internal double Synonymy(LexiconWord a, LexiconWord b) => _synonyms.TryGet(a.Synonyms, b.Synonyms, out var weight) ? weight : 0;

    /// <summary>Number of a word among the synonyms, or -1.</summary>
    internal int SynonymNumber(string word) => _synonyms.NumberOf(word);

    /// <summary><see cref="Synonymy(string, string)"/> of the words' dictionary forms, or their nearness (of comparatives, superlatives and adverbs their roots') in <see cref="Thesaurus"/> and <see cref="Exchanges"/>, whichever is most.</summary>
    public double SynonymyOfBases(string a, string b) => SynonymyOfBases(Word(a), Word(b));

    /// <summary>The same for words that were looked up.</summary>
    internal double SynonymyOfBases(LexiconWord a, LexiconWord b)
    {
        var (x, y) = (a.Base, b.Base);
        // "the deadliest", "the most lethal"
        var (root, other) = (x.Root, y.Root);
        var roots = root is null && other is null ? 0 : Thesaurus.Nearness((root ?? x).Senses, (other ?? y).Senses);
        return Math.Max(Synonymy(x, y), Math.Max(ThesaurusShare * Math.Max(roots, Thesaurus.Nearness(x.Senses, y.Senses)), ExchangeShare * Exchanges.Strength(x, y)));
    }

    /// <summary><see cref="Synonymy(string, string)"/> or <see cref="SynonymyOfBases(string, string)"/>, whichever is more.</summary>
    internal double Kinship(LexiconWord a, LexiconWord b) => Math.Max(Synonymy(a, b), SynonymyOfBases(a, b));

    /// <summary>The dictionary form of a word (<c>run</c> for <c>ran</c>), or the word itself where none is known.</summary>
    public string BaseOf(string folded) => _bases.GetValueOrDefault(folded, folded);

    /// <summary>A stem that all forms of one word share: the dictionary form where it is known, else by rule.</summary>
    public string Stem(string folded) => Word(folded).Stem;

    /// <summary>Loads <c>lexicon.tsv.gz</c>, <c>inflections.tsv.gz</c> and <c>synonyms.tsv.gz</c> from a directory.</summary>
    /// <exception cref="InvalidDataException">A line is broken; the message names file and line.</exception>
    public static Lexicon Load(string directory)
    {
        var words = new Dictionary<string, (long, double)>(StringComparer.Ordinal);
        foreach (var (file, line, fields) in Rows(Path.Combine(directory, "lexicon.tsv.gz"), 3))
        {
            if (!long.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                || !double.TryParse(fields[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var capitalized))
                throw new InvalidDataException($"{file}, line {line}: '{fields[1]}' or '{fields[2]}' is not a number");
            words[fields[0]] = (count, capitalized);
        }

        var synonyms = new Dictionary<(string, string), double>();
        foreach (var (file, line, fields) in Rows(Path.Combine(directory, "synonyms.tsv.gz"), 3))
        {
            if (!double.TryParse(fields[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight))
                throw new InvalidDataException($"{file}, line {line}: '{fields[2]}' is not a number");
            var key = string.CompareOrdinal(fields[0], fields[1]) <= 0 ? (fields[0], fields[1]) : (fields[1], fields[0]);
            synonyms[key] = Math.Max(synonyms.GetValueOrDefault(key), weight);
        }

        var bases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (_, _, fields) in Rows(Path.Combine(directory, "inflections.tsv.gz"), 2)) bases.TryAdd(fields[0], fields[1]);
        var (thesaurus, expressions, exchanges) = (Path.Combine(directory, "thesaurus.txt"), Path.Combine(directory, "expressions.txt"), Path.Combine(directory, "exchanges.tsv.gz"));
        return new Lexicon(words, WordPairs<double>.Of(synonyms.Select(s => (s.Key.Item1, s.Key.Item2, s.Value))), bases)
        {
            Thesaurus = File.Exists(thesaurus) ? Thesaurus.Load(thesaurus) : Thesaurus.Empty,
            Expressions = File.Exists(expressions) ? Expressions.Load(expressions) : Expressions.Empty,
            Exchanges = File.Exists(exchanges) ? Exchanges.Load(exchanges) : Exchanges.Empty,
            Identity = Hash(directory),
        };
    }

    /// <summary>The same lexicon with another table of exchanges.</summary>
    public Lexicon With(Exchanges exchanges) => new(_words, _synonyms, _bases) { Thesaurus = Thesaurus, Expressions = Expressions, Exchanges = exchanges, Identity = Identity };

    private static string Hash(string directory)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in (string[])["lexicon.tsv.gz", "synonyms.tsv.gz", "inflections.tsv.gz", "thesaurus.txt", "expressions.txt", "exchanges.tsv.gz"])
        {
            var path = Path.Combine(directory, file);
            if (File.Exists(path)) hash.AppendData(File.ReadAllBytes(path));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..8];
    }

    /// <summary>Rows of a compressed table with at least some columns; empty lines and those with <c>#</c> are left out.</summary>
    internal static IEnumerable<(string File, int Line, string[] Fields)> Rows(string path, int columns)
    {
        using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        for (var line = 1; reader.ReadLine() is { } row; line++)
        {
            if (row.StartsWith('#') || row.Length == 0) continue;
            var fields = row.Split('\t');
            if (fields.Length < columns) throw new InvalidDataException($"{path}, line {line}: {fields.Length} columns, {columns} expected");
            yield return (path, line, fields);
        }
    }
}
