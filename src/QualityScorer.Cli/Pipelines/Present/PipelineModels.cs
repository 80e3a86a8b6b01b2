using QualityScorer.Alignment;
using QualityScorer.MLNet;
using QualityScorer.MLNet.Scoring;
using QualityScorer.Scoring;
using QualityScorer.Training;
using QualityScorer.Training.Datasets;

namespace QualityScorer.Cli.Pipelines;

/// <summary>Models of ML.NET, in a build with <c>-p:MLNet=true</c>.</summary>
internal static class PipelineModels
{
    /// <summary>Opens a saved pipeline as a scoring model.</summary>
    public static IScoringModel Open(string path, Language language, string modelPath) => PipelineScoringModel.Open(path, language, QualityModel.Load(modelPath));

    /// <summary>Fits and writes a pipeline; gives the guards that it fails.</summary>
    public static IReadOnlyList<string> Train(string trainer, IEnumerable<LabelledRow> rows, string path, string? models, TrainingOptions options, bool force, Action<string> progress)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!); // the command puts the file into a directory
        return RewriteQualityTraining.Run(rows, path, new RewriteQualityOptions { Trainer = Enum.Parse<RewriteTrainer>(trainer, ignoreCase: true), ModelsDirectory = models }, options, force, progress);
    }
}
