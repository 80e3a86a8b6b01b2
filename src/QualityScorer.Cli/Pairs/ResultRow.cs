using CsvHelper;
using QualityScorer.Evidence;
using QualityScorer.Reports;

namespace QualityScorer.Cli.Pairs;

/// <summary>One result as it is written, line break included.</summary>
/// <param name="Line">The line.</param>
/// <param name="Degradation">The degradation as printed.</param>
internal readonly record struct ResultRow(string Line, decimal Degradation)
{
    private static readonly CsvWriterOptions Options = new() { NewLine = "\n" };

    /// <summary>First line of a .csv result.</summary>
    public const string CsvHeader = "id,degradation,band,relation,names,numbers,meaning,completeness,fluency,issues\n";

    /// <summary>A .csv row: the points as in the result object, and the number of issues without the harmless ones.</summary>
    public static string ToCsv(RewriteScore score)
    {
        var points = PrintedPoints.Of(score);
        using var text = new StringWriter();
        using (var csv = CsvWriter.Create(text, Options, leaveOpen: true))
        {
            csv.WriteField(score.Id);
            csv.WriteField(points.Degradation);
            csv.WriteField(score.Band.ToString().ToLowerInvariant());
            csv.WriteField(score.Relation.ToString().ToLowerInvariant());
            foreach (var dimension in points.Dimensions) csv.WriteField(dimension);
            csv.WriteField(score.Issues.Count(i => i.Severity != Severity.Neutral));
            csv.EndRecord();
        }

        return text.ToString();
    }
}
