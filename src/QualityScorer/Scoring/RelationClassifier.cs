using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Scoring;

/// <summary>
/// Says what a copy is to its source, from how much of either is aligned and how much of it stands word by word.
/// The limits are not learned: each says in words where one relation ends.
/// </summary>
internal static class RelationClassifier
{
    // Coverage of the better covered side times affinity: other newsrooms' articles on the same event reach .18, full paraphrases begin at .57 (articles of the data folder).
    private const double LeastShared = 0.35;

    // A republication keeps at least four words in five exactly (faithful ones .93 to .97, light rewrites .59 to .76), and most of both texts is aligned.
    private const double Verbatim = 0.8, Republished = 0.75;

    // A copy that leaves out more than four words in ten of the source tells a part of it ...
    private const double Whole = 0.6;

    // ... if it stays with the source: nearly all of it is aligned, or what is aligned is close. Otherwise the two only report the same event.
    private const double AllOfCopy = 0.85, Close = 0.7;

    /// <summary>The relation; an empty text on one side only is independent, on both sides identical.</summary>
    public static Relation Classify(Comparison comparison)
    {
        var source = Words(comparison.Source);
        var copy = Words(comparison.Copy);
        if (source.SequenceEqual(copy, StringComparer.Ordinal)) return Relation.Identical;
        if (source.Count == 0 || copy.Count == 0) return Relation.Independent;

        double aligned = 0, covered = 0, exact = 0, near = 0;
        foreach (var pair in comparison.Pairs.Where(p => p.IsAligned))
        {
            aligned += pair.CopyTokens.Length;
            covered += pair.SourceTokens.Length;
            exact += pair.CopyTokens.Length * pair.Verbatimness;
            near += pair.CopyTokens.Length * pair.Affinity;
        }

        if (aligned == 0) return Relation.Independent;
        var ofCopy = aligned / comparison.Pairs.Sum(p => p.CopyTokens.Length);
        var ofSource = covered / comparison.Pairs.Sum(p => p.SourceTokens.Length);
        if (Math.Max(ofCopy, ofSource) * near / aligned < LeastShared) return Relation.Independent;
        // Word by word, but with parts left out or put in: another edition of the same text.
        if (exact / aligned >= Verbatim) return Math.Min(ofCopy, ofSource) >= Republished ? Relation.Republication : Relation.Partial;
        if (ofSource >= Whole) return Relation.Rewrite;
        return ofCopy >= AllOfCopy || near / aligned >= Close ? Relation.Partial : Relation.Independent;
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
