using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence;

/// <summary>
/// Two things told of two others in one breath: <c>310 members in Lubin and 85 in Gdynia</c>, <c>Ana Ruiz sits for Lubin, Otto Lind for Gdynia</c>.
/// Reads on each side which belongs to which, by the clause that it stands in, and finds what the copy gives to the other one.
/// </summary>
internal sealed class Shares
{
    private const int LongestSide = 120; // tokens; in longer ones clauses are hard to tell
    private const int Thing = 3; // weight of a name or a number beside a word's
    private const int Least = 3;
    private const int Stray = 4; // as much must have crossed for each word that stayed
    private const int Behind = 3; // words between a number and what it is told of: "70 by night"
    private const int Far = 20; // "80 kilometers an hour, 70 at night": what is left to be added is of one size
    private const int Break = 2; // strength of a mark or word between two clauses

    private readonly Comparison _comparison;
    private readonly AlignedPair _pair;
    private readonly List<Item> _items = [];
    private readonly Lazy<int[]> _sourceBreaks;
    private readonly Lazy<int[]> _copyBreaks;

    private Shares(Comparison comparison, AlignedPair pair)
    {
        (_comparison, _pair) = (comparison, pair);
        ReadNames();
        ReadQuantities();
        _sourceBreaks = new Lazy<int[]>(() => Breaks(comparison.Source, pair.SourceTokens));
        _copyBreaks = new Lazy<int[]>(() => Breaks(comparison.Copy, pair.CopyTokens));
    }

    /// <summary>One thing that both sides tell once.</summary>
    public readonly record struct Item(TextSpan Source, TextSpan Copy, int Who, Quantity? Said, Quantity? Told);

    /// <summary>Reads an aligned pair; null where there is too little or too much to tell apart.</summary>
    public static Shares? Of(Comparison comparison, AlignedPair pair)
    {
        if (pair.SourceTokens.Length > LongestSide || pair.CopyTokens.Length > LongestSide || pair.SourceTokens[^1] - pair.SourceTokens[0] >= 2 * LongestSide || pair.CopyTokens[^1] - pair.CopyTokens[0] >= 2 * LongestSide) return null;
        var shares = new Shares(comparison, pair);
        return shares._items.Count >= 2 ? shares : null;
    }

    /// <summary>Pairs of items of one kind, names or numbers, that have changed places, as they follow in the source.</summary>
    public IEnumerable<(Item One, Item Other)> Exchanged(bool names)
    {
        for (var i = 0; i < _items.Count; i++)
        {
            for (var j = i + 1; j < _items.Count; j++)
            {
                var (a, b) = (_items[i], _items[j]);
                if (a.Said is null == names && b.Said is null == names && IsExchanged(a, b)) yield return (a, b);
            }
        }
    }

    /// <summary>True where two numbers stand in other places, and what they are told of came along.</summary>
    public bool CameAlong(Quantity a, Quantity b)
    {
        if (!Find(a, out var one) || !Find(b, out var other) || Weigh(one, other) is not { } weights) return false;
        return weights.Kept >= Thing && weights.Kept > weights.Forth + weights.Back;
    }

    private bool Find(Quantity quantity, out Item item)
    {
        var at = _items.FindIndex(i => ReferenceEquals(i.Said, quantity) || ReferenceEquals(i.Told, quantity));
        item = at < 0 ? default : _items[at];
        return at >= 0;
    }

    private bool IsExchanged(Item a, Item b)
    {
        if (!AreAlike(a, b) || Weigh(a, b) is not { Kept: < Thing } weights) return false;
        var (forth, back) = (weights.Forth, weights.Back);
        // A common word beside the other may be another's than the source's.
        if (weights.Kept * Stray > forth + back) return false;
        return (forth > 0 && back > 0 && forth + back >= Least) || (weights.Beside && forth + back >= Least);
    }

    private bool AreAlike(Item a, Item b)
    {
        if (a.Said is { } one && b.Said is { } other) return one.Kind == other.Kind && one.IsYear == other.IsYear && one.SameUnit(other) && !one.Agrees(other) && !a.Told!.Agrees(b.Told!) && CountAlike(_comparison.Source, one, other) && CountAlike(_comparison.Copy, a.Told!, b.Told!);
        if (IsRenamed(a) || IsRenamed(b)) return false;
        var (kind, its) = (_comparison.Cast.KindOf(a.Who), _comparison.Cast.KindOf(b.Who));
        return kind == its || (kind != NameKind.Person && its != NameKind.Person);
    }

