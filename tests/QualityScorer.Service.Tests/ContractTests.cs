using System.Diagnostics;
using System.Text.Json;
using QualityScorer.Evidence;
using QualityScorer.Reports;

namespace QualityScorer.Service.Tests;

public sealed class ContractTests(TestService service) : IClassFixture<TestService>
{
    [Fact]
    public async Task Same_pair_gives_the_same_bytes_by_library_command_line_and_HTTP()
    {
        var expected = Samples.Pairs.Select(p => JsonReport.ToJson(p, service.Get<IQualityScorer>().Score(p))).ToList();
        var lines = string.Join("\n", Samples.Pairs.Select(Samples.Json));

        var folder = Directory.CreateTempSubdirectory("qualityscorer-tests-");
        var (input, output) = (Path.Combine(folder.FullName, "pairs.jsonl"), Path.Combine(folder.FullName, "results.jsonl"));
        await File.WriteAllTextAsync(input, lines);
        using (var process = Process.Start("dotnet", [Path.Combine(AppContext.BaseDirectory, "qualityscorer.dll"), "score", "--pairs", input, "--out", output])) await process.WaitForExitAsync();
        Assert.Equal(expected, await File.ReadAllLinesAsync(output));
        folder.Delete(recursive: true);

        for (var i = 0; i < expected.Count; i++)
            Assert.Equal(expected[i], await (await service.PostAsync("/v1/score", Samples.Json(Samples.Pairs[i]))).TextAsync());
        Assert.Equal($"[{string.Join(",", expected)}]", await (await service.PostAsync("/v1/score/batch", $"[{string.Join(",", Samples.Pairs.Select(Samples.Json))}]")).TextAsync());
        Assert.Equal(string.Concat(expected.Select(e => e + "\n")), await (await service.PostAsync("/v1/score/batch", lines, "application/x-ndjson")).TextAsync());
    }

    [Fact]
    public async Task Harmless_differences_come_on_request()
    {
        var pair = Samples.Pairs[0];
        var score = service.Get<IQualityScorer>().Score(pair);
        Assert.Equal(JsonReport.ToJson(pair, score, neutral: true), await (await service.PostAsync("/v1/score?neutral=true", Samples.Json(pair))).TextAsync());
        await (await service.PostAsync("/v1/score?neutral=perhaps", Samples.Json(pair))).IsProblemAsync(400, "malformed");
    }

    [Fact]
    public async Task Id_is_the_row_where_none_is_given()
    {
        var score = await (await service.PostAsync("/v1/score", """{"copy":"A wall.","Source":"A wall.","other":[1]}""")).TextAsync();
        Assert.Equal("1", JsonDocument.Parse(score).RootElement.GetProperty("id").GetString());
        var batch = await (await service.PostAsync("/v1/score/batch", """[{"source":"a","copy":"a","id":"x"},{"source":"a","copy":"a"},{"source":"a","copy":"a","id":12.50}]""")).TextAsync();
        Assert.Equal(["x", "2", "12.50"], JsonDocument.Parse(batch).RootElement.EnumerateArray().Select(r => r.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Signature_and_readiness_name_the_models_in_use()
    {
        var expected = service.Get<IQualityScorer>().Signature;
        Assert.Equal(expected, JsonDocument.Parse(await (await service.GetAsync("/v1/signature")).TextAsync()).RootElement.GetProperty("signature").GetString());
        Assert.Equal(expected, JsonDocument.Parse(await (await service.GetAsync("/readyz")).TextAsync()).RootElement.GetProperty("signature").GetString());
        Assert.Equal("""{"status":"healthy"}""", await (await service.GetAsync("/healthz")).TextAsync());
    }

    [Fact]
    public async Task Detectors_are_those_of_the_catalogue_with_their_examples()
    {
        var listed = JsonDocument.Parse(await (await service.GetAsync("/v1/detectors")).TextAsync()).RootElement.EnumerateArray().ToList();
        Assert.Equal(DetectorCatalog.Descriptors.Select(d => d.Id), listed.Select(d => d.GetProperty("id").GetString()));
        var number = listed.Single(d => d.GetProperty("id").GetString() == "NUM001");
        Assert.Equal("numbers", number.GetProperty("dimension").GetString());
        Assert.NotEqual(number.GetProperty("fires").GetProperty("copy").GetString(), number.GetProperty("silent").GetProperty("copy").GetString());
    }

    [Theory]
    [InlineData("4f1c-A_b.9", true)]
    [InlineData("forged\u0020line", false)]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false)]
    public async Task Request_id_of_the_caller_is_kept_where_it_is_plain(string id, bool isKept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/healthz");
        request.Headers.Add("X-Request-Id", id);
        using var answer = await service.Client.SendAsync(request);
        Assert.Equal(isKept, answer.Headers.GetValues("X-Request-Id").Single() == id);
    }

    [Fact]
    public async Task Other_sites_get_no_leave_to_read_and_answers_are_kept_nowhere()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/score") { Content = new StringContent(Samples.Json(Samples.Short), null, "application/json") };
        request.Headers.Add("Origin", "https://example.org");
        using var answer = await service.Client.SendAsync(request);
        Assert.DoesNotContain(answer.Headers, h => h.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/v1/score");
        preflight.Headers.Add("Origin", "https://example.org");
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        await (await service.Client.SendAsync(preflight)).IsProblemAsync(405, "method");
    }
}
