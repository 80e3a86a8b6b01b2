using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace QualityScorer.Service.Models;

/// <summary>Loads the models when the program starts and looks at their files from then on. Without sound models the program ends.</summary>
internal sealed partial class ModelWatch(ModelStore store, IOptions<QualityScorerOptions> options, IHostApplicationLifetime lifetime, ILogger<ModelWatch> log) : BackgroundService
{
    /// <summary>Why the models could not be loaded; null where they could.</summary>
    public Exception? Fault { get; private set; }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Run(() => store.Acquire().Dispose(), stoppingToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }
#pragma warning disable CA1031 // Reported by whoever runs the program.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Fault = fault;
            LogUnusable(fault.Message);
            lifetime.StopApplication();
            return;
        }

        if (options.Value.ReloadInterval == TimeSpan.Zero) return;
        using var timer = new PeriodicTimer(options.Value.ReloadInterval);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false)) store.Refresh();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends.
        }
    }

    [LoggerMessage(EventId = 4, Level = LogLevel.Critical, Message = "The models cannot be used: {Fault}")]
    private partial void LogUnusable(string fault);
}
