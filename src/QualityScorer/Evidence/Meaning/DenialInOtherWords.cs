using QualityScorer.Text;

namespace QualityScorer.Evidence.Meaning;

/// <summary>What one side denies and the other tells in words that deny nothing: by an opposite, a limit, a delay or a rank.</summary>
internal static class DenialInOtherWords
{
    /// <summary>True where what a denial says stands near a word of the other side.</summary>
    /// <param name="reading">The pair, seen from the side with the denial.</param>
    /// <param name="denial">The denial.</param>
    /// <param name="twin">The other side's token in the place of what is denied.</param>
    public static bool Tells(Reading reading, Denial denial, int twin) =>
        OppositeNear(reading, denial, twin) || IsRestriction(reading, denial, twin) || IsDelay(reading, denial, twin) || IsComparison(reading, denial, twin);

    // "not before March" and "only in March", "nothing except" and "only", "none has to wait beyond May" and "the last are served by May": a limit said the other way round.
    private static bool IsRestriction(Reading reading, Denial denial, int twin)
    {
        // "Could not go home until the road was cleared" and "the road had to be cleared before they could go home", "not yet told her when she read it" and "she read it before he told her".
        if (Reading.Within(reading.Own, denial.Negator, denial.Negator + Reading.Clause).Any(i => reading.Own.Tokens[i].Normal is "until" or "till" or "yet") && reading.OtherWithin(twin - Reading.Clause, twin + Reading.Clause).Any(i => reading.Other.Tokens[i].Normal == "before" && reading.Counterpart(i) < 0)) return true;
        // "As long as the road was not cleared" and "until it was cleared".
        if (Reading.Within(reading.Own, denial.Negator - Reading.Clause, denial.Negator).Any(i => reading.Own.Tokens[i].Normal is "long" or "while") && reading.OtherWithin(twin - Reading.Clause, twin).Any(i => reading.Other.Tokens[i].Normal is "until" or "till" or "before")) return true;
        var limited = Enumerable.Range(denial.Negator, Math.Min(reading.Own.Tokens.Count - denial.Negator, 8)).Any(i => reading.Own.Tokens[i].Normal is "before" or "until" or "till" or "unless" or "except" or "but" or "beyond" or "than" or "other");
        // "Will not approve it unless he pays", "only if he pays will it approve it": wherever the condition stands.
        if (Reading.Within(reading.Own, denial.Negator, denial.Negator + (2 * Reading.Clause)).Any(i => reading.Own.Tokens[i].Normal == "unless") && reading.OtherTokens.Any(i => reading.Other.Tokens[i].Normal == "only")) return true;
        return limited && reading.OtherWithin(twin - 6, twin + 9).Any(i => !IsSameWord(reading, i) && (reading.Other.Tokens[i].Normal is "only" or "earliest" or "after" or "from" or "once" or "just" or "least" or "late" or "last" or "first" or "most" or "cap" or "capped" or "limit" or "limited" or "maximum" or "ceiling" || reading.Other.Tokens[i].Normal.EndsWith("est", StringComparison.Ordinal)));
    }

    // "failed to open an inquiry for 14 months" and "took 14 months to open an inquiry", "14 years without a visit" and "the first visit in 14 years": not done for a time is done after it.
    private static bool IsDelay(Reading reading, Denial denial, int twin)
    {
        bool Lasts(Document document, int from, int to, Func<string, bool> opens) => Reading.Within(document, from, to).Any(i => opens(document.Tokens[i].Normal) && VerbFrame.IsMeasure(document, i + 1));
        if (reading.OtherWithin(twin - Reading.Near, twin).Any(i => reading.Other.Tokens[i].Normal == "first") && VerbFrame.IsMeasure(reading.Own, denial.Negator - Reading.Clause, 2 * Reading.Clause)) return true;
        // "not checked for a year", "a year had passed since the last check"
        if (reading.OtherTokens.Any(i => reading.Other.Tokens[i].Normal is "passed" or "elapsed" && reading.OtherWithin(i + 1, i + Reading.Near).Any(k => reading.Other.Tokens[k].Normal == "since"))) return true;
        return Lasts(reading.Own, denial.Negator, denial.Negator + Reading.Clause + 2, w => w is "for" or "until" or "in")
            && Lasts(reading.Other, twin - Reading.Clause, twin + Reading.Clause, w => w is "took" or "takes" or "taken" or "after" or "later" or "only" or "before" or "than" or "waited" or "delay" or "another" or "until");
    }

