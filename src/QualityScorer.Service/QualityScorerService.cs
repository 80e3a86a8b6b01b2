using System.Diagnostics;
using Microsoft.Extensions.Options;
using QualityScorer.Pairs;
using QualityScorer.Service.Models;

namespace QualityScorer.Service;

/// <summary>Scores with the models in use.</summary>
internal sealed class QualityScorerService(ModelStore models, ScoringThreads threads, ScoringMetrics metrics, IOptions<QualityScorerOptions> options) : IQualityScorer
{
    public string Signature
    {
        get
        {
            using var lease = models.Acquire();
            return lease.Scorer.Signature;
        }
    }

    public RewriteScore Score(RewritePair pair)
    {
        using var lease = models.Acquire();
        return Score(lease, pair);
    }

    public async IAsyncEnumerable<RewriteScore> ScoreManyAsync(IAsyncEnumerable<RewritePair> pairs, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        using var lease = models.Acquire();
        var scores = OrderedScoring.RunAsync(pairs, (pair, stop) => threads.RunAsync(() => Score(lease, pair), stop), options.Value.Threads, cancellation);
        await foreach (var score in scores.ConfigureAwait(false)) yield return score;
    }

    /// <summary>Scores one pair with certain models.</summary>
    public RewriteScore Score(ModelLease lease, RewritePair pair)
    {
        var start = Stopwatch.GetTimestamp();
        var score = lease.Scorer.Score(pair);
        metrics.Scored(score, Stopwatch.GetElapsedTime(start));
        return score;
    }
}
