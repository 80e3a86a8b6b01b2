namespace QualityScorer.Text;

/// <summary>What part of a page a sentence belongs to.</summary>
public enum SentenceKind
{
    /// <summary>Running text of the article.</summary>
    Body,

    /// <summary>The title, or a heading inside the text.</summary>
    Headline,

    /// <summary>The words under a picture, and the photo credit.</summary>
    Caption,

    /// <summary>Page furniture: comment forms, share and follow lines, lists of other stories, cookie and newsletter lines.</summary>
    Furniture,
}

/// <summary>One sentence (or one line that is no sentence) of a <see cref="Document"/>.</summary>
/// <param name="Index">Position among the document's sentences, from 0.</param>
/// <param name="Span">Its place in the text, without the white space around it.</param>
/// <param name="Kind">The part of the page it belongs to.</param>
/// <param name="Tokens">Its tokens, as a half-open range of indexes into <see cref="Document.Tokens"/>.</param>
/// <param name="Paragraph">Number of the line it stands in, from 0.</param>
public sealed record Sentence(int Index, TextSpan Span, SentenceKind Kind, TextSpan Tokens, int Paragraph)
{
    /// <summary>False for captions and furniture, which are set apart and never count as damage.</summary>
    public bool IsArticle => Kind is SentenceKind.Body or SentenceKind.Headline;
}
