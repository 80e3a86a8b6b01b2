using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Wording;

/// <summary>A fixed expression put into other words part by part (<c>dead letter</c>, <c>letter from the deceased</c>): each part has its counterpart in the copy, the whole has not.</summary>
internal sealed class LiteralExpressionDetector : IDetector
{
    private const int Reach = 8;

    // Below, the sentence was told anew, and its words stand near those of the expression by chance.
    private const double Rewritten = 0.3;

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "WRD004",
        Dimension = Dimension.Meaning,
        Summary = "A fixed expression put into other words part by part",
        Fires = new("Without inspectors the law will remain a dead letter, she said.", "Without inspectors the law will remain a letter from the deceased, she said."),
        Silent = new("Without inspectors the law will remain a dead letter, she said.", "Without inspectors nobody will enforce the law, she said."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        if (comparison.Language.Lexicon.Expressions.Count == 0) yield break;
        var fit = new ExpressionFit(comparison);
        foreach (var pair in comparison.Pairs)
        {
            if (!pair.IsAligned || pair.Verbatimness < Rewritten || pair.IsUnchanged) continue;
            foreach (var (expression, tokens) in fit.Lost(pair))
            {
                if (!expression.IsOpaque || Counterparts(comparison, pair, tokens) is not { } place) continue;
                var (source, copy) = (comparison.Source.Place(tokens.Start, tokens.End), comparison.Copy.Place(place.Start, place.End));
                yield return Descriptor.Issue(IssueType.Wording, Severity.Major, source, copy, $"{comparison.Copy.Quoted(copy)} puts {comparison.Source.Quoted(source)} into other words part by part.", 0.7);
            }
        }
    }

    // Where the parts of the expression stand in the copy: near each other, in another order, at least one of them another word.
    private static TextSpan? Counterparts(Comparison comparison, AlignedPair pair, TextSpan expression)
    {
        var (first, last, parts, others, before, turned) = (int.MaxValue, -1, 0, 0, -1, false);
        var taken = new HashSet<int>();
        for (var t = expression.Start; t < expression.End; t++)
        {
            var word = comparison.Source.Tokens[t];
            if (!word.IsContent() || word.Folded.Length < 3) continue;
            var its = comparison.CopyOf(t) is >= 0 and var linked ? linked : Free(comparison, pair, word.Folded, taken);
            if (its < 0 || !taken.Add(its)) return null;
            parts++;
            if (comparison.Language.Lexicon.BaseOf(comparison.Copy.Tokens[its].Folded) != comparison.Language.Lexicon.BaseOf(word.Folded)) others++;
            turned |= its < before;
            before = its;
            (first, last) = (Math.Min(first, its), Math.Max(last, its));
        }

        // "conceded defeat", "admitted defeat": whether one word may stand in another's place is judged elsewhere.
        return parts > 1 && others > 0 && turned && last - first < Reach ? new TextSpan(first, last + 1) : null;
    }

    // A word of the copy that nothing of the source is linked to and that may stand for the word in some sense, or was made of the same root.
    private static int Free(Comparison comparison, AlignedPair pair, string word, HashSet<int> taken)
    {
        var lexicon = comparison.Language.Lexicon;
        var known = lexicon.BaseOf(word);
        foreach (var t in pair.CopyTokens)
        {
            var token = comparison.Copy.Tokens[t];
            if (comparison.SourceOf(t) >= 0 || taken.Contains(t) || !token.IsContent()) continue;
            var its = lexicon.BaseOf(token.Folded);
            if (lexicon.Thesaurus.SenseOf(known, its) >= 0 || lexicon.Thesaurus.SenseOf(its, known) >= 0 || WordForms.ShareRoot(known, its)) return t;
        }

        return -1;
    }
}
