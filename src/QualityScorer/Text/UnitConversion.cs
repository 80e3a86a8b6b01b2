using System.Collections.Frozen;
using System.Globalization;

namespace QualityScorer.Text;

/// <summary>Measures that say the same in other units: 12 months and a year exactly, 10 miles and 16 kilometers as people round them.</summary>
internal static class UnitConversion
{
    // People round converted measures to two digits.
    private const double Rounding = 0.04;
    private static readonly FrozenDictionary<string, (string Base, double Factor)> Factors = EmbeddedLines.Read("unit_conversions.txt")
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToFrozenDictionary(f => f[0], f => (f[1], double.Parse(f[2], CultureInfo.InvariantCulture)), StringComparer.Ordinal);

    /// <summary>True when both values are the same measure.</summary>
    public static bool Agree(double x, string unitX, double y, string unitY)
    {
        if (!Factors.TryGetValue(unitX, out var a) || !Factors.TryGetValue(unitY, out var b) || a.Base != b.Base) return false;
        var (p, q) = (x * a.Factor, y * b.Factor);
        return Math.Abs(p - q) <= Rounding * Math.Max(Math.Abs(p), Math.Abs(q));
    }
}
