namespace QualityScorer.Service.Models;

/// <summary>One set of models for one piece of work, however long that takes and whatever is loaded meanwhile.</summary>
internal sealed class ModelLease(LoadedModels models) : IDisposable
{
    private LoadedModels? _models = models;

    /// <summary>The scorer.</summary>
    public RewriteScorer Scorer => (_models ?? throw new ObjectDisposedException(nameof(ModelLease))).Scorer;

    /// <inheritdoc/>
    public void Dispose() => Interlocked.Exchange(ref _models, null)?.Release();
}
