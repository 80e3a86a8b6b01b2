namespace QualityScorer.Text;

/// <summary>A text with its sentences and tokens, all of them spans into the text as given. Immutable.</summary>
public sealed class Document
{
    private Document(string text, TokenList tokens, IReadOnlyList<Sentence> sentences)
    {
        Text = text;
        Tokens = tokens;
        Sentences = sentences;
    }

    /// <summary>The text exactly as given.</summary>
    public string Text { get; }

    /// <summary>All tokens in order.</summary>
    public TokenList Tokens { get; }

    /// <summary>All sentences in order, furniture included.</summary>
    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>The sentence that holds a token (binary search).</summary>
    public Sentence SentenceOf(int token) => Sentences[Math.Min(Sentences.Count - 1, Sentences.FirstFrom(token, static (sentence, place) => sentence.Tokens.End <= place))];

    /// <summary>Splits a text into sentences and tokens. Time and memory are linear in its length.</summary>
    /// <param name="text">Any text; an empty one gives no sentences.</param>
    public static Document Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = WordTokenizer.Tokenize(text);
        var blocks = TextBlocks.Of(text, tokens);
        PageLine[] lines = [.. blocks.Select(block => PageLine.Of(text, tokens, block, SentenceSegmenter.Split(text, tokens, block)))];
        var kinds = PageFurniture.Kinds(text, tokens, lines);
        var sentences = new List<Sentence>(kinds.Length);
        foreach (var line in lines)
        {
            foreach (var range in line.Sentences)
            {
                var span = new TextSpan(tokens[range.Start].Span.Start, tokens[range.End - 1].Span.End);
                sentences.Add(new Sentence(sentences.Count, span, kinds[sentences.Count], range, line.Block.Line));
            }
        }

        return new Document(text, tokens, sentences);
    }
}
