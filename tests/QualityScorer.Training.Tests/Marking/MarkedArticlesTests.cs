using QualityScorer.Training.Fitting;
using QualityScorer.Training.Marking;

namespace QualityScorer.Training.Tests.Marking;

public sealed class MarkedArticlesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("marked").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Reads_marks_of_damage_and_leaves_harmless_rows_out()
    {
        Write("copy,type,severity,source_span,copy_span\n2,wording/garbled,major,a trip,a strip\n2,name/acceptable,none,Lubin,Lubin\n2,omission,minor,of rice,\n");
        var copies = new MarkedArticles(_folder).Read();
        Assert.Equal(["copy0", "copy2"], copies.Select(c => c.Name));
        var mark = Assert.Single(copies[1].Marks);
        Assert.Equal(("a strip", "wording/garbled"), (mark.Span.Of(copies[1].Copy).ToString(), mark.Type));
        Assert.Empty(copies[0].Marks);
    }

    [Fact]
    public void Names_every_row_whose_words_are_not_there()
    {
        Write("copy,type,severity,source_span,copy_span\n2,wording/garbled,major,a trip,a drip\n7,wording/garbled,major,a trip,a strip\n");
        var fault = Assert.Throws<InvalidDataException>(() => new MarkedArticles(_folder).Read()).Message;
        Assert.Contains("2 unreadable rows", fault, StringComparison.Ordinal);
        Assert.Contains("line 2: copy2 does not hold 'a drip'", fault, StringComparison.Ordinal);
        Assert.Contains("line 3: copy7 does not hold 'a strip'", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_folder_is_named() =>
        Assert.Contains("nowhere", Assert.Throws<InvalidDataException>(() => new MarkedArticles(Path.Combine(_folder, "nowhere")).Read()).Message, StringComparison.Ordinal);

    [Fact]
    public void Logistic_regression_finds_the_feature_that_decides()
    {
        var random = new Random(3);
        var rows = Enumerable.Range(0, 400).Select(_ => new[] { random.NextDouble(), random.NextDouble(), 1.0 }).ToList();
        var (weights, intercept) = LogisticRegression.Fit(rows, [.. rows.Select(r => r[0] + (0.2 * random.NextDouble()) > 0.6)], 1);
        Assert.True(weights[0] > 5, $"{weights[0]}");
        Assert.InRange(weights[1], -1.5, 1.5);
        Assert.True(intercept < 0);
        Assert.Equal(0, weights[2], 6); // a feature that never varies gets no weight
    }

    private void Write(string gold)
    {
        var article = Directory.CreateDirectory(Path.Combine(_folder, "x01")).FullName;
        File.WriteAllText(Path.Combine(article, "source.txt"), "They planned a trip to Lubin, with sacks of rice.");
        File.WriteAllText(Path.Combine(article, "copy0.txt"), "They planned a trip to Lubin, with sacks of rice.");
        File.WriteAllText(Path.Combine(article, "copy2.txt"), "They planned a strip to Lubin, with sacks.");
        File.WriteAllText(Path.Combine(article, "gold.csv"), gold);
    }
}
