using System.Collections.Frozen;
using QualityScorer.Evidence.Meaning;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Fluency;

/// <summary>Rules of GRM001 for a verb in the order of another language, where the source has the same words in the English one: <c>the council the budget approved</c>, <c>on Tuesday passed the council the budget</c>.</summary>
internal static class VerbPlaceRules
{
    private const double VerbShare = 0.05;
    private const double PastShare = 0.01;
    private const int Reach = 14;

    private static readonly FrozenSet<string> Motion = FrozenSet.Create(StringComparer.Ordinal, "go", "come", "travel", "return", "move", "fly", "walk", "run", "drive", "sail", "march", "flee", "head");
    private static readonly FrozenSet<string> Amounts = WordForms.WordSet("number_words.txt");
    // “on Tuesday gave the club a loan”: two objects, and the subject stands elsewhere.
    private static readonly FrozenSet<string> Givers = FrozenSet.Create(StringComparer.Ordinal, "give", "grant", "award", "offer", "send", "show", "pay", "cost", "hand", "sell", "lend", "teach", "bring", "leave", "buy", "deny", "earn", "win", "owe", "call", "make", "name", "declare", "save", "spare");
    private static readonly FrozenSet<string> Frequencies = FrozenSet.Create(StringComparer.Ordinal, "always", "often", "usually", "seldom", "rarely", "never", "already", "probably");

    /// <summary>What stands in a foreign order here, or null.</summary>
    public static GrammarSuspect? Suspect(WitnessedPlace at) => at.Source(0) < 1 ? null
        : at.Word(0) is "not" ? LateNot(at)
        : at.Word(0) is "enough" ? EarlyEnough(at)
        : Frequencies.Contains(at.Word(0)) ? LateAdverb(at)
        : VerbAtEnd(at) ?? VerbBeforeSubject(at);

    // the council after a long debate the budget approved; all the children to the fair went
    private static GrammarSuspect? VerbAtEnd(WitnessedPlace at)
    {
        var next = at.Word(1);
        if (at.Own.Has(1) && next is not ("." or "," or ";" or "and" or "but" or "\"")) return null;
        var has = at.Word(0) is "has" or "had" or "have";
        if (!has && !IsFinite(at, at.Token(0))) return null;
        var (source, copy) = (at.Comparison.Source, at.Own.Document);
        var verb = at.Source(0);
        if (verb < 1 || (!has && !IsFinite(at, source.Tokens[verb]))) return null;
        if (!has && at.Lexicon.Stem(source.Tokens[verb].Folded) != at.Lexicon.Stem(at.Token(0).Folded)) return null;
        var sentence = source.SentenceOf(verb);
        // Both have the same auxiliary before the verb, or none.
        var (first, its) = (at.Own.Index, verb);
        if (source.Tokens[verb - 1].Normal is "has" or "have" or "had")
        {
            if (at.Word(-1) != source.Tokens[verb - 1].Normal) return null;
            (first, its) = (first - 1, its - 1);
        }

        var subject = its - 1;
        if (subject < sentence.Tokens.Start || first <= at.Own.Start || copy.Tokens[first - 1].IsAuxiliary || source.Tokens[subject].IsAuxiliary) return null;
        if (!source.Tokens[subject].IsContent() && !MainClause.IsSubjectPronoun(source.Tokens[subject].Normal) && source.Tokens[subject].Normal is not ("who" or "which")) return null;
        var own = at.Comparison.CopyOf(subject);
        if (own < at.Own.Start || own >= first - 1 || first - own > Reach) return null;
        if (Completed(at, verb, sentence.Tokens.End, has) is not (>= 0 and var thing) || at.Comparison.CopyOf(thing) is var place && (place <= own || place >= first)) return null;
        for (var i = own + 1; i < first; i++)
        {
            var token = copy.Tokens[i];
            // Another verb, or a clause, or a list stands between the two.
            if (token.Normal is "who" or "which" or "that" or "whose" or "whom" or "what" or "than" or "\"" or "'" or ":" or ";" or "if" or "when" or "as" or "or" or "and" || token.IsAuxiliary || (MainClause.IsSubjectPronoun(token.Normal) && token.Normal is not ("it" or "you"))) return null;
            if (token.Kind == TokenKind.Possessive && i == own + 1) return null;
            if (token.IsContent() && IsFinite(at, token) && !VerbForms.IsDeterminer(copy.Tokens[i - 1].Normal) && !copy.Tokens[i - 1].IsNumber && !token.Folded.EndsWith('s')) return null;
        }

        return at.Sure(Math.Max(own - at.Own.Index, -4), 0, "the verb stands behind its object");
    }

