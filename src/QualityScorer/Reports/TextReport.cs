using System.Globalization;
using QualityScorer.Evidence;

namespace QualityScorer.Reports;

/// <summary>Writes a score for a person at a terminal: the score, the dimensions as bars, then the issues with both snippets.</summary>
public sealed class TextReport
{
    private const int BarCells = 40;
    private const int SideBySide = 90;
    private const string SumLabel = "degradation";
    private const string SourceInk = "4;32";
    private const string CopyInk = "4;31";

    private readonly TextWriter _output;
    private readonly RewritePair _pair;
    private readonly RewriteScore _score;
    private readonly TextReportOptions _options;
    private readonly PrintedPoints _points;
    private readonly Ink _ink;

    private TextReport(TextWriter output, RewritePair pair, RewriteScore score, TextReportOptions options)
    {
        _output = output;
        _pair = pair;
        _score = score;
        _options = options;
        _points = PrintedPoints.Of(score, PrintedPoints.ReportDecimals);
        _ink = new Ink(options.Color);
    }

    /// <summary>Writes the report, lines ended by <c>\n</c>. Control characters of the texts are made visible, never passed on.</summary>
    public static void Write(TextWriter output, RewritePair pair, RewriteScore score, TextReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(score);
        var report = new TextReport(output, pair, score, options ?? new());
        report.WriteSummary();
        report.WriteDimensions();
        foreach (var dimension in Enum.GetValues<Dimension>()) report.WriteIssues(dimension);
        report.WriteEnd();
    }

    private void WriteSummary()
    {
        Line($"{_ink.Strong(VisibleText.Of(_options.CopyName))} {_ink.Faint("as a copy of")} {_ink.Strong(VisibleText.Of(_options.SourceName))}");
        Line();
        var band = ReportWords.Lower(_score.Band);
        Paragraph("degradation ", $"{Number(_points.Degradation)} of 100, {band}: {ReportWords.Meaning(_score.Band)}",
            text => text.Replace($"{Number(_points.Degradation)} of 100, {band}", _ink.Graded((int)_score.Band, $"{Number(_points.Degradation)} of 100, {band}"), StringComparison.Ordinal));
        if (_score.Degradation > 0) Paragraph("ranks       ", FormattableString.Invariant($"among 100 machine translations, 1 the best, people place eight of ten such copies between {1 + _score.Ranks.Low:0} and {_score.Ranks.High:0}"), text => text);
        Paragraph("relation    ", $"{ReportWords.Lower(_score.Relation)}: {ReportWords.Meaning(_score.Relation)}", text => text);
        Line();
    }

    private void WriteDimensions()
    {
        var cells = Math.Min(BarCells, _options.Width - 26);
        foreach (var dimension in Enum.GetValues<Dimension>())
        {
            var points = _points.Dimensions[(int)dimension];
            var share = _points.Degradation > 0 ? Math.Clamp(points / _points.Degradation, 0, 1) : 0;
            var filled = points > 0 ? Math.Max(1, (int)Math.Round(share * cells)) : 0;
            var bar = _ink.Graded(points > 0 ? 2 : 0, new string('█', filled)) + _ink.Faint(new string('·', cells - filled));
            Line($"  {ReportWords.Lower(dimension),-13} {bar} {Number(points),6}");
        }

        Line($"  {"",-13} {_ink.Faint(SumLabel.PadLeft(cells))} {_ink.Strong($"{Number(_points.Degradation),6}")}");
    }

    private void WriteIssues(Dimension dimension)
    {
        var issues = ReportWords.Shown(_score, _options.ShowNeutral).Where(i => i.Dimension == dimension)
            .OrderByDescending(i => i.Severity).ThenBy(i => i.Copy?.Start ?? i.Source?.Start ?? 0).ToList();
        if (issues.Count == 0) return;
        var counts = issues.GroupBy(i => i.Severity).Select(g => FormattableString.Invariant($"{g.Count()} {ReportWords.Lower(g.Key)}"));
        Line();
        Line($"{_ink.Strong(dimension.ToString())}  {Number(_points.Dimensions[(int)dimension])} points, {string.Join(", ", counts)}");
        foreach (var issue in issues.Take(_options.MaxIssues)) WriteIssue(issue);
        if (issues.Count <= _options.MaxIssues) return;
        Line();
        Line($"  and {ReportWords.Count(issues.Count - _options.MaxIssues, "more issue")}; --format json lists them all");
    }

