using QualityScorer.Text;

namespace QualityScorer.Similarity;

/// <summary>
/// BLEU (Papineni et al. 2002, https://aclanthology.org/P02-1040): the geometric mean of the copy's 1- to 4-gram precisions, times a
/// penalty for a copy shorter than its source; 0 (no common word) to 100 (the same words). 13a tokens, case kept; an order without
/// matches is smoothed exponentially (Chen and Cherry 2014, method 3, https://aclanthology.org/W14-3346).
/// A source or copy without words scores 0, two of them too. Time is linear in the lengths.
/// </summary>
public sealed class Bleu : ISimilarityMetric
{
    private const int Order = 4;

    // Layout of the counts: copy words, source words, matches of order 1 to 4, copy n-grams of order 1 to 4.
    private const int Matches = 2;
    private const int Totals = Matches + Order;
    private const int CountLength = Totals + Order;

    private readonly bool _effectiveOrder;

    private Bleu(bool effectiveOrder) => _effectiveOrder = effectiveOrder;

    /// <summary>For single pairs: orders that the copy is too short for are left out of the mean (sacreBLEU's <c>effective_order=True</c>).</summary>
    public static Bleu Default { get; } = new(effectiveOrder: true);

    /// <summary>As sacreBLEU's command line scores a corpus: all four orders are needed. It differs from <see cref="Default"/> only where no copy has four words.</summary>
    public static Bleu AllOrders { get; } = new(effectiveOrder: false);

    /// <inheritdoc/>
    public string Name => "BLEU";

    /// <inheritdoc/>
    public string Signature => $"nrefs:1|case:mixed|eff:{(_effectiveOrder ? "yes" : "no")}|tok:13a|smooth:exp|version:2.6.0";

    /// <inheritdoc/>
    public double Sentence(string source, string copy)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(copy);
        Span<long> counts = stackalloc long[CountLength];
        counts.Clear();
        Add(source, copy, counts);
        return Score(counts);
    }

    /// <inheritdoc/>
    public double Corpus(IEnumerable<(string Source, string Copy)> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var counts = new long[CountLength];
        var any = false;
        foreach (var (source, copy) in pairs)
        {
            Add(source, copy, counts);
            any = true;
        }

        return any ? Score(counts) : throw new ArgumentException("BLEU of a corpus needs at least one pair", nameof(pairs));
    }

    private static void Add(string source, string copy, Span<long> counts)
    {
        var sourceText = Tokenizer13a.Prepare(source);
        var copyText = Tokenizer13a.Prepare(copy);
        using var sourceSpans = new Rented<TextSpan>(sourceText.Length);
        using var copySpans = new Rented<TextSpan>(copyText.Length);
        var sourceCount = Tokenizer13a.Split(sourceText, sourceSpans.Span);
        var copyCount = Tokenizer13a.Split(copyText, copySpans.Span);
        using var sourceNumbers = new Rented<int>(sourceCount);
        using var copyNumbers = new Rented<int>(copyCount);
        WordNumbers.Assign(
            new WordList(sourceText, sourceSpans.Span[..sourceCount]),
            new WordList(copyText, copySpans.Span[..copyCount]),
            sourceNumbers.Span,
            copyNumbers.Span);

        counts[0] += copyCount;
        counts[1] += sourceCount;
        NgramOverlap.AddMatches(sourceNumbers.Span, copyNumbers.Span, counts.Slice(Matches, Order));
        for (var n = 0; n < Order; n++) counts[Totals + n] += NgramOverlap.Total(copyCount, n + 1);
    }

    private double Score(ReadOnlySpan<long> counts)
    {
        if (!counts.Slice(Matches, Order).ContainsAnyExcept(0)) return 0;
        var order = _effectiveOrder ? 0 : Order;
        var logarithms = 0.0;
        var smoothing = 1.0;
        for (var n = 0; n < Order; n++)
        {
            var total = counts[Totals + n];
            if (total == 0 && !_effectiveOrder) return 0; // the geometric mean with a zero in it
            if (total == 0) break;
            if (_effectiveOrder) order++;
            var matches = counts[Matches + n];
            logarithms += Math.Log(matches > 0 ? 100.0 * matches / total : 100.0 / ((smoothing *= 2) * total));
        }

        var brevity = counts[0] < counts[1] ? Math.Exp(1 - (double)counts[1] / counts[0]) : 1;
        return Math.Min(100, brevity * Math.Exp(logarithms / order)); // sacreBLEU itself gives 100.00000000000004 for equal texts
    }
}
