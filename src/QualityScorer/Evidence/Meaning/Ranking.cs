using System.Collections.Frozen;
using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Meaning;

/// <summary>Two things of which one is put above the other: <c>A is older than B</c>, <c>B is not as old as A</c>, <c>A outnumbers B</c>, <c>A is ahead of B</c>.</summary>
/// <param name="Upper">Content words of what is put above, tokens; of the former side where only the adjective can tell.</param>
/// <param name="Lower">Content words of the other, tokens.</param>
/// <param name="Measure">The word that compares them, token.</param>
/// <param name="Axis">What they are compared in, the adjective or the thing counted, or -1.</param>
/// <param name="Scale">Which general words may stand for <paramref name="Measure"/>.</param>
internal sealed record Ranking(IReadOnlyList<int> Upper, IReadOnlyList<int> Lower, int Measure, int Axis, Scales Scale)
{
    private const int MeasureReach = 8;

    private static readonly FrozenDictionary<string, string> Words = WordForms.HeadsIn("ranking.txt");
    private static readonly FrozenSet<string> Heads = Words.Where(w => w.Value is "above" or "below").Select(w => w.Key.Split('_')[0]).Concat(["than", "as"]).ToFrozenSet(StringComparer.Ordinal);
    private static readonly int Longest = Words.Keys.Max(k => k.Count(c => c == '_') + 1);

    /// <summary>All comparisons of two things among the tokens of one side of a pair.</summary>
    public static List<Ranking> In(Document document, int[] tokens, Lexicon lexicon)
    {
        var found = new List<Ranking>();
        foreach (var token in tokens)
        {
            if (Heads.Contains(document.Tokens[token].Normal) && Read(document, document.SentenceOf(token), token, lexicon) is { Upper.Count: > 0, Lower.Count: > 0 } read) found.Add(read);
        }

        return found;
    }

    /// <summary>True for two comparatives that put what they compare in contrary orders: older/newer, lower/greater.</summary>
    public static bool AreContrary(Comparison comparison, int s, int c) =>
        Opposites.Are(comparison.SourceAt(s), comparison.CopyAt(c)) || (Words.TryGetValue(comparison.Source.Tokens[s].Normal, out var a) && Words.TryGetValue(comparison.Copy.Tokens[c].Normal, out var b) && (a, b) is ("more", "less") or ("less", "more") or ("better", "worse") or ("worse", "better"));

    /// <summary>True where each of two token ranges holds a comparative before "than", the one contrary to the other.</summary>
    public static bool AreContrary(Comparison comparison, TextSpan source, TextSpan copy)
    {
        var (a, b) = (Comparative(comparison.Source, source, comparison.Language.Lexicon), Comparative(comparison.Copy, copy, comparison.Language.Lexicon));
        return a >= 0 && b >= 0 && AreContrary(comparison, a, b);

        static int Comparative(Document document, TextSpan range, Lexicon lexicon)
        {
            for (var i = range.Start; i < range.End; i++)
            {
                if (document.Tokens[i].Normal == "than") return MeasureBefore(document, range.Start, i, lexicon);
            }

            return -1;
        }
    }

    /// <summary>True for a comparative in "-er".</summary>
    public static bool IsComparative(string folded, Lexicon lexicon) =>
        folded.Length > 4 && folded.EndsWith("er", StringComparison.Ordinal) && (lexicon.Frequency(folded[..^2] + "est") > 0 || lexicon.Frequency(folded[..^1] + "st") > 0) && folded is not ("other" or "rather" or "either" or "neither");

    /// <summary>1 where both comparisons put the upper above the lower in the same respect, -1 where one of them puts it below, 0 where they cannot be compared.</summary>
    public int Likens(Comparison comparison, Ranking copy)
    {
        var lexicon = comparison.Language.Lexicon;
        if (Scale != Scales.None && copy.Scale != Scales.None) return (Scale & copy.Scale) != Scales.None ? 1 : 0;
        if (Scale != Scales.None || copy.Scale != Scales.None) return 0;
        if (Opposites.Are(comparison.SourceAt(Axis), comparison.CopyAt(copy.Axis))) return -1;
        var (a, b) = (comparison.Source.Tokens[Axis].Folded, comparison.Copy.Tokens[copy.Axis].Folded);
        var (root, other) = (lexicon.Thesaurus.RootOf(a) ?? a, lexicon.Thesaurus.RootOf(b) ?? b);
        return lexicon.Stem(root) == lexicon.Stem(other) || lexicon.SynonymyOfBases(root, other) > 0.3 ? 1 : 0;
    }

    /// <summary>The place of both things in the text.</summary>
    public TextSpan Place(Document document) => document.Place([Measure, .. Upper, .. Lower]);

