using QualityScorer.Evidence;
using QualityScorer.Text;

namespace QualityScorer.Tests.Reports;

/// <summary>A small pair with one issue of every form, scored by hand.</summary>
internal static class SampleScore
{
    private const string Source = "Mayor Ursula von der Leyen opened 40 parks in 2018.\nNobody was hurt.\nRain is due.";
    private const string Copy = "Mayor Ursula von der Raine opened 40 parks in 2001.\nRain is due. Rain is due.";

    public static RewritePair Pair { get; } = new("sample", Source, Copy);

    public static RewriteScore Score { get; } = Of(12.345,
        new() { [Dimension.Names] = 4.115, [Dimension.Numbers] = 4.115, [Dimension.Completeness] = 4.115 },
        new("names.garbled", 1, 8.2301), new("numbers.changed", 0.5, 4.2149), new("length", -0.25, -0.1));

    public static RewriteScore Of(double degradation, Dictionary<Dimension, double> dimensions, params Contribution[] contributions) => new()
    {
        Id = "sample",
        Degradation = degradation,
        Ranks = (degradation / 2, degradation + ((100 - degradation) / 4)),
        Band = Band.Light,
        Relation = Relation.Rewrite,
        Dimensions = dimensions,
        Contributions = contributions,
        Issues =
        [
            new()
            {
                Detector = "NAM001", Type = IssueType.Mistranslation, Severity = Severity.Major, Dimension = Dimension.Names, Message = "The name is garbled",
                Source = SpanOf(Source, "Ursula von der Leyen"), Copy = SpanOf(Copy, "Ursula von der Raine"),
            },
            new()
            {
                Detector = "NUM001", Type = IssueType.Mistranslation, Severity = Severity.Critical, Dimension = Dimension.Numbers, Message = "The year is another",
                Source = SpanOf(Source, "2018"), Copy = SpanOf(Copy, "2001"),
            },
            new()
            {
                Detector = "COM001", Type = IssueType.Omission, Severity = Severity.Minor, Dimension = Dimension.Completeness, Message = "The sentence is missing",
                Source = SpanOf(Source, "Nobody was hurt."), Copy = null,
            },
            new()
            {
                Detector = "FLU004", Type = IssueType.Addition, Severity = Severity.Neutral, Dimension = Dimension.Fluency, Message = "The sentence stands twice",
                Source = null, Copy = new TextSpan(Copy.LastIndexOf("Rain", StringComparison.Ordinal), Copy.Length),
            },
        ],
        Similarity = new(61.237, 70.5, 22.22, 0.912345),
        Signature = "qualityscorer:test|model:none|encoder:none",
    };

    public static TextSpan SpanOf(string text, string part)
    {
        var start = text.IndexOf(part, StringComparison.Ordinal);
        Assert.True(start >= 0, part);
        return new(start, start + part.Length);
    }
}
