using QualityScorer.Alignment;
using QualityScorer.Evidence.Meaning;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Fluency;

/// <summary>Words said again in other clothes a step later in the same sentence (<c>through the night during the night</c>, <c>would rest would repose</c>), where the source's sentence says them once.</summary>
internal static class EchoedWords
{
    private const int Reach = 6;
    private const int LongPhrase = 3;
    private const int Step = 3;
    private const int RateReach = 10;

    // No rule looks farther ahead.
    private const int Ahead = 16;

    /// <summary>First and last token (document indexes, both ends included) of each stretch that says the same twice.</summary>
    public static IEnumerable<(int First, int Last)> In(Comparison comparison)
    {
        foreach (var pair in comparison.Pairs)
        {
            if (!pair.IsAligned) continue;
            foreach (var index in pair.CopySentences)
            {
                var sentence = comparison.Copy.Sentences[index];
                if (sentence.Kind != SentenceKind.Body || comparison.Unchanged.Holds(sentence)) continue;
                var end = sentence.Tokens.Start;
                for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
                {
                    if (i < end || !comparison.Copy.Tokens[i].IsWord || comparison.Unchanged.Around(i, 0, Ahead)) continue;
                    if ((Noun(comparison, pair, sentence, i) ?? Auxiliary(comparison, pair, sentence, i) ?? Phrase(comparison, pair, sentence, i) ?? Rate(comparison, pair, sentence, i)) is not { } found) continue;
                    yield return found;
                    end = found.Last + 1;
                }

                foreach (var twice in Tautologies.In(comparison, pair, sentence)) yield return twice;
            }

            foreach (var inserted in InsertedEcho.In(comparison, pair)) yield return inserted;
        }
    }

    // through the night during the night; each building each of the buildings; said that, he said
    private static (int First, int Last)? Noun(Comparison comparison, AlignedPair pair, Sentence sentence, int i)
    {
        var (copy, bases) = (comparison.Copy, comparison.CopyBases);
        ref readonly var word = ref copy.Tokens[i];
        if (!word.IsContent() || (word.IsCapitalized && i > sentence.Tokens.Start) || word.Normal.Length < 4) return null;
        var known = bases[i];
        for (var j = i + 1; j < Math.Min(i + Reach, sentence.Tokens.End); j++)
        {
            if (copy.Tokens[j].IsContent() && bases[j] == known)
            {
                if (!IsPair(copy, i, j) || (copy.Tokens[i + 1].Normal == "," && !Ends(copy, j)) || (comparison.SourceOf(i) >= 0 && comparison.SourceOf(j) >= 0) || CountInSource(comparison, pair, known) >= CountInCopy(comparison, pair, known)) return null;
                return (i, j);
            }

            if (!MayStandBetween(copy, i, j)) return null;
        }

        return null;
    }

    // A function word that adds nothing; a comma; in “the employers' federation of the employers” the noun that belongs to both.
    private static bool MayStandBetween(Document copy, int first, int j)
    {
        var token = copy.Tokens[j];
        if (token.Kind == TokenKind.Possessive || token.Normal == ",") return true;
        if (token.IsContent()) return copy.Tokens[first + 1].Kind == TokenKind.Possessive || token.Normal is "just" or "shortly" or "exactly" or "precisely" or "namely";
        return token.IsWord && token.IsFunctionWord && !token.IsAuxiliary
            && token.Normal is not ("and" or "or" or "but" or "nor" or "as" or "than" or "like" or "unlike" or "not" or "no" or "who" or "which" or "whose" or "to" or "from" or "into" or "with" or "against" or "without" or "between" or "other" or "another" or "more" or "so" or "if" or "when" or "because" or "where" or "what" or "while" or "yet");
    }

    // Two words between at least, a determiner before the second: “day after day” and “side by side” say it once.
    private static bool IsPair(Document copy, int first, int second)
    {
        if (second - first < 3) return copy.Tokens[second - 1].Normal is not "," && copy.Tokens[first + 1].Normal is "each" or "every";
        if (copy.Tokens[first + 1].Normal == "," && SpeechVerbs.Contains(copy.Tokens[second].Normal)) return false;
        return VerbForms.IsDeterminer(copy.Tokens[second - 1].Normal) || VerbFrame.IsPreposition(copy.Tokens[second - 1].Normal) || SpeechVerbs.Contains(copy.Tokens[second].Normal);
    }

