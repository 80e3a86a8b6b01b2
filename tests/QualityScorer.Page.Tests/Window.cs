using System.Text.Json;
using Microsoft.Playwright;

namespace QualityScorer.Page.Tests;

/// <summary>A window that notes everything a page must not do: other requests, refused resources, errors, dialogs.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _faults = [];
    private readonly List<string> _requests = [];

    private Window(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
    }

    /// <summary>The page in it.</summary>
    public IPage Page { get; }

    /// <summary>Errors, violations of the policy and dialogs so far.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>Addresses that were asked for, without those inside the browser itself.</summary>
    public IReadOnlyList<string> Requests => _requests;

    internal static async Task<Window> OpenAsync(IBrowserContext context, string address)
    {
        var page = await context.NewPageAsync();
        var window = new Window(context, page);
        page.Console += (_, message) => { if (message.Type is "error" or "warning") window._faults.Add(message.Text); };
        page.PageError += (_, error) => window._faults.Add(error);
        page.Dialog += async (_, dialog) =>
        {
            window._faults.Add($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        page.Request += (_, request) => { if (!request.Url.StartsWith("blob:", StringComparison.Ordinal)) window._requests.Add(request.Url); };
        await page.AddInitScriptAsync("document.addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI))");
        await page.GotoAsync(address);
        return window;
    }

    /// <summary>Puts a pair into the panes and waits for its report.</summary>
    public async Task ScoreAsync(string source, string copy)
    {
        await Page.FillAsync("#source", source);
        await Page.FillAsync("#copy", copy);
        await Page.ClickAsync("#score");
        await Page.WaitForSelectorAsync("#result .report");
    }

    /// <summary>Scores the sample pair.</summary>
    public async Task ScoreSampleAsync()
    {
        await Page.ClickAsync("#sample");
        await Assertions.Expect(Page.Locator("#score")).ToBeFocusedAsync();
        await Page.ClickAsync("#score");
        await Page.WaitForSelectorAsync("#result .report");
    }

    /// <summary>Drops files on an element, as a person does.</summary>
    public async Task DropAsync(string selector, params (string Name, byte[] Content)[] files)
    {
        var carried = files.Select(f => new { name = f.Name, content = Convert.ToBase64String(f.Content) });
        var transfer = await Page.EvaluateHandleAsync("""
            files => {
              const transfer = new DataTransfer();
              for (const file of files) transfer.items.add(new File([Uint8Array.from(atob(file.content), c => c.charCodeAt(0))], file.name));
              return transfer;
            }
            """, carried);
        await Page.DispatchEventAsync(selector, "dragover", new { dataTransfer = transfer });
        await Page.DispatchEventAsync(selector, "drop", new { dataTransfer = transfer });
    }

    /// <summary>Evaluates a script and reads its value.</summary>
    public async Task<JsonElement> AskAsync(string script, object? argument = null) =>
        await Page.EvaluateAsync<JsonElement?>(script, argument) ?? default;

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