    // "310 members, 85 members", "310 members, 85": not "27 villages, 14 days".
    private bool CountAlike(Document document, Quantity a, Quantity b)
    {
        if (IsOfWhole(document, a) || IsOfWhole(document, b)) return false;
        var (one, other) = (Counted(document, a), Counted(document, b));
        if (one is null || other is null) return one is null && other is null ? a.Unit == b.Unit || ((a.Unit is null || b.Unit is null) && Math.Max(a.Value, b.Value) < Far * Math.Min(a.Value, b.Value)) : (one is null ? a : b).Unit is null && (one is null ? b : a).Unit is null;
        return a.Unit == b.Unit && (a.Unit is not null || _comparison.Language.Lexicon.Stem(one) == _comparison.Language.Lexicon.Stem(other));

        // "three of them", "of the 27": a part belongs to its whole.
        static bool IsOfWhole(Document document, Quantity quantity)
        {
            var (before, after) = (document.WordBeside(quantity.Tokens.Start, -1, 1), document.WordBeside(quantity.Tokens.End - 1, 1, 1));
            if (before > 0 && document.Tokens[before].Normal is "the" or "these" or "those") before = document.WordBeside(before, -1, 1);
            return (before >= 0 && document.Tokens[before].Normal is "of" or "among") || (after >= 0 && after + 1 < document.Tokens.Count && document.Tokens[after].Normal == "of" && document.Tokens[after + 1].Normal is "them" or "whom" or "which" or "those" or "these");
        }

        static string? Counted(Document document, Quantity quantity) =>
            Attached(document, quantity.Tokens, quantity).End is var end && end > quantity.Tokens.End && !document.Tokens[end - 1].IsCapitalized ? document.Tokens[end - 1].Folded : null;
    }

    // Oman and the Omanis: a country stands for much.
    private bool IsRenamed(Item item) => _comparison.Cast.IsCountry(item.Who) && _comparison.Source.Tokens[item.Source.End - 1].Folded != _comparison.Copy.Tokens[item.Copy.End - 1].Folded;

    // How much stays beside either of two things, and how much has gone from the one to the other.
    private (int Kept, int Forth, int Back, bool Beside)? Weigh(Item a, Item b)
    {
        if (Clauses(_comparison.Source, _pair.SourceTokens, _sourceBreaks.Value, a.Source, b.Source, _comparison.SourceNames, a.Said is null) is not { } source || Clauses(_comparison.Copy, _pair.CopyTokens, _copyBreaks.Value, a.Copy, b.Copy, _comparison.CopyNames, a.Said is null) is not { } copy || Math.Min(source.Strength, copy.Strength) < (a.Said is null ? Break : 1) || source.Strength + copy.Strength <= Break) return null;
        var (kept, forth, back, beside) = (0, 0, 0, false);
        var elements = Elements(a, b);
        foreach (var (s, c, weight) in elements)
        {
            var (from, to) = (source.Of(s), copy.Of(c));
            if (from == 0 || to == 0) continue;
            if (from == to)
            {
                if (!IsShared(s, c)) kept += weight;
                continue;
            }

            if (from == 1) forth += weight;
            else back += weight;
            beside |= a.Said is not null && IsBehind(from == 1 ? a.Source : b.Source, s) && IsBehind(from == 1 ? b.Copy : a.Copy, c);
        }

        return (kept, forth, back, beside);

        // "The union has 310 members in Lubin and 85 in Gdynia": what stands before both is told of both.
        bool IsShared(int s, int c)
        {
            var (firstSource, lastSource) = Ordered(a.Source, b.Source);
            var (firstCopy, lastCopy) = Ordered(a.Copy, b.Copy);
            if (s >= firstSource.Start || c >= firstCopy.Start) return false;
            return !elements.Exists(e => (e.Source >= source.Boundary && e.Source < lastSource.Start) || (e.Copy >= copy.Boundary && e.Copy < lastCopy.Start));
        }

        static bool IsBehind(TextSpan item, int token) => token >= item.End && token - item.End < Behind;
    }

    private static (TextSpan First, TextSpan Last) Ordered(TextSpan a, TextSpan b) => a.Start < b.Start ? (a, b) : (b, a);

    // The other things and the linked words that are no part of the two.
    private List<(int Source, int Copy, int Weight)> Elements(Item a, Item b)
    {
        var elements = new List<(int Source, int Copy, int Weight)>();
        var (saidA, saidB) = (Attached(_comparison.Source, a.Source, a.Said), Attached(_comparison.Source, b.Source, b.Said));
        var (toldA, toldB) = (Attached(_comparison.Copy, a.Copy, a.Told), Attached(_comparison.Copy, b.Copy, b.Told));
        foreach (var item in _items)
        {
            if (!Holds(saidA, item.Source.Start) && !Holds(saidB, item.Source.Start) && !Holds(toldA, item.Copy.Start) && !Holds(toldB, item.Copy.Start)) elements.Add((item.Source.Start, item.Copy.Start, Thing));
        }

        foreach (var link in _pair.Links)
        {
            if (link.Kind == LinkKind.Near || !_comparison.Copy.Tokens[link.Copy].IsContent() || _comparison.SourceNames.Contains(link.Source) || _comparison.CopyNames.Contains(link.Copy)) continue;
            if (Holds(saidA, link.Source) || Holds(saidB, link.Source) || Holds(toldA, link.Copy) || Holds(toldB, link.Copy) || Quantity.IsNumeral(_comparison.Copy.Tokens[link.Copy])) continue;
            elements.Add((link.Source, link.Copy, 1));
        }

        return elements;

        static bool Holds(TextSpan span, int token) => span.Start <= token && token < span.End;
    }

