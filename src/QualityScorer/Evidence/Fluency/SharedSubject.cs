using System.Collections.Frozen;
using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Fluency;

/// <summary>The words before a verb that both texts share, read back to the beginning of its subject: <c>Hungary and Moldova</c>, <c>the union, which</c>.</summary>
/// <param name="Copy">The copy.</param>
/// <param name="First">Document index of the first shared word in the copy.</param>
/// <param name="End">Document index after the last one; the verb or an adverb stands there.</param>
internal readonly record struct SharedSubject(Document Copy, int First, int End)
{
    private const int Reach = 12;

    // Their number is in what follows, or in the writer's eye.
    private static readonly FrozenSet<string> Numberless = FrozenSet.Create(StringComparer.Ordinal,
        "there", "here", "what", "all", "none", "some", "any", "most", "more", "half", "rest", "percent", "%", "million", "billion", "or", "nor", "than", "either", "neither", "both", "following", "if", "though", "wish", "plus", "as", "one", "each", "every", "/", "$", "€", "£");

    private static readonly FrozenSet<string> Collectives = WordForms.WordSet("collective_nouns.txt");

    /// <summary>True for a pronoun that a relative clause begins with.</summary>
    public bool IsRelative => Copy.Tokens[End - 1].Normal is "which" or "who" or "that";

    /// <summary>The word that the verb belongs to: the last one, or the one before the relative word.</summary>
    public Token Head
    {
        get
        {
            var i = IsRelative ? End - 2 : End - 1;
            if (IsRelative && i >= First && Copy.Tokens[i].Normal == ",") i--;
            return i >= First ? Copy.Tokens[i] : Token.None;
        }
    }

    /// <summary>The word before the only <c>of</c> of a whole subject that opens its sentence: <c>price</c> in <c>the price of eggs</c>; null elsewhere.</summary>
    public Token? OfHead
    {
        get
        {
            var head = -1;
            if (First != Copy.SentenceOf(First).Tokens.Start) return null;
            for (var i = First; i < End; i++)
            {
                if (Copy.Tokens[i].Normal == "of" && head < 0 && i > First) head = i - 1;
                else if (Copy.Tokens[i].IsOpener || Copy.Tokens[i].Kind == TokenKind.Punctuation) return null;
            }

            return head < 0 || Copy.Tokens[head].Normal is "number" or "lot" or "variety" or "couple" or "majority" or "series" or "range" or "handful" or "pair" or "host" or "dozen" or "set" or "list" or "rest" or "half" or "third" or "quarter" or "mix" or "mixture" or "crowd" or "bunch" or "string" or "minority" or "fraction" or "part" or "total" or "array" or "combination" or "kind" or "type" or "sort" ? null : Copy.Tokens[head];
        }
    }

    /// <summary>True where an <c>and</c> stands between its words.</summary>
    public bool IsJoined => Any(First, End, static w => w is "and" or "&");

    /// <summary>True where two things are named by their names, so that the verb is a plural one.</summary>
    public bool IsPair
    {
        get
        {
            for (var i = First + 1; i < End - 1; i++)
            {
                if (Copy.Tokens[i].Normal is "and" or "&") return Copy.Tokens[i - 1].IsCapitalized && Copy.Tokens[i + 1].IsCapitalized && !Any(First, End, static w => w is not "and" && WordForms.IsOpener(w));
            }

            return false;
        }
    }

    /// <summary>True where the subject shows its number by its words.</summary>
    public bool HasNumber => Head.IsWord && !Any(First, End, Numberless.Contains) && (IsRelative && Copy.Tokens[End - 1].Normal == "which" || !Any(First, End, Collectives.Contains));

    /// <summary>The shared subject of two linked verbs, or null where the words before them differ in a way that may change its number.</summary>
    public static SharedSubject? Of(Comparison comparison, int source, int copy)
    {
        var (its, own) = (comparison.Source, comparison.Copy);
        var (startOfSource, startOfCopy) = (its.SentenceOf(source).Tokens.Start, own.SentenceOf(copy).Tokens.Start);
        var (i, j) = (BeforeAdverbs(its, source, startOfSource), BeforeAdverbs(own, copy, startOfCopy));
        var end = j + 1;
        while (i >= startOfSource && j >= startOfCopy && end - j <= Reach)
        {
            if (its.Tokens[i].Folded == own.Tokens[j].Folded) (i, j) = (i - 1, j - 1);
            // “the band, which”, “the band which”
            else if (its.Tokens[i].Normal == "," && j == end - 2) i--;
            else break;
        }

        var found = new SharedSubject(own, j + 1, end);
        if (found.First >= end || !found.Head.IsWord) return null;
        if (j < startOfCopy || end - j > Reach) return found;
        // The other words before it: they must not join or head the shared ones, nor be the head in another number.
        var (before, first) = (own.Tokens[j], own.Tokens[j + 1]);
        if (before.IsNumber || before.IsAuxiliary || first.IsOpener || first.Kind == TokenKind.Punctuation) return null;
        if (i >= startOfSource && (comparison.Language.Lexicon.Stem(its.Tokens[i].Folded) == comparison.Language.Lexicon.Stem(before.Folded) || IsHeaded(its, i, startOfSource))) return null;
        return IsHeaded(own, j, startOfCopy) || (before.Normal == "," && found.IsJoined) ? null : found;
    }

    // “a list of names”, “the mayor and her deputy”: what the shared words belong to stands before them.
    private static bool IsHeaded(Document document, int token, int start)
    {
        for (var i = token; i >= start && i > token - 6 && document.Tokens[i].Kind != TokenKind.Punctuation; i--)
        {
            if (document.Tokens[i].Normal is "that" or "but" or "because" or "when" or "where" or "while" or "although") return false;
            if (document.Tokens[i].IsOpener) return true;
        }

        return false;
    }

    /// <summary>True where a word from here to the verb answers.</summary>
    public bool Any(Func<string, bool> asked) => Any(Math.Max(Copy.SentenceOf(First).Tokens.Start, First - 4), End, asked);

    private bool Any(int first, int end, Func<string, bool> asked)
    {
        for (var i = first; i < end; i++)
        {
            if (asked(Copy.Tokens[i].Normal)) return true;
        }

        return false;
    }

    private static int BeforeAdverbs(Document document, int verb, int start)
    {
        var i = verb - 1;
        while (i > start && i > verb - 3 && document.Tokens[i].IsAdverb) i--;
        return i;
    }
}
