using QualityScorer.Training.Datasets;
using QualityScorer.Training.Fitting;
using QualityScorer.Training.MetaEvaluation;

namespace QualityScorer.Training;

/// <summary>How well a scorer agrees with people, beside BLEU and chrF on the same rows.</summary>
/// <param name="Scorer">The scorer's agreement; its prediction is 100 − degradation.</param>
/// <param name="Bleu">Sentence BLEU's agreement.</param>
/// <param name="Chrf">chrF's agreement.</param>
/// <param name="Strata">The scorer's agreement in each stratum (language pair and year), by name; empty where there is one only.</param>
/// <param name="Inside">Share of the judgements that lie inside the scores' ranks, 0 to 1, where eight of ten should.</param>
public sealed record Evaluation(Agreement Scorer, Agreement Bleu, Agreement Chrf, IReadOnlyList<(string Stratum, Agreement Scorer, Agreement Chrf)> Strata, double Inside)
{
    private const int Block = 1024;

    /// <summary>Scores labelled rows, a block at a time, and measures.</summary>
    /// <param name="scorer">The scorer.</param>
    /// <param name="rows">Labelled rows.</param>
    /// <param name="resamples">Bootstrap resamples for the intervals.</param>
    /// <param name="threads">Threads that score; the figures do not depend on it.</param>
    /// <param name="progress">Called with the number of rows done.</param>
    public static Evaluation Run(RewriteScorer scorer, IEnumerable<LabelledRow> rows, int resamples, int threads, Action<int>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentNullException.ThrowIfNull(rows);
        List<JudgedResult> ours = [], bleu = [], chrf = [];
        var intervals = new List<(double Low, double High)>();
        foreach (var block in rows.Chunk(Block))
        {
            var scores = new RewriteScore[block.Length];
            Parallel.For(0, block.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, i =>
                scores[i] = scorer.Score(new RewritePair(string.Empty, block[i].Source, block[i].Copy)));
            for (var i = 0; i < block.Length; i++)
            {
                var row = block[i];
                intervals.Add(scores[i].Ranks);
                ours.Add(new JudgedResult(row.Group, row.Stratum, row.Score, 100 - scores[i].Degradation));
                bleu.Add(new JudgedResult(row.Group, row.Stratum, row.Score, scores[i].Similarity.Bleu));
                chrf.Add(new JudgedResult(row.Group, row.Stratum, row.Score, scores[i].Similarity.Chrf));
            }

            progress?.Invoke(ours.Count);
        }

        return new Evaluation(Agreement.Of(ours, resamples), Agreement.Of(bleu, resamples), Agreement.Of(chrf, resamples), ByStratum(ours, chrf, resamples), ShareInside(ours, intervals));
    }

    private static List<(string, Agreement, Agreement)> ByStratum(List<JudgedResult> ours, List<JudgedResult> chrf, int resamples)
    {
        var strata = ours.Select(r => r.Stratum).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (strata.Count < 2) return [];
        List<JudgedResult> Of(List<JudgedResult> rows, string stratum) => [.. rows.Where(r => r.Stratum == stratum)];
        return [.. strata.Where(s => Of(ours, s).Count >= 3).Select(s => (s.Replace('\u001f', ' '), Agreement.Of(Of(ours, s), resamples), Agreement.Of(Of(chrf, s), resamples)))];
    }

    private static double ShareInside(List<JudgedResult> ours, List<(double Low, double High)> intervals)
    {
        var ranks = RankFit.Ranks([.. ours.Select(r => r.Judgement)], [.. ours.Select(r => r.Stratum)]);
        return ranks.Select((r, i) => r >= intervals[i].Low && r <= intervals[i].High ? 1.0 : 0.0).Average();
    }
}
