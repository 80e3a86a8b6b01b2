using QualityScorer.Alignment;
using QualityScorer.Cli.Pipelines;
using QualityScorer.Encoders;
using QualityScorer.Reports;
using QualityScorer.Scoring;

namespace QualityScorer.Cli;

/// <summary>Opens language and scorer, once, when they are first asked for.</summary>
/// <param name="terminal">Where a warning goes.</param>
/// <param name="directory">
/// The folder of models, or null for the one of this program. A folder with a scoring model only, as <c>train</c> writes it, or a pipeline of ML.NET (.zip), is used with this program's other models.
/// </param>
/// <param name="encoder">The directory of a sentence encoder, or null for the one in the folder of models.</param>
internal sealed class ScorerSource(Terminal terminal, string? directory, string? encoder = null)
{
    private readonly Lazy<Language> _language = new(() => ModelDirectory.LoadLanguage(directory, new EncoderOptions { Directory = encoder }));
    private RewriteScorer? _scorer;

    /// <summary>The trained models of English.</summary>
    public Language Language => _language.Value;

    /// <summary>The scorer. Warns, when it is opened, of an encoder that is not the one that its model was trained with.</summary>
    /// <exception cref="InvalidDataException">A model is missing or broken; the message names the file.</exception>
    public RewriteScorer Scorer => _scorer ??= Open();

    /// <summary>The scoring model by itself.</summary>
    /// <exception cref="InvalidDataException">It is missing or broken; the message names the file.</exception>
    public QualityModel LoadModel() => QualityModel.Load(ModelDirectory.ScoringModel(directory ?? ModelDirectory.Default));

    private RewriteScorer Open()
    {
        var scorer = directory is not null && directory.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)
            ? new RewriteScorer(Language, PipelineModels.Open(directory, Language, ModelDirectory.ScoringModel(ModelDirectory.Default)))
            : RewriteScorer.Create(Language, ModelDirectory.ScoringModel(directory ?? ModelDirectory.Default));
        if (scorer.EncoderMismatch is { } mismatch) terminal.Error.WriteLine($"qualityscorer: warning: {VisibleText.Of(mismatch)}");
        return scorer;
    }
}
