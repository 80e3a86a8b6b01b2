using System.Collections.Frozen;
using QualityScorer.Alignment;
using QualityScorer.Evidence.Meaning;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Fluency;

/// <summary>A phrase put in where the source says nothing, which tells again what stands beside it: <c>by the roadside on the edge of the road</c>, <c>closed in June in the month of June</c>.</summary>
internal static class InsertedEcho
{
    private const int Longest = 9;
    private const int Reach = 9;
    private const int DateReach = 20;
    private const int MostContent = 4;

    // Shorter words are part of too many others.
    private const int LeastPart = 4;

    // They name no thing of their own beside the word that is said again.
    private static readonly FrozenSet<string> Light = FrozenSet.Create(StringComparer.Ordinal,
        "edge", "side", "middle", "course", "name", "month", "year", "day", "date", "week", "evening", "morning", "afternoon", "night", "time", "hour", "period", "moment", "place", "area", "territory", "region", "form", "way", "manner", "process", "act", "case", "kind", "type", "sort", "part", "matter", "fact", "direction", "vicinity", "presence", "age", "number", "amount", "sum", "inside", "course", "point", "situation", "person", "people", "thing", "same", "own", "very");

    private static readonly FrozenSet<string> LightVerbs = FrozenSet.Create(StringComparer.Ordinal, "express", "give", "make", "show", "voice", "do", "take", "hold", "carry", "perform", "issue", "put", "offer", "provide", "conduct");

    /// <summary>First and last token (both ends included) of each such phrase.</summary>
    public static IEnumerable<(int First, int Last)> In(Comparison comparison, AlignedPair pair)
    {
        if (!pair.IsAligned) yield break;
        foreach (var gap in pair.Gaps)
        {
            if (gap.Copy.Length is < 2 or > Longest || gap.Source.Length > 3 || SaysSomething(comparison, pair, gap)) continue;
            var (first, last) = (pair.CopyTokens[gap.Copy.Start], pair.CopyTokens[gap.Copy.End - 1]);
            if (last - first >= Longest || comparison.Copy.SentenceOf(first) is not { Kind: SentenceKind.Body } sentence || last >= sentence.Tokens.End) continue;
            if (Phrase(comparison, pair, sentence, first, last) is { } found) yield return found;
        }

        foreach (var index in pair.CopySentences)
        {
            if (comparison.Copy.Sentences[index] is { Kind: SentenceKind.Body } sentence && !comparison.Unchanged.Holds(sentence) && DateTwice(comparison, pair, sentence) is { } found) yield return found;
        }
    }

    // in May, when the snow melts in May: one date said twice, whichever of the two is the source's.
    private static (int First, int Last)? DateTwice(Comparison comparison, AlignedPair pair, Sentence sentence)
    {
        var copy = comparison.Copy;
        for (var i = sentence.Tokens.Start + 1; i < sentence.Tokens.End; i++)
        {
            var token = copy.Tokens[i];
            if (!token.IsCapitalized || !token.IsWord || !DateWords.IsDayOrMonth(token.Normal) || copy.Tokens[i - 1].Normal is not ("in" or "on" or "since" or "until" or "by" or "during")) continue;
            for (var j = i + 1; j < Math.Min(sentence.Tokens.End, i + DateReach); j++)
            {
                var other = copy.Tokens[j];
                if (other.Normal is "and" or "or" or "to" or "until" or "than" or "but" or "\"" or "—" or "–" or ";" or "last" or "next" or "this" or "every") break;
                if (other.Folded != token.Folded || !other.IsCapitalized || copy.Tokens[j - 1].Normal is not ("in" or "on" or "of" or "during")) continue;
                var said = 0;
                foreach (var word in pair.SourceTokens) said += comparison.Source.Tokens[word].Folded == token.Folded ? 1 : 0;
                // “in March 2012, in March 2013”
                return said == 1 && !(j + 1 < sentence.Tokens.End && copy.Tokens[j + 1].IsNumber) ? (j - 1, j) : null;
            }
        }

        return null;
    }

    private static bool SaysSomething(Comparison comparison, AlignedPair pair, Gap gap)
    {
        for (var p = gap.Source.Start; p < gap.Source.End; p++)
        {
            var token = comparison.Source.Tokens[pair.SourceTokens[p]];
            if (token.Kind is TokenKind.Word or TokenKind.Number && token.Normal is not ("a" or "an" or "the")) return true;
        }

        return false;
    }

