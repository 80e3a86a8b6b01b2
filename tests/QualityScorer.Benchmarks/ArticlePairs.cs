namespace QualityScorer.Benchmarks;

/// <summary>Pairs of about 500 words, made of the sample articles.</summary>
internal static class ArticlePairs
{
    private const int Words = 500;
    private static readonly string[] Articles = ["harbour", "railway", "mill"];

    /// <summary>One damaged and one sound pair for each way of putting two different articles together.</summary>
    public static IReadOnlyList<RewritePair> Read()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "samples");
        return
        [
            .. from first in Articles
               from second in Articles
               where first != second
               from copy in (string[])["good", "damaged"]
               let source = Text(first, "source") + "\n" + Text(second, "source")
               select new RewritePair($"{first}+{second}/{copy}", Cut(source), Cut(Text(first, copy) + "\n" + Text(second, copy))),
        ];

        string Text(string article, string kind) => File.ReadAllText(Path.Combine(folder, $"{article}-{kind}.txt"));
    }

    /// <summary>The text up to the end of the paragraph in which its 500th word stands.</summary>
    private static string Cut(string text)
    {
        var words = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]) && !char.IsWhiteSpace(text[i - 1])) words++;
            if (words >= Words && text[i] == '\n') return text[..i];
        }

        return text;
    }
}
