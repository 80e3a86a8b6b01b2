using QualityScorer.Scoring;
using QualityScorer.Training.Fitting;

namespace QualityScorer.Training.Tests.Fitting;

public sealed class NoticedFitTests
{
    [Fact]
    public void People_who_always_agree_notice_small_differences_and_people_who_toss_coins_notice_none()
    {
        var sure = NoticedFit.Of(Rows(judge: system => -system))!;
        Assert.Equal(45, sure.Pairs);
        Assert.True(sure.At(3) > 0.9, $"{sure}");
        var random = new Random(1);
        var judgements = Enumerable.Range(0, 10).Select(_ => random.NextDouble()).ToArray();
        var unsure = NoticedFit.Of(Rows(judge: system => judgements[system]));
        Assert.True(unsure is null || unsure.At(3) < 0.75, $"{unsure}");
    }

    [Fact]
    public void The_more_points_the_more_people_notice_and_a_share_gives_its_points_back()
    {
        var noticed = new NoticedDifference(0.4, 12);
        Assert.Equal(0.5, noticed.At(0));
        Assert.True(noticed.At(-5) > noticed.At(2));
        Assert.Equal(0.9, noticed.At(noticed.PointsFor(0.9)), 12);
    }

    [Fact]
    public void Rows_without_systems_and_systems_with_few_rows_say_nothing()
    {
        Assert.Null(NoticedFit.Of(Rows(judge: system => -system, name: _ => "")));
        Assert.Null(NoticedFit.Of(Rows(judge: system => -system, rows: 29)));
    }

    [Fact]
    public void Systems_of_different_strata_are_not_compared() =>
        Assert.Null(NoticedFit.Of(Rows(judge: system => -system, stratum: system => system)));

    /// <summary>Ten systems, each a point worse than the one before.</summary>
    private static List<KeptAsideRow> Rows(Func<int, double> judge, Func<int, string>? name = null, Func<int, int>? stratum = null, int rows = 30) =>
    [
        .. from system in Enumerable.Range(0, 10)
           from row in Enumerable.Range(0, rows)
           select new KeptAsideRow
           {
               Line = (system * rows) + row + 2,
               Group = row,
               Stratum = stratum?.Invoke(system) ?? 0,
               System = name is null ? $"s{system}" : name(system),
               Judgement = judge(system),
               Degradation = 20 + system,
               Chrf = 50,
           },
    ];
}
