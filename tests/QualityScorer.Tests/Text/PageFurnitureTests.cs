using QualityScorer.Text;

namespace QualityScorer.Tests.Text;

public sealed class PageFurnitureTests
{
    private const string First = "The ferry to Norrholm sank in shallow water on Monday, and all of its 41 passengers walked ashore.";
    private const string Second = "Captain Ada Moss said the harbour of Norrholm had not been dredged since the spring floods.";
    private const string Third = "The owners of the ferry expect to raise it before the end of the summer season.";

    [Theory]
    [InlineData("Leave a Reply")]
    [InlineData("Your email address will not be published. Required fields are marked *")]
    [InlineData("3 Comments")]
    [InlineData("Comments (14) · Report an error")]
    [InlineData("%d bloggers like this:")]
    [InlineData("Share this: Facebook | X | WhatsApp")]
    [InlineData("Share on Facebook Tweet Pin it")]
    [InlineData("Follow us on Telegram")]
    [InlineData("Sign up for our harbour newsletter")]
    [InlineData("Subscribe to our weekly digest and never miss a boat")]
    [InlineData("We use cookies to improve this page.")]
    [InlineData("Advertisement")]
    [InlineData("Advertisement. Story continues below.")]
    [InlineData("Reading time: 3 minutes")]
    [InlineData("5 min read")]
    [InlineData("By Staff Reporter | Reading time: 2 minutes")]
    [InlineData("City Desk | Updated 18:02 GMT")]
    [InlineData("By Ada Moss")]
    [InlineData("March 3, 2021")]
    [InlineData("Published: 3 March 2021")]
    [InlineData("Read also: Storm warning for the coast")]
    [InlineData("ALSO READ | Ten ferries to see before they sink")]
    [InlineData("Related: What to pack for a crossing")]
    [InlineData("More from this section: Who owns the sea?")]
    [InlineData("You might also like")]
    [InlineData("Read more »")]
    [InlineData("Tags: ferry, harbour, sea")]
    [InlineData("Home » News » Ferry sinks")]
    [InlineData("© Norrholm Courier. All rights reserved.")]
    [InlineData("Copyright 2021 Norrholm Courier")]
    [InlineData("Back to top")]
    [InlineData("Report a typo")]
    public void Sets_page_furniture_apart(string line)
    {
        Assert.All(Kinds($"Ferry sinks off Norrholm\n\n{line}\n\n{First}\n\n{Second}", line), kind => Assert.Equal(SentenceKind.Furniture, kind));
        Assert.All(Kinds($"Ferry sinks off Norrholm\n\n{First}\n\n{Second}\n\n{line}", line), kind => Assert.Equal(SentenceKind.Furniture, kind));
    }

    [Theory]
    [InlineData("“Follow us,” the pilot told them, and they did.")]
    [InlineData("Share prices of the ferry line fell by a tenth.")]
    [InlineData("Comments by the captain made the matter worse.")]
    [InlineData("By Monday night the harbour was closed.")]
    [InlineData("More from duty than from courage, she went back aboard.")]
    [InlineData("Also on Tuesday, a second ferry ran aground.")]
    [InlineData("Related companies own the rest of the fleet.")]
    [InlineData("Photo shops in the town sold out of film.")]
    [InlineData("The treaty takes effect on April 1, 2027.")]
    [InlineData("The line was founded in Norrholm, Norrland, March 18, 1921.")]
    [InlineData("She posted a photo of the wreck: it showed no damage.")]
    [InlineData("Nobody was hurt (the crew said).")]
    [InlineData("You may have been told otherwise.")]
    [InlineData("Home to 41 people, the island has one pub.")]
    [InlineData("Cookies and tea were served on the pier.")]
    [InlineData("Most popular names for ferries are those of queens.")]
    [InlineData("Statement.")]
    public void Leaves_running_text_alone(string line)
    {
        Assert.All(Kinds($"Ferry sinks off Norrholm\n\n{First}\n\n{line}\n\n{Second}\n\n{Third}", line), kind => Assert.Equal(SentenceKind.Body, kind));
        Assert.All(Kinds(line, line), kind => Assert.Equal(SentenceKind.Body, kind));
    }

