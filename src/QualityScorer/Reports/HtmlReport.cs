using System.Globalization;
using QualityScorer.Evidence;
using QualityScorer.Text;

namespace QualityScorer.Reports;

/// <summary>Writes a score as one self-contained page: both texts with their issues marked, the dimensions as bars, the list of issues.</summary>
/// <remarks>The page asks for nothing from outside, runs no script and allows only its own style sheet (Content-Security-Policy).</remarks>
public sealed class HtmlReport
{
    private readonly TextWriter _output;
    private readonly RewritePair _pair;
    private readonly RewriteScore _score;
    private readonly HtmlReportOptions _options;
    private readonly PrintedPoints _points;
    private readonly IReadOnlyList<Issue> _issues;

    private HtmlReport(TextWriter output, RewritePair pair, RewriteScore score, HtmlReportOptions options)
    {
        _output = output;
        _pair = pair;
        _score = score;
        _options = options;
        _points = PrintedPoints.Of(score, PrintedPoints.ReportDecimals);
        _issues = [.. ReportWords.Shown(score, options.ShowNeutral)];
    }

    /// <summary>Writes the page, lines ended by <c>\n</c>. Everything that comes from the texts is escaped.</summary>
    public static void Write(TextWriter output, RewritePair pair, RewriteScore score, HtmlReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(score);
        var report = new HtmlReport(output, pair, score, options ?? new());
        report.WriteHead();
        report.WriteDimensions();
        report.WriteTexts();
        report.WriteIssues();
        report.WriteFoot();
    }

    private void WriteHead()
    {
        var band = ReportWords.Lower(_score.Band);
        _output.Write(HtmlPage.Head($"{_options.CopyName}: degradation {Number(_points.Degradation)}", HtmlStyle.Sheet));
        Line("<header>");
        Line($"<h1>{Escaped(_options.CopyName)} <small>as a copy of {Escaped(_options.SourceName)}</small></h1>");
        Line($"<p class=\"score {band}\"><strong>{Number(_points.Degradation)}</strong> of 100, <b>{band}</b>: {Escaped(ReportWords.Meaning(_score.Band))}</p>");
        if (_score.Degradation > 0) Line(FormattableString.Invariant($"<p>Among 100 machine translations, 1 the best, people place eight of ten such copies between {1 + _score.Ranks.Low:0} and {_score.Ranks.High:0}.</p>"));
        Line($"<p>Relation <b>{ReportWords.Lower(_score.Relation)}</b>: {Escaped(ReportWords.Meaning(_score.Relation))}.</p>");
        Line("</header>");
        Line("<main>");
    }

    private void WriteDimensions()
    {
        Line("<section aria-label=\"Dimensions\">");
        Line("<table class=\"dimensions\">");
        Line("<caption>Points of degradation; they add up to the score.</caption>");
        foreach (var dimension in Enum.GetValues<Dimension>())
        {
            var points = _points.Dimensions[(int)dimension];
            var width = Number(Math.Clamp(points, 0, 100));
            Line($"<tr><th scope=\"row\">{ReportWords.Lower(dimension)}</th><td><svg viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"track\" width=\"100\" height=\"4\"/><rect class=\"bar\" width=\"{width}\" height=\"4\"/></svg></td><td class=\"number\">{Number(points)}</td></tr>");
        }

        Line($"<tr class=\"sum\"><th scope=\"row\">degradation</th><td></td><td class=\"number\">{Number(_points.Degradation)}</td></tr>");
        Line("</table>");
        Line("</section>");
    }

    private void WriteTexts()
    {
        Line("<section class=\"texts\" aria-label=\"Texts\">");
        WriteText("Source", "s", _pair.Source, [.. _issues.Select(i => i.Source)]);
        WriteText("Copy", "c", _pair.Copy, [.. _issues.Select(i => i.Copy)]);
        Line("</section>");
    }

