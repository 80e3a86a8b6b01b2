using System.Collections.Frozen;
using System.Globalization;

namespace QualityScorer.Text;

/// <summary>Finds the quantities of a document.</summary>
internal static class QuantityReader
{
    private static readonly FrozenDictionary<string, double> Values = Numbered("number_words.txt");
    private static readonly FrozenDictionary<string, double> Ordinals = Numbered("ordinals.txt");
    private static readonly FrozenDictionary<string, double> Months = Numbered("months.txt");
    private static readonly FrozenDictionary<string, double> Weekdays = Numbered("weekdays.txt");
    private static readonly FrozenDictionary<string, string> Units = LoadUnits();
    private static readonly FrozenSet<string> Approximators = FrozenSet.Create(StringComparer.Ordinal,
        "about", "around", "nearly", "almost", "roughly", "approximately", "over", "under", "some", "close", "than", "least", "most", "just", "estimated", "up", "circa", "near");

    /// <summary>All quantities, in order.</summary>
    public static IReadOnlyList<Quantity> Read(Document document)
    {
        var quantities = new List<Quantity>();
        foreach (var sentence in document.Sentences)
        {
            for (var i = sentence.Tokens.Start; i < sentence.Tokens.End;)
            {
                if (At(document.Tokens, i, sentence) is { } quantity)
                {
                    quantities.Add(quantity);
                    i = quantity.Tokens.End;
                }
                else i++;
            }
        }

        return quantities;
    }

    /// <summary>The value of one token that is a number by itself, or null.</summary>
    public static double? Cardinal(Token token)
    {
        if (token.IsNumber) return Digits(token.Normal) is { } digits ? digits.Value : null;
        if (!token.IsWord) return null;
        return Values.TryGetValue(token.Folded, out var value) ? value : token.Folded == "dozen" ? 12 : null;
    }

    private static Quantity? At(IReadOnlyList<Token> tokens, int i, Sentence sentence)
    {
        var token = tokens[i];
        if (token.IsWord && token.IsCapitalized && Calendar(tokens, i, sentence) is { } date) return date;
        if (token.IsNumber) return Figure(tokens, i, sentence);
        return token.IsWord ? Spelled(tokens, i, sentence) : null;
    }

    private static Quantity? Calendar(IReadOnlyList<Token> tokens, int i, Sentence sentence)
    {
        var word = tokens[i].Folded;
        if (Weekdays.TryGetValue(word, out var day) && (word.Length > 3 || Dot(tokens, i, sentence))) return new Quantity(day, QuantityKind.Weekday, null, new TextSpan(i, i + 1), false, false);
        if (!Months.TryGetValue(word, out var month)) return null;
        var near = Number(tokens, i + 1, sentence) || (Dot(tokens, i, sentence) && Number(tokens, i + 2, sentence)) || (i > sentence.Tokens.Start && Number(tokens, i - 1, sentence));
        // March and May begin sentences as verbs; abbreviations need a number beside them.
        var unmistakable = word is not ("may" or "march") && word.Length > 3;
        return near || unmistakable || (i > sentence.Tokens.Start && word is "may" or "march" && !AllCapitals(tokens, sentence))
            ? new Quantity(month, QuantityKind.Month, null, new TextSpan(i, i + 1), false, false) : null;
    }

    private static bool AllCapitals(IReadOnlyList<Token> tokens, Sentence sentence)
    {
        var (words, capitals) = (0, 0);
        for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
        {
            if (!tokens[i].IsWord) continue;
            words++;
            if (tokens[i].IsCapitalized) capitals++;
        }

        return capitals > 0.6 * words;
    }

    private static bool Number(IReadOnlyList<Token> tokens, int i, Sentence sentence) =>
        i >= sentence.Tokens.Start && i < sentence.Tokens.End && tokens[i].IsNumber;

    private static bool Dot(IReadOnlyList<Token> tokens, int i, Sentence sentence) =>
        i + 1 < sentence.Tokens.End && tokens[i + 1].Normal == "." || tokens[i].Normal.EndsWith('.');

