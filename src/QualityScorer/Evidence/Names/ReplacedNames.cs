using System.Collections.Frozen;
using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Names;

/// <summary>
/// A name of the source's sentence that is gone, and another one of the article in the copy's: nothing in the source's sentence could stand for the one that came, and nothing in the copy's for the one that went.
/// However the sentence is told otherwise, the copy says it of somebody else.
/// </summary>
internal static class ReplacedNames
{
    private const int MostSentences = 3;
    private const int LeastKept = 2; // linked content words besides names
    private const double LeastShare = 0.2; // of the copy's content words
    private const int Recall = 6; // sentences in which one was named whom a pronoun then stands for
    private const int Neighbourhood = 2; // sentences from which a name may have been brought along

    private const int Antecedent = 3; // sentences in which the one is named whom a pronoun stands for

    private static readonly FrozenSet<string> Reporting = WordForms.WordSet("reporting_verbs.txt");

    /// <summary>The names, as token ranges.</summary>
    public static IEnumerable<(TextSpan Source, TextSpan Copy)> Of(Comparison comparison)
    {
        foreach (var pair in comparison.Pairs)
        {
            if (!pair.IsAligned || pair.IsUnchanged || pair.SourceSentences.Length > MostSentences || pair.CopySentences.Length > MostSentences) continue;
            if (In(comparison, pair) is { } found) yield return found;
        }
    }

    /// <summary>The pronoun that speaks in the source and the other one of the article who does in the copy.</summary>
    public static IEnumerable<(TextSpan Source, TextSpan Copy)> Speakers(Comparison comparison)
    {
        foreach (var pair in comparison.Pairs)
        {
            if (pair.IsAligned && !pair.IsUnchanged && pair.SourceSentences.Length <= MostSentences && pair.CopySentences.Length <= MostSentences && Speaking(comparison, pair) is { } found) yield return found;
        }
    }

    private static (TextSpan Source, TextSpan Copy)? In(Comparison comparison, AlignedPair pair)
    {
        var cast = comparison.Cast;
        var copies = Cast.Between(cast.Copy, pair.CopyTokens[0], pair.CopyTokens[^1]).ToList();
        if (copies.Count == 0 || copies.Exists(m => m.Who == Cast.Stranger)) return null;
        var sources = Cast.Between(cast.Source, pair.SourceTokens[0], pair.SourceTokens[^1]).ToList();
        var gone = sources.Where(s => !copies.Exists(c => c.Who == s.Who)).ToList();
        if (gone.Count == 0) return null;
        foreach (var fresh in copies)
        {
            if (sources.Exists(s => s.Who == fresh.Who)) continue;
            var kind = cast.KindOf(fresh.Who);
            if (kind == NameKind.Unclear || cast.IsCountry(fresh.Who) || copies.Exists(c => c.Who != fresh.Who && cast.KindOf(c.Who) == kind && !sources.Exists(s => s.Who == c.Who))) continue;
            var lost = gone.Where(g => cast.KindOf(g.Who) == kind).DistinctBy(g => g.Who).ToList();
            if (lost.Count != 1 || !Follows(comparison, pair)) continue;
            var (source, copy) = (lost[0], fresh);
            // A name made of two: told elsewhere.
            if (Enumerable.Range(copy.Tokens.Start, copy.Tokens.Length).Any(c => Enumerable.Range(source.Tokens.Start, source.Tokens.Length).Any(s => comparison.Source.Tokens[s].Folded == comparison.Copy.Tokens[c].Folded))) continue;
            if (Stands(comparison, pair, kind, copies.Where(c => c.Who == copy.Who), sources, copies) || IsToldBy(comparison, pair, kind, source, sources, copies)) continue;
            if (IsBrought(comparison, pair, copy.Who) || IsTakenAway(comparison, pair, source.Who)) continue;
            return (source.Tokens, copy.Tokens);
        }

        return null;
    }

