using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using QualityScorer.Service.Models;

namespace QualityScorer.Service.Tests;

/// <summary>A service on a loopback port of its own.</summary>
public class TestService : IAsyncLifetime
{
    private readonly Action<QualityScorerOptions> _configure;

    /// <summary>A service with the options as they are by default.</summary>
    public TestService() => _configure = static options => options.ReloadInterval = TimeSpan.Zero;

    private TestService(Action<QualityScorerOptions> configure) => _configure = configure;

    /// <summary>The server.</summary>
    public ScoringServer Server { get; private set; } = null!; // set by InitializeAsync

    /// <summary>A client of it.</summary>
    public HttpClient Client { get; private set; } = null!; // set by InitializeAsync

    /// <summary>Its port.</summary>
    public int Port => new Uri(Server.Urls.First()).Port;

    /// <summary>Starts a service with other options; dispose of it.</summary>
    public static async Task<TestService> StartAsync(Action<QualityScorerOptions> configure)
    {
        var service = new TestService(configure);
        await service.InitializeAsync();
        return service;
    }

    public async Task InitializeAsync()
    {
        Server = ScoringServer.Create("http://127.0.0.1:0", _configure);
        await Server.StartAsync();
        Get<ModelStore>().Acquire().Dispose();
        Client = new HttpClient { BaseAddress = new Uri(Server.Urls.First()), Timeout = TimeSpan.FromMinutes(2) };
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
    }

    /// <summary>A part of the service.</summary>
    internal T Get<T>()
        where T : notnull => Server.Services.GetRequiredService<T>();

    /// <summary>Posts a body.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, string body, string type = "application/json") => PostAsync(path, Encoding.UTF8.GetBytes(body), type);

    /// <summary>Posts a body.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, byte[] body, string? type = "application/json")
    {
        using var content = new ByteArrayContent(body);
        if (type is not null) content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return await Client.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    /// <summary>Gets a path.</summary>
    public Task<HttpResponseMessage> GetAsync(string path) => Client.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>Opens a connection to write and read as one likes.</summary>
    public async Task<NetworkStream> ConnectAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, Port);
        return new NetworkStream(socket, ownsSocket: true);
    }
}

/// <summary>What answers are checked for.</summary>
internal static class Answers
{
    /// <summary>Checks that an answer is a problem of a kind, and gives it.</summary>
    public static async Task<JsonElement> IsProblemAsync(this HttpResponseMessage answer, int status, string code)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal((status, "application/problem+json"), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.Equal($"urn:qualityscorer:problem:{code}", problem.GetProperty("type").GetString());
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        Assert.Equal(answer.Headers.GetValues("X-Request-Id").Single(), problem.GetProperty("requestId").GetString());
        if (status is 429 or 503)
        {
            Assert.InRange(answer.Headers.RetryAfter?.Delta?.TotalSeconds ?? 0, 1, 60);
            Assert.Equal(answer.Headers.RetryAfter?.Delta?.TotalSeconds, problem.GetProperty("retryAfter").GetInt32());
        }

        return problem;
    }

    /// <summary>The text of a good answer.</summary>
    public static async Task<string> TextAsync(this HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode} {text}");
        return text;
    }
}
