using QualityScorer.Training.Fitting;

namespace QualityScorer.Training.Reports;

/// <summary>A row on which model and people differ most.</summary>
/// <param name="Row">The row.</param>
/// <param name="Difference">Normal score of the model's rank among the rows of the stratum minus that of the judgement's: above 0 the model finds the copy better than people did.</param>
public sealed record Disagreement(KeptAsideRow Row, double Difference)
{
    /// <summary>The rows that the model praises most against people's judgement, and those that it blames most.</summary>
    public static (IReadOnlyList<Disagreement> Praised, IReadOnlyList<Disagreement> Blamed) Worst(IReadOnlyList<KeptAsideRow> rows, int each)
    {
        ArgumentNullException.ThrowIfNull(rows);
        int[] strata = [.. rows.Select(r => r.Stratum)];
        var ours = RankNormal.Of([.. rows.Select(r => -r.Degradation)], strata);
        var people = RankNormal.Of([.. rows.Select(r => r.Judgement)], strata);
        var all = rows.Select((row, i) => new Disagreement(row, ours[i] - people[i])).OrderBy(d => d.Difference).ThenBy(d => d.Row.Line).ToList();
        return ([.. all.TakeLast(each).Reverse()], [.. all.Take(each)]);
    }
}
