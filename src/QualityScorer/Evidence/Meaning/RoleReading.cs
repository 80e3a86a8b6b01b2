using System.Collections.Frozen;
using QualityScorer.Alignment;
using QualityScorer.Evidence.Fluency;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Meaning;

/// <summary>Compares the roles around a verb that both sides share.</summary>
internal static class RoleReading
{
    // "A met B" is "B met A".
    private static readonly FrozenSet<string> Symmetric = FrozenSet.Create(StringComparer.Ordinal, "meet", "marri", "border", "resembl", "equal", "match", "merg", "collid", "cost", "weigh", "share", "exchang", "differ", "divorc", "wed", "fac", "includ", "follow", "get");
    private static readonly FrozenSet<string> Particles = FrozenSet.Create(StringComparer.Ordinal, "up", "down", "out", "off", "over", "back", "away");

    private const int AgentReach = 9;
    private const double VerbShare = 0.25;

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

        if (Participle(comparison, s, c) is { } participle) return participle;
        var verbs = VerbFrames.Of(comparison);
        if (!IsVerb(comparison.Source, verbs.Source, s) || !IsVerb(comparison.Copy, verbs.Copy, c)) return null;
        if (SpeechVerbs.Contains(comparison.Source.Tokens[s].Folded) || SpeechVerbs.Contains(comparison.Copy.Tokens[c].Folded)) return null;
        var stem = comparison.SourceWords[s].Stem;
        var (a, b) = (verbs.Source[s], verbs.Copy[c]);
        // A headline leaves its auxiliary out: "Tour leader sent home", "Tour leader is sent home".
        if (a.IsPassive != b.IsPassive && (comparison.Source.SentenceOf(s).Kind != SentenceKind.Body || comparison.Copy.SentenceOf(c).Kind != SentenceKind.Body)) return null;
        if (!(Exchanged(comparison, a, b, Symmetric.Contains(stem)) || (shared && (ObliqueExchanged(comparison, a, b) || AgentDemoted(comparison, a, b))) || (shared && !Symmetric.Contains(stem) && (ActorFromOblique(comparison, a, b) || Turned(comparison, a, b) || Relative(comparison, a, b) || VoiceChanged(comparison, a, b))))) return null;
        return (Place(comparison.Source, a), Place(comparison.Copy, b));
    }

    // "invites her": before a pronoun any word is a verb; a word behind a number is none, "4.1 percent from 5.2 percent".
    private static bool IsVerb(Document document, VerbFrames.Side verbs, int token) =>
        !(token > 0 && document.Tokens[token - 1].IsNumber) && (verbs.IsVerb(token)
            || (token > 1 && token + 1 < document.Tokens.Count && document.Tokens[token].IsContent() && document.Tokens[token].Normal.EndsWith('s') && document.Tokens[token + 1].Normal is "him" or "her" or "them" && document.Tokens[token - 1].IsContent() && document.Tokens[token - 2].Normal is "the" or "a" or "an"));

    // "a sailor calling a girl", "a sailor being called by a girl".
    private static (TextSpan Source, TextSpan Copy)? Participle(Comparison comparison, int source, int copy)
    {
        if (!comparison.Source.Tokens[source].Normal.EndsWith("ing", StringComparison.Ordinal) && !comparison.Copy.Tokens[copy].Normal.EndsWith("ing", StringComparison.Ordinal)) return null;
        if (comparison.KindOf(copy) is not (LinkKind.Exact or LinkKind.Form) || comparison.SourceOf(copy) != source) return null;
        return Turned(comparison.Source, source, comparison.Copy, copy, comparison.CopyOf) is { } turned ? turned
            : Turned(comparison.Copy, copy, comparison.Source, source, comparison.SourceOf) is { } back ? (back.Copy, back.Source) : null;

        static int Noun(Document document, int start) => Enumerable.Range(start, Math.Max(0, Math.Min(2, document.Tokens.Count - start))).FirstOrDefault(i => document.Tokens[i].IsContent(), -1);

        static (TextSpan Source, TextSpan Copy)? Turned(Document active, int acting, Document passive, int acted, Func<int, int> twin)
        {
            if (acting == 0 || acted < 2 || acted + 2 >= passive.Tokens.Count || !active.Tokens[acting].Normal.EndsWith("ing", StringComparison.Ordinal) || passive.Tokens[acted - 1].Normal != "being" || passive.Tokens[acted + 1].Normal != "by") return null;
            if (!active.Tokens[acting - 1].IsContent() || twin(acting - 1) != acted - 2) return null;
            var (patient, agent) = (Noun(active, acting + 1), Noun(passive, acted + 2));
            return patient >= 0 && agent >= 0 && twin(patient) == agent ? (active.Place(acting - 1, patient + 1), passive.Place(acted - 2, agent + 1)) : null;
        }
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
        // "the bill cleared the chamber", "the bill was passed by the chamber": another verb may see it from the other side.
        if (symmetric || (a.IsPassive != b.IsPassive && !IsSame(comparison, b.Verb) && comparison.SourceOf(b.Verb) == a.Verb)) return false;
        var (actors, patients) = (Actors(a), Patients(a));
        var (newActors, newPatients) = (Actors(b), Patients(b));
        if (actors.Count == 0 || patients.Count == 0 || newActors.Count == 0 || newPatients.Count == 0) return false;
        if (!In(comparison, actors[0], newPatients) || !patients.Any(p => In(comparison, p, newActors))) return false;
        // "she needs the backing of seven" and "seven need her backing": part of what is acted upon may stay.
        var clear = comparison.SourceNames.Contains(actors[0]) || VerbFrame.PersonOf(comparison.Source.Tokens[actors[0]].Normal) > 0 || patients.Any(p => Same(comparison, p, newActors[0]));
        return !actors.Any(x => In(comparison, x, newActors)) && (clear || !patients.Any(x => In(comparison, x, newPatients)));
    }

    // "the agent shared the list with a rival" / "a rival shared the list with the agent"; without an object ("met with") both do it.
    private static bool ObliqueExchanged(Comparison comparison, VerbFrame a, VerbFrame b)
    {
        if (a.IsPassive || b.IsPassive || a.Before is not ("with" or "to" or "from" or "against" or "for") || a.Before != b.Before) return false;
        // "he appealed to her": without an object too, unless both do it.
        var shared = a.Object.Count == 0 && b.Object.Count == 0 && a.Before != "with" ? IsSame(comparison, b.Verb) : a.Object.Any(o => In(comparison, o, b.Object));
        if (!shared || !a.Subject.Any(x => In(comparison, x, b.Oblique)) || !a.Oblique.Any(x => In(comparison, x, b.Subject))) return false;
        return !a.Subject.Any(x => In(comparison, x, b.Subject)) && !a.Oblique.Any(x => In(comparison, x, b.Oblique));
    }

    // "requested by the police" / "he requested it from the police", "built by the firm" / "it built the firm": the one who did it is acted upon, and somebody else acts.
    private static bool AgentDemoted(Comparison comparison, VerbFrame a, VerbFrame b)
    {
        if (!a.IsPassive || b.IsPassive || a.Agent.Count == 0 || b.Subject.Count == 0 || a.Agent.Any(x => In(comparison, x, b.Subject))) return false;
        if (a.Agent.Any(x => In(comparison, x, b.Object))) return VerbFrame.PersonOf(comparison.Copy.Tokens[b.Subject[0]].Normal) > 0;
        return b.Before is "from" or "with" or "for" && a.Agent.Any(x => In(comparison, x, b.Oblique)) && a.Subject.Any(x => In(comparison, x, b.Object));
    }

    /// <summary>True for the stem of a verb that says the same with its two sides exchanged: A met B, B met A.</summary>
    public static bool IsSymmetric(string stem) => Symmetric.Contains(stem);

    /// <summary>The places of two clauses of a sentence, each of whose verbs has got the other's subject; null where they have not.</summary>
    public static (TextSpan Source, TextSpan Copy)? Swapped(Comparison comparison, AlignedPair pair)
    {
        var verbs = VerbFrames.Of(comparison);
        var frames = pair.Links.Where(l => l.Kind is LinkKind.Exact or LinkKind.Form && !comparison.Unchanged.Around(l.Copy, VerbFrame.ReachBefore, VerbFrame.ReachBehind) && verbs.Source.IsVerb(l.Source) && verbs.Copy.IsVerb(l.Copy))
            .Select(l => (Source: verbs.Source[l.Source], Copy: verbs.Copy[l.Copy])).Where(f => f.Source.Subject.Count > 0 && f.Copy.Subject.Count > 0 && f.Source.IsPassive == f.Copy.IsPassive
                // "the club had enrolled members and was due": the subject of the second verb is not the nearest noun.
                && !Between(comparison.Source, f.Source.Verb, f.Source.Subject) && !Between(comparison.Copy, f.Copy.Verb, f.Copy.Subject)).ToList();
        for (var later = 1; later < frames.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                var (x, y) = (frames[earlier], frames[later]);
                var (mine, its) = (x.Source.Subject[0], y.Source.Subject[0]);
                if (Same(comparison, mine, x.Copy.Subject[0]) || Same(comparison, its, y.Copy.Subject[0]) || Same(comparison, mine, x.Copy.Verb)) continue;
                if (!Same(comparison, mine, y.Copy.Subject[0]) || !Same(comparison, its, x.Copy.Subject[0]) || MayBeOne(comparison, mine, its)) continue;
                int[] words = [mine, its, x.Source.Verb, y.Source.Verb], told = [x.Copy.Subject[0], y.Copy.Subject[0], x.Copy.Verb, y.Copy.Verb];
                return (comparison.Source.Place(words.Min(), words.Max() + 1), comparison.Copy.Place(told.Min(), told.Max() + 1));
            }
        }

        return null;
    }

    // "the firm must pay if it withdraws", "if the firm withdraws, it must pay": a pronoun for it, unless only one of both is many.
    private static bool MayBeOne(Comparison comparison, int one, int other)
    {
        var (a, b) = (comparison.Source.Tokens[one], comparison.Source.Tokens[other]);
        if (VerbFrame.PersonOf(a.Normal) == 0 && VerbFrame.PersonOf(b.Normal) == 0) return false;
        var (pronoun, noun) = VerbFrame.PersonOf(a.Normal) > 0 ? (a, b) : (b, a);
        return pronoun.Normal is not ("he" or "she" or "it" or "i") || !VerbForms.EndsInS(comparison.Language.Lexicon, noun.Folded);
    }

    // "by" further on in the clause, unless it belongs to a participle: "thrown at buses run by the state".
    private static bool HasFarAgent(Comparison comparison, int verb)
    {
        var (tokens, lexicon) = (comparison.Source.Tokens, comparison.Language.Lexicon);
        for (var i = verb + 2; i < Math.Min(tokens.Count, verb + AgentReach) && tokens[i].Kind != TokenKind.Punctuation && tokens[i].Normal is not ("and" or "but" or "who" or "which" or "that"); i++)
        {
            if (tokens[i].Normal == "by" && VerbForms.Share(lexicon, lexicon.BaseOf(tokens[i - 1].Folded)) < VerbShare) return true;
        }

        return false;
    }

    // "stones were thrown at buses" / "buses threw stones"; "A will deliver X" / "B will deliver to A".
    private static bool ActorFromOblique(Comparison comparison, VerbFrame a, VerbFrame b)
    {
        if (b.IsPassive || b.Subject.Count == 0 || a.Subject.Count == 0) return false;
        // "shown on television" / "television showed it": where and with what it is done may be told as who does it.
        // "built for the miners by their union": the agent stands further off.
        if (a.IsPassive) return a.Agent.Count == 0 && !HasFarAgent(comparison, a.Verb) && (a.Before is "at" or "to" or "against" or "from" or "for") && a.Oblique.Any(o => In(comparison, o, b.Subject)) && In(comparison, a.Subject[0], b.Object) && !a.Subject.Any(x => In(comparison, x, b.Subject));
        // "received soldiers" / "soldiers went to": other verbs may be converse.
        return b.Before == "to" && IsSame(comparison, b.Verb) && b.Object.Count == 0 && In(comparison, a.Subject[0], b.Oblique) && !In(comparison, a.Subject[0], b.Subject) && Known(comparison, b.Subject[0]);
    }

    // "had been lent nurses" / "had lent nurses", "was sued by X" / "sued X": the same subject before the same words, once acted upon and once acting.
    private static bool VoiceChanged(Comparison comparison, VerbFrame a, VerbFrame b)
    {
        if (VerbForms.IsErgative(comparison.Language.Lexicon.BaseOf(comparison.Source.Tokens[a.Verb].Folded))) return false;
        if (a.IsPassive == b.IsPassive || comparison.SourceOf(b.Verb) != a.Verb || !IsSame(comparison, b.Verb)) return false;
        var (passive, active, document) = a.IsPassive ? (a, b, comparison.Source) : (b, a, comparison.Copy);
        if (!(a.Subject.Count > 0 && b.Subject.Count > 0 ? comparison.CopyOf(a.Subject[0]) == b.Subject[0] : OpensAlike(comparison, a.Verb, b.Verb)) || !VerbFrame.HasBe(document, passive.Verb)) return false;
        var other = a.IsPassive ? comparison.Copy : comparison.Source;
        // "what I want is win it", "what I want is to win it".
        if (document.Tokens[passive.Verb].Folded == other.Tokens[active.Verb].Folded && other.Tokens[active.Verb - 1].Normal == "to") return false;
        // "had the shaft closed and told the firm": what follows "and" is another verb's.
        if (Between(document, passive.Verb, passive.Object) || Between(other, active.Verb, active.Object)) return false;
        bool Linked(int of, int to) => a.IsPassive ? comparison.CopyOf(of) == to : comparison.CopyOf(to) == of;
        // "she had reported the case", "she had been reported by a rival".
        if (passive.Agent.Count > 0 && active.Object.Count > 0 && a.Subject.Count > 0 && VerbFrame.PersonOf(comparison.Source.Tokens[a.Subject[0]].Normal) > 0) return true;
        return passive.Object.Concat(passive.Agent).Any(p => active.Object.Any(o => Linked(p, o)));
    }

    // "a firm, which is based in Oslo, has offered", "but had refused": the subject stands further off, before the same words.
    private static bool OpensAlike(Comparison comparison, int source, int copy)
    {
        var (mine, its) = (Opening(comparison.Source, source) - 1, Opening(comparison.Copy, copy) - 1);
        if (mine < 1 || its < 1 || comparison.Source.Tokens[mine].Normal != comparison.Copy.Tokens[its].Normal) return false;
        return comparison.Source.Tokens[mine].Normal == "but" || (comparison.Source.Tokens[mine].Normal == "," && comparison.CopyOf(mine - 1) == its - 1);
    }

    // The first of the auxiliaries before a verb, or the verb.
    private static int Opening(Document document, int verb)
    {
        var start = verb;
        while (start > 0 && document.Tokens[start - 1].IsWord && (document.Tokens[start - 1].Normal == "to" || document.Tokens[start - 1].IsAuxiliary || document.Tokens[start - 1].IsAdverb)) start--;
        return start;
    }

    // "it fined the club", "the club fined it": the one acted upon acts, on one behind a pronoun.
    private static bool Turned(Comparison comparison, VerbFrame a, VerbFrame b)
    {
        if (a.IsPassive || b.IsPassive || a.Object.Count == 0 || b.Subject.Count == 0 || b.Object.Count == 0 || !IsSame(comparison, b.Verb)) return false;
        if (comparison.SourceOf(b.Subject[0]) != a.Object[0] || comparison.Source.Tokens[a.Object[0]].Kind != TokenKind.Word || comparison.Copy.Tokens[b.Object[0]].Normal is not ("it" or "him" or "them")) return false;
        // "what matters is not to lump them": no actor stands before "to".
        var start = Opening(comparison.Copy, b.Verb);
        if (b.Subject[0] != start - 1 || Enumerable.Range(start, b.Verb - start).Any(i => comparison.Copy.Tokens[i].Normal == "to" || VerbFrame.IsBe(comparison.Copy.Tokens[i].Normal))) return false;
        return b.Object[0] == b.Verb + 1 && !a.Subject.Any(x => In(comparison, x, b.Subject)) && comparison.SourceOf(b.Object[0]) < 0;
    }

    // The very word, or a form of it.
    private static bool IsSame(Comparison comparison, int copy) => comparison.KindOf(copy) is LinkKind.Exact or LinkKind.Form;

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

    // True where "and" stands between a verb and the first word of what it acts upon, or of its subject.
    private static bool Between(Document document, int verb, IReadOnlyList<int> words) =>
        words.Count > 0 && Enumerable.Range(Math.Min(verb, words[0]), Math.Abs(words[0] - verb)).Any(i => document.Tokens[i].Normal == "and");

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
