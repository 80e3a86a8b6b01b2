namespace QualityScorer.Alignment;

/// <summary>Says how well a word fits between the words around it.</summary>
public interface IContextModel
{
    /// <summary>Short name and content hash; part of every score's signature.</summary>
    string Identity { get; }

    /// <summary>
    /// Log-probability (natural, approximate) of each candidate in its context. A context is the words around one gap, left to right,
    /// <see cref="WordContext.Left"/> then <see cref="WordContext.Right"/>. Unknown candidates give <see cref="double.NaN"/>. Thread-safe.
    /// </summary>
    double[][] LogProbabilities(IReadOnlyList<WordContext> contexts);

    /// <summary>
    /// How each word reads where it stands, by its probability and by the OK/BAD tags of word-level quality estimation, for one language. A context is the words
    /// around one word, which is its only candidate. A model that does not tag gives zeros for the tags. Thread-safe.
    /// </summary>
    WordReading[] Read(IReadOnlyList<WordContext> words);
}

/// <summary>How a word reads at its place of a sentence.</summary>
/// <param name="LogProbability">Natural logarithm, approximate; <see cref="double.NaN"/> for a word that the model does not know.</param>
/// <param name="Wrong">Probability that the word does not belong there, 0 to 1.</param>
/// <param name="Gap">Probability that something is missing before it, 0 to 1.</param>
public readonly record struct WordReading(double LogProbability, double Wrong, double Gap);

/// <summary>One place in a sentence and the words to try there; all words are <see cref="Text.Token.Normal"/> forms.</summary>
/// <param name="Left">Up to 5 tokens before the place, in reading order.</param>
/// <param name="Right">Up to 5 tokens after the place, in reading order.</param>
/// <param name="Candidates">Words to try there.</param>
public sealed record WordContext(IReadOnlyList<string> Left, IReadOnlyList<string> Right, IReadOnlyList<string> Candidates);
