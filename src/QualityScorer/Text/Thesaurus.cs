namespace QualityScorer.Text;

/// <summary>Words that an editor may put in each other's place, by sense: <c>coach</c> for a trainer, <c>coach</c> for a bus. Dictionary forms. Immutable, thread-safe.</summary>
public sealed class Thesaurus
{
    private const double MostInCommon = 0.5;
    private const int FullShare = 3;

    private readonly Dictionary<string, string[][]> _senses;

    // The senses with a number for each substitute, ascending: what two of them have in common is counted in one pass.
    private readonly Dictionary<string, int[][]> _numbered;

    private Thesaurus(Dictionary<string, string[][]> senses)
    {
        _senses = senses;
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        _numbered = senses.ToDictionary(s => s.Key, s => Array.ConvertAll(s.Value, sense => Array.ConvertAll(sense, Number).Order().ToArray()), StringComparer.Ordinal);

        int Number(string word)
        {
            if (!numbers.TryGetValue(word, out var number)) numbers[word] = number = numbers.Count;
            return number;
        }
    }

    /// <summary>A thesaurus without entries.</summary>
    public static Thesaurus Empty { get; } = new([]);

    /// <summary>Number of headwords.</summary>
    public int Count => _senses.Count;

    /// <summary>The senses of a headword, the most frequent first, each with its substitutes; empty for an unknown word.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Senses(string headword) => _senses.TryGetValue(headword, out var senses) ? senses : [];

    /// <summary>The first sense of <paramref name="headword"/> that lists a substitute, from 0, or -1.</summary>
    public int SenseOf(string headword, string substitute)
    {
        if (!_senses.TryGetValue(headword, out var senses)) return -1;
        for (var i = 0; i < senses.Length; i++)
        {
            if (Array.IndexOf(senses[i], substitute) >= 0) return i;
        }

        return -1;
    }

    /// <summary>
    /// How surely one word may stand for the other, 0 to 1: listed in the first sense of either 1, in a later one less; both in one sense of a third word, or with substitutes in common, at most a half.
    /// </summary>
    public double Nearness(string a, string b)
    {
        var (forth, back) = (SenseOf(a, b), SenseOf(b, a));
        var listed = Math.Max(forth < 0 ? 0 : 1.0 / (1 + forth), back < 0 ? 0 : 1.0 / (1 + back));
        return listed >= MostInCommon ? listed : Math.Max(listed, MostInCommon * Common(a, b));
    }

    /// <summary>The best share of substitutes that a sense of one has in common with a sense of the other, 0 to 1 (three are a full share).</summary>
    public double Common(string a, string b)
    {
        if (!_numbered.TryGetValue(a, out var of) || !_numbered.TryGetValue(b, out var others)) return 0;
        var best = 0;
        foreach (var sense in of)
        {
            foreach (var other in others)
            {
                best = Math.Max(best, Shared(sense, other));
                if (best >= FullShare) return 1;
            }
        }

        return (double)best / FullShare;
    }

    /// <summary>The headword that a superlative, comparative or adverb was made of: <c>tough</c> for <c>toughest</c>, <c>heavy</c> for <c>heavily</c>; null where there is none. A comparative or an adverb that is a headword itself (<c>hardly</c>) has no other.</summary>
    public string? RootOf(string word)
    {
        var ending = word.EndsWith("est", StringComparison.Ordinal) ? 3 : word.EndsWith("er", StringComparison.Ordinal) || word.EndsWith("ly", StringComparison.Ordinal) ? 2 : 0;
        if (ending == 0 || word.Length < ending + 3 || (ending == 2 && _senses.ContainsKey(word))) return null;
        var root = word[..^ending];
        string[] forms = root[^1] == 'i' ? [root[..^1] + "y"] : root[^1] == root[^2] ? [root, root[..^1]] : word.EndsWith("ly", StringComparison.Ordinal) ? [root, root + "le"] : [root, root + "e"];
        return Array.Find(forms, _senses.ContainsKey);
    }

    private static int Shared(int[] sense, int[] other)
    {
        var (shared, i, j) = (0, 0, 0);
        while (i < sense.Length && j < other.Length)
        {
            if (sense[i] == other[j]) shared++;
            if (sense[i] <= other[j]) i++;
            else j++;
        }

        return shared;
    }

    /// <summary>Reads lines of headword, tab, senses separated by <c>|</c> of substitutes separated by commas; lines with <c>#</c> are comments.</summary>
    /// <exception cref="InvalidDataException">A line is broken; the message names file and line.</exception>
    public static Thesaurus Load(string path)
    {
        var senses = new Dictionary<string, string[][]>(StringComparer.Ordinal);
        var line = 0;
        foreach (var row in File.ReadLines(path))
        {
            line++;
            if (row.Length == 0 || row[0] == '#') continue;
            var fields = row.Split('\t');
            if (fields.Length != 2) throw new InvalidDataException($"{path}, line {line}: headword, tab and senses expected");
            senses[fields[0]] = [.. fields[1].Split('|').Select(s => s.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Where(s => s.Length > 0)];
        }

        return new Thesaurus(senses);
    }
}
