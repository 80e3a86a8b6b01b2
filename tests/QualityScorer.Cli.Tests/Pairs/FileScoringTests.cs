using System.Globalization;
using System.Text;
using System.Text.Json;

namespace QualityScorer.Cli.Tests.Pairs;

public sealed class FileScoringTests : IDisposable
{
    private static readonly string[] Articles = ["harbour", "railway", "mill"];
    private static readonly string[] Kinds = ["source", "damaged"];
    private readonly Workplace _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task Same_object_from_one_pair_and_from_a_file_in_any_order_with_any_number_of_threads()
    {
        List<(string Id, string Source, string Copy)> pairs = [];
        List<string> expected = [];
        foreach (var article in Articles)
            foreach (var copy in new[] { "good", "damaged", "source" })
            {
                var (source, name) = ($"{article}-source.txt", $"{article}-{copy}.txt");
                pairs.Add((name, await File.ReadAllTextAsync(Workplace.Sample(source)), await File.ReadAllTextAsync(Workplace.Sample(name))));
                expected.Add((await CommandRun.Score(Workplace.Sample(source), Workplace.Sample(name), "--format", "json")).Output);
            }

        // Many more rows than threads, so that rows overtake each other: 20 rounds, the second one backwards and so on.
        var order = Enumerable.Range(0, 20).SelectMany(round => round % 2 == 0 ? Enumerable.Range(0, pairs.Count) : Enumerable.Range(0, pairs.Count).Reverse()).ToList();
        var whole = string.Concat(order.Select(i => expected[i]));
        var csv = _files.Write("pairs.csv", "ID,Source,COPY\r\n" + string.Concat(order.Select(i => $"{pairs[i].Id},{Quoted(pairs[i].Source)},{Quoted(pairs[i].Copy)}\r\n")));
        var jsonl = _files.Write("pairs.jsonl", string.Concat(order.Select(i => JsonSerializer.Serialize(new { copy = pairs[i].Copy, id = pairs[i].Id, source = pairs[i].Source }) + "\n")));
        foreach (var file in new[] { csv, jsonl })
            foreach (var threads in new[] { "1", "2", "5" })
            {
                var run = await CommandRun.Score("--pairs", file, "--out", _files["results.jsonl"], "--threads", threads);
                Assert.Equal((ExitCode.Done, "", ""), (run.Code, run.Output, run.Error));
                Assert.Equal(whole, await File.ReadAllTextAsync(_files["results.jsonl"]));
            }

        Assert.Equal(whole, (await CommandRun.Score("--pairs", jsonl)).Output);
    }

    [Fact]
    public async Task Csv_result_has_the_agreed_columns_and_the_digits_of_the_object()
    {
        var run = await CommandRun.Score("--pairs", Workplace.Sample("pairs.csv"), "--out", _files["results.csv"]);
        Assert.Equal(ExitCode.Done, run.Code);
        await CommandRun.Score("--pairs", Workplace.Sample("pairs.csv"), "--out", _files["results.jsonl"]);
        var rows = await File.ReadAllLinesAsync(_files["results.csv"]);
        var objects = await File.ReadAllLinesAsync(_files["results.jsonl"]);
        Assert.Equal("id,degradation,band,relation,names,numbers,meaning,completeness,fluency,issues", rows[0]);
        Assert.Equal(objects.Length, rows.Length - 1);
        Assert.NotEmpty(objects);
        for (var i = 0; i < objects.Length; i++)
        {
            using var json = JsonDocument.Parse(objects[i]);
            string[] keys = ["id", "degradation", "band", "relation"];
            var values = keys.Select(k => json.RootElement.GetProperty(k).ToString())
                .Concat(json.RootElement.GetProperty("dimensions").EnumerateObject().Select(p => p.Value.ToString()))
                .Append(json.RootElement.GetProperty("issues").GetArrayLength().ToString(CultureInfo.InvariantCulture));
            Assert.Equal(string.Join(',', values), rows[i + 1]);
        }
    }

