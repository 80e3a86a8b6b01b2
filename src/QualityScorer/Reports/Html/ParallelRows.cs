using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Reports.Html;

/// <summary>One row of the two texts: sentences that say the same, or what stands between such rows.</summary>
/// <param name="Source">Half-open range of the source's sentences.</param>
/// <param name="Copy">Half-open range of the copy's sentences.</param>
internal readonly record struct ParallelRow(TextSpan Source, TextSpan Copy);

/// <summary>Sets two texts side by side without changing the order of either.</summary>
internal static class ParallelRows
{
    /// <summary>
    /// The rows in order; every sentence stands in exactly one. Of pairs that cross each other (a moved paragraph) the longer chain shares its rows,
    /// the others stand where their own text has them. At least one row, also of empty texts.
    /// </summary>
    public static IReadOnlyList<ParallelRow> Of(ParallelText text)
    {
        List<ParallelRow> rows = [];
        var (source, copy) = (0, 0);
        foreach (var shared in Chain(text))
        {
            Add(shared.Source.Start, shared.Copy.Start);
            (source, copy) = (shared.Source.End, shared.Copy.End);
            rows.Add(shared);
        }

        Add(text.Source.Count, text.Copy.Count);
        return rows.Count > 0 ? rows : [default];

        void Add(int sourceEnd, int copyEnd)
        {
            if (source < sourceEnd || copy < copyEnd) rows.Add(new(new(source, sourceEnd), new(copy, copyEnd)));
        }
    }

    /// <summary>The rows whose two sides belong together, ascending and apart from each other on both sides.</summary>
    private static List<ParallelRow> Chain(ParallelText text)
    {
        var source = Ranges(text.Source);
        var copy = Ranges(text.Copy);
        List<ParallelRow> pairs = [.. copy.Where(range => source.ContainsKey(range.Key)).Select(range => new ParallelRow(source[range.Key], range.Value)).OrderBy(row => row.Copy.Start)];
        var chain = MonotoneChain.Of([.. pairs.Select(row => (row.Source.Start, row.Copy.Start, (double)Characters(text.Copy, row.Copy)))]);
        List<ParallelRow> rows = [];
        foreach (var row in chain.Select(i => pairs[i]))
        {
            // A pair may reach around another one: both then share a row.
            if (rows.Count > 0 && (rows[^1].Source.Overlaps(row.Source) || rows[^1].Copy.Overlaps(row.Copy)))
                rows[^1] = new(rows[^1].Source.Union(row.Source), rows[^1].Copy.Union(row.Copy));
            else rows.Add(row);
        }

        return rows;
    }

    private static Dictionary<int, TextSpan> Ranges(IReadOnlyList<ParallelSentence> sentences)
    {
        Dictionary<int, TextSpan> ranges = [];
        for (var i = 0; i < sentences.Count; i++)
        {
            if (sentences[i].Pair is not { } pair) continue;
            TextSpan here = new(i, i + 1);
            ranges[pair] = ranges.TryGetValue(pair, out var range) ? range.Union(here) : here;
        }

        return ranges;
    }

    private static int Characters(IReadOnlyList<ParallelSentence> sentences, TextSpan range) =>
        sentences[range.End - 1].Sentence.Span.End - sentences[range.Start].Sentence.Span.Start;
}
