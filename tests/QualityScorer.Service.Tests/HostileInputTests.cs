using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace QualityScorer.Service.Tests;

/// <summary>Whatever is sent, the answer is a result or a proper refusal, and the service goes on.</summary>
public sealed class HostileInputTests(TestService service) : IClassFixture<TestService>
{
    private const int MegaByte = 1 << 20;

    [Theory]
    [InlineData("", 400, "malformed")]
    [InlineData("{", 400, "malformed")]
    [InlineData("{\"source\":\"a\",\"copy\":\"a\"} x", 400, "malformed")]
    [InlineData("{\"source\":\"a\",\"copy\":\"a\nb\"}", 400, "malformed")]
    [InlineData("null", 422, "unprocessable")]
    [InlineData("[]", 422, "unprocessable")]
    [InlineData("\"text\"", 422, "unprocessable")]
    [InlineData("{}", 422, "unprocessable")]
    [InlineData("{\"source\":\"a\"}", 422, "unprocessable")]
    [InlineData("{\"source\":\"a\",\"copy\":null}", 422, "unprocessable")]
    [InlineData("{\"source\":[\"a\"],\"copy\":\"a\"}", 422, "unprocessable")]
    [InlineData("{\"source\":\"a\",\"copy\":\"a\",\"id\":{}}", 422, "unprocessable")]
    [InlineData("{\"source\":\"a\",\"copy\":\"half \\ud83d pair\"}", 422, "unprocessable")]
    [InlineData("{\"source\":\"a\",\"copy\":\"half \\ude00 pair\"}", 422, "unprocessable")]
    public async Task Malformed_or_mistyped_pair_is_refused(string body, int status, string code) =>
        await (await service.PostAsync("/v1/score", body)).IsProblemAsync(status, code);

    [Theory]
    [InlineData("{}", 422, "unprocessable")]
    [InlineData("[{}", 400, "malformed")]
    [InlineData("3", 422, "unprocessable")]
    public async Task Malformed_array_is_refused(string body, int status, string code) =>
        await (await service.PostAsync("/v1/score/batch", body)).IsProblemAsync(status, code);

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/x-ndjson")]
    [InlineData("application/json; charset=utf-16")]
    public async Task Other_content_types_are_refused(string? type) =>
        await (await service.PostAsync("/v1/score", Encoding.UTF8.GetBytes(Samples.Json(Samples.Short)), type)).IsProblemAsync(415, "unsupported");