    private static (int First, int Last)? Phrase(Comparison comparison, AlignedPair pair, Sentence sentence, int first, int last)
    {
        var (copy, lexicon) = (comparison.Copy, comparison.Language.Lexicon);
        // “floods with floods”, “2010 in the year 2010”: whichever of the two words is linked, the phrase is “with floods”.
        for (var step = 0; step < 2 && last + 1 < sentence.Tokens.End && (copy.Tokens[first].IsContent() || copy.Tokens[first].IsNumber) && copy.Tokens[last + 1].Folded == copy.Tokens[first].Folded; step++) (first, last) = (first + 1, last + 1);
        while (first < last && copy.Tokens[first].Kind == TokenKind.Punctuation) first++;
        // An article of the next phrase.
        while (last > first && (copy.Tokens[last].Kind == TokenKind.Punctuation || VerbForms.IsDeterminer(copy.Tokens[last].Normal))) last--;
        var opener = copy.Tokens[first];
        var light = opener.Normal == "and" && first + 1 < last && LightVerbs.Contains(lexicon.BaseOf(copy.Tokens[first + 1].Folded));
        if (!light && !VerbFrame.IsPreposition(opener.Normal) && opener.Normal is not ("of" or "during") && !(opener.IsContent() && opener.Folded.EndsWith("ing", StringComparison.Ordinal))) return null;
        var date = copy.Tokens[last].IsNumber || DateWords.IsDayOrMonth(copy.Tokens[last].Normal);
        // “minutes without pay become hours without pay”
        if (opener.Normal is "per" or "without" or "like" or "despite" or "except" || (first == sentence.Tokens.Start ? !date : opener.IsCapitalized || copy.Tokens[first - 1].Normal is "and" or "or" or "but" or "nor" or "not" or "than" or "from" or "between")) return null;
        // “day after day”
        if (first > 0 && last == first + 1 && opener.Normal != "with" && copy.Tokens[first - 1].Folded == copy.Tokens[last].Folded) return null;
        var next = last + 1 < sentence.Tokens.End ? copy.Tokens[last + 1] : Token.None;
        if ((next.Normal is "and" or "or" or "nor" && !date) || next.Normal is "-" or "to" || next.Kind == TokenKind.Possessive) return null;
        // “on the road network”: the noun belongs to another one.
        if (copy.Tokens[last].IsContent() && next.IsContent() && !next.IsCapitalized && lexicon.BaseOf(next.Folded) == next.Folded && !next.IsAdverb) return null;
        var (content, repeated, heavy, lastContent) = (0, 0, 0, -1);
        for (var i = light ? first + 2 : first; i <= last; i++)
        {
            var token = copy.Tokens[i];
            if (token.Normal is "\"" or ":" or ";" or "," or "(" or ")" or "and" or "or" or "who" or "which" or "that" or "not" or "no" or "other" or "another" or "its" or "his" or "her" or "their" or "him" or "them" or "us" or "it" || token.IsAuxiliary) return null;
            if (!token.IsContent() && !token.IsNumber) continue;
            content++;
            lastContent = i;
            if (IsRepeated(comparison, pair, sentence, i, first, last)) repeated++;
            else if (token.IsCapitalized || !Light.Contains(lexicon.BaseOf(token.Folded))) heavy++;
        }

        return content is > 0 and <= MostContent && repeated > 0 && heavy == 0 && lastContent == last ? (first, last) : null;
    }

    private static bool IsJoined(Document document, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (document.Tokens[i].Normal is "and" or "or" or "but") return true;
        }

        return false;
    }

    // The word stands close by outside the phrase, and the source says it less often.
    private static bool IsRepeated(Comparison comparison, AlignedPair pair, Sentence sentence, int word, int first, int last)
    {
        var (copy, lexicon) = (comparison.Copy, comparison.Language.Lexicon);
        var token = copy.Tokens[word];
        if (token.IsCapitalized && !DateWords.IsDayOrMonth(token.Normal)) return false;
        var known = lexicon.Stem(token.Folded);
        for (var i = Math.Max(sentence.Tokens.Start, first - Reach); i < Math.Min(sentence.Tokens.End, last + Reach); i++)
        {
            if (i >= first && i <= last) continue;
            var other = copy.Tokens[i];
            if (!other.IsContent() && !other.IsNumber) continue;
            var same = token.IsNumber ? other.Folded == token.Folded && token.Folded.Length > 3 : lexicon.Stem(other.Folded) == known || lexicon.BaseOf(other.Folded) == lexicon.BaseOf(token.Folded);
            var part = !same && token.Folded.Length >= LeastPart && other.Folded.Length >= token.Folded.Length + 3 && (other.Folded.StartsWith(token.Folded, StringComparison.Ordinal) || other.Folded.EndsWith(token.Folded, StringComparison.Ordinal)) && lexicon.Stem(other.Folded) != other.Folded[..token.Folded.Length];
            if (!same && !part) continue;
            // “in London in June and in Paris in June”
            if (IsJoined(copy, Math.Min(i, last) + 1, Math.Max(i, first))) return false;
            return pair.SourceTokens.Count(t => lexicon.Stem(comparison.Source.Tokens[t].Folded) == known) < pair.CopyTokens.Count(t => lexicon.Stem(copy.Tokens[t].Folded) == known);
        }

        return false;
    }
}
