using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using QualityScorer.Reports;

namespace QualityScorer.Tests.Reports;

public sealed class HtmlReportTests
{
    [Fact]
    public void Both_texts_stand_whole_with_their_spans_marked()
    {
        var page = Parsed(SampleScore.Pair, SampleScore.Score);
        Assert.Equal([SampleScore.Pair.Source, SampleScore.Pair.Copy], page.QuerySelectorAll(".text").Select(t => t.TextContent));
        Assert.Equal(["Ursula von der Leyen", "2018", "Nobody was hurt."], page.QuerySelectorAll(".text")[0].QuerySelectorAll(".mark").Select(m => m.TextContent));
        Assert.Equal(["Ursula von der Raine", "2001"], page.QuerySelectorAll(".text")[1].QuerySelectorAll(".mark").Select(m => m.TextContent));
        Assert.Equal(3, page.QuerySelectorAll(".issues li").Length);
    }

    [Fact]
    public void Every_link_leads_to_a_place_in_the_page()
    {
        var page = Parsed(SampleScore.Pair, SampleScore.Score);
        var links = page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).ToList(); // the selector asks for href
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.NotNull(page.GetElementById(link.TrimStart('#'))));
        var ids = page.All.Where(e => !string.IsNullOrEmpty(e.Id)).Select(e => e.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void Texts_are_escaped_everywhere()
    {
        const string hostile = "</div><script>alert(1)</script><img src=x onerror=alert(2)> \"'&amp;";
        var pair = new RewritePair("x", hostile, hostile);
        var issue = SampleScore.Score.Issues[0] with { Source = new(0, hostile.Length), Copy = new(6, 20), Message = hostile, Detector = hostile };
        var page = Parsed(pair, SampleScore.Score with { Issues = [issue], Signature = hostile }, new() { SourceName = hostile, CopyName = hostile, Notes = [hostile] });
        Assert.Empty(page.QuerySelectorAll("script, img, [onerror]"));
        Assert.Equal([hostile, hostile], page.QuerySelectorAll(".text").Select(t => t.TextContent));
    }

    [Fact]
    public void Overlapping_spans_leave_the_text_as_it_is()
    {
        var issue = SampleScore.Score.Issues[0];
        var score = SampleScore.Score with
        {
            Issues = [issue with { Source = new(0, 20), Copy = new(5, 30) }, issue with { Source = new(10, 40), Copy = new(10, 12) }, issue with { Source = new(10, 10), Copy = new(0, SampleScore.Pair.Copy.Length) }],
        };
        var page = Parsed(SampleScore.Pair, score);
        Assert.Equal([SampleScore.Pair.Source, SampleScore.Pair.Copy], page.QuerySelectorAll(".text").Select(t => t.TextContent));
    }

    [Fact]
    public void Page_allows_only_its_own_style_sheet_and_asks_for_nothing_from_outside()
    {
        var html = Written(SampleScore.Pair, SampleScore.Score, new());
        var page = new HtmlParser().ParseDocument(html);
        var sheet = Assert.Single(page.QuerySelectorAll("style")).TextContent;
        var policy = page.QuerySelector("meta[http-equiv=Content-Security-Policy]")?.GetAttribute("content");
        Assert.Contains($"style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(sheet)))}'", policy, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("script, link, [style], [src]"));
        Assert.DoesNotMatch(new Regex("https?:|url\\(|@import"), html);
    }

    private static IDocument Parsed(RewritePair pair, RewriteScore score, HtmlReportOptions? options = null) =>
        new HtmlParser().ParseDocument(Written(pair, score, options ?? new()));

    private static string Written(RewritePair pair, RewriteScore score, HtmlReportOptions options)
    {
        var writer = new StringWriter();
        HtmlReport.Write(writer, pair, score, options);
        return writer.ToString();
    }
}
