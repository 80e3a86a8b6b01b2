namespace QualityScorer.Alignment;

/// <summary>Turns texts into vectors whose cosine says how near their meanings are.</summary>
public interface ISentenceEncoder
{
    /// <summary>Length of each vector.</summary>
    int Dimension { get; }

    /// <summary>Short name and content hash, e.g. <c>static-256@3f2a9c01</c>; part of every score's signature.</summary>
    string Identity { get; }

    /// <summary>
    /// Encodes texts (sentences or single words) into unit vectors, in order. The vector of a text does not depend on the others in the call.
    /// A text without any known token gives the zero vector. Thread-safe.
    /// </summary>
    float[][] Encode(IReadOnlyList<string> texts);
}