    /// <summary>Writes a text with its marks. Marks may overlap, so each piece between two borders is marked by itself, in the gravest colour that covers it.</summary>
    private void WriteText(string title, string prefix, string text, IReadOnlyList<TextSpan?> spans)
    {
        Line($"<article><h2>{title}</h2>");
        _output.Write("<div class=\"text\">");
        List<(int At, bool Opens, int Issue)> borders = [];
        for (var i = 0; i < spans.Count; i++)
        {
            if (spans[i] is not { Length: > 0 } span) continue;
            borders.Add((span.Start, true, i));
            borders.Add((span.End, false, i));
        }

        borders.Sort();
        SortedSet<int> open = [];
        HashSet<int> anchored = [];
        var position = 0;
        foreach (var (at, opens, issue) in borders)
        {
            WritePiece(text[position..at], prefix, open, anchored);
            position = at;
            if (opens) open.Add(issue);
            else open.Remove(issue);
        }

        WritePiece(text[position..], prefix, open, anchored);
        _output.Write("</div>\n</article>\n");
    }

    private void WritePiece(string piece, string prefix, SortedSet<int> open, HashSet<int> anchored)
    {
        if (piece.Length == 0) return;
        if (open.Count == 0)
        {
            _output.Write(Escaped(piece));
            return;
        }

        var gravest = open.OrderByDescending(i => _issues[i].Severity).First();
        var anchors = string.Concat(open.Where(anchored.Add).Select(i => FormattableString.Invariant($"<a id=\"{prefix}{i + 1}\"></a>")));
        var title = Escaped(string.Join("; ", open.Select(i => $"{_issues[i].Detector} {_issues[i].Message}")));
        _output.Write(FormattableString.Invariant($"{anchors}<a class=\"mark {ReportWords.Lower(_issues[gravest].Severity)}\" href=\"#i{gravest + 1}\" title=\"{title}\">{Escaped(piece)}</a>"));
    }

    private void WriteIssues()
    {
        Line("<section aria-label=\"Issues\">");
        Line($"<h2>{ReportWords.Count(_issues.Count, "issue")}</h2>");
        foreach (var dimension in Enum.GetValues<Dimension>())
        {
            var numbers = Enumerable.Range(0, _issues.Count).Where(i => _issues[i].Dimension == dimension).OrderByDescending(i => _issues[i].Severity).ToList();
            if (numbers.Count == 0) continue;
            Line($"<h3>{dimension} <small>{Number(_points.Dimensions[(int)dimension])} points</small></h3>");
            Line("<ul class=\"issues\">");
            foreach (var i in numbers) WriteIssue(i);
            Line("</ul>");
        }

        Line("</section>");
    }

    private void WriteIssue(int i)
    {
        var issue = _issues[i];
        var (source, copy) = Snippet.Of(_pair, issue);
        var severity = ReportWords.Lower(issue.Severity);
        Line(FormattableString.Invariant($"<li id=\"i{i + 1}\"><p><span class=\"severity {severity}\">{severity}</span> {Escaped(issue.Message)} <small>{Escaped(issue.Detector)}, {issue.Type}</small></p>"));
        Line($"<div class=\"snippets\">{Side(source, "s", i, "nothing in the source")}{Side(copy, "c", i, "nothing in the copy")}</div></li>");
    }

    private static string Side(Snippet? snippet, string prefix, int i, string absent) => snippet is null
        ? $"<p class=\"absent\">{absent}</p>"
        : FormattableString.Invariant($"<p>{Escaped(snippet.Before)}<a href=\"#{prefix}{i + 1}\"><mark>{Escaped(snippet.Marked)}</mark></a>{Escaped(snippet.After)}</p>");

    private void WriteFoot()
    {
        Line("</main>");
        Line("<footer>");
        foreach (var note in _options.Notes) Line($"<p>Note: {Escaped(note)}</p>");
        Line("<p>Read the relation first, then the score: 0 is nothing lost, 100 nothing usable.</p>");
        Line($"<p><code>{Escaped(_score.Signature)}</code></p>");
        Line("</footer>");
        Line("</body>");
        Line("</html>");
    }

    private void Line(string line) => _output.Write(line + "\n");

    private static string Escaped(string text) => HtmlPage.Escaped(text);

    private static string Number(decimal points) => points.ToString("0.0", CultureInfo.InvariantCulture);
}
