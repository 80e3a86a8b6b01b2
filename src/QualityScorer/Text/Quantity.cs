namespace QualityScorer.Text;

/// <summary>What a quantity counts or names.</summary>
internal enum QuantityKind
{
    /// <summary>A cardinal, an ordinal in digits, a year, a day of the month; with its unit where it has one.</summary>
    Number,

    /// <summary>An ordinal in words.</summary>
    Ordinal,

    /// <summary>A time of day, in minutes since midnight.</summary>
    Time,

    /// <summary>A month, 1 to 12.</summary>
    Month,

    /// <summary>A day of the week, 1 (Monday) to 7.</summary>
    Weekday,
}

/// <summary>A number, date part or time with its multiplier and unit resolved: <c>€1.2 million</c> is 1200000 euro.</summary>
/// <param name="Value">The value in units.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Unit">Canonical unit (units.txt), or null.</param>
/// <param name="Tokens">Its tokens, a half-open range of indexes.</param>
/// <param name="Approximate">True behind words such as <c>about</c> or <c>nearly</c>.</param>
/// <param name="Weak">True where the word is often no number: <c>one</c>, <c>first</c>, <c>second</c>, <c>half</c>.</param>
internal sealed record Quantity(double Value, QuantityKind Kind, string? Unit, TextSpan Tokens, bool Approximate, bool Weak)
{
    /// <summary>The value of a token that is a number by itself (<c>5</c>, <c>five</c>, <c>1,200</c>), or null.</summary>
    public static double? CardinalOf(Token token) => QuantityReader.Cardinal(token);

    /// <summary>True when both say the same: equal values, compatible kinds and units, rounding where one is approximate.</summary>
    public bool Agrees(Quantity other)
    {
        if (Kind is QuantityKind.Month or QuantityKind.Weekday || other.Kind is QuantityKind.Month or QuantityKind.Weekday)
            return Kind == other.Kind && Value == other.Value;
        if (Kind == QuantityKind.Time != (other.Kind == QuantityKind.Time))
        {
            var (time, hour) = Kind == QuantityKind.Time ? (this, other) : (other, this);
            return hour.Unit is null && hour.Value is >= 0 and <= 24 && (time.Value / 60 % 12 == hour.Value % 12);
        }

        if (Kind == QuantityKind.Time) return Value == other.Value || (Approximate || other.Approximate) && Math.Abs(Value - other.Value) <= 15;
        if (IsShare(this, other) || IsShare(other, this)) return true;
        if (Unit is { } a && other.Unit is { } b && a != b) return UnitConversion.Agree(Value, a, other.Value, b);
        if (Same(Value, other.Value)) return true;
        return (Approximate || other.Approximate) && Math.Abs(Value - other.Value) <= 0.06 * Math.Max(Math.Abs(Value), Math.Abs(other.Value)) || Rounds(Value, other.Value) || Rounds(other.Value, Value);
    }

    // Two thirds and 67 percent.
    private static bool IsShare(Quantity fraction, Quantity percent) =>
        percent.Unit == "percent" && fraction.Unit is null && fraction.Value is > 0 and < 1 && Math.Abs((100 * fraction.Value) - percent.Value) <= 1;

    /// <summary>True unless both name a unit and the units differ.</summary>
    public bool SameUnit(Quantity other) => Unit is null || other.Unit is null || Unit == other.Unit;

    /// <summary>True for equal values but for floating-point noise.</summary>
    public static bool Same(double a, double b) => Math.Abs(a - b) <= 1e-9 * Math.Max(Math.Abs(a), Math.Abs(b));

    // 52.6 reported as 53, 1,237,000 as 1.2 million: the shorter is the longer rounded, with at least two digits kept.
    private static bool Rounds(double rounded, double exact)
    {
        if (Math.Abs(exact) < 10 || Same(rounded, Math.Truncate(exact)) && Math.Abs(exact) < 10) return false;
        for (var step = 1.0; step <= Math.Abs(exact) / 10; step *= 10)
        {
            if (step == 1 && exact == Math.Truncate(exact)) continue;
            if (step >= 10 && exact < 1000) break;
            if (Same(Math.Round(exact / step, MidpointRounding.AwayFromZero) * step, rounded)) return true;
        }

        return false;
    }
}
