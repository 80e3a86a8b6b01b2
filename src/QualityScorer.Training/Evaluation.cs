using QualityScorer.Training.Datasets;
using QualityScorer.Training.MetaEvaluation;

namespace QualityScorer.Training;

/// <summary>How well a scorer agrees with people, beside BLEU and chrF on the same rows.</summary>
/// <param name="Scorer">The scorer's agreement; its prediction is 100 − degradation.</param>
/// <param name="Bleu">Sentence BLEU's agreement.</param>
/// <param name="Chrf">chrF's agreement.</param>
public sealed record Evaluation(Agreement Scorer, Agreement Bleu, Agreement Chrf)
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
        foreach (var block in rows.Chunk(Block))
        {
            var scores = new RewriteScore[block.Length];
            Parallel.For(0, block.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, i =>
                scores[i] = scorer.Score(new RewritePair(string.Empty, block[i].Source, block[i].Copy)));
            for (var i = 0; i < block.Length; i++)
            {
                var row = block[i];
                ours.Add(new JudgedResult(row.Group, row.Stratum, row.Score, 100 - scores[i].Degradation));
                bleu.Add(new JudgedResult(row.Group, row.Stratum, row.Score, scores[i].Similarity.Bleu));
                chrf.Add(new JudgedResult(row.Group, row.Stratum, row.Score, scores[i].Similarity.Chrf));
            }

            progress?.Invoke(ours.Count);
        }

        return new Evaluation(Agreement.Of(ours, resamples), Agreement.Of(bleu, resamples), Agreement.Of(chrf, resamples));
    }
}