    // "She said" of one named before, "said Otto Lind" of one who has not yet been named or not for long.
    private static (TextSpan Source, TextSpan Copy)? Speaking(Comparison comparison, AlignedPair pair)
    {
        var cast = comparison.Cast;
        var copies = Cast.Between(cast.Copy, pair.CopyTokens[0], pair.CopyTokens[^1]).ToList();
        if (copies.Count == 0 || copies.Exists(m => m.Who == Cast.Stranger) || Speaker(comparison.Source, pair.SourceTokens) is not (>= 0 and var pronoun)) return null;
        var sources = Cast.Between(cast.Source, pair.SourceTokens[0], pair.SourceTokens[^1]).ToList();
        var fresh = copies.Where(c => cast.KindOf(c.Who) == NameKind.Person && !sources.Exists(s => s.Who == c.Who)).ToList();
        if (fresh.Count != 1 || !Says(comparison.Copy, fresh[0].Tokens)) return null;
        var home = pair.SourceSentences[0];
        var before = Cast.Between(cast.Source, comparison.Source.Sentences[Math.Max(0, home - Recall)].Tokens.Start, pair.SourceTokens[0] - 1).ToList();
        var near = comparison.Source.Sentences[Math.Max(0, home - Antecedent)].Tokens.Start;
        if (before.Exists(m => m.Who == fresh[0].Who) || !before.Exists(m => m.Tokens.Start >= near && cast.KindOf(m.Who) == NameKind.Person)) return null;
        if (!Follows(comparison, pair) || Stands(comparison, pair, NameKind.Person, fresh, sources, copies) || IsBrought(comparison, pair, fresh[0].Who)) return null;
        return (new TextSpan(pronoun, pronoun + 1), fresh[0].Tokens);
    }

    // The pronoun before or behind a verb of speech, or -1.
    private static int Speaker(Document document, int[] tokens)
    {
        for (var p = 0; p < tokens.Length; p++)
        {
            if (document.Tokens[tokens[p]].Normal is not ("he" or "she")) continue;
            if ((p + 1 < tokens.Length && Reporting.Contains(document.Tokens[tokens[p + 1]].Folded)) || (p > 0 && Reporting.Contains(document.Tokens[tokens[p - 1]].Folded))) return tokens[p];
        }

        return -1;
    }

    private static bool Says(Document document, TextSpan name)
    {
        var role = Cast.WithRole(document, name);
        var (before, after) = (document.WordBeside(role.Start, -1, 2), document.WordBeside(role.End - 1, 1, 2));
        return (before >= 0 && Reporting.Contains(document.Tokens[before].Folded)) || (after >= 0 && Reporting.Contains(document.Tokens[after].Folded)) || Enumerable.Range(role.Start, role.Length).Any(t => Reporting.Contains(document.Tokens[t].Folded) && !document.Tokens[t].IsCapitalized);
    }

    // The sentences say the same, names apart.
    private static bool Follows(Comparison comparison, AlignedPair pair)
    {
        var (kept, all) = (0, 0);
        foreach (var token in pair.CopyTokens)
        {
            if (!comparison.Copy.Tokens[token].IsContent() || comparison.CopyNames.Contains(token)) continue;
            all++;
            if (comparison.SourceOf(token) >= 0) kept++;
        }

        return kept >= LeastKept && kept >= LeastShare * all;
    }

    // A pronoun or a role in the source's sentence that the copy's new name may be put for.
    private static bool Stands(Comparison comparison, AlignedPair pair, NameKind kind, IEnumerable<Mention> fresh, List<Mention> sources, List<Mention> copies)
    {
        var mentions = fresh.ToList();
        var first = comparison.Source.Sentences[Math.Max(0, pair.SourceSentences[0] - Recall)].Tokens.Start;
        var recent = Cast.Between(comparison.Cast.Source, first, pair.SourceTokens[0] - 1).Any(m => m.Who == mentions[0].Who);
        if (recent && Pronouns(comparison.Source, pair.SourceTokens, kind, mentions.Exists(m => IsOwner(comparison.Copy, m.Tokens))) is var (third, own) && third > 0)
        {
            var (its, mine) = Pronouns(comparison.Copy, pair.CopyTokens, kind, mentions.Exists(m => IsOwner(comparison.Copy, m.Tokens)));
            if (third + own > its + mine) return true;
        }

        var lexicon = comparison.Language.Lexicon;
        var attached = mentions.ConvertAll(m => Cast.WithRole(comparison.Copy, m.Tokens));
        var taken = sources.ConvertAll(m => Cast.WithRole(comparison.Source, m.Tokens));
        foreach (var token in pair.SourceTokens)
        {
            if (!MayStand(comparison.Source, comparison.SourceNames, lexicon, token, kind) || taken.Exists(r => r.Start <= token && token < r.End)) continue;
            if (comparison.CopyOf(token) is var copy && (copy < 0 || comparison.KindOf(copy) == LinkKind.Near || attached.Exists(r => r.Start <= copy && copy < r.End))) return true;
        }

        return false;
    }

