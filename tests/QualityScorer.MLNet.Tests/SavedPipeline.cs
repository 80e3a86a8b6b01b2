using Microsoft.ML;

namespace QualityScorer.MLNet.Tests;

/// <summary>One pipeline of each trainer, fitted on the generated rows and saved; shared by the tests that only read it.</summary>
public sealed class SavedPipeline : IDisposable
{
    private readonly TemporaryFolder _files = new();
    private readonly Dictionary<RewriteTrainer, string> _saved = [];

    public MLContext MLContext { get; } = new(1);

    public string Folder => _files.Folder;

    /// <summary>Path of the saved pipeline.</summary>
    public string Of(RewriteTrainer trainer)
    {
        lock (_saved)
        {
            if (_saved.TryGetValue(trainer, out var path)) return path;
            var rows = Rows.View(MLContext, Rows.Of(160));
            path = _files[$"{trainer}.zip"];
            MLContext.Model.Save(RewriteQualityPipeline.Create(MLContext, new RewriteQualityOptions { Trainer = trainer }).Fit(rows), rows.Schema, path);
            return _saved[trainer] = path;
        }
    }

    /// <summary>The loaded pipeline.</summary>
    public ITransformer Load(RewriteTrainer trainer) => MLContext.AddRewriteQuality().Model.Load(Of(trainer), out _);

    public void Dispose() => _files.Dispose();
}
