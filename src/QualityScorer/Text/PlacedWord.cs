namespace QualityScorer.Text;

/// <summary>A word where it stands in a text.</summary>
/// <param name="Document">The text.</param>
/// <param name="Words">What the lexicon knows of each of its tokens.</param>
/// <param name="Token">Index of the word's token.</param>
internal readonly record struct PlacedWord(Document Document, LexiconWord[] Words, int Token)
{
    /// <summary>The word.</summary>
    public LexiconWord Word => Words[Token];
}
