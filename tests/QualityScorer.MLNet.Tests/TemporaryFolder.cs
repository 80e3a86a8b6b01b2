namespace QualityScorer.MLNet.Tests;

/// <summary>An empty folder for one test, removed after it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("qualityscorer-mlnet-");

    public string Folder => _directory.FullName;

    public string this[string name] => Path.Combine(Folder, name);

    public void Dispose() => _directory.Delete(recursive: true);
}
