using System.Collections.Frozen;
using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Meaning;

/// <summary>What is compared, contrasted or told in order has changed places: <c>A more than B</c>, <c>A and not B</c>, <c>before A came B</c>.</summary>
internal sealed class OrderDetector : IDetector
{
    private const int Reach = 14;
    private const int LargestTable = 10_000;

    private static readonly FrozenSet<string> Comparatives = FrozenSet.Create(StringComparer.Ordinal, "more", "less", "fewer", "better", "worse", "further", "farther");

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "ROL003",
        Dimension = Dimension.Meaning,
        Summary = "The two sides of a comparison or contrast, or what came first and what later, in each other's place",
        Fires = new("The audit was finished before the tender was opened.", "The tender was opened before the audit was finished."),
        Silent = new("The audit was finished before the tender was opened.", "The tender was opened after the audit was finished."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        foreach (var pair in comparison.Pairs)
        {
            if (!pair.IsAligned) continue;
            var sources = Sides.In(comparison.Source, pair.SourceTokens, comparison.Language.Lexicon);
            if (sources.Count == 0) continue;
            var copies = Sides.In(comparison.Copy, pair.CopyTokens, comparison.Language.Lexicon);
            if ((long)sources.Count * copies.Count > LargestTable) continue;
            foreach (var source in sources)
            {
                if (copies.Find(copy => copy.Compares == source.Compares && Reversed(comparison, source, copy)) is not { } told) continue;
                var (from, to) = (source.Place(comparison.Source), told.Place(comparison.Copy));
                yield return Descriptor.Issue(IssueType.Mistranslation, Severity.Critical, from, to,
                    source.Compares ? "The two sides of the comparison or contrast have changed places." : "What came first and what came later have changed places.", 0.9);
            }
        }
    }

    // The words of either side have gone to the other one, all of them.
    private static bool Reversed(Comparison comparison, Sides source, Sides copy)
    {
        if (source.Compares && source.Measure >= 0 && copy.Measure >= 0 && Opposites.Are(comparison.Source, source.Measure, comparison.Copy, copy.Measure, comparison.Language.Lexicon)) return false;
        // "two days faster than X", "two days less than X": a bare amount may be of another thing.
        if (source.Compares && (source.Measure >= 0) != (copy.Measure >= 0) && (IsBare(comparison.Source, source) || IsBare(comparison.Copy, copy))) return false;
        var (greater, lesser) = (Crossing(comparison, source.Greater, copy), Crossing(comparison, source.Lesser, copy));
        // What both sides are measured by ("the scientists worry") may stand on either side.
        return greater.ToLesser > 0 && lesser.ToGreater > 0 && lesser.ToLesser == 0 && (source.Compares || greater.ToGreater == 0);
    }

    private static bool IsBare(Document document, Sides sides) => sides.Measure < 0 && document.Tokens[sides.Marker].Normal == "than" && document.Tokens[sides.Marker - 1].Normal is "more" or "less" or "fewer";

    private static (int ToGreater, int ToLesser) Crossing(Comparison comparison, List<int> words, Sides copy) =>
        (words.Count(w => comparison.CopyOf(w) is >= 0 and var its && copy.Greater.Contains(its)), words.Count(w => comparison.CopyOf(w) is >= 0 and var its && copy.Lesser.Contains(its)));

    // What stands on either side of a joining word: content words of the greater or later side and of the other, and the word that compares them (-1 for more and less).
    private sealed record Sides(int Marker, List<int> Greater, List<int> Lesser, bool Compares, int Measure)
    {
        public static List<Sides> In(Document document, int[] tokens, Lexicon lexicon)
        {
            var found = new List<Sides>();
            foreach (var token in tokens)
            {
                if (Read(document, token, lexicon) is { } sides) found.Add(sides);
            }

            return found;
        }

        public TextSpan Place(Document document)
        {
            var words = Greater.Concat(Lesser).ToList();
            return document.Place(Math.Min(Marker, words.Min()), Math.Max(Marker, words.Max()) + 1);
        }

