using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Meaning;

/// <summary>How well a word of the source may stand for one of the copy, whether or not the two are linked: what a clause is about shows although half of its words were changed.</summary>
internal sealed class WordLikeness(Comparison comparison)
{
    private const double FormShare = 0.95;
    private const double LeastSynonymy = 0.1;
    private const double SynonymShare = 0.5;
    private const double LeastCosine = 0.42;

    private readonly Dictionary<(int Source, int Copy), double> _known = [];

    /// <summary>The best likeness, 0 to 1, of a source token to any of some copy tokens.</summary>
    public double Best(int source, IReadOnlyList<int> copies)
    {
        var best = 0.0;
        for (var i = 0; i < copies.Count && best < 1; i++) best = Math.Max(best, Of(source, copies[i]));
        return best;
    }

    /// <summary>The best likeness, 0 to 1, of a copy token to any of some source tokens.</summary>
    public double BestSource(int copy, IReadOnlyList<int> sources)
    {
        var best = 0.0;
        for (var i = 0; i < sources.Count && best < 1; i++) best = Math.Max(best, Of(sources[i], copy));
        return best;
    }

    private double Of(int source, int copy)
    {
        if (comparison.SourceWords[source].Form == comparison.CopyWords[copy].Form) return 1;
        if (!_known.TryGetValue((source, copy), out var likeness)) _known[(source, copy)] = likeness = Read(source, copy);
        return likeness;
    }

    private double Read(int source, int copy)
    {
        ref readonly var a = ref comparison.Source.Tokens[source];
        ref readonly var b = ref comparison.Copy.Tokens[copy];
        var linked = comparison.CopyOf(source) == copy;
        if (linked && comparison.KindOf(copy) is LinkKind.Exact or LinkKind.Form) return 1;
        if (a.IsNumber || b.IsNumber) return linked ? 1 : 0;
        var (mine, its) = (comparison.SourceWords[source], comparison.CopyWords[copy]);
        if (mine.Stem == its.Stem || WordForms.ShareRoot(a.Folded, b.Folded)) return FormShare;
        var kinship = comparison.Language.Lexicon.Kinship(mine, its);
        if (kinship > LeastSynonymy) return SynonymShare + ((1 - SynonymShare) * Math.Min(1, kinship));
        var cosine = WordVectors.Similarity(comparison.Language.Words.Of(mine), comparison.Language.Words.Of(its));
        return cosine >= LeastCosine ? cosine : linked ? LeastCosine : 0;
    }
}
