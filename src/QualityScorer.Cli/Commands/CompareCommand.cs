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
        var command = new DocumentedCommand("compare", "Says whether two result files differ by more than chance.", """
              qualityscorer compare before.jsonl after.jsonl
            """)
        {
            first, second,
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
