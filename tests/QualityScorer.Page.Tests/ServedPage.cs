using Microsoft.Playwright;
using QualityScorer.Service;

namespace QualityScorer.Page.Tests;

/// <summary>The service on a free port of the loopback and one browser, for all tests of the page.</summary>
public sealed class ServedPage : IAsyncLifetime
{
    /// <summary>Longest text that the service takes.</summary>
    public const int MaxTextLength = 60_000;

    private ScoringServer? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Address of the page.</summary>
    public string Url { get; private set; } = "";

    /// <summary>A new window that remembers nothing of others.</summary>
    public async Task<Window> OpenAsync(string? address = null, BrowserNewContextOptions? options = null)
    {
        options ??= new();
        options.ViewportSize ??= new() { Width = 1440, Height = 1000 };
        var context = await _browser!.NewContextAsync(options); // InitializeAsync has opened it
        return await Window.OpenAsync(context, address ?? Url);
    }

    public async Task InitializeAsync()
    {
        if (Chromium.Missing is not null) return;
        _server = ScoringServer.Create("http://127.0.0.1:0", options => options.MaxTextLength = MaxTextLength);
        await _server.StartAsync();
        Url = _server.Urls.First() + "/";
        await ReadyAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = ["--no-sandbox", "--disable-dev-shm-usage"] });
    }

    private async Task ReadyAsync()
    {
        using var client = new HttpClient();
        for (var tries = 0; !(await client.GetAsync(new Uri(Url + "readyz"))).IsSuccessStatusCode; tries++)
        {
            Assert.True(tries < 600, "the service is not ready after a minute");
            await Task.Delay(100);
        }
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_server is not null) await _server.DisposeAsync();
    }
}

/// <summary>All classes of tests share the one browser.</summary>
[CollectionDefinition(Name)]
public sealed class ServedPageGroup : ICollectionFixture<ServedPage>
{
    public const string Name = "served page";
}
