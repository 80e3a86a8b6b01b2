namespace QualityScorer.Text;

/// <summary>Words that an editor may put in each other's place, by sense: <c>coach</c> for a trainer, <c>coach</c> for a bus. Dictionary forms. Immutable, thread-safe.</summary>
public sealed class Thesaurus
{
    private const double MostInCommon = 0.5;
    private const int FullShare = 3;

    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    private Thesaurus(Dictionary<string, string[][]> senses)
    {
        Count = senses.Count;
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (headword, lists) in senses) _entries[headword] = new Entry(Number(headword), lists, Array.ConvertAll(lists, list => Array.ConvertAll(list, Number).Order().ToArray()));
        foreach (var (word, number) in numbers) _entries.TryAdd(word, new Entry(number, [], []));

        int Number(string word)
        {
            if (!numbers.TryGetValue(word, out var number)) numbers[word] = number = numbers.Count;
            return number;
        }
    }

    /// <summary>A thesaurus without entries.</summary>
    public static Thesaurus Empty { get; } = new([]);

    /// <summary>Number of headwords.</summary>
    public int Count { get; }

    /// <summary>The senses of a headword, the most frequent first, each with its substitutes; empty for an unknown word.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Senses(string headword) => Find(headword)?.Senses ?? [];

    /// <summary>The first sense of <paramref name="headword"/> that lists a substitute, from 0, or -1.</summary>
    public int SenseOf(string headword, string substitute) => SenseOf(Find(headword), Find(substitute));

    /// <summary>
    /// How surely one word may stand for the other, 0 to 1: listed in the first sense of either 1, in a later one less; both in one sense of a third word, or with substitutes in common, at most a half.
    /// </summary>
    public double Nearness(string a, string b) => Nearness(Find(a), Find(b));

    /// <summary>The best share of substitutes that a sense of one has in common with a sense of the other, 0 to 1 (three are a full share).</summary>
    public double Common(string a, string b) => Common(Find(a), Find(b));

    /// <summary>A headword or a substitute; null for a word that is neither.</summary>
    internal Entry? Find(string word) => _entries.GetValueOrDefault(word);

    /// <summary><see cref="Nearness(string, string)"/> of words that were looked up.</summary>
    internal static double Nearness(Entry? a, Entry? b)
    {
        if (a is null || b is null) return 0;
        var (forth, back) = (SenseOf(a, b), SenseOf(b, a));
        var listed = Math.Max(forth < 0 ? 0 : 1.0 / (1 + forth), back < 0 ? 0 : 1.0 / (1 + back));
        return listed >= MostInCommon ? listed : Math.Max(listed, MostInCommon * Common(a, b));
    }

    /// <summary><see cref="SenseOf(string, string)"/> of words that were looked up.</summary>
    internal static int SenseOf(Entry? headword, Entry? substitute)
    {
        if (headword is null || substitute is null || Array.BinarySearch(headword.All, substitute.Number) < 0) return -1;
        return Array.FindIndex(headword.Numbered, sense => Array.BinarySearch(sense, substitute.Number) >= 0);
    }

    /// <summary><see cref="Common(string, string)"/> of words that were looked up.</summary>
    internal static double Common(Entry? a, Entry? b)
    {
        if (a is null || b is null || Shared(a.All, b.All, 1) == 0) return 0;
        var best = 0;
        foreach (var sense in a.Numbered)
        {
            foreach (var other in b.Numbered)
            {
                best = Math.Max(best, Shared(sense, other, FullShare));
                if (best >= FullShare) return 1;
            }
        }

        return (double)best / FullShare;
    }

    /// <summary>The headword that a superlative, comparative or adverb was made of: <c>tough</c> for <c>toughest</c>, <c>heavy</c> for <c>heavily</c>; null where there is none. A comparative or an adverb that is a headword itself (<c>hardly</c>) has no other.</summary>
    public string? RootOf(string word)
    {
        var ending = word.EndsWith("est", StringComparison.Ordinal) ? 3 : word.EndsWith("er", StringComparison.Ordinal) || word.EndsWith("ly", StringComparison.Ordinal) ? 2 : 0;
        if (ending == 0 || word.Length < ending + 3 || (ending == 2 && IsHeadword(word))) return null;
        var root = word[..^ending];
        string[] forms = root[^1] == 'i' ? [root[..^1] + "y"] : root[^1] == root[^2] ? [root, root[..^1]] : word.EndsWith("ly", StringComparison.Ordinal) ? [root, root + "le"] : [root, root + "e"];
        return Array.Find(forms, IsHeadword);
    }

    private bool IsHeadword(string word) => Find(word) is { Senses.Length: > 0 };

    // How many of two ascending lists are the same; counting ends at so many.
    private static int Shared(int[] some, int[] others, int most)
    {
        var (shared, i, j) = (0, 0, 0);
        while (i < some.Length && j < others.Length && shared < most)
        {
            if (some[i] == others[j]) shared++;
            if (some[i] <= others[j]) i++;
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

    /// <summary>What is known of one word.</summary>
    /// <param name="number">Stands for the word where it is a substitute.</param>
    /// <param name="senses">Its senses, each with its substitutes; none for a word that is only a substitute.</param>
    /// <param name="numbered">The same, each sense by its substitutes' numbers, ascending.</param>
    internal sealed class Entry(int number, string[][] senses, int[][] numbered)
    {
        public int Number { get; } = number;

        public string[][] Senses { get; } = senses;

        public int[][] Numbered { get; } = numbered;

        /// <summary>Number of substitutes, those of each sense counted.</summary>
        public int Listed { get; } = senses.Sum(s => s.Length);

        /// <summary>The substitutes of all senses, ascending.</summary>
        public int[] All { get; } = [.. numbered.SelectMany(n => n).Distinct().Order()];
    }
}
