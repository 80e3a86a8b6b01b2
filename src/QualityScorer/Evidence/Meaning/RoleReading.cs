using System.Collections.Frozen;
using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Meaning;

/// <summary>Compares the roles around a verb that both sides share.</summary>
internal static class RoleReading
{
    // "A met B" is "B met A".
    private static readonly FrozenSet<string> Symmetric = FrozenSet.Create(StringComparer.Ordinal, "meet", "marri", "border", "resembl", "equal", "match", "merg", "collid", "cost", "weigh", "share", "exchang", "differ", "divorc", "wed", "fac", "includ", "follow", "get");
    private static readonly FrozenSet<string> Particles = FrozenSet.Create(StringComparer.Ordinal, "up", "down", "out", "off", "over", "back", "away");

    /// <summary>The places of a clause whose actors have changed roles, or null. Either index may stand for a verb's particle.</summary>
    public static (TextSpan Source, TextSpan Copy)? Reversed(Comparison comparison, AlignedPair pair, int source, int copy)
    {
        var (s, c) = (source, copy);
        var shared = true;
        if (Particles.Contains(comparison.Source.Tokens[s].Normal) && Particles.Contains(comparison.Copy.Tokens[c].Normal) && s > pair.SourceTokens[0] && c > pair.CopyTokens[0])
        {
            // "brought him down" and "knocked him down": the particle shows that the verbs stand for each other.
            (s, c, shared) = (s - 1, c - 1, false);
            if ((comparison.CopyOf(s) >= 0 || comparison.SourceOf(c) >= 0) && comparison.CopyOf(s) != c) return null;
        }

        var lexicon = comparison.Language.Lexicon;
        if (!VerbFrame.IsVerb(comparison.Source, s, lexicon) || !VerbFrame.IsVerb(comparison.Copy, c, lexicon)) return null;
        if (SpeechVerbs.Contains(comparison.Source.Tokens[s].Folded) || SpeechVerbs.Contains(comparison.Copy.Tokens[c].Folded)) return null;
        var stem = lexicon.Stem(comparison.Source.Tokens[s].Folded);
        var (a, b) = (VerbFrame.Of(comparison.Source, s), VerbFrame.Of(comparison.Copy, c));
        if (!(Exchanged(comparison, a, b, Symmetric.Contains(stem)) || (shared && !Symmetric.Contains(stem) && (ActorFromOblique(comparison, a, b) || Relative(comparison, a, b) || VoiceChanged(comparison, a, b))))) return null;
        return (Place(comparison.Source, a), Place(comparison.Copy, b));
    }

    /// <summary>True for the second word of a verb such as "bring down".</summary>
    public static bool IsParticle(Document document, int token) => Particles.Contains(document.Tokens[token].Normal);

    /// <summary>True for a participle with a form of "be" before it, or "by" behind it.</summary>
    public static bool IsPassive(Document document, int token)
    {
        if (token == 0 || token + 1 >= document.Tokens.Count) return false;
        var be = VerbFrame.IsBe(document.Tokens[token - 1].Normal);
        return document.Tokens[token + 1].Normal == "by" && (be || !VerbFrame.IsMeasure(document, token + 2)) && (be || !document.Tokens[token].Normal.EndsWith("ing", StringComparison.Ordinal)) && !document.Tokens[token].IsCapitalized;
    }

    /// <summary>The preposition that leads a phrase: its first word, or the one before it and its article; "" where there is none.</summary>
    public static string Preposition(Document document, int start)
    {
        for (var i = start; i >= Math.Max(0, start - 2); i--)
        {
            var word = document.Tokens[i].Normal;
            if (VerbFrame.IsPreposition(word) || word == "of") return word;
            if (i < start && word is not ("the" or "a" or "an" or "its" or "his" or "her" or "their")) break;
        }

        return "";
    }

    // Active or passive: the nearest word of the one who acts has become one of those acted upon, and the other way round.
    private static bool Exchanged(Comparison comparison, VerbFrame a, VerbFrame b, bool symmetric)
    {
        if (symmetric) return false;
        var (actors, patients) = (Actors(a), Patients(a));
        var (newActors, newPatients) = (Actors(b), Patients(b));
        if (actors.Count == 0 || patients.Count == 0 || newActors.Count == 0 || newPatients.Count == 0) return false;
        if (!In(comparison, actors[0], newPatients) || !patients.Any(p => In(comparison, p, newActors))) return false;
        // "she needs the backing of seven" and "seven need her backing": part of what is acted upon may stay.
        var clear = comparison.SourceNames.Contains(actors[0]) || VerbFrame.PersonOf(comparison.Source.Tokens[actors[0]].Normal) > 0 || patients.Any(p => Same(comparison, p, newActors[0]));
        return !actors.Any(x => In(comparison, x, newActors)) && (clear || !patients.Any(x => In(comparison, x, newPatients)));
    }

