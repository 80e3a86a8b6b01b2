using System.Globalization;

namespace QualityScorer.Text;

/// <content>Numbers in digits: amounts, clock times, dates, scores.</content>
internal static partial class QuantityReader
{
    private static Quantity? Figure(IReadOnlyList<Token> tokens, int i, Sentence sentence)
    {
        var text = tokens[i].Normal;
        var end = i + 1;
        var parts = text.Split(':');
        if (parts.Length > 1 && int.TryParse(parts[0], out var hour) && int.TryParse(parts[1].AsSpan(0, Math.Min(2, parts[1].Length)), out var minute))
        {
            // 2:04:26 is how long it took, 20:04 when it was.
            if (parts.Length == 3 && double.TryParse(parts[2], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var second))
                return new Quantity((hour * 3600) + (minute * 60) + second, QuantityKind.Number, "second", new TextSpan(i, end), false, false);
            return Time(tokens, i, sentence, hour, minute);
        }

        if ((Minutes(tokens, i, sentence) ?? HourOfDay(tokens, i, sentence)) is { } clock) return clock;
        if (Digits(text) is not { } digits) return null;
        var (value, suffix) = digits;
        // The 90s, the 90's, '38: years of the last century, as everybody reads them.
        if (value is >= 10 and < 100 && (suffix is "s" or "'s" || (value % 10 == 0 && end < sentence.Tokens.End && tokens[end].Kind == TokenKind.Possessive) || (i > sentence.Tokens.Start && tokens[i - 1].Normal == "'" && !tokens[i].SpaceBefore)))
            return new Quantity(value + 1900, QuantityKind.Number, null, new TextSpan(i, end), false, false) { IsYear = true };
        if (Meridiem(tokens, end, sentence) is not null)
            return Time(tokens, i, sentence, (int)value, (int)Math.Round((value - Math.Truncate(value)) * 100));
        if (suffix is "am" or "pm" && value < 13)
            return new Quantity((((int)value % 12) + (suffix == "pm" ? 12 : 0)) * 60, QuantityKind.Time, null, new TextSpan(i, end), Approximates(tokens, i, sentence), false);
        if (suffix == "" && Slash(tokens, i, sentence) is { } alone) return Share(alone, i, i + 3, false);
        // 2 1/2 million
        if (suffix == "" && end < sentence.Tokens.End && tokens[end].SpaceBefore && tokens[end].IsNumber && Slash(tokens, end, sentence) is { } part) (value, end) = (value + part, end + 3);
        if (suffix == "" && OutOf(tokens, i, end, sentence, value) is { } outOf) return outOf;
        var figure = Finish(tokens, i, end, sentence, value, suffix, false);
        return figure with
        {
            Alternative = suffix == "" && IsGroupedByDot(text) ? figure.Value * 1000 : figure.Alternative,
            IsYear = suffix == "" && figure.Unit is null && text.Length == 4 && value is >= 1500 and < 2100,
        };
    }

    // 272.000: in English three digits behind a dot, on the continent a grouped thousand.
    private static bool IsGroupedByDot(string text) => text.IndexOf('.') is >= 1 and <= 3 and var dot && text.Length == dot + 4 && text[0] != '0' && !text.Contains(',');

    // The value of 1/2, 2/3, 3/4 without spaces; a larger part is a date or a ratio.
    private static double? Slash(IReadOnlyList<Token> tokens, int i, Sentence sentence) =>
        Number(tokens, i, sentence) && Number(tokens, i + 2, sentence) && tokens[i + 1].Normal == "/" && !tokens[i + 1].SpaceBefore && !tokens[i + 2].SpaceBefore
        && Word(tokens, i + 3, sentence) != "/" && double.TryParse(tokens[i].Normal, out var x) && double.TryParse(tokens[i + 2].Normal, out var y) && y is 2 or 3 or 4 or 5 or 8 && x >= 1 && x < y ? x / y : null;

    // "3:1", a score in one token, is two numbers as in "3-1".
    private static bool Pair(IReadOnlyList<Token> tokens, int i, Sentence sentence, List<Quantity> quantities)
    {
        var text = tokens[i].Normal;
        if (!tokens[i].IsNumber || text.Length < 3 || text[^2] != ':' || !char.IsAsciiDigit(text[^1]) || !int.TryParse(text.AsSpan(0, text.Length - 2), out var first) || Meridiem(tokens, i + 1, sentence) is not null) return false;
        quantities.Add(new Quantity(first, QuantityKind.Number, null, new TextSpan(i, i + 1), false, false));
        quantities.Add(new Quantity(text[^1] - '0', QuantityKind.Number, null, new TextSpan(i, i + 1), false, false));
        return true;
    }

