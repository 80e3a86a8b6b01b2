namespace QualityScorer.Reports.Html;

/// <summary>Writes the end of the page: notes on the texts, where each point comes from, and what was used.</summary>
internal static class ScoreDetails
{
    /// <summary>Writes the foot of the page.</summary>
    public static void Write(HtmlOutput output, RewriteScore score, PrintedPoints points, HtmlReportOptions options)
    {
        output.Line($"<footer>");
        foreach (var note in options.Notes) output.Line($"<p>Note: {note}</p>");
        output.Line($"<p>Read the relation first, then the score: 0 is nothing lost, 100 nothing usable. Decide on single copies by the issues, not by a point more or less.</p>");
        output.Line($"<details><summary>Where each point comes from</summary>");
        output.Line($"<div class=\"details\">");
        output.Line($"<table><caption>Contributions; they add up to the degradation</caption>");
        output.Line($"<thead><tr><th scope=\"col\">Feature</th><th scope=\"col\" class=\"number\">Value</th><th scope=\"col\" class=\"number\">Points</th></tr></thead><tbody>");
        for (var i = 0; i < score.Contributions.Count; i++)
        {
            if (points.Contributions[i] != 0) output.Line($"<tr><th scope=\"row\">{score.Contributions[i].Feature}</th><td class=\"number\">{score.Contributions[i].Value:0.####}</td><td class=\"number\">{points.Contributions[i]:0.0}</td></tr>");
        }

        output.Line($"</tbody><tfoot><tr><th scope=\"row\">degradation</th><td></td><td class=\"number\">{points.Degradation:0.0}</td></tr></tfoot></table>");
        output.Line($"<table><caption>Similarity, for orientation</caption><tbody>");
        Similarity(output, "BLEU", score.Similarity.Bleu, "0.0");
        Similarity(output, "chrF", score.Similarity.Chrf, "0.0");
        Similarity(output, "TER", score.Similarity.Ter, "0.0");
        Similarity(output, "cosine", score.Similarity.Embedding, "0.000");
        output.Line($"</tbody></table>");
        output.Line($"</div></details>");
        output.Line($"<p><code>{score.Signature}</code></p>");
        output.Line($"</footer>");
    }

    private static void Similarity(HtmlOutput output, string name, double value, string format) =>
        output.Line($"<tr><th scope=\"row\">{name}</th><td class=\"number\">{(double.IsFinite(value) ? value.ToString(format, System.Globalization.CultureInfo.InvariantCulture) : "none")}</td></tr>");
}
