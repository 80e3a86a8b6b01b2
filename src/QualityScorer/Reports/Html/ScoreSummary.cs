using QualityScorer.Evidence;

namespace QualityScorer.Reports.Html;

/// <summary>Writes what is to be seen at a glance: the score, what it means, and the dimensions that add up to it.</summary>
internal static class ScoreSummary
{
    /// <summary>Writes the head of the page.</summary>
    public static void Write(HtmlOutput output, RewriteScore score, PrintedPoints points, HtmlReportOptions options)
    {
        var band = ReportWords.Lower(score.Band);
        output.Line($"<header class=\"summary\">");
        output.Line($"<h1><bdi>{options.CopyName}</bdi> <small>as a copy of <bdi>{options.SourceName}</bdi></small></h1>");
        if (score.Relation == Relation.Independent) output.Line($"<p class=\"warning\"><strong>Independent:</strong> {ReportWords.Meaning(score.Relation)}.</p>");
        output.Line($"<p class=\"score {(score.Relation == Relation.Independent ? "unsaid" : band)}\"><strong>{points.Degradation:0.0}</strong> <span>of 100</span> <b class=\"band\">{band}</b></p>");
        Scale(output, points);
        output.Line($"<p class=\"told\">{Sentence(ReportWords.Meaning(score.Band))}</p>");
        output.Line($"<dl>");
        if (score.Relation != Relation.Independent) output.Line($"<dt>Relation</dt><dd><b>{ReportWords.Lower(score.Relation)}</b>, {ReportWords.Meaning(score.Relation)}</dd>");
        if (score.Degradation > 0) Ranks(output, score.Ranks);
        output.Line($"</dl>");
        Dimensions(output, points);
        output.Line($"</header>");
    }

    /// <summary>The degradation on its way from 0 to 100, each dimension in its colour.</summary>
    private static void Scale(HtmlOutput output, PrintedPoints points)
    {
        output.Write($"<svg class=\"scale\" viewBox=\"0 0 100 6\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"track\" width=\"100\" height=\"6\"/>");
        var from = 0m;
        foreach (var dimension in Enum.GetValues<Dimension>())
        {
            var width = Math.Clamp(points.Dimensions[(int)dimension], 0, 100 - from);
            if (width > 0) output.Write($"<rect class=\"fill {ReportWords.Lower(dimension)}\" x=\"{from:0.0}\" width=\"{width:0.0}\" height=\"6\"/>");
            from += width;
        }

        output.Line($"</svg>");
    }

    private static void Ranks(HtmlOutput output, (double Low, double High) ranks)
    {
        var (low, high) = (1 + ranks.Low, Math.Max(1 + ranks.Low, ranks.High));
        output.Write($"<dt>Ranks</dt><dd><svg class=\"ranks\" viewBox=\"0 0 100 6\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"track\" width=\"100\" height=\"6\"/><rect class=\"range\" x=\"{ranks.Low:0.0}\" width=\"{Math.Max(1, high - ranks.Low):0.0}\" height=\"6\"/></svg>");
        output.Line($"<b>{low:0} to {ranks.High:0}</b> among 100 machine translations, 1 the best, for eight of ten such copies</dd>");
    }

    private static void Dimensions(HtmlOutput output, PrintedPoints points)
    {
        output.Line($"<table class=\"dimensions\">");
        output.Line($"<caption>Points by dimension; untick one to hide its marks</caption>");
        output.Line($"<thead class=\"unseen\"><tr><th scope=\"col\">Dimension</th><th scope=\"col\">Share</th><th scope=\"col\">Points</th></tr></thead>");
        output.Line($"<tbody>");
        foreach (var dimension in Enum.GetValues<Dimension>())
        {
            var name = ReportWords.Lower(dimension);
            var share = points.Degradation > 0 ? Math.Clamp(100 * points.Dimensions[(int)dimension] / points.Degradation, 0, 100) : 0;
            output.Line($"<tr><th scope=\"row\"><label><input type=\"checkbox\" id=\"show-{name}\" class=\"{name}\" checked> {name}</label></th><td><svg viewBox=\"0 0 100 6\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"track\" width=\"100\" height=\"6\"/><rect class=\"fill {name}\" width=\"{share:0.0}\" height=\"6\"/></svg></td><td class=\"number\">{points.Dimensions[(int)dimension]:0.0}</td></tr>");
        }

        output.Line($"</tbody>");
        output.Line($"<tfoot><tr><th scope=\"row\">degradation</th><td></td><td class=\"number\">{points.Degradation:0.0}</td></tr></tfoot>");
        output.Line($"</table>");
    }

    private static string Sentence(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}.";
}
