using QualityScorer.Evidence;

namespace QualityScorer.Tests.Evidence;

/// <summary>The evidence on single statements of data/statements: an alarm for changes that cost honest paraphrases or let falsifications pass.</summary>
public sealed class StatementTests
{
    [Theory]
    [InlineData("read", 0.04)]
    [InlineData("unread", 0.07)]
    public void Few_honest_paraphrases_have_an_issue(string name, double most)
    {
        var statements = Read($"{name}-honest.tsv");
        var alarms = statements.Count(HasIssue);
        Assert.True(alarms <= most * statements.Count, $"{alarms} of {statements.Count} honest paraphrases have an issue");
    }

    [Theory]
    [InlineData("read", 0.5)]
    [InlineData("unread", 0.55)]
    public void Many_subtle_falsifications_have_an_issue(string name, double least)
    {
        var statements = Read($"{name}-false.tsv");
        var found = statements.Count(HasIssue);
        Assert.True(found >= least * statements.Count, $"{found} of {statements.Count} falsifications have an issue");
    }

    private static bool HasIssue((string Source, string Copy) statement) =>
        DetectorCatalog.Detect(Models.Compare(statement.Source, statement.Copy)).Any(i => i.Severity != Severity.Neutral);

    private static List<(string Source, string Copy)> Read(string file) =>
        [.. File.ReadLines(Path.Combine(SharedFactAttribute.Repository, "data", "statements", file)).Skip(1).Select(l => l.Split('\t')).Select(f => (f[0], f[1]))];
}
