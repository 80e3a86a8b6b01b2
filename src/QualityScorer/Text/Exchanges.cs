using System.Globalization;

namespace QualityScorer.Text;

/// <summary>Words that were seen in each other's place between two wordings of the same sentence. Dictionary forms, symmetric. Immutable, thread-safe.</summary>
public sealed class Exchanges
{
    // A word seen this often is known well enough for its silence to say something.
    private const int WellKnown = 20;

    private readonly WordPairs<int> _pairs;
    private readonly Dictionary<string, int> _words;
    private readonly double _total;

    private Exchanges(WordPairs<int> pairs, Dictionary<string, int> words)
    {
        _pairs = pairs;
        _words = words;
        _total = Math.Max(1, words.Values.Sum(v => (double)v));
    }

    /// <summary>A table without pairs.</summary>
    public static Exchanges Empty { get; } = new(WordPairs<int>.Empty, []);

    /// <summary>How well attested the exchange is, 0 (never seen) to 1: many times, and far more often than chance.</summary>
    public double Strength(string a, string b)
    {
        if (a == b) return 1;
        return _pairs.TryGet(a, b, out var count) ? Strength(count, _words[a], _words[b]) : 0;
    }

    /// <summary>The same for words that were looked up.</summary>
    internal double Strength(LexiconWord a, LexiconWord b)
    {
        if (a.Form == b.Form) return 1;
        return _pairs.TryGet(a.Exchanged, b.Exchanged, out var count) ? Strength(count, _words[a.Form], _words[b.Form]) : 0;
    }

    /// <summary>True where both words were often exchanged, though never for each other.</summary>
    public bool Avoid(string a, string b) =>
        a != b && !_pairs.TryGet(a, b, out _) && _words.GetValueOrDefault(a) >= WellKnown && _words.GetValueOrDefault(b) >= WellKnown;

    /// <summary>Number of a word in the table, or -1.</summary>
    internal int NumberOf(string word) => _pairs.NumberOf(word);

    private double Strength(int count, int a, int b)
    {
        var information = Math.Log(count * _total / ((double)a * b));
        return Math.Min(1, Math.Log(1 + count) / 3) * Math.Clamp(information / 5, 0, 1);
    }

    /// <summary>Reads rows of word, word, count; a row with one word gives how often that word was exchanged at all.</summary>
    /// <exception cref="InvalidDataException">A row is broken; the message names file and line.</exception>
    public static Exchanges Load(string path)
    {
        var (pairs, words) = (new List<(string, string, int)>(), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var (_, line, fields) in Lexicon.Rows(path, 1))
        {
            if (fields.Length is not (2 or 3) || !int.TryParse(fields[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
                throw new InvalidDataException($"{path}, line {line}: one or two words and a count expected");
            if (fields.Length == 2) words[fields[0]] = count;
            else pairs.Add((fields[0], fields[1], count));
        }

        foreach (var (a, b, _) in pairs)
        {
            if (!words.ContainsKey(a) || !words.ContainsKey(b)) throw new InvalidDataException($"{path}: '{a}' and '{b}' are exchanged, but one of them has no count of its own");
        }

        return new Exchanges(WordPairs<int>.Of(pairs), words);
    }
}
