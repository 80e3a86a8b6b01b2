namespace QualityScorer.Text;

/// <content>Numbers in words: cardinals, ordinals, fractions, multiples, orders of magnitude.</content>
internal static partial class QuantityReader
{
    private static Quantity? Spelled(IReadOnlyList<Token> tokens, int i, Sentence sentence)
    {
        var word = tokens[i].Folded;
        if (Ordinals.TryGetValue(word, out var ordinal) && IsEvery(tokens, i, sentence)) return Share(1 / ordinal, i - 1, i + 1, ordinal == 2);
        if (Ordinals.TryGetValue(word, out ordinal)) return new Quantity(ordinal, QuantityKind.Ordinal, null, new TextSpan(i, i + 1), false, ordinal <= 3);
        if (word is "dozens" || (word.EndsWith('s') && Values.TryGetValue(word[..^1], out var order) && order >= 100) || (word is "tens" or "scores" && Word(tokens, i + 1, sentence) == "of")) return Orders(tokens, i, sentence);
        if (word == "dozen") return Finish(tokens, i, i + 1, sentence, 12, "", false);
        if (word is "half" or "quarter" or "quarters") return HalfOf(tokens, i, sentence, word == "half" ? 0.5 : 0.25);
        if (word is "a" or "an") return Indefinite(tokens, i, sentence);
        if (word is "fortnight") return new Quantity(2, QuantityKind.Number, "week", new TextSpan(i, i + 1), false, true);
        if (Multiples.TryGetValue(word, out var factor)) return new Quantity(factor, QuantityKind.Number, "times", new TextSpan(i, i + 1), false, true);
        if (Groups.TryGetValue(word, out var members)) return new Quantity(members, QuantityKind.Number, null, new TextSpan(i, i + 1), false, true);
        if (!Values.TryGetValue(word, out _) || word.Length == 1 || word is "mn" or "bn" or "tn" or "mln" or "mio" or "bln" or "trn") return null;
        return Cardinals(tokens, i, sentence);
    }

    // "Every fifth voter" is one in five; "every third Thursday", "every tenth year" is a date.
    private static bool IsEvery(IReadOnlyList<Token> tokens, int i, Sentence sentence) =>
        Word(tokens, i - 1, sentence) == "every" && Ordinals[tokens[i].Folded] is >= 2 and <= 20 && i + 1 < sentence.Tokens.End && tokens[i + 1] is { IsWord: true, IsCapitalized: false } && !tokens[i + 1].IsFunctionWord && !Units.ContainsKey(tokens[i + 1].Folded);

    private static Quantity Cardinals(IReadOnlyList<Token> tokens, int i, Sentence sentence)
    {
        double total = 0, group = 0;
        var (end, words) = (i, 0);
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
        // Twenty-first, forty third.
        var beyond = Word(tokens, end, sentence) == "-" ? end + 1 : end;
        if (group % 100 is >= 20 && group % 10 == 0 && Ordinals.TryGetValue(Word(tokens, beyond, sentence), out var ordinal) && ordinal < 10 && Denominator(tokens, beyond, sentence) is null)
            return new Quantity(sum + ordinal, QuantityKind.Ordinal, null, new TextSpan(i, beyond + 1), false, false);
        if (Fraction(tokens, i, end, sentence, sum) is { } fraction) return fraction;
        if (OutOf(tokens, i, end, sentence, sum) is { } outOf) return outOf;
        if (AndHalf(tokens, end, sentence) is > 0 and var half) (sum, end) = (sum + 0.5, half);
        if (Word(tokens, end, sentence) == "dozen") return Finish(tokens, i, end + 1, sentence, sum * 12, "", false);
        var weak = tokens[i].Folded == "one" && words == 1 && sum == 1;
        // "Several thousand" says how large the number is, not which it is.
        if (group == 0 && i > sentence.Tokens.Start && tokens[i - 1].Folded is "several" or "few" or "many") return new Quantity(sum, QuantityKind.Magnitude, null, new TextSpan(i, end), false, true);
        return Finish(tokens, i, end, sentence, sum, "", weak);
    }

