using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace QualityScorer.Service;

/// <summary>
/// Threads that do nothing but score, first come, first served. The threads of the pool stay free for reading and writing, so that a small answer never
/// waits behind a large text.
/// </summary>
internal sealed class ScoringThreads : TaskScheduler, IDisposable
{
    private readonly BlockingCollection<Task> _waiting = [];
    private readonly Thread[] _threads;

    /// <summary>Starts the threads.</summary>
    public ScoringThreads(IOptions<QualityScorerOptions> options, ScoringMetrics metrics)
    {
        _threads = [.. Enumerable.Range(0, options.Value.Threads).Select(i => new Thread(Work) { IsBackground = true, Name = $"scoring {i}" })];
        foreach (var thread in _threads) thread.Start();
        metrics.Waiting = () => _waiting.Count;
    }

    /// <inheritdoc/>
    public override int MaximumConcurrencyLevel => _threads.Length;

    /// <summary>Pairs that wait for a thread.</summary>
    public int Waiting => _waiting.Count;

    /// <summary>Runs one piece of work; when cancelled before it begins it never begins.</summary>
    public Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellation) => Task.Factory.StartNew(work, cancellation, TaskCreationOptions.DenyChildAttach, this);

    /// <summary>Ends the threads when what waits is done.</summary>
    public void Dispose()
    {
        _waiting.CompleteAdding();
        foreach (var thread in _threads) thread.Join();
        _waiting.Dispose();
    }

    /// <inheritdoc/>
    protected override void QueueTask(Task task) => _waiting.Add(task);

    /// <inheritdoc/>
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    /// <summary>A cancelled task ends at once; what is left of it in the queue is passed over when its turn comes.</summary>
    protected override bool TryDequeue(Task task) => true;

    /// <inheritdoc/>
    protected override IEnumerable<Task> GetScheduledTasks() => [.. _waiting];

    private void Work()
    {
        foreach (var task in _waiting.GetConsumingEnumerable()) TryExecuteTask(task);
    }
}
