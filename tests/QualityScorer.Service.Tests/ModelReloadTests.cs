using System.Text.Json;
using QualityScorer.Encoders;
using QualityScorer.Service.Models;

namespace QualityScorer.Service.Tests;

/// <summary>A service whose models lie in a folder of their own.</summary>
public sealed class ModelReloadTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("qualityscorer-tests-").FullName;
    private TestService _service = null!; // set by InitializeAsync

    private string Model => Path.Combine(_folder, "scoring", "model.json");

    public async Task InitializeAsync()
    {
        foreach (var file in Directory.GetFiles(ModelDirectory.Default, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(_folder, Path.GetRelativePath(ModelDirectory.Default, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!); // a file always has a directory
            File.Copy(file, target);
        }

        _service = await TestService.StartAsync(o => (o.ModelDirectory, o.ReloadInterval) = (_folder, TimeSpan.FromMilliseconds(50)));
    }

    public async Task DisposeAsync()
    {
        await _service.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Changed_model_is_taken_a_broken_one_refused_and_the_old_one_kept()
    {
        using var refused = new Counted(_service, "qualityscorer.model.reloads", "refused");
        var first = await SignatureAsync();
        var sound = await File.ReadAllTextAsync(Model);
        await File.WriteAllTextAsync(Model, sound + " \n");
        await BatchTests.Until(() => _service.Get<IQualityScorer>().Signature != first);
        var second = await SignatureAsync();

        await File.WriteAllTextAsync(Model, sound[..(sound.Length / 2)]);
        await BatchTests.Until(() => refused.Count == 1);
        Assert.Equal(second, await SignatureAsync());
        await (await _service.PostAsync("/v1/score", Samples.Json(Samples.Short))).TextAsync();
        await (await _service.GetAsync("/readyz")).TextAsync();

        var encoder = Path.Combine(_folder, "encoder", "model.onnx");
        var whole = await File.ReadAllBytesAsync(encoder);
        await File.WriteAllBytesAsync(encoder, whole[..(whole.Length / 2)]);
        await File.WriteAllTextAsync(Model, sound);
        await BatchTests.Until(() => refused.Count >= 2);
        Assert.Equal(second, await SignatureAsync());

        await File.WriteAllBytesAsync(encoder, whole);
        await BatchTests.Until(() => _service.Get<IQualityScorer>().Signature == first);
    }

    [Fact]
    public async Task Batch_that_is_under_way_ends_with_the_models_that_it_began_with()
    {
        var first = await SignatureAsync();
        await using var connection = await BatchTests.OpenBatchAsync(_service);
        using var reader = new StreamReader(connection, leaveOpen: true);
        await BatchTests.SendAsync(connection, Samples.Json(Samples.Short) + "\n");
        Assert.Equal(first, await NextSignatureAsync());

        await File.WriteAllTextAsync(Model, await File.ReadAllTextAsync(Model) + "\n\n");
        await BatchTests.Until(() => _service.Get<IQualityScorer>().Signature != first);
        await BatchTests.SendAsync(connection, Samples.Json(Samples.Short) + "\n");
        Assert.Equal(first, await NextSignatureAsync());
        await connection.WriteAsync("0\r\n\r\n"u8.ToArray());

        async Task<string?> NextSignatureAsync() =>
            JsonDocument.Parse(await BatchTests.LineAsync(reader, "{") ?? "{}").RootElement.GetProperty("signature").GetString();
    }

    [Fact]
    public async Task Models_are_freed_when_the_last_holder_lets_go_and_not_before()
    {
        var store = _service.Get<ModelStore>();
        var before = store.Acquire();
        var first = before.Scorer.Signature;
        await File.WriteAllTextAsync(Model, await File.ReadAllTextAsync(Model) + "\n\n\n");
        await BatchTests.Until(() => _service.Get<IQualityScorer>().Signature != first);
        Assert.Equal(first, before.Scorer.Score(Samples.Short).Signature);
        before.Dispose();
        before.Dispose(); // twice is once
        Assert.Throws<ObjectDisposedException>(() => before.Scorer);
        Assert.NotEqual(first, _service.Get<IQualityScorer>().Score(Samples.Short).Signature);
    }

    private async Task<string?> SignatureAsync() => JsonDocument.Parse(await (await _service.GetAsync("/v1/signature")).TextAsync()).RootElement.GetProperty("signature").GetString();
}
