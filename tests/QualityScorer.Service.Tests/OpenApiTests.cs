using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;

namespace QualityScorer.Service.Tests;

public sealed class OpenApiTests(TestService service) : IClassFixture<TestService>
{
    [Fact]
    public async Task Document_is_sound_and_names_every_address()
    {
        var (document, diagnostic) = OpenApiDocument.Parse(await (await service.GetAsync("/openapi/v1.json")).TextAsync(), "json");
        Assert.NotNull(document);
        Assert.Empty(diagnostic!.Errors);
        Assert.Equal(ScoreSignature.LibraryVersion, document.Info.Version);
        var mapped = service.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(e => e.RoutePattern.RawText).Where(p => p is not "/" && !p!.StartsWith("/page", StringComparison.Ordinal));
        Assert.Equal(mapped.Order(StringComparer.Ordinal), document.Paths.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Examples_are_what_the_service_takes_and_gives()
    {
        var document = JsonDocument.Parse(await (await service.GetAsync("/openapi/v1.json")).TextAsync()).RootElement;
        var schemas = document.GetProperty("components").GetProperty("schemas");
        foreach (var (path, type) in new[] { ("/v1/score", "application/json"), ("/v1/score/batch", "application/json"), ("/v1/score/batch", "application/x-ndjson") })
        {
            var request = document.GetProperty("paths").GetProperty(path).GetProperty("post").GetProperty("requestBody").GetProperty("content").GetProperty(type).GetProperty("example");
            var body = request.ValueKind == JsonValueKind.String ? request.GetString()! : request.GetRawText();
            var answer = await (await service.PostAsync(path, body, type)).TextAsync();
            var results = type.EndsWith("ndjson", StringComparison.Ordinal) ? answer.TrimEnd('\n').Split('\n').Select(l => JsonDocument.Parse(l).RootElement)
                : path.EndsWith("batch", StringComparison.Ordinal) ? JsonDocument.Parse(answer).RootElement.EnumerateArray() : [JsonDocument.Parse(answer).RootElement];
            foreach (var result in results) HasForm(result, result.TryGetProperty("error", out _) ? "BatchError" : "Score");
        }

        var problem = JsonDocument.Parse(await (await service.PostAsync("/v1/score", "{}")).Content.ReadAsStringAsync()).RootElement;
        HasForm(problem, "Problem");
        HasForm(document.GetProperty("components").GetProperty("responses").GetProperty("Unprocessable").GetProperty("content").GetProperty("application/problem+json").GetProperty("example"), "Problem");

        void HasForm(JsonElement value, string schema)
        {
            var form = schemas.GetProperty(schema);
            var known = form.GetProperty("properties").EnumerateObject().Select(p => p.Name).ToHashSet();
            Assert.Superset(value.EnumerateObject().Select(p => p.Name).ToHashSet(), known);
            Assert.Superset(form.GetProperty("required").EnumerateArray().Select(r => r.GetString()!).ToHashSet(), value.EnumerateObject().Select(p => p.Name).ToHashSet());
        }
    }
}
