using System.Collections.Frozen;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Meaning;

/// <summary>One word that denies another: <c>not</c> and what it stands before, <c>failed to</c> and its verb.</summary>
/// <param name="Negator">Index of the denying token.</param>
/// <param name="Head">Index of the word that it denies, or -1.</param>
internal readonly record struct Denial(int Negator, int Head);

/// <summary>The one reading of what a clause denies, for all detectors: negators, verbs that deny what they govern, and their number over a word.</summary>
internal static class ClausePolarity
{
    private const int HeadReach = 4;
    private const int ScopeReach = 6;
    private const int DenyReach = 10;
    private const int SubjectReach = 15;
    private static readonly FrozenSet<string> Negators = WordForms.WordSet("negators.txt");
    private static readonly FrozenSet<string> Denials = WordForms.WordSet("denials.txt");

    // "not only", "not least", "no doubt", "no less than", "no matter", "no wonder": they affirm.
    private static readonly FrozenSet<string> NotNegating = FrozenSet.Create(StringComparer.Ordinal, "only", "just", "merely", "simply", "necessarily", "least", "doubt", "matter", "wonder", "less", "fewer", "more");

    // Before "to" and a verb they deny the verb.
    private static readonly FrozenSet<string> Implicative = FrozenSet.Create(StringComparer.Ordinal, "fail", "failed", "fails", "failing", "failure", "refuse", "refused", "refuses", "refusing", "refusal", "decline", "declined", "declines", "declining", "unable", "unwilling", "neglected", "forgot");

    // Where a clause begins or ends.
    private static readonly FrozenSet<string> Borders = FrozenSet.Create(StringComparer.Ordinal, "but", "and", "or", "because", "although", "though", "while", "whereas", "which", "who", "whose", "if", "when", "that", "since");

    /// <summary>True for a word that denies on its own: not, n't, nobody, without.</summary>
    public static bool IsNegator(Document document, int token)
    {
        var word = document.Tokens[token];
        // "has yet to decide": it has not.
        if (word.Normal == "yet" && token > 0 && token + 1 < document.Tokens.Count && document.Tokens[token + 1].Normal == "to" && document.Tokens[token - 1].Normal is "has" or "have" or "had" or "is" or "are" or "was" or "were") return true;
        if (!word.IsWord || !Negators.Contains(word.Normal)) return false;
        var next = token + 1 < document.Tokens.Count ? document.Tokens[token + 1].Normal : "";
        var before = token > 0 ? document.Tokens[token - 1].Normal : "";
        // "why not" proposes, "whether or not" leaves it open, "say no to" takes its object.
        if ((word.Normal == "not" && before is "why" or "or") || (word.Normal == "no" && next == "to")) return false;
        // "not just" affirms, "can't just" denies.
        var just = word.Normal != "not" && next is "just" or "simply";
        if (!just && NotNegating.Contains(next)) return false;
        // "Nor" and a second "neither" carry an earlier negator on; "no" beside a number or an abbreviation is none.
        if (word.Normal is "nor" && After(document, token)) return false;
        return word.Normal != "no" || !(next.Length > 0 && (char.IsAsciiDigit(next[0]) || next is "." or "," or "one's"));
    }

    /// <summary>True for a word that denies or holds back without a negator: refuse, lack, unlikely, hopeless; and for negators.</summary>
    public static bool Denies(Token token) =>
        token.IsWord && (Denials.Contains(token.Folded) || Negators.Contains(token.Normal) || HasDenyingPart(token.Folded));

    /// <summary>True behind <c>less</c>: what is less calm may be told as nervous.</summary>
    public static bool IsLessened(Document document, int token) => token > 0 && document.Tokens[token - 1].Normal == "less";

    /// <summary>True for a form of <c>deny</c>.</summary>
    public static bool IsDenyingVerb(Token token) => token.Normal is "deny" or "denies" or "denied" or "denying";

    /// <summary>All denials among the tokens of one side of a pair, in order.</summary>
    public static List<Denial> Of(Document document, int[] tokens)
    {
        var found = new List<Denial>();
        for (var p = 0; p < tokens.Length; p++)
        {
            if (IsNegator(document, tokens[p])) found.Add(new Denial(tokens[p], Head(document, tokens, p)));
            else if (IsImplicative(document, tokens, p)) found.Add(new Denial(tokens[p], p + 2 < tokens.Length ? tokens[p + 2] : -1));
        }

        return found;
    }

