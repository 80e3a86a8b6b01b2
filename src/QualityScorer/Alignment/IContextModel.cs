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
}

/// <summary>One place in a sentence and the words to try there; all words are <see cref="Text.Token.Normal"/> forms.</summary>
/// <param name="Left">Up to 5 tokens before the place, in reading order.</param>
/// <param name="Right">Up to 5 tokens after the place, in reading order.</param>
/// <param name="Candidates">Words to try there.</param>
public sealed record WordContext(IReadOnlyList<string> Left, IReadOnlyList<string> Right, IReadOnlyList<string> Candidates);
