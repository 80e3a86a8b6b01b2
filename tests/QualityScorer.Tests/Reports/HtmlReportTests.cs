using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using QualityScorer.Evidence;
using QualityScorer.Reports;
using QualityScorer.Tests.Evidence;

namespace QualityScorer.Tests.Reports;

public sealed class HtmlReportTests
{
    private static readonly Lazy<RewriteScorer> Opened = new(() => RewriteScorer.Create(Models.Language, Path.Combine(AppContext.BaseDirectory, "models", "scoring", "model.json")));
    private static readonly RewritePair Harbour = new("harbour", Sample("harbour-source.txt"), Sample("harbour-damaged.txt"));
    private static readonly Lazy<RewriteScore> HarbourScore = new(() => Opened.Value.Score(Harbour));

    [Fact]
    public void Both_texts_stand_whole_with_their_spans_marked()
    {
        var page = Parsed(SampleScore.Pair, SampleScore.Score);
        AssertWhole(SampleScore.Pair, page);
        Assert.Equal(["Ursula von der Leyen", "2018", "Nobody was hurt."], Marks(page, "source"));
        Assert.Equal(["Ursula von der Raine", "2001", "Rain is due."], Marks(page, "copy"));
    }

    [Fact]
    public void An_article_stands_whole_too_its_sentences_beside_those_that_say_the_same()
    {
        var page = Parsed(Harbour, HarbourScore.Value);
        AssertWhole(Harbour, page);
        var row = page.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("td")!.TextContent.Contains("1.2 kilometres", StringComparison.Ordinal)); // a row has cells
        Assert.Contains("1.2 kilometers", row.QuerySelectorAll("td")[1].TextContent, StringComparison.Ordinal);
        Assert.Equal(["£38 million", "£83 million"], row.QuerySelectorAll(".mark.critical.numbers").Select(m => m.TextContent));
    }

    [Fact]
    public void A_sentence_without_a_counterpart_stands_alone()
    {
        var page = Parsed(Harbour, HarbourScore.Value);
        var row = page.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("engineers agreed", StringComparison.Ordinal));
        Assert.Equal("no counterpart in the copy", row.QuerySelectorAll("td")[1].TextContent);
    }

    [Fact]
    public void Furniture_and_captions_are_set_apart_and_article_rows_are_not()
    {
        var page = Parsed(Harbour, HarbourScore.Value);
        var apart = page.QuerySelectorAll("tr.apart, p.apart").Select(e => e.TextContent).ToList();
        Assert.Contains(apart, text => text.Contains("Share this article", StringComparison.Ordinal));
        Assert.DoesNotContain(apart, text => text.Contains("The town council", StringComparison.Ordinal));
        Assert.NotNull(page.QuerySelector("input#show-apart:not([checked])"));
        Assert.Null(Parsed(SampleScore.Pair, SampleScore.Score).QuerySelector("#show-apart")); // nothing to show
    }

    [Fact]
    public void Harmless_differences_are_in_the_page_and_shown_on_request()
    {
        var hidden = Parsed(SampleScore.Pair, SampleScore.Score);
        Assert.Equal("Harmless differences not counted", hidden.QuerySelector(".group.neutral h3")?.TextContent);
        Assert.False(hidden.QuerySelector("#show-neutral")?.HasAttribute("checked"));
        Assert.True(Parsed(SampleScore.Pair, SampleScore.Score, new() { ShowNeutral = true }).QuerySelector("#show-neutral")?.HasAttribute("checked"));
        Assert.Equal("3 issues", hidden.QuerySelector(".issues h2")?.TextContent);
        // Hidden places are no stops for the Tab key.
        Assert.Empty(hidden.QuerySelectorAll("a.mark.neutral"));
        Assert.Single(hidden.QuerySelectorAll("span.mark.neutral"));
    }

    [Fact]
    public void Dimensions_add_up_to_the_score_and_issues_stand_under_theirs_the_gravest_first()
    {
        var page = Parsed(Harbour, HarbourScore.Value);
        var points = page.QuerySelectorAll(".dimensions tbody .number").Select(Number).ToList();
        Assert.Equal(5, points.Count);
        Assert.Equal(Number(page.QuerySelector(".score strong")!), points.Sum()); // every page has a score
        var contributions = page.QuerySelectorAll(".details table")[0];
        Assert.Equal(points.Sum(), contributions.QuerySelectorAll("tbody td:last-child").Sum(Number));
        foreach (var group in page.QuerySelectorAll(".group:not(.neutral)"))
        {
            var grades = group.QuerySelectorAll(".severity").Select(s => Enum.Parse<Severity>(s.TextContent, ignoreCase: true)).ToList();
            Assert.Equal(grades.OrderDescending(), grades);
        }

        Assert.Equal(HarbourScore.Value.Issues.Count, page.QuerySelectorAll(".issues li").Length);
    }

    [Fact]
    public void An_independent_copy_is_said_to_be_one_before_the_score()
    {
        var page = Parsed(SampleScore.Pair, SampleScore.Score with { Relation = Relation.Independent });
        Assert.StartsWith("Independent: not made from this source", page.QuerySelector(".warning")?.TextContent, StringComparison.Ordinal);
        Assert.Null(Parsed(SampleScore.Pair, SampleScore.Score).QuerySelector(".warning"));
    }

    [Fact]
    public void Every_link_leads_to_a_place_in_the_page()
    {
        foreach (var page in new[] { Parsed(SampleScore.Pair, SampleScore.Score), Parsed(Harbour, HarbourScore.Value) })
        {
            var links = page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).ToList(); // the selector asks for href
            Assert.NotEmpty(links);
            Assert.All(links, link => Assert.NotNull(page.GetElementById(link.TrimStart('#'))));
            Assert.All(page.QuerySelectorAll("[aria-labelledby]"), e => Assert.NotNull(page.GetElementById(e.GetAttribute("aria-labelledby")!))); // the selector asks for it
            var ids = page.All.Where(e => !string.IsNullOrEmpty(e.Id)).Select(e => e.Id).ToList();
            Assert.Equal(ids.Distinct(), ids);
        }
    }

    [Theory]
    [InlineData("</td></table></main></div><script>alert(1)</script><img src=x onerror=alert(2)> \"'&amp;")]
    [InlineData("<!--<textarea><title><style>*{display:none}</style><base href=//evil><meta http-equiv=refresh content=0>")]
    [InlineData("a\" onfocus=\"alert(1)\" autofocus x='")]
    [InlineData("]]><svg><animate onbegin=alert(1)></svg><math><mtext></mtext></math><template><b>")]
    public void Texts_are_escaped_everywhere(string hostile)
    {
        var pair = new RewritePair("x", hostile, hostile);
        var issue = SampleScore.Score.Issues[0] with { Source = new(0, hostile.Length), Copy = new(6, 20), Message = hostile, Detector = hostile };
        var page = Parsed(pair, SampleScore.Score with { Issues = [issue], Signature = hostile, Contributions = [new(hostile, 1, SampleScore.Score.Degradation)] }, new() { SourceName = hostile, CopyName = hostile, Notes = [hostile] });
        Assert.Empty(page.Body!.QuerySelectorAll("script, style, img, base, meta, animate, template, textarea, [onerror], [onfocus], [autofocus], [onbegin]")); // a parsed page has a body
        AssertWhole(pair, page);
        Assert.StartsWith(hostile, page.QuerySelector("h1 bdi")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_in_a_text_can_turn_the_reading_direction_or_break_the_page()
    {
        var turned = new RewritePair("x", "The \u202Eroyam\u202C spoke\u200F.\u2066 \uD800 \u0000\u0007\u001B[31m", "The \uDC00 mayor\u061C spoke.\uFFFE\u2029New line.\f");
        var html = Written(turned, SampleScore.Score with { Issues = [] }, new() { CopyName = "\u202Etxt.exe" });
        Assert.DoesNotMatch(new Regex("[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C\u0000-\u0008\u000B-\u001F]"), html);
        Assert.DoesNotMatch(new Regex("&#(0|7|27|8238|8294|55296|56320);"), html);
        Assert.Equal(html, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(html))); // no half of a surrogate pair
    }

    [Fact]
    public void Overlapping_spans_leave_the_text_as_it_is()
    {
        var issue = SampleScore.Score.Issues[0];
        var score = SampleScore.Score with
        {
            Issues =
            [
                issue with { Source = new(0, 20), Copy = new(5, 30) }, issue with { Source = new(10, 40), Copy = new(10, 12), Severity = Severity.Critical },
                issue with { Source = new(10, 10), Copy = new(0, SampleScore.Pair.Copy.Length), Severity = Severity.Minor },
            ],
        };
        var page = Parsed(SampleScore.Pair, score);
        AssertWhole(SampleScore.Pair, page);
        // Where two cover a piece, the gravest gives the look, and both light up.
        Assert.Equal("2 1", page.QuerySelector("[data-side=source] .mark.critical")?.GetAttribute("data-i"));
        Assert.Equal(["1 3", "1 3"], page.QuerySelectorAll("[data-side=copy] .mark.major").Select(m => m.GetAttribute("data-i")));
        Assert.All(Enumerable.Range(1, 3), i => Assert.NotNull(page.GetElementById($"c{i}")));
    }

    [Fact]
    public void The_white_space_between_two_sentences_of_one_issue_is_not_marked()
    {
        var pair = new RewritePair("x", "He came.", "He came. He came.\n\nHe came.");
        var score = Opened.Value.Score(pair);
        var page = Parsed(pair, score with { Issues = [SampleScore.Score.Issues[0] with { Source = null, Copy = new(0, pair.Copy.Length) }] });
        Assert.Equal(["He came.", "He came.", "He came."], Marks(page, "copy"));
        Assert.Equal(1, page.QuerySelectorAll("a.mark:not([tabindex])").Length); // one stop for one issue
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("", "The mayor came.")]
    [InlineData("The mayor came.", "")]
    [InlineData(" \n ", "  ")]
    public void Empty_texts_have_a_page_too(string source, string copy)
    {
        var pair = new RewritePair("x", source, copy);
        AssertWhole(pair, Parsed(pair, Opened.Value.Score(pair)));
    }

    [Fact]
    public void Page_allows_only_its_own_style_and_script_and_asks_for_nothing_from_outside()
    {
        var html = Written(SampleScore.Pair, SampleScore.Score, new());
        var page = new HtmlParser().ParseDocument(html);
        var policy = page.QuerySelector("meta[http-equiv=Content-Security-Policy]")?.GetAttribute("content");
        Assert.Equal($"default-src 'none'; style-src {Hash(Assert.Single(page.QuerySelectorAll("style")))}; script-src {Hash(Assert.Single(page.QuerySelectorAll("script")))}; base-uri 'none'; form-action 'none'", policy);
        Assert.Empty(page.QuerySelectorAll("link, [style], [src], form"));
        Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotMatch(new Regex("https?:|url\\(|@import|fetch\\(|XMLHttpRequest|WebSocket|localStorage|sessionStorage|cookie|innerHTML|eval\\("), html);

        static string Hash(IElement element) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(element.TextContent)))}'";
    }

    [Fact]
    public void Five_megabytes_are_written_whole_with_memory_that_grows_with_their_length()
    {
        // Not the scorer: a score by hand, with an issue in every sentence.
        var small = Long(2_000);
        var large = Long(40_000);
        Assert.True(large.Pair.Source.Length > 5_000_000);
        var (once, _) = Measured(small);
        var (bytes, html) = Measured(large);
        Assert.Equal(40_000 * 2, Regex.Count(html, "<a class=\"mark "));
        Assert.True(bytes < 40 * once, $"{once} bytes for 2,000 sentences, {bytes} for 40,000"); // twenty times the length; a square would be 400

        static (RewritePair Pair, RewriteScore Score) Long(int sentences)
        {
            const string sentence = "The <b>town</b> council of Velmouth voted on Tuesday, 9 January, to build “a new harbour wall” & a gate, which ends a dispute of years. ";
            var text = new StringBuilder().Insert(0, sentence, sentences).ToString();
            var issue = SampleScore.Score.Issues[0];
            var places = Enumerable.Range(0, sentences).Select(i => new QualityScorer.Text.TextSpan(i * sentence.Length, i * sentence.Length + 20)).ToList();
            QualityScorer.Text.Sentence Part(int i) => new(i, new(i * sentence.Length, ((i + 1) * sentence.Length) - 1), QualityScorer.Text.SentenceKind.Body, default, i / 5);
            List<Alignment.ParallelSentence> parts = [.. Enumerable.Range(0, sentences).Select(i => new Alignment.ParallelSentence(Part(i), i))];
            return (new("long", text, text), SampleScore.Score with { Issues = [.. places.Select(p => issue with { Source = p, Copy = p })], Sentences = new(parts, parts) });
        }

        static (long Bytes, string Html) Measured((RewritePair Pair, RewriteScore Score) one)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var html = Written(one.Pair, one.Score, new());
            return (GC.GetAllocatedBytesForCurrentThread() - before, html);
        }
    }

    private static string Sample(string name) => File.ReadAllText(Path.Combine(SharedFactAttribute.Repository, "data", "samples", name));

    /// <summary>Both texts are in the page, each character in its order, but for what is made visible.</summary>
    private static void AssertWhole(RewritePair pair, IDocument page)
    {
        foreach (var moved in page.QuerySelectorAll("a.moved").ToList()) moved.Remove();
        foreach (var (side, text) in new[] { ("source", pair.Source), ("copy", pair.Copy) })
            Assert.Equal(text.ReplaceLineEndings("\n"), string.Concat(page.QuerySelectorAll($"td[data-side={side}] p").Select(p => p.TextContent)));
    }

    private static IEnumerable<string> Marks(IDocument page, string side) => page.QuerySelectorAll($"td[data-side={side}] .mark").Select(m => m.TextContent);

    private static decimal Number(IElement element) => decimal.Parse(element.TextContent, System.Globalization.CultureInfo.InvariantCulture);

    private static IDocument Parsed(RewritePair pair, RewriteScore score, HtmlReportOptions? options = null) =>
        new HtmlParser().ParseDocument(Written(pair, score, options ?? new()));

    private static string Written(RewritePair pair, RewriteScore score, HtmlReportOptions options)
    {
        var writer = new StringWriter();
        HtmlReport.Write(writer, pair, score, options);
        return writer.ToString();
    }
}
