using System.Collections.Frozen;
using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Meaning;

/// <summary>A statement that the source makes and the copy denies, or the other way round: a word that both share is negated on one side only.</summary>
internal sealed class NegationDetector : IDetector
{
    private const int Reach = 3;
    private static readonly FrozenSet<string> Negators = WordForms.WordSet("negators.txt");
    private static readonly FrozenSet<string> Denials = WordForms.WordSet("denials.txt");
    private static readonly FrozenSet<string> NotNegating = FrozenSet.Create(StringComparer.Ordinal, "only", "just", "merely", "simply", "necessarily", "least");

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "NEG001",
        Dimension = Dimension.Meaning,
        Summary = "A negation added or dropped",
        Fires = new("The minister said she would not ask for a second vote.", "The minister said she would ask for a second vote."),
        Silent = new("The minister said she would not ask for a second vote.", "The minister said she wouldn't ask for a second vote."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        foreach (var pair in comparison.Pairs)
        {
            if (!pair.IsAligned) continue;
            var source = Scopes(comparison.Source, pair.SourceTokens);
            var copy = Scopes(comparison.Copy, pair.CopyTokens);
            if (source.Count == copy.Count) continue;
            var (more, fewer) = source.Count > copy.Count ? (source, copy) : (copy, source);
            var dropped = source.Count > copy.Count;
            foreach (var scope in more)
            {
                if (Judge(comparison, pair, scope, fewer, dropped) is { } issue && (issue.Confidence == 1 || (more.Count - fewer.Count) % 2 == 1))
                {
                    yield return issue;
                    break;
                }
            }
        }
    }

    private Issue? Judge(Comparison comparison, AlignedPair pair, Scope scope, List<Scope> others, bool dropped)
    {
        var linked = dropped ? comparison.CopyOf(scope.Negator) : comparison.SourceOf(scope.Negator);
        if (linked >= 0) return null;
        var (own, other) = dropped ? (comparison.Source, comparison.Copy) : (comparison.Copy, comparison.Source);
        if (scope.Head < 0) return null;
        // A negation that stands on both sides denies its own word and excuses no other.
        others = [.. others.Where(o => (dropped ? comparison.SourceOf(o.Negator) : comparison.CopyOf(o.Negator)) < 0)];
        var twin = dropped ? comparison.CopyOf(scope.Head) : comparison.SourceOf(scope.Head);
        var replaced = twin < 0;
        if (replaced) twin = InItsPlace(comparison, pair, scope.Head, dropped);
        if (twin < 0) return null;
        var kind = replaced ? LinkKind.Near : comparison.KindOf(dropped ? twin : scope.Head);
        var loose = kind == LinkKind.Near || (kind == LinkKind.Synonym && pair.Verbatimness < 0.4);
        // The other side denies the same word in another way, or says the opposite near by.
        if (others.Any(o => o.Head == twin || Math.Abs(o.Negator - twin) <= Reach + 2)) return null;
        // "No candidate won more" for "he won the most": a no before a noun moves with the sentence.
        if (own.Tokens[scope.Negator].Normal is "no" or "none" or "neither" or "nor" or "without" or "unless" && pair.Verbatimness < 0.6) return null;
        if (OppositeNear(comparison, own, scope, other, twin, dropped)) return null;
        // A free paraphrase moves its negations about; there the words on both sides of the negator must still be the same.
        var before = own.WordBeside(scope.Negator, -1, 2);
        if (before >= 0 && own.Tokens[before].Normal is "do" or "does" or "did") before = own.WordBeside(before, -1, 2);
        var anchored = before >= 0 && (dropped ? comparison.CopyOf(before) : comparison.SourceOf(before)) is >= 0 and var its && Math.Abs(its - twin) <= 3;
        // The only negation of the sentence, and nothing on the other side that denies in other words.
        var lone = others.Count == 0 && !(dropped ? pair.CopyTokens : pair.SourceTokens).Any(t => Denies(other.Tokens[t]) && !SameWord(comparison, t, dropped));
        if (pair.Verbatimness < (anchored || lone ? 0.2 : 0.45) || (loose && !(anchored && lone))) return null;
        var place = own.Place(Math.Min(scope.Negator, scope.Head), Math.Max(scope.Negator, scope.Head) + 1);
        var counterpart = other.Tokens[twin].Span;
        return new Issue
        {
            Detector = Descriptor.Id,
            Dimension = Descriptor.Dimension,
            Type = IssueType.Mistranslation,
            Severity = Severity.Critical,
            Source = dropped ? place : counterpart,
            Copy = dropped ? counterpart : place,
            Confidence = anchored && !loose ? 1 : 0.8,
            Message = dropped ? $"The source denies it ({own.Quoted(place)}), the copy does not." : $"The copy denies it ({own.Quoted(place)}), the source does not.",
        };
    }

