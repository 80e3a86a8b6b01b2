using System.Collections.Frozen;

namespace QualityScorer.Text;

/// <content>Multipliers, units and currencies around a number.</content>
internal static partial class QuantityReader
{
    private static readonly FrozenDictionary<string, string> Units = Named("units.txt");

    /// <summary>The canonical unit that a folded word names, or null.</summary>
    public static string? UnitOf(string folded) => Units.GetValueOrDefault(folded);

    private static Quantity Finish(IReadOnlyList<Token> tokens, int start, int end, Sentence sentence, double value, string suffix, bool weak)
    {
        // "48m" is 48 million, but "800m" may be a distance.
        double? alternative = suffix == "m" ? value : null;
        value *= Multiplier(suffix);
        var unit = suffix is "" || Multiplier(suffix) > 1 ? null : Currencies.Named(suffix) ?? Units.GetValueOrDefault(suffix);
        // "310 million", "a 310-million-dollar line"
        while (end < sentence.Tokens.End && (tokens[end].Normal == "-" && !tokens[end].SpaceBefore && end + 1 < sentence.Tokens.End ? end + 1 : end) is var at && tokens[at].IsWord && Values.TryGetValue(tokens[at].Folded, out var multiplier) && multiplier >= 1000)
        {
            value *= multiplier;
            end = at + 1;
            weak = false;
        }

        var first = start;
        if (unit is null && Sign(tokens, start, sentence) is { } sign) (unit, first) = sign;
        if (unit is null && end < sentence.Tokens.End && Behind(tokens, end, sentence, value) is { } named) (unit, end, weak) = (named.Unit, named.End, weak && tokens[start].Folded == "one");
        if (unit is not null && UnitConversion.IsTime(unit) && AndHalf(tokens, end, sentence) is > 0 and var half) (value, end) = (value + 0.5, half);
        return new Quantity(value, QuantityKind.Number, unit, new TextSpan(first, end), Approximates(tokens, first, sentence), weak || AllBut(tokens, first, sentence)) { Alternative = alternative };
    }

    // A sign or an abbreviation before the amount: €, US$, Sh, Rs., CHF.
    private static (string Unit, int First)? Sign(IReadOnlyList<Token> tokens, int start, Sentence sentence)
    {
        var at = start - 1;
        if (at < sentence.Tokens.Start) return null;
        // "Rs. 12": the dot is a token of its own at times.
        if (tokens[at].Normal == "." && at > sentence.Tokens.Start && tokens[at - 1].IsWord) at--;
        var word = tokens[at].Folded;
        if (tokens[at].IsWord)
        {
            var glued = !tokens[start].SpaceBefore;
            return tokens[at].IsCapitalized && (word.Length > 1 || glued) && word is not ("us" or "re" or "le") && Currencies.Before(word) is { } code && (tokens[at].IsUpper || word.Length < 3 || code.Contains(':')) ? (code, at) : null;
        }

        if (tokens[at].Kind != TokenKind.Punctuation || Currencies.Named(word) is not { } sign) return null;
        if (at > sentence.Tokens.Start && tokens[at - 1].IsWord && !tokens[at].SpaceBefore && Currencies.Named(tokens[at - 1].Folded + word) is { } country) return (country, at - 1);
        return (sign, at);
    }

    private static (string Unit, int End)? Behind(IReadOnlyList<Token> tokens, int end, Sentence sentence, double value)
    {
        var at = tokens[end].Folded == "-" && end + 1 < sentence.Tokens.End ? end + 1 : end;
        var (word, two) = (tokens[at].Folded, Word(tokens, at + 1, sentence));
        if (word == "per" && two == "cent") return ("percent", at + 2);
        if (word is "percentage" && two.StartsWith("point", StringComparison.Ordinal)) return ("percentage_point", at + 2);
        if (word is "basis" && two.StartsWith("point", StringComparison.Ordinal)) return ("basis_point", at + 2);
        if (word is "square" or "sq" or "cubic" or "cu")
        {
            var next = two == "." ? at + 2 : at + 1;
            if (Units.TryGetValue(Word(tokens, next, sentence), out var side)) return ((word[0] == 's' ? "square_" : "cubic_") + side, next + 1);
        }

        if (Money(tokens, at, sentence, value) is { } money) return money;
        if (word == "°" && two is "c" or "f") return (two == "c" ? "degree:celsius" : "degree:fahrenheit", at + 2);
        if (!Units.TryGetValue(word, out var named) || (word.Length == 1 && tokens[at].IsWord && word != "m")) return null;
        if (named == "degree" && two is "celsius" or "fahrenheit" or "c" or "f") return (two[0] == 'c' ? "degree:celsius" : "degree:fahrenheit", at + 2);
        // Kilometers per hour, miles an hour, km/h.
        if (named is "kilometer" or "mile")
        {
            var hour = two is "per" or "an" or "/" ? Word(tokens, at + 2, sentence) : "";
            if (hour is "hour" or "h") return (named + "_hour", at + 3);
        }

        // Kilowatt-hours, terawatt hours.
        if (named.EndsWith("watt", StringComparison.Ordinal))
        {
            var hours = two == "-" ? at + 2 : at + 1;
            if (Word(tokens, hours, sentence) is "hour" or "hours") return (named + "_hour", hours + 1);
        }

        return (named, at + 1);
    }

    // Twelve thousand shillings, Kenyan shillings, New Zealand dollars. Words with another meaning ("won") need an amount.
    private static (string Unit, int End)? Money(IReadOnlyList<Token> tokens, int at, Sentence sentence, double value)
    {
        var word = tokens[at].Folded;
        if (Currencies.Named(word) is { } unit && !(word is "won" or "dong" or "kip" or "sol" or "try" or "cup" or "all" or "top" or "mad" or "bob" or "ron" or "pen" && value < 100) && !(word.Length == 3 && Currencies.Before(word) is not null && !tokens[at].IsUpper)) return (unit, at + 1);
        if (!tokens[at].IsCapitalized || Aliases.At(tokens, at, sentence.Tokens.End) is not { } country) return null;
        var noun = at + country.Length;
        return Currencies.Named(Word(tokens, noun, sentence)) is { } family ? (Currencies.Of(family, country.Name), noun + 1) : null;
    }

    private static bool Approximates(IReadOnlyList<Token> tokens, int i, Sentence sentence) =>
        i > sentence.Tokens.Start && (Approximators.Contains(tokens[i - 1].Folded) || (tokens[i - 1].Folded == "to" && i - 1 > sentence.Tokens.Start && tokens[i - 2].Folded == "close"));

    // "All but three": another number than the three.
    private static bool AllBut(IReadOnlyList<Token> tokens, int i, Sentence sentence) =>
        Word(tokens, i - 1, sentence) is "but" or "except" && Word(tokens, i - 2, sentence) is "all" or "any" or "none" or "everyone" or "everybody";

    private static double Multiplier(string suffix) => suffix switch
    {
        "k" => 1e3,
        "m" or "mn" or "million" => 1e6,
        "b" or "bn" or "billion" => 1e9,
        "t" or "tn" or "trillion" => 1e12,
        _ => 1,
    };
}
