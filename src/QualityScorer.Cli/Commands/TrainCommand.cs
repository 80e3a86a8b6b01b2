using System.CommandLine;
using QualityScorer.Training;
using QualityScorer.Training.Datasets;

namespace QualityScorer.Cli.Commands;

/// <summary><c>qualityscorer train</c>: a scoring model from labelled rows.</summary>
internal static class TrainCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var data = new Option<string>("--data") { HelpName = "FILE", Required = true, Description = "Labelled rows, .csv or .csv.gz: source, copy, score and, where known, group and weight" };
        var output = new Option<string>("--out") { HelpName = "DIR", Required = true, Description = "Directory to write model.json into" };
        var model = new Option<string?>("--model") { HelpName = "DIR", Description = "Directory of the models that measure the features; those of this program unless given" };
        var lower = new Option<bool>("--lower-is-better") { Description = "A higher score means a worse copy" };
        var licence = new Option<string?>("--licence") { HelpName = "WORDS", Description = "What may be done with a model of these rows; kept in the model" };
        var seed = new Option<int?>("--seed") { HelpName = "N", CustomParser = OptionValues.Count, Description = "Seed of folds and planted errors; 1 unless given" };
        var threads = new Option<int?>("--threads") { HelpName = "N", CustomParser = OptionValues.Count, Description = "Threads; one for each processor unless given. The model does not depend on it" };
        var command = new DocumentedCommand("train", "Makes a scoring model from labelled rows.", """
              qualityscorer train --data ratings.csv --out my-model
              qualityscorer evaluate --data other-ratings.csv --model my-model
            """)
        {
            data, output, model, lower, licence, seed, threads,
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
            var rows = new LabelledFile(path, parsed.GetValue(lower)).Read();
            var fitted = new TrainingRun(new ScorerSource(parsed.GetValue(model)).Language, options).Fit(rows, terminal.Error.WriteLine);
            var file = Path.Combine(parsed.GetRequiredValue(output), "model.json");
            fitted.Save(file);
            terminal.Error.WriteLine($"{file}: model {fitted.Hash}");
            return ExitCode.Done;
        });
        return command;
    }
}
