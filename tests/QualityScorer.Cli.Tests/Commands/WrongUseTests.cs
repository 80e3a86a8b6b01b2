namespace QualityScorer.Cli.Tests.Commands;

public sealed class WrongUseTests : IDisposable
{
    private readonly Workplace _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("", "qualityscorer --help")]
    [InlineData("rate", "rate")]
    [InlineData("score", "SOURCE and COPY, or --pairs FILE, must be given")]
    [InlineData("score SAMPLE", "SOURCE and COPY, or --pairs FILE, must be given")]
    [InlineData("score SAMPLE SAMPLE SAMPLE", "mill-source.txt")]
    [InlineData("score - -", "only one of SOURCE and COPY can be standard input")]
    [InlineData("score SAMPLE missing.txt", "missing.txt: no such file")]
    [InlineData("score SAMPLE SAMPLE --format xml", "--format 'xml': text, json or html is expected")]
    [InlineData("score SAMPLE SAMPLE --max-degradation low", "--max-degradation 'low': a number is expected")]
    [InlineData("score SAMPLE SAMPLE --max-degradation 101", "--max-degradation 101: must be 0 to 100")]
    [InlineData("score SAMPLE SAMPLE --max-degradation NaN", "--max-degradation NaN: must be 0 to 100")]
    [InlineData("score SAMPLE SAMPLE --threads 2", "--threads goes with --pairs only")]
    [InlineData("score SAMPLE SAMPLE --model nowhere", "nowhere")]
    [InlineData("score SAMPLE SAMPLE --out nowhere/report.txt", "nowhere/report.txt: no such directory")]
    [InlineData("score SAMPLE SAMPLE --pairs pairs.csv", "--pairs and SOURCE")]
    [InlineData("score --pairs pairs.csv", "pairs.csv: no such file")]
    [InlineData("score --pairs pairs.xlsx", "--pairs pairs.xlsx: the ending must be .csv or .jsonl")]
    [InlineData("score --pairs pairs.csv --format json", "--format goes with one pair only")]
    [InlineData("score --pairs pairs.csv --threads 0", "--threads 0: must be 1 to 1024")]
    [InlineData("score --pairs pairs.csv --threads two", "--threads 'two': a whole number is expected")]
    [InlineData("train-evidence --out words", "give either --marked DIR or --paraphrases FILE")]
    [InlineData("train-evidence --paraphrases pairs.tsv --also data/marked --out words", "--also goes with --marked")]
    [InlineData("train-evidence --paraphrases pairs.tsv --rated judged.csv --out words", "--rated goes with --marked")]
    public async Task Says_in_one_line_what_is_wrong(string line, string message)
    {
        var args = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(a => a == "SAMPLE" ? Workplace.Sample("mill-source.txt") : a);
        (await CommandRun.Of([.. args])).IsRefused(message);
    }

    [Fact]
    public async Task Names_a_directory_that_is_given_as_file()
    {
        (await CommandRun.Score(_files.Folder, Workplace.Sample("mill-source.txt"))).IsRefused("is a directory");
        (await CommandRun.Score(Workplace.Sample("mill-source.txt"), Workplace.Sample("mill-good.txt"), "--out", _files.Folder)).IsRefused("is a directory");
    }

    [Fact]
    public async Task Refuses_to_overwrite_the_pairs_with_their_results()
    {
        var pairs = _files.Write("pairs.csv", "source,copy\na,b\n");
        (await CommandRun.Score("--pairs", pairs, "--out", pairs)).IsRefused("would overwrite");
        Assert.Equal("source,copy\na,b\n", await File.ReadAllTextAsync(pairs));
    }

    [Fact]
    public async Task Escape_sequences_in_a_name_do_not_reach_the_terminal()
    {
        var run = (await CommandRun.Score("\u001b[31mred.txt", Workplace.Sample("mill-source.txt"))).IsRefused("red.txt");
        Assert.DoesNotContain('\u001b', run.Error);
    }
}
