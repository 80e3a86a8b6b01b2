using System.Text;

namespace QualityScorer.Cli.Tests;

/// <summary>An empty directory for one test, removed after it.</summary>
public sealed class Workplace : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("qualityscorer-tests-");

    /// <summary>The root of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A file of <c>data/samples</c>.</summary>
    public static string Sample(string name) => Path.Combine(Root, "data", "samples", name);

    /// <summary>The directory.</summary>
    public string Folder => _directory.FullName;

    /// <summary>Path of a file that need not exist.</summary>
    public string this[string name] => Path.Combine(Folder, name);

    /// <summary>Writes a file as UTF-8 without a byte order mark and gives its path.</summary>
    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file and gives its path.</summary>
    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(this[name], bytes);
        return this[name];
    }

    /// <inheritdoc/>
    public void Dispose() => _directory.Delete(recursive: true);

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "QualityScorer.sln"))) directory = directory.Parent;
        return directory?.FullName ?? throw new InvalidOperationException($"no QualityScorer.sln above {AppContext.BaseDirectory}");
    }
}
