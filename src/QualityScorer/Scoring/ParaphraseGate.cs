using QualityScorer.Alignment;

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

    private static double ShareRestructured(Comparison comparison)
    {
        var sentences = comparison.Source.Sentences.Count(s => s.IsArticle);
        var straight = comparison.Pairs.Count(p => p.SourceSentences.Count == 1 && p.CopySentences.Count == 1 && !p.Moved);
        return sentences == 0 ? 0 : 1 - ((double)straight / sentences);
    }

    private static (double Count, double Kept) KeptFacts(Comparison comparison)
    {
        var facts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in comparison.Source.Sentences.Where(s => s.IsArticle))
        {
            for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
            {
                var token = comparison.Source.Tokens[i];
                var name = token.IsWord && token.IsCapitalized && i > sentence.Tokens.Start && token.Folded.Length > 1;
                if (token.IsNumber || name) facts.Add(token.Folded);
            }
        }

        var copy = comparison.Copy.Tokens.Select(t => t.Folded).ToHashSet(StringComparer.Ordinal);
        return (facts.Count, facts.Count == 0 ? 0 : (double)facts.Count(copy.Contains) / facts.Count);
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
