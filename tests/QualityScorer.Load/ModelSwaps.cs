using System.Text;
using System.Text.Json;

namespace QualityScorer.Load;

/// <summary>The scoring model replaced again and again while pairs and batches are scored.</summary>
internal static class ModelSwaps
{
    private static readonly TimeSpan LongestSwap = TimeSpan.FromSeconds(60);

    /// <summary>Prints failures, and batches whose results do not all bear one signature.</summary>
    public static async Task PrintAsync(TextWriter output, Subject subject, LoadOptions options, Capacity capacity)
    {
        using var stop = new CancellationTokenSource();
        var batches = BatchesAsync(subject, stop.Token);
        var outcome = new List<Outcome>();
        var load = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested) outcome.Add(await OpenLoad.RunAsync(subject, Arrivals.Random, 0.3 * capacity.PerSecond, TimeSpan.FromSeconds(1), null));
        });
        var sound = await File.ReadAllTextAsync(subject.Model);
        var before = Environment.WorkingSet >> 20;
        var swapped = 0;
        for (var swap = 1; swap <= options.Swaps; swap++)
        {
            var old = subject.Scorer.Signature;
            // White space changes the model's hash and nothing else. Renamed into place, as whoever replaces a model should do.
            await File.WriteAllTextAsync(subject.Model + ".new", sound + new string(' ', swap) + "\n");
            File.Move(subject.Model + ".new", subject.Model, overwrite: true);
            for (var until = DateTime.UtcNow + LongestSwap; subject.Scorer.Signature == old && DateTime.UtcNow < until;) await Task.Delay(20);
            if (subject.Scorer.Signature != old) swapped++;
        }

        await stop.CancelAsync();
        await load;
        var (count, mixed, failed) = await batches;
        output.WriteLine(FormattableString.Invariant($"{swapped} of {options.Swaps} swaps     {outcome.Sum(o => o.Sent),7} pairs: {outcome.Sum(o => o.Failed)} failed, {outcome.Sum(o => o.Sent) - outcome.Sum(o => o.Failed)} answered; {count} batches: {failed} failed, {mixed} with more than one signature; resident {before} MB before, {Environment.WorkingSet >> 20} MB after"));
    }

    private static async Task<(int Count, int Mixed, int Failed)> BatchesAsync(Subject subject, CancellationToken stop)
    {
        using var client = new HttpClient { BaseAddress = subject.Url };
        var body = $"[{string.Join(",", subject.Bodies.Select(Encoding.UTF8.GetString))}]";
        int count = 0, mixed = 0, failed = 0;
        while (!stop.IsCancellationRequested)
        {
            using var content = new StringContent(body, null, "application/json");
            using var answer = await client.PostAsync(new Uri("/v1/score/batch", UriKind.Relative), content, CancellationToken.None);
            count++;
            if (!answer.IsSuccessStatusCode)
            {
                failed++;
                continue;
            }

            var results = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(CancellationToken.None)).RootElement.EnumerateArray().ToList();
            if (results.Count != subject.Pairs.Count || results.Any(r => r.TryGetProperty("error", out _))) failed++;
            else if (results.Select(r => r.GetProperty("signature").GetString()).Distinct().Count() != 1) mixed++;
        }

        return (count, mixed, failed);
    }
}
