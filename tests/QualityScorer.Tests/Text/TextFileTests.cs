using System.Text;
using QualityScorer.Text;

namespace QualityScorer.Tests.Text;

public sealed class TextFileTests
{
    private const string Sample = "Wilmès “won’t” pay £5 — ever.";

    public static TheoryData<string, byte[]> Encoded => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Sample) },
        { "UTF-8 with mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Sample)] },
        { "UTF-16 little endian", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Sample)] },
        { "UTF-16 big endian", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Sample)] },
        { "UTF-32", [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(Sample)] },
    };

    [Theory]
    [MemberData(nameof(Encoded))]
    public void Reads_marked_encodings_without_a_note(string encoding, byte[] bytes)
    {
        var file = Read(bytes);
        Assert.True(file.Text == Sample, encoding);
        Assert.Empty(file.Notes);
    }

    [Fact]
    public void Reads_unmarked_UTF_16_with_a_note()
    {
        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            var file = Read(encoding.GetBytes(Sample));
            Assert.Equal(Sample, file.Text);
            Assert.Contains("UTF-16", Assert.Single(file.Notes), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Reads_Windows_1252_with_a_note()
    {
        var file = Read([0x93, (byte)'C', (byte)'a', (byte)'f', 0xE9, 0x94, (byte)' ', 0x80, (byte)'5']);
        Assert.Equal("“Café” €5", file.Text);
        Assert.Contains("a.txt: not valid UTF-8, read as Windows-1252", file.Notes);
    }

    [Fact]
    public void Reads_damaged_UTF_8_as_UTF_8_with_a_note()
    {
        var file = Read([.. Encoding.UTF8.GetBytes("éèêëü and "), 0xC3, (byte)'.']);
        Assert.Equal("éèêëü and \uFFFD.", file.Text);
        Assert.Single(file.Notes);
    }

    [Theory]
    [InlineData("FF D8 FF E0 00 10 4A 46", "JPEG image")]
    [InlineData("89 50 4E 47 0D 0A", "PNG image")]
    [InlineData("25 50 44 46 2D 31", "PDF document")]
    [InlineData("50 4B 03 04 14 00", "ZIP archive or Office document")]
    [InlineData("61 62 63 00 64 65 66", "NUL bytes")]
    [InlineData("00 00 00 00", "NUL bytes")]
    [InlineData("01 02 03 61 04 05", "5 control characters among 6")]
    public void Refuses_what_is_no_text(string bytes, string fault)
    {
        var error = Assert.Throws<InvalidDataException>(() => Read(Convert.FromHexString(bytes.Replace(" ", "", StringComparison.Ordinal))));
        Assert.Equal($"a.txt: not a text ({fault})", error.Message);
    }

    [Fact]
    public void An_empty_file_is_an_empty_text() => Assert.Equal("", Read([]).Text);

    [Fact]
    public void Refuses_a_file_over_the_limit()
    {
        Assert.Equal("abcd", TextFile.Read(new MemoryStream("abcd"u8.ToArray()), "a.txt", 4).Text);
        var error = Assert.Throws<InvalidDataException>(() => TextFile.Read(new MemoryStream("abcde"u8.ToArray()), "a.txt", 4));
        Assert.Equal("a.txt: larger than 4 bytes, the limit", error.Message);
    }

    [Theory]
    [InlineData("page.html", "One\n\nTwo")]
    [InlineData("PAGE.HTM", "One\n\nTwo")]
    [InlineData("page.txt", "<p>One<p>Two")]
    public void Reads_pages_by_their_ending(string name, string text) =>
        Assert.Equal(text, TextFile.Read(new MemoryStream("<p>One<p>Two"u8.ToArray()), name).Text);

    [Fact]
    public void Reads_a_path()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.txt");
        try
        {
            File.WriteAllText(path, Sample);
            Assert.Equal(Sample, TextFile.Read(path).Text);
        }
        finally
        {
            File.Delete(path);
        }

        Assert.Throws<FileNotFoundException>(() => TextFile.Read(path));
    }

    private static TextFile Read(byte[] bytes) => TextFile.Read(new MemoryStream(bytes), "a.txt");
}
