using System.CommandLine;
using System.Globalization;
using QualityScorer.Training;
using QualityScorer.Training.Datasets;
using QualityScorer.Training.MetaEvaluation;

namespace QualityScorer.Cli.Commands;

/// <summary><c>qualityscorer evaluate</c>: agreement with labelled rows.</summary>
internal static class EvaluateCommand
{
    private const int DefaultResamples = 200;

    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var data = new Option<string>("--data") { HelpName = "FILE", Required = true, Description = "Labelled rows, .csv or .csv.gz: source, copy, score and, where known, group" };
        var model = new Option<string?>("--model") { HelpName = "DIR", Description = "Directory of the model; that of this program unless given" };
        var encoder = OptionValues.Encoder();
        var lower = new Option<bool>("--lower-is-better") { Description = "A higher score means a worse copy" };
        var resamples = new Option<int?>("--resamples") { HelpName = "N", CustomParser = OptionValues.Count, Description = $"Resamples for the 95 % intervals; {DefaultResamples} unless given" };
        var threads = new Option<int?>("--threads") { HelpName = "N", CustomParser = OptionValues.Count, Description = "Threads; one for each processor unless given" };
        var command = new DocumentedCommand("evaluate", "Says how well the scores agree with people's, beside BLEU and chrF.", """
              qualityscorer evaluate --data ratings.csv
            """)
        {
            data, model, encoder, lower, resamples, threads,
        };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(data);
            InputFile.Check(path);
            var rows = new LabelledFile(path, parsed.GetValue(lower)).Read();
            var workers = Math.Max(1, parsed.GetValue(threads) ?? Environment.ProcessorCount);
            var evaluation = Evaluation.Run(new ScorerSource(terminal, parsed.GetValue(model), parsed.GetValue(encoder)).Scorer, rows, parsed.GetValue(resamples) ?? DefaultResamples, workers);
            Write(terminal.Output, evaluation);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(TextWriter output, Evaluation evaluation)
    {
        output.Write($"{evaluation.Scorer.Rows} rows in {evaluation.Scorer.Groups} groups; value and 95 % interval\n");
        output.Write($"{"",-8}{"Pearson",-24}{"Spearman",-24}{"Kendall tau-b",-24}MAE\n");
        foreach (var (name, agreement) in new[] { ("scorer", evaluation.Scorer), ("BLEU", evaluation.Bleu), ("chrF", evaluation.Chrf) })
            output.Write($"{name,-8}{Cell(agreement.Pearson),-24}{Cell(agreement.Spearman),-24}{Cell(agreement.Kendall),-24}{Cell(agreement.MeanAbsoluteError)}\n");
        foreach (var (stratum, scorer, chrf) in evaluation.Strata)
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{stratum}, {scorer.Rows} rows: Kendall {Cell(scorer.Kendall)}, chrF {Cell(chrf.Kendall)}\n"));
        output.Write(string.Create(CultureInfo.InvariantCulture, $"{100 * evaluation.Inside:0} % of the judgements rank where the scores say (80 % should)\n"));
    }

    private static string Cell(Estimate estimate) => string.Create(CultureInfo.InvariantCulture, $"{estimate.Value:0.000} [{estimate.Low:0.000}, {estimate.High:0.000}]");
}