    // 2021-03-22, 22/03/2021, 22.3.2021: day, month and year. Where day and month may be either way round, both readings stand, and none is charged.
    private static int DateInFigures(IReadOnlyList<Token> tokens, int i, Sentence sentence, List<Quantity> quantities)
    {
        if (!tokens[i].IsNumber) return 0;
        string[] parts;
        var end = i + 1;
        if (tokens[i].Normal.Split('.') is [_, _, _] dotted) parts = dotted;
        else if (Number(tokens, i + 2, sentence) && Number(tokens, i + 4, sentence) && tokens[i + 1].Normal is "/" or "-" && tokens[i + 3].Normal == tokens[i + 1].Normal)
            (parts, end) = ([tokens[i].Normal, tokens[i + 2].Normal, tokens[i + 4].Normal], i + 5);
        else return 0;
        if (!int.TryParse(parts[0], out var a) || !int.TryParse(parts[1], out var b) || !int.TryParse(parts[2], out var c)) return 0;
        var span = new TextSpan(i, end);
        if (parts[0].Length == 4) (a, c) = (c, a);
        else if (parts[2].Length != 4) return 0;
        if (a is < 1 or > 31 || b is < 1 or > 31 || (a > 12 && b > 12) || c is < 1000 or > 2999) return 0;
        var clear = a == b || a > 12 || b > 12 || parts[0].Length == 4;
        if (a > 12 || parts[0].Length == 4 || !clear) Day(a, b);
        if ((a <= 12 && parts[0].Length != 4) || !clear) Day(b, a);
        quantities.Add(new Quantity(c, QuantityKind.Number, null, span, false, false) { IsYear = true });
        return end;

        void Day(int day, int month)
        {
            quantities.Add(new Quantity(day, QuantityKind.Number, null, span, false, !clear));
            quantities.Add(new Quantity(month, QuantityKind.Month, null, span, false, !clear));
        }
    }

    private static Quantity Time(IReadOnlyList<Token> tokens, int i, Sentence sentence, int hour, int minute)
    {
        var meridiem = Meridiem(tokens, i + 1, sentence) ?? (tokens[i].Normal.EndsWith("am", StringComparison.Ordinal) ? 'a' : tokens[i].Normal.EndsWith("pm", StringComparison.Ordinal) ? 'p' : null);
        var separate = Meridiem(tokens, i + 1, sentence) is not null;
        if (meridiem is not null && hour is >= 0 and <= 12) hour = (hour % 12) + (meridiem == 'p' ? 12 : 0);
        return new Quantity((hour * 60) + minute, QuantityKind.Time, meridiem is null && hour is > 0 and <= 12 ? Quantity.HalfDay : null, new TextSpan(i, separate ? i + 2 : i + 1), Approximates(tokens, i, sentence), false);
    }

    private static char? Meridiem(IReadOnlyList<Token> tokens, int i, Sentence sentence) =>
        i < sentence.Tokens.End && tokens[i].IsWord && tokens[i].Folded is "am" or "pm" && (tokens[i].Folded == "pm" || tokens[i].Normal.Contains('.') || !tokens[i].IsCapitalized) ? tokens[i].Folded[0] : null;

    // Noon, midnight, half past three, a quarter to four.
    private static Quantity? Clock(IReadOnlyList<Token> tokens, int i, Sentence sentence)
    {
        var word = tokens[i].Folded;
        if (word is "noon" or "midday" or "midnight") return new Quantity(word == "midnight" ? 0 : 720, QuantityKind.Time, null, new TextSpan(i, i + 1), Approximates(tokens, i, sentence), false);
        if ((Minutes(tokens, i, sentence) ?? HourOfDay(tokens, i, sentence)) is { } told) return told;
        var side = Word(tokens, i + 1, sentence);
        if (word is not ("half" or "quarter") || side is not ("past" or "to") || (word == "half" && side == "to") || i + 2 >= sentence.Tokens.End || Cardinal(tokens[i + 2]) is not (>= 1 and <= 12 and var hour)) return null;
        var minutes = (hour * 60) + (word == "half" ? 30 : side == "past" ? 15 : -15);
        return new Quantity(minutes, QuantityKind.Time, Quantity.HalfDay, new TextSpan(i, i + 3), false, false);
    }

