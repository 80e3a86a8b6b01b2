using System.Globalization;
using QualityScorer.Reports;

namespace QualityScorer.Tests.Reports;

public sealed class JsonReportTests
{
    // One line; broken here for reading.
    private static readonly string Expected = """
        {"id":"sample","degradation":12.35,"ranks":[6.2,34.3],"band":"light","relation":"rewrite","dimensions":{"names":4.12,"numbers":4.12,"meaning":0,"completeness":4.11,"fluency":0},
        "contributions":[{"feature":"names.garbled","value":1,"points":8.23},{"feature":"numbers.changed","value":0.5,"points":4.22},{"feature":"length","value":-0.25,"points":-0.1}],
        "issues":[{"detector":"NAM001","type":"Mistranslation","category":"accuracy","severity":"major","source_start":6,"source_end":26,"copy_start":6,"copy_end":26,"source_text":"Ursula von der Leyen","copy_text":"Ursula von der Raine","message":"The name is garbled"},
        {"detector":"NUM001","type":"Mistranslation","category":"accuracy","severity":"critical","source_start":46,"source_end":50,"copy_start":46,"copy_end":50,"source_text":"2018","copy_text":"2001","message":"The year is another"},
        {"detector":"COM001","type":"Omission","category":"accuracy","severity":"minor","source_start":52,"source_end":68,"copy_start":null,"copy_end":null,"source_text":"Nobody was hurt.","copy_text":null,"message":"The sentence is missing"}],
        "similarity":{"bleu":61.24,"chrf":70.5,"ter":22.22,"embedding":0.9123},"signature":"qualityscorer:test|model:none|encoder:none"}
        """.ReplaceLineEndings("");

    [Fact]
    public void Object_is_the_agreed_one() => Assert.Equal(Expected, JsonReport.ToJson(SampleScore.Pair, SampleScore.Score));

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void Object_does_not_depend_on_the_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(Expected, JsonReport.ToJson(SampleScore.Pair, SampleScore.Score));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void What_the_points_are_is_said_where_they_are_no_parts_of_a_sum() =>
        Assert.Equal(
            Expected.Replace("\"points\":-0.1}],", "\"points\":-0.1}],\"attribution\":\"by trees\",", StringComparison.Ordinal),
            JsonReport.ToJson(SampleScore.Pair, SampleScore.Score with { Attribution = "by trees" }));

    [Fact]
    public void Neutral_issues_come_on_request_only()
    {
        Assert.DoesNotContain("FLU004", JsonReport.ToJson(SampleScore.Pair, SampleScore.Score), StringComparison.Ordinal);
        Assert.Contains("\"detector\":\"FLU004\"", JsonReport.ToJson(SampleScore.Pair, SampleScore.Score, neutral: true), StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_characters_are_escaped_and_keep_the_offsets()
    {
        var pair = new RewritePair("x", "", "a\ud800b\u001b[31m\u009b");
        var score = SampleScore.Score with
        {
            Issues = [SampleScore.Score.Issues[0] with { Source = null, Copy = new(0, pair.Copy.Length) }],
            Similarity = new(double.NaN, 0, double.PositiveInfinity, -0.00001),
        };
        var json = JsonReport.ToJson(pair, score);
        Assert.Contains("""
            "copy_text":"a\uFFFDb\u001B[31m\u009B"
            """, json, StringComparison.Ordinal);
        Assert.Contains("""
            "similarity":{"bleu":null,"chrf":0,"ter":null,"embedding":0}
            """, json, StringComparison.Ordinal);
    }
}
