using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Scoring;

/// <summary>
/// How badly the places that the copy changed fit between their neighbours, by a context model. Only places whose word or neighbour the source does not have
/// so are asked about: a text that keeps the source's phrases is as fluent as the source.
/// </summary>
/// <param name="Total">Nats per ten source words, 0 upwards: how unexpected the changed places are.</param>
/// <param name="Misfit">Nats per ten source words, 0 upwards: how much less likely the changed words are there than anywhere.</param>
/// <param name="Wrong">Words per ten source words, 0 upwards: how many of the changed places hold a word that does not belong there.</param>
/// <param name="Gaps">Gaps per ten source words, 0 upwards: how often something is missing before a changed place.</param>
internal readonly record struct Surprise(double Total, double Misfit, double Wrong, double Gaps)
{
    private const int Reach = 5;

    // A word that the context model does not know says nothing on its place: it counts like a place that is as likely as any.
    private const double Largest = 20;

    /// <summary>Asks the model; all values are 0 without one.</summary>
    public static Surprise Of(UnitWords words, IContextModel? model, double scale)
    {
        if (model is null) return default;
        var known = new HashSet<(string, string, string)>();
        for (var i = 0; i < words.Source.Length; i++) known.Add(At(words.Source, i));
        var changed = Enumerable.Range(0, words.Copy.Length).Where(j => !known.Contains(At(words.Copy, j))).Select(j => (words.Copy[j].Kind, Context: ContextOf(words.Copy, j))).ToList();
        if (changed.Count == 0) return default;
        double wrong = 0, gaps = 0;
        foreach (var tag in model.Tags([.. changed.Where(p => p.Kind != TokenKind.Possessive).Select(p => p.Context)]))
        {
            wrong += tag.Wrong;
            gaps += tag.Gap;
        }

        var contexts = changed.Where(p => p.Kind != TokenKind.Number).Select(p => p.Context).ToList();
        var likely = model.LogProbabilities(contexts);
        double total = 0, misfit = 0;
        for (var k = 0; k < contexts.Count; k++)
        {
            var fit = likely[k][0];
            if (!double.IsFinite(fit)) continue;
            total += Math.Clamp(-fit, 0, Largest);
            misfit += Math.Clamp(-fit - words.Lexicon.Rarity(contexts[k].Candidates[0]), 0, Largest);
        }

        return new Surprise(scale * total, scale * misfit, scale * wrong, scale * gaps);
    }

    private static (string, string, string) At(Token[] tokens, int i) =>
        (i > 0 ? tokens[i - 1].Folded : "", tokens[i].Folded, i + 1 < tokens.Length ? tokens[i + 1].Folded : "");

    private static WordContext ContextOf(Token[] tokens, int j) => new(
        [.. tokens[Math.Max(0, j - Reach)..j].Select(t => t.Normal)],
        [.. tokens[(j + 1)..Math.Min(tokens.Length, j + 1 + Reach)].Select(t => t.Normal)],
        [tokens[j].Normal]);
}
