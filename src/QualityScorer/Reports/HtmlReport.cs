using QualityScorer.Reports.Html;
using QualityScorer.Text;

namespace QualityScorer.Reports;

/// <summary>Writes a score as one self-contained page: the score at a glance, both texts side by side with their issues marked, the list of issues.</summary>
/// <remarks>
/// The page asks for nothing from outside; its Content-Security-Policy allows only its own style sheet and script. Without script it can be read all
/// the same: links lead from issues to places and back, and what is hidden can be shown.
/// </remarks>
public static class HtmlReport
{
    /// <summary>The style sheet of the page.</summary>
    internal static string StyleSheet { get; } = EmbeddedLines.Whole("report.css");

    /// <summary>The script of the page. It waits for events of the whole document, so it also serves a page that puts a report into itself.</summary>
    internal static string Script { get; } = EmbeddedLines.Whole("report.js");

    /// <summary>Writes the page, lines ended by <c>\n</c>. Everything that comes from the texts is escaped.</summary>
    /// <exception cref="ArgumentException">The score's points do not add up to its degradation.</exception>
    public static void Write(TextWriter output, RewritePair pair, RewriteScore score, HtmlReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(pair);
        ArgumentNullException.ThrowIfNull(score);
        options ??= new();
        var points = PrintedPoints.Of(score, PrintedPoints.ReportDecimals);
        var page = new HtmlOutput(output);
        page.Raw(HtmlPage.Head(FormattableString.Invariant($"{options.CopyName}: degradation {points.Degradation:0.0}"), StyleSheet, Script));
        page.Line($"<div class=\"report\">");
        page.Line($"<a class=\"skip\" href=\"#texts\">Skip to the texts</a>");
        page.Line($"<div class=\"panel\">");
        ScoreSummary.Write(page, score, points, options);
        IssueList.Write(page, score, points, options);
        page.Line($"</div>");
        page.Line($"<main id=\"texts\" tabindex=\"-1\" aria-label=\"Both texts\">");
        ParallelTable.Write(page, pair, score, options);
        page.Line($"</main>");
        ScoreDetails.Write(page, score, points, options);
        page.Line($"<div class=\"walker\" role=\"status\" hidden><button type=\"button\" data-step=\"-1\" aria-label=\"Previous issue\">‹</button><p></p><button type=\"button\" data-step=\"1\" aria-label=\"Next issue\">›</button></div>");
        page.Line($"</div>");
        page.Line($"</body>");
        page.Line($"</html>");
    }
}