    // The first word with content of what completes the source's verb: its object, or where it goes to; -1 where nothing does.
    private static int Completed(WitnessedPlace at, int verb, int end, bool has)
    {
        var source = at.Comparison.Source;
        var i = verb + 1;
        if (i >= end) return -1;
        var known = at.Lexicon.BaseOf(source.Tokens[verb].Folded);
        if (source.Tokens[i].Normal is "to" or "into" && (Motion.Contains(known) || known == "went")) i++;
        else if (source.Tokens[i].IsOpener) return -1;
        for (; i < Math.Min(end, verb + 5) && (source.Tokens[i].Kind is TokenKind.Word or TokenKind.Number || source.Tokens[i].Normal is "$" or "£" or "€"); i++)
        {
            if (source.Tokens[i].IsAdverb && source.Tokens[i].Normal is not "no") return -1;
            if (source.Tokens[i].IsContent() || source.Tokens[i].IsNumber) return has && at.Lexicon.BaseOf(source.Tokens[i].Folded) != source.Tokens[i].Folded && !VerbForms.EndsInS(at.Lexicon, source.Tokens[i].Folded) ? -1 : i;
            if (source.Tokens[i].IsOpener || source.Tokens[i].IsAuxiliary) return -1;
        }

        return -1;
    }

    // on Tuesday passed the council the budget
    private static GrammarSuspect? VerbBeforeSubject(WitnessedPlace at)
    {
        if (!at.IsSame(0) || !IsFinite(at, at.Token(0)) || SpeechVerbs.Contains(at.Word(0)) || Givers.Contains(at.Base(0)) || at.Own.Index == at.Own.Start || (at.Token(-1).IsAuxiliary && !at.Token(-1).IsCapitalized)) return null;
        var source = at.Comparison.Source;
        var verb = at.Source(0);
        if (verb < 1 || verb + 1 >= source.Tokens.Count || !source.Tokens[verb - 1].IsContent()) return null;
        var subject = at.Comparison.CopyOf(verb - 1) - at.Own.Index;
        if (subject is < 1 or > 3 || !at.Own.Has(subject) || at.Token(subject).Folded != source.Tokens[verb - 1].Folded) return null;
        if (!IsNounPhrase(at, 1, subject) || !(VerbForms.IsDeterminer(at.Word(1)) || at.Token(1).IsCapitalized)) return null;
        if (!OpensObject(source.Tokens[verb + 1])) return null;
        // The object follows, with nothing between.
        var end = at.Own.Index + subject + 1;
        if (!at.Own.Has(subject + 1) || !OpensObject(at.Token(subject + 1))) return null;
        for (var i = verb + 1; i < Math.Min(verb + 5, source.Tokens.Count); i++)
        {
            if (source.Tokens[i].IsContent() && !Amounts.Contains(source.Tokens[i].Normal)) return at.Comparison.CopyOf(i) is var thing && thing > end && thing < end + 4 ? at.Sure(0, subject, "the verb stands before its subject") : null;
        }

        return null;
    }

    private static bool OpensObject(Token token) => VerbForms.IsDeterminer(token.Normal) || token.IsNumber || Amounts.Contains(token.Normal) || token.Normal is "his" or "her";

    private static bool IsNounPhrase(WitnessedPlace at, int first, int last)
    {
        for (var k = first; k <= last; k++)
        {
            if (!at.Token(k).IsWord || at.Token(k).IsOpener || at.Token(k).IsAuxiliary || at.Token(k).IsAdverb) return false;
        }

        return true;
    }

    // will allow not cameras
    private static GrammarSuspect? LateNot(WitnessedPlace at) =>
        at.IsSame(-1) && at.Source(0) == at.Source(-1) - 1 && at.Token(-1).IsContent() && at.Token(-2).IsAuxiliary && (VerbForms.IsDeterminer(at.Word(1)) || at.Token(1).IsContent()) && VerbFrame.IsBe(at.Word(-2)) is false
            ? at.Sure(-2, 0, "“not” must stand before the verb") : null;

    // enough big
    private static GrammarSuspect? EarlyEnough(WitnessedPlace at) =>
        at.IsSame(1) && at.Token(1).IsContent() && at.Source(0) == at.Source(1) + 1 ? at.Sure(0, 1, "“enough” must stand behind its word") : null;

    // drinks always tea
    private static GrammarSuspect? LateAdverb(WitnessedPlace at) =>
        at.IsSame(0) && at.Joins(-1, 1) && at.Source(0) == at.Source(-1) - 1 && at.Token(-1).IsContent() && at.IsVerbForm(-1) && (VerbForms.IsDeterminer(at.Word(1)) || at.Word(1) is "his" or "her" || at.Token(1).IsContent())
            ? at.Sure(-1, 1, "the adverb must stand before the verb") : null;

    // A past or a third person, for its form.
    private static bool IsFinite(WitnessedPlace at, Token token)
    {
        if (!token.IsContent() || token.IsCapitalized || token.Folded.EndsWith("ing", StringComparison.Ordinal)) return false;
        if (token.Folded == "went") return true;
        var known = at.Lexicon.BaseOf(token.Folded);
        return known != token.Folded && VerbForms.Share(at.Lexicon, known) > (token.Folded.EndsWith("ed", StringComparison.Ordinal) ? PastShare : VerbShare) && (VerbForms.Principal(known) is not { } forms || forms.Participle != token.Folded);
    }
}
