using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace QualityScorer.Service.Requests;

/// <summary>Takes only as much work as can be done in time; the rest is told when to come back.</summary>
internal sealed class Admission : IDisposable
{
    private const int LongestRetry = 60; // seconds
    private readonly ConcurrencyLimiter _pairs;
    private readonly ConcurrencyLimiter _batches;
    private readonly PartitionedRateLimiter<string>? _clients;
    private readonly ScoringThreads _threads;
    private readonly ScoringMetrics _metrics;
    private readonly QualityScorerOptions _options;

    /// <summary>Sets the limits.</summary>
    public Admission(IOptions<QualityScorerOptions> options, ScoringThreads threads, ScoringMetrics metrics)
    {
        _options = options.Value;
        _threads = threads;
        _metrics = metrics;
        _pairs = new(new() { PermitLimit = _options.Threads + _options.QueueLength, QueueLimit = 0 });
        _batches = new(new() { PermitLimit = _options.MaxBatches, QueueLimit = 0 });
        if (_options.RequestsPerMinute is not { } requests) return;
        _clients = PartitionedRateLimiter.Create<string, string>(client => RateLimitPartition.GetFixedWindowLimiter(
            client, _ => new() { PermitLimit = requests, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));
    }

    /// <summary>Seconds until there is likely room again, 1 to 60.</summary>
    public int RetryAfter => (int)Math.Clamp(Math.Ceiling(_threads.Waiting * _metrics.MeanScoringTime / _options.Threads), 1, LongestRetry);

    /// <summary>Batches being answered now.</summary>
    public long Batches => _options.MaxBatches - (_batches.GetStatistics()?.CurrentAvailablePermits ?? 0);

    /// <summary>Whether there is no room for another pair.</summary>
    public bool IsFull => _pairs.GetStatistics() is { CurrentAvailablePermits: <= 0 };

    /// <summary>Room for one pair, given back when disposed of.</summary>
    /// <exception cref="ProblemException">There is none: 503.</exception>
    public IDisposable EnterPair() => Enter(_pairs, "queue-full", $"{_options.QueueLength} pairs are waiting, the limit");

    /// <summary>Room for one batch, given back when disposed of.</summary>
    /// <exception cref="ProblemException">There is none: 503.</exception>
    public IDisposable EnterBatch() => Enter(_batches, "batches-full", $"{_options.MaxBatches} batches are being answered, the limit");

    /// <summary>Counts a request of a client.</summary>
    /// <exception cref="ProblemException">The client has made too many: 429.</exception>
    public void Count(string client)
    {
        if (_clients is null) return;
        using var lease = _clients.AttemptAcquire(client);
        if (lease.IsAcquired) return;
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? (int)Math.Ceiling(Math.Max(1, time.TotalSeconds)) : LongestRetry;
        throw new ProblemException(new Problem(429, "too-many-requests", "Too many requests") { Detail = $"More than {_options.RequestsPerMinute} requests in a minute, the limit of one client", RetryAfter = wait });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _pairs.Dispose();
        _batches.Dispose();
        _clients?.Dispose();
    }

    private RateLimitLease Enter(ConcurrencyLimiter limiter, string code, string detail)
    {
        var lease = limiter.AttemptAcquire();
        if (lease.IsAcquired) return lease;
        lease.Dispose();
        throw new ProblemException(Problem.Unavailable(code, detail, RetryAfter));
    }
}
