namespace QualityScorer.Service;

/// <summary>The scorer of this program: one instance, thread-safe.</summary>
public interface IQualityScorer
{
    /// <summary>Version and the identities of all models in use now.</summary>
    /// <exception cref="InvalidDataException">A model is missing or broken; the message names the file.</exception>
    string Signature { get; }

    /// <summary>Scores one pair on the calling thread. Cost is close to linear in the texts' length, about 10 ms for two articles of 500 words.</summary>
    /// <exception cref="InvalidDataException">A model is missing or broken; the message names the file.</exception>
    RewriteScore Score(RewritePair pair);

    /// <summary>Scores pairs as they come, several at a time, in their order and all with the same models; reads only a little ahead of what is taken.</summary>
    /// <exception cref="InvalidDataException">A model is missing or broken; the message names the file.</exception>
    IAsyncEnumerable<RewriteScore> ScoreManyAsync(IAsyncEnumerable<RewritePair> pairs, CancellationToken cancellation = default);
}