    // A name with its role, a number with what it counts.
    private static TextSpan Attached(Document document, TextSpan item, Quantity? quantity) =>
        quantity is null ? Cast.WithRole(document, item) : document.WordBeside(item.End - 1, 1, 2) is >= 0 and var next && document.Tokens[next].IsContent() ? new TextSpan(item.Start, next + 1) : item;

    // The clauses of two things: what divides them most, and how far each goes.
    private static Division? Clauses(Document document, int[] tokens, int[] breaks, TextSpan a, TextSpan b, NameIndex names, bool areNames)
    {
        var (first, last) = Ordered(a, b);
        var (from, to) = (Array.BinarySearch(tokens, first.End - 1), Array.BinarySearch(tokens, last.Start));
        if (from < 0 || to < 0) return null;
        var (at, strength) = (-1, 0);
        for (var p = from + 1; p < to; p++)
        {
            // Of several marks of one strength the last divides, of commas the first: "built in 1964, the ones in Kiel, which are old, in 1978".
            if (breaks[p] > strength || (breaks[p] == strength && strength >= Break)) (at, strength) = (p, breaks[p]);
        }

        if (at < 0 || (document.Tokens[tokens[at]].Normal is "and" or "or" or "," && !Tells(from + 1, at, false) && !Tells(at + 1, to, areNames))) return null;
        var (start, end) = (Array.BinarySearch(tokens, first.Start), Array.BinarySearch(tokens, last.End - 1) + 1);
        while (start > 0 && breaks[start - 1] < Break) start--;
        while (end < tokens.Length && breaks[end] < Break) end++;
        return new Division(tokens[start], tokens[at], end < tokens.Length ? tokens[end] : tokens[^1] + 1, strength, a.Start < b.Start);

        // "Ruiz and Lind", "the firms of Ruiz and the banks of Lind": told of together, if nothing is told of the first before the second comes, and no number between.
        bool Tells(int start, int end, bool onlyNumbers)
        {
            var role = areNames ? Attached(document, first, null).End : first.End;
            for (var p = start; p < end; p++)
            {
                var token = document.Tokens[tokens[p]];
                if (token.IsNumber || (!onlyNumbers && token.IsContent() && tokens[p] >= role && !(areNames && names.Contains(tokens[p]) && document.Tokens[tokens[p - 1]].Normal is "," or "and" or "or"))) return true;
            }

            return false;
        }
    }

    private static int[] Breaks(Document document, int[] tokens)
    {
        var breaks = new int[tokens.Length];
        for (var p = 0; p < tokens.Length; p++)
        {
            breaks[p] = document.Tokens[tokens[p]].Normal switch
            {
                ";" or ":" => Break + 1,
                "while" or "whereas" or "although" or "though" or "but" or "yet" or "against" or "versus" or "unlike" or "than" or "and" or "or" => Break,
                "ahead" when p + 1 < tokens.Length && document.Tokens[tokens[p + 1]].Normal == "of" => Break,
                "followed" when p + 1 < tokens.Length && document.Tokens[tokens[p + 1]].Normal == "by" => Break,
                "," or "–" or "—" or "(" or ")" => 1,
                _ => p + 1 < tokens.Length && document.SentenceOf(tokens[p]).Tokens.End <= tokens[p + 1] ? Break + 1 : 0,
            };
        }

        return breaks;
    }

    private void ReadNames()
    {
        var cast = _comparison.Cast;
        var copies = Cast.Between(cast.Copy, _pair.CopyTokens[0], _pair.CopyTokens[^1]).ToList();
        var sources = Cast.Between(cast.Source, _pair.SourceTokens[0], _pair.SourceTokens[^1]).ToList();
        foreach (var source in sources)
        {
            if (sources.Count(m => m.Who == source.Who) != 1 || copies.Count(m => m.Who == source.Who) != 1) continue;
            _items.Add(new Item(source.Tokens, copies.Find(m => m.Who == source.Who).Tokens, source.Who, null, null));
        }
    }

    private void ReadQuantities()
    {
        var sources = _comparison.SourceQuantities.StartingIn(_pair.SourceTokens);
        var copies = _comparison.CopyQuantities.StartingIn(_pair.CopyTokens);
        foreach (var source in sources)
        {
            if (source.Weak || copies.Find(source.Agrees) is not { } copy || copies.Count(source.Agrees) != 1 || sources.Count(copy.Agrees) != 1) continue;
            _items.Add(new Item(source.Tokens, copy.Tokens, Cast.Stranger, source, copy));
        }
    }

    // Where the clauses of the first and the second thing lie.
    private readonly record struct Division(int Start, int Boundary, int End, int Strength, bool InOrder)
    {
        /// <summary>1 for the clause of the first thing, 2 for the second's, 0 for neither.</summary>
        public int Of(int token) => token < Start || token >= End ? 0 : token < Boundary == InOrder ? 1 : 2;
    }
}
