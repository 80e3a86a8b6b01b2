using QualityScorer.Tests.Scoring;

namespace QualityScorer.Tests;

public sealed class RewriteScorerTests
{
    private const string Source = """
        The government of Belgium announced new rules on Tuesday. Shops must close at eight in the evening, the minister said.
        Hospitals reported 412 new patients last week, twice as many as in March.
        """;

    private static readonly RewriteScorer Scorer = new(Models.Language, Models.Plain);

    [Fact]
    public void An_identical_copy_has_no_degradation()
    {
        var score = Scorer.Score(new RewritePair("a", Source, Source));
        Assert.Equal(0, score.Degradation);
        Assert.Equal(Relation.Identical, score.Relation);
        Assert.Equal(Band.Intact, score.Band);
        Assert.Empty(score.Contributions);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("Bake the cake for thirty minutes, then let it cool on a rack before icing.")]
    public void Nothing_of_the_source_scores_worse_than_one_changed_number(string copy) =>
        Assert.True(Degradation(copy) > Degradation(Source.Replace("412", "214", StringComparison.Ordinal)) + 5);

    [Fact]
    public void An_empty_pair_is_identical()
    {
        var score = Scorer.Score(new RewritePair("a", "", ""));
        Assert.Equal((0.0, Relation.Identical), (score.Degradation, score.Relation));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Zwölf Boxkämpfer jagen Viktor quer über den großen Sylter Deich.")]
    public void A_text_without_anything_of_the_source_is_independent(string copy) => Assert.Equal(Relation.Independent, Scorer.Score(new RewritePair("a", Source, copy)).Relation);

    [Fact]
    public void The_first_sentence_alone_is_a_part() =>
        Assert.Equal(Relation.Partial, Scorer.Score(new RewritePair("a", Source, Source[..Source.IndexOf("Shops", StringComparison.Ordinal)])).Relation);

    [Fact]
    public void A_near_verbatim_copy_is_a_republication() =>
        Assert.Equal(Relation.Republication, Scorer.Score(new RewritePair("a", Source, Source.Replace("Tuesday", "Wednesday", StringComparison.Ordinal))).Relation);

    [Fact]
    public void The_signature_names_version_model_and_encoder()
    {
        var signature = Scorer.Score(new RewritePair("a", Source, Source)).Signature;
        Assert.Matches($"^qualityscorer:[0-9.]+\\|model:{Models.Plain.Hash}\\|encoder:letters-128@test\\|language:[0-9a-f]{{8}}$", signature);
    }

    [Fact]
    public void Scores_do_not_depend_on_threads_or_order()
    {
        var pairs = Enumerable.Range(0, 40).Select(i => new RewritePair($"{i}", Source, Source.Replace("412", $"{400 + i}", StringComparison.Ordinal))).ToList();
        var alone = pairs.Select(p => new RewriteScorer(Models.Language, Models.Plain).Score(p).Degradation).ToList();
        var together = pairs.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(p => Scorer.Score(p).Degradation).ToList();
        Assert.Equal(alone, together);
    }

    private static double Degradation(string copy) => Scorer.Score(new RewritePair("a", Source, copy)).Degradation;
}