    // A pronoun or a role in the copy's sentence that may be put for the source's name.
    private static bool IsToldBy(Comparison comparison, AlignedPair pair, NameKind kind, Mention lost, List<Mention> sources, List<Mention> copies)
    {
        var owns = IsOwner(comparison.Source, lost.Tokens);
        var (third, own) = Pronouns(comparison.Source, pair.SourceTokens, kind, owns);
        var (its, mine) = Pronouns(comparison.Copy, pair.CopyTokens, kind, owns);
        if (its > 0 && its + mine > third + own) return true;
        var lexicon = comparison.Language.Lexicon;
        var taken = copies.ConvertAll(m => Cast.WithRole(comparison.Copy, m.Tokens));
        var attached = sources.ConvertAll(m => Cast.WithRole(comparison.Source, m.Tokens));
        foreach (var token in pair.CopyTokens)
        {
            if (!MayStand(comparison.Copy, comparison.CopyNames, lexicon, token, kind)) continue;
            var source = comparison.SourceOf(token);
            var isHis = source >= 0 && attached.Exists(r => r.Start <= source && source < r.End);
            // "listed by the engineer, Marsh said": his very role stands for him, even right before the other's name.
            if (isHis && comparison.KindOf(token) is LinkKind.Exact or LinkKind.Form && token + 1 < comparison.Copy.Tokens.Count && comparison.Copy.Tokens[token + 1].Normal == ",") return true;
            if (taken.Exists(r => r.Start <= token && token < r.End) || IsNew(comparison.Copy, token)) continue;
            if (source < 0 || isHis) return true;
        }

        return false;
    }

    /// <summary>True where the source's sentence has a role, told nowhere else in the copy's, that the article gives to the copy's name: <c>Marsh said</c> for <c>the councillor said</c>.</summary>
    public static bool StandsForRole(Comparison comparison, AlignedPair pair, TextSpan name)
    {
        var who = Cast.Between(comparison.Cast.Copy, name.Start, name.End - 1).Select(m => m.Who).FirstOrDefault(Cast.Stranger);
        if (who == Cast.Stranger) return false;
        var roles = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mention in comparison.Cast.Source.Where(m => m.Who == who))
        {
            var role = Cast.WithRole(comparison.Source, mention.Tokens);
            // "Councillor Marsh": a title is no part of the name.
            for (var t = Math.Max(0, role.Start - 1); t < role.End; t++)
            {
                if (!comparison.SourceNames.Contains(t) && comparison.Source.Tokens[t].IsContent()) roles.Add(comparison.Source.Tokens[t].Folded);
            }
        }

