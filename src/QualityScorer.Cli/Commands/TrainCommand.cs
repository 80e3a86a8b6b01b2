using System.CommandLine;
using QualityScorer.Cli.Pipelines;
using QualityScorer.Training;
using QualityScorer.Training.Datasets;
using QualityScorer.Training.Guards;
using QualityScorer.Training.Reports;

namespace QualityScorer.Cli.Commands;

/// <summary><c>qualityscorer train</c>: a scoring model from labelled rows.</summary>
internal static class TrainCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var data = new Option<string>("--data") { HelpName = "FILE", Required = true, Description = "Labelled rows, .csv or .csv.gz: source, copy, score and, where known, group and weight" };
        var output = new Option<string>("--out") { HelpName = "DIR", Required = true, Description = "Directory to write model.json into, or model.zip with another trainer" };
        var trainer = new Option<string?>("--trainer") { HelpName = "shapes|fasttree|fastforest|gam|sdca", CustomParser = OptionValues.Trainer, Description = "What learns: this program's own shapes, or a trainer of ML.NET in a build with it; shapes unless given" };
        var model = new Option<string?>("--model") { HelpName = "DIR", Description = "Directory of the models that measure the features; those of this program unless given" };
        var encoder = OptionValues.Encoder();
        var lower = new Option<bool>("--lower-is-better") { Description = "A higher score means a worse copy" };
        var licence = new Option<string?>("--licence") { HelpName = "WORDS", Description = "What may be done with a model of these rows; kept in the model" };
        var seed = new Option<int?>("--seed") { HelpName = "N", CustomParser = OptionValues.Count, Description = "Seed of folds and planted errors; 1 unless given" };
        var threads = new Option<int?>("--threads") { HelpName = "N", CustomParser = OptionValues.Count, Description = "Threads; one for each processor unless given. The model does not depend on it" };
        var anew = new Option<bool>("--anew") { Description = $"Fit anew even to fewer than {new TrainingOptions().AnewFrom.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)} rows, where otherwise the fit goes on from the model of --model or of this program" };
        var force = new Option<bool>("--force") { Description = "Write the model even if it fails a guard; the guards it fails are recorded in it" };
        var command = new DocumentedCommand("train", "Makes a scoring model from labelled rows.", """
              qualityscorer train --data ratings.csv --out my-model
              qualityscorer evaluate --data other-ratings.csv --model my-model
            """)
        {
            data, output, trainer, model, encoder, lower, licence, seed, threads, anew, force,
        };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(data);
            InputFile.Check(path);
            var options = new TrainingOptions();
            options = options with
            {
                Seed = parsed.GetValue(seed) ?? options.Seed,
                Threads = Math.Max(1, parsed.GetValue(threads) ?? options.Threads),
                Licence = parsed.GetValue(licence) ?? options.Licence,
            };
            var file = new LabelledFile(path, parsed.GetValue(lower));
            if (parsed.GetValue(trainer) is { } named and not "shapes") return TrainPipeline(terminal, named, file, path, parsed.GetRequiredValue(output), parsed.GetValue(model), options, parsed.GetValue(force));
            var source = new ScorerSource(terminal, parsed.GetValue(model), parsed.GetValue(encoder));
            var language = source.Language;
            var outcome = new TrainingRun(language, options, parsed.GetValue(anew) ? null : source.LoadModel).Run(file.Read(), terminal.Error.WriteLine);
            var failures = ModelGuards.Failures(new RewriteScorer(language, outcome.Model), outcome.Model.Calibration, outcome.Model.Training.Figures);
            if (failures.Count > 0 && parsed.GetValue(force))
                outcome = outcome with { Model = outcome.Model.WithTraining(outcome.Model.Training with { Forced = failures }) };
            var directory = parsed.GetRequiredValue(output);
            Directory.CreateDirectory(directory);
            var report = Path.Combine(directory, "report.html");
            using (var page = new StreamWriter(report)) TrainingReport.Write(page, outcome, file.Read(), failures);
            terminal.Error.WriteLine($"{report}: figures, shapes and the rows to read");
            if (failures.Count > 0 && !parsed.GetValue(force)) throw Refused(path, failures);
            var saved = Path.Combine(directory, "model.json");
            outcome.Model.Save(saved);
            terminal.Error.WriteLine($"{saved}: model {outcome.Model.Hash}");
            return ExitCode.Done;
        });
        return command;
    }

    private static int TrainPipeline(Terminal terminal, string trainer, LabelledFile file, string path, string directory, string? models, TrainingOptions options, bool force)
    {
        var saved = Path.Combine(directory, "model.zip");
        var failures = PipelineModels.Train(trainer, file.Read(), saved, models, options, force, terminal.Error.WriteLine);
        if (failures.Count > 0 && !force) throw Refused(path, failures);
        terminal.Error.WriteLine($"{saved}: score --model {saved} uses it");
        return ExitCode.Done;
    }

    private static InvalidDataException Refused(string path, IReadOnlyList<string> failures) =>
        new($"{path}: the model made of these rows is refused (--force writes it all the same): {string.Join("; ", failures)}");
}
