using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Meaning;

/// <summary>How surely a word of the copy stands where a word of the source stood, told by the words beside both.</summary>
/// <param name="Left">1 where the words before both are the same, less where only the next content words are, 0 where nothing is.</param>
/// <param name="Right">The same for the words behind them.</param>
/// <param name="Confidence">Both, how narrow the gap is and how closely the sentence follows the source; 0 to 1.2.</param>
internal readonly record struct SamePlace(double Left, double Right, double Confidence)
{
    private const int NarrowGap = 3;

    /// <summary>Reads the words beside a token of the source and one of the copy.</summary>
    /// <param name="comparison">The compared pair.</param>
    /// <param name="pair">The sentences that hold both.</param>
    /// <param name="s">The source's token.</param>
    /// <param name="c">The copy's token.</param>
    /// <param name="width">Words of the wider side of the gap between linked words; 1 where the two are linked.</param>
    public static SamePlace Of(Comparison comparison, AlignedPair pair, int s, int c, int width)
    {
        var (left, right) = (Beside(comparison, s, c, -1), Beside(comparison, s, c, 1));
        // "light rain", "heavy rain": the same noun right behind it says more than what stands before.
        var noun = comparison.Source.WordBeside(s, 1, 1) is >= 0 and var next && comparison.Source.Tokens[next].IsContent() && right >= 0.8;
        return new SamePlace(left, right, (0.4 * left) + ((noun ? 0.55 : 0.4) * right) + (width <= NarrowGap ? 0.2 : 0) + (pair.Verbatimness >= 0.5 ? 0.1 : -0.1));
    }

    private static double Beside(Comparison comparison, int s, int c, int step)
    {
        var (a, b) = (InSentence(comparison.Source, s), InSentence(comparison.Copy, c));
        if (a < 0 && b < 0) return 0.5;
        if (a >= 0 && b >= 0 && comparison.SourceOf(b) == a) return comparison.KindOf(b) is LinkKind.Exact or LinkKind.Form ? 1 : 0.8;
        for (var d = 0; d < 2; d++)
        {
            (a, b) = (Content(comparison.Source, a), Content(comparison.Copy, b));
            if (a >= 0 && b >= 0 && comparison.SourceOf(b) == a) return 0.7;
            if (a >= 0 && comparison.CopyOf(a) is >= 0 and var its && Math.Abs(its - c) <= 4 && Math.Sign(its - c) == step) return 0.6;
            (a, b) = (a < 0 ? a : comparison.Source.WordBeside(a, step, 2), b < 0 ? b : comparison.Copy.WordBeside(b, step, 2));
        }

        return 0;

        int InSentence(Document document, int token)
        {
            var beside = document.WordBeside(token, step, 2);
            return beside >= 0 && document.Tokens[(beside + token) / 2].Normal is "." or "?" or "!" or ";" ? -1 : beside;
        }

        int Content(Document document, int token)
        {
            for (var k = 0; k < 3 && token >= 0 && document.Tokens[token].IsFunctionWord; k++) token = document.WordBeside(token, step, 1);
            return token;
        }
    }
}
