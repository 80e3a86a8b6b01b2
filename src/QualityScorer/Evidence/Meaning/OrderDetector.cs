using System.Collections.Frozen;
using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Meaning;

/// <summary>What is compared, contrasted or told in order has changed places: <c>A more than B</c>, <c>A and not B</c>, <c>before A came B</c>, <c>A because B</c>.</summary>
internal sealed class OrderDetector : IDetector
{
    private const int Reach = 14;
    private const int LargestTable = 10_000;
    private const double LeastGain = 2.2;
    private const double ClearGain = 4.5;
    private const double MostUnlike = 0.2;
    private const int LeastReplaced = 2;

    private static readonly FrozenSet<string> Ordinals = FrozenSet.Create(StringComparer.Ordinal, "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "next", "2nd", "3rd", "4th", "5th");
    private static readonly FrozenSet<string> Yielding = Ordinals.Union(["only", "just", "single", "behind", "but", "except", "after", "other", "others", "bar", "barring", "save", "none", "runner", "trails", "trailing", "trailed", "among", "apart"]).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Comparatives = FrozenSet.Create(StringComparer.Ordinal, "more", "less", "fewer", "better", "worse", "further", "farther");

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "ROL003",
        Dimension = Dimension.Meaning,
        Summary = "The two sides of a comparison or contrast, what came first and what later, or cause and effect in each other's place; another cause",
        Fires = new("The audit was finished before the tender was opened.", "The tender was opened before the audit was finished."),
        Silent = new("The audit was finished before the tender was opened.", "The tender was opened after the audit was finished."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        foreach (var pair in comparison.Pairs)
        {
            if (!pair.IsAligned || pair.IsUnchanged) continue;
            var likeness = new WordLikeness(comparison);
            if (Turned(comparison, pair, likeness) is { } turned) yield return turned;
            if (Outranked(comparison, pair) is { } outranked) yield return outranked;
            if (Exchanged(comparison, pair, likeness) is { } exchanged) yield return exchanged;
            var sources = Sides.In(comparison.Source, pair.SourceTokens, comparison.Language.Lexicon);
            if (sources.Count == 0) continue;
            var copies = Sides.In(comparison.Copy, pair.CopyTokens, comparison.Language.Lexicon);
            if ((long)sources.Count * copies.Count > LargestTable) continue;
            foreach (var source in sources)
            {
                if (copies.Find(copy => copy.Compares == source.Compares && (Reversed(comparison, source, copy) || Denies(likeness, source, copy))) is not { } told) continue;
                var (from, to) = (source.Place(comparison.Source), told.Place(comparison.Copy));
                yield return Descriptor.Issue(IssueType.Mistranslation, Severity.Critical, from, to,
                    source.Compares ? "The two sides of the comparison or contrast have changed places." : "What came first and what came later have changed places.", 0.9);
            }
        }
    }

    // What came first or brought the other about has become what came next.
    private Issue? Turned(Comparison comparison, AlignedPair pair, WordLikeness likeness)
    {
        var sources = Sequence.In(comparison.Source, pair.SourceTokens);
        if (sources.Count == 0) return null;
        var copies = Sequence.In(comparison.Copy, pair.CopyTokens);
        if (copies.Count == 0) return null;
        foreach (var source in sources)
        {
            Sequence? told = null;
            foreach (var copy in copies)
            {
                var (former, latter) = (Turning.Of(likeness, source.Former, copy.Latter, copy.Former), Turning.Of(likeness, source.Latter, copy.Former, copy.Latter));
                if (former.Stays || latter.Stays)
                {
                    if (!former.Stays || !latter.Stays) continue;
                    told = null;
                    break;
                }

                if (former.Turns && latter.Turns ? former.Gain + latter.Gain >= LeastGain : former.Leans && latter.Leans && former.Gain + latter.Gain >= ClearGain) told ??= copy;
            }

            if (told is null && copies.Find(copy => (source.Causes || copy.Causes) && Replaced(comparison, pair, likeness, source, copy)) is { } other)
                return Descriptor.Issue(IssueType.Mistranslation, Severity.Critical, source.Place(comparison.Source), other.Place(comparison.Copy), "Another cause is told.", 0.7);
            if (told is null) continue;
            return Descriptor.Issue(IssueType.Mistranslation, Severity.Critical, source.Place(comparison.Source), told.Place(comparison.Copy), "What came first and what came later, or cause and effect, have changed places.", 0.9);
        }

        return null;
    }

    // The same has happened for a reason of which the source says nothing, and the source's reason is told nowhere.
    private static bool Replaced(Comparison comparison, AlignedPair pair, WordLikeness likeness, Sequence source, Sequence copy)
    {
        if (source.Former.Count < LeastReplaced || copy.Former.Count < LeastReplaced || !Turning.Of(likeness, source.Latter, copy.Former, copy.Latter).Stays) return false;
        var (sources, copies) = (Content(comparison.Source, pair.SourceTokens), Content(comparison.Copy, pair.CopyTokens));
        var (lost, told) = (0.0, 0.0);
        foreach (var word in source.Former) lost += likeness.Best(word, copies);
        foreach (var word in copy.Former) told += likeness.BestSource(word, sources);
        return lost <= MostUnlike * source.Former.Count && told <= MostUnlike * copy.Former.Count;
    }

    private static List<int> Content(Document document, int[] tokens) => [.. tokens.Where(t => document.Tokens[t].IsContent() || document.Tokens[t].IsNumber)];

    // What was put above the other has been put below it.
    private Issue? Exchanged(Comparison comparison, AlignedPair pair, WordLikeness likeness)
    {
        var lexicon = comparison.Language.Lexicon;
        var sources = Ranking.In(comparison.Source, pair.SourceTokens, lexicon);
        if (sources.Count == 0) return null;
        var copies = Ranking.In(comparison.Copy, pair.CopyTokens, lexicon);
        foreach (var source in sources)
        {
            Ranking? told = null;
            foreach (var copy in copies)
            {
                var alike = source.Likens(comparison, copy);
                if (alike == 0) continue;
                var (upper, lower) = (Turning.Of(likeness, source.Upper, copy.Lower, copy.Upper), Turning.Of(likeness, source.Lower, copy.Upper, copy.Lower));
                if (alike > 0 && upper.Stays && lower.Stays)
                {
                    told = null;
                    break;
                }

                if (alike < 0 && lower.Stays && !upper.Turns && upper.Kept > 0 && comparison.CopyOf(source.Measure) < 0 && comparison.SourceOf(copy.Measure) < 0) told ??= copy;
                if (alike > 0 && upper.Gain + lower.Gain >= LeastGain && upper.Turns && lower.Turns && Tallies(comparison, likeness, source, copy, sources.Count + copies.Count > 2)) told ??= copy;
            }

            if (told is not null) return Descriptor.Issue(IssueType.Mistranslation, Severity.Critical, source.Place(comparison.Source), told.Place(comparison.Copy), "The two sides of the comparison or contrast have changed places.", 0.9);
        }

        return null;
    }

    // "the second largest" and "the largest", "no other is as large, not even".
    private Issue? Outranked(Comparison comparison, AlignedPair pair)
    {
        var (mine, its) = (Superlatives(comparison.Source, pair.SourceTokens), Superlatives(comparison.Copy, pair.CopyTokens));
        var (second, other) = (mine.Find(s => s.Second), its.Find(s => s.Second));
        if (second.Token > 0 == other.Token > 0) return null;
        var (document, tokens, against) = second.Token > 0 ? (comparison.Copy, pair.CopyTokens, its) : (comparison.Source, pair.SourceTokens, mine);
        // "only one is larger", "behind that of": told in other words.
        if (tokens.Any(t => Yielding.Contains(document.Tokens[t].Normal))) return null;
        var lexicon = comparison.Language.Lexicon;
        var (place, its2) = (second.Token > 0 ? second.Token : other.Token, -1);
        var root = Root(second.Token > 0 ? comparison.Source : comparison.Copy, place);
        foreach (var superlative in against)
        {
            var word = Root(document, superlative.Token);
            if (lexicon.Stem(word) == lexicon.Stem(root) || lexicon.SynonymyOfBases(word, root) > 0.3) its2 = superlative.Token;
        }

        for (var p = 0; p + 1 < tokens.Length && its2 < 0 && second.Token > 0; p++)
        {
            if (document.Tokens[tokens[p]].Normal == "not" && document.Tokens[tokens[p + 1]].Normal == "even") its2 = tokens[p + 1];
        }

        if (its2 < 0) return null;
        var (from, to) = second.Token > 0 ? (place, its2) : (its2, place);
        return Descriptor.Issue(IssueType.Mistranslation, Severity.Critical, comparison.Source.Place(Math.Max(0, from - 1), from + 1), comparison.Copy.Place(Math.Max(0, to - 1), to + 1), "What ranks behind another one is told to rank first, or the other way round.", 0.9);

        string Root(Document of, int token) => lexicon.Thesaurus.RootOf(of.Tokens[token].Folded) ?? of.Tokens[token].Folded;
    }

    private static List<(int Token, bool Second)> Superlatives(Document document, int[] tokens)
    {
        var found = new List<(int, bool)>();
        for (var p = 1; p < tokens.Length; p++)
        {
            var word = document.Tokens[tokens[p]].Normal;
            if (word.Length < 6 || !word.EndsWith("est", StringComparison.Ordinal) || word is "interest" or "request" or "protest" or "forest" or "harvest" or "arrest" or "invest" or "modest" or "honest" or "contest" or "suggest" or "latest") continue;
            var before = document.Tokens[tokens[p - 1]].Normal == "-" && p > 1 ? p - 2 : p - 1;
            found.Add((tokens[p], Ordinals.Contains(document.Tokens[tokens[before]].Normal)));
        }

        return found;
    }

    // "more traffic than", "fewer accidents than": what is counted must be the same, where more than one comparison is told.
    private static bool Tallies(Comparison comparison, WordLikeness likeness, Ranking source, Ranking copy, bool many)
    {
        if (source.Scale == Scales.None || (source.Axis < 0 && copy.Axis < 0)) return true;
        return source.Axis >= 0 && copy.Axis >= 0 ? likeness.Best(source.Axis, [copy.Axis]) > 0 : !many;
    }

    // How much of one part's words stand on the other side of the copy, and how much on their own.
    private readonly record struct Turning(double Across, double Kept)
    {
        public double Gain => Across - Kept;

        public bool Turns => Gain >= 0.8 && Kept <= 0.5 * Across;

        public bool Leans => Gain >= 0.3 && Kept <= 0.7 * Across;

        public bool Stays => -Gain >= 0.8;

        public static Turning Of(WordLikeness likeness, IReadOnlyList<int> words, IReadOnlyList<int> other, IReadOnlyList<int> own)
        {
            var (across, kept) = (0.0, 0.0);
            foreach (var word in words)
            {
                var (there, here) = (likeness.Best(word, other), likeness.Best(word, own));
                across += Math.Max(0, there - here);
                kept += Math.Max(0, here - there);
            }

            return new Turning(across, kept);
        }
    }

    // The words of either side have gone to the other one, all of them.
    private static bool Reversed(Comparison comparison, Sides source, Sides copy)
    {
        if (source.Compares && source.Measure >= 0 && copy.Measure >= 0 && Ranking.AreContrary(comparison, source.Measure, copy.Measure)) return false;
        // "two days faster than X", "two days less than X": a bare amount may be of another thing.
        if (source.Compares && (source.Measure >= 0) != (copy.Measure >= 0) && (IsBare(comparison.Source, source) || IsBare(comparison.Copy, copy))) return false;
        var (greater, lesser) = (Crossing(comparison, source.Greater, copy), Crossing(comparison, source.Lesser, copy));
        // What both sides are measured by ("the scientists worry") may stand on either side.
        return greater.ToLesser > 0 && lesser.ToGreater > 0 && lesser.ToLesser == 0 && (source.Compares || greater.ToGreater == 0);
    }

    // What is denied has become what is affirmed, in other words.
    private static bool Denies(WordLikeness likeness, Sides source, Sides copy) =>
        source.Contrasts && copy.Contrasts && Turning.Of(likeness, source.Lesser, copy.Greater, copy.Lesser).Turns && Turning.Of(likeness, source.Greater, copy.Lesser, copy.Greater).Across >= 1.5;

    private static bool IsBare(Document document, Sides sides) => sides.Measure < 0 && sides.Marker > 0 && document.Tokens[sides.Marker].Normal == "than" && document.Tokens[sides.Marker - 1].Normal is "more" or "less" or "fewer";

    private static (int ToGreater, int ToLesser) Crossing(Comparison comparison, List<int> words, Sides copy) =>
        (words.Count(w => comparison.CopyOf(w) is >= 0 and var its && copy.Greater.Contains(its)), words.Count(w => comparison.CopyOf(w) is >= 0 and var its && copy.Lesser.Contains(its)));

    // What stands on either side of a joining word: content words of the greater or later side and of the other, and the word that compares them (-1 for more and less).
    private sealed record Sides(int Marker, List<int> Greater, List<int> Lesser, bool Compares, int Measure)
    {
        public bool Contrasts { get; init; }

        public static List<Sides> In(Document document, int[] tokens, Lexicon lexicon)
        {
            var found = new List<Sides>();
            foreach (var token in tokens)
            {
                if (Read(document, token, lexicon) is { } sides) found.Add(sides);
            }

            return found;
        }

        public TextSpan Place(Document document) => document.Place([Marker, .. Greater, .. Lesser]);

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
                if (Comparatives.Contains(document.Tokens[i].Normal) || Ranking.IsComparative(document.Tokens[i].Folded, lexicon)) measure = i;
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
                if (left > sentence.Tokens.Start && document.Tokens[left].Normal == ",") left = Inserted(document, sentence, left - 1);
            }

            return Of(Clause(document, sentence, left, -1, out _), Clause(document, sentence, token + 1, 1, out _));

            // "A caused it, the judge found, and not B": what is said stands before the one who says it.
            static int Inserted(Document document, Sentence sentence, int last)
            {
                var says = false;
                for (var i = last; i > sentence.Tokens.Start && document.Tokens[i].Normal != ","; i--)
                {
                    says |= SpeechVerbs.Contains(document.Tokens[i].Folded);
                    if (says && document.Tokens[i - 1].Normal == ",") return i - 2;
                }

                return last;
            }

            Sides? Of(List<int> affirmed, List<int> denied)
            {
                var (greater, lesser) = (Words(document, affirmed), Words(document, denied));
                return greater.Count > 0 && lesser.Count > 0 ? new Sides(token, greater, lesser, true, -1) { Contrasts = true } : null;
            }
        }

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
