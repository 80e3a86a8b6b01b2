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

    /// <summary>An order of magnitude only: <c>dozens</c>, <c>thousands</c>.</summary>
    Magnitude,

    /// <summary>A time beside the present (<c>yesterday</c>, <c>next week</c>): -1, 0 or 1 of its unit.</summary>
    Relative,
}

/// <summary>A number, date part or time with its multiplier and unit resolved: <c>€1.2 million</c> is 1200000 euro.</summary>
/// <param name="Value">The value in units.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Unit">Canonical unit (units.txt, currencies.txt), <c>share</c> for a fraction, <c>half-day</c> for a clock time that may be either, or null.</param>
/// <param name="Tokens">Its tokens, a half-open range of indexes.</param>
/// <param name="Approximate">True behind words such as <c>about</c> or <c>nearly</c>.</param>
/// <param name="Weak">True where the word is often no number: <c>one</c>, <c>first</c>, <c>second</c>, <c>half</c>, <c>an hour</c>.</param>
internal sealed record Quantity(double Value, QuantityKind Kind, string? Unit, TextSpan Tokens, bool Approximate, bool Weak)
{
    /// <summary>A clock time without a.m. or p.m. that may be before or after noon.</summary>
    public const string HalfDay = "half-day";

    /// <summary>The other value that the same digits may stand for (<c>272.000</c>: 272 or, on the continent, 272,000), or null.</summary>
    public double? Alternative { get; init; }

    /// <summary>True for four digits that are read as a year: years are not rounded.</summary>
    public bool IsYear { get; init; }

    /// <summary>True for a part of a date: it stands only in the place of its like.</summary>
    public bool IsCalendar => Kind is QuantityKind.Month or QuantityKind.Weekday or QuantityKind.Relative;

    /// <summary>The value of a token that is a number by itself (<c>5</c>, <c>five</c>, <c>1,200</c>), or null.</summary>
    public static double? CardinalOf(Token token) => QuantityReader.Cardinal(token);

    /// <summary>True for a number by itself, in digits or in a word.</summary>
    public static bool IsNumeral(Token token) => token.IsNumber || CardinalOf(token) is not null;

    /// <summary>True when both say the same: equal values, compatible kinds and units, rounding where one is approximate.</summary>
    public bool Agrees(Quantity other)
    {
        if (IsCalendar || other.IsCalendar) return Kind == other.Kind && Value == other.Value && Unit == other.Unit;
        if (Kind == QuantityKind.Time || other.Kind == QuantityKind.Time) return AgreeTimes(other);
        if (Kind == QuantityKind.Magnitude || other.Kind == QuantityKind.Magnitude) return AgreeMagnitudes(other);
        if (Unit is { } a && other.Unit is { } b && !SameUnit(other)) return UnitConversion.Agree(Value, a, other.Value, b);
        if (Same(Value, other.Value)) return true;
        if (IsYear && other.IsYear) return false;
        if (Alternative is { } x && (Same(x, other.Value) || Rounds(other.Value, x)) || other.Alternative is { } y && (Same(y, Value) || Rounds(Value, y))) return true;
        return (Approximate || other.Approximate) && Math.Abs(Value - other.Value) <= 0.06 * Math.Max(Math.Abs(Value), Math.Abs(other.Value)) || Rounds(Value, other.Value) || Rounds(other.Value, Value);
    }

    /// <summary>True unless both name a unit and the units differ; one country's currency is also its common name's.</summary>
    public bool SameUnit(Quantity other) => Unit is not { } a || other.Unit is not { } b || a == b
        || (Currencies.Family(a) == Currencies.Family(b) && (!a.Contains(':') || !b.Contains(':')))
        || (a == "yen_or_yuan" && b is "yen" or "yuan") || (b == "yen_or_yuan" && a is "yen" or "yuan");

    /// <summary>True for equal values but for floating-point noise.</summary>
    public static bool Same(double a, double b) => Math.Abs(a - b) <= 1e-9 * Math.Max(Math.Abs(a), Math.Abs(b));

    private bool AgreeTimes(Quantity other)
    {
        if (Kind != other.Kind)
        {
            var (time, hour) = Kind == QuantityKind.Time ? (this, other) : (other, this);
            return hour.Kind == QuantityKind.Number && hour.Unit is null && hour.Value is >= 0 and <= 24 && (time.Value / 60 % 12 == hour.Value % 12);
        }

        var apart = Math.Abs(Value - other.Value) % 1440;
        if (Unit == HalfDay || other.Unit == HalfDay) apart %= 720;
        return apart == 0 || ((Approximate || other.Approximate) && apart <= 15);
    }

    // "Thousands" is right for 1,000 to below 100,000; two orders of magnitude agree only where they are one.
    private bool AgreeMagnitudes(Quantity other)
    {
        if (Kind == other.Kind) return Math.Max(Value, other.Value) <= 1.5 * Math.Min(Value, other.Value);
        var (order, number) = Kind == QuantityKind.Magnitude ? (this, other) : (other, this);
        return order.Unit is null && number.Value >= order.Value && number.Value < 100 * order.Value;
    }

    // 52.6 reported as 53, 1,237,000 as 1.2 million: the shorter is the longer rounded, with at least two digits kept, or moved by less than a hundredth (9.96 as 10).
    private static bool Rounds(double rounded, double exact)
    {
        if (Math.Abs(exact) < 10) return Math.Abs(exact) >= 1 && exact != Math.Round(exact, 1) && Same(rounded, Math.Round(exact, 1, MidpointRounding.AwayFromZero)) && Math.Abs(rounded - exact) <= 0.01 * Math.Abs(exact);
        for (var step = 1.0; step <= Math.Abs(exact) / 10; step *= 10)
        {
            if (step == 1 && exact == Math.Truncate(exact)) continue;
            if (step >= 10 && exact < 1000) break;
            if (Same(Math.Round(exact / step, MidpointRounding.AwayFromZero) * step, rounded)) return true;
        }

        return false;
    }
}
