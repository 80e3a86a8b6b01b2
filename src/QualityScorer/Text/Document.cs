using System.Collections.Immutable;

namespace QualityScorer.Text;

/// <summary>A text with its sentences and tokens, all of them spans into the text as given. Immutable.</summary>
public sealed class Document
{
    // The sentence of each token, by its index.
    private readonly int[] _sentenceOf;

    private Document(string text, TokenList tokens, ImmutableArray<Sentence> sentences)
    {
        _sentenceOf = new int[tokens.Count];
        for (var (token, sentence) = (0, 0); token < tokens.Count; token++)
        {
            while (sentence < sentences.Length - 1 && sentences[sentence].Tokens.End <= token) sentence++;
            _sentenceOf[token] = sentence;
        }

        Text = text;
        Tokens = tokens;
        Sentences = sentences;
    }

    /// <summary>The text exactly as given.</summary>
    public string Text { get; }

    /// <summary>All tokens in order.</summary>
    public TokenList Tokens { get; }

    /// <summary>All sentences in order, furniture included.</summary>
    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>The sentence that holds a token; behind the last token the last sentence.</summary>
    public Sentence SentenceOf(int token) => Sentences[token < _sentenceOf.Length ? _sentenceOf[Math.Max(0, token)] : Sentences.Length - 1];

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

        return new Document(text, tokens, [.. sentences]);
    }
}
