using System.Text;
using QualityScorer.Alignment;
using QualityScorer.Evidence;
using QualityScorer.Scoring;
using QualityScorer.Text;

namespace QualityScorer.Tests.Scoring;

public sealed class QualityModelTests
{
    [Fact]
    public void Contributions_and_dimensions_add_up_to_the_degradation()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var score = Models.Plain.Score([new ScoringUnit(0.4, Wording(random)), new ScoringUnit(0.5, Wording(random))], random.NextDouble(), Evidence(random));
            Assert.InRange(score.Degradation, 0, 100);
            Assert.Equal(score.Degradation, score.Contributions.Sum(c => c.Points), 9);
            Assert.Equal(score.Degradation, score.Dimensions.Values.Sum(), 9);
            Assert.Equal(Models.Dimensions, score.Dimensions.Keys);
        }
    }

    [Fact]
    public void More_damage_never_lowers_the_degradation()
    {
        var random = new Random(11);
        for (var round = 0; round < 300; round++)
        {
            var (wording, evidence, gate) = (Wording(random), Evidence(random), random.NextDouble());
            var before = Models.Plain.Score([new ScoringUnit(1, wording)], gate, evidence).Degradation;
            if (random.Next(2) == 0) wording[random.Next(wording.Length)] += random.NextDouble();
            else evidence[random.Next(evidence.Length)] += random.NextDouble();
            Assert.True(Models.Plain.Score([new ScoringUnit(1, wording)], gate, evidence).Degradation >= before - 1e-9);
        }
    }

    [Fact]
    public void A_contribution_states_its_feature_and_the_mean_of_its_values()
    {
        var (first, second) = (new double[FeatureSchema.Wording.Length], new double[FeatureSchema.Wording.Length]);
        (first[3], second[3]) = (1, 2);
        var score = Models.Plain.Score([new ScoringUnit(0.75, first), new ScoringUnit(0.25, second)], 1, new double[FeatureSchema.Evidence.Length]);
        var only = Assert.Single(score.Contributions);
        Assert.Equal(FeatureSchema.Wording[3].Name, only.Feature);
        Assert.Equal(1.25, only.Value, 12);

        // raw = 0.75 * 0.4 + 0.25 * 1 = 0.55, of a median of 1 that lies at 40
        Assert.Equal(22, only.Points, 9);
    }

    [Fact]
    public void Measured_features_are_those_that_a_score_is_made_of()
    {
        var comparison = Comparison.Create(
            Document.Parse("The mill closed in May 2018. Nobody was hurt."), Document.Parse("The mill opened in May 2011."), new Language(new LetterEncoder(), Lexicon.Empty, null));
        var issues = DetectorCatalog.Detect(comparison);
        var features = Models.Plain.Measure(comparison, issues);
        Assert.Equal(FeatureSchema.All.Length, features.Length);
        var names = FeatureSchema.All.Select(f => f.Name).ToList();
        var contributions = Models.Plain.Score(comparison, issues).Contributions;
        Assert.Contains(contributions, c => c.Feature == "omitted");
        Assert.Contains(contributions, c => c.Feature == "numbers");
        Assert.All(contributions, c => Assert.Equal(c.Value, features[names.IndexOf(c.Feature)], 12)); // the gate is open: so short a text is no paraphrase
    }

    [Fact]
    public void A_closed_gate_leaves_the_evidence_only()
    {
        var evidence = new double[FeatureSchema.Evidence.Length];
        evidence[2] = 5;
        var wording = Enumerable.Repeat(1.0, FeatureSchema.Wording.Length).ToArray();
        var score = Models.Plain.Score([new ScoringUnit(1, wording)], 0, evidence);
        Assert.Equal(FeatureSchema.Evidence[2].Name, Assert.Single(score.Contributions).Feature);
        Assert.Equal(20, score.Degradation, 9);
    }

    [Fact]
    public void The_file_reads_back_to_the_same_bytes_and_hash()
    {
        var path = Path.GetTempFileName();
        Models.Plain.Save(path);
        var read = QualityModel.Load(path);
        Assert.Equal(File.ReadAllBytes(path), read.ToJson());
        Assert.Equal(Models.Plain.Hash, read.Hash);
        Assert.Equal(0.1 + 0.2, read.Training.Figures["keptAsideKendall"]);
        File.Delete(path);
    }

    [Theory]
    [InlineData("\"schema\": 7", "\"schema\": 99", "made for feature schema 99")]
    [InlineData("qualityscorer-model", "something-else", "'format' is not 'qualityscorer-model'")]
    [InlineData("soft-alignment", "loud-alignment", "wording feature 'loud-alignment' stands where 'soft-alignment' belongs")]
    [InlineData("[0, 1, 2]", "[0, 2, 1]", "wording feature 'soft-alignment': knots do not ascend at entry 2")]
    [InlineData("[0, 0.4, 1]", "[0, 0.4, \"NaN\"]", "'values[2]' is not a number: \"NaN\"")]
    [InlineData("[0, 0.4, 1]", "[0, 0.4, 1e999]", "'values[2]' is not a number")]
    [InlineData("\"median\": 1", "\"median\": 9", "calibration: median 9 and nothing 4 must ascend")]
    [InlineData("\"marked\": 40", "\"marked\": 80", "bands: 10, 80, 70 must ascend")]
    [InlineData("\"restructured\": [0.3, 0.6]", "\"restructured\": [0.6, 0.3]", "'restructured' needs two ascending numbers")]
    [InlineData("\"licence\"", "\"license\"", "'licence' is missing")]
    [InlineData("\"wording\": [", "\"wording\": [[", "line")]
    public void A_file_that_does_not_fit_is_refused_in_one_line_with_file_and_reason(string old, string changed, string reason)
    {
        var text = Encoding.UTF8.GetString(Models.Plain.ToJson());
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{old} is not in the file");
        var path = Path.GetTempFileName();
        File.WriteAllText(path, string.Concat(text.AsSpan(0, at), changed, text.AsSpan(at + old.Length)));
        var message = Assert.Throws<InvalidDataException>(() => QualityModel.Load(path)).Message;
        File.Delete(path);
        Assert.StartsWith(path, message, StringComparison.Ordinal);
        Assert.Contains(reason, message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    [Fact]
    public void A_feature_too_few_is_refused()
    {
        var wording = Models.Plain.Wording.RemoveAt(0);
        var shorter = new StringBuilder(Encoding.UTF8.GetString(Models.Plain.ToJson()));
        var text = shorter.ToString();
        var (start, end) = (text.IndexOf('{', text.IndexOf("\"wording\"", StringComparison.Ordinal)), text.IndexOf("},", StringComparison.Ordinal) + 2);
        var path = Path.GetTempFileName();
        File.WriteAllText(path, text.Remove(start, end - start));
        Assert.Contains($"{wording.Length} wording features, this version measures {wording.Length + 1}", Assert.Throws<InvalidDataException>(() => QualityModel.Load(path)).Message, StringComparison.Ordinal);
        File.Delete(path);
    }

    private static double[] Wording(Random random) => [.. FeatureSchema.Wording.Select(_ => random.NextDouble() * 2.5 * random.Next(2))];

    private static double[] Evidence(Random random) => [.. FeatureSchema.Evidence.Select(_ => random.NextDouble() * 8 * random.Next(2))];
}
