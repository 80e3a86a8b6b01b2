using System.Text.Json;

namespace QualityScorer.Load;

/// <summary>What became of a number of requests.</summary>
internal sealed class Outcome
{
    private readonly Lock _lock = new();
    private readonly List<double> _times = []; // of the answers with a score, in milliseconds
    private readonly SortedDictionary<int, int> _statuses = [];
    private readonly HashSet<string> _signatures = [];

    /// <summary>All requests.</summary>
    public int Sent { get; private set; }

    /// <summary>Refusals with 429 or 503 that do not say when to come back.</summary>
    public int Silent { get; private set; }

    /// <summary>Requests without a score that were not refused in order either.</summary>
    public int Failed => _statuses.Where(s => s.Key is not (200 or 429 or 503)).Sum(s => s.Value);

    /// <summary>Different signatures among the scores.</summary>
    public int Signatures => _signatures.Count;

    /// <summary>Adds an answer.</summary>
    public void Add(Answer answer, double milliseconds)
    {
        var signature = answer.Status == 200 ? JsonDocument.Parse(answer.Body).RootElement.GetProperty("signature").GetString() : null;
        lock (_lock)
        {
            Sent++;
            _statuses[answer.Status] = _statuses.GetValueOrDefault(answer.Status) + 1;
            if (answer.Status == 200) _times.Add(milliseconds);
            if (answer.Status is 429 or 503 && !answer.SaysWhen) Silent++;
            if (signature is not null) _signatures.Add(signature);
        }
    }

    /// <summary>A percentile of the times of the answers with a score, in milliseconds.</summary>
    public double Percentile(double share)
    {
        lock (_lock)
        {
            _times.Sort();
            return _times.Count == 0 ? double.NaN : _times[Math.Min(_times.Count - 1, (int)(share * _times.Count))];
        }
    }

    /// <summary>How many answers there were of each status; 0 stands for a connection that broke.</summary>
    public string Counts()
    {
        lock (_lock) return string.Join(", ", _statuses.Select(s => $"{s.Value} x {s.Key}"));
    }
}
