using QualityScorer.Alignment;
using QualityScorer.Tests.Scoring;
using QualityScorer.Text;
using QualityScorer.Training.Datasets;
using QualityScorer.Training.Fitting;
using QualityScorer.Training.Reports;

namespace QualityScorer.Training.Tests.Reports;

public sealed class TrainingReportTests
{
    [Fact]
    public void The_page_shows_figures_failing_guards_and_escaped_examples_and_asks_for_nothing_from_outside()
    {
        var rows = Enumerable.Range(0, 120).Select(i => new LabelledRow
        {
            Line = i + 2,
            Source = $"The <b>mayor</b> opened bridge {i} with the minister and the police.",
            Copy = i % 3 == 0 ? $"The mayor zq{i} bridge qqx the xx and zz." : $"The <b>mayor</b> opened bridge {i} with the minister and police.",
            Score = i % 3 == 0 ? -1 - (i / 500.0) : 1 + (i / 500.0),
            Group = $"g{i / 4}",
            Stratum = "",
            Weight = 1,
        }).ToList();
        var outcome = new TrainingRun(new Language(new LetterEncoder(), Lexicon.Empty, null), new TrainingOptions { MinimumRows = 50, Threads = 1, Segments = 4, Ridges = [0.01] }).Run(rows);
        var page = new StringWriter();
        TrainingReport.Write(page, outcome, rows, ["mill: its words in <random> order are marked"]);
        var html = page.ToString();
        Assert.Contains("mill: its words in &lt;random&gt; order are marked", html, StringComparison.Ordinal);
        Assert.Contains("The &lt;b&gt;mayor&lt;/b&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>mayor", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http", html.Replace("http-equiv", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Kendall tau-b", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Ranks_go_from_best_to_worst_inside_each_stratum()
    {
        Assert.Equal([75, 25, 25, 75], RankFit.Ranks([1, 2, 20, 10], ["a", "a", "b", "b"]));
    }

    [Fact]
    public void Ranks_of_worse_copies_are_higher_and_hold_most_judgements()
    {
        var random = new Random(5);
        var rows = Enumerable.Range(0, 2000).Select(i => new KeptAsideRow { Line = i, Group = i / 5, Stratum = 0, Degradation = i / 20.0, Judgement = -(i / 20.0) + (random.NextDouble() * 60), Chrf = 0 }).ToList();
        var ranks = RankFit.Of(rows);
        Assert.True(ranks.At(10).High < ranks.At(90).High);
        var judged = RankFit.Ranks([.. rows.Select(r => r.Judgement)], [.. rows.Select(r => r.Stratum)]);
        var inside = rows.Select((r, i) => ranks.At(r.Degradation) is var (low, high) && judged[i] >= low && judged[i] <= high ? 1.0 : 0).Average();
        Assert.InRange(inside, 0.75, 0.87);
    }
}
