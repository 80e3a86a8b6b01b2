using System.Diagnostics;
using System.Globalization;
using QualityScorer.Alignment;
using QualityScorer.Encoders;
using QualityScorer.Training.MetaEvaluation;

namespace QualityScorer.Benchmarks;

/// <summary>Measures one encoder: sentences per second, its share of the scoring, agreement with rated sentence pairs. On this thread.</summary>
internal static class EncoderRun
{
    private const int Sentences = 4_000;
    private const int SentenceWords = 20;
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(5);

    /// <summary>Measures and prints one figure a line.</summary>
    /// <param name="output">Where the figures go.</param>
    /// <param name="directory">The encoder.</param>
    /// <param name="rated">Files of lines score TAB sentence TAB sentence.</param>
    public static void Print(TextWriter output, string directory, ReadOnlySpan<string> rated)
    {
        using var encoder = OnnxSentenceEncoder.Open(directory);
        output.WriteLine($"{encoder.Identity}, {encoder.Dimension} dimensions");
        var sentences = MadeSentences();
        foreach (var size in (int[])[1, 40, 1_000])
        {
            var batches = sentences.Chunk(size).ToList();
            output.WriteLine(FormattableString.Invariant($"{Rate(batches, encoder):#,0} sentences of {SentenceWords} words a second of processor time, {size} in a call"));
        }

        output.WriteLine(FormattableString.Invariant($"{100 * Share(encoder):0.0} % of the time of scoring pairs of 500 words"));
        foreach (var file in rated) output.WriteLine(FormattableString.Invariant($"{100 * Agreement(encoder, file):0.0} Spearman x 100 on {Path.GetFileNameWithoutExtension(file)}"));
    }

    /// <summary>Different sentences of words of the sample articles, in an order that is the same every time.</summary>
    private static string[] MadeSentences()
    {
        var words = ArticlePairs.Read().SelectMany(pair => pair.Source.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToArray();
        var random = new Random(1);
        return [.. Enumerable.Range(0, Sentences).Select(_ => string.Join(' ', Enumerable.Range(0, SentenceWords).Select(_ => words[random.Next(words.Length)])))];
    }

    private static double Rate(List<string[]> batches, OnnxSentenceEncoder encoder)
    {
        foreach (var batch in batches) encoder.Encode(batch);
        // Processor time of the whole process: what else runs on the machine does not count.
        var start = Environment.CpuUsage.TotalTime;
        TimeSpan elapsed;
        var count = 0L;
        do
        {
            foreach (var batch in batches) encoder.Encode(batch);
            count += Sentences;
            elapsed = Environment.CpuUsage.TotalTime - start;
        }
        while (elapsed < Measured);
        return count / elapsed.TotalSeconds;
    }

    private static double Share(OnnxSentenceEncoder encoder)
    {
        var pairs = ArticlePairs.Read();
        var timed = new TimedEncoder(encoder);
        var models = ModelDirectory.Load(ModelDirectory.Default);
        TimeSpan whole = default, encoding = default;
        for (var round = 0; round < 20; round++)
        {
            // A new Language each round: its cache of word vectors is empty, as for the first pair of a run.
            var scorer = RewriteScorer.Create(models with { Encoder = timed }, Path.Combine(ModelDirectory.Default, "scoring", "model.json"));
            foreach (var pair in pairs)
            {
                timed.Elapsed = default;
                var start = Stopwatch.GetTimestamp();
                scorer.Score(pair);
                if (round < 5) continue; // warming up
                whole += Stopwatch.GetElapsedTime(start);
                encoding += timed.Elapsed;
            }
        }

        return encoding / whole;
    }

    private static double Agreement(OnnxSentenceEncoder encoder, string file)
    {
        var rows = File.ReadLines(file).Select(line => line.Split('\t')).ToList();
        var vectors = encoder.Encode([.. rows.SelectMany(row => row[1..3])]);
        return Correlation.Spearman(
            [.. rows.Select(row => double.Parse(row[0], CultureInfo.InvariantCulture))],
            [.. rows.Select((_, i) => WordVectors.Similarity(vectors[2 * i], vectors[(2 * i) + 1]))]);
    }

    /// <summary>Counts the time spent in an encoder.</summary>
    private sealed class TimedEncoder(ISentenceEncoder inner) : ISentenceEncoder
    {
        public int Dimension => inner.Dimension;

        public string Identity => inner.Identity;

        public TimeSpan Elapsed { get; set; }

        public float[][] Encode(IReadOnlyList<string> texts)
        {
            var start = Stopwatch.GetTimestamp();
            var vectors = inner.Encode(texts);
            Elapsed += Stopwatch.GetElapsedTime(start);
            return vectors;
        }
    }
}
