using Microsoft.Extensions.Options;
using QualityScorer.Encoders;
using QualityScorer.Pairs;

namespace QualityScorer.Service;

/// <summary>Opens the models when they are first asked for.</summary>
internal sealed class QualityScorerService(IOptions<QualityScorerOptions> options) : IQualityScorer
{
    private readonly Lazy<RewriteScorer> _scorer = new(() => ModelDirectory.OpenScorer(options.Value.ModelDirectory));

    public string Signature => _scorer.Value.Signature;

    public RewriteScore Score(RewritePair pair) => _scorer.Value.Score(pair);

    public IAsyncEnumerable<RewriteScore> ScoreManyAsync(IAsyncEnumerable<RewritePair> pairs, CancellationToken cancellation = default)
    {
        var scorer = _scorer.Value;
        return OrderedScoring.RunAsync(pairs, (pair, stop) => Task.Run(() => scorer.Score(pair), stop), Environment.ProcessorCount, cancellation);
    }
}