    // Dozens, hundreds, tens of thousands.
    private static Quantity Orders(IReadOnlyList<Token> tokens, int i, Sentence sentence)
    {
        var (value, end) = (1.0, i);
        while (true)
        {
            var word = Word(tokens, end, sentence);
            double? order = word switch { "tens" => 10, "scores" => 20, "dozens" => 12, _ => word.EndsWith('s') && Values.TryGetValue(word[..^1], out var v) && v >= 100 ? v : null };
            if (order is not { } factor) break;
            (value, end) = (value * factor, end + 1);
            if (Word(tokens, end, sentence) != "of") break;
            end++;
        }

        if (Word(tokens, end - 1, sentence) == "of") end--;
        return new Quantity(value, QuantityKind.Magnitude, null, new TextSpan(i, end), false, true);
    }

    // Half of, half an hour, half a million, a quarter of an hour.
    private static Quantity? HalfOf(IReadOnlyList<Token> tokens, int i, Sentence sentence, double value)
    {
        var article = i > sentence.Tokens.Start && tokens[i - 1].Folded is "a" or "one";
        var next = Word(tokens, i + 1, sentence);
        var of = next is "of" ? i + 2 : next == "-" ? i + 2 : i + 1;
        if (Word(tokens, of, sentence) is "a" or "an") of++;
        if (of > i + 1 && of < sentence.Tokens.End)
        {
            if (tokens[of].Folded == "dozen") return Finish(tokens, i, of + 1, sentence, value * 12, "", false);
            if (Values.TryGetValue(tokens[of].Folded, out var multiplier) && multiplier >= 100) return Finish(tokens, i, of + 1, sentence, value * multiplier, "", false);
            var measured = Finish(tokens, i, of, sentence, value, "", true);
            if (measured.Unit is not null && (next != "-" || UnitConversion.IsTime(measured.Unit))) return measured with { Weak = false };
        }

        if (value == 0.25 && next == "point") return new Quantity(value, QuantityKind.Number, "percentage_point", new TextSpan(i, i + 2), false, false);
        if (next == "of") return Share(value, article ? i - 1 : i, i + 1, false);
        return value == 0.5 ? Share(value, i, i + 1, true) : null;
    }

    // An hour, a year and a half; "a third of", "a hundred".
    private static Quantity? Indefinite(IReadOnlyList<Token> tokens, int i, Sentence sentence)
    {
        if (i + 1 >= sentence.Tokens.End) return null;
        if (Fraction(tokens, i, i + 1, sentence, 1) is { } fraction) return fraction;
        if (!Units.TryGetValue(tokens[i + 1].Folded, out var unit) || !UnitConversion.IsTime(unit)) return null;
        // "A year and nine months".
        if (Word(tokens, i + 2, sentence) == "and" && i + 4 < sentence.Tokens.End && Cardinal(tokens[i + 3]) is not null && Units.TryGetValue(tokens[i + 4].Folded, out var part) && UnitConversion.Part(unit, part) is not null)
            return new Quantity(1, QuantityKind.Number, unit, new TextSpan(i, i + 2), Approximates(tokens, i, sentence), false);
        if (tokens[i + 1].Folded.Length < 4) return null;
        // "Three decades and a year".
        if (Word(tokens, i - 1, sentence) == "and" && Units.TryGetValue(Word(tokens, i - 2, sentence), out var whole) && UnitConversion.Part(whole, unit) is not null)
            return new Quantity(1, QuantityKind.Number, unit, new TextSpan(i, i + 2), false, true);
        if (AndHalf(tokens, i + 2, sentence) is > 0 and var half) return new Quantity(1.5, QuantityKind.Number, unit, new TextSpan(i, half), Approximates(tokens, i, sentence), false);
        return Word(tokens, i - 1, sentence) is "for" or "in" or "within" or "after" or "than" or "nearly" or "almost" or "about" or "over" or "under" or "least" or "most" or "lasted" or "took" or "take"
            ? new Quantity(1, QuantityKind.Number, unit, new TextSpan(i, i + 2), Approximates(tokens, i, sentence), true) : null;
    }

    // The end of "and a half", with or without hyphens, or 0.
    private static int AndHalf(IReadOnlyList<Token> tokens, int i, Sentence sentence)
    {
        foreach (var word in (ReadOnlySpan<string>)["and", "a", "half"])
        {
            if (Word(tokens, i, sentence) == "-") i++;
            if (Word(tokens, i, sentence) != word) return 0;
            i++;
        }

        return i;
    }

