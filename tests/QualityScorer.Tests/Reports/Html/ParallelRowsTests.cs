using QualityScorer.Alignment;
using QualityScorer.Reports.Html;
using QualityScorer.Text;

namespace QualityScorer.Tests.Reports.Html;

public sealed class ParallelRowsTests
{
    // Each letter is a sentence of ten characters; the same letter says the same, a dot has no counterpart.
    [Theory]
    [InlineData("", "", "|")]
    [InlineData("abc", "abc", "a|a b|b c|c")]
    [InlineData("abc", "ac", "a|a b| c|c")]
    [InlineData("ac", "abc", "a|a |b c|c")]
    [InlineData("a.c", "a.c", "a|a .|. c|c")]
    [InlineData("...", "..", "...|..")]
    [InlineData("aab", "abb", "aa|a b|bb")]
    [InlineData("abcd", "dabc", "|d a|a b|b c|c d|")]
    [InlineData("abc", "cba", "ab| c|c |ba")]
    [InlineData("aba", "ab", "aba|ab")]
    [InlineData("acbc", "abcc", "a|a |b cbc|cc")]
    public void Rows_keep_the_order_of_both_texts_and_bring_together_what_says_the_same(string source, string copy, string rows)
    {
        var text = new ParallelText(Sentences(source), Sentences(copy));
        Assert.Equal(rows.Split(' '), ParallelRows.Of(text).Select(r => $"{r.Source.Of(source)}|{r.Copy.Of(copy)}"));
    }

    [Fact]
    public void Every_sentence_stands_in_one_row_whatever_the_pairs()
    {
        var random = new Random(7);
        for (var trial = 0; trial < 500; trial++)
        {
            var (source, copy) = (Letters(), Letters());
            var rows = ParallelRows.Of(new ParallelText(Sentences(source), Sentences(copy)));
            Assert.Equal(source, string.Concat(rows.Select(r => r.Source.Of(source))));
            Assert.Equal(copy, string.Concat(rows.Select(r => r.Copy.Of(copy))));
            Assert.Equal(rows.Select(r => r.Source.Start).Order(), rows.Select(r => r.Source.Start));
        }

        string Letters() => new([.. Enumerable.Range(0, random.Next(12)).Select(_ => "abcdef.."[random.Next(8)])]);
    }

    private static List<ParallelSentence> Sentences(string letters) =>
        [.. letters.Select((letter, i) => new ParallelSentence(new Sentence(i, new(10 * i, (10 * i) + 9), SentenceKind.Body, default, i), letter == '.' ? null : letter))];
}
