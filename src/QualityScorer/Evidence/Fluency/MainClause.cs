using System.Collections.Frozen;
using QualityScorer.Evidence.Meaning;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Fluency;

/// <summary>Reads the verbs of a piece of text one after the other: each goes to the clause that was opened last, and what is left over is the sentence's own.</summary>
internal static class MainClause
{
    private const double VerbShare = 0.05;

    // A word that the lexicon saw less often may be a verb for all it knows.
    private const int Rare = 100;

    private static readonly FrozenSet<string> Openers = FrozenSet.Create(StringComparer.Ordinal,
        "who", "which", "whose", "whom", "where", "when", "while", "because", "although", "though", "unless", "until", "if", "whether", "whereas", "after", "before", "since", "than");

    private static readonly FrozenSet<string> Amounts = WordForms.WordSet("number_words.txt");

    /// <summary>True for a pronoun that can only be a subject.</summary>
    public static bool IsSubjectPronoun(string normal) => normal is "he" or "she" or "they" or "we" or "i" or "it" or "you";

    /// <summary>The places of the words from <paramref name="first"/> to before <paramref name="end"/> that may be the verb of a main clause; doubtful ones count.</summary>
    public static IEnumerable<int> Verbs(Document document, Lexicon lexicon, int first, int end)
    {
        var (open, inside) = (0, false);
        for (var i = first; i < end; i++)
        {
            var token = document.Tokens[i];
            if (!token.IsWord)
            {
                // “after the vote, the council met”: a phrase ends here, a clause with its verb still to come does not.
                if (token.Normal is "," or "—" or "–" && open > 0 && i > first && IsPhrase(document, lexicon, first, i)) open = 0;
                inside = false;
                continue;
            }

            if (Opens(document, lexicon, first, i)) open++;
            // “after the vote they met”
            else if (IsSubjectPronoun(token.Normal) && i > first && document.Tokens[i - 1].IsContent()) open = 0;
            var verb = IsVerb(document, lexicon, first, i);
            if (verb && !inside)
            {
                if (open == 0) yield return i;
                else open--;
            }

            inside = verb || (inside && (token.Normal is "to" or "be" or "been" or "not" || token.IsAdverb));
        }
    }

    // Not the one in “a third of it paid by the state”.
    private static bool IsSubject(Document document, int first, int i) => IsSubjectPronoun(document.Tokens[i].Normal) && !(i > first && VerbFrame.IsPreposition(document.Tokens[i - 1].Normal)) && !(i > first && document.Tokens[i - 1].Normal == "of");

    // No verb since the beginning: “after the vote,”.
    private static bool IsPhrase(Document document, Lexicon lexicon, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (document.Tokens[i].IsWord && (document.Tokens[i].Normal is "who" or "which" or "that" or "whose" or "because" or "although" or "while" or "if" || IsVerb(document, lexicon, first, i))) return false;
        }

        return true;
    }

    private static bool Opens(Document document, Lexicon lexicon, int first, int i)
    {
        var word = document.Tokens[i].Normal;
        if (i + 1 >= document.Tokens.Count) return false;
        var next = document.Tokens[i + 1];
        if (word == "whether" && next.Normal == "to") return false;
        if (word == "that") return i > first && (VerbForms.IsDeterminer(next.Normal) || IsSubjectPronoun(next.Normal) || next.IsAuxiliary || next.IsCapitalized || (next.IsContent() && (VerbForms.EndsInS(lexicon, next.Folded) || VerbForms.Share(lexicon, lexicon.BaseOf(next.Folded)) > VerbShare)) || VerbForms.MayBeFinite(document, lexicon, i + 1, false));
        return word is "after" or "before" or "since" or "than" or "until" ? !next.IsNumber && !DateWords.IsDayOrMonth(next.Normal) && next.Normal is not ("last" or "then") && Openers.Contains(word) : Openers.Contains(word);
    }

    private static bool IsVerb(Document document, Lexicon lexicon, int first, int i)
    {
        var token = document.Tokens[i];
        if (token.IsAuxiliary) return token.Normal is not ("be" or "been" or "being" or "having") && !(token.Normal == "may" && token.IsCapitalized && i > first);
        // “And persuade two firms”: no subject stands before it.
        var opening = i == first || (i == first + 1 && document.Tokens[first].Normal is "and" or "or" or "but");
        if (opening || !token.IsContent()) return token.Normal.Contains('\'', StringComparison.Ordinal) && token.Normal.Length > 3;
        var before = document.Tokens[i - 1];
        var next = i + 1 < document.Tokens.Count ? document.Tokens[i + 1] : Token.None;
        if (VerbForms.IsDeterminer(before.Normal) || before.IsNumber || Amounts.Contains(before.Normal) || VerbFrame.IsPreposition(before.Normal)) return false;
        var known = lexicon.BaseOf(token.Folded);
        var goesOn = next.IsNumber || next.Normal is "half" or "$" or "£" or "€" || Amounts.Contains(next.Normal) || next.IsAdverb || (next.IsFunctionWord && next.Normal is not ("of" or "and" or "or") && !next.IsAuxiliary);
        // “they cost”, “women still bar”, “the operator outbid”: a form that is base, plural and past may be the verb of whatever stands before it.
        if (known == token.Folded) return VerbForms.MayBeFinite(document, lexicon, i, false) || (!token.IsCapitalized && goesOn && before.Normal != "to" && !before.IsAuxiliary && (VerbForms.Share(lexicon, known) > VerbShare || lexicon.Frequency(token.Folded) < Rare));
        // “Freight to the coast, though, costs $92”, “his daughter, a student, spotted an error”
        if (before.Normal == "," && goesOn && !token.Folded.EndsWith("ing", StringComparison.Ordinal)) return true;
        // “a third of it paid by the state”
        if (!token.Folded.EndsWith('s') && next.Normal == "by" && !IsSubject(document, first, i - 1) && !(i + 2 < document.Tokens.Count && document.Tokens[i + 2].IsNumber) && VerbForms.Principal(known) is null) return false;
        return VerbForms.MayBeFinite(document, lexicon, i, false) || (!token.Folded.EndsWith('s') && !token.Folded.EndsWith("ing", StringComparison.Ordinal) && !token.Folded.EndsWith("er", StringComparison.Ordinal) && IsSubject(document, first, i - 1));
    }
}