    [Fact]
    public async Task Row_number_stands_for_an_absent_id()
    {
        var csv = _files.Write("pairs.csv", "copy,source\nAlpha.,Alpha.\n\nBeta.,Beta.\n");
        var jsonl = _files.Write("pairs.jsonl", "{\"source\":\"Alpha.\",\"copy\":\"Alpha.\"}\n\n{\"source\":\"Beta.\",\"copy\":\"Beta.\",\"id\":null}\n{\"id\":7,\"source\":\"\",\"copy\":\"\"}\n");
        Assert.Equal(["1", "2"], Ids((await CommandRun.Score("--pairs", csv)).Output));
        Assert.Equal(["1", "2", "7"], Ids((await CommandRun.Score("--pairs", jsonl)).Output));

        static IEnumerable<string?> Ids(string output) =>
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("pairs.csv", "", "row 0 (the header): no column 'source'; it has none")]
    [InlineData("pairs.csv", "id,source,kopie\n1,a,b\n", "row 0 (the header): no column 'copy'; it has 'id', 'source', 'kopie'")]
    [InlineData("pairs.csv", "id,source,copy\n1,a,b\n2,a\n", "row 2: Record 3 (line 3) has 2 fields but 3 were expected")]
    [InlineData("pairs.csv", "id,source,copy\n1,a,b\n2,a,b,c\n", "row 2: Record 3 (line 3) has 4 fields but 3 were expected")]
    [InlineData("pairs.csv", "id,source,copy\n1,a,b\n2,\"a\nb,c\n3,d,e\n", "row 2: Malformed CSV in record 3 (line 3): a quoted field that is never closed")]
    [InlineData("pairs.csv", "id,source,copy\n1,a,\"b\"c\n", "row 1: Malformed CSV in record 2 (line 2): text after the closing quote")]
    [InlineData("pairs.jsonl", "{\"source\":\"a\",\"copy\":\"b\"}\n\n{\"source\":\"a\",\n", "row 2 (line 3): broken JSON at byte 13")]
    [InlineData("pairs.jsonl", "[1]\n", "row 1 (line 1): an object is expected, not Array")]
    [InlineData("pairs.jsonl", "{\"source\":\"a\"}\n", "row 1 (line 1): no key 'copy'")]
    [InlineData("pairs.jsonl", "{\"source\":5,\"copy\":\"b\"}\n", "row 1 (line 1): 'source' must be a string, not Number")]
    [InlineData("pairs.jsonl", "{\"source\":\"a\\ud800\",\"copy\":\"b\"}\n", "row 1 (line 1): a string with half a surrogate pair")]
    public async Task Broken_row_is_named_and_leaves_no_result(string name, string text, string fault)
    {
        var file = _files.Write(name, text);
        (await CommandRun.Score("--pairs", file, "--out", _files["results.jsonl"])).IsRefused($"{file}, {fault}");
        Assert.Equal([file], Directory.GetFiles(_files.Folder));
    }

    [Fact]
    public async Task Broken_row_leaves_an_older_result_as_it_was()
    {
        _files.Write("results.csv", "older");
        var file = _files.Write("pairs.csv", "source,copy\na,b\n\"c,d\n");
        (await CommandRun.Score("--pairs", file, "--out", _files["results.csv"])).IsRefused("row 2");
        Assert.Equal("older", await File.ReadAllTextAsync(_files["results.csv"]));
    }

    [Theory]
    [InlineData("pairs.csv")]
    [InlineData("pairs.jsonl")]
    public async Task Refuses_bytes_that_are_not_UTF_8(string name)
    {
        byte[] bytes = [.. "source,copy\ncaf"u8, 0xE9, .. ",b\n"u8];
        var file = _files.Write(name, bytes);
        (await CommandRun.Score("--pairs", file)).IsRefused(name, "not UTF-8 text");
    }

    [Fact]
    public async Task Field_of_5_MB_and_line_breaks_in_fields_are_kept()
    {
        var line = "The mill \"burned\", they said.\r\nNothing was left.\n";
        var text = string.Concat(Enumerable.Repeat(line, 5_000_000 / line.Length));
        var file = _files.Write("pairs.csv", $"id,source,copy\nlong,{Quoted(text)},{Quoted(text)}\n");
        var run = await CommandRun.Score("--pairs", file);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal("identical", json.RootElement.GetProperty("relation").GetString());
    }

    [Fact]
    public async Task Counts_the_rows_above_max_degradation()
    {
        var file = _files.Write("pairs.jsonl", string.Concat(Articles.SelectMany(_ => Kinds, (a, c) => JsonSerializer.Serialize(new
        {
            source = File.ReadAllText(Workplace.Sample($"{a}-source.txt"), Encoding.UTF8),
            copy = File.ReadAllText(Workplace.Sample($"{a}-{c}.txt"), Encoding.UTF8),
        }) + "\n")));
        var run = await CommandRun.Score("--pairs", file, "--out", _files["results.csv"], "--max-degradation", "0.5");
        Assert.Equal(ExitCode.Exceeded, run.Code);
        Assert.Equal("qualityscorer: 3 of 6 pairs are above --max-degradation 0.5\n", run.Error);
        Assert.Equal(7, (await File.ReadAllLinesAsync(_files["results.csv"])).Length);
    }

    private static string Quoted(string field) => $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
