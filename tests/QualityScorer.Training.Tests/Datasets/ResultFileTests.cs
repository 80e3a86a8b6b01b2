using QualityScorer.Training.Datasets;

namespace QualityScorer.Training.Tests.Datasets;

public sealed class ResultFileTests
{
    [Theory]
    [InlineData(".csv", "id,degradation,band\na,1.5,light\nb,2,light\n")]
    [InlineData(".jsonl", "{\"id\":\"a\",\"degradation\":1.5}\n\n{\"id\":\"b\",\"degradation\":2}\n")]
    public void Reads_degradations_by_id(string ending, string text) =>
        Assert.Equal(new Dictionary<string, double> { ["a"] = 1.5, ["b"] = 2 }, Read(ending, text));

    [Theory]
    [InlineData(".csv", "id,score\na,1\n", "line 1: column 'degradation' is missing")]
    [InlineData(".csv", "degradation\n1\n", "line 1: column 'id' is missing")]
    [InlineData(".csv", "id,degradation\na,much\n", "line 2: 'degradation' is not a number")]
    [InlineData(".csv", "id,degradation\na,1\na,2\n", "line 3: id 'a' comes twice")]
    [InlineData(".jsonl", "{\"id\":\"a\",\"degradation\":1}\n{\"id\":\"b\"}\n", "line 2: no object with 'id' and 'degradation'")]
    [InlineData(".jsonl", "{\"id\":\n", "line 1: no object with 'id' and 'degradation'")]
    public void A_broken_file_is_refused_with_its_line(string ending, string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<InvalidDataException>(() => Read(ending, text)).Message, StringComparison.Ordinal);

    private static Dictionary<string, double> Read(string ending, string text)
    {
        var path = Path.GetTempFileName();
        File.Move(path, path + ending);
        File.WriteAllText(path + ending, text);
        try
        {
            return ResultFile.Read(path + ending);
        }
        finally
        {
            File.Delete(path + ending);
        }
    }
}
