using QualityScorer.Text;

namespace QualityScorer.Alignment;

/// <summary>The fixed expressions of both sides of each pair of a comparison, read when a pair is first asked about.</summary>
internal sealed class ExpressionPlaces(Comparison comparison)
{
    private readonly Dictionary<AlignedPair, Reading> _pairs = new(ReferenceEqualityComparer.Instance);

    /// <summary>The expressions of a pair.</summary>
    public Reading Of(AlignedPair pair)
    {
        lock (_pairs)
        {
            if (_pairs.TryGetValue(pair, out var known)) return known;
            var expressions = comparison.Language.Lexicon.Expressions;
            var (source, copy) = (new List<(Expression, TextSpan)>(), new List<(Expression, TextSpan)>());
            foreach (var sentence in pair.SourceSentences) source.AddRange(expressions.In(comparison.SourceBases, comparison.Source.Sentences[sentence].Tokens.Start, comparison.Source.Sentences[sentence].Tokens.End, comparison.SourceWords));
            foreach (var sentence in pair.CopySentences) copy.AddRange(expressions.In(comparison.CopyBases, comparison.Copy.Sentences[sentence].Tokens.Start, comparison.Copy.Sentences[sentence].Tokens.End, comparison.CopyWords));
            return _pairs[pair] = new Reading(source, copy);
        }
    }

    /// <summary>Expressions with their tokens, in order.</summary>
    public sealed record Reading(IReadOnlyList<(Expression Expression, TextSpan Tokens)> Source, IReadOnlyList<(Expression Expression, TextSpan Tokens)> Copy);
}
