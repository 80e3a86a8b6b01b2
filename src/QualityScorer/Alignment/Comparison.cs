using QualityScorer.Text;

namespace QualityScorer.Alignment;

/// <summary>The one analysis of a pair that detectors and features read: both documents, their aligned sentences and words.</summary>
public sealed class Comparison
{
    private Comparison(Document source, Document copy, IReadOnlyList<AlignedPair> pairs, Language language)
    {
        Source = source;
        Copy = copy;
        Pairs = pairs;
        Language = language;
    }

    /// <summary>The source.</summary>
    public Document Source { get; }

    /// <summary>The copy.</summary>
    public Document Copy { get; }

    /// <summary>Every article sentence of both sides stands in exactly one pair; in the order of the copy, omissions where they are missed.</summary>
    public IReadOnlyList<AlignedPair> Pairs { get; }

    /// <summary>The models that were used.</summary>
    public Language Language { get; }

    /// <summary>Aligns two documents.</summary>
    public static Comparison Create(Document source, Document copy, Language language)
    {
        var pair = new AlignedPair
        {
            SourceSentences = [.. source.Sentences.Where(s => s.IsArticle).Select(s => s.Index)],
            CopySentences = [.. copy.Sentences.Where(s => s.IsArticle).Select(s => s.Index)],
            SourceTokens = [.. Enumerable.Range(0, source.Tokens.Count)],
            CopyTokens = [.. Enumerable.Range(0, copy.Tokens.Count)],
            Affinity = 1,
            Moved = false,
            Links = [],
            Verbatimness = 0,
        };
        return new Comparison(source, copy, [pair], language);
    }
}
