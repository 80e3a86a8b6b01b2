using QualityScorer.Alignment;

namespace QualityScorer.Evidence.Wording;

/// <summary>A word put in another's place that means something else or fits nothing around it (<c>strip agenda</c> for <c>trip agenda</c>).</summary>
internal sealed class WordChoiceDetector : IReviewer
{
    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "WRD002",
        Dimension = Dimension.Meaning,
        Summary = "A word in another's place that does not mean the same or does not fit",
        Fires = new("The final part of the trip agenda is a meeting with the mayor.", "The final part of the strip agenda is a meeting with the mayor."),
        Silent = new("The final part of the trip agenda is a meeting with the mayor.", "The final part of the travel agenda is a meeting with the mayor."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison) => Review(comparison, []);

    public IEnumerable<Issue> Review(Comparison comparison, IReadOnlyList<Issue> reported)
    {
        if (comparison.Language.WordChoice?.For(SubstitutionFeatures.Names) is not { } model) yield break;
        var found = Substitution.In(comparison);
        var features = SubstitutionFeatures.Of(comparison, found, SubstitutionFeatures.Suspicion(comparison, reported));
        for (var k = 0; k < found.Count; k++)
        {
            var probability = model.Probability(features[k]);
            // What is listed for the whole expression may stand for it: "earmark" for "set aside".
            if (probability < model.Report || features[k][SubstitutionFeatures.Told] > 0) continue;
            var (source, copy) = (comparison.Source.Place(found[k].Source[0], found[k].Source[^1] + 1), comparison.Copy.Place(found[k].Copy[0], found[k].Copy[^1] + 1));
            yield return Descriptor.Issue(IssueType.Wording, probability >= model.Grave ? Severity.Major : Severity.Minor, source, copy,
                $"{comparison.Copy.Quoted(copy)} does not stand for {comparison.Source.Quoted(source)}.", probability);
        }
    }
}
