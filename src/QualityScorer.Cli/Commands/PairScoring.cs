using QualityScorer.Reports;

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
        var notes = TextNotes.Of((sourceName, source), (copyName, copy), score);
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
}
