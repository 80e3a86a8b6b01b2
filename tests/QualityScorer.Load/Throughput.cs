using System.Diagnostics;
using QualityScorer.Reports;

namespace QualityScorer.Load;

/// <summary>Throughput in process and over HTTP, measured in turns so that a busy machine troubles both alike.</summary>
internal static class Throughput
{
    private const int Rounds = 4;

    /// <summary>Prints both and gives what later parts need.</summary>
    public static async Task<Capacity> PrintAsync(TextWriter output, Subject subject, LoadOptions options)
    {
        var slice = TimeSpan.FromSeconds((double)options.Seconds / Rounds);
        double inProcess = 0, http = 0;
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            inProcess += InProcess(subject, slice, times) / Rounds;
            http += await OverHttpAsync(subject, options.Clients, slice) / Rounds;
        }

        var mean = times.Average();
        output.WriteLine(FormattableString.Invariant($"in process          {inProcess,7:0.0} pairs/s on {Environment.ProcessorCount} threads; mean scoring time {1000 * mean:0.0} ms"));
        output.WriteLine(FormattableString.Invariant($"HTTP, {options.Clients} clients    {http,7:0.0} pairs/s, {100 * http / inProcess:0} % of in process (bar: 80 %)"));
        return new(http, mean);
    }

    private static double InProcess(Subject subject, TimeSpan time, List<double> times)
    {
        var start = Stopwatch.GetTimestamp();
        var next = 0;
        var done = 0;
        var threads = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Thread(() =>
        {
            while (Stopwatch.GetElapsedTime(start) < time)
            {
                var begin = Stopwatch.GetTimestamp();
                var pair = subject.Pairs[Interlocked.Increment(ref next) % subject.Pairs.Count];
                JsonReport.ToJson(pair, subject.Scorer.Score(pair));
                var seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
                lock (times) times.Add(seconds);
                Interlocked.Increment(ref done);
            }
        })).ToList();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        return done / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task<double> OverHttpAsync(Subject subject, int clients, TimeSpan time)
    {
        var start = Stopwatch.GetTimestamp();
        var next = 0;
        var done = 0;
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            using var client = new HttpClient { BaseAddress = subject.Url };
            while (Stopwatch.GetElapsedTime(start) < time)
            {
                var answer = await subject.PostAsync(client, Interlocked.Increment(ref next));
                if (answer.Status != 200) throw new InvalidOperationException($"{answer.Status} {answer.Body}");
                Interlocked.Increment(ref done);
            }
        })));
        return done / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}

/// <summary>What the service can do here.</summary>
/// <param name="PerSecond">Pairs a second over HTTP.</param>
/// <param name="MeanScoring">Mean time of scoring a pair, in seconds, with all processors at work.</param>
internal readonly record struct Capacity(double PerSecond, double MeanScoring);