    /// <summary>True where an odd number of negators and denying verbs of the clause stands over a word.</summary>
    public static bool IsDenied(Document document, int token)
    {
        var (count, content) = (0, 0);
        // "do not expect the river to rise": what is denied of the expectation is denied of the rise.
        var most = token > 0 && document.Tokens[token - 1].Normal == "to" ? 2 : 1;
        // "denied that ...", "denied ordering": the whole of what follows.
        for (var i = token - 1; i >= Math.Max(0, token - DenyReach) && document.Tokens[i].Normal is not ("." or ";" or "but" or "\""); i--)
        {
            // "denied this, saying that ...": what is said is not what is denied.
            if (document.Tokens[i].Normal == "," && document.Tokens[i + 1].Folded is var said && said.EndsWith("ing", StringComparison.Ordinal) && SpeechVerbs.Contains(said)) break;
            // "denied it and said that ...": the same for what is said in the same breath.
            if (document.Tokens[i].Normal == "and" && i + 1 < token && SpeechVerbs.Contains(document.Tokens[i + 1].Folded)) break;
            if (i + 1 < token && (IsDenyingVerb(document.Tokens[i]) || (document.Tokens[i + 1].Normal == "that" && DeniesClause(document.Tokens[i].Normal)))) count++;
        }

        for (var i = token - 1; i >= Math.Max(0, token - ScopeReach); i--)
        {
            var word = document.Tokens[i];
            if (word.Kind == TokenKind.Punctuation && word.Normal is not ("'" or "\"" or "-") || Borders.Contains(word.Normal)) break;
            if (IsNegator(document, i)) count++;
            else if (i + 1 < token && IsDenyingVerb(word)) continue;
            else if (Implicative.Contains(word.Folded) && i + 1 < token && document.Tokens[i + 1].Normal == "to") count++;
            else if (word.IsContent() && !word.Normal.EndsWith("ly", StringComparison.Ordinal) && ++content > most) break;
        }

        // "nobody among the crew had been hurt": beyond those few words, what the subject denies is denied of the verb.
        if (count == 0 && !document.Tokens[token].IsFunctionWord)
        {
            for (var i = Math.Max(0, token - SubjectReach); i < token - 1; i++)
            {
                if (document.Tokens[i].Normal is "nobody" or "none" && GovernsAsSubject(document, i, token)) return true;
            }
        }

        // "probably not": the negator stands behind the adverb.
        if (token + 1 < document.Tokens.Count && document.Tokens[token].Normal.EndsWith("ly", StringComparison.Ordinal) && document.Tokens[token + 1].Normal == "not") count++;
        return count % 2 == 1;
    }

    // "It is unlikely that it would have helped."
    private static bool DeniesClause(string word) => word is "unlikely" or "improbable" or "doubtful" or "impossible" or "untrue";

    /// <summary>True where a denying subject stands over a word of its clause: <c>no car has passed</c>, <c>neither the cooks nor the guards were paid</c>.</summary>
    public static bool GovernsAsSubject(Document document, int negator, int token)
    {
        if (token <= negator || token - negator > SubjectReach || document.Tokens[negator].Normal is not ("no" or "none" or "nobody" or "nothing" or "neither")) return false;
        return !Enumerable.Range(negator, token - negator).Any(i => document.Tokens[i].Normal is "." or ";" or ":" or "but" or "because" or "although" or "though" or "while" or "whereas");
    }

    private static bool IsImplicative(Document document, int[] tokens, int p) =>
        Implicative.Contains(document.Tokens[tokens[p]].Folded) && p + 2 < tokens.Length && document.Tokens[tokens[p + 1]].Normal == "to" && document.Tokens[tokens[p + 2]].IsWord;

    private static bool After(Document document, int token)
    {
        for (var i = token - 1; i >= Math.Max(0, token - 15) && document.Tokens[i].Normal is not ("." or ";"); i--)
        {
            if (Negators.Contains(document.Tokens[i].Normal)) return true;
        }

        return false;
    }

    private static bool HasDenyingPart(string folded) =>
        folded.Length > 6 && (folded.StartsWith("un", StringComparison.Ordinal) || folded.StartsWith("im", StringComparison.Ordinal) || folded.StartsWith("dis", StringComparison.Ordinal)
            || folded.StartsWith("inde", StringComparison.Ordinal) || folded.StartsWith("ina", StringComparison.Ordinal) || folded.StartsWith("inco", StringComparison.Ordinal) || folded.StartsWith("irr", StringComparison.Ordinal) || folded.StartsWith("ill", StringComparison.Ordinal)
            || folded.EndsWith("less", StringComparison.Ordinal));

    // The first content word behind the negator: what is denied.
    private static int Head(Document document, int[] tokens, int p)
    {
        // "No one was hurt": the subject denies the verb behind its auxiliary.
        var subject = document.Tokens[tokens[p]].Normal is "nobody" or "none" or "nothing" || (p + 1 < tokens.Length && document.Tokens[tokens[p + 1]].Normal == "one");
        for (var k = p + 1; k < Math.Min(tokens.Length, p + 1 + HeadReach); k++)
        {
            var token = document.Tokens[tokens[k]];
            if (token.Kind == TokenKind.Punctuation && token.Normal is not ("\"" or "'" or "-")) break;
            if (k > p + 1 && !subject && token.Normal is "is" or "are" or "was" or "were" || (k > p + 2 && token.Normal == "to")) break;
            if (token.IsContent()) return tokens[k];
        }

        // "not be", "not have one": the auxiliary itself.
        return p + 1 < tokens.Length && document.Tokens[tokens[p + 1]].IsWord ? tokens[p + 1] : -1;
    }
}
