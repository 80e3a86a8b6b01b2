using System.Collections.Immutable;
using QualityScorer.Evidence;

namespace QualityScorer.Tests.Evidence;

/// <summary>The evidence on news items of data/relations, in which one sentence at a time is told falsely by its relations: who, what for, in what order, on what condition.</summary>
public sealed class RelationTests
{
    [Theory]
    [InlineData("read", 0.75, 2.5)]
    [InlineData("unread", 0.45, 5)]
    public void Falsified_relations_have_an_issue_and_honest_wordings_few(string name, double least, double mostPer1000)
    {
        var items = Directory.GetFiles(Path.Combine(SharedFactAttribute.Repository, "data", "relations"), $"{name}-*.txt").Order(StringComparer.Ordinal).SelectMany(Read).ToList();
        Assert.Equal(40, items.Count);
        var (words, alarms, falsified, found) = (0, 0, 0, 0);
        foreach (var item in items)
        {
            var honest = Text(item.Select(s => s.Honest));
            words += honest.Split().Length;
            alarms += Issues(Text(item.Select(s => s.Source)), honest).Count;
            for (var i = 0; i < item.Length; i++)
            {
                if (item[i].False is not { } told) continue;
                falsified++;
                var (source, copy) = (Text(item.Select(s => s.Source)), Text(item.Select((s, k) => k == i ? told : s.Honest)));
                var start = copy.IndexOf(told, StringComparison.Ordinal);
                if (Issues(source, copy).Any(issue => issue.Copy is { } place ? place.Start < start + told.Length && place.End > start : issue.Source is { } its && its.Start < source.IndexOf(item[i].Source, StringComparison.Ordinal) + item[i].Source.Length && its.End > source.IndexOf(item[i].Source, StringComparison.Ordinal))) found++;
            }
        }

        Assert.True(found >= least * falsified, $"{found} of {falsified} falsified sentences have an issue");
        Assert.True(1000.0 * alarms / words <= mostPer1000, $"{alarms} issues in {words} honest words");
    }

    private static List<Issue> Issues(string source, string copy) => [.. DetectorCatalog.Detect(Models.Compare(source, copy)).Where(i => i.Severity != Severity.Neutral)];

    // Three sentences a paragraph.
    private static string Text(IEnumerable<string> sentences) => string.Join("\n\n", sentences.Chunk(3).Select(p => string.Join(' ', p)));

    private static IEnumerable<ImmutableArray<(string Source, string Honest, string? False)>> Read(string path)
    {
        var item = ImmutableArray.CreateBuilder<(string Source, string Honest, string? False)>();
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith('#') && item.Count > 0)
            {
                yield return item.ToImmutable();
                item.Clear();
            }

            var text = line.Length > 2 ? line[2..].Trim() : "";
            if (line.StartsWith("S:", StringComparison.Ordinal)) item.Add((text, "", null));
            else if (line.StartsWith("H:", StringComparison.Ordinal)) item[^1] = item[^1] with { Honest = text };
            else if (line.StartsWith("F:", StringComparison.Ordinal)) item[^1] = item[^1] with { False = text.Split(" | ")[0] };
        }

        if (item.Count > 0) yield return item.ToImmutable();
    }
}
