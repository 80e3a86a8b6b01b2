namespace QualityScorer.Encoders.Tests;

/// <summary>A folder that goes with the test, to damage models in.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    public string FullPath { get; } = Directory.CreateTempSubdirectory("qualityscorer-").FullName;

    /// <summary>Copies a folder of Fixtures here and gives its path.</summary>
    public string Copy(string fixture, string? name = null)
    {
        var target = Directory.CreateDirectory(Path.Combine(FullPath, name ?? fixture)).FullName;
        foreach (var file in Directory.GetFiles(Fixture(fixture))) File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        return target;
    }

    public static string Fixture(string name) => Path.Combine(AppContext.BaseDirectory, "Fixtures", name);

    public string Write(string name, string text)
    {
        var path = Path.Combine(FullPath, name);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(FullPath, recursive: true);
}
