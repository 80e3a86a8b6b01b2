using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Scoring;

/// <summary>
/// How badly the places that the copy changed fit between their neighbours, by a context model. Only places whose word or neighbour the source does not have
/// so are asked about: a text that keeps the source's phrases is as fluent as the source.
/// </summary>
/// <param name="Total">Nats, 0 upwards: how unexpected the changed places are.</param>
/// <param name="Misfit">Nats, 0 upwards: how much less likely the changed words are there than anywhere.</param>
/// <param name="Strong">Nats, 0 upwards: the same, beyond the first three of each place.</param>
/// <param name="Worst">Nats, 0 upwards: the misfit of the worst place.</param>
/// <param name="Places">Number of changed places that the model knows the words of.</param>
internal readonly record struct Surprise(double Total, double Misfit, double Strong, double Worst, int Places)
{
    private const int Reach = 5;

    // A word that the context model does not know says nothing on its place: it counts like a place that is as likely as any.
    private const double Largest = 20;
    private const double Usual = 3; // nats: many a good word is that much rarer in its place than elsewhere

    // Places that count as if nothing were odd there: a harmless word put in must not make up for an odd one beside it.
    private const int Doubt = 3;

    /// <summary>Nats, 0 upwards: how unexpected a changed place is on average, drawn towards 0 where few are changed.</summary>
    public double Mean => Total / (Places + Doubt);

    /// <summary>Asks the model about all units at once; all values are 0 without one.</summary>
    public static Surprise[] Of(IReadOnlyList<UnitWords> units, IContextModel? model)
    {
        var surprises = new Surprise[units.Count];
        if (model is null) return surprises;
        var places = Enumerable.Range(0, units.Count).SelectMany(u => Changed(units[u]).Select(j => (Unit: u, Token: j))).ToList();
        var likely = model.LogProbabilities([.. places.Select(p => ContextOf(units[p.Unit].Copy, p.Token))]);
        for (var k = 0; k < places.Count; k++)
        {
            var (unit, token) = places[k];
            if (double.IsFinite(likely[k][0])) surprises[unit] = surprises[unit].With(likely[k][0], units[unit].Lexicon.Rarity(units[unit].Copy[token].Normal));
        }

        return surprises;
    }

    private Surprise With(double logProbability, double rarity)
    {
        var misfit = Math.Clamp(-logProbability - rarity, 0, Largest);
        return new Surprise(Total + Math.Clamp(-logProbability, 0, Largest), Misfit + misfit, Strong + Math.Max(0, misfit - Usual), Math.Max(Worst, misfit), Places + 1);
    }

    private static IEnumerable<int> Changed(UnitWords words)
    {
        var known = new HashSet<(string, string, string)>();
        for (var i = 0; i < words.Source.Length; i++) known.Add(At(words.Source, i));
        return Enumerable.Range(0, words.Copy.Length).Where(j => words.Copy[j].Kind != TokenKind.Number && !known.Contains(At(words.Copy, j)));
    }

    private static (string, string, string) At(Token[] tokens, int i) =>
        (i > 0 ? tokens[i - 1].Folded : "", tokens[i].Folded, i + 1 < tokens.Length ? tokens[i + 1].Folded : "");

    private static WordContext ContextOf(Token[] tokens, int j) => new(
        [.. tokens[Math.Max(0, j - Reach)..j].Select(t => t.Normal)],
        [.. tokens[(j + 1)..Math.Min(tokens.Length, j + 1 + Reach)].Select(t => t.Normal)],
        [tokens[j].Normal]);
}
