using System.CommandLine;
using System.Globalization;
using QualityScorer.Training.Datasets;
using QualityScorer.Training.MetaEvaluation;

namespace QualityScorer.Cli.Commands;

/// <summary><c>qualityscorer compare</c>: two result files over the same ids.</summary>
internal static class CompareCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var first = new Argument<string>("A") { Description = "A result file, .csv or .jsonl" };
        var second = new Argument<string>("B") { Description = "Another one over the same ids" };
        var model = new Option<string?>("--model") { HelpName = "DIR", Description = "Directory of the model that made them; that of this program unless given" };
        var command = new DocumentedCommand("compare", "Says whether two result files differ by more than chance.", """
              qualityscorer compare before.jsonl after.jsonl
            """)
        {
            first, second, model,
        };
        command.SetAction(parsed =>
        {
            var comparison = ResultComparison.Of(Read(parsed.GetRequiredValue(first)), Read(parsed.GetRequiredValue(second)));
            terminal.Output.Write(string.Create(CultureInfo.InvariantCulture, $"""
                {comparison.Pairs} pairs
                mean degradation of A  {comparison.First:0.00}
                mean degradation of B  {comparison.Second:0.00}
                B - A                  {comparison.Difference.Value:+0.00;-0.00;0.00} [{comparison.Difference.Low:0.00}, {comparison.Difference.High:0.00}] (95 %, paired bootstrap)
                p                      {comparison.PValue:0.0000} (approximate randomisation)

                """).ReplaceLineEndings("\n"));
            if (new ScorerSource(terminal, parsed.GetValue(model)).LoadModel().Noticed is { } noticed)
                terminal.Output.Write(string.Create(CultureInfo.InvariantCulture, $"people                 rate the same way in {100 * noticed.At(comparison.Difference.Value):0} of 100 differences of this size, in 90 from {noticed.PointsFor(0.9):0.0} points on ({noticed.Pairs} pairs of translation systems)\n"));
            return ExitCode.Done;
        });
        return command;
    }

    private static Dictionary<string, double> Read(string path)
    {
        InputFile.Check(path);
        return ResultFile.Read(path);
    }
}
