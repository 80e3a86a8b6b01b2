using QualityScorer.Alignment;
using QualityScorer.Scoring;
using QualityScorer.Training;
using QualityScorer.Training.Datasets;

namespace QualityScorer.Cli.Pipelines;

/// <summary>Stands in for models of ML.NET in a build without it: says how to get one with it.</summary>
internal static class PipelineModels
{
    private const string HowToGetThem = "this build is without ML.NET; dotnet build src/QualityScorer.Cli -c Release -p:MLNet=true makes one with it";

    /// <summary>Refuses.</summary>
    public static IScoringModel Open(string path, Language language, string modelPath) => throw new UsageException($"{path}: {HowToGetThem}");

    /// <summary>Refuses.</summary>
    public static IReadOnlyList<string> Train(string trainer, IEnumerable<LabelledRow> rows, string path, string? models, TrainingOptions options, bool force, Action<string> progress) =>
        throw new UsageException($"--trainer {trainer}: {HowToGetThem}");
}
