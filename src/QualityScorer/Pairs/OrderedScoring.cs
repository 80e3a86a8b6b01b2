using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace QualityScorer.Pairs;

/// <summary>Does one piece of work for each row, several at a time, and gives the outcomes in the order of the rows.</summary>
internal static class OrderedScoring
{
    // Rows that are read ahead for each piece of work at a time: enough to bridge one long text, few enough to keep memory small.
    private const int ReadAhead = 8;

    /// <summary>Runs <paramref name="work"/> for at most <paramref name="atOnce"/> rows at a time; reading waits while outcomes are not taken.</summary>
    public static async IAsyncEnumerable<TResult> RunAsync<TRow, TResult>(
        IAsyncEnumerable<TRow> rows, Func<TRow, CancellationToken, Task<TResult>> work, int atOnce, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var free = new SemaphoreSlim(atOnce);
        var pending = Channel.CreateBounded<Task<TResult>>(new BoundedChannelOptions(atOnce * ReadAhead) { SingleReader = true, SingleWriter = true });
        var reading = Task.Run(ReadAsync, CancellationToken.None);
        try
        {
            await foreach (var outcome in pending.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
                yield return await outcome.ConfigureAwait(false);
        }
        finally
        {
            // Also on a fault or when the caller stops early: no work goes on behind its back, each has given its permit back.
            await stop.CancelAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(false);
            for (var i = 0; i < atOnce; i++) await free.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        }

        async Task ReadAsync()
        {
            try
            {
                await foreach (var row in rows.WithCancellation(stop.Token).ConfigureAwait(false))
                {
                    await free.WaitAsync(stop.Token).ConfigureAwait(false);
                    await pending.Writer.WriteAsync(RunAsync(row), stop.Token).ConfigureAwait(false);
                }

                pending.Writer.Complete();
            }
#pragma warning disable CA1031 // Whatever stops the reading reaches the caller through the channel, after the rows before it.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                pending.Writer.Complete(fault);
            }
        }

        async Task<TResult> RunAsync(TRow row)
        {
            try
            {
                return await work(row, stop.Token).ConfigureAwait(false);
            }
            finally
            {
                free.Release();
            }
        }
    }
}
