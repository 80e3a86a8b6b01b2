namespace QualityScorer.Text;

/// <summary>A value for each of some unordered pairs of words. Built first, then read; whoever asks about a word often keeps its number. Thread-safe for readers.</summary>
internal sealed class WordPairs<T>
    where T : struct
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    // Of each word, by its number: the numbers of those that it is paired with, ascending, and the pairs' values.
    private readonly List<(int[] Others, T[] Values)> _rows = [];

    private WordPairs()
    {
    }

    /// <summary>A table without pairs.</summary>
    public static WordPairs<T> Empty { get; } = new();

    /// <summary>A table of some pairs; where a pair comes more than once, in either order, the last value counts.</summary>
    public static WordPairs<T> Of(IEnumerable<(string First, string Second, T Value)> pairs)
    {
        var table = new WordPairs<T>();
        var rows = new List<Dictionary<int, T>>();
        foreach (var (first, second, value) in pairs)
        {
            var (a, b) = (Number(first), Number(second));
            rows[a][b] = value;
            rows[b][a] = value;
        }

        foreach (var row in rows)
        {
            var others = row.Keys.ToArray();
            var values = row.Values.ToArray();
            Array.Sort(others, values);
            table._rows.Add((others, values));
        }

        return table;

        int Number(string word)
        {
            if (table._numbers.TryGetValue(word, out var number)) return number;
            rows.Add([]);
            return table._numbers[word] = rows.Count - 1;
        }
    }

    /// <summary>The number of a word that stands in some pair, from 0, or -1.</summary>
    public int NumberOf(string word) => _numbers.GetValueOrDefault(word, -1);

    /// <summary>The value of two words, given by their numbers; false where the two are no pair.</summary>
    public bool TryGet(int a, int b, out T value)
    {
        value = default;
        if (a < 0 || b < 0) return false;
        var (others, values) = _rows[a];
        var at = others.AsSpan().BinarySearch(b);
        if (at < 0) return false;
        value = values[at];
        return true;
    }

    /// <summary>The value of two words; false where the two are no pair.</summary>
    public bool TryGet(string a, string b, out T value) => TryGet(NumberOf(a), NumberOf(b), out value);
}
