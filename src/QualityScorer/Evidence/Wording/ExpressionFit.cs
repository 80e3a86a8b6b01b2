using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Wording;

/// <summary>Which words of a pair of texts belong to fixed expressions, and what became of them in the copy.</summary>
internal sealed class ExpressionFit(Comparison comparison)
{
    /// <summary>
    /// What the expressions say of a substitution, each 0 or 1: <c>Broken</c>, part of an expression of the source went while another part of it stayed and nothing listed stands for the whole; <c>Opaque</c>, and its meaning is not that of its parts; <c>Gone</c>, the whole of it went so;
    /// <c>Told</c>, the copy has a wording that may stand for the whole; <c>Idiom</c>, the copy's words are part of an expression themselves.
    /// </summary>
    public (double Broken, double Opaque, double Gone, double Told, double Idiom) Of(Substitution one)
    {
        var reading = comparison.Expressions.Of(one.Pair);
        var (broken, opaque, gone, told) = (0.0, 0.0, 0.0, 0.0);
        foreach (var (expression, tokens) in reading.Source)
        {
            if (!one.Source.Any(t => tokens.Start <= t && t < tokens.End) || Stands(expression.Words, one.Pair)) continue;
            if (expression.Substitutes.Any(s => Stands(s, one.Pair))) told = 1;
            else if (Enumerable.Range(tokens.Start, tokens.Length).Any(t => comparison.Source.Tokens[t].IsContent() && !one.Source.Contains(t) && comparison.CopyOf(t) is >= 0 and var its && comparison.KindOf(its) is LinkKind.Exact or LinkKind.Form))
            {
                broken = 1;
                if (expression.IsOpaque) opaque = 1;
            }
            else
            {
                gone = 1;
            }
        }

        return (broken, opaque, gone, told, reading.Copy.Any(e => one.Copy.Any(t => e.Tokens.Start <= t && t < e.Tokens.End)) ? 1 : 0);
    }

    /// <summary>The pair's expressions of the source that the copy neither has nor tells in a wording listed for the whole.</summary>
    public IEnumerable<(Expression Expression, TextSpan Tokens)> Lost(AlignedPair pair)
    {
        return comparison.Expressions.Of(pair).Source.Where(e => !Stands(e.Expression.Words, pair) && !e.Expression.Substitutes.Any(s => Stands(s, pair)));
    }

    private bool Stands(string[] words, AlignedPair pair)
    {
        var copy = comparison.CopyBases;
        foreach (var sentence in pair.CopySentences)
        {
            var tokens = comparison.Copy.Sentences[sentence].Tokens;
            for (var i = tokens.Start; i < tokens.End; i++)
            {
                if ((copy[i] == words[0] || words[0] == "~") && Expressions.EndOf(words, copy, i, tokens.End) is not null) return true;
            }
        }

        return false;
    }
}
