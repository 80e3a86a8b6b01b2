namespace QualityScorer.Text;

/// <summary>
/// Fixed expressions whose words are not exchanged one by one (<c>interest rate</c>, <c>dead letter</c>), each with the wordings that may stand for the whole. Dictionary forms; <c>~</c> stands for an object or an owner of up to three words.
/// Immutable, thread-safe.
/// </summary>
public sealed class Expressions
{
    private const string Slot = "~";
    private const int WidestSlot = 3;

    // By the first word, then by the second, which may be a slot.
    private readonly Dictionary<string, Beginning> _byFirst;

    private Expressions(List<Expression> all)
    {
        _byFirst = all.GroupBy(e => e.Words[0], StringComparer.Ordinal).ToDictionary(g => g.Key, g => new Beginning(g), StringComparer.Ordinal);
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
    /// <param name="words">The text's words of the lexicon that holds the expressions, where the caller has them: it knows which of them begin one.</param>
    internal IEnumerable<(Expression Expression, TextSpan Tokens)> In(string[] bases, int start, int end, LexiconWord[]? words = null)
    {
        for (var i = start; i + 1 < end; i++)
        {
            if ((words is null ? BeginningWith(bases[i]) : words[i].Base.Beginnings)?.At(bases, i, end) is not { } found) continue;
            yield return found;
            i = found.Tokens.End - 1;
        }
    }

    /// <summary>The expressions that begin with a word, null where there is none.</summary>
    internal Beginning? BeginningWith(string word) => _byFirst.GetValueOrDefault(word);

    /// <summary>The token behind the words where they stand at <paramref name="at"/>, or null.</summary>
    internal static int? EndOf(string[] words, string[] bases, int at, int end)
    {
        for (var w = 0; w < words.Length; w++)
        {
            if (words[w] != Slot)
            {
                if (at >= end || bases[at] != words[w]) return null;
                at++;
                continue;
            }

            var width = 1;
            while (width <= WidestSlot && at + width < end && w + 1 < words.Length && bases[at + width] != words[w + 1]) width++;
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
            if (fields.Length > 2 || words.Length < 2 || words[0] == Slot) throw new InvalidDataException($"{path}, line {line}: an expression of two words or more and, behind a bar, its substitutes expected");
            all.Add(new Expression(words, fields.Length < 2 ? [] : [.. fields[1].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Words).Where(s => s.Length > 0)]));
        }

        return new Expressions(all);
    }

    /// <summary>The expressions that begin with one word.</summary>
    internal sealed class Beginning
    {
        // By the second word, or by the word behind the slot that stands there; the longest first.
        private readonly Dictionary<string, List<Expression>> _bySecond;
        private readonly Dictionary<string, List<Expression>> _behindSlot;

        public Beginning(IEnumerable<Expression> all)
        {
            _bySecond = By(all.Where(e => e.Words[1] != Slot), 1);
            _behindSlot = By(all.Where(e => e.Words[1] == Slot), 2);
        }

        /// <summary>The expression at a place, the longest, and where it ends; one without a slot behind its first word comes before all that have one.</summary>
        public (Expression Expression, TextSpan Tokens)? At(string[] bases, int at, int end)
        {
            if (_bySecond.TryGetValue(bases[at + 1], out var candidates))
            {
                foreach (var expression in candidates)
                {
                    if (EndOf(expression.Words, bases, at, end) is { } behind) return (expression, new TextSpan(at, behind));
                }
            }

            if (_behindSlot.Count == 0) return null;
            (Expression Expression, TextSpan Tokens)? longest = null;
            for (var next = at + 2; next < end && next <= at + 1 + WidestSlot; next++)
            {
                if (!_behindSlot.TryGetValue(bases[next], out candidates)) continue;
                foreach (var expression in candidates)
                {
                    if (longest is { } best && best.Expression.Words.Length >= expression.Words.Length) break;
                    if (EndOf(expression.Words, bases, at, end) is { } behind) longest = (expression, new TextSpan(at, behind));
                }
            }

            return longest;
        }

        private static Dictionary<string, List<Expression>> By(IEnumerable<Expression> all, int word) =>
            all.GroupBy(e => e.Words.ElementAtOrDefault(word) ?? "", StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.OrderByDescending(e => e.Words.Length).ToList(), StringComparer.Ordinal);
    }

    // As the tokenizer reads them: hyphens and possessives apart.
    private static string[] Words(string text) => [.. text.Replace("-", " - ", StringComparison.Ordinal).Replace("'s", " 's", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}

/// <summary>A fixed expression.</summary>
/// <param name="Words">Its words in dictionary form, <c>~</c> for a slot.</param>
/// <param name="Substitutes">Wordings that may stand for it, each in words.</param>
internal sealed record Expression(string[] Words, string[][] Substitutes)
{
    private const int Enough = 2;

    /// <summary>True where none of the wordings for it has a word of it: what it means is not to be read from its parts (<c>dead letter</c>, not <c>opinion poll</c>).</summary>
    public bool IsOpaque { get; } = Substitutes.Length >= Enough && !Substitutes.Any(s => s.Any(w => w.Length > 2 && !WordForms.IsFunctionWord(w) && Words.Contains(w)));
}
