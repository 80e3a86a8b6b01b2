using QualityScorer.Text;

namespace QualityScorer.Scoring;

/// <summary>
/// How much of each side has support on the other, counted in words rather than as a share: a share of the copy falls when supported words are added,
/// a count does not, so nothing that is added to a copy makes it look nearer to its source.
/// </summary>
internal readonly record struct Support(double Missing, double Added, double Shortfall)
{
    /// <summary>Measures; all values are 0 for equal sides.</summary>
    public static Support Of(UnitWords words, double scale)
    {
        double missing = 0, added = 0, length = 0, kept = 0;
        var nearest = words.NearestInCopy;
        for (var i = 0; i < words.Source.Length; i++)
        {
            length += words.Source[i].Span.Length + 1;
            if (words.Source[i].Kind is TokenKind.Word or TokenKind.Number) missing += Lack(nearest[i]) * words.SourceWeights[i];
        }

        nearest = words.NearestInSource;
        for (var j = 0; j < words.Copy.Length; j++)
        {
            kept += (1 - Lack(nearest[j])) * (words.Copy[j].Span.Length + 1);
            if (words.Copy[j].Kind is TokenKind.Word or TokenKind.Number) added += Lack(nearest[j]) * words.CopyWeights[j];
        }

        const double Usual = 6; // the rarity of an ordinary word
        return new Support(scale * missing / Usual, scale * added / Usual, Math.Log((length + 1) / (kept + 1)));
    }

    // Unrelated words are about .3 near to the nearest of twenty.
    private static double Lack(double near) => 1 - Math.Clamp((near - 0.3) / 0.6, 0, 1);
}
