using QualityScorer.Similarity;

namespace QualityScorer.Tests.Similarity;

public class SimilarityMetricTests
{
    private static readonly string[] Vocabulary = ["a", "b", "the", "The", "3.5", "3,", "don't", "(x)", "é", "日本", "😀", "-", "...", "&quot;"];

    public static TheoryData<string> MetricNames { get; } = [.. All.Keys];

    private static Dictionary<string, ISimilarityMetric> All => new()
    {
        ["BLEU"] = Bleu.Default,
        ["BLEU, all orders"] = Bleu.AllOrders,
        ["chrF2"] = Chrf.Default,
        ["chrF2++"] = Chrf.PlusPlus,
        ["TER"] = Ter.Default,
    };

    [Theory]
    [InlineData("Yes")]
    [InlineData(".")]
    [InlineData("a b")]
    [InlineData("İstanbul'da ΟΔΟΣ 😀 …")]
    [InlineData("In 2019, 1,200.50 euros were paid; the rest followed.\nNobody knows why.")]
    public void Identical_texts_are_at_the_good_end(string text)
    {
        Assert.Equal(100, Bleu.Default.Sentence(text, text), 1e-9);
        Assert.Equal(100, Chrf.Default.Sentence(text, text), 1e-9);
        Assert.Equal(100, Chrf.PlusPlus.Sentence(text, text), 1e-9);
        Assert.Equal(0, Ter.Default.Sentence(text, text));
    }

    [Fact]
    public void Scores_of_random_pairs_stay_in_their_ranges_and_ter_is_at_most_plain_substitution()
    {
        var random = new Random(20);
        for (var round = 0; round < 2000; round++)
        {
            var (source, copy) = (Words(random), Words(random));
            var pair = $"'{string.Join(' ', source)}' / '{string.Join(' ', copy)}'";
            foreach (var metric in All.Values.Where(metric => metric is not Ter))
                Assert.True(metric.Sentence(string.Join(' ', source), string.Join(' ', copy)) is >= 0 and <= 100, $"{metric.Name} {pair}");
            var edits = Math.Max(source.Length, copy.Length);
            Assert.True(Ter.Default.Sentence(string.Join(' ', source), string.Join(' ', copy)) <= 100.0 * edits / source.Length + 1e-9, pair);
        }
    }

    [Theory]
    [InlineData("a b c d", "b a c d", 25)] // one move
    [InlineData("a b c d", "c d a b", 25)] // one move of two words
    [InlineData("a b c d", "a x c d", 25)]
    [InlineData("a b c d", "a c d", 25)]
    [InlineData("a b c d", "a b c d e f", 50)]
    [InlineData("a b", "x y z", 150)]
    [InlineData("The End", "the END", 0)]
    [InlineData("end.", "end .", 200)] // punctuation stays with its word
    public void Ter_counts_edits_per_source_word(string source, string copy, double expected) =>
        Assert.Equal(expected, Ter.Default.Sentence(source, copy), 1e-9);

    [Theory]
    [InlineData("a b c d e", "a b c d", 77.8800783)] // all precisions 1; exp(1 - 5/4)
    [InlineData("a b c d", "a b c d e", 66.8740305)] // (4/5 * 3/4 * 2/3 * 1/2)^(1/4)
    [InlineData("a b", "a c", 50)] // 1/2 and, smoothed, 1/2
    [InlineData("a, b", "a , b", 100)]
    [InlineData("1,5", "1 , 5", 0)] // smoothing needs one match
    public void Bleu_is_the_penalised_mean_of_precisions(string source, string copy, double expected) =>
        Assert.Equal(expected, Bleu.Default.Sentence(source, copy), 1e-6);

    [Theory]
    [InlineData("ab", "ab", 100)]
    [InlineData("a b", "ab", 100)]
    [InlineData("ab", "a", 55.5555556)] // order 1 only: precision 1, recall 1/2; 5 * 0.5 / (4 + 0.5)
    [InlineData("ab", "AB", 0)]
    public void Chrf_weighs_recall_twice(string source, string copy, double expected) =>
        Assert.Equal(expected, Chrf.Default.Sentence(source, copy), 1e-6);

    [Fact]
    public void Word_order_separates_one_mark_from_a_word()
    {
        Assert.Equal(100, Chrf.PlusPlus.Sentence("the end.", "the end ."), 1e-9);
        Assert.Equal(100, Chrf.PlusPlus.Sentence("(the end)", "( the end )"), 1e-9);
        Assert.True(Chrf.PlusPlus.Sentence("(end)", "( end )") < 100); // of two marks only the last is taken off
    }

    [Theory]
    [MemberData(nameof(MetricNames))]
    public void Corpus_score_does_not_depend_on_order_and_is_no_mean(string name)
    {
        var metric = All[name];
        (string, string)[] pairs = [("a b c d e f", "a b c d e x"), ("one two", "two two"), ("", "x"), ("long enough for four", "")];
        var score = metric.Corpus(pairs);
        Assert.Equal(score, metric.Corpus(pairs.Reverse()), 1e-9);
        Assert.NotEqual(pairs.Average(pair => metric.Sentence(pair.Item1, pair.Item2)), score, 1e-3);
    }

    [Theory]
    [MemberData(nameof(MetricNames))]
    public void Missing_arguments_throw(string name)
    {
        var metric = All[name];
        Assert.Throws<ArgumentNullException>("source", () => metric.Sentence(null!, "x"));
        Assert.Throws<ArgumentNullException>("copy", () => metric.Sentence("x", null!));
        Assert.Throws<ArgumentException>("pairs", () => metric.Corpus([]));
    }

    [Fact]
    public void Bleu_with_all_orders_needs_four_words()
    {
        Assert.Equal(0, Bleu.AllOrders.Sentence("a b c", "a b c"));
        Assert.Equal(Bleu.Default.Sentence("a b c d x", "a b c d y"), Bleu.AllOrders.Sentence("a b c d x", "a b c d y"));
    }

    [Fact]
    public void Signatures_are_those_that_sacrebleu_prints()
    {
        Assert.Equal("nrefs:1|case:mixed|eff:yes|tok:13a|smooth:exp|version:2.6.0", Bleu.Default.Signature);
        Assert.Equal("nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:2.6.0", Bleu.AllOrders.Signature);
        Assert.Equal("nrefs:1|case:mixed|eff:yes|nc:6|nw:0|space:no|version:2.6.0", Chrf.Default.Signature);
        Assert.Equal("nrefs:1|case:mixed|eff:yes|nc:6|nw:2|space:no|version:2.6.0", Chrf.PlusPlus.Signature);
        Assert.Equal("nrefs:1|case:lc|tok:tercom|norm:no|punct:yes|asian:no|version:2.6.0", Ter.Default.Signature);
        Assert.Equal("chrF2+", new Chrf(1).Name);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Chrf(-1));
    }

    private static string[] Words(Random random) => random.GetItems(Vocabulary, random.Next(1, 30));
}
