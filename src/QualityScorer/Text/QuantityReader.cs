using System.Collections.Frozen;
using System.Globalization;

namespace QualityScorer.Text;

/// <summary>Finds the quantities of a document.</summary>
internal static partial class QuantityReader
{
    private static readonly FrozenDictionary<string, double> Values = Numbered("number_words.txt");
    private static readonly FrozenDictionary<string, double> Ordinals = Numbered("ordinals.txt");
    private static readonly FrozenDictionary<string, double> Months = Numbered("months.txt");
    private static readonly FrozenDictionary<string, double> Weekdays = Numbered("weekdays.txt");
    private static readonly FrozenDictionary<string, double> Multiples = Numbered("multiples.txt");
    private static readonly FrozenDictionary<string, double> Groups = Numbered("groups.txt");
    private static readonly FrozenDictionary<string, double> RelativeWords = Numbered("relative_days.txt");
    private static readonly FrozenDictionary<string, string> RelativeUnits = Named("relative_units.txt");
    private static readonly FrozenSet<string> Approximators = FrozenSet.Create(StringComparer.Ordinal,
        "about", "around", "nearly", "almost", "roughly", "approximately", "over", "under", "some", "close", "than", "least", "most", "just", "estimated", "up", "circa", "near");

    /// <summary>All quantities, in order; two may share the tokens of a score or of a date in figures.</summary>
    public static Quantity[] Read(Document document)
    {
        var quantities = new List<Quantity>();
        foreach (var sentence in document.Sentences)
        {
            for (var i = sentence.Tokens.Start; i < sentence.Tokens.End;)
            {
                if (Pair(document.Tokens, i, sentence, quantities)) i++;
                else if (DateInFigures(document.Tokens, i, sentence, quantities) is > 0 and var date) i = date;
                else if (At(document.Tokens, i, sentence) is { } quantity)
                {
                    Add(document.Tokens, quantities, quantity);
                    i = quantity.Tokens.End;
                }
                else i++;
            }
        }

        return [.. quantities];
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
        if (token.IsWord && token.IsCapitalized && (Calendar(tokens, i, sentence) ?? Roman(tokens, i, sentence)) is { } named) return named;
        // The 0 of "M5.0" is the tail of a word.
        if (token.IsNumber && i - 2 >= sentence.Tokens.Start && !token.SpaceBefore && tokens[i - 1].Normal is "." && !tokens[i - 1].SpaceBefore && char.IsAsciiDigit(tokens[i - 2].Normal[^1])) return null;
        if (token.IsNumber) return Figure(tokens, i, sentence);
        return token.IsWord ? Relative(tokens, i, sentence) ?? Clock(tokens, i, sentence) ?? Spelled(tokens, i, sentence) : null;
    }

    // "One hour and 20 minutes", "6 feet 2 inches": one measure in two units.
    private static void Add(IReadOnlyList<Token> tokens, List<Quantity> quantities, Quantity quantity)
    {
        if (quantities is [.., { Kind: QuantityKind.Number, Unit: { } large } before] && quantity is { Kind: QuantityKind.Number, Unit: { } small }
            && UnitConversion.Part(large, small) is { } part && quantity.Value * part < 1
            && (before.Tokens.End == quantity.Tokens.Start || (before.Tokens.End == quantity.Tokens.Start - 1 && tokens[before.Tokens.End].Normal is "and" or ",")))
            quantities[^1] = before with { Value = before.Value + (quantity.Value * part), Tokens = new TextSpan(before.Tokens.Start, quantity.Tokens.End), Weak = false };
        else quantities.Add(quantity);
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

    // Yesterday, tomorrow, last week, next year.
    private static Quantity? Relative(IReadOnlyList<Token> tokens, int i, Sentence sentence)
    {
        var word = tokens[i].Folded;
        double? day = word switch { "yesterday" => -1, "today" or "tonight" => 0, "tomorrow" => 1, _ => null };
        if (day is { } offset) return new Quantity(offset, QuantityKind.Relative, "day", new TextSpan(i, i + 1), false, true);
        return i + 1 < sentence.Tokens.End && RelativeWords.TryGetValue(word, out offset) && RelativeUnits.TryGetValue(tokens[i + 1].Folded, out var unit)
            ? new Quantity(offset, QuantityKind.Relative, unit, new TextSpan(i, i + 2), false, true) : null;
    }

    // Charles III, World War II. A single letter may be an initial.
    private static Quantity? Roman(IReadOnlyList<Token> tokens, int i, Sentence sentence)
    {
        var word = tokens[i].Normal;
        if (i == sentence.Tokens.Start || !tokens[i].IsUpper || word.Length is < 2 or > 6 || !tokens[i - 1].IsCapitalized || word.AsSpan().ContainsAnyExcept("ivx")) return null;
        var (value, last) = (0, 0);
        for (var k = word.Length - 1; k >= 0; k--)
        {
            var digit = word[k] switch { 'i' => 1, 'v' => 5, _ => 10 };
            value += digit < last ? -digit : digit;
            last = Math.Max(last, digit);
        }

        return new Quantity(value, QuantityKind.Ordinal, null, new TextSpan(i, i + 1), false, true);
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

    // The folded form of a token of the sentence, "" outside it.
    private static string Word(IReadOnlyList<Token> tokens, int i, Sentence sentence) =>
        i >= sentence.Tokens.Start && i < sentence.Tokens.End ? tokens[i].Folded : "";

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

    private static FrozenDictionary<string, string> Named(string name)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in EmbeddedLines.Read(name))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var word in words) map.TryAdd(word, words[0]);
        }

        return map.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
