using QualityScorer.Text;

namespace QualityScorer.Evidence.Meaning;

/// <summary>An expression that takes one of two sides: <c>turned down</c>, <c>gave its approval to</c>.</summary>
/// <param name="Family">Index of what the two sides are about.</param>
/// <param name="IsFirst">The side, with the denials that stand over the expression.</param>
/// <param name="IsSure">False for what may say something else too, or only what might be: it explains, but proves nothing.</param>
/// <param name="IsDenied">True where a denial has turned it.</param>
/// <param name="IsBeside">True for an adverb or a quantity: it must stand beside the same word.</param>
/// <param name="IsModal">True for what would, could or may be.</param>
/// <param name="First">Its first token.</param>
/// <param name="End">Behind its last token.</param>
/// <param name="Words">Words of the expression.</param>
internal readonly record struct Stance(int Family, bool IsFirst, bool IsSure, bool IsDenied, bool IsBeside, bool IsModal, int First, int End, int Words)
{
    /// <summary>Its tokens, a half-open range.</summary>
    public TextSpan Tokens => new(First, End);
}