    private void WriteIssue(Issue issue)
    {
        Line();
        var label = $"  {ReportWords.Lower(issue.Severity),-8} {issue.Detector}  ";
        var painted = $"  {_ink.Graded((int)issue.Severity, $"{ReportWords.Lower(issue.Severity),-8}")} {_ink.Faint(issue.Detector)}  ";
        var lines = WordWrap.Lines(VisibleText.Of(issue.Message), _options.Width - label.Length);
        for (var i = 0; i < lines.Count; i++) Line((i == 0 ? painted : new string(' ', label.Length)) + lines[i]);

        var (source, copy) = Snippet.Of(_pair, issue);
        var sourceText = source is null ? "(nothing in the source)" : Marked(source);
        var copyText = copy is null ? "(nothing in the copy)" : Marked(copy);
        if (_options.Width >= SideBySide) WriteBeside(sourceText, copyText);
        else
        {
            WriteBelow("source  ", sourceText, SourceInk);
            WriteBelow("copy    ", copyText, CopyInk);
        }
    }

    private void WriteBeside(string source, string copy)
    {
        const int indent = 4;
        const string gap = " │ ";
        var width = (_options.Width - indent - gap.Length) / 2;
        var left = WordWrap.Lines(source, width);
        var right = WordWrap.Lines(copy, width);
        bool sourceOpen = false, copyOpen = false;
        for (var i = 0; i < Math.Max(left.Count, right.Count); i++)
        {
            var a = i < left.Count ? _ink.Render(left[i], SourceInk, ref sourceOpen) + new string(' ', width - VisibleText.Columns(left[i])) : new string(' ', width);
            var b = i < right.Count ? _ink.Render(right[i], CopyInk, ref copyOpen) : "";
            Line($"{new string(' ', indent)}{a}{_ink.Faint(gap)}{b}");
        }
    }

    private void WriteBelow(string label, string text, string code)
    {
        var open = false;
        var first = true;
        foreach (var line in WordWrap.Lines(text, _options.Width - 4 - label.Length))
        {
            Line($"    {(first ? _ink.Faint(label) : new string(' ', label.Length))}{_ink.Render(line, code, ref open)}");
            first = false;
        }
    }

    private void WriteEnd()
    {
        Line();
        var hidden = _score.Issues.Count(i => i.Severity == Severity.Neutral);
        if (_score.Issues.Count - hidden == 0) Line("No issues found.");
        if (hidden > 0 && !_options.ShowNeutral) Paragraph("", $"{ReportWords.Count(hidden, "harmless difference")} not listed; --show-neutral lists {(hidden == 1 ? "it" : "them")}.", text => text);
        foreach (var note in _options.Notes) Paragraph("note: ", VisibleText.Of(note), text => text);
        Paragraph("", "Read the relation first, then the score: 0 is nothing lost, 100 nothing usable. Source on the left or above; the difference is marked.", _ink.Faint);
        Paragraph("", _score.Signature, _ink.Faint);
    }

    private string Marked(Snippet snippet) => snippet.Before + _ink.Mark(snippet.Marked) + snippet.After;

    private void Paragraph(string label, string text, Func<string, string> paint)
    {
        var lines = WordWrap.Lines(text, _options.Width - label.Length);
        for (var i = 0; i < lines.Count; i++) Line((i == 0 ? _ink.Faint(label) : new string(' ', label.Length)) + paint(lines[i]));
    }

    private void Line(string text = "") => _output.Write(text.TrimEnd(' ') + "\n");

    private static string Number(decimal points) => points.ToString("0.0", CultureInfo.InvariantCulture);
}
