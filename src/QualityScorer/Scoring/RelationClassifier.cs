using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Scoring;

/// <summary>
/// Says what a copy is to its source, from how much of either is aligned and how much of it stands word by word.
/// The limits are not learned: each says in words where one relation ends.
/// </summary>
internal static class RelationClassifier
{
    // Below this share of aligned words on the better covered side, the texts have less in common than two reports of one event.
    private const double LeastShared = 0.35;

    // A republication keeps nine words in ten of its own text exactly, and takes over at least half of the source.
    private const double Verbatim = 0.9, LeastRepublished = 0.5;

    // A copy that leaves out more than four words in ten of the source tells a part of it.
    private const double Whole = 0.6;

    /// <summary>The relation; an empty text on one side only is independent, on both sides identical.</summary>
    public static Relation Classify(Comparison comparison)
    {
        var source = Words(comparison.Source);
        var copy = Words(comparison.Copy);
        if (source.SequenceEqual(copy, StringComparer.Ordinal)) return Relation.Identical;
        if (source.Count == 0 || copy.Count == 0) return Relation.Independent;

        double aligned = 0, covered = 0, exact = 0;
        foreach (var pair in comparison.Pairs.Where(p => p.IsAligned))
        {
            aligned += pair.CopyTokens.Length;
            covered += pair.SourceTokens.Length;
            exact += pair.CopyTokens.Length * pair.Verbatimness;
        }

        var ofCopy = aligned / Math.Max(1, comparison.Pairs.Sum(p => p.CopyTokens.Length));
        var ofSource = covered / Math.Max(1, comparison.Pairs.Sum(p => p.SourceTokens.Length));
        if (Math.Max(ofCopy, ofSource) < LeastShared) return Relation.Independent;
        if (ofCopy > 0 && exact / Math.Max(1, aligned) >= Verbatim && ofCopy >= Verbatim && ofSource >= LeastRepublished) return Relation.Republication;
        return ofSource < Whole ? Relation.Partial : Relation.Rewrite;
    }

    private static List<string> Words(Document document)
    {
        var words = new List<string>();
        foreach (var sentence in document.Sentences.Where(s => s.IsArticle))
        {
            for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++) words.Add(document.Tokens[i].Normal);
        }

        return words;
    }
}
