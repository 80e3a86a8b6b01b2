using System.Security.Cryptography;
using System.Text;
using QualityScorer.Alignment;
using QualityScorer.Scoring;
using QualityScorer.Similarity;
using QualityScorer.Text;
using QualityScorer.Training.Datasets;

namespace QualityScorer.Training.Fitting;

/// <summary>Measures labelled rows, a block at a time on all cores, in the file's order; texts are dropped after measuring.</summary>
/// <param name="language">Models that measure.</param>
/// <param name="options">Seed, threads and how many errors are planted.</param>
internal sealed class FeatureReader(Language language, TrainingOptions options)
{
    private const int Block = 2048;

    /// <summary>Reads and measures all rows.</summary>
    /// <param name="rows">Rows in order.</param>
    /// <param name="progress">Called with the number of rows done.</param>
    /// <returns>The set and the SHA-256 of its rows.</returns>
    public (TrainingSet Set, string Fingerprint) Read(IEnumerable<LabelledRow> rows, Action<int>? progress)
    {
        var set = new TrainingSet();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        LabelledRow? previous = null;
        foreach (var block in rows.Chunk(Block))
        {
            var first = set.Scores.Count;
            var measured = new Measured[block.Length];
            var before = previous ?? block[^1];
            Parallel.For(0, block.Length, new ParallelOptions { MaxDegreeOfParallelism = options.Threads }, i =>
                measured[i] = Measure(block[i], (i > 0 ? block[i - 1] : before, block[(i + (block.Length / 2)) % block.Length]), first + i));
            for (var i = 0; i < block.Length; i++)
            {
                Append(hash, block[i]);
                set.AddLabels(block[i]);
                set.Features.Add(measured[i].Features);
                set.Chrf.Add(measured[i].Chrf);
                if (measured[i].Planted is { } planted) set.Planted.Add((first + i, planted));
                if (measured[i].Unrelated is { } unrelated) set.Unrelated.Add(unrelated);
            }

            previous = block[^1];
            progress?.Invoke(set.Scores.Count);
        }

        return (set, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private Measured Measure(LabelledRow row, (LabelledRow Near, LabelledRow Far) others, int number)
    {
        var random = new Random(HashCodeOf(options.Seed, number));
        var features = Features(row.Source, row.Copy);
        var planted = random.NextDouble() < options.PlantedShare && PlantedDamage.Plant(row.Copy, others.Far.Copy, language.Lexicon, random) is { } damaged ? Features(row.Source, damaged) : null;
        var unrelated = number % options.UnrelatedEvery == 0 && others.Far.Source != row.Source ? Features(row.Source, others.Far.Copy) : null;
        return new Measured(features, planted, unrelated, Chrf.Default.Sentence(row.Source, row.Copy));
    }

    private ScoringUnits Features(string source, string copy) => ScoringUnits.Read(Comparison.Create(Document.Parse(source), Document.Parse(copy), language));

    private static int HashCodeOf(int seed, int number) => unchecked((seed * 486187739) + (number * 16777619));

    private static void Append(IncrementalHash hash, LabelledRow row) =>
        hash.AppendData(Encoding.UTF8.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{row.Source}\u001f{row.Copy}\u001f{row.Score:R}\u001f{row.Group}\u001f{row.Stratum}\u001f{row.Weight:R}\u001e")));

    private readonly record struct Measured(ScoringUnits Features, ScoringUnits? Planted, ScoringUnits? Unrelated, double Chrf);
}
