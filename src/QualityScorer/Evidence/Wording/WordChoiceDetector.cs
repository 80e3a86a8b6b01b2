using QualityScorer.Alignment;

namespace QualityScorer.Evidence.Wording;

/// <summary>A word put in another's place that means something else or fits nothing around it (<c>strip agenda</c> for <c>trip agenda</c>).</summary>
internal sealed class WordChoiceDetector : IDetector
{
    // Logistic regression of "an editor marked it" on the substitutions of ten articles marked by hand; left out one by one, six of ten reports above the
    // threshold were marked. Surprise is minus the log-probability in nats, rarity likewise; the rest are shares.
    private const double Intercept = -5.7;
    private const double PerSurprise = 0.2;
    private const double PerVerbatimness = 1.65;
    private const double PerLikeness = 1.6;
    private const double PerRarity = 0.17;
    private const double PerSynonymy = -0.9;
    private const double Threshold = 0.48;
    private const double Certain = 0.6;

    // What a content word costs on average where the model does not know one of the two.
    private const double UsualSurprise = 9;

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "WRD002",
        Dimension = Dimension.Meaning,
        Summary = "A word in another's place that does not mean the same or does not fit",
        Fires = new("The final part of the trip agenda is a meeting with the mayor.", "The final part of the strip agenda is a meeting with the mayor."),
        Silent = new("The final part of the trip agenda is a meeting with the mayor.", "The final part of the travel agenda is a meeting with the mayor."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        foreach (var substitution in Substitution.In(comparison))
        {
            var probability = Probability(comparison, substitution);
            if (probability < Threshold) continue;
            var (source, copy) = (comparison.Source.Place(substitution.Source[0], substitution.Source[^1] + 1), comparison.Copy.Place(substitution.Copy[0], substitution.Copy[^1] + 1));
            yield return new Issue
            {
                Detector = Descriptor.Id,
                Dimension = Descriptor.Dimension,
                Type = IssueType.Wording,
                Severity = probability >= Certain ? Severity.Major : Severity.Minor,
                Source = source,
                Copy = copy,
                Confidence = probability,
                Message = $"{comparison.Copy.Quoted(copy)} does not stand for {comparison.Source.Quoted(source)}.",
            };
        }
    }

    private static double Probability(Comparison comparison, Substitution substitution)
    {
        var surprise = double.IsNaN(substitution.Fit.Copy) ? UsualSurprise : -substitution.Fit.Copy;
        var rarity = comparison.Language.Lexicon.Rarity(comparison.Source.Tokens[substitution.Source[^1]].Normal);
        var logit = Intercept + (PerSurprise * surprise) + (PerVerbatimness * substitution.Verbatimness) + (PerLikeness * Math.Max(0, substitution.Likeness - 0.3))
            + (PerRarity * rarity) + (PerSynonymy * substitution.Synonymy);
        return 1 / (1 + Math.Exp(-logit));
    }
}
