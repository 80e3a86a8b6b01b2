using QualityScorer.Evidence;

namespace QualityScorer.Tests.Evidence;

/// <summary>The issues of one detector on a plain pair of texts, with the words they point at.</summary>
internal static class Fired
{
    public static List<(string Source, string Copy)> On(string id, string source, string copy) =>
        [.. DetectorCatalog.All.Single(d => d.Descriptor.Id == id).Detect(Models.Compare(source, copy)).Select(i => (i.Source?.Of(source).ToString() ?? "", i.Copy?.Of(copy).ToString() ?? ""))];
}
