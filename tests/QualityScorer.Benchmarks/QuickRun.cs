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
        Measure(output, "analysis and evidence", pairs, pair => DetectorCatalog.Detect(Compare(pair, language)));
        // What a comparison reads but once for all detectors counts as their work: each time a new one.
        Measure(output, "evidence by itself", pairs, pair => Compare(pair, language), DetectorCatalog.Detect);
        Measure(output, "... without ONNX", pairs, pair => Compare(pair, language with { Context = null }), DetectorCatalog.Detect);
        Measure(output, "TER", pairs, pair => Ter.Default.Sentence(pair.Source, pair.Copy));
        Measure(output, "chrF", pairs, pair => Chrf.Default.Sentence(pair.Source, pair.Copy));
    }

    private static Comparison Compare(RewritePair pair, Language language) => Comparison.Create(Document.Parse(pair.Source), Document.Parse(pair.Copy), language);

    private static void Measure<T>(TextWriter output, string name, IReadOnlyList<RewritePair> pairs, Func<RewritePair, T> compare) => Measure(output, name, pairs, static pair => pair, compare);

    // The time and the bytes of what is prepared do not count.
    private static void Measure<TInput, T>(TextWriter output, string name, IReadOnlyList<RewritePair> pairs, Func<RewritePair, TInput> prepare, Func<TInput, T> compare)
    {
        Run(pairs, prepare, compare, WarmUp);
        var (count, elapsed, bytes) = Run(pairs, prepare, compare, Measured);
        output.WriteLine(FormattableString.Invariant($"{name,-22} {count / elapsed.TotalSeconds,10:#,0.0} {bytes / (double)count,14:#,0}"));
    }

    // Whole rounds only, so that every pair counts the same.
    private static (long Count, TimeSpan Elapsed, long Bytes) Run<TInput, T>(IReadOnlyList<RewritePair> pairs, Func<RewritePair, TInput> prepare, Func<TInput, T> compare, TimeSpan least)
    {
        var (count, elapsed, bytes) = (0L, TimeSpan.Zero, 0L);
        do
        {
            foreach (var pair in pairs)
            {
                var input = prepare(pair);
                var before = GC.GetAllocatedBytesForCurrentThread();
                var start = Stopwatch.GetTimestamp();
                compare(input);
                elapsed += Stopwatch.GetElapsedTime(start);
                bytes += GC.GetAllocatedBytesForCurrentThread() - before;
            }

            count += pairs.Count;
        }
        while (elapsed < least);
        return (count, elapsed, bytes);
    }
}
