using System.Globalization;
using QualityScorer.Alignment;
using QualityScorer.Scoring;
using QualityScorer.Tests.Scoring;
using QualityScorer.Text;
using QualityScorer.Training.Datasets;

namespace QualityScorer.Training.Tests;

public sealed class TrainingRunTests
{
    private static readonly Language Language = new(new LetterEncoder(), Lexicon.Empty, null);
    private static readonly TrainingOptions Options = new() { MinimumRows = 50, Threads = 2, Segments = 5, Ridges = [0.003, 0.03] };

    [Fact]
    public void The_same_rows_give_the_same_bytes_whatever_the_threads()
    {
        var first = Fit(Rows(120), Options);
        Assert.Equal(first.ToJson(), Fit(Rows(120), Options with { Threads = 1 }).ToJson());
    }

    [Fact]
    public void Another_row_gives_another_fingerprint() =>
        Assert.NotEqual(Fit(Rows(120), Options).Training.Data, Fit(Rows(121), Options).Training.Data);

    [Fact]
    public void Learns_what_the_judgements_follow_and_nothing_from_shuffled_ones()
    {
        var rows = Rows(300);
        var scores = rows.Select(r => r.Score).ToArray();
        new Random(9).Shuffle(scores);
        var learned = Fit(rows, Options).Training.Figures["keptAsideKendall"];
        var shuffled = Fit([.. rows.Select((r, i) => r with { Score = scores[i] })], Options).Training.Figures["keptAsideKendall"];
        Assert.True(learned > 0.6, learned.ToString(CultureInfo.InvariantCulture));
        Assert.True(shuffled < 0.2, shuffled.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_trained_model_scores_an_equal_copy_zero_an_unrelated_one_high_and_more_damage_higher()
    {
        var rows = Rows(300);
        var scorer = new RewriteScorer(Language, Fit(rows, Options));
        double Score(string copy) => scorer.Score(new RewritePair("", rows[0].Source, copy)).Degradation;
        Assert.Equal(0, Score(rows[0].Source));
        Assert.True(Score(Damage(rows[0].Source, 2)) > 0);
        Assert.True(Score(Damage(rows[0].Source, 6)) > Score(Damage(rows[0].Source, 2)));
        Assert.True(Score("Bake the cake for thirty minutes and let it cool.") > 80);
        Assert.True(Score("") > 90);
    }

    [Fact]
    public void Too_few_rows_are_refused() =>
        Assert.Equal("49 labelled rows; at least 50 are needed", Assert.Throws<InvalidDataException>(() => Fit(Rows(49), Options)).Message);

    [Fact]
    public void Constant_judgements_are_refused() =>
        Assert.Equal("all 60 rows have the score 1", Assert.Throws<InvalidDataException>(() => Fit([.. Rows(60).Select(r => r with { Score = 1 })], Options)).Message);

    [Fact]
    public void Too_few_groups_are_refused() =>
        Assert.Contains("1 groups of rows", Assert.Throws<InvalidDataException>(() => Fit([.. Rows(60).Select(r => r with { Group = "g" })], Options)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_larger_penalty_leaves_the_model_that_the_fit_goes_on_from_less_far()
    {
        var start = Fit(Rows(300), Options);
        var random = new Random(5);
        var ratings = Rows(100).Select(r => r with { Score = r.Score + (8 * random.NextDouble()) }).ToList();
        double Distance(double ridge)
        {
            var model = new TrainingRun(Language, Options with { StartRidges = [ridge] }, () => start).Fit(ratings);
            Assert.Equal(start.Hash, model.Training.Start);
            return model.Wording.Zip(start.Wording, (a, b) => Math.Abs(a.Values[^1] - b.Values[^1])).Sum();
        }

        Assert.True(Distance(10) < Distance(0.1), $"{Distance(10)} {Distance(0.1)}");
    }

    [Fact]
    public void The_largest_penalty_keeps_the_shapes_that_the_fit_goes_on_from()
    {
        var start = Fit(Rows(300), Options);
        var model = new TrainingRun(Language, Options with { StartRidges = [1e6], PlantedWeight = 0 }, () => start).Fit(Rows(80));
        for (var i = 0; i < start.Wording.Length; i++)
        {
            Assert.True(start.Wording[i].Knots.SequenceEqual(model.Wording[i].Knots));
            for (var k = 0; k < start.Wording[i].Values.Length; k++) Assert.Equal(start.Wording[i].Values[k], model.Wording[i].Values[k], 4);
        }
    }

    [Fact]
    public void Enough_rows_are_fitted_anew_without_opening_another_model()
    {
        var model = new TrainingRun(Language, Options with { AnewFrom = 100 }, () => throw new InvalidOperationException()).Fit(Rows(100));
        Assert.Null(model.Training.Start);
        Assert.Equal(Fit(Rows(100), Options).ToJson(), model.ToJson());
    }

    private static QualityModel Fit(IReadOnlyList<LabelledRow> rows, TrainingOptions options) => new TrainingRun(Language, options).Fit(rows);

    /// <summary>Sentences with up to eight words exchanged; the judgement is the number of words kept, with some noise.</summary>
    private static List<LabelledRow> Rows(int count)
    {
        string[] words = ["river", "minister", "police", "market", "school", "hospital", "village", "company", "winter", "bridge", "player", "garden", "doctor", "station", "letter", "island"];
        var random = new Random(1);
        var rows = new List<LabelledRow>();
        for (var i = 0; i < count; i++)
        {
            var source = $"The {string.Join(" and the ", Enumerable.Range(0, 8).Select(_ => words[random.Next(words.Length)]))} were seen in {1900 + (i % 100)}.";
            var damage = random.Next(9);
            rows.Add(new LabelledRow
            {
                Line = i + 2,
                Source = source,
                Copy = Damage(source, damage),
                Score = 8 - damage + random.NextDouble(),
                Group = $"g{i / 4}",
                Stratum = "",
                Weight = 1,
            });
        }

        return rows;
    }

    private static string Damage(string source, int count)
    {
        var words = source.Split(' ');
        for (var k = 0; k < count; k++) words[1 + (3 * k)] = $"zq{k}x";
        return string.Join(' ', words);
    }
}