    // "stones were thrown at buses" / "buses threw stones"; "A will deliver X" / "B will deliver to A".
    private static bool ActorFromOblique(Comparison comparison, VerbFrame a, VerbFrame b)
    {
        if (b.IsPassive || b.Subject.Count == 0 || a.Subject.Count == 0) return false;
        if (a.IsPassive) return a.Agent.Count == 0 && a.Oblique.Any(o => In(comparison, o, b.Subject)) && In(comparison, a.Subject[0], b.Object) && !a.Subject.Any(x => In(comparison, x, b.Subject));
        return b.Before == "to" && b.Object.Count == 0 && In(comparison, a.Subject[0], b.Oblique) && !In(comparison, a.Subject[0], b.Subject) && Known(comparison, b.Subject[0]);
    }

    // "had been lent nurses" / "had lent nurses", "was sued by X" / "sued X": the same subject before the same words, once acted upon and once acting.
    private static bool VoiceChanged(Comparison comparison, VerbFrame a, VerbFrame b)
    {
        if (a.IsPassive == b.IsPassive || a.Subject.Count == 0 || b.Subject.Count == 0 || comparison.SourceOf(b.Verb) != a.Verb || comparison.KindOf(b.Verb) is not (LinkKind.Exact or LinkKind.Form)) return false;
        var (passive, active, document) = a.IsPassive ? (a, b, comparison.Source) : (b, a, comparison.Copy);
        if (comparison.CopyOf(a.Subject[0]) != b.Subject[0] || !VerbFrame.HasBe(document, passive.Verb)) return false;
        bool Linked(int of, int to) => a.IsPassive ? comparison.CopyOf(of) == to : comparison.CopyOf(to) == of;
        return passive.Object.Concat(passive.Agent).Any(p => active.Object.Any(o => Linked(p, o)));
    }

    // "who brought down X" / "whose X he brought down".
    private static bool Relative(Comparison comparison, VerbFrame a, VerbFrame b) => IsRelative(comparison.Source, a, comparison.Copy, b, a.Object.Any(o => In(comparison, o, b.Subject))) || IsRelative(comparison.Copy, b, comparison.Source, a, b.Object.Any(o => a.Subject.Any(s => Same(comparison, s, o))));

    private static bool IsRelative(Document one, VerbFrame subject, Document two, VerbFrame fronted, bool crossed)
    {
        if (subject.IsPassive || fronted.IsPassive || fronted.Subject.Count == 0 || subject.Verb == 0) return false;
        var before = subject.Verb - 1;
        while (before > 0 && one.Tokens[before].Normal is "had" or "has" or "have" or "would" or "will" or "later" or "once" or "then") before--;
        if (one.Tokens[before].Normal != "who" || !crossed && VerbFrame.PersonOf(two.Tokens[fronted.Subject[0]].Normal) is not (1 or 2 or 3)) return false;
        for (var i = fronted.Subject[^1] - 1; i >= Math.Max(0, fronted.Subject[^1] - 6) && two.Tokens[i].Kind != TokenKind.Punctuation; i--)
        {
            if (two.Tokens[i].Normal == "whom" || (two.Tokens[i].Normal == "whose" && VerbFrame.PersonOf(two.Tokens[fronted.Subject[0]].Normal) is 1 or 2 or 3)) return true;
        }

        return false;
    }

    private static IReadOnlyList<int> Actors(VerbFrame frame) => frame.IsPassive ? frame.Agent : frame.Subject;

    private static IReadOnlyList<int> Patients(VerbFrame frame) => frame.IsPassive ? frame.Subject : frame.Object;

    private static bool In(Comparison comparison, int source, IReadOnlyList<int> copies) => copies.Any(c => Same(comparison, source, c));

    private static bool Same(Comparison comparison, int source, int copy)
    {
        if (comparison.SourceOf(copy) == source) return true;
        var (a, b) = (comparison.Source.Tokens[source], comparison.Copy.Tokens[copy]);
        return a.Folded == b.Folded && (a.IsContent() || a.Normal is "who" or "which") || (VerbFrame.PersonOf(a.Normal) is > 0 and var person && person == VerbFrame.PersonOf(b.Normal));
    }

    // One whom the source's sentence names too, or a name of the source.
    private static bool Known(Comparison comparison, int copy) =>
        comparison.SourceOf(copy) >= 0 || (comparison.CopyNames.Contains(copy) && comparison.Gazetteer.NameWords.Contains(comparison.Copy.Tokens[copy].Folded));

    private static TextSpan Place(Document document, VerbFrame frame)
    {
        // The whole name before the verb, not its last word alone.
        var run = frame.Subject.TakeWhile((t, k) => t == frame.Subject[0] - k);
        var words = run.Concat(frame.Object).Concat(frame.Agent).Append(frame.Verb).ToList();
        return document.Place(words.Min(), words.Max() + 1);
    }
}
