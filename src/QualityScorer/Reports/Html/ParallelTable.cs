using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Reports.Html;

/// <summary>Writes both texts in full, side by side, sentences that belong together in one row, with the issues marked.</summary>
internal sealed class ParallelTable
{
    private readonly HtmlOutput _output;
    private readonly HtmlReportOptions _options;
    private readonly Side _source;
    private readonly Side _copy;
    private readonly IReadOnlyList<ParallelRow> _rows;

    private ParallelTable(HtmlOutput output, RewritePair pair, RewriteScore score, HtmlReportOptions options)
    {
        _output = output;
        _options = options;
        _rows = ParallelRows.Of(score.Sentences);
        _source = new("source", "s", pair.Source, score.Sentences.Source, new(output, pair.Source, score.Issues, i => i.Source, "s"));
        _copy = new("copy", "c", pair.Copy, score.Sentences.Copy, new(output, pair.Copy, score.Issues, i => i.Copy, "c"));
    }

    /// <summary>Writes the table.</summary>
    public static void Write(HtmlOutput output, RewritePair pair, RewriteScore score, HtmlReportOptions options) =>
        new ParallelTable(output, pair, score, options).Write();

    private void Write()
    {
        _output.Line($"<table class=\"texts\">");
        _output.Line($"<thead><tr><th scope=\"col\">Source <bdi>{_options.SourceName}</bdi></th><th scope=\"col\">Copy <bdi>{_options.CopyName}</bdi></th></tr></thead>");
        _output.Line($"<tbody>");
        for (var i = 0; i < _rows.Count; i++) Row(i);
        _output.Line($"</tbody>");
        _output.Line($"</table>");
    }

    private void Row(int number)
    {
        var row = _rows[number];
        var isApart = _source.IsSetApart(row.Source) && _copy.IsSetApart(row.Copy) && row.Source.Length + row.Copy.Length > 0;
        var opensParagraph = (row.Source.Length > 0 && _source.OpensParagraph(row.Source.Start)) || (row.Copy.Length > 0 && _copy.OpensParagraph(row.Copy.Start));
        _output.Write($"<tr class=\"{(isApart ? "apart" : opensParagraph ? "opens" : "goes-on")}\">");
        Cell(_source, row.Source, _copy, row.Copy, number);
        Cell(_copy, row.Copy, _source, row.Source, number);
        _output.Line($"</tr>");
    }

    private void Cell(Side side, TextSpan range, Side other, TextSpan otherRange, int row)
    {
        if (range.Length == 0 && (side.Sentences.Count > 0 || row > 0 || side.Text.Length == 0))
        {
            var isElsewhere = Enumerable.Range(otherRange.Start, otherRange.Length).All(i => other.Sentences[i].Pair is not null || !other.Sentences[i].Sentence.IsArticle);
            _output.Write($"<td class=\"none\" data-side=\"{side.Name}\"><span>{(isElsewhere ? "elsewhere in" : "no counterpart in")} the {side.Name}</span></td>");
            return;
        }

        _output.Write($"<td data-side=\"{side.Name}\">");
        if (side.Sentences.Count == 0)
        {
            _output.Raw("<p>");
            side.Marked.Write(new(0, side.Text.Length));
            _output.Raw("</p>");
        }

        for (var i = range.Start; i < range.End; i++)
        {
            var sentence = side.Sentences[i];
            if (i == range.Start || side.OpensParagraph(i)) _output.Raw(sentence.Sentence.IsArticle ? "<p>" : "<p class=\"apart\">");
            side.Marked.Write(new(i == 0 ? 0 : side.Sentences[i - 1].Sentence.Span.End, sentence.Sentence.Span.Start));
            Moved(side, sentence, other, otherRange);
            _output.Raw(sentence.Sentence.Kind == SentenceKind.Headline ? "<span class=\"sentence headline\">" : "<span class=\"sentence\">");
            side.Marked.Write(sentence.Sentence.Span);
            _output.Raw("</span>");
            if (i == side.Sentences.Count - 1) side.Marked.Write(new(sentence.Sentence.Span.End, side.Text.Length));
            if (i == range.End - 1 || side.OpensParagraph(i + 1)) _output.Raw("</p>");
        }

        _output.Raw("</td>");
    }

    /// <summary>A way to the other side of a sentence that stands in another row.</summary>
    private void Moved(Side side, ParallelSentence sentence, Side other, TextSpan otherRange)
    {
        if (sentence.Pair is not { } pair || other.FirstOf(pair) is not { } counterpart || otherRange.Contains(new(counterpart, counterpart + 1))) return;
        if (side.FirstOf(pair) != sentence.Sentence.Index) return;
        _output.Write($"<a class=\"moved\" id=\"{side.Prefix}p{pair + 1}\" href=\"#{other.Prefix}p{pair + 1}\">moved<span class=\"unseen\">, to its place in the {other.Name}</span></a> ");
    }

    /// <summary>One of the two texts.</summary>
    private sealed record Side(string Name, string Prefix, string Text, IReadOnlyList<ParallelSentence> Sentences, MarkedText Marked)
    {
        private readonly Dictionary<int, int> _firstOf = FirstOfPairs(Sentences);

        public int? FirstOf(int pair) => _firstOf.TryGetValue(pair, out var sentence) ? sentence : null;

        public bool IsSetApart(TextSpan range) => Enumerable.Range(range.Start, range.Length).All(i => !Sentences[i].Sentence.IsArticle);

        /// <summary>Whether a sentence begins a line, or another part of the page than the one before it.</summary>
        public bool OpensParagraph(int sentence)
        {
            if (sentence == 0) return false;
            var (before, here) = (Sentences[sentence - 1].Sentence, Sentences[sentence].Sentence);
            return before.Paragraph != here.Paragraph || before.IsArticle != here.IsArticle;
        }

        private static Dictionary<int, int> FirstOfPairs(IReadOnlyList<ParallelSentence> sentences)
        {
            Dictionary<int, int> first = [];
            for (var i = 0; i < sentences.Count; i++)
            {
                if (sentences[i].Pair is { } pair) first.TryAdd(pair, i);
            }

            return first;
        }
    }
}
