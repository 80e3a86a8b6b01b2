using QualityScorer.Alignment;
using QualityScorer.Cli.Pipelines;
using QualityScorer.Encoders;

namespace QualityScorer.Cli;

/// <summary>Opens language and scorer, once, when they are first asked for.</summary>
/// <param name="directory">
/// The folder of models, or null for the one of this program. A folder with a scoring model only, as <c>train</c> writes it, or a pipeline of ML.NET (.zip), is used with this program's other models.
/// </param>
internal sealed class ScorerSource(string? directory)
{
    private const string ModelFile = "model.json";

    private readonly Lazy<Language> _language = new(() => ModelDirectory.Load(directory is not null && Directory.Exists(Path.Combine(directory, "encoder")) ? directory : ModelDirectory.Default));
    private RewriteScorer? _scorer;

    /// <summary>The trained models of English.</summary>
    public Language Language => _language.Value;

    /// <summary>The scorer.</summary>
    /// <exception cref="InvalidDataException">A model is missing or broken; the message names the file.</exception>
    public RewriteScorer Scorer => _scorer ??= directory is not null && directory.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)
        ? new RewriteScorer(Language, PipelineModels.Open(directory, Language, FindModel(ModelDirectory.Default)))
        : RewriteScorer.Create(Language, FindModel(directory ?? ModelDirectory.Default));

    private static string FindModel(string directory)
    {
        var own = Path.Combine(directory, ModelFile);
        var installed = Path.Combine(directory, "scoring", ModelFile);
        return File.Exists(own) ? own : File.Exists(installed) ? installed : throw new InvalidDataException($"{installed}: the scoring model is missing");
    }
}
