using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace QualityScorer.Service.Tests;

/// <summary>What one service of this process has counted; figures at /metrics are those of all of them.</summary>
internal sealed class Counted : IDisposable
{
    private readonly MeterListener _listener = new();
    private long _count;

    /// <summary>Counts from now on.</summary>
    /// <param name="service">The service.</param>
    /// <param name="instrument">Name of a counter.</param>
    /// <param name="tag">Value of one of its tags, or null for any.</param>
    public Counted(TestService service, string instrument, string? tag = null)
    {
        var meters = service.Server.Services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (published, listener) =>
        {
            if (published.Name == instrument && published.Meter.Scope == meters) listener.EnableMeasurementEvents(published);
        };
        _listener.SetMeasurementEventCallback<long>((_, count, tags, _) =>
        {
            if (tag is null || tags.ToArray().Any(t => t.Value as string == tag)) Interlocked.Add(ref _count, count);
        });
        _listener.Start();
    }

    /// <summary>The count.</summary>
    public long Count => Interlocked.Read(ref _count);

    public void Dispose() => _listener.Dispose();
}
