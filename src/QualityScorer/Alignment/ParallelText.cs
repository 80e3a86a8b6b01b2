using QualityScorer.Text;

namespace QualityScorer.Alignment;

/// <summary>Both texts sentence by sentence, with the sentences that belong together: what a reader needs to see them side by side.</summary>
/// <param name="Source">Sentences of the source in order, captions and furniture included.</param>
/// <param name="Copy">Sentences of the copy in order, captions and furniture included.</param>
public sealed record ParallelText(IReadOnlyList<ParallelSentence> Source, IReadOnlyList<ParallelSentence> Copy)
{
    /// <summary>Says nothing of either text.</summary>
    public static ParallelText Empty { get; } = new([], []);

    /// <summary>Reads the sentences of a comparison.</summary>
    public static ParallelText Of(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ParallelSentence[] source = [.. comparison.Source.Sentences.Select(s => new ParallelSentence(s, null))];
        ParallelSentence[] copy = [.. comparison.Copy.Sentences.Select(s => new ParallelSentence(s, null))];
        for (var pair = 0; pair < comparison.Pairs.Length; pair++)
        {
            if (!comparison.Pairs[pair].IsAligned) continue;
            foreach (var sentence in comparison.Pairs[pair].SourceSentences) source[sentence] = source[sentence] with { Pair = pair };
            foreach (var sentence in comparison.Pairs[pair].CopySentences) copy[sentence] = copy[sentence] with { Pair = pair };
        }

        return new(source, copy);
    }
}

/// <summary>One sentence of a <see cref="ParallelText"/>.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Pair">A number that it shares with the sentences of the other text that say the same; null where there are none.</param>
public readonly record struct ParallelSentence(Sentence Sentence, int? Pair);
