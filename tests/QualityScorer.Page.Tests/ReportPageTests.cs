using System.Text.RegularExpressions;
using QualityScorer.Encoders;
using QualityScorer.Reports;
using QualityScorer.Text;
using static Microsoft.Playwright.Assertions;

namespace QualityScorer.Page.Tests;

/// <summary>Walking through the issues of a report, in the page and in the saved file.</summary>
[Collection(ServedPageGroup.Name)]
public sealed class ReportPageTests(ServedPage served)
{
    [BrowserFact]
    public async Task Clicking_an_issue_lights_up_both_sides_and_brings_them_into_view()
    {
        await using var window = await served.OpenAsync(options: new() { ViewportSize = new() { Width = 1440, Height = 500 } });
        await window.ScoreSampleAsync();
        var issue = window.Page.Locator("a.issue", new() { HasText = "Lindqvist" });
        await issue.ClickAsync();
        await Expect(window.Page.Locator("[data-side=source] .mark.lit")).ToHaveTextAsync("Lindqvist");
        await Expect(window.Page.Locator("[data-side=copy] .mark.lit")).ToHaveTextAsync("Linquest");
        await Expect(window.Page.Locator("[data-side=copy] .mark.lit")).ToBeInViewportAsync();
        await Expect(window.Page.Locator("[data-side=source] .mark.lit")).ToBeInViewportAsync();
        await Expect(issue).ToHaveAttributeAsync("aria-current", "true");
        Assert.Empty(window.Faults);
    }

