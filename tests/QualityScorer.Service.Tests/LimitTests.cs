using System.Text.Json;
using QualityScorer.Service.Requests;

namespace QualityScorer.Service.Tests;

/// <summary>A service with one thread and room for one more pair.</summary>
public sealed class LimitTests : IAsyncLifetime
{
    private TestService _service = null!; // set by InitializeAsync

    public async Task InitializeAsync() => _service = await TestService.StartAsync(o => (o.Threads, o.QueueLength, o.MaxBatches, o.RequestTimeout) = (1, 1, 1, TimeSpan.FromSeconds(1)));

    public Task DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Pair_beyond_the_queue_is_told_when_to_come_back_and_the_others_are_answered()
    {
        using (_service.Get<Admission>().EnterPair())
        using (_service.Get<Admission>().EnterPair())
            await (await _service.PostAsync("/v1/score", Samples.Json(Samples.Short))).IsProblemAsync(503, "queue-full");
        await (await _service.PostAsync("/v1/score", Samples.Json(Samples.Short))).TextAsync();
    }

    [Fact]
    public async Task Batch_beyond_the_limit_is_told_when_to_come_back()
    {
        using (_service.Get<Admission>().EnterBatch())
            await (await _service.PostAsync("/v1/score/batch", "[]")).IsProblemAsync(503, "batches-full");
        await (await _service.PostAsync("/v1/score/batch", "[]")).TextAsync();
    }

    [Fact]
    public async Task Pair_that_waits_too_long_is_told_when_to_come_back()
    {
        using var free = new ManualResetEventSlim();
        var busy = _service.Get<ScoringThreads>().RunAsync(() => free.Wait(TimeSpan.FromMinutes(1)), CancellationToken.None);
        await (await _service.PostAsync("/v1/score", Samples.Json(Samples.Short))).IsProblemAsync(503, "queue-timeout");
        free.Set();
        Assert.True(await busy);
    }

    [Fact]
    public async Task Pair_of_a_client_that_has_left_is_not_scored()
    {
        using var scored = new Counted(_service, "qualityscorer.scores");
        using var free = new ManualResetEventSlim();
        var threads = _service.Get<ScoringThreads>();
        using var room = _service.Get<Admission>().EnterPair(); // with the one that leaves the service is full: seen to have left when it is not
        var busy = threads.RunAsync(() => free.Wait(TimeSpan.FromMinutes(1)), CancellationToken.None);
        using (var leaving = new CancellationTokenSource())
        {
            using var content = new StringContent(Samples.Json(Samples.Short), null, "application/json");
            var request = _service.Client.PostAsync(new Uri("/v1/score", UriKind.Relative), content, leaving.Token);
            await BatchTests.Until(() => threads.Waiting == 1);
            await leaving.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        }

        await BatchTests.Until(() => !_service.Get<Admission>().IsFull);
        free.Set();
        Assert.True(await busy);
        Assert.Equal(0, scored.Count);
        await (await _service.PostAsync("/v1/score", Samples.Json(Samples.Short))).TextAsync();
        Assert.Equal(1, scored.Count);
    }

    [Fact]
    public async Task Client_beyond_its_rate_is_told_when_to_come_back_and_forwarded_addresses_are_other_clients()
    {
        var service = await TestService.StartAsync(o => (o.RequestsPerMinute, o.Threads) = (2, 1));
        for (var i = 0; i < 2; i++) await (await service.GetAsync("/v1/signature")).TextAsync();
        await (await service.GetAsync("/v1/signature")).IsProblemAsync(429, "too-many-requests");
        using var forwarded = new HttpRequestMessage(HttpMethod.Get, "/v1/signature");
        forwarded.Headers.Add("X-Forwarded-For", "192.0.2.7");
        using var answer = await service.Client.SendAsync(forwarded);
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal("healthy", JsonDocument.Parse(await (await service.GetAsync("/healthz")).TextAsync()).RootElement.GetProperty("status").GetString());
        await service.DisposeAsync();
    }
}