        return pair.SourceTokens.Any(t => comparison.CopyOf(t) < 0 && t > 0 && comparison.Source.Tokens[t - 1].Normal == "the" && roles.Contains(comparison.Source.Tokens[t].Folded));
    }

    // One person is no "investigators".
    private static bool MayStand(Document document, NameIndex names, Lexicon lexicon, int token, NameKind kind)
    {
        var word = document.Tokens[token];
        if (!word.IsContent() || names.Contains(token)) return false;
        var known = lexicon.BaseOf(word.Folded);
        return Cast.MayStandFor(kind, known) && !(kind == NameKind.Person && known != word.Folded && word.Folded[^1] is 's' or 'n');
    }

    // "A shareholder" is told of for the first time.
    private static bool IsNew(Document document, int token)
    {
        for (var i = token - 1; i >= Math.Max(0, token - 3); i--)
        {
            if (document.Tokens[i].Normal is "a" or "an") return true;
            if (!document.Tokens[i].IsContent()) return false;
        }

        return false;
    }

    private static bool IsOwner(Document document, TextSpan name) =>
        (name.End < document.Tokens.Count && document.Tokens[name.End].Kind == TokenKind.Possessive) || (name.Start > 0 && document.Tokens[name.Start - 1].Normal is "of" or "by");

    // Pronouns of the third person that may stand for a name of a kind, and those of the first and second; the possessive ones count where the name is an owner's.
    private static (int Third, int First) Pronouns(Document document, int[] tokens, NameKind kind, bool owners)
    {
        var (third, first) = (0, 0);
        for (var p = 0; p < tokens.Length; p++)
        {
            var word = document.Tokens[tokens[p]].Normal;
            var owner = word is "his" or "their" or "its" or "my" or "our" or "your" || (word == "her" && p + 1 < tokens.Length && document.Tokens[tokens[p + 1]].IsContent());
            if (owner && !owners) continue;
            if (word is "i" or "me" or "my" or "we" or "us" or "our" or "you" or "your" or "myself" or "ourselves") first++;
            else if (kind == NameKind.Person ? word is "he" or "she" or "him" or "her" or "his" or "himself" or "herself" : kind == NameKind.Body ? word is "it" or "its" or "they" or "them" or "their" or "itself" or "themselves" : word is "there" or "here" or "it" or "its") third++;
        }

        return (third, first);
    }

    // The name comes from a sentence near by that the copy tells elsewhere without it, or whose words came along with it.
    private static bool IsBrought(Comparison comparison, AlignedPair pair, int who)
    {
        var (first, last) = (Math.Max(0, pair.SourceSentences[0] - Neighbourhood), Math.Min(comparison.Source.Sentences.Length - 1, pair.SourceSentences[^1] + Neighbourhood));
        for (var s = first; s <= last; s++)
        {
            if (pair.SourceSentences.Contains(s) || comparison.Source.Sentences[s].Tokens is var range && !Cast.Between(comparison.Cast.Source, range.Start, range.End - 1).Any(m => m.Who == who)) continue;
            if (comparison.PairOfSource(s) is not { IsAligned: true } told) return true;
            if (!Cast.Between(comparison.Cast.Copy, told.CopyTokens[0], told.CopyTokens[^1]).Any(m => m.Who == who) && !IsTold(comparison, s)) return true;
        }

        return SharesWords(comparison, pair, who);
    }

    // Most of the sentence is told where it belongs.
    private static bool IsTold(Comparison comparison, int sentence)
    {
        const double Most = 0.35;
        var (told, all) = (0, 0);
        var range = comparison.Source.Sentences[sentence].Tokens;
        for (var t = range.Start; t < range.End; t++)
        {
            if (!comparison.Source.Tokens[t].IsContent() || comparison.SourceNames.Contains(t)) continue;
            all++;
            if (comparison.CopyOf(t) >= 0) told++;
        }

        return told >= Most * all;
    }

    // Words of the copy's sentence that the source has not in this one but beside the name elsewhere.
    private static bool SharesWords(Comparison comparison, AlignedPair pair, int who)
    {
        var lexicon = comparison.Language.Lexicon;
        var mine = pair.SourceTokens.Where(t => comparison.Source.Tokens[t].IsContent()).Select(t => lexicon.Stem(comparison.Source.Tokens[t].Folded)).ToHashSet(StringComparer.Ordinal);
        var added = pair.CopyTokens.Where(t => comparison.Copy.Tokens[t].IsContent() && comparison.SourceOf(t) < 0 && !comparison.CopyNames.Contains(t)).Select(t => lexicon.Stem(comparison.Copy.Tokens[t].Folded)).Where(w => !mine.Contains(w)).ToHashSet(StringComparer.Ordinal);
        foreach (var role in comparison.Cast.Copy.Where(m => m.Who == who && m.Tokens.Start >= pair.CopyTokens[0] && m.Tokens.End <= pair.CopyTokens[^1] + 1).Select(m => Cast.WithRole(comparison.Copy, m.Tokens)))
        {
            for (var t = role.Start; t < role.End; t++) added.Remove(lexicon.Stem(comparison.Copy.Tokens[t].Folded));
        }

        if (added.Count == 0) return false;
        foreach (var mention in comparison.Cast.Source.Where(m => m.Who == who))
        {
            var role = Cast.WithRole(comparison.Source, mention.Tokens);
            var range = comparison.Source.SentenceOf(mention.Tokens.Start).Tokens;
            for (var t = range.Start; t < range.End; t++)
            {
                if ((t < role.Start || t >= role.End) && comparison.Source.Tokens[t].IsContent() && !comparison.SourceNames.Contains(t) && added.Contains(lexicon.Stem(comparison.Source.Tokens[t].Folded))) return true;
            }
        }

        return false;
    }

    // The copy tells of the source's name in the sentence before or behind, where the source does not.
    private static bool IsTakenAway(Comparison comparison, AlignedPair pair, int who)
    {
        for (var s = Math.Max(0, pair.CopySentences[0] - 1); s <= Math.Min(comparison.Copy.Sentences.Length - 1, pair.CopySentences[^1] + 1); s++)
        {
            if (pair.CopySentences.Contains(s) || comparison.Copy.Sentences[s].Tokens is var range && !Cast.Between(comparison.Cast.Copy, range.Start, range.End - 1).Any(m => m.Who == who)) continue;
            if (comparison.PairOfCopy(s) is not { IsAligned: true } told) return true;
            // "Ruiz's daughter" for "her daughter": the name is a pronoun's there.
            if (!Cast.Between(comparison.Cast.Source, told.SourceTokens[0], told.SourceTokens[^1]).Any(m => m.Who == who) && Pronouns(comparison.Source, told.SourceTokens, comparison.Cast.KindOf(who), true).Third == 0) return true;
        }

        return false;
    }
}
