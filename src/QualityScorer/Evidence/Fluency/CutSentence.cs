using System.Collections.Frozen;
using QualityScorer.Alignment;
using QualityScorer.Evidence.Meaning;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Fluency;

/// <summary>A full stop of the copy between two words that stand side by side inside one sentence of the source: whichever piece is no sentence by itself was cut off from the other.</summary>
internal readonly record struct CutSentence(Comparison Comparison, Sentence Left, Sentence Right, int Last, int First, int SourceLast, int SourceFirst)
{
    private static readonly FrozenSet<string> Conjunctions = FrozenSet.Create(StringComparer.Ordinal,
        "because", "although", "though", "while", "whereas", "unless", "until", "if", "when", "where", "lest", "provided", "since", "after", "before", "once");

    private static readonly FrozenSet<string> Relatives = FrozenSet.Create(StringComparer.Ordinal, "which", "whose", "whom", "who");

    private Document Copy => Comparison.Copy;

    private Document Source => Comparison.Source;

    private Lexicon Lexicon => Comparison.Language.Lexicon;

    /// <summary>The full stop before a sentence of the copy, where the source has a comma, a dash, a small word or nothing; else null.</summary>
    public static CutSentence? Before(Comparison comparison, Sentence right)
    {
        var (copy, source) = (comparison.Copy, comparison.Source);
        if (right.Index == 0 || copy.Sentences[right.Index - 1] is not { Kind: SentenceKind.Body } left || copy.Tokens[left.Tokens.End - 1].Normal != ".") return null;
        var (last, first) = (copy.WordBeside(left.Tokens.End, -1, 3), right.Tokens.Start);
        if (last < left.Tokens.Start || copy.Tokens[first].Kind is not (TokenKind.Word or TokenKind.Number)) return null;
        var (a, b) = (comparison.SourceOf(last), comparison.SourceOf(first));
        if (a < 0 || b <= a || b - a > 3 || b >= source.SentenceOf(a).Tokens.End) return null;
        for (var i = a + 1; i < b; i++)
        {
            if (source.Tokens[i].Normal is not ("," or "—" or "–" or "-" or "a" or "an" or "the" or "and" or "but" or "who" or "which" or "that") && !source.Tokens[i].IsAuxiliary) return null;
        }

        return new CutSentence(comparison, left, right, last, first, a, b);
    }

    /// <summary>What is wrong with one of the pieces, or null.</summary>
    public string? Fault() => RightIsCut() ? "is cut off from the sentence before it" : LeftIsCut() ? "is cut off from the sentence behind it" : null;

    private bool RightIsCut()
    {
        if (Copy.Text[Copy.Tokens[Right.Tokens.End - 1].Span.Start] is '?' or '!' || Right.Tokens.Length < 4) return false;
        if (IsRelative(First) || OpensWithLoneVerb()) return true;
        if (HasMark(Right)) return false;
        var opener = SkipFocus(First);
        var verbs = MainClause.Verbs(Copy, Lexicon, First, Right.Tokens.End).ToList();
        if (verbs.Count == 0) return true;
        return IsSubordinate(opener) && verbs.All(IsInStretch);
    }

    private bool LeftIsCut()
    {
        if (HasMark(Left) || Left.Tokens.Length < 4 || Source.Tokens[SourceFirst - 1].Normal != ",") return false;
        var verbs = MainClause.Verbs(Copy, Lexicon, Left.Tokens.Start, Left.Tokens.End).ToList();
        if (verbs.Count == 0) return true;
        var start = Source.SentenceOf(SourceLast).Tokens.Start;
        if (Comparison.SourceOf(Left.Tokens.Start) != start || !IsSubordinate(Left.Tokens.Start)) return false;
        for (var i = start; i < SourceLast; i++)
        {
            if (Source.Tokens[i].Kind == TokenKind.Punctuation) return false;
        }

        // “In the village people lived in fear, farmers said.”
        for (var i = First; i < Math.Min(First + 5, Right.Tokens.End); i++)
        {
            if (SpeechVerbs.Contains(Copy.Tokens[i].Normal)) return false;
        }

        var comparison = Comparison;
        var last = SourceLast;
        return verbs.All(v => comparison.SourceOf(v) >= start && comparison.SourceOf(v) <= last);
    }

    // “Whose password”, “On which”, “Few of which”.
    private bool IsRelative(int first) => Relatives.Contains(Copy.Tokens[first].Normal) || (first + 1 < Right.Tokens.End && VerbFrame.IsPreposition(Copy.Tokens[first].Normal) && Copy.Tokens[first + 1].Normal is "which" or "whom" or "whose")
        || (first + 2 < Right.Tokens.End && Copy.Tokens[first + 1].Normal == "of" && Copy.Tokens[first + 2].Normal is "which" or "whom" or "whose");

    // “Will train 240 sailors”, “Went missing”, “Estimated the loss”: the verb of the source's subject opens the sentence.
    private bool OpensWithLoneVerb()
    {
        var (token, next, source) = (Copy.Tokens[First], Copy.Tokens[First + 1], Source.Tokens[SourceFirst]);
        if (source.IsCapitalized || token.Folded != source.Folded || !token.IsWord || Comparison.CopyNames.Contains(First)) return false;
        // “Had it veered”, “Were the town to pay”: the subject stands behind it.
        if (token.IsAuxiliary) return token.Normal is not ("being" or "having") && next.IsContent() && !next.IsCapitalized && (VerbGroupRules.Asks(token.Normal) == VerbGroupForm.Base ? Lexicon.BaseOf(next.Folded) == next.Folded && VerbForms.Share(Lexicon, next.Folded) > 0.05 : VerbForms.MayBeParticiple(next.Folded, Lexicon.BaseOf(next.Folded)));
        var known = Lexicon.BaseOf(token.Folded);
        return (known == "go" && token.Folded == "went") || (VerbForms.Principal(known) is { } forms && forms.Past == token.Folded && token.Folded is not ("saw" or "rose" or "fell"))
            || (known != token.Folded && !token.Folded.EndsWith('s') && VerbForms.MayBeParticiple(token.Folded, known) && (VerbForms.IsDeterminer(next.Normal) || next.Normal is "his" or "her") && !HasComma());
    }

    private bool HasComma()
    {
        for (var i = Right.Tokens.Start; i < Right.Tokens.End; i++)
        {
            if (Copy.Tokens[i].Normal == ",") return true;
        }

        return false;
    }

    // People may speak in pieces; a colon stands for a verb.
    private bool HasMark(Sentence sentence)
    {
        for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
        {
            if (Copy.Tokens[i].Normal is "\"" or ":" or ";") return true;
        }

        return false;
    }

    private int SkipFocus(int first)
    {
        var at = first;
        while (at < first + 2 && at + 1 < Right.Tokens.End && Copy.Tokens[at].Normal is "but" or "and" or "or" or "only" or "even" or "just" or "especially" or "mainly" or "partly" or "not") at++;
        return at;
    }

    // The word opens a phrase or a clause that hangs on another one, and is the source's own.
    private bool IsSubordinate(int word)
    {
        if (Comparison.SourceOf(word) is not (>= 0 and var its)) return false;
        var (token, source) = (Copy.Tokens[word], Source.Tokens[its]);
        if (token.Folded != source.Folded || !token.IsWord) return false;
        if (Conjunctions.Contains(token.Normal) || VerbFrame.IsPreposition(token.Normal) || (token.IsOpener && token.Normal is not ("and" or "but" or "or" or "nor" or "that"))) return true;
        var known = Lexicon.BaseOf(token.Folded);
        return known != token.Folded && !token.IsAuxiliary && VerbForms.Share(Lexicon, known) > 0.05 && (token.Folded.EndsWith("ing", StringComparison.Ordinal) || (!token.Folded.EndsWith('s') && VerbForms.MayBeParticiple(token.Folded, known)));
    }

    // The verb belongs to the source's words right behind the cut, before the next comma.
    private bool IsInStretch(int verb)
    {
        var its = Comparison.SourceOf(verb);
        if (its < SourceFirst || its >= Source.SentenceOf(SourceLast).Tokens.End) return false;
        for (var i = SourceFirst; i < its; i++)
        {
            if (Source.Tokens[i].Kind == TokenKind.Punctuation && Source.Tokens[i].Normal is "," or ";" or "—" or "–") return false;
        }

        return true;
    }
}
