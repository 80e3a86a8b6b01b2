using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace QualityScorer.Service.Models;

/// <summary>The models in use. New ones replace them in one step; who holds the old ones finishes with them.</summary>
internal sealed partial class ModelStore(IOptions<QualityScorerOptions> options, ScoringMetrics metrics, ILogger<ModelStore> log) : IDisposable
{
    private readonly Lock _loading = new();
    private volatile LoadedModels? _current;
    private string? _seen; // at the last look
    private string? _settled; // what the models in use, or the ones that were refused, were read from

    /// <summary>Whether models are loaded and have scored the self-test.</summary>
    public bool IsReady => _current is not null;

    /// <summary>The models in use now, loaded if they are not yet. Dispose of the lease when the work is done.</summary>
    /// <exception cref="InvalidDataException">A model is missing or broken; the message names the file.</exception>
    public ModelLease Acquire()
    {
        while (true)
        {
            var models = _current ?? Load();
            if (models.TryHold()) return new(models);
        }
    }

    /// <summary>Looks at the files. Where they have changed since they were loaded and not since the last look, takes the new models, or refuses them and keeps the old.</summary>
    public void Refresh()
    {
        lock (_loading)
        {
            var stamp = Stamp();
            var rests = stamp == _seen;
            _seen = stamp;
            if (!rests || stamp == _settled) return;
            try
            {
                var models = LoadedModels.Open(options.Value.ModelDirectory, options.Value.Encoder);
                if (Stamp() != stamp)
                {
                    models.Release(); // written to while they were read: next time
                    return;
                }

                var old = Use(models);
                metrics.Reloaded(accepted: true);
                LogReloaded(old?.Scorer.Signature, models.Scorer.Signature);
                old?.Release();
            }
#pragma warning disable CA1031 // Whatever is wrong with a new model must not end a service that has a sound one.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                metrics.Reloaded(accepted: false);
                LogRefused(fault.Message, _current?.Scorer.Signature);
            }

            _settled = stamp;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Interlocked.Exchange(ref _current, null)?.Release();

    private LoadedModels Load()
    {
        lock (_loading)
        {
            if (_current is { } loaded) return loaded;
            _settled = _seen = Stamp();
            var models = LoadedModels.Open(options.Value.ModelDirectory, options.Value.Encoder);
            Use(models);
            LogLoaded(models.Scorer.Signature);
            return models;
        }
    }

    private LoadedModels? Use(LoadedModels models)
    {
        var old = _current;
        _current = models;
        metrics.Signature = models.Scorer.Signature;
        if (models.Scorer.EncoderMismatch is { } mismatch) LogMismatch(mismatch);
        return old;
    }

    // A folder that is being replaced may be away for a moment.
    private string Stamp()
    {
        try
        {
            return ModelFiles.Stamp(options.Value.ModelDirectory, options.Value.Encoder.Directory);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return fault.Message;
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Models loaded: {Signature}")]
    private partial void LogLoaded(string signature);

    [LoggerMessage(EventId = 4, Level = LogLevel.Warning, Message = "{Mismatch}")]
    private partial void LogMismatch(string mismatch);

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "Models changed from {OldSignature} to {Signature}")]
    private partial void LogReloaded(string? oldSignature, string signature);

    [LoggerMessage(EventId = 3, Level = LogLevel.Error, Message = "Changed models refused: {Fault}; still in use: {Signature}")]
    private partial void LogRefused(string fault, string? signature);
}
