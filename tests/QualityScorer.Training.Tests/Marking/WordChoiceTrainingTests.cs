using QualityScorer.Alignment;
using QualityScorer.Encoders;
using QualityScorer.Training.Marking;

namespace QualityScorer.Training.Tests.Marking;

public sealed class WordChoiceTrainingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("words").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_model_learns_from_marked_articles_and_reads_back_as_it_was_written()
    {
        var language = ModelDirectory.Load(Path.Combine(AppContext.BaseDirectory, "models"));
        var copies = new MarkedArticles(Path.Combine(Repository(), "data", "graded")).Read();
        var sound = copies.Where(c => c.Name == "copy0").Select(c => c with { Weight = 0.2 }).ToList();
        var training = new WordChoiceTraining(language, new WordChoiceOptions { Ridges = [30], Trees = 5 });
        var model = training.Fit(copies, sound);
        Assert.Equal(5, model.Trees.Count);
        Assert.InRange(model.Report, 0, model.Grave);
        Assert.NotEqual("0", model.Card["places_of_sound_copies"]);
        var path = Path.Combine(_folder, "word-choice.json");
        model.Save(path);
        Assert.Equivalent(model.Trees, WordChoiceModel.Load(path).Trees, strict: true);
    }

    [Theory]
    [InlineData("\"trees\": [ { \"features\": [9], \"thresholds\": [0.5], \"values\": [1, 2] } ],", "a tree is broken")]
    [InlineData("\"trees\": [ { \"features\": [0], \"thresholds\": [0.5], \"values\": [1] } ],", "a tree is broken")]
    [InlineData("", null)] // a file without trees
    public void A_broken_tree_is_named(string trees, string? fault)
    {
        var path = Path.Combine(_folder, "word-choice.json");
        File.WriteAllText(path, $"{{ \"features\": [\"a\"], \"weights\": [1], \"intercept\": 0, {trees} \"report\": 0.4, \"grave\": 0.6 }}");
        if (fault is null) Assert.Empty(WordChoiceModel.Load(path).Trees);
        else Assert.Equal($"{path}: {fault}", Assert.Throws<InvalidDataException>(() => WordChoiceModel.Load(path)).Message);
    }

    [Fact]
    public void The_best_rated_copies_of_each_stratum_are_sound()
    {
        var path = Path.Combine(_folder, "judged.csv");
        File.WriteAllText(path, "year,lp,doc,source,copy,score\n" + string.Concat(Enumerable.Range(0, 10).Select(i => $"{2020 + (i % 2)},xx-en,{i},Source {i}.,Copy {i}.,{i / 2}\n")));
        var sound = new SoundCopies(path, 0.2, 0.3).Read();
        Assert.Equal(["Copy 8.", "Copy 9."], sound.Select(c => c.Copy));
        Assert.All(sound, c => Assert.Equal((0.3, 0), (c.Weight, c.Marks.Count)));
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "QualityScorer.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("the repository is not above the tests");
    }
}
