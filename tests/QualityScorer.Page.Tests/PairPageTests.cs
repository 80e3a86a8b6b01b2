using System.Text;
using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace QualityScorer.Page.Tests;

/// <summary>Two texts go in, the report comes out.</summary>
[Collection(ServedPageGroup.Name)]
public sealed class PairPageTests(ServedPage served)
{
    [BrowserFact]
    public async Task A_pasted_pair_is_scored_with_Ctrl_and_Enter_and_nothing_else_is_asked_for()
    {
        await using var window = await served.OpenAsync();
        await window.Page.FillAsync("#source", Samples.Text("harbour-source.txt"));
        await window.Page.FillAsync("#copy", Samples.Text("harbour-damaged.txt"));
        await window.Page.PressAsync("#copy", "Control+Enter");
        await Expect(window.Page.Locator(".score strong")).ToHaveTextAsync(new Regex(@"^\d+\.\d$"));
        await Expect(window.Page.Locator("#form")).ToBeHiddenAsync();
        Assert.Equal(served.Url, window.Page.Url); // no permalink
        Assert.Empty(window.Faults);
        Assert.All(window.Requests, address => Assert.StartsWith(served.Url, address, StringComparison.Ordinal));
        Assert.Equal(1, window.Requests.Count(address => address.EndsWith("/page/report", StringComparison.Ordinal)));
    }

    [BrowserFact]
    public async Task Nothing_is_stored_in_the_browser()
    {
        await using var window = await served.OpenAsync();
        await window.ScoreSampleAsync();
        var kept = await window.AskAsync("async () => [document.cookie.length, localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, (await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length].join()");
        Assert.Equal("0,0,0,0,0,0", kept.GetString());
        await window.Page.ReloadAsync();
        await Expect(window.Page.Locator("#source")).ToHaveValueAsync("");
    }

