using System.Runtime.CompilerServices;
using QualityScorer.Pairs;

namespace QualityScorer.Tests.Pairs;

public sealed class OrderedScoringTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Keeps_the_order_and_reads_only_a_little_ahead(int threads)
    {
        var taken = 0L;
        var furthest = 0L;
        var expected = 1L;
        await foreach (var row in OrderedScoring.RunAsync(Rows(), (r, _) => Task.Run(() => r.Row), threads, CancellationToken.None))
        {
            Assert.Equal(expected++, row);
            Interlocked.Increment(ref taken);
        }

        Assert.Equal(5_001, expected);
        Assert.InRange(furthest, 1, threads * 8 + threads + 2);

        async IAsyncEnumerable<PairRow> Rows()
        {
            for (var row = 1L; row <= 5_000; row++)
            {
                furthest = Math.Max(furthest, row - Interlocked.Read(ref taken));
                await Task.Yield();
                yield return new(row, new("", "", ""));
            }
        }
    }

    [Fact]
    public async Task Runs_no_more_work_at_once_than_threads()
    {
        var running = 0;
        var most = 0;
        await foreach (var _ in OrderedScoring.RunAsync(Rows(200), (r, _) => Task.Run(() => Work(r)), 3, CancellationToken.None))
        {
        }

        Assert.InRange(most, 1, 3);

        int Work(PairRow row)
        {
            var now = Interlocked.Increment(ref running);
            InterlockedMax(ref most, now);
            Thread.SpinWait(2_000);
            return Interlocked.Decrement(ref running);
        }
    }

    [Fact]
    public async Task Fault_in_a_row_comes_after_the_rows_before_it()
    {
        List<long> seen = [];
        var fault = await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var row in OrderedScoring.RunAsync(Rows(50), (r, _) => Task.Run(() => r.Row == 20 ? throw new InvalidDataException("row 20") : r.Row), 4, CancellationToken.None))
                seen.Add(row);
        });
        Assert.Equal("row 20", fault.Message);
        Assert.Equal(Enumerable.Range(1, 19).Select(i => (long)i), seen);
    }

    [Fact]
    public async Task Nothing_runs_on_after_the_caller_stops()
    {
        var running = 0;
        await foreach (var row in OrderedScoring.RunAsync(Rows(1_000), (r, _) => Task.Run(() => Work(r)), 4, CancellationToken.None))
            if (row == 10) break;
        Assert.Equal(0, Volatile.Read(ref running));

        long Work(PairRow row)
        {
            Interlocked.Increment(ref running);
            Thread.SpinWait(20_000);
            Interlocked.Decrement(ref running);
            return row.Row;
        }
    }

    private static async IAsyncEnumerable<PairRow> Rows(int count, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        for (var row = 1; row <= count; row++)
        {
            await Task.Yield();
            cancellation.ThrowIfCancellationRequested();
            yield return new(row, new("", "", ""));
        }
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = Volatile.Read(ref most); value > seen;)
        {
            var before = Interlocked.CompareExchange(ref most, value, seen);
            if (before == seen) return;
            seen = before;
        }
    }
}