    [Theory]
    [InlineData("FILE - The ferry Norrholm leaves its berth in Storvik, Feb. 15, 2021.")]
    [InlineData("Photo: passengers wait on the pier. (Handout)")]
    [InlineData("Passengers wait on the pier of Storvik. Photo: Ada Moss")]
    [InlineData("Passengers wait on the pier of Storvik. (File photo)")]
    [InlineData("The ferry in its berth. (AP Photo/Ada Moss)")]
    [InlineData("The ferry in its berth. Picture: Norrholm Museum")]
    [InlineData("This photo provided by the coast guard shows the ferry on its side.")]
    [InlineData("The ferry in its berth — Ada Moss/Reuters")]
    public void Sets_captions_apart(string line) =>
        Assert.All(Kinds($"Ferry sinks off Norrholm\n\n{First}\n\n{line}\n\n{Second}", line), kind => Assert.Equal(SentenceKind.Caption, kind));

    [Fact]
    public void Sets_a_caption_glued_into_a_paragraph_apart()
    {
        const string Caption = "Captain Ada Moss speaks to passengers on the pier in Storvik, Norrholm, March 23, 2021.";
        var text = $"Ferry sinks off Norrholm\n\n{First}{Caption}{Second} {Third}\n\nDivers went down twice.";
        Assert.Equal([SentenceKind.Headline, SentenceKind.Body, SentenceKind.Caption, SentenceKind.Body, SentenceKind.Body, SentenceKind.Body], All(text));
    }

    [Fact]
    public void Sets_a_cut_off_caption_and_its_full_form_apart() =>
        Assert.Equal(
            [SentenceKind.Caption, SentenceKind.Caption, SentenceKind.Body, SentenceKind.Body],
            All($"Passengers of the ferry Norrholm wait on the pier for…\nPassengers of the ferry Norrholm wait on the pier for a bus.\n\n{First}\n\n{Second}"));

    [Fact]
    public void Sets_the_list_of_other_stories_at_the_end_apart()
    {
        var kinds = All($"""
            Ferry sinks off Norrholm

            {First}

            {Second}

            Similar articles

            • Bakers strike in Aldby

            Bakers strike in Aldby

            Bread was sold out in Aldby by breakfast time as ovens stayed cold. Unions want two more days of leave.

            • Owl elected mayor

            An owl was elected mayor of a village in the far north, to the surprise of its rivals.
            """);
        Assert.Equal([SentenceKind.Headline, SentenceKind.Body, SentenceKind.Body], kinds.Take(3));
        Assert.All(kinds.Skip(3), kind => Assert.Equal(SentenceKind.Furniture, kind));
    }

    [Fact]
    public void Goes_on_with_the_article_after_a_list_inside_it()
    {
        var text = $"Ferry sinks off Norrholm\n\n{First}\n\nRead more\n\nBakers strike in Aldby\n\n{Second}\n\n{Third}";
        Assert.Equal([SentenceKind.Headline, SentenceKind.Body, SentenceKind.Furniture, SentenceKind.Furniture, SentenceKind.Body, SentenceKind.Body], All(text));
    }

    [Fact]
    public void Sets_other_stories_between_paragraphs_apart()
    {
        var text = $"""
            Ferry sinks off Norrholm

            {First}

            {Second}

            Bakers hold signs during a march through the market of Aldby…
            Bakers Strike Over Leave in Aldby
            Unions want two more days
            Owl Elected Mayor of Northern Village

            {Third}
            """;
        var kinds = All(text);
        Assert.Equal([SentenceKind.Headline, SentenceKind.Body, SentenceKind.Body], kinds.Take(3));
        Assert.All(kinds.Skip(3).Take(4), kind => Assert.Equal(SentenceKind.Furniture, kind));
        Assert.Equal([SentenceKind.Body], kinds.Skip(7));
    }