        // Both sides of the joining word: the greater or later one, and the other. "Less", "fewer" and "before" turn them about.
        private static Sides? Read(Document document, int token, Lexicon lexicon)
        {
            var word = document.Tokens[token].Normal;
            if (word is not ("than" or "before" or "after" or "but" or "not" or "instead")) return null;
            var sentence = document.SentenceOf(token);
            if (word is "but" or "not" or "instead") return Contrast(document, sentence, token);
            var behind = Words(document, Clause(document, sentence, token + 1, 1, out var end));
            var fronted = word != "than" && Enumerable.Range(sentence.Tokens.Start, token - sentence.Tokens.Start).All(i => !document.Tokens[i].IsWord || document.Tokens[i].Normal is "and" or "but" or "only" or "shortly" or "soon" or "just" or "even");
            var before = Words(document, fronted ? Clause(document, sentence, end + 1, 1, out _) : Clause(document, sentence, token - 1, -1, out _));
            if (behind.Count == 0 || before.Count == 0) return null;
            if (word != "than") return new Sides(token, word == "after" ? before : behind, word == "after" ? behind : before, false, -1);
            var measure = -1;
            for (var i = token - 1; i >= Math.Max(sentence.Tokens.Start, token - Reach) && measure < 0; i--)
            {
                if (Comparatives.Contains(document.Tokens[i].Normal) || IsComparative(document.Tokens[i].Folded, lexicon)) measure = i;
            }

            // "rather fight than yield"
            for (var i = token - 1; i >= Math.Max(sentence.Tokens.Start, token - Reach) && measure < 0; i--)
            {
                if (document.Tokens[i].Normal is "rather" or "sooner") measure = i;
            }

            // "more than 200", "no more than": a bound, no comparison of two things.
            if (measure < 0 || document.Tokens[Math.Min(token + 1, document.Tokens.Count - 1)].IsNumber) return null;
            var less = document.Tokens[measure].Normal is "less" or "fewer";
            return new Sides(token, less ? behind : before, less ? before : behind, true, less || document.Tokens[measure].Normal is "more" or "rather" or "sooner" ? -1 : measure);
        }

        // "not A but B", "B and not A", "B, not A", "B instead of A": what is affirmed counts as the greater.
        private static Sides? Contrast(Document document, Sentence sentence, int token)
        {
            var (word, left) = (document.Tokens[token].Normal, token - 1);
            if (word == "but")
            {
                var denied = Clause(document, sentence, token - 1, -1, out _);
                var not = denied.FindIndex(i => document.Tokens[i].Normal == "not");
                if (not < 1) return null;
                return Of(Clause(document, sentence, token + 1, 1, out _), denied[..not]);
            }

            if (word == "instead" && (token + 1 >= sentence.Tokens.End || document.Tokens[token + 1].Normal != "of")) return null;
            if (word == "not")
            {
                if (left < sentence.Tokens.Start || document.Tokens[left].Normal is not ("and" or "," or "but")) return null;
                left--;
            }

            return Of(Clause(document, sentence, left, -1, out _), Clause(document, sentence, token + 1, 1, out _));

            Sides? Of(List<int> affirmed, List<int> denied)
            {
                var (greater, lesser) = (Words(document, affirmed), Words(document, denied));
                return greater.Count > 0 && lesser.Count > 0 ? new Sides(token, greater, lesser, true, -1) : null;
            }
        }

        private static bool IsComparative(string folded, Lexicon lexicon) =>
            folded.Length > 4 && folded.EndsWith("er", StringComparison.Ordinal) && (lexicon.Frequency(folded[..^2] + "est") > 0 || lexicon.Frequency(folded[..^1] + "st") > 0) && folded is not ("other" or "rather" or "either" or "neither");

        // Tokens from a place on to the end of the clause, in either direction.
        private static List<int> Clause(Document document, Sentence sentence, int first, int step, out int end)
        {
            var tokens = new List<int>();
            for (end = first; end >= sentence.Tokens.Start && end < sentence.Tokens.End && tokens.Count < Reach; end += step)
            {
                if (document.Tokens[end].Normal is "," or ";" or ":" or "—" or "(" or ")" or "than" or "before" or "after") break;
                tokens.Add(end);
            }

            return tokens;
        }

        private static List<int> Words(Document document, List<int> tokens) => [.. tokens.Where(i => document.Tokens[i].IsContent())];
    }
}
