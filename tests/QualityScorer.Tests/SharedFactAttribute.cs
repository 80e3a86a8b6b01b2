namespace QualityScorer.Tests;

/// <summary>A test that reads a folder beside the repository; skipped, with the reason, where that is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    /// <summary>Names the folder inside <c>../shared</c>.</summary>
    public SharedFactAttribute(string folder)
    {
        Folder = folder;
        if (Find(folder) is null) Skip = $"no folder shared/{folder} beside the repository or above it";
    }

    /// <summary>The folder inside <c>../shared</c>.</summary>
    public string Folder { get; }

    /// <summary>The root of the repository: the folder that holds the solution.</summary>
    public static string Repository
    {
        get
        {
            var directory = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(directory.FullName, "QualityScorer.sln"))) directory = directory.Parent ?? throw new InvalidOperationException("no QualityScorer.sln above the tests");
            return directory.FullName;
        }
    }

    /// <summary>The path of a folder inside <c>shared</c>, which lies beside the repository or further up; null where there is none.</summary>
    public static string? Find(string folder)
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            var path = Path.Combine(directory.FullName, "shared", folder);
            if (Directory.Exists(path)) return path;
        }

        return null;
    }
}