    // "Two in the morning", "between two and four in the afternoon": the part of the day tells which half of it is meant.
    private static Quantity? HourOfDay(IReadOnlyList<Token> tokens, int i, Sentence sentence)
    {
        if (Hour(tokens, i) is not { } hour) return null;
        if (Half(tokens, i + 1, sentence, hour) is { } own) return Of(own);
        var range = Word(tokens, i + 1, sentence) switch { "and" => Word(tokens, i - 1, sentence) == "between", "to" or "until" or "till" => Word(tokens, i - 1, sentence) == "from", _ => false };
        if (!range || i + 2 >= sentence.Tokens.End || Hour(tokens, i + 2) is not { } last || (Half(tokens, i + 3, sentence, last) ?? Meridiem(tokens, i + 3, sentence)) is not { } half) return null;
        // "Between eleven and two in the morning" begins the evening before.
        return Of(hour % 12 <= last % 12 ? half : half == 'a' ? 'p' : 'a');

        Quantity Of(char half) => new(((hour % 12) + (half == 'p' ? 12 : 0)) * 60, QuantityKind.Time, null, new TextSpan(i, i + 1), Approximates(tokens, i, sentence), false);
    }

    private static int? Hour(IReadOnlyList<Token> tokens, int i) => Cardinal(tokens[i]) is >= 1 and <= 12 and var hour && hour == Math.Truncate(hour) ? (int)hour : null;

    private static char? Half(IReadOnlyList<Token> tokens, int at, Sentence sentence, int hour)
    {
        if (Word(tokens, at, sentence) is "o'clock" or "o’clock") at++;
        if (Word(tokens, at, sentence) == "at" && Word(tokens, at + 1, sentence) == "night") return hour is >= 6 and < 12 ? 'p' : 'a';
        if (Word(tokens, at, sentence) != "in" || Word(tokens, at + 1, sentence) != "the") return null;
        var part = Word(tokens, at + 2, sentence) is "early" or "late" ? at + 3 : at + 2;
        return Word(tokens, part, sentence) switch { "morning" => 'a', "afternoon" or "evening" => 'p', _ => null };
    }

    // "Twenty to four": a number of minutes that clocks show, in a word; "8 minutes past eight": any.
    private static Quantity? Minutes(IReadOnlyList<Token> tokens, int i, Sentence sentence)
    {
        if (Cardinal(tokens[i]) is not (>= 1 and < 60 and var minutes)) return null;
        var named = Word(tokens, i + 1, sentence) is "minutes" or "minute";
        if (!named && (!tokens[i].IsWord || minutes is not (5 or 10 or 20 or 25))) return null;
        var at = named ? i + 2 : i + 1;
        var side = Word(tokens, at, sentence);
        if (side is not ("past" or "to") || at + 1 >= sentence.Tokens.End || !tokens[at + 1].IsWord || Cardinal(tokens[at + 1]) is not (>= 1 and <= 12 and var hour)) return null;
        // "from ten to twelve", "rejected, twenty to ten": ranges and votes.
        if (side == "to" && !named && (i == sentence.Tokens.Start || tokens[i - 1].Normal is not ("at" or "by" or "until" or "till" or "about" or "around" or "before" or "after" or "since"))) return null;
        return new Quantity((hour * 60) + (side == "past" ? minutes : -minutes), QuantityKind.Time, Quantity.HalfDay, new TextSpan(i, at + 2), Approximates(tokens, i, sentence), false);
    }

    // "1,200.50" with its attached letters; a comma or space groups thousands, a dot is decimal unless it repeats.
    private static (double Value, string Suffix)? Digits(string text)
    {
        var end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or ',' || char.IsWhiteSpace(text[end]))) end++;
        // ½: a vulgar fraction alone or behind the digits (7½).
        var fraction = end < text.Length && char.GetNumericValue(text[end]) is > 0 and < 1 and var part ? part : 0;
        if (end == 0 && fraction > 0) return (fraction, text[1..]);
        var digits = text.AsSpan(0, end).TrimEnd(".,");
        Span<char> clean = stackalloc char[64];
        if (digits.Length is 0 or > 64) return null;
        var length = 0;
        var dots = digits.Count('.');
        // One comma with one, two or more than three digits behind it is a continental decimal mark.
        var comma = digits.IndexOf(',');
        var isDecimal = dots == 0 && comma > 0 && digits.Count(',') == 1 && digits.Length - comma - 1 != 3;
        foreach (var c in digits)
        {
            if (char.IsAsciiDigit(c) || (c == '.' && dots == 1)) clean[length++] = c;
            else if (c == ',' && isDecimal) clean[length++] = '.';
        }

        if (!double.TryParse(clean[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) return null;
        return fraction > 0 ? (value + fraction, text[(end + 1)..]) : (value, text[end..]);
    }
}
