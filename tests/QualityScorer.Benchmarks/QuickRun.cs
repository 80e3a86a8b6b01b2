using System.Diagnostics;
using QualityScorer.Alignment;
using QualityScorer.Encoders;
using QualityScorer.Evidence;
using QualityScorer.Similarity;
using QualityScorer.Text;

namespace QualityScorer.Benchmarks;

/// <summary>A measurement of a few seconds: pairs per second and allocated bytes per pair, on this thread.</summary>
internal static class QuickRun
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(5);

    /// <summary>Measures and prints one line for each way of comparing two texts.</summary>
    public static void Print(TextWriter output)
    {
        var pairs = ArticlePairs.Read();
        var words = pairs.Average(p => p.Source.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
        output.WriteLine(FormattableString.Invariant($"{pairs.Count} pairs, {words:0} words in a source on average; one thread"));
        output.WriteLine($"{"",-22} {"pairs/s",10} {"bytes/pair",14}");
        var language = ModelDirectory.Load(ModelDirectory.Default);
        var scorer = ScoringBenchmark.OpenScorer();
        Measure(output, "QualityScorer", pairs, pair => scorer.Score(pair));
        Measure(output, "analysis and evidence", pairs, pair => DetectorCatalog.Detect(Comparison.Create(Document.Parse(pair.Source), Document.Parse(pair.Copy), language)));
        var compared = pairs.ToDictionary(pair => pair, pair => Comparison.Create(Document.Parse(pair.Source), Document.Parse(pair.Copy), language));
        Measure(output, "evidence by itself", pairs, pair => DetectorCatalog.Detect(compared[pair]));
        var alone = language with { Context = null };
        var comparedAlone = pairs.ToDictionary(pair => pair, pair => Comparison.Create(Document.Parse(pair.Source), Document.Parse(pair.Copy), alone));
        Measure(output, "... without ONNX", pairs, pair => DetectorCatalog.Detect(comparedAlone[pair]));
        Measure(output, "TER", pairs, pair => Ter.Default.Sentence(pair.Source, pair.Copy));
        Measure(output, "chrF", pairs, pair => Chrf.Default.Sentence(pair.Source, pair.Copy));
    }

    private static void Measure<T>(TextWriter output, string name, IReadOnlyList<RewritePair> pairs, Func<RewritePair, T> compare)
    {
        Run(pairs, compare, WarmUp);
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var (count, elapsed) = Run(pairs, compare, Measured);
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        output.WriteLine(FormattableString.Invariant($"{name,-22} {count / elapsed.TotalSeconds,10:#,0.0} {bytes / (double)count,14:#,0}"));
    }

    // Whole rounds only, so that every pair counts the same.
    private static (long Count, TimeSpan Elapsed) Run<T>(IReadOnlyList<RewritePair> pairs, Func<RewritePair, T> compare, TimeSpan least)
    {
        var start = Stopwatch.GetTimestamp();
        var count = 0L;
        do
        {
            foreach (var pair in pairs) compare(pair);
            count += pairs.Count;
        }
        while (Stopwatch.GetElapsedTime(start) < least);
        return (count, Stopwatch.GetElapsedTime(start));
    }
}
