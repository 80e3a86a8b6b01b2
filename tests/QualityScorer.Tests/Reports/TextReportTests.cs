using System.Text.RegularExpressions;
using QualityScorer.Reports;

namespace QualityScorer.Tests.Reports;

public sealed partial class TextReportTests
{
    [Fact]
    public void Wide_report_stands_side_by_side()
    {
        Assert.Equal("""
            copy.txt as a copy of source.txt

            degradation 12.3 of 100, light: blemishes, or one place to check
            ranks       among 100 machine translations, 1 the best, people place eight of ten such copies
                        between 7 and 34
            relation    rewrite: the whole source in other words

              names         █████████████···························    4.1
              numbers       █████████████···························    4.1
              meaning       ········································    0.0
              completeness  █████████████···························    4.1
              fluency       ········································    0.0
                                                         degradation   12.3

            Names  4.1 points, 1 major

              major    NAM001  The name is garbled
                Mayor Ursula von der [Leyen] opened 40 parks   │ Mayor Ursula von der [Raine] opened 40 parks
                in 2018.                                       │ in 2001.

            Numbers  4.1 points, 1 critical

              critical NUM001  The year is another
                … der Leyen opened 40 parks in [2018].         │ … der Raine opened 40 parks in [2001].

            Completeness  4.1 points, 1 minor

              minor    COM001  The sentence is missing
                [Nobody was hurt.]                             │ (nothing in the copy)

            1 harmless difference not listed; --show-neutral lists it.
            note: copy.txt: windows-1252
            Read the relation first, then the score: 0 is nothing lost, 100 nothing usable. Source on the left
            or above; the difference is marked.
            qualityscorer:test|model:none|encoder:none

            """.ReplaceLineEndings("\n"), Written(new()));
    }

    [Fact]
    public void Narrow_report_stacks_the_snippets_and_keeps_to_its_width()
    {
        var report = Written(new() { Width = 44 });
        Assert.Contains("    source  Mayor Ursula von der [Leyen]\n            opened 40 parks in 2018.\n    copy    Mayor", report, StringComparison.Ordinal);
        Assert.All(report.Split('\n'), line => Assert.InRange(VisibleText.Columns(line), 0, 44));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(77)]
    [InlineData(90)]
    [InlineData(131)]
    public void Colour_changes_nothing_but_escape_sequences_and_brackets(int width)
    {
        var colored = Written(new() { Width = width, Color = true, ShowNeutral = true });
        Assert.Contains("\u001b[", colored, StringComparison.Ordinal);
        var stripped = EscapeSequence.Replace(colored, "");
        Assert.DoesNotContain('\u001b', stripped);
        Assert.DoesNotContain('\u0001', stripped);
        Assert.DoesNotContain('\u0002', stripped);
        Assert.All(stripped.Split('\n'), line => Assert.InRange(VisibleText.Columns(line), 0, width));
        Assert.Equal(Words(Written(new() { Width = width, ShowNeutral = true })), Words(stripped));

        static List<string> Words(string text) => [.. text.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal)
            .Split([' ', '\n', '│'], StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public void Every_line_closes_the_colour_that_it_opens()
    {
        foreach (var line in Written(new() { Width = 40, Color = true, ShowNeutral = true }).Split('\n'))
        {
            var codes = EscapeSequence.Matches(line);
            if (codes.Count > 0) Assert.Equal("\u001b[0m", codes[^1].Value);
        }
    }

    [Fact]
    public void Neutral_issues_come_on_request_only()
    {
        Assert.DoesNotContain("FLU004", Written(new()), StringComparison.Ordinal);
        Assert.Contains("neutral  FLU004  The sentence stands twice", Written(new() { ShowNeutral = true }), StringComparison.Ordinal);
    }

    [Fact]
    public void Control_characters_of_the_texts_are_made_visible()
    {
        const string text = "Mayor \u001b[31mUrsula\u001b[0m \ud800 \u009b2J \u202e \u0007 \u0001 left.";
        var pair = new RewritePair("x", text, text);
        var score = SampleScore.Score with { Issues = [SampleScore.Score.Issues[0] with { Source = new(0, text.Length), Copy = new(6, 20) }] };
        var writer = new StringWriter();
        TextReport.Write(writer, pair, score, new() { SourceName = "\u001b]0;title\u0007.txt" });
        Assert.DoesNotContain(writer.ToString(), c => c != '\n' && char.IsControl(c) || char.IsSurrogate(c) || c == '\u202e');
        Assert.Contains("␛[31mUrsula␛[0m", writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Long_lists_are_cut_with_a_word_on_the_rest()
    {
        var score = SampleScore.Score with { Issues = [.. Enumerable.Repeat(SampleScore.Score.Issues[0], 5)] };
        var writer = new StringWriter();
        TextReport.Write(writer, SampleScore.Pair, score, new() { MaxIssues = 2 });
        Assert.Equal(2, Regex.Count(writer.ToString(), "NAM001"));
        Assert.Contains("and 3 more issues; --format json lists them all", writer.ToString(), StringComparison.Ordinal);
    }

    private static string Written(TextReportOptions options)
    {
        var writer = new StringWriter();
        TextReport.Write(writer, SampleScore.Pair, SampleScore.Score, options with { SourceName = "source.txt", CopyName = "copy.txt", Notes = ["copy.txt: windows-1252"] });
        return writer.ToString();
    }

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex EscapeSequence { get; }
}
