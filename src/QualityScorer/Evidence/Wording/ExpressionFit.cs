using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Wording;

/// <summary>Which words of a pair of texts belong to fixed expressions, and what became of them in the copy.</summary>
internal sealed class ExpressionFit
{
    private readonly Comparison _comparison;
    private readonly string[] _source;
    private readonly string[] _copy;
    private readonly Dictionary<AlignedPair, Reading> _pairs = new(ReferenceEqualityComparer.Instance);

    /// <summary>Reads expressions as they are asked for.</summary>
    public ExpressionFit(Comparison comparison)
    {
        _comparison = comparison;
        _source = Bases(comparison.Source);
        _copy = Bases(comparison.Copy);
    }

    /// <summary>
    /// What the expressions say of a substitution, each 0 or 1: <c>Broken</c>, part of an expression of the source went while another part of it stayed and nothing listed stands for the whole; <c>Opaque</c>, and its meaning is not that of its parts; <c>Gone</c>, the whole of it went so;
    /// <c>Told</c>, the copy has a wording that may stand for the whole; <c>Idiom</c>, the copy's words are part of an expression themselves.
    /// </summary>
    public (double Broken, double Opaque, double Gone, double Told, double Idiom) Of(Substitution one)
    {
        if (!_pairs.TryGetValue(one.Pair, out var reading)) _pairs[one.Pair] = reading = Read(one.Pair);
        var (broken, opaque, gone, told) = (0.0, 0.0, 0.0, 0.0);
        foreach (var (expression, tokens) in reading.Source)
        {
            if (!one.Source.Any(t => tokens.Start <= t && t < tokens.End) || Stands(expression.Words, one.Pair)) continue;
            if (expression.Substitutes.Any(s => Stands(s, one.Pair))) told = 1;
            else if (Enumerable.Range(tokens.Start, tokens.Length).Any(t => _comparison.Source.Tokens[t].IsContent() && !one.Source.Contains(t) && _comparison.CopyOf(t) is >= 0 and var its && _comparison.KindOf(its) is LinkKind.Exact or LinkKind.Form))
            {
                broken = 1;
                if (expression.IsOpaque) opaque = 1;
            }
            else
            {
                gone = 1;
            }
        }

        return (broken, opaque, gone, told, reading.Copy.Any(e => one.Copy.Any(t => e.Start <= t && t < e.End)) ? 1 : 0);
    }

    /// <summary>The pair's expressions of the source that the copy neither has nor tells in a wording listed for the whole.</summary>
    public IEnumerable<(Expression Expression, TextSpan Tokens)> Lost(AlignedPair pair)
    {
        if (!_pairs.TryGetValue(pair, out var reading)) _pairs[pair] = reading = Read(pair);
        return reading.Source.Where(e => !Stands(e.Expression.Words, pair) && !e.Expression.Substitutes.Any(s => Stands(s, pair)));
    }

    private Reading Read(AlignedPair pair)
    {
        var expressions = _comparison.Language.Lexicon.Expressions;
        var source = pair.SourceSentences.Select(s => _comparison.Source.Sentences[s].Tokens).SelectMany(t => expressions.In(_source, t.Start, t.End)).ToList();
        var copy = pair.CopySentences.Select(s => _comparison.Copy.Sentences[s].Tokens).SelectMany(t => expressions.In(_copy, t.Start, t.End)).Select(e => e.Tokens).ToList();
        return new Reading(source, copy);
    }

    private bool Stands(IReadOnlyList<string> words, AlignedPair pair)
    {
        foreach (var sentence in pair.CopySentences)
        {
            var tokens = _comparison.Copy.Sentences[sentence].Tokens;
            for (var i = tokens.Start; i < tokens.End; i++)
            {
                if ((_copy[i] == words[0] || words[0] == "~") && Expressions.EndOf(words, _copy, i, tokens.End) is not null) return true;
            }
        }

        return false;
    }

    private string[] Bases(Document document)
    {
        var bases = new string[document.Tokens.Count];
        for (var i = 0; i < bases.Length; i++) bases[i] = document.Tokens[i] is { IsWord: true } word ? _comparison.Language.Lexicon.BaseOf(word.Folded) : document.Tokens[i].Normal;
        return bases;
    }

    private sealed record Reading(List<(Expression Expression, TextSpan Tokens)> Source, List<TextSpan> Copy);
}
