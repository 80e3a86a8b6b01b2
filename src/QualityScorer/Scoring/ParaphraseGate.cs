using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Scoring;

/// <summary>
/// Says how much wording counts: fully where the copy follows its source sentence by sentence, not at all where somebody restructured the text
/// and kept its facts. Each condition rises smoothly from its first threshold to its second; wording is switched off only where all hold.
/// </summary>
public sealed record ParaphraseGate
{
    /// <summary>Share of the source's sentences outside 1-1 pairs in the order of the text, 0 to 1.</summary>
    public required Ramp Restructured { get; init; }

    /// <summary>Share of the source's names and numbers that stand in the copy, 0 to 1.</summary>
    public required Ramp FactsKept { get; init; }

    /// <summary>Number of distinct names and numbers in the source, 0 upwards: with few of them keeping them proves nothing.</summary>
    public required Ramp Facts { get; init; }

    /// <summary>
    /// How disordered the changed words are, 0 (each fits its place) to 1: a person writes sentences, a text whose words were thrown together is no paraphrase
    /// however many facts it keeps. It is the part of the changed words' surprise by which they are less likely at their place than anywhere.
    /// </summary>
    public required Ramp Disorder { get; init; }

    /// <summary>Weight of the wording terms, 0 (off) to 1 (fully counted).</summary>
    /// <param name="comparison">The compared pair.</param>
    /// <param name="units">Its units.</param>
    internal double Weight(Comparison comparison, IReadOnlyList<ScoringUnit> units)
    {
        var restructured = Restructured.At(ShareRestructured(comparison));
        if (restructured <= 0) return 1;
        var (count, kept) = KeptFacts(comparison);
        return 1 - (restructured * FactsKept.At(kept) * Facts.At(count) * (1 - Disorder.At(ShareDisordered(units))));
    }

    private static double ShareDisordered(IReadOnlyList<ScoringUnit> units)
    {
        var (surprise, misfit) = (FeatureSchema.IndexOf("surprise"), FeatureSchema.IndexOf("misfit"));
        var all = units.Sum(u => u.Weight * u.Wording[surprise]);
        return all > 0 ? units.Sum(u => u.Weight * u.Wording[misfit]) / all : 0;
    }

    internal static double ShareRestructured(Comparison comparison)
    {
        var sentences = comparison.Source.Sentences.Count(s => s.IsArticle);
        var straight = comparison.Pairs.Count(p => p.SourceSentences.Length == 1 && p.CopySentences.Length == 1 && !p.Moved);
        return sentences == 0 ? 0 : 1 - ((double)straight / sentences);
    }

    /// <summary>Distinct names and numbers of the source, and the share of them that the copy has, in whatever spelling or unit.</summary>
    internal static (double Count, double Kept) KeptFacts(Comparison comparison)
    {
        var lexicon = comparison.Language.Lexicon;
        var words = comparison.Copy.Tokens.Where(t => t.IsWord).SelectMany(t => new[] { t.Folded, lexicon.Stem(t.Folded), Transliteration.Key(t.Folded) }).ToHashSet(StringComparer.Ordinal);
        var aliases = Aliases.In(comparison.Copy);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var kept = 0;
        for (var i = 0; i < comparison.Source.Tokens.Count; i++)
        {
            var token = comparison.Source.Tokens[i];
            if (!comparison.SourceNames.Contains(i) || !comparison.Source.SentenceOf(i).IsArticle || !seen.Add(token.Folded)) continue;
            if (words.Contains(token.Folded) || words.Contains(lexicon.Stem(token.Folded)) || words.Contains(Transliteration.Key(token.Folded))
                || (Aliases.At(comparison.Source.Tokens, i, Math.Min(i + 4, comparison.Source.Tokens.Count)) is { } alias && aliases.Contains(alias.Name))) kept++;
        }

        var count = seen.Count;
        var quantities = new List<Quantity>();
        foreach (var quantity in comparison.SourceQuantities)
        {
            if (quantity.Weak || !comparison.Source.SentenceOf(quantity.Tokens.Start).IsArticle || quantities.Exists(q => q.Value == quantity.Value && q.Unit == quantity.Unit && q.Kind == quantity.Kind)) continue;
            quantities.Add(quantity);
            count++;
            if (comparison.CopyQuantities.Any(q => q.Agrees(quantity))) kept++;
        }

        return (count, count == 0 ? 0 : (double)kept / count);
    }
}

/// <summary>Rises smoothly from 0 at <paramref name="From"/> to 1 at <paramref name="To"/> (cubic smoothstep).</summary>
/// <param name="From">Value up to which the condition does not hold.</param>
/// <param name="To">Value from which it holds fully; above <paramref name="From"/>.</param>
public readonly record struct Ramp(double From, double To)
{
    /// <summary>Degree to which the condition holds, 0 to 1.</summary>
    public double At(double value)
    {
        var t = Math.Clamp((value - From) / (To - From), 0, 1);
        return t * t * (3 - (2 * t));
    }
}
