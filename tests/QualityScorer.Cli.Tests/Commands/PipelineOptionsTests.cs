namespace QualityScorer.Cli.Tests.Commands;

/// <summary>What the command says of ML.NET's models in a build without ML.NET.</summary>
public sealed class PipelineOptionsTests : IDisposable
{
    private readonly Workplace _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task A_pipeline_as_model_says_how_to_get_a_build_that_reads_it() =>
        (await CommandRun.Score(Workplace.Sample("mill-source.txt"), Workplace.Sample("mill-good.txt"), "--model", _files.Write("model.zip", ""))).IsRefused("model.zip", "-p:MLNet=true");

    [Theory]
    [InlineData("fasttree")]
    [InlineData("fastforest")]
    [InlineData("GAM")]
    [InlineData("sdca")]
    public async Task A_trainer_of_ML_NET_says_how_to_get_a_build_that_has_it(string trainer)
    {
        (await CommandRun.Of(["train", "--data", Workplace.Sample("pairs.csv"), "--out", _files["new"], "--trainer", trainer])).IsRefused($"--trainer {trainer.ToLowerInvariant()}", "-p:MLNet=true");
        Assert.False(Directory.Exists(_files["new"]));
    }

    [Fact]
    public async Task Another_trainer_is_refused_with_the_names_of_those_there_are() =>
        (await CommandRun.Of(["train", "--data", Workplace.Sample("pairs.csv"), "--out", _files["new"], "--trainer", "lightgbm"])).IsRefused("'lightgbm'", "shapes, fasttree, fastforest, gam or sdca");
}