    // The word of the other side has the same word on this side: it says nothing new.
    private static bool SameWord(Comparison comparison, int token, bool dropped) =>
        dropped ? comparison.SourceOf(token) >= 0 && comparison.KindOf(token) == LinkKind.Exact : comparison.CopyOf(token) is >= 0 and var copy && comparison.KindOf(copy) == LinkKind.Exact;

    // fail, refuse, without; and words that begin with a denying prefix: unable, impossible, illegal.
    private static bool Denies(Token token) =>
        token.IsWord && (Denials.Contains(token.Folded) || Negators.Contains(token.Normal) || (token.Folded.Length > 6 && (token.Folded.StartsWith("un", StringComparison.Ordinal) || token.Folded.StartsWith("im", StringComparison.Ordinal) || token.Folded.StartsWith("dis", StringComparison.Ordinal) || token.Folded.EndsWith("less", StringComparison.Ordinal))));

    // The one content word of the other side in the same gap as the head.
    private static int InItsPlace(Comparison comparison, AlignedPair pair, int head, bool dropped)
    {
        var position = Array.BinarySearch(dropped ? pair.SourceTokens : pair.CopyTokens, head);
        foreach (var gap in pair.Gaps)
        {
            var own = dropped ? gap.Source : gap.Copy;
            if (position < own.Start || position >= own.End) continue;
            var words = dropped ? comparison.FreeCopy(pair, gap).Where(t => comparison.Copy.Tokens[t].IsContent()).ToList() : [.. comparison.FreeSource(pair, gap).Where(t => comparison.Source.Tokens[t].IsContent())];
            return words.Count == 1 ? words[0] : -1;
        }

        return -1;
    }

    private static bool OppositeNear(Comparison comparison, Document own, Scope scope, Document other, int twin, bool dropped)
    {
        for (var i = Math.Max(0, twin - 4); i < Math.Min(other.Tokens.Count, twin + 5); i++)
        {
            if (!other.Tokens[i].IsWord || i == twin || SameWord(comparison, i, dropped)) continue;
            var folded = other.Tokens[i].Folded;
            if (Denies(other.Tokens[i])) return true;
            for (var k = scope.Negator + 1; k <= Math.Min(scope.Head + 2, own.Tokens.Count - 1); k++)
            {
                if (own.Tokens[k].IsContent() && Opposites.Are(own.Tokens[k].Folded, folded, comparison.Language.Lexicon)) return true;
            }
        }

        return false;
    }

    private static List<Scope> Scopes(Document document, int[] tokens)
    {
        var scopes = new List<Scope>();
        for (var p = 0; p < tokens.Length; p++)
        {
            var word = document.Tokens[tokens[p]];
            if (!word.IsWord || !Negators.Contains(word.Normal)) continue;
            if (p + 1 < tokens.Length && NotNegating.Contains(document.Tokens[tokens[p + 1]].Normal)) continue;
            scopes.Add(new Scope(tokens[p], Head(document, tokens, p)));
        }

        return scopes;
    }

    // The first content word behind the negator: what is denied.
    private static int Head(Document document, int[] tokens, int p)
    {
        for (var k = p + 1; k < Math.Min(tokens.Length, p + 1 + Reach + 1); k++)
        {
            var token = document.Tokens[tokens[k]];
            if (token.Normal is "." or ";" or "?" or "!") return -1;
            if (token.IsContent()) return tokens[k];
        }

        // "not be", "not have one": the auxiliary itself.
        return p + 1 < tokens.Length && document.Tokens[tokens[p + 1]].IsWord ? tokens[p + 1] : -1;
    }

    private readonly record struct Scope(int Negator, int Head);
}
