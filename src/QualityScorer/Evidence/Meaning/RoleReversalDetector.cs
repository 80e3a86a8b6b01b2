using System.Collections.Frozen;
using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Meaning;

/// <summary>Two parts of a sentence that changed places while the words around them stayed: who did it to whom, which number belongs to what.</summary>
internal sealed class RoleReversalDetector : IDetector
{
    private const int LargestSentence = 160;
    private static readonly FrozenSet<string> Be = FrozenSet.Create(StringComparer.Ordinal, "is", "are", "was", "were", "been", "being", "be", "get", "got");

    // Small words that do not read the same both ways, unlike A and B, A of B, A in B.
    private static readonly FrozenSet<string> Directed = FrozenSet.Create(StringComparer.Ordinal, "not", "rather", "than", "instead", "over", "against", "before", "after", "to", "from", "without", "under", "despite");
    private static readonly FrozenSet<string> Prepositions = FrozenSet.Create(StringComparer.Ordinal, "in", "on", "at", "from", "to", "for", "with", "of", "by", "after", "before", "during", "since", "until", "about", "under", "over", "near", "into", "through");
    private static readonly FrozenSet<string> Pronouns = WordForms.WordSet("pronouns.txt");
    private static readonly FrozenSet<string> Skipped = FrozenSet.Create(StringComparer.Ordinal, "the", "a", "an", "his", "her", "its", "their", "this", "that", "these", "those");

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "ROL001",
        Dimension = Dimension.Meaning,
        Summary = "Two parts of a sentence in each other's place",
        Fires = new("On Friday Marta Kowalczyk sued Piotr Zelnik over the crane.", "On Friday Piotr Zelnik sued Marta Kowalczyk over the crane."),
        Silent = new("On Friday Marta Kowalczyk sued Piotr Zelnik over the crane.", "On Friday Piotr Zelnik was sued by Marta Kowalczyk over the crane."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        foreach (var pair in comparison.Pairs)
        {
            if (!pair.IsAligned || pair.Links.Count is < 4 or > LargestSentence) continue;
            var blocks = Blocks(comparison, pair);
            if (Crossing(comparison, pair, blocks) is { } reversed) yield return reversed;
            else if (TurnedVoice(comparison, pair) is { } turned) yield return turned;
        }
    }

    // Maximal runs of words that stand side by side in the same order on both sides.
    private static List<Block> Blocks(Comparison comparison, AlignedPair pair)
    {
        var blocks = new List<Block>();
        foreach (var link in pair.Links)
        {
            if (blocks.Count > 0 && blocks[^1] is var last && comparison.Source.WordBeside(last.SourceEnd - 1, 1, 2) == link.Source && comparison.Copy.WordBeside(last.CopyEnd - 1, 1, 2) == link.Copy)
                blocks[^1] = last with { SourceEnd = link.Source + 1, CopyEnd = link.Copy + 1 };
            else blocks.Add(new Block(link.Source, link.Source + 1, link.Copy, link.Copy + 1));
        }

        return blocks;
    }

    private Issue? Crossing(Comparison comparison, AlignedPair pair, List<Block> blocks)
    {
        for (var later = 1; later < blocks.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                // In the copy Y stands before X; in the source X before Y.
                var (y, x) = (blocks[earlier], blocks[later]);
                if (x.SourceStart > y.SourceStart || !HasContent(comparison, x) || !HasContent(comparison, y)) continue;
                if (!SameSentence(comparison, x, y)) continue;
                // Where much was reworded only names, numbers and pronouns show who changed places.
                if (pair.Verbatimness < 0.6 && !(Refers(comparison, x) && Refers(comparison, y))) continue;
                if (!Comparable(comparison, x, y) || Turned(comparison, x, y)) continue;
                var frames = Frames(comparison, x, y);
                if (frames < 2 || frames <= Own(comparison, x) + Own(comparison, y) || IsGenitive(comparison, x)) continue;
                var (source, copy) = (comparison.Source.Place(x.SourceStart, y.SourceEnd), comparison.Copy.Place(y.CopyStart, x.CopyEnd));
                return Report(comparison, source, copy, pair.Verbatimness >= 0.4 ? 1 : 0.8,
                    $"{comparison.Source.Quoted(comparison.Source.Place(x.SourceStart, x.SourceEnd))} and {comparison.Source.Quoted(comparison.Source.Place(y.SourceStart, y.SourceEnd))} have changed places.");
            }
        }

