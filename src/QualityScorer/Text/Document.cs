namespace QualityScorer.Text;

/// <summary>A text with its sentences and tokens, all of them spans into the text as given. Immutable.</summary>
public sealed class Document
{
    private Document(string text, IReadOnlyList<Token> tokens, IReadOnlyList<Sentence> sentences)
    {
        Text = text;
        Tokens = tokens;
        Sentences = sentences;
    }

    /// <summary>The text exactly as given.</summary>
    public string Text { get; }

    /// <summary>All tokens in order.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>All sentences in order, furniture included.</summary>
    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>Splits a text into sentences and tokens. Time and memory are linear in its length.</summary>
    /// <param name="text">Any text; an empty one gives no sentences.</param>
    public static Document Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = WordTokenizer.Tokenize(text);
        var blocks = TextBlocks.Of(text, tokens);
        var ranges = blocks.Select(block => SentenceSegmenter.Split(text, tokens, block)).ToArray();
        var kinds = PageFurniture.Kinds(text, tokens, blocks, ranges);
        var sentences = new List<Sentence>(kinds.Length);
        for (var b = 0; b < ranges.Length; b++)
        {
            foreach (var range in ranges[b])
            {
                var span = new TextSpan(tokens[range.Start].Span.Start, tokens[range.End - 1].Span.End);
                sentences.Add(new Sentence(sentences.Count, span, kinds[sentences.Count], range, blocks[b].Line));
            }
        }

        return new Document(text, tokens, sentences);
    }
}
