using QualityScorer.Alignment;
using QualityScorer.Evidence;
using QualityScorer.Text;

namespace QualityScorer.Scoring;

/// <summary>The sentences of either text that have no counterpart in the other.</summary>
/// <param name="comparison">The compared pair.</param>
internal sealed class LoneSentences(Comparison comparison)
{
    private readonly TextSpan[] _source = Spans(comparison.Source, comparison.Pairs.Where(p => p.CopySentences.Length == 0).SelectMany(p => p.SourceSentences));
    private readonly TextSpan[] _copy = Spans(comparison.Copy, comparison.Pairs.Where(p => p.SourceSentences.Length == 0).SelectMany(p => p.CopySentences));

    /// <summary>True where the issue's only place, or its place in the copy, begins in such a sentence.</summary>
    public bool Holds(Issue issue) => issue.Copy is { } copy ? Holds(_copy, copy.Start) : issue.Source is { } source && Holds(_source, source.Start);

    private static TextSpan[] Spans(Document document, IEnumerable<int> sentences) => [.. sentences.Order().Select(s => document.Sentences[s].Span)];

    private static bool Holds(TextSpan[] spans, int place)
    {
        var at = spans.FirstFrom(place, static (span, character) => span.End <= character);
        return at < spans.Length && spans[at].Start <= place;
    }
}
