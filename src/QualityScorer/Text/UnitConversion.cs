using System.Collections.Frozen;
using System.Globalization;

namespace QualityScorer.Text;

/// <summary>Measures that say the same in other units: 12 months and a year exactly, 10 miles and 16 kilometers as people round them.</summary>
internal static class UnitConversion
{
    // People round converted measures to two digits; times are rounded less.
    private const double Rounding = 0.04;
    private const double TimeRounding = 0.02;
    private static readonly FrozenDictionary<string, (string Base, double Factor)> Factors = EmbeddedLines.Read("unit_conversions.txt")
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToFrozenDictionary(f => f[0], f => (f[1], double.Parse(f[2], CultureInfo.InvariantCulture)), StringComparer.Ordinal);

    /// <summary>True when both values are the same measure.</summary>
    public static bool Agree(double x, string unitX, double y, string unitY)
    {
        if (Celsius(x, unitX) is { } c && Celsius(y, unitY) is { } d) return Math.Abs(c - d) <= 1;
        if (!Factors.TryGetValue(unitX, out var a) || !Factors.TryGetValue(unitY, out var b) || a.Base != b.Base) return false;
        var (p, q) = (x * a.Factor, y * b.Factor);
        return Math.Abs(p - q) <= (a.Base == "second" ? TimeRounding : Rounding) * Math.Max(Math.Abs(p), Math.Abs(q));
    }

    /// <summary>The value in the base unit of its measure; as it is where nothing is known of the unit.</summary>
    public static double InBase(double value, string? unit) => unit is not null && Factors.TryGetValue(unit, out var f) ? value * f.Factor : value;

    /// <summary>True for a measure of time.</summary>
    public static bool IsTime(string unit) => Factors.TryGetValue(unit, out var f) && f.Base == "second";

    /// <summary>How many of the larger unit one of the smaller is, where both measure the same and the second is the smaller; else null.</summary>
    public static double? Part(string large, string small) =>
        Factors.TryGetValue(large, out var a) && Factors.TryGetValue(small, out var b) && a.Base == b.Base && b.Factor < a.Factor ? b.Factor / a.Factor : null;

    private static double? Celsius(double value, string unit) => unit switch
    {
        "degree:celsius" => value,
        "degree:fahrenheit" => (value - 32) * 5 / 9,
        _ => null,
    };
}
