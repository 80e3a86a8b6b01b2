using QualityScorer.Encoders;

namespace QualityScorer.Cli;

/// <summary>Opens the scorer, once, when it is first asked for.</summary>
internal sealed class ScorerSource(string? directory)
{
    private readonly Lazy<RewriteScorer> _scorer = new(() => Open(directory ?? Path.Combine(AppContext.BaseDirectory, "models")));

    /// <summary>The scorer.</summary>
    /// <exception cref="InvalidDataException">A model is missing or broken; the message names the file.</exception>
    public RewriteScorer Scorer => _scorer.Value;

    private static RewriteScorer Open(string directory) => RewriteScorer.Create(ModelDirectory.Load(directory), Path.Combine(directory, "model.json"));
}
