using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Scoring;

/// <summary>
/// How badly the places that the copy changed fit between their neighbours, by a context model. Only places whose word or neighbour the source does not have
/// so are asked about: a text that keeps the source's phrases is as fluent as the source.
/// </summary>
/// <param name="Total">Nats per ten source words, 0 upwards: how unexpected the changed places are.</param>
/// <param name="Misfit">Nats per ten source words, 0 upwards: how much less likely the changed words are there than anywhere.</param>
internal readonly record struct Surprise(double Total, double Misfit)
{
    private const int Reach = 5;

    // A word that the context model does not know says nothing on its place: it counts like a place that is as likely as any.
    private const double Largest = 20;

    /// <summary>Asks the model; both values are 0 without one.</summary>
    public static Surprise Of(UnitWords words, IContextModel? model, double scale)
    {
        if (model is null) return default;
        var known = new HashSet<(string, string, string)>();
        for (var i = 0; i < words.Source.Length; i++) known.Add(At(words.Source, i));
        var contexts = new List<WordContext>();
        for (var j = 0; j < words.Copy.Length; j++)
        {
            if (words.Copy[j].Kind != TokenKind.Number && !known.Contains(At(words.Copy, j))) contexts.Add(ContextOf(words.Copy, j));
        }

        if (contexts.Count == 0) return default;
        var likely = model.LogProbabilities(contexts);
        double total = 0, misfit = 0;
        for (var k = 0; k < contexts.Count; k++)
        {
            var fit = likely[k][0];
            if (!double.IsFinite(fit)) continue;
            total += Math.Clamp(-fit, 0, Largest);
            misfit += Math.Clamp(-fit - words.Lexicon.Rarity(contexts[k].Candidates[0]), 0, Largest);
        }

        return new Surprise(scale * total, scale * misfit);
    }

    private static (string, string, string) At(Token[] tokens, int i) =>
        (i > 0 ? tokens[i - 1].Folded : "", tokens[i].Folded, i + 1 < tokens.Length ? tokens[i + 1].Folded : "");

    private static WordContext ContextOf(Token[] tokens, int j) => new(
        [.. tokens[Math.Max(0, j - Reach)..j].Select(t => t.Normal)],
        [.. tokens[(j + 1)..Math.Min(tokens.Length, j + 1 + Reach)].Select(t => t.Normal)],
        [tokens[j].Normal]);
}
