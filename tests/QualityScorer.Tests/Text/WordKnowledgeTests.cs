using System.IO.Compression;
using QualityScorer.Text;

namespace QualityScorer.Tests.Text;

public sealed class WordKnowledgeTests
{
    [Fact]
    public void A_thesaurus_keeps_senses_apart_and_knows_both_directions()
    {
        using var folder = new TemporaryFile("thesaurus.txt", "# comment\ncoach\ttrainer, manager | bus\nbus\tcoach\n");
        var thesaurus = Thesaurus.Load(folder.Path);
        Assert.Equal((0, 1, -1), (thesaurus.SenseOf("coach", "trainer"), thesaurus.SenseOf("coach", "bus"), thesaurus.SenseOf("coach", "nurse")));
        Assert.Equal(1, thesaurus.Nearness("coach", "trainer"));
        Assert.Equal(1, thesaurus.Nearness("bus", "coach"));
        Assert.Equal(0, thesaurus.Nearness("nurse", "bus"));
    }

    [Theory]
    [InlineData("toughest", "tough")]
    [InlineData("harder", "hard")]
    [InlineData("heavily", "heavy")]
    [InlineData("biggest", "big")]
    [InlineData("hardly", null)] // a headword of its own
    [InlineData("officer", null)]
    public void A_superlative_or_adverb_is_looked_up_by_its_root(string word, string? root)
    {
        using var folder = new TemporaryFile("thesaurus.txt", "tough\thard\nhard\ttough\nheavy\tsevere\nbig\tlarge\nhardly\tscarcely\n");
        Assert.Equal(root, Thesaurus.Load(folder.Path).RootOf(word));
    }

    [Fact]
    public void A_broken_thesaurus_is_named_with_its_line()
    {
        using var folder = new TemporaryFile("thesaurus.txt", "coach\ttrainer\nbus coach\n");
        Assert.EndsWith("thesaurus.txt, line 2: headword, tab and senses expected", Assert.Throws<InvalidDataException>(() => Thesaurus.Load(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Exchanges_that_were_seen_often_and_beyond_chance_are_strong()
    {
        using var folder = new TemporaryFile("exchanges.tsv.gz", Zipped("react\t60\nrespond\t60\nsay\t90000\ntell\t90000\nquit\t40\nreact\trespond\t50\nsay\ttell\t50\n"));
        var exchanges = Exchanges.Load(folder.Path);
        Assert.True(exchanges.Strength("respond", "react") > 0.9);
        Assert.Equal(0, exchanges.Strength("say", "tell"));
        Assert.Equal(0, exchanges.Strength("react", "quit"));
        Assert.True(exchanges.Avoid("react", "quit"));
        Assert.False(exchanges.Avoid("react", "unknown"));
    }

    [Fact]
    public void A_broken_table_of_exchanges_is_named_with_its_line()
    {
        using var folder = new TemporaryFile("exchanges.tsv.gz", Zipped("react\t60\nreact\trespond\tmany\n"));
        Assert.EndsWith("exchanges.tsv.gz, line 2: one or two words and a count expected", Assert.Throws<InvalidDataException>(() => Exchanges.Load(folder.Path)).Message, StringComparison.Ordinal);
    }

    private static byte[] Zipped(string text)
    {
        using var bytes = new MemoryStream();
        using (var zip = new GZipStream(bytes, CompressionLevel.Fastest)) zip.Write(System.Text.Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }

    private sealed class TemporaryFile : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("words").FullName;

        public TemporaryFile(string name, string text) : this(name, System.Text.Encoding.UTF8.GetBytes(text))
        {
        }

        public TemporaryFile(string name, byte[] bytes)
        {
            Path = System.IO.Path.Combine(_folder, name);
            File.WriteAllBytes(Path, bytes);
        }

        public string Path { get; }

        public void Dispose() => Directory.Delete(_folder, recursive: true);
    }
}
