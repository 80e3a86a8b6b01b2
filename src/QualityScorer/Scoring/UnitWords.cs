using System.Text;
using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Scoring;

/// <summary>The words of one aligned pair (or of one block of a very long one), weighed by rarity and compared all with all: what the wording features read.</summary>
internal sealed class UnitWords
{
    /// <summary>Tokens on one side from which a pair is cut into blocks, so that cost stays linear in length.</summary>
    public const int BlockLength = 600;

    private readonly float[] _similarity;

    private UnitWords(Comparison comparison, int[] source, int[] copy)
    {
        Lexicon = comparison.Language.Lexicon;
        Source = Pick(comparison.Source, source);
        Copy = Pick(comparison.Copy, copy);
        SourceText = Join(comparison.Source, Source);
        CopyText = Join(comparison.Copy, Copy);
        SourceWeights = Weights(Source);
        CopyWeights = Weights(Copy);
        (SourceVectors, CopyVectors) = (Vectors(Source, comparison.Language.Words), Vectors(Copy, comparison.Language.Words));
        _similarity = Compare();
        var (lost, fresh) = Quantities.Unmatched(comparison.SourceQuantities.StartingIn(source), comparison.CopyQuantities.StartingIn(copy));
        LostNumbers = lost.Count;
        FreshNumbers = fresh.Count;
    }

    /// <summary>The source's tokens.</summary>
    public Token[] Source { get; }

    /// <summary>The copy's tokens.</summary>
    public Token[] Copy { get; }

    /// <summary>The source's text, white space folded to single spaces.</summary>
    public string SourceText { get; }

    /// <summary>The copy's text, white space folded to single spaces.</summary>
    public string CopyText { get; }

    /// <summary>Rarity of each source token, above 0.</summary>
    public double[] SourceWeights { get; }

    /// <summary>Rarity of each copy token, above 0.</summary>
    public double[] CopyWeights { get; }

    /// <summary>The vector of each source token, all of <see cref="Dimensions"/> numbers.</summary>
    public float[][] SourceVectors { get; }

    /// <summary>The vector of each copy token.</summary>
    public float[][] CopyVectors { get; }

    /// <summary>Length of a word's vector; 0 without words.</summary>
    public int Dimensions => SourceVectors.Length > 0 ? SourceVectors[0].Length : CopyVectors.Length > 0 ? CopyVectors[0].Length : 0;

    /// <summary>How many numbers, dates and times of the source no number of the copy agrees with, in whatever words, digits or units.</summary>
    public int LostNumbers { get; }

    /// <summary>How many of the copy's no number of the source agrees with.</summary>
    public int FreshNumbers { get; }

    /// <summary>The lexicon that weighed them.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>How many blocks of at most <see cref="BlockLength"/> tokens a side two lists of token indexes are cut into, 1 upwards.</summary>
    public static int Blocks(int[] source, int[] copy) => 1 + (Math.Max(0, Math.Max(source.Length, copy.Length) - 1) / BlockLength);

    /// <summary>Reads two lists of token indexes, block by block.</summary>
    public static IEnumerable<UnitWords> Read(Comparison comparison, int[] source, int[] copy)
    {
        var blocks = Blocks(source, copy);
        for (var block = 0; block < blocks; block++) yield return new UnitWords(comparison, Part(source, block, blocks), Part(copy, block, blocks));
    }

    /// <summary>How near two tokens are, 0 (unrelated) to 1 (the same but for case and diacritics).</summary>
    public float Similarity(int i, int j) => _similarity[(i * Copy.Length) + j];

    private static int[] Part(int[] tokens, int block, int blocks) => blocks == 1 ? tokens :
        tokens[(int)((long)tokens.Length * block / blocks)..(int)((long)tokens.Length * (block + 1) / blocks)];

    private static Token[] Pick(Document document, int[] indexes)
    {
        var tokens = new Token[indexes.Length];
        for (var i = 0; i < tokens.Length; i++) tokens[i] = document.Tokens[indexes[i]];
        return tokens;
    }

    private static string Join(Document document, Token[] tokens)
    {
        var text = new StringBuilder();
        foreach (var token in tokens)
        {
            if (token.SpaceBefore && text.Length > 0) text.Append(' ');
            text.Append(document.Text, token.Span.Start, token.Span.Length);
        }

        return text.ToString();
    }

    private double[] Weights(Token[] tokens)
    {
        // A mark weighs less than the commonest word; digits are rare forms each, so all weigh like one uncommon word.
        const double Mark = 1, Commonest = 1.5, Number = 9, Rarest = 12;
        return Array.ConvertAll(tokens, t => t.Kind switch
        {
            TokenKind.Word => Math.Clamp(Lexicon.Rarity(t.Normal), Commonest, Rarest),
            TokenKind.Number => Number,
            _ => Mark,
        });
    }

    private static float[][] Vectors(Token[] tokens, WordVectors vectors) => vectors.Of(Array.ConvertAll(tokens, t => t.Normal));

    private float[] Compare()
    {
        var similarity = new float[Source.Length * Copy.Length];
        for (var i = 0; i < Source.Length; i++)
        {
            for (var j = 0; j < Copy.Length; j++)
                similarity[(i * Copy.Length) + j] = Compare(Source[i], Copy[j], SourceVectors[i], CopyVectors[j]);
        }

        return similarity;
    }

    private float Compare(Token a, Token b, float[] ofA, float[] ofB)
    {
        // Only the same word counts fully: a near word, however near, is a change.
        const double Nearest = 0.95;
        if (string.Equals(a.Folded, b.Folded, StringComparison.Ordinal)) return a.Folded.Length > 0 || a.Normal == b.Normal ? 1 : 0;
        if (!a.IsWord || !b.IsWord) return 0;
        var near = Math.Max(WordVectors.Similarity(ofA, ofB), Lexicon.Synonymy(a.Normal, b.Normal));
        return (float)Math.Clamp(near, 0, Nearest);
    }
}