    private static Ranking? Read(Document document, Sentence sentence, int token, Lexicon lexicon)
    {
        var word = document.Tokens[token].Normal;
        if (word == "than")
        {
            // "more than 200", "no more than": a bound, no comparison of two things.
            var measure = MeasureBefore(document, sentence.Tokens.Start, token, lexicon);
            if (measure < 0 || token + 1 >= sentence.Tokens.End || document.Tokens[token + 1].IsNumber || (measure == token - 1 && document.Tokens[token + 1].Normal is "a" or "an" or "half" or "one" or "two" or "expected" or "planned")) return null;
            var general = Words.GetValueOrDefault(document.Tokens[measure].Normal);
            var scale = general switch { "more" or "less" => Scales.Amount, "better" or "worse" => Scales.Rank, _ => Scales.None };
            return Of(measure, token + 1, general is "less" or "worse", measure + 1 < token && document.Tokens[token - 1].IsContent() ? token - 1 : scale == Scales.None ? measure : -1, scale);
        }

        if (word == "as")
        {
            // "not as old as", "half as many as", "twice as many as"
            if (token + 3 >= sentence.Tokens.End || token == sentence.Tokens.Start || !document.Tokens[token + 1].IsWord) return null;
            var before = document.Tokens[token - 1].Normal;
            if (before is not ("not" or "n't" or "never" or "half" or "twice") && !before.EndsWith("n't", StringComparison.Ordinal)) return null;
            for (var i = token + 2; i < Math.Min(sentence.Tokens.End - 1, token + MeasureReach); i++)
            {
                if (document.Tokens[i].Normal != "as") continue;
                var amount = document.Tokens[token + 1].Normal is "many" or "much" or "large" or "big" or "high" or "great";
                if (!amount && (before is "half" or "twice" || !document.Tokens[token + 1].IsContent())) return null;
                return Of(token, i + 1, before != "twice", amount ? -1 : token + 1, amount ? Scales.Amount : Scales.None);
            }

            return null;
        }

        for (var length = Math.Min(Longest, sentence.Tokens.End - token); length > 0; length--)
        {
            if (!Words.TryGetValue(length == 1 ? word : string.Join('_', Enumerable.Range(token, length).Select(i => document.Tokens[i].Normal)), out var kind) || kind is not ("above" or "below")) continue;
            var behind = token + length;
            if (word == "behind" && token > sentence.Tokens.Start && (document.Tokens[token - 1].IsAuxiliary ? document.Tokens[token - 1].Normal.EndsWith("ing", StringComparison.Ordinal) : document.Tokens[token - 1].Normal is "from" or "left")) return null;
            var turned = kind == "below";
            for (var i = behind; i < Math.Min(sentence.Tokens.End, behind + 2); i++)
            {
                if (document.Tokens[i].Normal != "by" || document.Tokens[Math.Min(i + 1, sentence.Tokens.End - 1)].IsNumber) continue;
                (behind, turned) = (i + 1, !turned);
                break;
            }

            return Of(token, behind, turned, -1, Scales.Amount | Scales.Rank);
        }

        return null;

        Ranking Of(int measure, int behind, bool turned, int axis, Scales scale)
        {
            var start = measure;
            while (start > sentence.Tokens.Start && !Breaks(start - 1)) start--;
            var end = behind;
            while (end < sentence.Tokens.End && document.Tokens[end].Normal != "," && !Breaks(end)) end++;
            var (before, after) = (Content(start, measure), Content(behind, end));
            // "better than A but worse than B": what is compared stands before the first of both.
            if (before.Count == 0 && start > sentence.Tokens.Start) before = Content(sentence.Tokens.Start, FirstMeasure(start));
            // "besides being larger than A, B is"
            if (before.Count == 0 && end < sentence.Tokens.End) before = Content(end, sentence.Tokens.End);
            return turned ? new Ranking(after, before, measure, axis, scale) : new Ranking(before, after, measure, axis, scale);
        }

        bool Breaks(int i)
        {
            var normal = document.Tokens[i].Normal;
            return normal is ";" or ":" or "—" or "(" or ")" or "but" or "while" or "whereas" or "although" or "though" or "that" || (normal == "and" && i > 0 && (document.Tokens[i - 1].Normal == "," || i == token - 1 || (i + 1 < sentence.Tokens.End && document.Tokens[i + 1].Normal is "also" or "likewise" or "even" or "well" or "far")));
        }

        int FirstMeasure(int limit)
        {
            for (var i = sentence.Tokens.Start; i < limit; i++)
            {
                if (Words.ContainsKey(document.Tokens[i].Normal) || IsComparative(document.Tokens[i].Folded, lexicon) || (document.Tokens[i].Normal == "ahead")) return i;
            }

            return limit;
        }

        List<int> Content(int from, int to)
        {
            var words = new List<int>();
            for (var i = from; i < to; i++)
            {
                if (document.Tokens[i].IsContent() && !document.Tokens[i].IsAdverb && document.Tokens[i].Normal != "likewise" && !SpeechVerbs.Contains(document.Tokens[i].Folded)) words.Add(i);
            }

            return words;
        }
    }

    private static int MeasureBefore(Document document, int start, int than, Lexicon lexicon)
    {
        for (var i = than - 1; i >= Math.Max(start, than - MeasureReach); i--)
        {
            if (Words.GetValueOrDefault(document.Tokens[i].Normal) is "more" or "less" or "better" or "worse" || IsComparative(document.Tokens[i].Folded, lexicon)) return i;
        }

        return -1;
    }
}

/// <summary>General scales that a comparison may be told on.</summary>
[Flags]
internal enum Scales
{
    /// <summary>An adjective of its own.</summary>
    None = 0,

    /// <summary>More and less.</summary>
    Amount = 1,

    /// <summary>Better and worse.</summary>
    Rank = 2,
}
