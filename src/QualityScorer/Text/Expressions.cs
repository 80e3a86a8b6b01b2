namespace QualityScorer.Text;

/// <summary>
/// Fixed expressions whose words are not exchanged one by one (<c>interest rate</c>, <c>dead letter</c>), each with the wordings that may stand for the whole. Dictionary forms; <c>~</c> stands for an object or an owner of up to three words.
/// Immutable, thread-safe.
/// </summary>
public sealed class Expressions
{
    private const string Slot = "~";
    private const int WidestSlot = 3;

    // By the first two words; by the first alone where a slot follows it.
    private readonly Dictionary<(string First, string Second), List<Expression>> _byBeginning;
    private readonly HashSet<string> _firsts;

    private Expressions(List<Expression> all)
    {
        _byBeginning = all.GroupBy(e => (e.Words[0], e.Words[1])).ToDictionary(g => g.Key, g => g.OrderByDescending(e => e.Words.Count).ToList());
        _firsts = all.Select(e => e.Words[0]).ToHashSet(StringComparer.Ordinal);
        Count = all.Count;
    }

    /// <summary>A list without expressions.</summary>
    public static Expressions Empty { get; } = new([]);

    /// <summary>Number of expressions.</summary>
    public int Count { get; }

    /// <summary>The expressions of a stretch of text, the longest at each place, without overlaps, in order.</summary>
    /// <param name="bases">Dictionary forms of the text's tokens; what is no word has itself.</param>
    /// <param name="start">First token.</param>
    /// <param name="end">Token behind the last.</param>
    internal IEnumerable<(Expression Expression, TextSpan Tokens)> In(IReadOnlyList<string> bases, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!_firsts.Contains(bases[i]) || i + 1 >= end || (At(bases, i, bases[i + 1], end) ?? At(bases, i, Slot, end)) is not { } found) continue;
            yield return found;
            i = found.Tokens.End - 1;
        }
    }

    private (Expression Expression, TextSpan Tokens)? At(IReadOnlyList<string> bases, int at, string second, int end)
    {
        if (!_byBeginning.TryGetValue((bases[at], second), out var candidates)) return null;
        foreach (var expression in candidates)
        {
            if (EndOf(expression.Words, bases, at, end) is { } behind) return (expression, new TextSpan(at, behind));
        }

        return null;
    }

    /// <summary>The token behind the words where they stand at <paramref name="at"/>, or null.</summary>
    internal static int? EndOf(IReadOnlyList<string> words, IReadOnlyList<string> bases, int at, int end)
    {
        for (var w = 0; w < words.Count; w++)
        {
            if (words[w] != Slot)
            {
                if (at >= end || bases[at] != words[w]) return null;
                at++;
                continue;
            }

            var width = 1;
            while (width <= WidestSlot && at + width < end && w + 1 < words.Count && bases[at + width] != words[w + 1]) width++;
            if (width > WidestSlot) return null;
            at += width;
        }

        return at;
    }

    /// <summary>Reads lines of an expression and, behind a bar, its substitutes separated by commas; lines with <c>#</c> are comments.</summary>
    /// <exception cref="InvalidDataException">A line is broken; the message names file and line.</exception>
    public static Expressions Load(string path)
    {
        var all = new List<Expression>();
        var line = 0;
        foreach (var row in File.ReadLines(path))
        {
            line++;
            if (row.Length == 0 || row[0] == '#') continue;
            var fields = row.Split('|');
            var words = Words(fields[0]);
            if (fields.Length > 2 || words.Count < 2 || words[0] == Slot) throw new InvalidDataException($"{path}, line {line}: an expression of two words or more and, behind a bar, its substitutes expected");
            all.Add(new Expression(words, fields.Length < 2 ? [] : [.. fields[1].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Words).Where(s => s.Count > 0)]));
        }

        return new Expressions(all);
    }

    // As the tokenizer reads them: hyphens and possessives apart.
    private static List<string> Words(string text) => [.. text.Replace("-", " - ", StringComparison.Ordinal).Replace("'s", " 's", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}

/// <summary>A fixed expression.</summary>
/// <param name="Words">Its words in dictionary form, <c>~</c> for a slot.</param>
/// <param name="Substitutes">Wordings that may stand for it, each in words.</param>
internal sealed record Expression(IReadOnlyList<string> Words, IReadOnlyList<IReadOnlyList<string>> Substitutes)
{
    private const int Enough = 2;

    /// <summary>Its words that carry meaning.</summary>
    public IReadOnlyList<string> Content { get; } = [.. Words.Where(w => w.Length > 2 && !WordForms.IsFunctionWord(w))];

    /// <summary>True where none of the wordings for it has a word of it: what it means is not to be read from its parts (<c>dead letter</c>, not <c>opinion poll</c>).</summary>
    public bool IsOpaque => Substitutes.Count >= Enough && Substitutes.All(s => !s.Any(Content.Contains));
}
