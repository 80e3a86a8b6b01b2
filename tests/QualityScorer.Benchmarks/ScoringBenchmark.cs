using BenchmarkDotNet.Attributes;
using QualityScorer.Encoders;
using QualityScorer.Similarity;

namespace QualityScorer.Benchmarks;

/// <summary>Scores article pairs of about 500 words, one after the other, on one thread.</summary>
[InProcess]
[MemoryDiagnoser]
public class ScoringBenchmark
{
    private readonly IReadOnlyList<RewritePair> _pairs = ArticlePairs.Read();
    private readonly RewriteScorer _scorer = OpenScorer();
    private int _next;

    /// <summary>The scorer with the models beside the program.</summary>
    public static RewriteScorer OpenScorer()
    {
        var models = Path.Combine(AppContext.BaseDirectory, "models");
        return RewriteScorer.Create(ModelDirectory.Load(models), Path.Combine(models, "scoring", "model.json"));
    }

    /// <summary>The whole score of one pair.</summary>
    [Benchmark(Baseline = true)]
    public RewriteScore Score() => _scorer.Score(_pairs[_next++ % _pairs.Count]);

    /// <summary>The named alternative: chrF of the same pair.</summary>
    [Benchmark]
    public double CharacterNgrams()
    {
        var pair = _pairs[_next++ % _pairs.Count];
        return Chrf.Default.Sentence(pair.Source, pair.Copy);
    }
}
