using System.Text;
using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace QualityScorer.Page.Tests;

/// <summary>A .csv of pairs becomes a table of rows to open.</summary>
[Collection(ServedPageGroup.Name)]
public sealed class TablePageTests(ServedPage served)
{
    [BrowserFact]
    public async Task A_dropped_csv_is_scored_row_by_row_and_its_rows_open_one_by_one()
    {
        await using var window = await served.OpenAsync();
        await window.DropAsync("h1", ("pairs.csv", Samples.Bytes("pairs.csv")));
        var rows = window.Page.Locator("#rows tr");
        await Expect(window.Page.Locator("#table-note")).ToContainTextAsync("12 pairs");
        await Expect(rows).ToHaveCountAsync(12);
        await window.Page.ClickAsync("[data-sort=degradation]");
        var scores = (await rows.Locator("td:nth-child(3)").AllInnerTextsAsync()).Select(s => double.Parse(s, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(scores.OrderDescending(), scores);
        await Expect(window.Page.Locator("th[aria-sort=descending]")).ToHaveTextAsync(new Regex("Degradation"));
        await rows.First.Locator("button").ClickAsync();
        await Expect(window.Page.Locator(".score strong")).ToHaveTextAsync(scores[0].ToString("0.0", System.Globalization.CultureInfo.InvariantCulture));
        await window.Page.ClickAsync("#back");
        await Expect(rows).ToHaveCountAsync(12);
        Assert.Empty(window.Faults);
    }

    [BrowserFact]
    public async Task A_broken_row_is_named_and_the_rows_before_it_stay()
    {
        await using var window = await served.OpenAsync();
        await window.DropAsync("h1", ("broken.csv", Encoding.UTF8.GetBytes("source,copy\nThe mayor came.,The mayor left.\nonly one\n")));
        await Expect(window.Page.Locator("#fault-detail")).ToContainTextAsync("broken.csv, row 2");
        await Expect(window.Page.Locator("#rows tr")).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task A_pair_above_the_limits_has_its_own_error_and_the_others_go_on()
    {
        await using var window = await served.OpenAsync();
        await window.DropAsync("h1", ("long.csv", Encoding.UTF8.GetBytes($"source,copy\nThe mayor came.,The mayor left.\n{new string('a', ServedPage.MaxTextLength + 1)},b\nThe mayor came.,The mayor came.\n")));
        await Expect(window.Page.Locator("#table-note")).ToHaveTextAsync("2 pairs. Open one to see both texts. 1 row was not scored.");
        await Expect(window.Page.Locator("#rows tr").Nth(1)).ToContainTextAsync($"'source' has {ServedPage.MaxTextLength + 1} UTF-16 code units, more than {ServedPage.MaxTextLength}, the limit");
        await window.Page.ClickAsync("[data-sort=degradation]");
        await Expect(window.Page.Locator("#rows tr")).ToHaveCountAsync(3);
        Assert.Empty(window.Faults);
    }

    [BrowserFact]
    public async Task A_csv_without_the_columns_is_one_clear_error()
    {
        await using var window = await served.OpenAsync();
        await window.DropAsync("h1", ("other.csv", "a;b\n1;2\n"u8.ToArray()));
        await Expect(window.Page.Locator("#fault-detail")).ToHaveTextAsync("other.csv, row 0 (the header): no column 'source'; it has 'a;b'");
        await Expect(window.Page.Locator("#form")).ToBeVisibleAsync();
    }
}
