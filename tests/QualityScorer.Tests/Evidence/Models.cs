using QualityScorer.Alignment;
using QualityScorer.Encoders;
using QualityScorer.Text;

namespace QualityScorer.Tests.Evidence;

/// <summary>The shipped models, opened once for all tests.</summary>
internal static class Models
{
    public static Language Language { get; } = ModelDirectory.Load(Path.Combine(AppContext.BaseDirectory, "models"));

    public static Comparison Compare(string source, string copy) => Comparison.Create(Document.Parse(source), Document.Parse(copy), Language);
}
