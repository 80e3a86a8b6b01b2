using QualityScorer.Training.MetaEvaluation;

namespace QualityScorer.Training.Fitting;

/// <summary>Normal scores of judgements by their rank inside each stratum: what raters of one language pair and year agree on, without their outliers.</summary>
internal static class RankNormal
{
    /// <summary>Maps each score to the normal quantile of its rank (Blom-free: (rank − ½) / n) among the scores of its stratum.</summary>
    public static double[] Of(double[] scores, int[] strata)
    {
        var normal = new double[scores.Length];
        foreach (var rows in Enumerable.Range(0, scores.Length).GroupBy(i => strata[i]))
        {
            var members = rows.ToArray();
            var ranks = Correlation.Ranks(Array.ConvertAll(members, i => scores[i]));
            for (var k = 0; k < members.Length; k++) normal[members[k]] = Quantile((ranks[k] - 0.5) / members.Length);
        }

        return normal;
    }

    /// <summary>Quantile of the standard normal distribution, for 0 &lt; p &lt; 1 (Acklam's rational approximation, relative error below 1.2e-9).</summary>
    public static double Quantile(double p)
    {
        if (p < 0.02425) return Tail(Math.Sqrt(-2 * Math.Log(p)));
        if (p > 1 - 0.02425) return -Tail(Math.Sqrt(-2 * Math.Log(1 - p)));
        var q = p - 0.5;
        var r = q * q;
        return ((((((((((-3.969683028665376e+01 * r) + 2.209460984245205e+02) * r) - 2.759285104469687e+02) * r) + 1.383577518672690e+02) * r) - 3.066479806614716e+01) * r) + 2.506628277459239e+00) * q
            / ((((((((((-5.447609879822406e+01 * r) + 1.615858368580409e+02) * r) - 1.556989798598866e+02) * r) + 6.680131188771972e+01) * r) - 1.328068155288572e+01) * r) + 1);
    }

    private static double Tail(double q) =>
        ((((((((((-7.784894002430293e-03 * q) - 3.223964580411365e-01) * q) - 2.400758277161838e+00) * q) - 2.549732539343734e+00) * q) + 4.374664141464968e+00) * q) + 2.938163982698783e+00)
        / ((((((((7.784695709041462e-03 * q) + 3.224671290700398e-01) * q) + 2.445134137142996e+00) * q) + 3.754408661907416e+00) * q) + 1);
}
