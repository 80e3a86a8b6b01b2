using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace QualityScorer.Service;

/// <summary>
/// Threads that do nothing but score, first come, first served. The threads of the pool stay free for reading and writing, so that a small answer never
/// waits behind a large text.
/// </summary>
internal sealed class ScoringThreads : IDisposable
{
    private readonly BlockingCollection<Action> _waiting = [];
    private readonly Thread[] _threads;

    /// <summary>Starts the threads.</summary>
    public ScoringThreads(IOptions<QualityScorerOptions> options, ScoringMetrics metrics)
    {
        _threads = [.. Enumerable.Range(0, options.Value.Threads).Select(i => new Thread(Work) { IsBackground = true, Name = $"scoring {i}" })];
        foreach (var thread in _threads) thread.Start();
        metrics.Waiting = () => _waiting.Count;
    }

    /// <summary>Pairs that wait for a thread.</summary>
    public int Waiting => _waiting.Count;

    /// <summary>Runs one piece of work. Cancelled before it begins it ends at once; begun it goes on to its end.</summary>
    public async Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellation)
    {
        var taken = 0;
        var outcome = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var leaving = cancellation.UnsafeRegister(_ =>
        {
            if (Interlocked.Exchange(ref taken, 1) == 0) outcome.SetCanceled(cancellation);
        }, null);
        _waiting.Add(Run, CancellationToken.None);
        return await outcome.Task.ConfigureAwait(false);

        void Run()
        {
            if (Interlocked.Exchange(ref taken, 1) != 0) return;
            try
            {
                outcome.SetResult(work());
            }
#pragma warning disable CA1031 // Belongs to whoever awaits the work.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                outcome.SetException(fault);
            }
        }
    }

    /// <summary>Ends the threads when what waits is done.</summary>
    public void Dispose()
    {
        _waiting.CompleteAdding();
        foreach (var thread in _threads) thread.Join();
        _waiting.Dispose();
    }

    private void Work()
    {
        foreach (var work in _waiting.GetConsumingEnumerable()) work();
    }
}
