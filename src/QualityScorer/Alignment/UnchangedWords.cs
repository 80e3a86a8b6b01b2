using QualityScorer.Text;

namespace QualityScorer.Alignment;

/// <summary>Where the copy says what its source says in the same words, marks and order: what looks at a word and its neighbours can find nothing new there. Immutable.</summary>
internal sealed class UnchangedWords
{
    // Up to the edge of a sentence that begins or ends in both texts.
    private const int Edge = int.MaxValue / 2;

    private readonly int[] _before;
    private readonly int[] _after;

    private UnchangedWords(int[] before, int[] after) => (_before, _after) = (before, after);

    /// <summary>True where a token of the copy and so many before and behind it, as far as its sentence goes, are the source's.</summary>
    public bool Around(int copyToken, int before, int after) => _before[copyToken] >= before && _after[copyToken] >= after;

    /// <summary>True for a sentence of the copy that is one of the source.</summary>
    public bool Holds(Sentence sentence) => Around(sentence.Tokens.Start, Edge, Edge);

    /// <summary>Reads the links of a comparison.</summary>
    public static UnchangedWords Of(Comparison comparison)
    {
        var (source, copy) = (comparison.Source, comparison.Copy);
        var partner = Partners(comparison);
        var (before, after) = (new int[copy.Tokens.Count], new int[copy.Tokens.Count]);
        foreach (var sentence in copy.Sentences)
        {
            var (start, end) = (sentence.Tokens.Start, sentence.Tokens.End);
            for (var i = start; i < end; i++)
            {
                if (partner[i] < 0) before[i] = -1;
                else
                {
                    var first = source.SentenceOf(partner[i]).Tokens.Start == partner[i];
                    before[i] = i == start ? (first ? Edge : 0) : !first && partner[i - 1] == partner[i] - 1 ? Math.Min(Edge, before[i - 1] + 1) : 0;
                }
            }

            for (var i = end - 1; i >= start; i--)
            {
                if (partner[i] < 0) after[i] = -1;
                else
                {
                    var last = source.SentenceOf(partner[i]).Tokens.End == partner[i] + 1;
                    after[i] = i == end - 1 ? (last ? Edge : 0) : !last && partner[i + 1] == partner[i] + 1 ? Math.Min(Edge, after[i + 1] + 1) : 0;
                }
            }
        }

        return new UnchangedWords(before, after);
    }

    // The source's token that is the same as one of the copy: words by their links, marks by the words beside them.
    private static int[] Partners(Comparison comparison)
    {
        var (source, copy) = (comparison.Source.Tokens, comparison.Copy.Tokens);
        var partner = new int[copy.Count];
        for (var i = 0; i < partner.Length; i++)
        {
            var linked = comparison.SourceOf(i);
            if (linked < 0 && IsMark(copy[i]) && i > 0 && partner[i - 1] >= 0) linked = partner[i - 1] + 1;
            partner[i] = linked >= 0 && linked < source.Count && AreSame(source[linked], copy[i]) ? linked : -1;
        }

        for (var i = partner.Length - 2; i >= 0; i--)
        {
            if (partner[i] < 0 && partner[i + 1] > 0 && IsMark(copy[i]) && AreSame(source[partner[i + 1] - 1], copy[i])) partner[i] = partner[i + 1] - 1;
        }

        return partner;
    }

    private static bool IsMark(in Token token) => token.Kind is TokenKind.Punctuation or TokenKind.Possessive;

    private static bool AreSame(in Token a, in Token b) => a.IsCapitalized == b.IsCapitalized && a.Kind == b.Kind && a.SpaceBefore == b.SpaceBefore && string.Equals(a.Normal, b.Normal, StringComparison.Ordinal);
}
