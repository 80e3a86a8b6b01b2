using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace QualityScorer.Page.Tests;

/// <summary>Every view in light and dark, wide and narrow: what WCAG 2.2 AA asks and can be measured. Pictures are left in <c>screens/</c> beside the tests.</summary>
[Collection(ServedPageGroup.Name)]
public sealed class AccessibilityTests(ServedPage served)
{
    private static readonly string Audit = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "audit.js"));

    private static readonly (string Name, Func<Window, Task> Reach)[] Views =
    [
        ("form", _ => Task.CompletedTask),
        ("filled", async window =>
        {
            await window.Page.ClickAsync("#sample");
            await Expect(window.Page.Locator("#score")).ToBeFocusedAsync();
        }),
        ("error", async window =>
        {
            await window.Page.ClickAsync("#score");
            await Expect(window.Page.Locator("#message")).ToBeVisibleAsync();
        }),
        ("table", async window =>
        {
            await window.DropAsync("h1", ("pairs.csv", Samples.Bytes("pairs.csv")));
            await Expect(window.Page.Locator("#table-note")).ToContainTextAsync("12 pairs");
        }),
        ("report", async window => await window.ScoreSampleAsync()),
        ("lit", async window =>
        {
            await window.ScoreSampleAsync();
            await window.Page.CheckAsync("#show-apart");
            await window.Page.Locator("summary").ClickAsync();
            await window.Page.Locator("a.issue", new() { HasText = "Lindqvist" }).ClickAsync();
            await Expect(window.Page.Locator("li.lit")).ToHaveCountAsync(1);
        }),
        ("independent", async window => await window.ScoreAsync(Samples.Text("harbour-source.txt"), Samples.Text("mill-good.txt"))),
    ];

    [BrowserFact]
    public async Task Every_view_meets_what_can_be_measured_in_light_and_dark_wide_and_narrow()
    {
        var screens = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "screens")).FullName;
        List<string> faults = [];
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            foreach (var (width, height) in new[] { (1440, 900), (820, 1100), (320, 640) })
            {
                foreach (var (name, reach) in Views)
                {
                    await using var window = await served.OpenAsync(options: new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = height }, ReducedMotion = ReducedMotion.Reduce });
                    await reach(window);
                    var view = $"{name}-{scheme}-{width}".ToLowerInvariant();
                    await window.Page.ScreenshotAsync(new() { Path = Path.Combine(screens, $"{view}.png") });
                    faults.AddRange((await window.Page.EvaluateAsync<string[]>(Audit)).Select(fault => $"{view}: {fault}"));
                    faults.AddRange(window.Faults.Select(fault => $"{view}: {fault}"));
                }
            }
        }

        Assert.Empty(faults);
    }

    [BrowserFact]
    public async Task The_audit_finds_what_it_looks_for()
    {
        await using var window = await served.OpenAsync();
        await window.Page.EvaluateAsync("""
            () => {
              const add = (name, attributes) => document.querySelector('#form').append(Object.assign(document.createElement(name), attributes));
              add('p', { textContent: 'grey on grey', className: 'grey' });
              const sheet = new CSSStyleSheet();
              sheet.replaceSync('.grey { color: #999; background: #aaa } .wide { width: 3000px; height: 1px }');
              document.adoptedStyleSheets = [sheet];
              add('button', { className: 'nameless' });
              add('h1', { textContent: 'again' });
              add('h3', { textContent: 'h3' });
              add('div', { className: 'wide' });
              add('div', { id: 'form' });
              add('a', { href: '#x', textContent: 'first', tabIndex: 5 });
            }
            """);
        var faults = await window.Page.EvaluateAsync<string[]>(Audit);
        foreach (var kind in new[] { "contrast 1.", "no name: button.nameless", "2 h1", "h3 after h1", "scrolls sideways", "id form is not alone", "tabindex 5" })
            Assert.Contains(faults, fault => fault.StartsWith(kind, StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task Tab_goes_through_the_form_in_the_order_of_the_page()
    {
        await using var window = await served.OpenAsync();
        List<string> order = [];
        for (var i = 0; i < 8; i++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
            order.Add((await window.AskAsync("() => document.activeElement.id || 'open ' + document.activeElement.dataset.open")).GetString()!); // a string
        }

        Assert.Equal(["source", "open source", "copy", "open copy", "score", "sample", "open-table", "clear"], order);
    }

    [BrowserFact]
    public async Task Colours_stay_when_printed_and_the_bar_does_not()
    {
        await using var window = await served.OpenAsync();
        await window.ScoreSampleAsync();
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(window.Page.Locator(".bar")).ToBeHiddenAsync();
        await Expect(window.Page.Locator(".score strong")).ToBeVisibleAsync();
        var panel = await window.AskAsync("() => getComputedStyle(document.querySelector('.panel')).position");
        Assert.Equal("static", panel.GetString());
        Assert.Equal("exact", (await window.AskAsync("() => getComputedStyle(document.querySelector('.mark')).printColorAdjust")).GetString());
    }
}
