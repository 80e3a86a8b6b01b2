using QualityScorer.Alignment;

namespace QualityScorer.Evidence.Wording;

/// <summary>
/// Whether a word was put in its right sense: the thesaurus gives the senses of the source's word, the source's sentence says which of them is meant (how well
/// their substitutes fit there), and the copy's word belongs to that sense or to another.
/// </summary>
internal sealed class SenseFit
{
    private const int MostMembers = 6;
    private const double MostMargin = 6;

    private readonly Comparison _comparison;
    private readonly List<WordContext> _contexts = [];
    private readonly List<(int Row, int Sense, int Count)> _parts = [];
    private readonly List<int> _own = [];

    public SenseFit(Comparison comparison) => _comparison = comparison;

    /// <summary>Adds a word whose right sense is in question; the answer stands at the index that it returns.</summary>
    /// <param name="source">Index of the source's token.</param>
    /// <param name="senses">Senses of its word.</param>
    /// <param name="own">The sense that the copy's word belongs to.</param>
    public int Ask(int source, IReadOnlyList<IReadOnlyList<string>> senses, int own)
    {
        var row = _own.Count;
        _own.Add(own);
        for (var sense = 0; sense < senses.Count; sense++)
        {
            var members = senses[sense].Where(m => !m.Contains(' ')).Take(MostMembers).Select(m => Inflected(m, _comparison.Source.Tokens[source].Folded)).ToArray();
            if (members.Length == 0) continue;
            _parts.Add((row, sense, members.Length));
            _contexts.Add(_comparison.Source.Around(source, members));
        }

        return row;
    }

    /// <summary>For each question: nats by which the best other sense fits better than the copy's own, -6 to 6; 0 where the model cannot say.</summary>
    public double[] Answers()
    {
        var margins = new double[_own.Count];
        if (_comparison.Language.Context is not { } model || _contexts.Count == 0) return margins;
        var scores = model.LogProbabilities(_contexts);
        var own = Enumerable.Repeat(double.NaN, _own.Count).ToArray();
        var best = Enumerable.Repeat(double.NaN, _own.Count).ToArray();
        for (var p = 0; p < _parts.Count; p++)
        {
            var fit = Fit(scores[p], _contexts[p].Candidates);
            if (double.IsNaN(fit)) continue;
            var (row, sense, _) = _parts[p];
            if (sense == _own[row]) own[row] = fit;
            else if (!(best[row] >= fit)) best[row] = fit;
        }

        for (var row = 0; row < margins.Length; row++)
        {
            if (!double.IsNaN(own[row]) && !double.IsNaN(best[row])) margins[row] = Math.Clamp(best[row] - own[row], -MostMargin, MostMargin);
        }

        return margins;
    }

    // Mean over a sense's better half of how much likelier its words are here than anywhere: one good member is enough to be meant, a single lucky one is not.
    private double Fit(double[] scores, IReadOnlyList<string> members)
    {
        var lexicon = _comparison.Language.Lexicon;
        var fits = scores.Select((s, k) => s + lexicon.Rarity(members[k])).Where(double.IsFinite).OrderDescending().ToList();
        return fits.Count == 0 ? double.NaN : fits.Take((fits.Count + 1) / 2).Average();
    }

    // A dictionary form with the ending of the word that it stands for, where the lexicon knows such a form.
    private string Inflected(string member, string like)
    {
        var lexicon = _comparison.Language.Lexicon;
        string[] forms = like switch
        {
            _ when lexicon.BaseOf(like) == like => [],
            _ when like.EndsWith("ing", StringComparison.Ordinal) => [member + "ing", member.TrimEnd('e') + "ing", member + member[^1] + "ing"],
            _ when like.EndsWith('s') => [member + "s", member + "es", member.EndsWith('y') ? member[..^1] + "ies" : member + "s"],
            _ => [member + "ed", member + "d", member.EndsWith('y') ? member[..^1] + "ied" : member + "ed", member + member[^1] + "ed"],
        };
        return forms.FirstOrDefault(f => lexicon.Frequency(f) > 0 && lexicon.BaseOf(f) == member) ?? member;
    }
}
