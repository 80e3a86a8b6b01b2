using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Meaning;

/// <summary>A pair seen from the side that has a negation too many.</summary>
/// <param name="Comparison">The comparison that holds the pair.</param>
/// <param name="Pair">The pair.</param>
/// <param name="IsDropped">True where that side is the source.</param>
internal sealed record Reading(Comparison Comparison, AlignedPair Pair, bool IsDropped)
{
    /// <summary>Tokens within which a word stands near another.</summary>
    public const int Near = 5;

    /// <summary>Tokens that a clause has at most.</summary>
    public const int Clause = 10;

    /// <summary>The side with the negation.</summary>
    public Document Own => IsDropped ? Comparison.Source : Comparison.Copy;

    /// <summary>The side without it.</summary>
    public Document Other => IsDropped ? Comparison.Copy : Comparison.Source;

    /// <summary>The quantities of the side with the negation.</summary>
    public Quantity[] OwnQuantities => IsDropped ? Comparison.SourceQuantities : Comparison.CopyQuantities;

    /// <summary>The pair's tokens of the side with the negation.</summary>
    public int[] OwnTokens => IsDropped ? Pair.SourceTokens : Pair.CopyTokens;

    /// <summary>The pair's tokens of the side without it.</summary>
    public int[] OtherTokens => IsDropped ? Pair.CopyTokens : Pair.SourceTokens;

    /// <summary>What the lexicon knows of the words of the side with the negation.</summary>
    public LexiconWord[] OwnWords => IsDropped ? Comparison.SourceWords : Comparison.CopyWords;

    /// <summary>The same of the side without it.</summary>
    public LexiconWord[] OtherWords => IsDropped ? Comparison.CopyWords : Comparison.SourceWords;

    /// <summary>Known words.</summary>
    public Lexicon Lexicon => Comparison.Language.Lexicon;

    /// <summary>True where every content word of both sides has the same word on the other.</summary>
    public bool KeepsAll => Pair.SourceTokens.All(t => !Comparison.Source.Tokens[t].IsContent() || Comparison.CopyOf(t) is >= 0 and var its && Comparison.KindOf(its) is LinkKind.Exact or LinkKind.Form)
        && Pair.CopyTokens.All(t => !Comparison.Copy.Tokens[t].IsContent() || (Comparison.SourceOf(t) >= 0 && Comparison.KindOf(t) is LinkKind.Exact or LinkKind.Form));

    /// <summary>The other side's token that is linked to one of this side, or -1.</summary>
    public int TwinOf(int token) => IsDropped ? Comparison.CopyOf(token) : Comparison.SourceOf(token);

    /// <summary>This side's token that is linked to one of the other side, or -1.</summary>
    public int Counterpart(int token) => IsDropped ? Comparison.SourceOf(token) : Comparison.CopyOf(token);

    /// <summary>How a linked token of this side is related to its twin.</summary>
    public LinkKind KindOf(int token) => Comparison.KindOf(IsDropped ? TwinOf(token) : token);

    /// <summary>The one content word of the other side in the same gap as a token of this side, or -1.</summary>
    public int InItsPlace(int token)
    {
        var position = Array.BinarySearch(IsDropped ? Pair.SourceTokens : Pair.CopyTokens, token);
        foreach (var gap in Pair.Gaps)
        {
            var own = IsDropped ? gap.Source : gap.Copy;
            if (position < own.Start || position >= own.End) continue;
            var words = IsDropped ? Comparison.FreeCopy(Pair, gap).Where(t => Comparison.Copy.Tokens[t].IsContent()).ToList() : [.. Comparison.FreeSource(Pair, gap).Where(t => Comparison.Source.Tokens[t].IsContent())];
            return words.Count == 1 ? words[0] : -1;
        }

        return -1;
    }

    /// <summary>The other side's token indexes of a range, as far as the pair's sentences go: the next one may be on something else.</summary>
    public IEnumerable<int> OtherWithin(int start, int end) => Within(Other, Math.Max(start, OtherTokens[0]), Math.Min(end, OtherTokens[^1] + 1));

    /// <summary>The token indexes of a range, as far as the text goes.</summary>
    public static IEnumerable<int> Within(Document document, int start, int end)
    {
        for (var i = Math.Max(0, start); i < Math.Min(document.Tokens.Count, end); i++) yield return i;
    }

    /// <summary>How much of the denial's surroundings both sides share: the two content words before it and the three behind its head, 1 for each that is the same, less for what is only near.</summary>
    public double Support(Denial denial) => Side(denial.Negator, -1, 2) + Side(denial.Head, 1, 3);

    /// <summary>The other side's word in the denial's place: what is linked nearest around it.</summary>
    public int Nearest(Denial denial)
    {
        for (var d = 1; d < 12; d++)
        {
            foreach (var i in (int[])[denial.Head + d, denial.Negator - d])
            {
                if (i >= 0 && i < Own.Tokens.Count && Own.Tokens[i].IsContent() && TwinOf(i) is >= 0 and var twin) return twin;
            }
        }

        return OtherTokens[0];
    }

    private double Side(int from, int step, int most)
    {
        var (sum, seen) = (0.0, 0);
        for (var i = from + step; i >= 0 && i < Own.Tokens.Count && seen < most && Math.Abs(i - from) <= 10 && Own.Tokens[i].Normal is not ("." or "?" or "!"); i += step)
        {
            if (!Own.Tokens[i].IsContent() && !Own.Tokens[i].IsNumber) continue;
            seen++;
            if (TwinOf(i) >= 0) sum += KindOf(i) switch { LinkKind.Exact or LinkKind.Form => 1, LinkKind.Synonym => 0.7, _ => 0.4 };
        }

        return sum;
    }
}
