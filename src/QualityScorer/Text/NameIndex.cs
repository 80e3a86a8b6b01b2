using System.Collections.Frozen;

namespace QualityScorer.Text;

/// <summary>A run of capitalised words that names someone or something, as a half-open range of token indexes.</summary>
internal sealed record NameRun(TextSpan Tokens, int Sentence);

/// <summary>Which tokens of a document are parts of names, and the runs they form.</summary>
internal sealed class NameIndex
{
    private static readonly FrozenSet<string> Titles = WordForms.WordSet("titles.txt");
    private static readonly FrozenSet<string> Particles = WordForms.WordSet("name_particles.txt");
    private static readonly FrozenSet<string> Calendar = EmbeddedLines.Read("months.txt").Concat(EmbeddedLines.Read("weekdays.txt"))
        .SelectMany(line => line.Split(' ')[1..]).ToFrozenSet(StringComparer.Ordinal);

    private readonly bool[] _isName;

    private NameIndex(bool[] isName, NameRun[] runs)
    {
        _isName = isName;
        Runs = runs;
    }

    /// <summary>All runs, in order.</summary>
    public NameRun[] Runs { get; }

    /// <summary>The runs that have a token between two indexes, both included (binary search).</summary>
    public IEnumerable<NameRun> Between(int first, int last)
    {
        for (var r = Runs.FirstFrom(first, static (run, token) => run.Tokens.End <= token); r < Runs.Length && Runs[r].Tokens.Start <= last; r++) yield return Runs[r];
    }

    /// <summary>True for a token that is part of a name (particles inside a run are not).</summary>
    public bool Contains(int token) => _isName[token];

    /// <summary>True for a word that is written with a capital before names but is none.</summary>
    public static bool IsTitle(string normal) => Titles.Contains(normal.TrimEnd('.')) || ShortForms.Of(normal.TrimEnd('.')).Any(Titles.Contains);

    /// <summary>Finds the names of a document; <paramref name="lexicon"/> tells names from ordinary words at the beginning of sentences.</summary>
    /// <param name="document">The document.</param>
    /// <param name="lexicon">How often words are capitalised.</param>
    /// <param name="quantities">The document's quantities: their units, currencies and Roman numerals are no names.</param>
    public static NameIndex Of(Document document, Lexicon lexicon, Quantity[] quantities)
    {
        var tokens = document.Tokens;
        var isName = new bool[tokens.Count];
        var counted = new bool[tokens.Count];
        foreach (var quantity in quantities.Where(q => q.Unit is not null || (q.Kind == QuantityKind.Ordinal && tokens[q.Tokens.Start].IsUpper)))
            counted.AsSpan(quantity.Tokens.Start, quantity.Tokens.Length).Fill(true);
        var inside = new HashSet<string>(StringComparer.Ordinal);
        var lower = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in document.Sentences)
        {
            var titleCase = IsTitleCase(tokens, sentence);
            for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
            {
                if (!tokens[i].IsWord) continue;
                if (!tokens[i].IsCapitalized) lower.Add(tokens[i].Folded);
                else if (!titleCase && !counted[i] && !Begins(tokens, i, sentence) && Eligible(tokens[i]) && !IsTitle(tokens[i].Normal)) inside.Add(tokens[i].Folded);
            }
        }

        foreach (var sentence in document.Sentences)
        {
            var titleCase = IsTitleCase(tokens, sentence);
            for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
            {
                var token = tokens[i];
                if (!token.IsWord || !token.IsCapitalized || counted[i] || !Eligible(token) || IsTitle(token.Normal)) continue;
                // "Co-workers", "Ex-ministers": the first half of a common word.
                if (Begins(tokens, i, sentence) && i + 2 < sentence.Tokens.End && tokens[i + 1] is { Normal: "-", SpaceBefore: false } && tokens[i + 2] is { IsWord: true, IsCapitalized: false, SpaceBefore: false } && token.Normal.Length <= 3) continue;
                var clear = !titleCase && !Begins(tokens, i, sentence);
                isName[i] = clear || inside.Contains(token.Folded)
                    || (lexicon.Frequency(token.Normal) > 0 ? lexicon.Capitalization(token.Normal) > 0.6 : !lower.Contains(token.Folded) && !titleCase);
            }
        }

        return new NameIndex(isName, [.. FindRuns(document, isName)]);
    }

    // "No.", "Ltd.": an abbreviation with its dot is a common word.
    private static bool Eligible(Token token) => token.Normal.Length > 1 && !IsPartOfYear(token.Normal) && !(token.Normal.EndsWith('.') && ShortForms.Of(token.Folded).Count > 0) && !token.IsFunctionWord && !Calendar.Contains(token.Folded);

    // Q3, H1: a quarter or half of the business year.
    private static bool IsPartOfYear(string normal) => normal is ['q' or 'h', >= '1' and <= '4'];

    private static bool Begins(IReadOnlyList<Token> tokens, int i, Sentence sentence)
    {
        if (i == sentence.Tokens.Start) return true;
        return tokens[i - 1].Normal switch
        {
            "\"" or "'" or "(" or "[" or ":" or "*" or "•" or "." or "?" or "!" => true,
            "-" or "–" or "—" => tokens[i].SpaceBefore,
            _ => false,
        };
    }

    private static bool IsTitleCase(IReadOnlyList<Token> tokens, Sentence sentence)
    {
        var (words, capitals) = (0, 0);
        for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
        {
            if (!tokens[i].IsWord || tokens[i].IsFunctionWord) continue;
            words++;
            if (tokens[i].IsCapitalized) capitals++;
        }

        return words >= 3 && capitals >= 0.75 * words && sentence.Kind != SentenceKind.Body || (words >= 5 && capitals >= 0.85 * words);
    }

    private static List<NameRun> FindRuns(Document document, bool[] isName)
    {
        var runs = new List<NameRun>();
        foreach (var sentence in document.Sentences)
        {
            for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
            {
                if (!isName[i]) continue;
                var end = i + 1;
                while (Next(document.Tokens, isName, end, sentence) is { } next) end = next;
                runs.Add(new NameRun(new TextSpan(i, end), sentence.Index));
                i = end - 1;
            }
        }

        return runs;
    }

    // The end of the run if it goes on at token i: another name, or up to two particles, a hyphen, an ampersand or the dot of an initial before one.
    private static int? Next(IReadOnlyList<Token> tokens, bool[] isName, int i, Sentence sentence)
    {
        for (var k = i; k < Math.Min(i + 3, sentence.Tokens.End); k++)
        {
            if (isName[k]) return k + 1;
            if (!(Particles.Contains(tokens[k].Normal) && tokens[k].Normal is not ("and" or "for")) && tokens[k].Normal is not ("-" or "." or "&") && !(tokens[k].IsCapitalized && tokens[k].Normal.Length <= 2)) return null;
        }

        return null;
    }
}
