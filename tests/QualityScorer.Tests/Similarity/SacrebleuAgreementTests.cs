using System.Globalization;
using System.Text.Json;
using QualityScorer.Similarity;

namespace QualityScorer.Tests.Similarity;

/// <summary>Holds the metrics to the values of sacreBLEU's own code; src/training/similarity/make_pins.py writes them.</summary>
public class SacrebleuAgreementTests
{
    private const double Tolerance = 1e-6;

    private static readonly (string Column, ISimilarityMetric Metric)[] Metrics =
        [("bleu", Bleu.Default), ("chrf", Chrf.Default), ("chrf++", Chrf.PlusPlus), ("ter", Ter.Default)];

    public static TheoryData<string> HardPairs { get; } = [.. ReadHardPairs().Keys];

    [Theory]
    [MemberData(nameof(HardPairs))]
    public void Hard_pair_has_sacrebleus_scores(string name)
    {
        var pair = ReadHardPairs()[name];
        var source = pair.GetProperty("source").GetString()!; // never null in the file
        var copy = pair.GetProperty("copy").GetString()!;
        foreach (var (column, metric) in Metrics)
        {
            var expected = pair.GetProperty(column).GetDouble();
            var actual = metric.Sentence(source, copy);
            Assert.True(Math.Abs(expected - actual) <= Tolerance, $"{metric.Name}: {expected} expected, {actual} found");
            Assert.Equal(actual, metric.Corpus([(source, copy)]));
        }
    }

    [SegmentDataTheory]
    [InlineData("train_segments")]
    [InlineData("dev_segments")]
    public void Human_judged_segments_have_sacrebleus_scores(string file)
    {
        var expected = ReadSegmentScores(file);
        var sums = new double[Metrics.Length];
        var rows = 0;
        List<(string, string)> stored = [];
        foreach (var (id, source, copy) in SegmentData.Read(file))
        {
            var scores = Array.ConvertAll(Metrics, m => m.Metric.Sentence(source, copy));
            for (var m = 0; m < scores.Length; m++) sums[m] += scores[m];
            rows++;
            if (!expected.TryGetValue(id, out var values)) continue;
            AssertClose(values, scores, id);
            stored.Add((source, copy));
        }

        Assert.Equal(expected.Count - 2, stored.Count);
        AssertClose(expected["mean"], [.. sums.Select(sum => sum / rows)], "mean");
        AssertClose(expected["corpus"], Array.ConvertAll(Metrics, m => m.Metric.Corpus(stored)), "corpus");
    }

    private static void AssertClose(double[] expected, double[] actual, string row)
    {
        foreach (var ((_, metric), (wanted, found)) in Metrics.Zip(expected.Zip(actual)))
            Assert.True(Math.Abs(wanted - found) <= Tolerance, $"{row}, {metric.Name}: {wanted} expected, {found} found");
    }

    private static Dictionary<string, JsonElement> ReadHardPairs()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(SegmentData.TestFolder(), "hard_pairs.json")));
        return document.RootElement.EnumerateArray().ToDictionary(pair => pair.GetProperty("name").GetString()!, pair => pair.Clone());
    }

    private static Dictionary<string, double[]> ReadSegmentScores(string file) =>
        File.ReadLines(Path.Combine(SegmentData.TestFolder(), "segment_scores.tsv"))
            .Select(line => line.Split('\t'))
            .Where(cells => cells[0] == file)
            .ToDictionary(cells => cells[1], cells => cells[2..].Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray());
}