    [Fact]
    public async Task Invalid_UTF_8_is_refused()
    {
        byte[] body = [.. "{\"source\":\"caf"u8, 0xE9, .. "\",\"copy\":\"a\"}"u8];
        Assert.Contains("UTF-8", (await (await service.PostAsync("/v1/score", body)).IsProblemAsync(400, "malformed")).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public async Task Deep_nesting_is_refused(string open, string close)
    {
        var body = $"{string.Concat(Enumerable.Repeat(open, 100_000))}1{string.Concat(Enumerable.Repeat(close, 100_000))}";
        await (await service.PostAsync("/v1/score", body)).IsProblemAsync(400, "malformed");
        await (await service.PostAsync("/v1/score/batch", body)).IsProblemAsync(400, "malformed");
    }

    [Fact]
    public async Task Body_of_100_MB_is_refused_before_it_is_read()
    {
        await using var connection = await service.ConnectAsync();
        await connection.WriteAsync("POST /v1/score HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 104857600\r\n\r\n{\"source\":\""u8.ToArray());
        Assert.StartsWith("HTTP/1.1 413 ", await ReadHeadAsync(connection), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_of_100_MB_without_a_stated_length_is_refused()
    {
        await using var connection = await service.ConnectAsync();
        await connection.WriteAsync("POST /v1/score HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"u8.ToArray());
        var chunk = Encoding.ASCII.GetBytes($"{MegaByte:x}\r\n{new string('x', MegaByte)}\r\n");
        var head = ReadHeadAsync(connection);
        try
        {
            for (var sent = 0; sent < 100 && !head.IsCompleted; sent++) await connection.WriteAsync(chunk);
        }
        catch (IOException)
        {
            // The service has hung up on us, as it may after its answer.
        }

        Assert.StartsWith("HTTP/1.1 413 ", await head, StringComparison.Ordinal);
        await (await service.PostAsync("/v1/score", new byte[3 * MegaByte])).IsProblemAsync(413, "too-large");
        await (await service.PostAsync("/v1/score/batch", new byte[17 * MegaByte])).IsProblemAsync(413, "too-large");
    }

    [Fact]
    public async Task Compressed_body_is_refused_unread()
    {
        using var bomb = new MemoryStream();
        using (var gzip = new GZipStream(bomb, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (var i = 0; i < 100; i++) await gzip.WriteAsync(new byte[MegaByte]);
        }

        using var content = new ByteArrayContent(bomb.ToArray());
        content.Headers.ContentType = new("application/json");
        content.Headers.ContentEncoding.Add("gzip");
        using var answer = await service.Client.PostAsync(new Uri("/v1/score", UriKind.Relative), content);
        await answer.IsProblemAsync(415, "unsupported");
        Assert.Equal("identity", string.Join(",", answer.Headers.GetValues("Accept-Encoding")));
    }

    [Fact]
    public async Task Scripts_in_texts_come_back_as_data()
    {
        var script = "<script>alert('x')</script> \u0000 \u202E \"quoted\" </textarea><img src=x onerror=alert(1)>";
        using var answer = await service.PostAsync("/v1/score", Samples.Json(new("<b>id</b>", $"{script}. The wall costs £38.", $"{script}. The wall costs £83.")));
        var score = JsonDocument.Parse(await answer.TextAsync()).RootElement;
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("<b>id</b>", score.GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("A wall stands here. ", 1_000_000)]
    [InlineData("wall ", 1_000_000)]
    public async Task Million_sentences_and_a_sentence_of_a_million_words_are_refused(string part, int count)
    {
        var text = new StringBuilder(part.Length * count).Insert(0, part, count).ToString();
        await (await service.PostAsync("/v1/score", Samples.Json(new("long", text, text)))).IsProblemAsync(413, "too-large");
        await (await service.PostAsync("/v1/score/batch", Samples.Json(new("long", text, text)), "application/x-ndjson")).TextAsync();
        var fits = text[..60_000];
        await (await service.PostAsync("/v1/score", Samples.Json(new("long", fits, "short")))).IsProblemAsync(422, "unprocessable");
    }

    public static TheoryData<string, string> LongestTexts { get; } = new()
    {
        { "A wall stands here. ", "The wall stood there. " },
        { "A. ", "B. " },
        { "wall ", "gate " },
        { "x", "y" },
        { "12 ", "13 " },
        { "\"a“(", "”b)\"" },
        { "\n", "\r\n" },
        { "Zoë Brandt ", "Zoe Brant " },
        { "😀", "😃" },
        { "<p>a<b>b", "<i>a</p>" },
    };

    [Theory]
    [MemberData(nameof(LongestTexts))]
    public async Task Longest_text_of_one_kind_is_scored(string source, string copy)
    {
        const int Length = 50_000;
        var pair = new RewritePair("long", Repeated(source), Repeated(copy));
        var score = JsonDocument.Parse(await (await service.PostAsync("/v1/score", Samples.Json(pair))).TextAsync()).RootElement;
        Assert.InRange(score.GetProperty("degradation").GetDouble(), 0, 100);

        static string Repeated(string part) => new StringBuilder().Insert(0, part, Length / part.Length).ToString();
    }

    [Theory]
    [InlineData("GET /v1/score HTTP/1.1\r\nHost: x\r\n\r\n", 405)]
    [InlineData("POST /v1/score/../../etc/passwd HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n", 404)]
    [InlineData("POST /v1/score HTTP/1.1\r\nHost: x\r\nContent-Length: nine\r\n\r\n", 400)]
    [InlineData("POST /v1/score HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", 400)]
    [InlineData("NONSENSE\r\n\r\n", 400)]
    public async Task Broken_HTTP_is_refused(string request, int status)
    {
        await using var connection = await service.ConnectAsync();
        await connection.WriteAsync(Encoding.ASCII.GetBytes(request));
        Assert.StartsWith($"HTTP/1.1 {status} ", await ReadHeadAsync(connection), StringComparison.Ordinal);
    }

    private static async Task<string> ReadHeadAsync(Stream connection)
    {
        using var reader = new StreamReader(connection, Encoding.ASCII, leaveOpen: true);
        return await reader.ReadLineAsync() ?? "";
    }
}
