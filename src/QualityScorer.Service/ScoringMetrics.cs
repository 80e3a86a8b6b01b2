using System.Diagnostics.Metrics;
using QualityScorer.Reports;

namespace QualityScorer.Service;

/// <summary>What the service counts, as the meter <see cref="MeterName"/>.</summary>
internal sealed class ScoringMetrics : IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "QualityScorer";

    private const double Smoothing = 0.05; // of the mean scoring time: the last 20 pairs weigh most
    // From a short text on an idle machine to the longest time that a request may wait.
    private static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30] };
    private readonly Meter _meter;
    private readonly Counter<long> _requests;
    private readonly Histogram<double> _requestTime;
    private readonly Histogram<double> _scoringTime;
    private readonly Counter<long> _scores;
    private readonly Counter<long> _issues;
    private readonly Counter<long> _reloads;
    private double _mean = 0.01;

    /// <summary>Makes the instruments.</summary>
    public ScoringMetrics(IMeterFactory meters)
    {
        _meter = meters.Create(MeterName);
        _requests = _meter.CreateCounter<long>("qualityscorer.requests", description: "Requests by route and status.");
        _requestTime = _meter.CreateHistogram<double>("qualityscorer.request.duration", "s", "Time from a request to the end of its answer.", tags: null, Seconds);
        _scoringTime = _meter.CreateHistogram<double>("qualityscorer.scoring.duration", "s", "Time of scoring one pair, without waiting.", tags: null, Seconds);
        _scores = _meter.CreateCounter<long>("qualityscorer.scores", description: "Scored pairs by band and relation.");
        _issues = _meter.CreateCounter<long>("qualityscorer.issues", description: "Issues by detector, harmless differences included.");
        _reloads = _meter.CreateCounter<long>("qualityscorer.model.reloads", description: "Changed models, accepted or refused.");
        _meter.CreateObservableGauge("qualityscorer.queue.length", () => Waiting(), description: "Pairs that wait for a thread.");
        _meter.CreateObservableGauge("qualityscorer.model.info", ModelInfo, description: "1, with the signature of the models in use.");
    }

    /// <summary>Signature of the models in use; null before they are loaded.</summary>
    public string? Signature { get; set; }

    /// <summary>Gives the number of pairs that wait.</summary>
    public Func<int> Waiting { get; set; } = () => 0;

    /// <summary>Time of scoring one pair as of late, in seconds.</summary>
    public double MeanScoringTime => Volatile.Read(ref _mean);

    /// <summary>Counts an answered request.</summary>
    public void Answered(string route, int status, TimeSpan time)
    {
        _requests.Add(1, new("route", route), new("status", status));
        _requestTime.Record(time.TotalSeconds, new KeyValuePair<string, object?>("route", route));
    }

    /// <summary>Counts a score.</summary>
    public void Scored(RewriteScore score, TimeSpan time)
    {
        _scoringTime.Record(time.TotalSeconds);
        Volatile.Write(ref _mean, MeanScoringTime + (Smoothing * (time.TotalSeconds - MeanScoringTime))); // a lost update does no harm
        _scores.Add(1, new("band", ReportWords.Lower(score.Band)), new("relation", ReportWords.Lower(score.Relation)));
        foreach (var detector in score.Issues.CountBy(i => i.Detector)) _issues.Add(detector.Value, new KeyValuePair<string, object?>("detector", detector.Key));
    }

    /// <summary>Counts changed models.</summary>
    public void Reloaded(bool accepted) => _reloads.Add(1, new KeyValuePair<string, object?>("outcome", accepted ? "accepted" : "refused"));

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    private IEnumerable<Measurement<int>> ModelInfo() => Signature is { } signature ? [new(1, new KeyValuePair<string, object?>("signature", signature))] : [];
}
