using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.ML;

namespace QualityScorer.MLNet.Tests;

public sealed class PredictionEnginePoolTests(SavedPipeline saved) : IClassFixture<SavedPipeline>
{
    [Fact]
    public void Many_threads_get_the_scores_of_one()
    {
        var services = new ServiceCollection();
        services.AddOptions<MLOptions>().Configure(options => options.MLContext.AddRewriteQuality());
        services.AddPredictionEnginePool<Pair, PairScore>().FromFile(saved.Of(RewriteTrainer.FastTree));
        using var provider = services.BuildServiceProvider();
        var pool = provider.GetRequiredService<PredictionEnginePool<Pair, PairScore>>();
        var engine = saved.MLContext.Model.CreatePredictionEngine<Pair, PairScore>(saved.Load(RewriteTrainer.FastTree));
        var pairs = Rows.Of(60).Select(r => new Pair { Source = r.Source, Copy = r.Copy }).ToArray();
        var expected = Array.ConvertAll(pairs, p => engine.Predict(p).Score);
        var scores = new float[pairs.Length];
        Parallel.For(0, pairs.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => scores[i] = pool.Predict(pairs[i]).Score);
        Assert.Equal(expected, scores);
    }
}