    // "Not since May was there a stronger storm", "no boat was as fast", "not as much interest" and "the strongest since May", "faster than any", "less interest": a rank told the other way round.
    private static bool IsComparison(Reading reading, Denial denial, int twin) =>
        Reading.Within(reading.Own, denial.Negator + 1, denial.Negator + (2 * Reading.Clause)).TakeWhile(i => reading.Own.Tokens[i].Normal is not ("." or ";")).Any(i => Compares(reading, i))
        && reading.OtherWithin(twin - (2 * Reading.Clause), twin + (2 * Reading.Clause)).Any(i => IsRank(reading, i, Math.Abs(i - twin) <= Reading.Clause) && !IsSameWord(reading, i));

    private static bool Compares(Reading reading, int own) =>
        reading.Own.Tokens[own].Normal == "since"
        || ((reading.Own.Tokens[own].Normal is "as" or "so" or "more" or "than" or "better" or "worse" || HasDegree(reading, reading.Own, own, "er", "est")) && !(reading.TwinOf(own) is >= 0 and var same && IsSameWord(reading, same)));

    // What both sides say alike tells nothing in another way.
    private static bool IsSameWord(Reading reading, int other) => reading.Counterpart(other) is >= 0 and var own && reading.Own.Tokens[own].Normal == reading.Other.Tokens[other].Normal;

    private static bool IsRank(Reading reading, int token, bool near) =>
        HasDegree(reading, reading.Other, token, "est", "er") || (near && HasDegree(reading, reading.Other, token, "er", "est")) || (near && reading.Other.Tokens[token].Normal is "most" or "more" or "less" or "least" or "fewer" or "best" or "worst" or "first" or "last");

    // An adjective in one degree whose other degree is known too: "taller" with "tallest", not "forest".
    private static bool HasDegree(Reading reading, Document document, int token, string ending, string known) =>
        document.Tokens[token].Normal is { Length: > 5 } word && word.EndsWith(ending, StringComparison.Ordinal) && reading.Lexicon.Frequency(word[..^ending.Length] + known) > 0;

    private static bool OppositeNear(Reading reading, Denial denial, int twin)
    {
        foreach (var i in reading.OtherWithin(twin - Reading.Near, twin + Reading.Clause + 2))
        {
            if (!reading.Other.Tokens[i].IsWord || i == twin) continue;
            // "Until now" sets no limit.
            if (i + 1 < reading.Other.Tokens.Count && reading.Other.Tokens[i].Normal == "until" && reading.Other.Tokens[i + 1].Normal == "now") continue;
            // What denies on both sides explains nothing.
            if (ClausePolarity.Denies(reading.Other.Tokens[i]) && reading.Counterpart(i) < 0) return true;
        }

        // "None would close" for "all stay open": the opposites stand somewhere in the two clauses.
        for (var k = denial.Negator; k < Math.Min(reading.Own.Tokens.Count, denial.Negator + Reading.Clause) && reading.Own.Tokens[k].Normal is not ("." or ";"); k++)
        {
            if ((!reading.Own.Tokens[k].IsContent() && k > denial.Negator) || (reading.TwinOf(k) >= 0 && k > denial.Head + 2)) continue;
            foreach (var i in reading.OtherWithin(twin - Reading.Clause, twin + Reading.Clause))
            {
                if (reading.Other.Tokens[i].IsWord && i != twin && reading.Counterpart(i) < 0 && Opposites.Are(reading.OwnWords[k], reading.OtherWords[i])) return true;
            }
        }

        return false;
    }
}
