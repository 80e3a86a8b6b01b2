using System.Text.Json;

namespace QualityScorer.Service.Tests;

/// <summary>Pairs of the sample articles, and the repository that they lie in.</summary>
internal static class Samples
{
    /// <summary>The root of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Six pairs: three articles, a sound and a damaged copy of each.</summary>
    public static IReadOnlyList<RewritePair> Pairs { get; } =
    [
        .. from article in (string[])["harbour", "railway", "mill"]
           from copy in (string[])["good", "damaged"]
           select new RewritePair($"{article} “{copy}”", Text($"{article}-source"), Text($"{article}-{copy}")),
    ];

    /// <summary>A short pair.</summary>
    public static RewritePair Short { get; } = new("short", "The council approved the wall on Tuesday. It costs £38 million.", "The council approved the wall on Tuesday. It costs £83 million.");

    /// <summary>A pair as a JSON object.</summary>
    public static string Json(RewritePair pair) => JsonSerializer.Serialize(new { id = pair.Id, source = pair.Source, copy = pair.Copy });

    private static string Text(string name) => File.ReadAllText(Path.Combine(Root, "data", "samples", $"{name}.txt"));

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "QualityScorer.sln"))) directory = directory.Parent;
        return directory?.FullName ?? throw new InvalidOperationException($"no QualityScorer.sln above {AppContext.BaseDirectory}");
    }
}
