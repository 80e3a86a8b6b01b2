using System.Collections.Immutable;
using QualityScorer.Text;

namespace QualityScorer.Alignment;

/// <summary>Source sentences and the copy sentences that say the same: 1-1, 1-2, 2-1, 2-2 and so on; one side is empty for what has no counterpart.</summary>
public sealed class AlignedPair
{
    /// <summary>Indexes of the source's sentences, ascending; empty for an addition.</summary>
    public required ImmutableArray<int> SourceSentences { get; init; }

    /// <summary>Indexes of the copy's sentences, ascending; empty for an omission.</summary>
    public required ImmutableArray<int> CopySentences { get; init; }

    /// <summary>Indexes of the tokens of the source's sentences, ascending.</summary>
    public required int[] SourceTokens { get; init; }

    /// <summary>Indexes of the tokens of the copy's sentences, ascending.</summary>
    public required int[] CopyTokens { get; init; }

    /// <summary>How near the two sides are, 0 to 1; 0 where one side is empty.</summary>
    public required double Affinity { get; init; }

    /// <summary>True where the pair breaks the order of the text (a moved paragraph).</summary>
    public required bool Moved { get; init; }

    /// <summary>Word links, one to one, in the order of the copy.</summary>
    public required ImmutableArray<WordLink> Links { get; init; }

    /// <summary>The gaps of the best monotone chain through <see cref="Links"/>, in order; empty where one side is empty.</summary>
    public required ImmutableArray<Gap> Gaps { get; init; }

    /// <summary>Share of the copy's words, 0 to 1, that stand in exact runs of three or more words of the source: near 1 in a verbatim copy, near 0 in a free paraphrase.</summary>
    public required double Verbatimness { get; init; }

    /// <summary>True where both sides are the same words and marks in the same order: nothing can have been exchanged or turned in it.</summary>
    internal bool IsUnchanged { get; init; }

    /// <summary>The gap that holds a position of <see cref="SourceTokens"/>, or null (binary search).</summary>
    internal Gap? GapAt(int position)
    {
        var at = Gaps.AsSpan().FirstFrom(position, static (gap, place) => gap.Source.End <= place);
        return at < Gaps.Length && Gaps[at].Source.Start <= position ? Gaps[at] : null;
    }

    /// <summary>True when both sides have sentences.</summary>
    public bool IsAligned => SourceSentences.Length > 0 && CopySentences.Length > 0;
}

/// <summary>How two linked words are related.</summary>
public enum LinkKind
{
    /// <summary>The same word, but for case, diacritics and dots.</summary>
    Exact,

    /// <summary>Another form or spelling of the same word (<c>runs</c>/<c>ran</c>, <c>colour</c>/<c>color</c>).</summary>
    Form,

    /// <summary>Known synonyms.</summary>
    Synonym,

    /// <summary>Near by their vectors.</summary>
    Near,
}

/// <summary>A link between one word of the source and one of the copy.</summary>
/// <param name="Source">Index into the source's tokens.</param>
/// <param name="Copy">Index into the copy's tokens.</param>
/// <param name="Kind">How the two are related.</param>
/// <param name="Strength">0 to 1.</param>
public readonly record struct WordLink(int Source, int Copy, LinkKind Kind, double Strength);
