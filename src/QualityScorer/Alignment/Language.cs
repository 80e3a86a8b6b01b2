using System.Security.Cryptography;
using System.Text;
using QualityScorer.Text;

namespace QualityScorer.Alignment;

/// <summary>What the scorer knows of English: the trained models that the analysis reads. Immutable and thread-safe.</summary>
/// <param name="Encoder">Sentence and word vectors.</param>
/// <param name="Lexicon">Known words with their frequency.</param>
/// <param name="Context">Fit of a word between its neighbours, or null where none is installed.</param>
public sealed record Language(ISentenceEncoder Encoder, Lexicon Lexicon, IContextModel? Context)
{
    /// <summary>Word vectors of <see cref="Encoder"/>, cached.</summary>
    public WordVectors Words { get; } = new(Encoder);

    /// <summary>First 8 hexadecimal digits of the SHA-256 over the identities of everything but the encoder.</summary>
    public string Identity => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Lexicon.Identity}|{Context?.Identity}|{WordChoice?.Hash}")))[..8];

    /// <summary>Judges words that stand in the place of others, or null where none is installed.</summary>
    public WordChoiceModel? WordChoice { get; init; }
}