    private static Quantity? Figure(IReadOnlyList<Token> tokens, int i, Sentence sentence)
    {
        var text = tokens[i].Normal;
        var end = i + 1;
        var clock = text.IndexOf(':');
        if (clock > 0 && int.TryParse(text.AsSpan(0, clock), out var hour) && int.TryParse(text.AsSpan(clock + 1, Math.Min(2, text.Length - clock - 1)), out var minute))
            return Time(tokens, i, sentence, hour, minute);
        if (Digits(text) is not { } digits) return null;
        var (value, suffix) = digits;
        // The 90s, '38: years of the last century, as everybody reads them.
        if (value is >= 10 and < 100 && (suffix is "s" or "'s" || (i > sentence.Tokens.Start && tokens[i - 1].Normal == "'" && !tokens[i].SpaceBefore))) value += 1900;
        if (Meridiem(tokens, end, sentence) is not null)
            return Time(tokens, i, sentence, (int)value, (int)Math.Round((value - Math.Truncate(value)) * 100));
        return Finish(tokens, i, end, sentence, value, suffix, false, false);
    }

    private static Quantity Time(IReadOnlyList<Token> tokens, int i, Sentence sentence, int hour, int minute)
    {
        var meridiem = Meridiem(tokens, i + 1, sentence);
        if (meridiem is not null && hour is >= 0 and <= 12) hour = (hour % 12) + (meridiem == 'p' ? 12 : 0);
        return new Quantity((hour * 60) + minute, QuantityKind.Time, null, new TextSpan(i, meridiem is null ? i + 1 : i + 2), Approximates(tokens, i, sentence), false);
    }

    private static char? Meridiem(IReadOnlyList<Token> tokens, int i, Sentence sentence) =>
        i < sentence.Tokens.End && tokens[i].IsWord && tokens[i].Folded is "am" or "pm" && (tokens[i].Folded == "pm" || tokens[i].Normal.Contains('.') || !tokens[i].IsCapitalized) ? tokens[i].Folded[0] : null;

    private static Quantity? Spelled(IReadOnlyList<Token> tokens, int i, Sentence sentence)
    {
        var word = tokens[i].Folded;
        if (Ordinals.TryGetValue(word, out var ordinal)) return new Quantity(ordinal, QuantityKind.Ordinal, null, new TextSpan(i, i + 1), false, ordinal <= 3);
        if (word == "dozen" || word == "dozens") return word == "dozen" ? Finish(tokens, i, i + 1, sentence, 12, "", false, true) : null;
        if (word is "half") return new Quantity(0.5, QuantityKind.Number, null, new TextSpan(i, i + 1), false, true);
        if (!Values.TryGetValue(word, out var first) || word.Length == 1 || word is "mn" or "bn" or "tn") return null;
        double total = 0, group = 0;
        var end = i;
        var words = 0;
        while (end < sentence.Tokens.End)
        {
            var next = tokens[end].Folded;
            if (Values.TryGetValue(next, out var value) && next.Length > 1 && tokens[end].IsWord)
            {
                if (value >= 1000)
                {
                    total += Math.Max(1, group) * value;
                    group = 0;
                }
                else if (value == 100) group = Math.Max(1, group) * 100;
                else if (words > 0 && group % 10 != 0 || (group % 100 != 0 && value >= 10 && words > 0)) break;
                else group += value;
                words++;
                end++;
            }
            else if (words > 0 && (next is "-" or "and") && end + 1 < sentence.Tokens.End && tokens[end + 1].IsWord
                     && Values.TryGetValue(tokens[end + 1].Folded, out var following) && following < 100 && (next == "-" ? group % 100 is >= 20 && following < 10 : group >= 100 || total > 0)) end++;
            else break;
        }

        var sum = total + group;
        if (AndAHalf(tokens, end, sentence) is { } behind) (sum, end) = (sum + 0.5, behind);
        else if (sum is > 0 and < 20 && Fraction(tokens, end, sentence) is { } part) return Finish(tokens, i, part.End, sentence, sum / part.Denominator, "", false, false);
        return Finish(tokens, i, end, sentence, sum, "", false, word == "one" && words == 1);
    }

    // "and a half", also with hyphens between the words: the index behind it.
    private static int? AndAHalf(IReadOnlyList<Token> tokens, int i, Sentence sentence)
    {
        foreach (var word in (string[])["and", "a", "half"])
        {
            if (i < sentence.Tokens.End && tokens[i].Normal == "-") i++;
            if (i >= sentence.Tokens.End || tokens[i].Folded != word) return null;
            i++;
        }

        return i;
    }

