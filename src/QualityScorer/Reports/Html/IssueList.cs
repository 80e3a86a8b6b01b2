using QualityScorer.Evidence;

namespace QualityScorer.Reports.Html;

/// <summary>Writes the issues by dimension, the gravest first, each a link to its place; harmless differences at the end.</summary>
internal static class IssueList
{
    /// <summary>Writes the list. Numbers of issues count from 1 in the order of the score.</summary>
    public static void Write(HtmlOutput output, RewriteScore score, PrintedPoints points, HtmlReportOptions options)
    {
        var numbers = Enumerable.Range(0, score.Issues.Count).ToList();
        var (damage, harmless) = (numbers.Where(i => score.Issues[i].Severity != Severity.Neutral).ToList(), numbers.Where(i => score.Issues[i].Severity == Severity.Neutral).ToList());
        output.Line($"<nav class=\"issues\" aria-label=\"Issues\">");
        output.Line($"<h2>{(damage.Count == 0 ? "No issues found" : ReportWords.Count(damage.Count, "issue"))}</h2>");
        Choices(output, score, harmless.Count, options);
        foreach (var dimension in Enum.GetValues<Dimension>())
        {
            Group(output, score, ReportWords.Lower(dimension), FormattableString.Invariant($"{dimension} <small>{points.Dimensions[(int)dimension]:0.0} points</small>"),
                [.. damage.Where(i => score.Issues[i].Dimension == dimension).OrderByDescending(i => score.Issues[i].Severity)]);
        }

        Group(output, score, "neutral", "Harmless differences <small>not counted</small>", harmless);
        output.Line($"</nav>");
    }

    /// <summary>What is shown on request only.</summary>
    private static void Choices(HtmlOutput output, RewriteScore score, int harmless, HtmlReportOptions options)
    {
        var (source, copy) = (score.Sentences.Source.Count(s => !s.Sentence.IsArticle), score.Sentences.Copy.Count(s => !s.Sentence.IsArticle));
        if (harmless + source + copy == 0) return;
        output.Line($"<fieldset><legend class=\"unseen\">Show too</legend>");
        if (harmless > 0)
        {
            output.Write($"<label><input type=\"checkbox\" id=\"show-neutral\"");
            if (options.ShowNeutral) output.Raw(" checked");
            output.Line($"> {ReportWords.Count(harmless, "harmless difference")}</label>");
        }

        if (source + copy > 0) output.Line($"<label><input type=\"checkbox\" id=\"show-apart\"> captions and page furniture ({source} + {ReportWords.Count(copy, "line")})</label>");
        output.Line($"</fieldset>");
    }

    private static void Group(HtmlOutput output, RewriteScore score, string name, string title, List<int> numbers)
    {
        if (numbers.Count == 0) return;
        output.Line($"<section class=\"group {name}\" aria-labelledby=\"group-{name}\">");
        output.Write($"<h3 id=\"group-{name}\">");
        output.Raw(title);
        output.Line($"</h3>");
        output.Line($"<ol>");
        foreach (var i in numbers) Item(output, score.Issues[i], i + 1);
        output.Line($"</ol>");
        output.Line($"</section>");
    }

    private static void Item(HtmlOutput output, Issue issue, int number)
    {
        var severity = ReportWords.Lower(issue.Severity);
        var place = issue.Copy is { Length: > 0 } ? "c" : issue.Source is { Length: > 0 } ? "s" : null;
        output.Write($"<li id=\"i{number}\" data-i=\"{number}\">");
        if (place is null) output.Write($"<span class=\"issue\">");
        else output.Write($"<a class=\"issue\" href=\"#{place}{number}\">");
        output.Write($"<span class=\"severity {severity}\">{severity}</span> <span class=\"message\">{issue.Message}</span> <small>{issue.Detector}, {issue.Type}</small>");
        output.Line($"</{(place is null ? "span" : "a")}></li>");
    }
}
