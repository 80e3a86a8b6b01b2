using QualityScorer.Encoders;
using QualityScorer.Scoring;
using QualityScorer.Training.Guards;

namespace QualityScorer.Training.Tests.Guards;

public sealed class ModelGuardsTests
{
    private static readonly string Models = Path.Combine(AppContext.BaseDirectory, "models");

    [Fact]
    public void The_shipped_model_holds_all_guards() => Assert.Empty(Failures(model => model));

    [Fact]
    public void A_model_that_believes_no_evidence_and_no_omission_is_caught()
    {
        var failures = Failures(model => Changed(model, evidence: 0));
        Assert.Contains(failures, f => f.Contains("an empty copy is severe", StringComparison.Ordinal));
    }

    [Fact]
    public void Planted_facts_change_numbers_names_and_negations_of_the_article_only()
    {
        var text = "On Monday Marta Kowalczyk said the bridge was closed for 45 days.\nLater Piotr Zelnik said it will open again.";
        var planted = PlantedFacts.Of(text).ToList();
        Assert.Contains(planted, p => p.Kind == "number" && p.Text.Contains("52 days", StringComparison.Ordinal));
        Assert.Contains(planted, p => p.Kind == "negation" && p.Text.Contains("was not closed", StringComparison.Ordinal));
        Assert.All(planted, p => Assert.NotEqual(text, p.Text));
    }

    private static IReadOnlyList<string> Failures(Func<QualityModel, QualityModel> change)
    {
        var model = change(QualityModel.Load(Path.Combine(Models, "scoring", "model.json")));
        return ModelGuards.Failures(new RewriteScorer(ModelDirectory.Load(Models), model), model.Calibration, model.Training.Figures);
    }

    private static QualityModel Changed(QualityModel model, double evidence) => new()
    {
        Wording = model.Wording,
        Evidence = [.. model.Evidence.Select(s => ShapeFunction.Create([.. s.Knots], [.. s.Values.Select(v => v * evidence)]))],
        Gate = model.Gate,
        Trust = model.Trust,
        Calibration = model.Calibration,
        Ranks = model.Ranks,
        Training = model.Training,
    };
}
