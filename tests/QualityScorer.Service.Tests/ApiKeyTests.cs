using System.Security.Cryptography;
using System.Text;

namespace QualityScorer.Service.Tests;

public sealed class ApiKeyTests
{
    [Fact]
    public async Task Only_known_keys_open_the_guarded_addresses()
    {
        var service = await TestService.StartAsync(o =>
        {
            foreach (var key in (string[])["first key", "schlüssel"]) o.ApiKeys.Add(new ApiKeyOptions { Name = key, Sha256 = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key))) });
        });
        foreach (var path in (string[])["/v1/signature", "/v1/detectors", "/metrics"])
        {
            var refused = await service.GetAsync(path);
            await refused.IsProblemAsync(401, "key");
            Assert.Equal("Bearer", refused.Headers.WwwAuthenticate.Single().Scheme);
            Assert.Equal(401, await StatusAsync(path, "X-Api-Key", "first kez"));
            Assert.Equal(401, await StatusAsync(path, "X-Api-Key", ""));
            Assert.Equal(401, await StatusAsync(path, "Authorization", "Basic Zmlyc3Qga2V5"));
            Assert.Equal(200, await StatusAsync(path, "X-Api-Key", "first key"));
            Assert.Equal(200, await StatusAsync(path, "Authorization", "Bearer first key"));
        }

        await (await service.PostAsync("/v1/score", Samples.Json(Samples.Short))).IsProblemAsync(401, "key");
        await (await service.PostAsync("/v1/score/batch", "[]")).IsProblemAsync(401, "key");
        foreach (var path in (string[])["/healthz", "/readyz", "/openapi/v1.json", "/"]) await (await service.GetAsync(path)).TextAsync();
        await service.DisposeAsync();

        async Task<int> StatusAsync(string path, string header, string value)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.TryAddWithoutValidation(header, value);
            using var answer = await service.Client.SendAsync(request);
            return (int)answer.StatusCode;
        }
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://[::]:0")]
    [InlineData("http://*:0")]
    [InlineData("http://127.0.0.1:0;http://192.0.2.1:0")]
    public async Task Address_beyond_this_machine_needs_keys_or_leave(string url)
    {
        await using var server = ScoringServer.Create(url, static _ => { });
        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => server.StartAsync());
        Assert.Contains("strangers", refused.Message, StringComparison.Ordinal);
        Assert.Contains(url.Split(';')[^1], refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_beyond_this_machine_is_open_where_that_is_said()
    {
        await using var server = ScoringServer.Create("http://0.0.0.0:0", static o => o.AllowAnonymous = true);
        await server.StartAsync();
        Assert.NotEmpty(server.Urls);
    }
}