        return null;
    }

    // Two that can stand in each other's place: names or pronouns, numbers of one unit, or short phrases without a verb of speech. What begins with a preposition moved as a phrase.
    private static bool Comparable(Comparison comparison, Block x, Block y)
    {
        const int Longest = 5;
        if (x.CopyEnd - x.CopyStart > Longest || y.CopyEnd - y.CopyStart > Longest) return false;
        foreach (var block in (Block[])[x, y])
        {
            if (Prepositions.Contains(comparison.Source.Tokens[block.SourceStart].Normal)) return false;
            for (var i = block.SourceStart; i < block.SourceEnd; i++)
            {
                if (SpeechVerbs.Contains(comparison.Source.Tokens[i].Folded) || comparison.Source.Tokens[i].Kind == TokenKind.Punctuation && comparison.Source.Tokens[i].Normal is "," or "\"" or ":") return false;
            }
        }

        return Kind(comparison, x) == Kind(comparison, y);
    }

    // What a block refers to: a person or thing by name or pronoun, a quantity with its unit, or neither.
    private static string Kind(Comparison comparison, Block block)
    {
        for (var i = block.SourceStart; i < block.SourceEnd; i++)
        {
            if (comparison.SourceNames.Contains(i) || (block.SourceEnd - block.SourceStart == 1 && Pronouns.Contains(comparison.Source.Tokens[i].Normal))) return "name";
        }

        var quantity = comparison.SourceQuantities.FirstOrDefault(q => q.Tokens.Start >= block.SourceStart && q.Tokens.Start < block.SourceEnd && !q.Weak);
        return quantity is null ? "" : "number " + quantity.Unit;
    }

    // "X, a historian at Y" and "Y historian, X"; "X bought Y" and "Y was bought by X".
    private static bool Turned(Comparison comparison, Block x, Block y)
    {
        if (comparison.Source.Tokens[x.SourceEnd].Normal == "," && x.CopyStart > 0 && comparison.Copy.Tokens[x.CopyStart - 1].Normal == ",") return true;
        bool HasBy(Document document, int from, int to) => Enumerable.Range(from, Math.Max(0, to - from)).Any(i => document.Tokens[i].Normal == "by");
        return HasBy(comparison.Copy, y.CopyEnd, x.CopyStart) != HasBy(comparison.Source, x.SourceEnd, y.SourceStart);
    }

    // How many of its own neighbours a block kept: what moves with them moved as a phrase.
    private static double Own(Comparison comparison, Block block)
    {
        double Same(int source, int copy) => source >= 0 && copy >= 0 && comparison.SourceOf(copy) == source ? 1 : 0;
        return Same(Before(comparison.Source, block.SourceStart), Before(comparison.Copy, block.CopyStart)) + Same(After(comparison.Source, block.SourceEnd), After(comparison.Copy, block.CopyEnd));
    }

    // The council's leader, X / X, the leader of the council: a phrase turned about, not a claim.
    private static bool IsGenitive(Comparison comparison, Block x)
    {
        var before = Before(comparison.Copy, x.CopyStart);
        return before >= 0 && comparison.SourceOf(before) < 0 && comparison.Copy.Tokens[before].Normal is "of" or "in" or "with" or "for" or "at";
    }

    // How many neighbours of one part have become neighbours of the other.
    private static double Frames(Comparison comparison, Block x, Block y)
    {
        var (frames, telling) = (0.0, false);
        var verb = After(comparison.Source, x.SourceEnd);
        if (verb >= 0 && comparison.CopyOf(verb) is >= 0 and var its && IsPassive(comparison.Source, verb) != IsPassive(comparison.Copy, its)) return 0;
        Count(Before(comparison.Source, x.SourceStart), Before(comparison.Copy, y.CopyStart));
        Count(After(comparison.Source, x.SourceEnd), After(comparison.Copy, y.CopyEnd));
        Count(Before(comparison.Source, y.SourceStart), Before(comparison.Copy, x.CopyStart));
        Count(After(comparison.Source, y.SourceEnd), After(comparison.Copy, x.CopyEnd));
        return telling ? frames : 0;

        void Count(int source, int copy)
        {
            if (source < 0 && copy < 0) frames += 0.5;
            if (source < 0 || copy < 0 || comparison.SourceOf(copy) != source || comparison.KindOf(copy) == LinkKind.Near) return;
            frames++;
            var between = source >= x.SourceEnd && source < y.SourceStart && copy >= y.CopyEnd && copy < x.CopyStart;
            telling |= between && ((comparison.Source.Tokens[source].IsContent() && !comparison.SourceNames.Contains(source)) || Directed.Contains(comparison.Source.Tokens[source].Normal));
        }
    }

    // "who replaced X" / "who was replaced by X": the same words around the verb, the other voice.
    private Issue? TurnedVoice(Comparison comparison, AlignedPair pair)
    {
        foreach (var link in pair.Links)
        {
            if (link.Kind is not (LinkKind.Exact or LinkKind.Form) || !comparison.Copy.Tokens[link.Copy].IsContent()) continue;
            var (source, copy) = (IsPassive(comparison.Source, link.Source), IsPassive(comparison.Copy, link.Copy));
            if (source == copy) continue;
            var before = (Source: Subject(comparison.Source, link.Source), Copy: Subject(comparison.Copy, link.Copy));
            var after = (Source: Object(comparison.Source, link.Source), Copy: Object(comparison.Copy, link.Copy));
            if (before.Source < 0 || before.Copy < 0 || after.Source < 0 || after.Copy < 0) continue;
            if (comparison.SourceOf(before.Copy) != before.Source || comparison.SourceOf(after.Copy) != after.Source) continue;
            return Report(comparison, comparison.Source.Place(Math.Min(before.Source, link.Source), after.Source + 1), comparison.Copy.Place(Math.Min(before.Copy, link.Copy), after.Copy + 1), 0.9, "Who did it and to whom it was done have changed places.");
        }

        return null;
    }

    private static bool IsPassive(Document document, int verb) =>
        verb > 0 && verb + 1 < document.Tokens.Count && Be.Contains(document.Tokens[verb - 1].Normal) && document.Tokens[verb + 1].Normal == "by";

    private static int Subject(Document document, int verb)
    {
        for (var i = verb - 1; i >= Math.Max(0, verb - 4); i--)
        {
            if (document.Tokens[i].IsWord && !Be.Contains(document.Tokens[i].Normal) && document.Tokens[i].Normal is not ("has" or "have" or "had")) return i;
        }

        return -1;
    }

    private static int Object(Document document, int verb)
    {
        for (var i = verb + 1; i < Math.Min(document.Tokens.Count, verb + 5); i++)
        {
            if (document.Tokens[i].IsContent()) return i;
            if (document.Tokens[i].Kind == TokenKind.Punctuation) return -1;
        }

        return -1;
    }

    private static bool HasContent(Comparison comparison, Block block)
    {
        for (var i = block.CopyStart; i < block.CopyEnd; i++)
        {
            if (comparison.Copy.Tokens[i].IsContent() || comparison.Copy.Tokens[i].IsNumber || (block.CopyEnd - block.CopyStart == 1 && Pronouns.Contains(comparison.Copy.Tokens[i].Normal))) return true;
        }

        return false;
    }

    private static bool Refers(Comparison comparison, Block block) =>
        Enumerable.Range(block.CopyStart, block.CopyEnd - block.CopyStart).Any(i => comparison.CopyNames.Contains(i) || comparison.Copy.Tokens[i].IsNumber || Pronouns.Contains(comparison.Copy.Tokens[i].Normal));

    private static bool SameSentence(Comparison comparison, Block x, Block y) =>
        !Enumerable.Range(x.SourceEnd, Math.Max(0, y.SourceStart - x.SourceEnd)).Any(i => comparison.Source.Tokens[i].Normal is "." or ";" or "!" or "?")
        && !Enumerable.Range(y.CopyEnd, Math.Max(0, x.CopyStart - y.CopyEnd)).Any(i => comparison.Copy.Tokens[i].Normal is "." or ";" or "!" or "?");

    private static int Before(Document document, int token)
    {
        for (var i = token - 1; i >= Math.Max(0, token - 3); i--)
        {
            if (document.Tokens[i].Normal is "." or ";" or "?" or "!") return -1;
            if (document.Tokens[i].Kind is TokenKind.Word or TokenKind.Number && !Skipped.Contains(document.Tokens[i].Normal)) return i;
        }

        return -1;
    }

    private static int After(Document document, int token)
    {
        for (var i = token; i < Math.Min(document.Tokens.Count, token + 3); i++)
        {
            if (document.Tokens[i].Normal is "." or ";" or "?" or "!") return -1;
            if (document.Tokens[i].Kind is TokenKind.Word or TokenKind.Number && !Skipped.Contains(document.Tokens[i].Normal)) return i;
        }

        return -1;
    }

    private Issue Report(Comparison comparison, TextSpan source, TextSpan copy, double confidence, string message) => new()
    {
        Detector = Descriptor.Id,
        Dimension = Descriptor.Dimension,
        Type = IssueType.Mistranslation,
        Severity = Severity.Critical,
        Source = source,
        Copy = copy,
        Confidence = confidence,
        Message = message,
    };

    private readonly record struct Block(int SourceStart, int SourceEnd, int CopyStart, int CopyEnd);
}