    // would rest would repose
    private static (int First, int Last)? Auxiliary(Comparison comparison, AlignedPair pair, Sentence sentence, int i)
    {
        var copy = comparison.Copy;
        if (i + 3 >= sentence.Tokens.End || !copy.Tokens[i].IsAuxiliary || copy.Tokens[i + 2].Normal != copy.Tokens[i].Normal || !copy.Tokens[i + 1].IsContent() || !copy.Tokens[i + 3].IsContent()) return null;
        // “those who can swim can stay”
        for (var k = Math.Max(sentence.Tokens.Start, i - 4); k < i; k++)
        {
            if (copy.Tokens[k].Normal is "who" or "what" or "which" or "that" or "if" or "when" or "where" or "whoever" or "whatever") return null;
        }

        // “the men they had packed had left”: both verbs are the source's.
        var word = copy.Tokens[i].Normal;
        return VerbGroupRules.Asks(word) == VerbGroupForm.Base && (comparison.SourceOf(i + 1) < 0 || comparison.SourceOf(i + 3) < 0) && pair.SourceTokens.Count(t => comparison.Source.Tokens[t].Normal == word) < pair.CopyTokens.Count(t => copy.Tokens[t].Normal == word) ? (i, i + 3) : null;
    }

    // little more than a shrug, hardly more than a shrug
    private static (int First, int Last)? Phrase(Comparison comparison, AlignedPair pair, Sentence sentence, int i)
    {
        var copy = comparison.Copy;
        var comma = i + LongPhrase;
        while (comma < sentence.Tokens.End && comma < i + Reach && copy.Tokens[comma].IsWord) comma++;
        if (comma >= sentence.Tokens.End || copy.Tokens[comma].Normal != ",") return null;
        var length = comma - i;
        for (var j = comma + 1; j < comma + Step && j + length < sentence.Tokens.End; j++)
        {
            if (!copy.Tokens[j].IsWord || copy.Tokens[j].Normal is "and" or "or" or "but" or "not" or "no") return null;
            if (!copy.Tokens[comma - 1].IsContent() || !Ends(copy, j + length - 1) || !Enumerable.Range(0, length).All(k => copy.Tokens[i + k].Folded == copy.Tokens[j + k].Folded)) continue;
            var known = comparison.CopyBases[comma - 1];
            if (CountInSource(comparison, pair, known) < CountInCopy(comparison, pair, known)) return (i, j + length - 1);
        }

        return null;
    }

    // daily losses of $900 per day
    private static (int First, int Last)? Rate(Comparison comparison, AlignedPair pair, Sentence sentence, int i)
    {
        var copy = comparison.Copy;
        var unit = copy.Tokens[i].Normal switch
        {
            "daily" => "day",
            "weekly" => "week",
            "monthly" => "month",
            "yearly" or "annual" => "year",
            _ => null,
        };
        if (unit is null) return null;
        for (var j = i + 2; j < Math.Min(i + RateReach, sentence.Tokens.End) && copy.Tokens[j].Normal is not (";" or "and" or "or" or "but"); j++)
        {
            if (copy.Tokens[j].Normal != unit || copy.Tokens[j - 1].Normal is not ("per" or "a" or "each" or "every")) continue;
            return pair.SourceTokens.Count(t => comparison.Source.Tokens[t].Normal == unit || comparison.Source.Tokens[t].Normal == copy.Tokens[i].Normal) > 1 ? null : (i, j);
        }

        return null;
    }

    // “surrender, the surrender of the camp” says more.
    private static bool Ends(Document copy, int token) => token + 1 >= copy.Tokens.Count || copy.Tokens[token + 1].Normal is "," or "." or ";" or "—" or "–" || SpeechVerbs.Contains(copy.Tokens[token].Normal);

    internal static int CountInSource(Comparison comparison, AlignedPair pair, string known) => pair.SourceTokens.Count(t => comparison.SourceWords[t].Base.Form == known);

    internal static int CountInCopy(Comparison comparison, AlignedPair pair, string known) => pair.CopyTokens.Count(t => comparison.CopyWords[t].Base.Form == known);
}
