namespace QualityScorer.Cli.Tests;

/// <summary>A model that is broken is named in one line; nothing is scored with a part of it.</summary>
public sealed class ModelFaultTests : IDisposable
{
    private readonly Workplace _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("scoring/model.json", "{ \"features\": [", "model.json")]
    [InlineData("scoring/model.json", "", "model.json")]
    [InlineData("scoring/model.json", "{}", "model.json")]
    public async Task Corrupt_model_is_refused(string name, string text, string place)
    {
        CopyModels();
        await File.WriteAllTextAsync(Path.Combine(_files.Folder, name), text);
        await IsRefused(place);
    }

    [Fact]
    public async Task Model_with_another_feature_schema_is_refused()
    {
        CopyModels();
        var path = Path.Combine(_files.Folder, "scoring", "model.json");
        var model = await File.ReadAllTextAsync(path);
        var changed = model.Replace("\"feature\": \"", "\"feature\": \"renamed_", StringComparison.Ordinal);
        Assert.NotEqual(model, changed);
        await File.WriteAllTextAsync(path, changed);
        await IsRefused("model.json", "feature");
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0)]
    public async Task Truncated_encoder_is_refused(double kept)
    {
        CopyModels();
        var path = Directory.GetFiles(_files.Folder, "*.onnx", SearchOption.AllDirectories).First();
        var bytes = await File.ReadAllBytesAsync(path);
        await File.WriteAllBytesAsync(path, bytes[..(int)(bytes.Length * kept)]);
        await IsRefused(Path.GetFileName(path));
    }

    private async Task IsRefused(params string[] parts) =>
        (await CommandRun.Score(Workplace.Sample("mill-source.txt"), Workplace.Sample("mill-good.txt"), "--model", _files.Folder)).IsRefused(parts);

    private void CopyModels()
    {
        var models = Path.Combine(AppContext.BaseDirectory, "models");
        foreach (var file in Directory.GetFiles(models, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(_files.Folder, Path.GetRelativePath(models, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!); // a file always has a directory
            File.Copy(file, target);
        }
    }
}