    [Fact]
    public void Keeps_a_list_that_belongs_to_the_article()
    {
        var text = $"Ferry sinks off Norrholm\n\n{First}\n\n{Second}\n\n- two life boats\n- one raft\n- a rope\n\n{Third}";
        Assert.All(All(text).Skip(1), kind => Assert.Equal(SentenceKind.Body, kind));
    }

    [Fact]
    public void Finds_the_title_its_repeat_and_a_heading()
    {
        var text = $"Ferry sinks off Norrholm\n\nFerry sinks off Norrholm\n\n{First}\n\nThe wreck today\n\n{Second} {Third}";
        Assert.Equal([SentenceKind.Headline, SentenceKind.Headline, SentenceKind.Body, SentenceKind.Headline, SentenceKind.Body, SentenceKind.Body], All(text));
    }

    [Theory]
    [InlineData("Ferry Sinks Off Norrholm Coast", SentenceKind.Headline)]
    [InlineData("The ferry has sunk off the coast", SentenceKind.Body)]
    [InlineData("Share", SentenceKind.Body)]
    [InlineData("Related", SentenceKind.Body)]
    [InlineData("Read also: Storm warning for the coast", SentenceKind.Body)]
    [InlineData("By Ada Moss", SentenceKind.Body)]
    [InlineData("Your email address will not be published", SentenceKind.Furniture)]
    public void Judges_a_single_line_by_unmistakable_signs_only(string line, SentenceKind kind) => Assert.Equal([kind], All(line));

    [SharedFact("seeds")]
    public void Shared_seeds_lose_only_what_is_no_article()
    {
        var folder = SharedFactAttribute.Find("seeds")!;
        // Captions and furniture of each file, counted by hand: 000 1+1, 001 1+1, 002 0+5, 003 1+13, 004 4+7.
        var expected = new[] { (1, 1), (1, 1), (0, 5), (1, 13), (4, 7) };
        var found = Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(f => All(File.ReadAllText(f)))
            .Select(kinds => (kinds.Count(k => k == SentenceKind.Caption), kinds.Count(k => k == SentenceKind.Furniture)));
        Assert.Equal(expected, found);
    }

    [SharedFact("data/articles")]
    public void Shared_copies_lose_their_boilerplate()
    {
        var missed = new List<string>();
        var rows = 0;
        foreach (var gold in Directory.GetFiles(SharedFactAttribute.Find("data/articles")!, "gold.csv", SearchOption.AllDirectories))
        {
            foreach (var row in File.ReadLines(gold).Select(line => line.Split(',', 5)).Where(row => row is [_, "boilerplate", _, "", not ""]))
            {
                var line = row[4].Trim('"');
                var text = File.ReadAllText(Path.Combine(Path.GetDirectoryName(gold)!, $"copy{row[0]}.txt"));
                if (!text.Contains(line, StringComparison.Ordinal)) continue;
                rows++;
                if (Kinds(text, line).Any(kind => kind is SentenceKind.Body or SentenceKind.Headline)) missed.Add(line);
            }
        }

        Assert.True(rows > 20, $"{rows} rows of boilerplate found");
        Assert.Empty(missed);
    }

    [SharedFact("data/articles")]
    public void Shared_sources_are_a_title_and_body()
    {
        foreach (var source in Directory.GetFiles(SharedFactAttribute.Find("data/articles")!, "source.txt", SearchOption.AllDirectories))
        {
            var kinds = All(File.ReadAllText(source));
            Assert.Equal(SentenceKind.Headline, kinds[0]);
            Assert.All(kinds.Skip(1), kind => Assert.Equal(SentenceKind.Body, kind));
        }
    }

    private static List<SentenceKind> Kinds(string text, string line)
    {
        var start = text.IndexOf(line, StringComparison.Ordinal);
        var kinds = Document.Parse(text).Sentences.Where(s => s.Span.Overlaps(new TextSpan(start, start + line.Length))).Select(s => s.Kind).ToList();
        Assert.NotEmpty(kinds);
        return kinds;
    }

    private static List<SentenceKind> All(string text) => [.. Document.Parse(text).Sentences.Select(s => s.Kind)];
}