    [BrowserFact]
    public async Task Pointing_at_an_issue_in_the_list_or_at_a_mark_does_the_same()
    {
        await using var window = await served.OpenAsync(options: new() { ViewportSize = new() { Width = 1440, Height = 500 } });
        await window.ScoreSampleAsync();
        await window.Page.Locator("a.issue", new() { HasText = "£38 million" }).HoverAsync();
        await Expect(window.Page.Locator("[data-side=source] .mark.lit")).ToHaveTextAsync("£38 million");
        await Expect(window.Page.Locator("[data-side=copy] .mark.lit")).ToBeInViewportAsync();
        await window.Page.Locator("[data-side=copy] .mark", new() { HasTextRegex = new Regex("^reopened$") }).HoverAsync();
        await Expect(window.Page.Locator("[data-side=source] .mark.lit")).ToHaveTextAsync("not reopened");
        await Expect(window.Page.Locator("li.lit")).ToBeInViewportAsync();
        await Expect(window.Page.Locator("li.lit")).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task The_issues_are_walked_by_keyboard_and_the_focus_can_be_seen()
    {
        await using var window = await served.OpenAsync();
        await window.ScoreSampleAsync();
        await window.Page.Keyboard.PressAsync("Tab");
        await Expect(window.Page.Locator(".skip")).ToBeFocusedAsync();
        await Expect(window.Page.Locator(".skip")).ToBeInViewportAsync();
        var links = window.Page.Locator("a.issue");
        await links.First.FocusAsync();
        await window.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(links.Nth(1)).ToBeFocusedAsync();
        await Expect(window.Page.Locator("li.lit")).ToHaveIdAsync((await links.Nth(1).Locator("xpath=..").GetAttributeAsync("id"))!); // every issue has one
        await window.Page.Keyboard.PressAsync("End");
        await Expect(links.Last).ToBeFocusedAsync();
        await window.Page.Keyboard.PressAsync("Home");
        await Expect(links.First).ToBeFocusedAsync();
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(window.Page.Locator("[data-side=copy] .mark:focus")).ToHaveTextAsync("Linquest");
        var outline = await window.AskAsync("() => getComputedStyle(document.activeElement).outlineStyle + parseFloat(getComputedStyle(document.activeElement).outlineWidth)");
        Assert.Equal("solid3", outline.GetString());
        await window.Page.Keyboard.PressAsync("ArrowUp");
        await Expect(window.Page.Locator(".mark:focus")).Not.ToHaveTextAsync("Linquest");
        await window.Page.Keyboard.PressAsync("Escape");
        await Expect(window.Page.Locator("a.issue:focus")).ToHaveCountAsync(1);
        await Expect(window.Page.Locator(".lit")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Harmless_differences_furniture_and_dimensions_are_shown_on_request()
    {
        await using var window = await served.OpenAsync();
        await window.ScoreSampleAsync();
        var furniture = window.Page.GetByText("Share this article on Facebook and Twitter").First;
        await Expect(furniture).ToBeHiddenAsync();
        await window.Page.CheckAsync("#show-apart");
        await Expect(furniture).ToBeVisibleAsync();
        await Expect(window.Page.Locator(".group.numbers")).ToBeVisibleAsync();
        await window.Page.UncheckAsync("#show-numbers");
        await Expect(window.Page.Locator(".group.numbers")).ToBeHiddenAsync();
        var mark = window.Page.Locator("[data-side=copy] .mark.numbers").First;
        Assert.Equal("rgba(0, 0, 0, 0)", await mark.EvaluateAsync<string>("mark => getComputedStyle(mark).backgroundColor"));
        Assert.Equal(-1, await mark.EvaluateAsync<int>("mark => mark.tabIndex"));
    }

    [BrowserFact]
    public async Task A_moved_sentence_leads_to_its_place_in_the_other_text()
    {
        string[] sentences =
        [
            "The town council of Velmouth voted on Tuesday to build a new harbour wall after a long debate.",
            "The old customs house will be torn down in the spring to make room for the lifeboat station.",
            "A study by Lindqvist Marine found that a tidal gate would protect the harbour at a lower price.",
            "Work is due to begin in September and to finish before the summer regatta of the next year.",
        ];
        await using var window = await served.OpenAsync();
        await window.ScoreAsync(string.Join("\n\n", sentences), string.Join("\n\n", sentences[3], sentences[0], sentences[1], sentences[2]));
        await Expect(window.Page.Locator("a.moved")).ToHaveCountAsync(2);
        await window.Page.Locator("[data-side=source] a.moved").ClickAsync();
        await Expect(window.Page.Locator("[data-side=copy] a.moved")).ToBeFocusedAsync();
        Assert.Equal(served.Url, window.Page.Url);
    }

    [BrowserFact]
    public async Task On_a_phone_nothing_is_cut_off_and_a_bar_walks_through_the_issues()
    {
        await using var window = await served.OpenAsync(options: new() { ViewportSize = new() { Width = 360, Height = 740 }, HasTouch = true, IsMobile = true });
        await AssertNoSidewaysScrolling();
        await window.ScoreSampleAsync();
        await AssertNoSidewaysScrolling();
        await Expect(window.Page.Locator(".walker")).ToBeHiddenAsync();
        await window.Page.Locator("[data-side=copy] .mark", new() { HasText = "£83 million" }).TapAsync();
        await Expect(window.Page.Locator(".walker p")).ToContainTextAsync("critical: “£38 million” became “£83 million”.");
        await window.Page.Locator(".walker [data-step='1']").TapAsync();
        await Expect(window.Page.Locator(".walker p")).Not.ToContainTextAsync("£83 million");
        await Expect(window.Page.Locator("[data-side=copy] .mark.lit").First).ToBeInViewportAsync();
        await AssertNoSidewaysScrolling();

        async Task AssertNoSidewaysScrolling()
        {
            var widths = await window.AskAsync("() => [document.documentElement.scrollWidth, innerWidth]");
            Assert.Equal(360, widths[0].GetInt32());
            Assert.Equal(360, widths[1].GetInt32());
        }
    }

    [BrowserFact]
    public async Task The_saved_file_is_the_same_view_and_works_from_disk_without_a_request()
    {
        await using var window = await served.OpenAsync();
        await window.ScoreSampleAsync();
        var download = await window.Page.RunAndWaitForDownloadAsync(() => window.Page.ClickAsync("#save"));
        Assert.Equal("harbour-damaged.txt.report.html", download.SuggestedFilename);
        var file = await download.PathAsync();
        var report = Path.ChangeExtension(file, ".html");
        File.Copy(file, report);
        try
        {
            await using var alone = await served.OpenAsync(new Uri(report).AbsoluteUri, new() { Offline = true });
            Assert.Equal(await window.Page.InnerTextAsync(".report"), await alone.Page.InnerTextAsync(".report"));
            await alone.Page.Locator("a.issue", new() { HasText = "Lindqvist" }).ClickAsync();
            await Expect(alone.Page.Locator("[data-side=copy] .mark.lit")).ToHaveTextAsync("Linquest");
            Assert.Equal([new Uri(report).AbsoluteUri], alone.Requests);
            Assert.Empty(alone.Faults);
        }
        finally
        {
            File.Delete(report);
        }
    }

    [BrowserFact]
    public async Task The_saved_file_of_two_dropped_files_is_what_the_command_line_writes()
    {
        await using var window = await served.OpenAsync();
        await window.DropAsync("h1", ("mill-source.txt", Samples.Bytes("mill-source.txt")), ("mill-damaged.txt", Samples.Bytes("mill-damaged.txt")));
        await Expect(window.Page.Locator("#copy-name")).ToHaveTextAsync("mill-damaged.txt");
        await window.Page.ClickAsync("#score");
        await Expect(window.Page.Locator("#save")).ToBeVisibleAsync();
        var download = await window.Page.RunAndWaitForDownloadAsync(() => window.Page.ClickAsync("#save"));
        var (source, copy) = (new TextFile(Samples.Text("mill-source.txt"), []), new TextFile(Samples.Text("mill-damaged.txt"), []));
        var pair = new RewritePair("mill-damaged.txt", source.Text, copy.Text);
        var score = ModelDirectory.OpenScorer(null).Score(pair);
        using var expected = new StringWriter();
        HtmlReport.Write(expected, pair, score, new()
        {
            SourceName = "mill-source.txt",
            CopyName = "mill-damaged.txt",
            Notes = TextNotes.Of(("mill-source.txt", source), ("mill-damaged.txt", copy), score),
        });
        Assert.Equal(expected.ToString(), await File.ReadAllTextAsync(await download.PathAsync()));
    }

    [BrowserFact]
    public async Task Without_script_the_saved_file_can_still_be_read_and_walked()
    {
        await using var window = await served.OpenAsync();
        await window.ScoreSampleAsync();
        var download = await window.Page.RunAndWaitForDownloadAsync(() => window.Page.ClickAsync("#save"));
        var file = await download.PathAsync();
        var report = Path.ChangeExtension(file, ".html");
        File.Copy(file, report);
        try
        {
            await using var alone = await served.OpenAsync(new Uri(report).AbsoluteUri, new() { JavaScriptEnabled = false });
            await alone.Page.Locator("a.issue", new() { HasText = "Lindqvist" }).ClickAsync();
            await Expect(alone.Page.Locator("[data-side=copy] .mark", new() { HasText = "Linquest" })).ToBeInViewportAsync();
            await alone.Page.Locator("#show-apart").CheckAsync();
            await Expect(alone.Page.GetByText("Share this article on Facebook and Twitter").First).ToBeVisibleAsync();
        }
        finally
        {
            File.Delete(report);
        }
    }

    [BrowserFact]
    public async Task Hostile_texts_are_shown_and_never_run()
    {
        const string hostile = """
            </td></table></main><script>alert(1)</script><img src=x onerror=alert(2)><svg onload=alert(3)><a href="javascript:alert(4)">the mayor</a>
            The mayor" onmouseover="alert(5)" opened the bridge on Monday. {{7*7}} <!-- --><style>body{display:none}</style> ${alert(6)}
            """;
        const string turned = "The \u202Eroyam\u202C of Velmouth \u2066opened\u2069 the bridge \uD800 on Tuesday.\u0000\u0007";
        await using var window = await served.OpenAsync();
        await window.ScoreAsync($"{hostile}\n{turned}", $"{hostile.Replace("Monday", "Friday", StringComparison.Ordinal)}\n{turned}");
        await Expect(window.Page.Locator("[data-side=copy]").First).ToContainTextAsync("<script>alert(1)</script>");
        foreach (var mark in await window.Page.Locator("a.mark").AllAsync()) await mark.HoverAsync();
        Assert.Equal(0, await window.Page.Locator("#result :is(script, img, style, [onerror], [onmouseover])").CountAsync());
        Assert.DoesNotMatch(new Regex("[\u202A-\u202E\u2066-\u2069]"), await window.Page.InnerTextAsync("#result"));
        Assert.Empty(window.Faults);
        Assert.All(window.Requests, address => Assert.StartsWith(served.Url, address, StringComparison.Ordinal));
    }
}
