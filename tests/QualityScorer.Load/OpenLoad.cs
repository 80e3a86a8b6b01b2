using System.Diagnostics;

namespace QualityScorer.Load;

/// <summary>Requests that come at a rate of their own, whether or not the ones before are answered.</summary>
internal static class OpenLoad
{
    private const int Seed = 1;

    /// <summary>Waiting times at 70 % of the capacity: at even distances, and at random (two fifths of such requests find both processors taken, whatever the service does).</summary>
    public static async Task PrintSustainedAsync(TextWriter output, Subject subject, LoadOptions options, Capacity capacity)
    {
        foreach (var arrivals in Enum.GetValues<Arrivals>())
        {
            var outcome = await RunAsync(subject, arrivals, 0.7 * capacity.PerSecond, TimeSpan.FromSeconds(options.Seconds), null);
            output.WriteLine(FormattableString.Invariant($"70 % of that, {arrivals.ToString().ToLowerInvariant(),-6}{outcome.Sent,7} requests; p50 {outcome.Percentile(0.5):0.0}, p95 {outcome.Percentile(0.95):0.0}, p99 {outcome.Percentile(0.99):0.0} ms; p99 is {outcome.Percentile(0.99) / (1000 * capacity.MeanScoring):0.0} x the mean scoring time (bar: 4); {outcome.Counts()}"));
        }
    }

    /// <summary>Three times the capacity, with the memory of this process (service and clients).</summary>
    public static async Task PrintOverloadAsync(TextWriter output, Subject subject, LoadOptions options, Capacity capacity)
    {
        var outcome = await RunAsync(subject, Arrivals.Random, 3 * capacity.PerSecond, TimeSpan.FromSeconds(options.OverloadSeconds), output);
        output.WriteLine(FormattableString.Invariant($"3 x for {options.OverloadSeconds} s       {outcome.Sent,7} requests: {outcome.Counts()}; {outcome.Silent} refused without Retry-After; accepted ones: p50 {outcome.Percentile(0.5):0}, p99 {outcome.Percentile(0.99):0} ms"));
    }

    /// <summary>Sends at a rate for a time and waits for every answer.</summary>
    public static async Task<Outcome> RunAsync(Subject subject, Arrivals arrivals, double rate, TimeSpan time, TextWriter? memory)
    {
        using var client = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = Timeout.InfiniteTimeSpan }) { BaseAddress = subject.Url };
        var random = new Random(Seed);
        var outcome = new Outcome();
        var pending = 0;
        var start = Stopwatch.GetTimestamp();
        var due = 0.0; // seconds
        var report = time / 6;
        for (var sent = 0; due < time.TotalSeconds; sent++)
        {
            var wait = due - Stopwatch.GetElapsedTime(start).TotalSeconds;
            if (wait > 0) await Task.Delay(TimeSpan.FromSeconds(wait));
            _ = SendAsync(sent, start + (long)(due * Stopwatch.Frequency));
            due += (arrivals == Arrivals.Even ? 1 : -Math.Log(1 - random.NextDouble())) / rate;
            if (memory is null || Stopwatch.GetElapsedTime(start) < report) continue;
            report += time / 6;
            memory.WriteLine(FormattableString.Invariant($"  {Stopwatch.GetElapsedTime(start).TotalSeconds,5:0} s: {Environment.WorkingSet >> 20} MB resident, {GC.GetTotalMemory(false) >> 20} MB managed, {Volatile.Read(ref pending)} requests under way"));
        }

        while (Volatile.Read(ref pending) > 0) await Task.Delay(20);
        return outcome;

        // Times count from the moment at which the request was due: a late client must not flatter the service.
        async Task SendAsync(int pair, long begin)
        {
            Interlocked.Increment(ref pending);
            try
            {
                var answer = await subject.PostAsync(client, pair);
                outcome.Add(answer, Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
            }
            catch (HttpRequestException fault)
            {
                outcome.Add(new(0, false, fault.Message), 0);
            }
            finally
            {
                Interlocked.Decrement(ref pending);
            }
        }
    }
}

/// <summary>How the moments at which requests are due lie.</summary>
internal enum Arrivals
{
    /// <summary>At even distances (wrk2, k6's constant-arrival-rate, NBomber's Inject).</summary>
    Even,

    /// <summary>A Poisson process.</summary>
    Random,
}