    // "thirds" of "two thirds", "quarters of a" of "three-quarters of a million".
    private static (double Denominator, int End)? Fraction(IReadOnlyList<Token> tokens, int i, Sentence sentence)
    {
        if (i < sentence.Tokens.End && tokens[i].Normal == "-") i++;
        if (i >= sentence.Tokens.End || !tokens[i].IsWord) return null;
        var word = tokens[i].Folded;
        double denominator = word is "half" or "halves" ? 2 : word is "quarter" or "quarters" ? 4 : 0;
        if (denominator == 0 && Ordinals.TryGetValue(word.TrimEnd('s'), out var ordinal) && ordinal is >= 3 and <= 10) denominator = ordinal;
        if (denominator == 0) return null;
        i++;
        return (denominator, i + 1 < sentence.Tokens.End && tokens[i].Folded == "of" && tokens[i + 1].Folded is "a" or "an" or "one" ? i + 2 : i);
    }

    private static Quantity Finish(IReadOnlyList<Token> tokens, int start, int end, Sentence sentence, double value, string suffix, bool ordinal, bool weak)
    {
        value *= Multiplier(suffix);
        string? unit = suffix is "" or "m" || Multiplier(suffix) > 1 ? null : Units.GetValueOrDefault(suffix);
        while (end < sentence.Tokens.End && Values.TryGetValue(tokens[end].Folded, out var multiplier) && multiplier >= 1000 && tokens[end].IsWord)
        {
            value *= multiplier;
            end++;
            weak = false;
        }

        var first = start;
        if (unit is null && start > sentence.Tokens.Start && Units.TryGetValue(tokens[start - 1].Folded, out var sign) && (!tokens[start - 1].IsWord || (tokens[start - 1].IsCapitalized && Currencies.IsCode(tokens[start - 1].Folded))))
        {
            unit = sign;
            first = start - 1;
            if (first > sentence.Tokens.Start && tokens[first - 1].Folded == "us" && tokens[first].Normal == "$") first--;
        }

        if (unit is null && end < sentence.Tokens.End)
        {
            var at = tokens[end].Folded == "-" && end + 1 < sentence.Tokens.End ? end + 1 : end;
            var two = at + 1 < sentence.Tokens.End ? tokens[at + 1].Folded : "";
            if (tokens[at].Folded == "per" && two == "cent") (unit, end) = ("percent", at + 2);
            else if (tokens[at].Folded is "percentage" && two.StartsWith("point", StringComparison.Ordinal)) (unit, end) = ("percentage_point", at + 2);
            else if (tokens[at].Folded is "basis" && two.StartsWith("point", StringComparison.Ordinal)) (unit, end) = ("basis_point", at + 2);
            else if (Units.TryGetValue(tokens[at].Folded, out var named) && (tokens[at].Folded.Length > 1 || !tokens[at].IsWord || tokens[at].Folded == "m")) (unit, end, weak) = (named, at + 1, false);
        }

        return new Quantity(value, ordinal ? QuantityKind.Ordinal : QuantityKind.Number, unit, new TextSpan(first, end), Approximates(tokens, first, sentence), weak);
    }

    private static bool Approximates(IReadOnlyList<Token> tokens, int i, Sentence sentence) =>
        i > sentence.Tokens.Start && (Approximators.Contains(tokens[i - 1].Folded) || (tokens[i - 1].Folded == "to" && i - 1 > sentence.Tokens.Start && tokens[i - 2].Folded == "close"));

    private static double Multiplier(string suffix) => suffix switch
    {
        "k" => 1e3,
        "m" or "mn" or "million" => 1e6,
        "b" or "bn" or "billion" => 1e9,
        "t" or "tn" or "trillion" => 1e12,
        _ => 1,
    };

    // "1,200.50" with its attached letters; a comma or space groups thousands, a dot is decimal unless it repeats.
    private static (double Value, string Suffix)? Digits(string text)
    {
        var end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or ',' || char.IsWhiteSpace(text[end]))) end++;
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
        // 7½: a vulgar fraction behind the digits.
        if (end < text.Length && char.GetNumericValue(text[end]) is > 0 and < 1 and var fraction) return (value + fraction, text[(end + 1)..]);
        return (value, text[end..]);
    }

    private static FrozenDictionary<string, double> Numbered(string name)
    {
        var map = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var line in EmbeddedLines.Read(name))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var word in words[1..]) map[word] = double.Parse(words[0], CultureInfo.InvariantCulture);
        }

        return map.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, string> LoadUnits()
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in EmbeddedLines.Read("units.txt"))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var word in words) map.TryAdd(word, words[0]);
        }

        foreach (var (word, name) in Currencies.Names) map.TryAdd(word, name);
        return map.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
