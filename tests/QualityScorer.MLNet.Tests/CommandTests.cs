using System.Globalization;
using System.Text.Json;
using QualityScorer.Training.Datasets;

namespace QualityScorer.MLNet.Tests;

/// <summary>The command in a build with ML.NET.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly TemporaryFolder _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Trains_a_head_that_score_and_evaluate_use()
    {
        var data = WriteRows(Rows.Of(300));
        var train = Run("train", "--data", data, "--out", _files["head"], "--trainer", "sdca", "--force");
        Assert.True(train.Code == 0, train.Error);
        Assert.Contains("keptAsideKendall", train.Error, StringComparison.Ordinal);
        var zip = Path.Combine(_files["head"], "model.zip");
        Assert.Equal([zip], Directory.GetFiles(_files["head"]));

        File.WriteAllText(_files["source.txt"], Rows.Of(1)[0].Source);
        File.WriteAllText(_files["copy.txt"], Rows.Damage(Rows.Of(1)[0].Source, 6));
        var score = Run("score", _files["source.txt"], _files["copy.txt"], "--model", zip, "--format", "json");
        Assert.Equal((0, ""), (score.Code, score.Error));
        using var json = JsonDocument.Parse(score.Output);
        Assert.True(json.RootElement.GetProperty("degradation").GetDouble() > 10);
        Assert.Equal(json.RootElement.GetProperty("degradation").GetDecimal(), json.RootElement.GetProperty("contributions").EnumerateArray().Sum(c => c.GetProperty("points").GetDecimal()));
        Assert.Contains("FeatureContributionCalculation", json.RootElement.GetProperty("attribution").GetString(), StringComparison.Ordinal);
        Assert.NotEqual(100, json.RootElement.GetProperty("ranks")[1].GetDouble()); // measured, not the widest

        var evaluate = Run("evaluate", "--data", data, "--model", zip, "--resamples", "0");
        Assert.Equal((0, ""), (evaluate.Code, evaluate.Error));
        Assert.Contains("300 rows", evaluate.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_head_that_fails_its_guards_is_not_written()
    {
        var data = WriteRows(Rows.Shuffled(Rows.Of(300)));
        var train = Run("train", "--data", data, "--out", _files["head"], "--trainer", "fasttree");
        Assert.Equal(2, train.Code);
        Assert.Contains("is refused", train.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_files["head"]));
    }

    [Fact]
    public void A_broken_model_is_one_line_and_exit_code_2()
    {
        File.WriteAllText(_files["text.zip"], "no zip");
        File.WriteAllText(_files["text.txt"], "The mill closed.");
        var score = Run("score", _files["text.txt"], _files["text.txt"], "--model", _files["text.zip"]);
        Assert.Equal((2, ""), (score.Code, score.Output));
        Assert.Contains("text.zip", Assert.Single(score.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    private (int Code, string Output, string Error) Run(params string[] args) => Processes.Run("qualityscorer.dll", _files.Folder, null, args);

    private string WriteRows(IEnumerable<LabelledRow> rows)
    {
        File.WriteAllLines(_files["rows.csv"], ["source,copy,score,group", .. rows.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Source},{r.Copy},{r.Score:0.###},{r.Group}"))]);
        return _files["rows.csv"];
    }
}
