using System.Reflection;

namespace QualityScorer.Training.Guards;

/// <summary>One of the project's own articles (<c>data/samples</c>): a source, a sound copy in other words and a damaged copy.</summary>
/// <param name="Name">Name of the article.</param>
/// <param name="Source">The source.</param>
/// <param name="Good">An honest paraphrase of all of it.</param>
/// <param name="Damaged">A copy with damage of many kinds.</param>
internal sealed record GuardSample(string Name, string Source, string Good, string Damaged)
{
    /// <summary>All samples, in the order of their names.</summary>
    public static IReadOnlyList<GuardSample> All { get; } =
    [
        .. Resources().Where(n => n.EndsWith("-source.txt", StringComparison.Ordinal)).Select(n => n[..^"-source.txt".Length]).Order(StringComparer.Ordinal)
            .Select(name => new GuardSample(name, Read(name + "-source.txt"), Read(name + "-good.txt"), Read(name + "-damaged.txt"))),
    ];

    private static string[] Resources() => Assembly.GetExecutingAssembly().GetManifestResourceNames();

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"the resource {name} was not built in");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
