using QualityScorer.Alignment;
using QualityScorer.Evidence.Completeness;
using QualityScorer.Evidence.Fluency;
using QualityScorer.Evidence.Meaning;
using QualityScorer.Evidence.Names;
using QualityScorer.Evidence.Numbers;
using QualityScorer.Evidence.Wording;

namespace QualityScorer.Evidence;

/// <summary>All detectors, in the order in which they are run; where two report the same place, the earlier wins.</summary>
public static class DetectorCatalog
{
    internal static IReadOnlyList<IDetector> All { get; } =
    [
        new GarbledNameDetector(),
        new SwappedNameDetector(),
        new MixedNameDetector(),
        new ChangedNumberDetector(),
        new DroppedNumberDetector(),
        new LimitDetector(),
        new SpeakerDetector(),
        new RoleReversalDetector(),
        new ExchangedPartiesDetector(),
        new NegationDetector(),
        new ConditionDetector(),
        new OppositeDetector(),
        new ReplacedThingDetector(),
        new OrderDetector(),
        new ReplacedPartyDetector(),
        new AddressedReaderDetector(),
        new ModalityDetector(),
        new DutyDetector(),
        new StanceDetector(),
        new RepetitionDetector(),
        new BrokenCharacterDetector(),
        new UntranslatedDetector(),
        new QuotationMarkDetector(),
        new QuotedVoiceDetector(),
        new CutQuotationDetector(),
        new BracketDetector(),
        new FragmentDetector(),
        new RunOnDetector(),
        new NonWordDetector(),
        new GrammarDetector(),
        new ChangedFormDetector(),
        new LookalikeDetector(),
        new LiteralExpressionDetector(),
        new WordChoiceDetector(),
        new DroppedNameDetector(),
        new OmittedSentenceDetector(),
        new OmittedClauseDetector(),
        new AddedSentenceDetector(),
        new AddedClauseDetector(),
        new SpacingDetector(),
    ];

    /// <summary>What each detector looks for.</summary>
    public static IReadOnlyList<DetectorDescriptor> Descriptors { get; } = [.. All.Select(d => d.Descriptor)];

    /// <summary>All issues of a comparison in the order of the copy (omissions by their place in the source), without those that an earlier detector already reported at the same place.</summary>
    public static IReadOnlyList<Issue> Detect(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var issues = new List<Issue>();
        var claimed = new ClaimedPlaces();
        foreach (var detector in All)
        {
            var found = detector is IReviewer reviewer ? reviewer.Review(comparison, [.. issues]) : detector.Detect(comparison);
            foreach (var issue in found)
            {
                if (claimed.Claim(issue)) issues.Add(issue);
            }
        }

        return [.. issues.OrderBy(i => i.Copy?.Start ?? int.MaxValue).ThenBy(i => i.Source?.Start ?? 0).ThenBy(i => i.Detector, StringComparer.Ordinal)];
    }
}