    // Two thirds, two-thirds, three-quarters, a third of. An ordinal behind "a" alone is another one of a row, quarters are also parts of a year.
    private static Quantity? Fraction(IReadOnlyList<Token> tokens, int start, int end, Sentence sentence, double numerator)
    {
        var hyphen = Word(tokens, end, sentence) == "-";
        var at = hyphen ? end + 1 : end;
        if (Denominator(tokens, at, sentence) is not { } denominator || numerator >= denominator) return null;
        var of = Word(tokens, at + 1, sentence) == "of";
        var plural = tokens[at].Folded.EndsWith('s');
        if (numerator == 1 == plural) return null;
        if (tokens[at].Folded is "quarter" or "quarters" or "half" or "halves" ? !of && !hyphen : !plural && tokens[start].Folded is "a" or "an" && !of && !IsMeasured(tokens, start, at, sentence) && Word(tokens, at + 1, sentence) is not ("more" or "less" or "fewer" or "higher" or "lower" or "larger" or "smaller")) return null;
        // "A quarter of an hour" is a time.
        if (of && numerator == 1 && denominator == 4 && HalfOf(tokens, at, sentence, 0.25) is { Unit: not "share" } measured) return measured;
        // "Three-quarters of a percentage point" is a measure, "three-quarters of a million" a number.
        if (of && Word(tokens, at + 2, sentence) is "a" or "an" or "one" && at + 3 < sentence.Tokens.End && (Units.ContainsKey(Word(tokens, at + 3, sentence)) || Values.ContainsKey(Word(tokens, at + 3, sentence)) || Word(tokens, at + 3, sentence) is "percentage" or "basis"))
            return Finish(tokens, start, at + 3, sentence, numerator / denominator, "", false);
        return Share(numerator / denominator, start, at + 1, false);
    }

    // "Fell by about a third": nothing of a row is reckoned with, unless something is called the third: "by a third party".
    private static bool IsMeasured(IReadOnlyList<Token> tokens, int start, int at, Sentence sentence)
    {
        var before = start - 1;
        while (Word(tokens, before, sentence) is "about" or "almost" or "nearly" or "around" or "roughly" or "over" or "than" or "more") before--;
        return Word(tokens, before, sentence) == "by" && (at + 1 >= sentence.Tokens.End || !tokens[at + 1].IsWord || tokens[at + 1].IsFunctionWord || tokens[at + 1].Normal is "last" or "next" or "compared" or "since" or "within");
    }

    private static double? Denominator(IReadOnlyList<Token> tokens, int i, Sentence sentence)
    {
        var word = Word(tokens, i, sentence);
        if (word is "half" or "halves") return 2;
        if (word is "quarter" or "quarters") return 4;
        return (Ordinals.TryGetValue(word, out var ordinal) || (word.EndsWith('s') && Ordinals.TryGetValue(word[..^1], out ordinal))) && ordinal is >= 3 and <= 100 ? ordinal : null;
    }

    // "One in five", "nine out of ten": a share, where the second number is round and nothing is measured by it.
    private static Quantity? OutOf(IReadOnlyList<Token> tokens, int start, int end, Sentence sentence, double value)
    {
        var at = Word(tokens, end, sentence) == "in" ? end + 1 : Word(tokens, end, sentence) == "out" && Word(tokens, end + 1, sentence) == "of" ? end + 2 : 0;
        if (at > 0 && Word(tokens, at, sentence) == "every") at++;
        if (Word(tokens, at + 1, sentence) == "-") return null;
        if (at == 0 || at >= sentence.Tokens.End || value is < 1 or > 9 || value != Math.Truncate(value)) return null;
        if (Cardinal(tokens[at]) is not { } all || all is not ((>= 2 and <= 10) or 12 or 20 or 50 or 100 or 1000) || value >= all) return null;
        return Units.ContainsKey(Word(tokens, at + 1, sentence)) || Values.ContainsKey(Word(tokens, at + 1, sentence)) ? null : Share(value / all, start, at + 1, false);
    }

    private static Quantity Share(double value, int start, int end, bool weak) => new(value, QuantityKind.Number, "share", new TextSpan(start, end), false, weak);
}
