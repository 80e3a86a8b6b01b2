using System.IO.Compression;
using QualityScorer.Training.Datasets;

namespace QualityScorer.Training.Tests.Datasets;

public sealed class LabelledFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Reads_texts_with_commas_quotes_and_line_breaks()
    {
        var row = Assert.Single(Read("source,copy,score\n\"One, \"\"two\"\"\nthree\",Kopie,0.5\n"));
        Assert.Equal("One, \"two\"\nthree", row.Source);
        Assert.Equal((0.5, 1.0, 2L), (row.Score, row.Weight, row.Line));
    }

    [Fact]
    public void The_source_is_the_group_where_no_column_names_it() => Assert.Equal("s", Assert.Single(Read("source,copy,score\ns,c,1\n")).Group);

    [Fact]
    public void A_group_column_and_a_weight_are_read()
    {
        var row = Assert.Single(Read("score,group,weight,copy,source\n1,g,2.5,c,s\n"));
        Assert.Equal(("g", 2.5), (row.Group, row.Weight));
    }

    [Fact]
    public void Year_language_pair_and_document_make_group_and_stratum()
    {
        var rows = Read("source,copy,score,year,lp,doc\ns,c,1,2021,is-en,d1\ns,c,1,2021,is-en,d2\ns,c,1,2022,is-en,d2\n");
        Assert.Equal(3, rows.Select(r => r.Group).Distinct().Count());
        Assert.Equal(2, rows.Select(r => r.Stratum).Distinct().Count());
    }

    [Fact]
    public void Lower_is_better_turns_the_sign()
    {
        File.WriteAllText(_path, "source,copy,score\ns,c,3\n");
        Assert.Equal(-3, Assert.Single(new LabelledFile(_path, lowerIsBetter: true).Read()).Score);
    }

    [Fact]
    public void A_missing_column_is_named() =>
        Assert.Equal($"{_path}, line 1: column 'score' is missing", Assert.Throws<InvalidDataException>(() => Read("source,copy\ns,c\n")).Message);

    [Fact]
    public void Every_unreadable_row_is_named()
    {
        var message = Assert.Throws<InvalidDataException>(() => Read("source,copy,score,weight\ns,c,1,1\ns,c,good,1\ns,c\ns,c,1,0\ns,c,2,1\n")).Message;
        Assert.Equal($"{_path}: 3 unreadable rows: line 3: score 'good' is not a number; line 4: 2 fields, 4 expected; line 5: weight '0' is not a number above 0", message);
    }

    [Fact]
    public void An_open_quote_is_unreadable() =>
        Assert.Contains("broken quotation", Assert.Throws<InvalidDataException>(() => Read("source,copy,score\ns,c,1\n\"open,c,2\ns,c,3\n")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_gz_file_is_unpacked()
    {
        var path = _path + ".gz";
        using (var file = new StreamWriter(new GZipStream(File.Create(path), CompressionLevel.Fastest))) file.Write("source,copy,score\ns,c,1\n");
        Assert.Equal("s", Assert.Single(new LabelledFile(path).Read()).Source);
        File.Delete(path);
    }

    private List<LabelledRow> Read(string text)
    {
        File.WriteAllText(_path, text);
        return [.. new LabelledFile(_path).Read()];
    }
}
