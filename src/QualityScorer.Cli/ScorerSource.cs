using QualityScorer.Alignment;
using QualityScorer.Encoders;

namespace QualityScorer.Cli;

/// <summary>Opens language and scorer, once, when they are first asked for.</summary>
/// <param name="directory">
/// The folder of models, or null for the one of this program. A folder with a scoring model only, as <c>train</c> writes it, is used with this program's other models.
/// </param>
internal sealed class ScorerSource(string? directory)
{
    private readonly Lazy<Language> _language = new(() => ModelDirectory.LoadLanguage(directory));
    private RewriteScorer? _scorer;

    /// <summary>The trained models of English.</summary>
    public Language Language => _language.Value;

    /// <summary>The scorer.</summary>
    /// <exception cref="InvalidDataException">A model is missing or broken; the message names the file.</exception>
    public RewriteScorer Scorer => _scorer ??= RewriteScorer.Create(Language, ModelDirectory.ScoringModel(directory ?? ModelDirectory.Default));
}
