using System.Buffers;
using System.Diagnostics;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace QualityScorer.Service.Requests;

/// <summary>Reads a batch of lines as it comes. Blank lines are passed over; one that is too long is passed over with a problem.</summary>
/// <param name="reader">Parses the lines.</param>
/// <param name="body">The body.</param>
/// <param name="options">The limits.</param>
/// <param name="stopping">Ends when the service is stopped: lines not yet read then are left to another time.</param>
internal sealed class BatchLines(RequestReader reader, PipeReader body, QualityScorerOptions options, CancellationToken stopping)
{
    private const byte LineFeed = (byte)'\n';

    /// <summary>The rows in order; a problem of the whole batch comes last.</summary>
    public async IAsyncEnumerable<BatchRow> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var row = 0L;
        var skipping = false;
        var waited = TimeSpan.Zero; // for the whole of a line, not for each byte of it, and only while it is the client that is awaited
        while (true)
        {
            var start = Stopwatch.GetTimestamp();
            var (read, problem) = await NextAsync(options.RequestTimeout - waited, cancellation).ConfigureAwait(false);
            waited += Stopwatch.GetElapsedTime(start);
            if (problem is not null)
            {
                yield return new(0, null, problem with { Detail = $"{problem.Detail}; nothing after row {row} was read" });
                yield break;
            }

            var buffer = read.Buffer;
            while (buffer.PositionOf(LineFeed) is { } end)
            {
                if (skipping || !IsBlank(buffer.Slice(0, end)))
                {
                    row++;
                    yield return skipping || buffer.Slice(0, end).Length > options.MaxBodyBytes ? TooLong(row) : reader.ReadLine(buffer.Slice(0, end), row);
                    waited = TimeSpan.Zero;
                }

                skipping = false;
                buffer = buffer.Slice(buffer.GetPosition(1, end));
            }

            if (read.IsCompleted)
            {
                if (skipping || buffer.Length > options.MaxBodyBytes) yield return TooLong(row + 1);
                else if (!IsBlank(buffer)) yield return reader.ReadLine(buffer, row + 1);
                body.AdvanceTo(read.Buffer.End);
                yield break;
            }

            skipping |= buffer.Length > options.MaxBodyBytes;
            if (skipping) body.AdvanceTo(buffer.End);
            else body.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    private async Task<(ReadResult Read, Problem? Problem)> NextAsync(TimeSpan limit, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, stopping);
        stop.CancelAfter(limit > TimeSpan.Zero ? limit : TimeSpan.Zero);
        try
        {
            return (await body.ReadAsync(stop.Token).ConfigureAwait(false), null);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (default, stopping.IsCancellationRequested
                ? Problem.Unavailable("stopping", "The service is being stopped", 5)
                : Problem.Slow("The next line did not arrive in time"));
        }
    }

    private BatchRow TooLong(long row) => new(row, null, Problem.TooLarge("The line", options.MaxBodyBytes));

    private static bool IsBlank(ReadOnlySequence<byte> line)
    {
        foreach (var segment in line)
        {
            if (segment.Span.ContainsAnyExcept(" \t\r"u8)) return false;
        }

        return true;
    }
}
