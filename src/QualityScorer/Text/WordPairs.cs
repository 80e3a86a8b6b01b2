namespace QualityScorer.Text;

/// <summary>A value for each of some unordered pairs of words. Whoever asks about the same word often keeps its number. Not changed once it is built; then thread-safe.</summary>
internal sealed class WordPairs<T>
    where T : struct
{
    private const long Spread = unchecked((long)0x9E3779B97F4A7C15);

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<long, T> _values = [];

    /// <summary>The number of a word that stands in some pair, from 0, or -1.</summary>
    public int NumberOf(string word) => _numbers.GetValueOrDefault(word, -1);

    /// <summary>The value of two words, given by their numbers; false where the two are no pair.</summary>
    public bool TryGet(int a, int b, out T value)
    {
        if (a >= 0 && b >= 0) return _values.TryGetValue(Key(a, b), out value);
        value = default;
        return false;
    }

    /// <summary>The value of two words; false where the two are no pair.</summary>
    public bool TryGet(string a, string b, out T value) => TryGet(NumberOf(a), NumberOf(b), out value);

    /// <summary>Sets the value of a pair.</summary>
    public void Set(string a, string b, T value) => _values[Key(Add(a), Add(b))] = value;

    private int Add(string word)
    {
        if (!_numbers.TryGetValue(word, out var number)) _numbers[word] = number = _numbers.Count;
        return number;
    }

    // An odd factor keeps the keys apart; without it the two numbers' exclusive or, which is a key's hash code, would be the same for very many pairs.
    private static long Key(int a, int b) => unchecked((a < b ? ((long)a << 32) | (uint)b : ((long)b << 32) | (uint)a) * Spread);
}
