using QualityScorer.Evidence;

namespace QualityScorer.Reports;

/// <summary>How reports name and explain the values of a score.</summary>
internal static class ReportWords
{
    /// <summary>What a band means, as the end of "degradation 12.3, light: …".</summary>
    public static string Meaning(Band band) => band switch
    {
        Band.Intact => "nothing that a reader would miss",
        Band.Light => "blemishes, or one place to check",
        Band.Marked => "several places where readers are misled or lost",
        Band.Severe => "not usable without the source",
        _ => throw new ArgumentOutOfRangeException(nameof(band)),
    };

    /// <summary>What a relation means.</summary>
    public static string Meaning(Relation relation) => relation switch
    {
        Relation.Identical => "the same text, but for white space and page furniture",
        Relation.Republication => "the source nearly word by word, perhaps shortened at its edges",
        Relation.Rewrite => "the whole source in other words",
        Relation.Partial => "a part of the source, condensed or cut",
        Relation.Independent => "not made from this source, so its points say little: judge it as an article of its own",
        _ => throw new ArgumentOutOfRangeException(nameof(relation)),
    };

    /// <summary>The MQM category of a type, in lower case.</summary>
    public static string Category(IssueType type) => type switch
    {
        IssueType.Mistranslation or IssueType.Omission or IssueType.Addition or IssueType.Untranslated => "accuracy",
        IssueType.Grammar or IssueType.Spelling or IssueType.Punctuation or IssueType.Encoding => "fluency",
        IssueType.Wording => "style",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>The name of an enumeration's value as results write it: lower case.</summary>
    public static string Lower<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>"1 issue", "2 issues".</summary>
    public static string Count(int count, string noun) => FormattableString.Invariant($"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>The issues that a report shows: neutral ones only on request.</summary>
    public static IEnumerable<Issue> Shown(RewriteScore score, bool neutral) => neutral ? score.Issues : score.Issues.Where(i => i.Severity != Severity.Neutral);
}
