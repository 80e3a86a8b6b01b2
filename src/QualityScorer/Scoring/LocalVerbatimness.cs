using QualityScorer.Alignment;
using QualityScorer.Evidence;
using QualityScorer.Text;

namespace QualityScorer.Scoring;

/// <summary>How verbatim the copy is around an issue: a difference between two nearly equal sentences is a finding, one between two free wordings is not.</summary>
internal sealed class LocalVerbatimness
{
    private readonly Comparison _comparison;
    private readonly double[] _ofSource;
    private readonly double[] _ofCopy;
    private readonly double _whole;

    /// <summary>Reads the verbatimness of each sentence's pair.</summary>
    public LocalVerbatimness(Comparison comparison)
    {
        _comparison = comparison;
        _ofSource = new double[comparison.Source.Sentences.Count];
        _ofCopy = new double[comparison.Copy.Sentences.Count];
        double exact = 0, all = 0;
        foreach (var pair in comparison.Pairs.Where(p => p.IsAligned))
        {
            exact += pair.Verbatimness * pair.CopyTokens.Length;
            all += pair.CopyTokens.Length;
        }

        _whole = all > 0 ? exact / all : 0;
        Array.Fill(_ofSource, _whole);
        Array.Fill(_ofCopy, _whole);
        foreach (var pair in comparison.Pairs.Where(p => p.IsAligned))
        {
            foreach (var s in pair.SourceSentences) _ofSource[s] = pair.Verbatimness;
            foreach (var s in pair.CopySentences) _ofCopy[s] = pair.Verbatimness;
        }
    }

    /// <summary>Verbatimness of the sentence pair that the issue stands in, 0 to 1; that of the whole text for a sentence without a counterpart.</summary>
    public double Of(Issue issue) =>
        issue.Copy is { } copy ? At(_comparison.Copy, copy, _ofCopy)
        : issue.Source is { } source ? At(_comparison.Source, source, _ofSource)
        : _whole;

    private double At(Document document, TextSpan place, double[] verbatimness)
    {
        var (low, high) = (0, document.Sentences.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var span = document.Sentences[middle].Span;
            if (span.End <= place.Start) low = middle + 1;
            else if (span.Start > place.Start) high = middle - 1;
            else return verbatimness[middle];
        }

        return _whole;
    }
}
