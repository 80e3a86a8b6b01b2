using System.Text.RegularExpressions;
using QualityScorer.Evidence;

namespace QualityScorer.Tests.Evidence;

public sealed class DetectorCatalogTests
{
    public static TheoryData<string> Ids => [.. DetectorCatalog.Descriptors.Select(d => d.Id)];

    [Fact]
    public void Lists_every_detector_once()
    {
        var types = typeof(IDetector).Assembly.GetTypes().Where(t => t.IsClass && typeof(IDetector).IsAssignableFrom(t)).Select(t => t.Name).Order(StringComparer.Ordinal);
        Assert.Equal(types, DetectorCatalog.All.Select(d => d.GetType().Name).Order(StringComparer.Ordinal));
        Assert.Equal(DetectorCatalog.All.Count, DetectorCatalog.Descriptors.Select(d => d.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(DetectorCatalog.Descriptors, d => Assert.Matches("^[A-Z]{3}[0-9]{3}$", d.Id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Reports_its_own_example(string id)
    {
        var detector = DetectorCatalog.All.Single(d => d.Descriptor.Id == id);
        var (source, copy) = detector.Descriptor.Fires;
        var issues = detector.Detect(Models.Compare(source, copy)).ToList();
        Assert.NotEmpty(issues);
        Assert.All(issues, issue =>
        {
            Assert.Equal(id, issue.Detector);
            Assert.Equal(detector.Descriptor.Dimension, issue.Dimension);
            Assert.True(issue.Source is not null || issue.Copy is not null);
            Assert.NotEqual("", issue.Message);
            Assert.InRange(issue.Confidence, 0.01, 1);
            if (issue.Source is { } s) Assert.NotEqual("", s.Of(source));
            if (issue.Copy is { } c) Assert.NotEqual("", c.Of(copy));
        });
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Stays_silent_on_the_harmless_twin_of_its_example(string id)
    {
        var detector = DetectorCatalog.All.Single(d => d.Descriptor.Id == id);
        var (source, copy) = detector.Descriptor.Silent;
        Assert.Empty(detector.Detect(Models.Compare(source, copy)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Stays_silent_on_a_text_against_itself(string id)
    {
        var detector = DetectorCatalog.All.Single(d => d.Descriptor.Id == id);
        foreach (var text in (string[])[detector.Descriptor.Fires.Source, detector.Descriptor.Fires.Copy, detector.Descriptor.Silent.Copy])
            Assert.Empty(detector.Detect(Models.Compare(text, text)));
    }

    [Fact]
    public void Odd_texts_break_no_detector()
    {
        // Beginnings and ends of texts are where rules look past the last word: all pairs of texts that are hardly any.
        string[] texts = ["ETA:", "When symptoms the associated is hearing, headache the what of can usually", "The", "a", ".", "“", "12", "will not", "who", "of the", "than", "before", "not", "but not", "If", "and", "He said", "since two", "to be been", "has,", "more than", "even if", "He died. Before the", "Friday Friday",
            "him by", "The firm, which", "with", "without", "“No,” he said.", "“No way at all, never,” she said.\n\nShe", "Anna Berg", "Berg, the", "was by", "5 5", "2028", "nine out of", "must", "the the", "$", "It’s", "n't", "” I want to be that way too.", "I want that too. “", "up to", "by May", "only all but", "must not", "provided", "said ”", "None not", "Q3", "Anna Berg of", "31 000"];
        foreach (var source in texts)
        {
            foreach (var copy in texts)
            {
                var comparison = Models.Compare(source, copy);
                Assert.All(DetectorCatalog.Detect(comparison), i => Assert.True(i.Source is not null || i.Copy is not null));
            }
        }
    }

    [Fact]
    public void Readme_has_a_row_for_every_detector()
    {
        var readme = File.ReadAllText(Path.Combine(SharedFactAttribute.Repository, "README.md"));
        var rows = Regex.Match(readme, "<!-- detectors -->(.*?)<!-- /detectors -->", RegexOptions.Singleline).Groups[1].Value.Trim().ReplaceLineEndings("\n");
        var expected = "| id | pays | reports |\n|---|---|---|\n" + string.Join('\n', DetectorCatalog.Descriptors.Select(d => $"| {d.Id} | {d.Dimension.ToString().ToLowerInvariant()} | {d.Summary} |"));
        Assert.Equal(expected, rows);
    }

    [Fact]
    public void A_place_is_charged_once()
    {
        var comparison = Models.Compare("Piotr Zelnik said the bridge cost 62 million euros and took four years.", "Piotr Zelnick said the bridge cost 26 million euros and and took four years.");
        var issues = DetectorCatalog.Detect(comparison).Where(i => i.Copy is not null).ToList();
        Assert.Equal(["NAM001", "NUM001", "REP001"], issues.Select(i => i.Detector).Order(StringComparer.Ordinal));
        for (var a = 0; a < issues.Count; a++)
        {
            for (var b = a + 1; b < issues.Count; b++) Assert.False(issues[a].Copy!.Value.Overlaps(issues[b].Copy!.Value));
        }
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("", "A copy without a source.")]
    [InlineData("A source without a copy.", "")]
    [InlineData("\ud800 lone", "lone \udfff")]
    [InlineData("?!\"“”(", ")\"“„”")]
    [InlineData("42", "24")]
    public void Survives_odd_texts(string source, string copy)
    {
        var issues = DetectorCatalog.Detect(Models.Compare(source, copy));
        Assert.All(issues, i => Assert.True((i.Copy?.End ?? 0) <= copy.Length && (i.Source?.End ?? 0) <= source.Length));
    }

    [Theory]
    [InlineData("than")]
    [InlineData("because")]
    [InlineData("Karrel")]
    [InlineData("sold")]
    [InlineData("behind")]
    [InlineData("which")]
    [InlineData("been")]
    [InlineData("half")]
    [InlineData("\"")]
    public void A_text_may_begin_and_end_with_any_word(string word)
    {
        const string Middle = "the council of Lubin sold nine boats to the port in May";
        foreach (var (source, copy) in ((string, string)[])[(word, Middle), (Middle, word), ($"{word} {Middle}", Middle), (Middle, $"{Middle} {word}"), ($"{Middle} {word}", $"{word} {Middle}"), ($"{word} {Middle}, {word}", $"{word}, {Middle} {word}")])
            Assert.NotNull(DetectorCatalog.Detect(Models.Compare(source, copy)));
    }
}
