using QualityScorer.Alignment;

namespace QualityScorer.Encoders.Tests;

public sealed class OnnxContextModelTests : IDisposable
{
    // Line numbers of the fixture's words.txt.
    private const int Pad = 0, Unknown = 1, Number = 2, Start = 3, End = 4, The = 5, Cat = 6, Sat = 7, On = 8, Mat = 9, Stop = 10, U = 11, S = 12, Johns = 13, Dont = 14;
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    public static TheoryData<string, string, int[]> Contexts => new()
    {
        { "the cat", "on the mat .", [Pad, Pad, Start, The, Cat, On, The, Mat, Stop, End] },
        { "", "", [Pad, Pad, Pad, Pad, Start, End, Pad, Pad, Pad, Pad] },
        { "mat the cat sat on", "the mat . the cat", [Mat, The, Cat, Sat, On, The, Mat, Stop, The, Cat] },
        { "on on mat the cat sat on", "the mat . the cat sat sat", [Mat, The, Cat, Sat, On, The, Mat, Stop, The, Cat] },
        { "cat sat on the", "mat", [Start, Cat, Sat, On, The, Mat, End, Pad, Pad, Pad] },
        { "the zebra", "2024 3rd .", [Pad, Pad, Start, The, Unknown, Number, Number, Stop, End, Pad] },
        { "john 's don't", ". u.s.", [Pad, Pad, Start, Johns, Dont, Stop, U, Stop, S, Stop] },
        { "on the mat john 's", "cat", [Pad, On, The, Mat, Johns, Cat, End, Pad, Pad, Pad] },
    };

    [Theory]
    [MemberData(nameof(Contexts))]
    public void Gives_the_model_five_words_of_each_side_in_reading_order(string left, string right, int[] ids)
    {
        using var model = OnnxContextModel.Open(TemporaryDirectory.Fixture("context"));
        var score = model.LogProbabilities([new WordContext(Split(left), Split(right), ["mat"])])[0];
        Assert.Equal([Expected(ids, Mat)], score);
    }

    [Fact]
    public void Gives_each_candidate_its_score_and_unknown_ones_NaN()
    {
        using var model = OnnxContextModel.Open(TemporaryDirectory.Fixture("context"));
        int[] ids = [Pad, Pad, Pad, Start, The, On, End, Pad, Pad, Pad];
        var scores = model.LogProbabilities([new WordContext(["the"], ["on"], ["cat", "zebra", "the", "17", "u.s.", "<unk>", "<s>", "john's", ""])])[0];
        Assert.Equal([Expected(ids, Cat), double.NaN, Expected(ids, The), Expected(ids, Number), double.NaN, double.NaN, double.NaN, Expected(ids, Johns), double.NaN], scores);
    }

    [Fact]
    public void Keeps_the_order_of_many_contexts_with_different_numbers_of_candidates()
    {
        using var model = OnnxContextModel.Open(TemporaryDirectory.Fixture("context"));
        string[] words = ["the", "cat", "sat", "on", "mat"];
        var contexts = Enumerable.Range(0, 1500)
            .Select(i => new WordContext(words[..(i % 6)], words[(i % 5)..], [.. Enumerable.Range(0, i % 4).Select(k => words[(i + k) % 5])])).ToList();
        var together = model.LogProbabilities(contexts);
        for (var i = 0; i < contexts.Count; i++)
        {
            Assert.Equal(i % 4, together[i].Length);
            Assert.Equal(model.LogProbabilities([contexts[i]])[0], together[i]);
        }

        Assert.Empty(model.LogProbabilities([]));
    }

    [Theory]
    [InlineData("context.onnx", "truncate", "context.onnx")]
    [InlineData("context.onnx", "delete", "context.onnx")]
    [InlineData("words.txt", "delete", "words.txt")]
    [InlineData("words.txt", "truncate", "words.txt")]
    [InlineData("words.txt", "lengthen", "context.onnx")]
    [InlineData("words.txt", "repeat", "words.txt, line 17")]
    public void Names_the_broken_file_in_one_line(string file, string damage, string named)
    {
        var path = _directory.Copy("context");
        using (OnnxContextModel.Open(path))
        {
            // The undamaged copy opens.
        }

        var target = Path.Combine(path, file);
        switch (damage)
        {
            case "truncate": File.WriteAllBytes(target, File.ReadAllBytes(target)[..14]); break;
            case "lengthen": File.AppendAllText(target, "one\ntwo\n"); break;
            case "repeat": File.AppendAllText(target, "cat\n"); break;
            default: File.Delete(target); break;
        }

        var fault = Assert.Throws<InvalidDataException>(() => OnnxContextModel.Open(path));
        Assert.Contains(path, fault.Message, StringComparison.Ordinal);
        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [PinFact("context.jsonl", "context/context.onnx")]
    public void Gives_the_scores_that_the_training_code_computes()
    {
        using var model = OnnxContextModel.Open(Path.Combine(ModelDirectory.Default, "context"));
        var rows = PinFactAttribute.Rows("context.jsonl").ToList();
        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            long[] Ids(string name) => [.. row.GetProperty(name).EnumerateArray().Select(id => id.GetInt64())];
            var expected = row.GetProperty("scores").EnumerateArray().Select(score => score.GetDouble()).ToArray();
            var actual = model.Scores(Ids("context_ids"), Ids("candidate_ids"));
            Assert.Equal(expected.Length, actual.Length);
            for (var k = 0; k < expected.Length; k++) Assert.Equal(expected[k], actual[k], 1e-3);
        }
    }

    private static double Expected(int[] ids, int candidate) => ids.Select((id, j) => (j + 1.0) * id).Sum() + candidate / 64.0;

    private static string[] Split(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
