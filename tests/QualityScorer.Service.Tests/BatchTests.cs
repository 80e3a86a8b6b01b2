using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using QualityScorer.Service.Requests;

namespace QualityScorer.Service.Tests;

public sealed class BatchTests(TestService service) : IClassFixture<TestService>
{
    private const string Lines = "application/x-ndjson";

    [Fact]
    public async Task Bad_lines_answer_with_their_own_error_and_the_rest_go_on()
    {
        var good = Samples.Json(new("good", "A wall.", "A wall."));
        byte[] body =
        [
            0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes($"{good}\r\n \t\r\n{{broken\n"), .. "{\"source\":\"caf"u8, 0xE9, .. "\",\"copy\":\"a\"}\n"u8,
            .. Encoding.UTF8.GetBytes($"{{\"source\":\"{new string('x', 3 << 20)}\"}}\n{{\"source\":\"{new string('x', 50_001)}\",\"copy\":\"\"}}\n{{\"source\":\"\\ud800\",\"copy\":\"a\"}}\n[]\n{good}"),
        ];
        var text = await (await service.PostAsync("/v1/score/batch", body, Lines)).TextAsync();
        var answers = text.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal([0, 400, 400, 413, 422, 422, 422, 0], answers.Select(a => a.TryGetProperty("error", out var error) ? error.GetProperty("status").GetInt32() : 0));
        Assert.Equal(["good", "2", "3", "4", "5", "6", "7", "good"], answers.Select(a => a.GetProperty("id").GetString()));
        Assert.Equal(4, answers[3].GetProperty("row").GetInt32());
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_element_of_an_array_has_its_error_in_its_place()
    {
        var answers = JsonDocument.Parse(await (await service.PostAsync("/v1/score/batch", """[{"source":"a","copy":"a"},7,{"source":"b","copy":"b"}]""")).TextAsync()).RootElement.EnumerateArray().ToList();
        Assert.Equal([false, true, false], answers.Select(a => a.TryGetProperty("error", out _)));
        Assert.Equal("[]", await (await service.PostAsync("/v1/score/batch", "[]")).TextAsync());
        Assert.Equal("", await (await service.PostAsync("/v1/score/batch", "\n\n", Lines)).TextAsync());
    }

    [Fact]
    public async Task Array_above_its_limit_is_refused_and_told_of_lines()
    {
        var problem = await (await service.PostAsync("/v1/score/batch", $"[{string.Join(",", Enumerable.Repeat("{}", 1001))}]")).IsProblemAsync(422, "unprocessable");
        Assert.Contains("1000", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Order_is_kept_when_long_and_short_pairs_alternate()
    {
        var pairs = Enumerable.Range(0, 60).Select(i => i % 3 == 0 ? Samples.Pairs[i % Samples.Pairs.Count] with { Id = $"{i}" } : Samples.Short with { Id = $"{i}" });
        var text = await (await service.PostAsync("/v1/score/batch", string.Join("\n", pairs.Select(Samples.Json)), Lines)).TextAsync();
        Assert.Equal(Enumerable.Range(0, 60).Select(i => $"{i}"), text.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Answer_of_a_line_comes_before_the_next_line_is_sent()
    {
        await using var connection = await OpenBatchAsync();
        using var reader = new StreamReader(connection, Encoding.UTF8, leaveOpen: true);
        for (var i = 0; i < 3; i++)
        {
            await SendAsync(connection, Samples.Json(Samples.Short with { Id = $"line {i}" }) + "\n");
            Assert.NotNull(await LineAsync(reader, $"{{\"id\":\"line {i}\",\"degradation\""));
        }

        await connection.WriteAsync("0\r\n\r\n"u8.ToArray());
    }

    [Fact]
    public async Task Nothing_more_is_read_from_a_client_that_does_not_read()
    {
        const int Most = 200 << 20; // bytes; sockets and pipes between the two hold a few megabytes
        await using var connection = await OpenBatchAsync();
        connection.Socket.SendBufferSize = connection.Socket.ReceiveBufferSize = 1 << 16;
        // Faults answer quickly and at length: the way back fills up soon.
        var line = string.Concat(Enumerable.Repeat("7\n", 1 << 14));
        var sent = 0L;
        using var stop = new CancellationTokenSource();
        try
        {
            while (sent < Most)
            {
                stop.CancelAfter(TimeSpan.FromSeconds(2));
                await connection.WriteAsync(Encoding.ASCII.GetBytes($"{line.Length:x}\r\n{line}\r\n"), stop.Token);
                sent += line.Length;
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or IOException)
        {
            // The service waits for us.
        }

        Assert.InRange(sent, 1, Most / 10);
    }

    [Fact]
    public async Task Batch_ends_when_its_client_leaves()
    {
        var admission = service.Get<Admission>();
        var before = admission.Batches;
        await using (var connection = await OpenBatchAsync())
        {
            await SendAsync(connection, Samples.Json(Samples.Short) + "\n");
            using var reader = new StreamReader(connection, Encoding.UTF8, leaveOpen: true);
            Assert.StartsWith("HTTP/1.1 200 ", await reader.ReadLineAsync(), StringComparison.Ordinal);
            Assert.Equal(before + 1, admission.Batches);
            connection.Socket.LingerState = new LingerOption(true, 0);
        }

        await Until(() => admission.Batches == before);
    }

    [Fact]
    public async Task Client_that_stops_in_the_middle_of_a_line_is_told_so()
    {
        await using var hasty = await Hasty.StartAsync();
        await using var connection = await OpenBatchAsync(hasty.Service);
        await SendAsync(connection, Samples.Json(Samples.Short) + "\n{\"source\":");
        using var reader = new StreamReader(connection, Encoding.UTF8, leaveOpen: true);
        Assert.NotNull(await LineAsync(reader, "{\"id\":\"short\",\"degradation\""));
        Assert.Contains("nothing after row 1 was read", await LineAsync(reader, "{\"error\":{\"type\":\"urn:qualityscorer:problem:too-slow\""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slow_body_of_a_pair_is_given_up()
    {
        await using var hasty = await Hasty.StartAsync();
        await using var connection = await hasty.Service.ConnectAsync();
        await connection.WriteAsync("POST /v1/score HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"u8.ToArray());
        using var reader = new StreamReader(connection, Encoding.UTF8, leaveOpen: true);
        Assert.StartsWith("HTTP/1.1 408 ", await reader.ReadLineAsync(), StringComparison.Ordinal);
    }

    /// <summary>Waits until something holds.</summary>
    internal static async Task Until(Func<bool> holds)
    {
        for (var i = 0; i < 1200 && !holds(); i++) await Task.Delay(50);
        Assert.True(holds());
    }

    /// <summary>Reads on to the line that begins like this; null where none does.</summary>
    internal static async Task<string?> LineAsync(StreamReader reader, string beginning)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(beginning, StringComparison.Ordinal)) return line;
        }

        return null;
    }

    internal static async Task SendAsync(NetworkStream connection, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        await connection.WriteAsync((byte[])[.. Encoding.ASCII.GetBytes($"{bytes.Length:x}\r\n"), .. bytes, .. "\r\n"u8]);
    }

    internal static async Task<NetworkStream> OpenBatchAsync(TestService service)
    {
        var connection = await service.ConnectAsync();
        await connection.WriteAsync("POST /v1/score/batch HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n"u8.ToArray());
        return connection;
    }

    private Task<NetworkStream> OpenBatchAsync() => OpenBatchAsync(service);

    /// <summary>A service that waits only half a second.</summary>
    private sealed class Hasty(TestService service) : IAsyncDisposable
    {
        public TestService Service => service;

        public static async Task<Hasty> StartAsync() => new(await TestService.StartAsync(o => o.RequestTimeout = TimeSpan.FromSeconds(0.5)));

        public async ValueTask DisposeAsync() => await service.DisposeAsync();
    }
}
