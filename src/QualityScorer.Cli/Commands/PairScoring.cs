using QualityScorer.Reports;
using QualityScorer.Text;

namespace QualityScorer.Cli.Commands;

/// <summary>Scores one pair and reports it.</summary>
internal sealed class PairScoring(Terminal terminal, ScorerSource scorer, ScoreRequest request)
{
    /// <summary>Runs to the end and gives the exit code. The id of the result is the copy's name.</summary>
    public int Run()
    {
        // Check has seen that both are given.
        var source = InputFile.Read(request.Source!, terminal);
        var copy = InputFile.Read(request.Copy!, terminal);
        var sourceName = Path.GetFileName(request.Source!);
        var copyName = Path.GetFileName(request.Copy!);
        var pair = new RewritePair(copyName, source.Text, copy.Text);
        var score = scorer.Scorer.Score(pair);
        List<string> notes = [.. Notes(sourceName, source).Concat(Notes(copyName, copy)).Distinct()];
        var format = request.Format ?? ReportFormat.Text;
        if (format != ReportFormat.Text)
            foreach (var note in notes) terminal.Error.WriteLine($"qualityscorer: note: {VisibleText.Of(note)}");

        using var file = request.Output is null ? null : PendingFile.Create(request.Output);
        var output = file is null ? terminal.Output : new StreamWriter(file.Stream);
        switch (format)
        {
            case ReportFormat.Json:
                output.Write(JsonReport.ToJson(pair, score, request.ShowNeutral) + "\n");
                break;
            case ReportFormat.Html:
                HtmlReport.Write(output, pair, score, new HtmlReportOptions { SourceName = sourceName, CopyName = copyName, Notes = notes, ShowNeutral = request.ShowNeutral });
                break;
            default:
                TextReport.Write(output, pair, score, new TextReportOptions
                {
                    Width = file is null ? terminal.Width : new TextReportOptions().Width,
                    Color = file is null && terminal.HasColor && !request.NoColor,
                    ShowNeutral = request.ShowNeutral,
                    SourceName = sourceName,
                    CopyName = copyName,
                    Notes = notes,
                });
                break;
        }

        output.Flush();
        file?.Commit();
        var degradation = PrintedPoints.Of(score).Degradation;
        if (!request.IsExceeded(degradation)) return ExitCode.Done;
        terminal.Error.WriteLine(FormattableString.Invariant($"qualityscorer: degradation {degradation} is above --max-degradation {request.MaxDegradation}"));
        return ExitCode.Exceeded;
    }

    private static IEnumerable<string> Notes(string name, TextFile file)
    {
        foreach (var note in file.Notes) yield return note; // these name their file
        if (file.Text.Length == 0) yield return $"{name}: is empty";
        var apart = Document.Parse(file.Text).Sentences.Count(s => !s.IsArticle);
        if (apart > 0) yield return $"{name}: {apart} line{(apart == 1 ? "" : "s")} of captions and page furniture set apart, not counted as damage";
    }
}
