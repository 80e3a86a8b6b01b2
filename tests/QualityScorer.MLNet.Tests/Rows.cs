using Microsoft.ML;
using QualityScorer.MLNet.Judgements;
using QualityScorer.Training.Datasets;

namespace QualityScorer.MLNet.Tests;

/// <summary>Sentences with up to eight words exchanged; the judgement is the number of words kept, with some noise.</summary>
internal static class Rows
{
    private static readonly string[] Words = ["river", "minister", "police", "market", "school", "hospital", "village", "company", "winter", "bridge", "player", "garden", "doctor", "station", "letter", "island"];

    public static List<LabelledRow> Of(int count)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var source = $"The {string.Join(" and the ", Enumerable.Range(0, 8).Select(_ => Words[random.Next(Words.Length)]))} were seen in {1900 + (i % 100)}.";
            var damage = random.Next(9);
            return new LabelledRow { Line = i + 2, Source = source, Copy = Damage(source, damage), Score = 8 - damage + random.NextDouble(), Group = $"g{i / 4}", Stratum = "", Weight = 1 };
        })];
    }

    public static string Damage(string source, int count)
    {
        var words = source.Split(' ');
        for (var k = 0; k < count; k++) words[1 + (3 * k)] = $"zq{k}x";
        return string.Join(' ', words);
    }

    public static List<LabelledRow> Shuffled(IReadOnlyList<LabelledRow> rows)
    {
        var scores = rows.Select(r => r.Score).ToArray();
        new Random(9).Shuffle(scores);
        return [.. rows.Select((r, i) => r with { Score = scores[i] })];
    }

    /// <summary>The judged rows alone, without the added ones.</summary>
    public static IDataView View(MLContext mlContext, IReadOnlyList<LabelledRow> rows) => mlContext.Data.LoadFromEnumerable(JudgedPairs.Of(rows).Where(p => p.Judgement >= 0));
}
