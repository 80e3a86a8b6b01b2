using QualityScorer.Alignment;
using QualityScorer.Evidence;
using QualityScorer.Scoring;
using QualityScorer.Text;

namespace QualityScorer.Tests.Scoring;

public sealed class EvidenceFeaturesTests
{
    private const string First = "The government of Belgium announced new rules on Tuesday.";
    private const string Second = "Hospitals reported 412 new patients last week.";
    private static readonly Ramp Always = new(-2, -1);

    [Theory]
    [InlineData(Severity.Neutral, 0, 0)]
    [InlineData(Severity.Minor, 1, 0)]
    [InlineData(Severity.Major, 0, 5)]
    [InlineData(Severity.Critical, 0, 10)]
    public void An_issue_counts_by_gravity_and_confidence(Severity severity, double minor, double major)
    {
        var comparison = Models.Compare(First, First);
        var values = Measure(comparison, Issue(Dimension.Numbers, severity, new TextSpan(0, 3), 0.5), Always);
        Assert.Equal((minor / 2, major / 2), (Value(values, "numbers-minor"), Value(values, "numbers-major")));
    }

    [Fact]
    public void A_sentence_left_out_is_charged_once()
    {
        var comparison = Models.Compare($"{First} {Second}", First);
        var values = Measure(comparison, Issue(Dimension.Completeness, Severity.Major, null, 1, new TextSpan(First.Length + 1, First.Length + 5)), Always);
        Assert.Equal(0, Value(values, "completeness-major"));
        Assert.InRange(Value(values, "omitted"), 0.3, 0.6);
    }

    [Fact]
    public void A_clause_left_out_of_a_kept_sentence_is_charged_as_an_issue()
    {
        var comparison = Models.Compare(First, First);
        var values = Measure(comparison, Issue(Dimension.Completeness, Severity.Major, null, 1, new TextSpan(0, 3)), Always);
        Assert.Equal((5.0, 0.0), (Value(values, "completeness-major"), Value(values, "omitted")));
    }

    [Fact]
    public void Issues_are_hardly_believed_where_the_copy_is_not_verbatim()
    {
        var comparison = Models.Compare(First, First);
        Assert.Equal(5 * 0.02, Value(Measure(comparison, Issue(Dimension.Names, Severity.Major, new TextSpan(0, 3), 1), new Ramp(0.9, 0.95)), "names-major"), 9);
    }

    private static double[] Measure(Comparison comparison, Issue issue, Ramp trust) => EvidenceFeatures.Measure(comparison, ScoringUnits.Read(comparison), [issue], trust, gate: 1);

    private static double Value(double[] values, string name) => values[FeatureSchema.Evidence.ToList().FindIndex(f => f.Name == name)];

    private static Issue Issue(Dimension dimension, Severity severity, TextSpan? copy, double confidence, TextSpan? source = null) => new()
    {
        Detector = "TST001",
        Type = IssueType.Mistranslation,
        Severity = severity,
        Source = source,
        Copy = copy,
        Message = "A test.",
        Dimension = dimension,
        Confidence = confidence,
    };
}