    [BrowserFact]
    public async Task Printed_points_of_the_dimensions_add_up_to_the_score()
    {
        await using var window = await served.OpenAsync();
        await window.ScoreSampleAsync();
        var points = await window.Page.Locator(".dimensions tbody .number").AllInnerTextsAsync();
        var total = await window.Page.Locator(".score strong").InnerTextAsync();
        Assert.Equal(decimal.Parse(total, System.Globalization.CultureInfo.InvariantCulture), points.Sum(p => decimal.Parse(p, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [BrowserFact]
    public async Task Files_are_dropped_on_a_pane_or_both_at_once()
    {
        await using var window = await served.OpenAsync();
        await window.DropAsync("[data-pane=copy]", ("mill.html", Encoding.UTF8.GetBytes("<html><body><nav>Home</nav><article><h1>Mill</h1><p>The mill burned down on Friday night, the fire service said.</p></article></body></html>")));
        await Expect(window.Page.Locator("#copy")).ToHaveValueAsync(new Regex("The mill burned down"));
        await Expect(window.Page.Locator("#copy")).Not.ToHaveValueAsync(new Regex("<p>"));
        await Expect(window.Page.Locator("#copy-name")).ToHaveTextAsync("mill.html");
        await window.DropAsync("h1", ("a.txt", Samples.Bytes("mill-source.txt")), ("b.txt", Samples.Bytes("mill-good.txt")));
        await Expect(window.Page.Locator("#copy-name")).ToHaveTextAsync("b.txt");
        await Expect(window.Page.Locator("#source")).ToHaveValueAsync(Samples.Text("mill-source.txt").ReplaceLineEndings("\n"));
        Assert.Empty(window.Faults);
    }

    [BrowserFact]
    public async Task A_file_that_is_no_text_is_one_clear_error()
    {
        await using var window = await served.OpenAsync();
        await window.DropAsync("[data-pane=source]", ("paper.txt", Encoding.ASCII.GetBytes("%PDF-1.7 and so on")));
        await Expect(window.Page.Locator("#message")).ToBeVisibleAsync();
        await Expect(window.Page.Locator("#fault-detail")).ToHaveTextAsync("paper.txt: not a text (PDF document)");
        await window.Page.ClickAsync("#dismiss");
        await Expect(window.Page.Locator("#message")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task An_empty_pane_is_named_and_focused()
    {
        await using var window = await served.OpenAsync();
        await window.Page.FillAsync("#source", "The mayor opened the bridge.");
        await window.Page.ClickAsync("#score");
        await Expect(window.Page.Locator("#fault")).ToHaveTextAsync("The copy is empty");
        await Expect(window.Page.Locator("#copy")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task A_service_that_is_gone_and_one_that_refuses_are_told_apart_and_the_texts_stay()
    {
        await using var window = await served.OpenAsync();
        await window.Page.FillAsync("#source", "The mayor opened the bridge.");
        await window.Page.FillAsync("#copy", "The mayor closed the bridge.");
        await window.Page.RouteAsync("**/page/report", route => route.AbortAsync());
        await window.Page.ClickAsync("#score");
        await Expect(window.Page.Locator("#fault")).ToHaveTextAsync("The service cannot be reached");
        await window.Page.UnrouteAsync("**/page/report");
        await window.Page.RouteAsync("**/page/report", route => route.FulfillAsync(new()
        {
            Status = 429,
            ContentType = "application/problem+json",
            Headers = new Dictionary<string, string> { ["Retry-After"] = "7" },
            Body = """{"title":"Too many requests","detail":"The queue is full.","status":429}""",
        }));
        await window.Page.ClickAsync("#score");
        await Expect(window.Page.Locator("#fault")).ToHaveTextAsync("Too many requests");
        await Expect(window.Page.Locator("#fault-detail")).ToHaveTextAsync("The queue is full. Try again in 7 seconds.");
        await Expect(window.Page.Locator("#source")).ToHaveValueAsync("The mayor opened the bridge.");
    }

    [BrowserFact]
    public async Task A_busy_service_is_asked_again_when_it_says_so()
    {
        await using var window = await served.OpenAsync();
        var asked = 0;
        await window.Page.RouteAsync("**/page/report", async route =>
        {
            asked++;
            if (asked > 1) await route.ContinueAsync();
            else await route.FulfillAsync(new() { Status = 503, ContentType = "application/problem+json", Headers = new Dictionary<string, string> { ["Retry-After"] = "1" }, Body = """{"title":"Busy","detail":"","status":503}""" });
        });
        await window.ScoreAsync("The mayor opened the bridge.", "The mayor closed the bridge.");
        Assert.Equal(2, asked);
        await Expect(window.Page.Locator("#message")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task A_text_above_the_limit_is_one_clear_error()
    {
        await using var window = await served.OpenAsync();
        await window.Page.FillAsync("#source", new string('a', ServedPage.MaxTextLength + 1));
        await window.Page.FillAsync("#copy", "The mayor closed the bridge.");
        await window.Page.ClickAsync("#score");
        await Expect(window.Page.Locator("#fault-detail")).ToHaveTextAsync($"'source' has {ServedPage.MaxTextLength + 1} UTF-16 code units, more than {ServedPage.MaxTextLength}, the limit");
    }

    [BrowserFact]
    public async Task A_key_is_asked_for_where_the_service_wants_one_and_sent_only_there()
    {
        await using var window = await served.OpenAsync();
        await window.Page.FillAsync("#source", "The mayor opened the bridge.");
        await window.Page.FillAsync("#copy", "The mayor closed the bridge.");
        await window.Page.RouteAsync("**/page/report", async route =>
        {
            if (route.Request.Headers.TryGetValue("authorization", out var key) && key == "Bearer secret") await route.ContinueAsync();
            else await route.FulfillAsync(new() { Status = 401, ContentType = "application/problem+json", Body = """{"title":"A key is needed","detail":"Give one.","status":401}""" });
        });
        await window.Page.ClickAsync("#score");
        await Expect(window.Page.Locator("#key")).ToBeFocusedAsync();
        await window.Page.FillAsync("#key", "secret");
        await window.Page.PressAsync("#key", "Enter");
        await Expect(window.Page.Locator("#result .report")).ToBeVisibleAsync();
        await Expect(window.Page.Locator("#message")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task Scoring_can_be_cancelled()
    {
        await using var window = await served.OpenAsync();
        await window.Page.FillAsync("#source", "The mayor opened the bridge.");
        await window.Page.FillAsync("#copy", "The mayor closed the bridge.");
        await window.Page.RouteAsync("**/page/report", _ => Task.CompletedTask); // never answered
        await window.Page.ClickAsync("#score");
        await Expect(window.Page.Locator("#progress")).ToBeVisibleAsync();
        await window.Page.ClickAsync("#cancel");
        await Expect(window.Page.Locator("#progress")).ToBeHiddenAsync();
        await Expect(window.Page.Locator("#score")).ToBeEnabledAsync();
        await Expect(window.Page.Locator("#message")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task The_page_has_its_policy_and_is_not_kept()
    {
        await using var window = await served.OpenAsync();
        var answer = await window.Page.ReloadAsync();
        Assert.Equal("no-store", await answer!.HeaderValueAsync("cache-control")); // a reload answers
        var policy = await answer.HeaderValueAsync("content-security-policy");
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Null(await answer.HeaderValueAsync("set-cookie"));
        // The policy holds: markup, a script and a style that are put in do nothing.
        var refused = await window.AskAsync("() => ['innerHTML', 'outerHTML'].filter(sink => { try { document.body[sink] = '<b>x</b>'; return false; } catch { return true; } }).length");
        Assert.Equal(2, refused.GetInt32());
        await window.Page.EvaluateAsync("() => { const style = document.createElement('style'); style.textContent = 'body { display: none }'; document.head.append(style); }");
        await Expect(window.Page.Locator("body")).ToBeVisibleAsync();
        Assert.Contains(window.Faults, fault => fault.StartsWith("policy: style-src", StringComparison.Ordinal));
    }
}
