using System.Collections.Frozen;
using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Meaning;

/// <summary>A word replaced by its opposite: rose/fell, before/after, likely/unlikely.</summary>
internal sealed class OppositeDetector : IDetector
{
    private const double Threshold = 0.6;
    private const int ClauseLength = 14;

    // Stems of verbs whose opposite tells the same event from the other party's side.
    private static readonly FrozenSet<string> Converse = FrozenSet.Create(StringComparer.Ordinal, "buy", "sell", "giv", "get", "receiv", "lend", "borrow", "win", "los", "beat", "defeat", "send", "purchas", "hir");

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "ANT001",
        Dimension = Dimension.Meaning,
        Summary = "A word replaced by its opposite",
        Fires = new("Turnout rose to 52 percent in the coastal districts.", "Turnout fell to 52 percent in the coastal districts."),
        Silent = new("Turnout rose to 52 percent in the coastal districts.", "Turnout climbed to 52 percent in the coastal districts."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        foreach (var pair in comparison.Pairs)
        {
            if (!pair.IsAligned || pair.IsUnchanged) continue;
            var used = new HashSet<int>();
            foreach (var gap in pair.Gaps)
            {
                if (!gap.MayHoldReplacements) continue;
                var copies = comparison.FreeCopy(pair, gap).ToList();
                foreach (var s in comparison.FreeSource(pair, gap))
                {
                    foreach (var c in copies)
                    {
                        if (used.Contains(c) || Judge(comparison, pair, s, c, Math.Max(gap.Source.Length, gap.Copy.Length)) is not { } issue) continue;
                        used.Add(c);
                        yield return issue;
                        break;
                    }
                }
            }

            // Opposites stand near each other in the space of words: what was linked as near may be one.
            foreach (var link in pair.Links)
            {
                // So may a verb that has kept its form and lost its particle: called off, called.
                if ((link.Kind is LinkKind.Near or LinkKind.Synonym || Opposites.AreByParticle(comparison.SourceAt(link.Source), comparison.CopyAt(link.Copy))) && !used.Contains(link.Copy) && Judge(comparison, pair, link.Source, link.Copy, 1) is { } issue) yield return issue;
            }
        }
    }

    private Issue? Judge(Comparison comparison, AlignedPair pair, int s, int c, int width)
    {
        if (!Opposites.Are(comparison.SourceAt(s), comparison.CopyAt(c))) return null;
        var (from, to) = (comparison.Source.Tokens[s], comparison.Copy.Tokens[c]);
        var lexicon = comparison.Language.Lexicon;

        // "contradicts him", "says he is wrong": what is said stands behind it.
        if ((IsSaying(to) && !IsDenial(comparison.Source, s)) || (IsSaying(from) && !IsDenial(comparison.Copy, c))) return null;
        if (IsDenial(comparison.Source, s) || IsDenial(comparison.Copy, c))
        {
            if (DeniedBehind(IsDenial(comparison.Source, s) ? comparison.Copy : comparison.Source, IsDenial(comparison.Source, s) ? c : s) || OppositesBehind(comparison, s, c)) return null;
        }

        if (ClausePolarity.IsDenied(comparison.Source, s) != ClausePolarity.IsDenied(comparison.Copy, c)) return null;
        if (ClausePolarity.IsLessened(comparison.Source, s) != ClausePolarity.IsLessened(comparison.Copy, c)) return null;
        // "nobody was hurt", "all were unhurt".
        if ((IsQuantifier(to.Normal) || IsQuantifier(from.Normal)) && OppositesBehind(comparison, s, c)) return null;
        if (AllBut(comparison.Source, s) != AllBut(comparison.Copy, c)) return null;
        if (IsSeenFromTheOtherSide(comparison.Source, s, comparison.Copy, c) || IsSeenFromTheOtherSide(comparison.Copy, c, comparison.Source, s)) return null;
        if (Explained(comparison, pair, s, c) || IsTurned(comparison, pair, s, c) || IsComparisonTurned(comparison, pair, s, c)) return null;
        var (left, right, confidence) = SamePlace.Of(comparison, pair, s, c, width);
        if (from.IsFunctionWord)
        {
            if (IsGender(from.Normal) || IsGender(to.Normal))
            {
                // A person does not change sex with the sentence around the pronoun; but another person may be meant.
                if (Case(from.Normal) != Case(to.Normal) || pair.Verbatimness < 0.3) return null;
                confidence = 0.5 + (left is >= 1 or 0.5 ? 0.25 : 0) + (right >= 1 ? 0.25 : 0) - (pair.Verbatimness < 0.5 ? 0.2 : 0);
            }
            else
            {
                // Place words and prepositions change with the sentence around them.
                var bare = IsBare(from.Normal) || IsBare(to.Normal);
                // "without a permit", "with a permit": the same noun behind both says enough.
                var owned = (from.Normal, to.Normal) is ("with", "without") or ("without", "with") && right >= 0.7 && pair.Verbatimness >= 0.2;
                // "built by them", "built for them"; elsewhere the word before chooses its preposition.
                if ((from.Normal, to.Normal) is ("by", "for") or ("for", "by") && !(s > 1 && c > 1 && comparison.SourceOf(c - 1) == s - 1 && VerbFrame.HasBe(comparison.Source, s - 1) && VerbFrame.HasBe(comparison.Copy, c - 1))) return null;
                if (Little(comparison.Source, s + 1) || Little(comparison.Copy, c + 1)) return null;
                // "neither side has signed it", "both sides have signed it": every other word is the same.
                var whole = (from.Normal, to.Normal) is ("both", "neither") or ("neither", "both") or ("all", "none") or ("none", "all") && right >= 0.8 && SaysNothingElse(comparison, pair, s, c);
                if (owned || whole) confidence = Threshold;
                else if (width > 3 || (bare ? left < 1 || right < 1 || pair.Verbatimness < 0.25 : left + right < (pair.Verbatimness >= 0.55 ? 1 : 1.7))) return null;
            }
        }

        // "less relaxed", "more nervous": more and less of the same thing only.
        if (from.Normal is "more" or "less" or "fewer" && s + 1 < comparison.Source.Tokens.Count && c + 1 < comparison.Copy.Tokens.Count && comparison.Source.Tokens[s + 1].IsContent() && comparison.Copy.Tokens[c + 1].IsContent() && comparison.CopyOf(s + 1) != c + 1) return null;
        // "all of them", "every one of them".
        if (to.Normal == "one" && c > 0 && comparison.Copy.Tokens[c - 1].Normal is "every" or "each") return null;
        // "most do not expect it", "few expect it".
        if (IsQuantifier(from.Normal) && NegatedBehind(comparison.Source, s) != NegatedBehind(comparison.Copy, c)) return null;
        if (confidence < Threshold) return null;
        return Descriptor.Issue(IssueType.Mistranslation, Severity.Critical, from.Span, to.Span,
            $"{comparison.Source.Quoted(from.Span)} became its opposite {comparison.Copy.Quoted(to.Span)}.", Math.Min(1, confidence));
    }

    // "borrowed from the firm", "lent by the firm": the same deed, told of the one and of the other.
    private static bool IsSeenFromTheOtherSide(Document one, int i, Document other, int j) => IsFollowedBy(one, i, "from") && IsFollowedBy(other, j, "by");

    private static bool IsFollowedBy(Document document, int token, string word) => document.WordBeside(token, 1, 1) is >= 0 and var next && document.Tokens[next].Normal == word;

    // No other content word of either side is without its like.
    private static bool SaysNothingElse(Comparison comparison, AlignedPair pair, int s, int c) =>
        pair.SourceTokens.All(t => t == s || !comparison.Source.Tokens[t].IsContent() || comparison.CopyOf(t) >= 0) && pair.CopyTokens.All(t => t == c || !comparison.Copy.Tokens[t].IsContent() || (comparison.SourceOf(t) >= 0 && comparison.KindOf(t) is LinkKind.Exact or LinkKind.Form));

    // "two were absent", "all but two were present".
    private static bool AllBut(Document document, int token)
    {
        for (var i = token - 1; i > Math.Max(0, token - ClauseLength) && document.Tokens[i].Normal is not ("." or ";"); i--)
        {
            if (document.Tokens[i].Normal is "but" or "except" && document.Tokens[i - 1].Normal is "all" or "none" or "everyone" or "nobody" or "everybody") return true;
        }

        return false;
    }

    private static bool IsSaying(Token token) => token.Normal is "say" or "says" or "said" or "saying";

    // "denied that it was true", "said that it was not true".
    private static bool IsDenial(Document document, int token) => ClausePolarity.IsDenyingVerb(document.Tokens[token]) || document.Tokens[token].Normal == "denial";

    private static bool DeniedBehind(Document document, int token) =>
        Behind(document, token).Any(i => ClausePolarity.Denies(document.Tokens[i]));

    private static bool OppositesBehind(Comparison comparison, int s, int c) =>
        Behind(comparison.Source, s).Any(a => comparison.Source.Tokens[a].IsContent() && Behind(comparison.Copy, c).Any(b => Opposites.Are(comparison.SourceWords[a], comparison.CopyWords[b])));

    private static IEnumerable<int> Behind(Document document, int token) => Enumerable.Range(token + 1, Math.Clamp(document.Tokens.Count - token - 1, 0, ClauseLength));

    // The pair also holds the lost word or a synonym, and the source the new one: the sentence was turned, not reversed.
    private static bool Explained(Comparison comparison, AlignedPair pair, int s, int c)
    {
        var lexicon = comparison.Language.Lexicon;
        var lost = pair.CopyTokens.Any(t => t != c && (comparison.SourceOf(t) < 0 || pair.Verbatimness >= 0.6) && IsSame(comparison.SourceAt(s), comparison.CopyAt(t), comparison.SourceOf(t) < 0, lexicon));
        if (lost && pair.Verbatimness < 0.6) return true;
        return lost && pair.SourceTokens.Any(t => t != s && IsSame(comparison.SourceAt(t), comparison.CopyAt(c), comparison.CopyOf(t) < 0, lexicon));
    }

    // The same word in any form; another word for it only where that is free to stand for it.
    private static bool IsSame(PlacedWord one, PlacedWord other, bool free, Lexicon lexicon)
    {
        ref readonly var mine = ref one.Document.Tokens[one.Token];
        ref readonly var its = ref other.Document.Tokens[other.Token];
        if (!its.IsWord || !mine.IsWord) return false;
        return one.Word.Stem == other.Word.Stem || (free && mine.IsContent() && its.IsContent() && (Opposites.Agree(one, other) || lexicon.SynonymyOfBases(one.Word, other.Word) > 0.3));
    }

    // A beat B, B lost to A; A gave it to B, B received it: what stood before the one word stands behind the other.
    private static bool IsTurned(Comparison comparison, AlignedPair pair, int s, int c)
    {
        if (Passive(comparison.Source, s) != Passive(comparison.Copy, c)) return true;
        // "was given", "got": the same seen from the other side.
        if (IsConverse(comparison, s) && HasBe(comparison.Source, s) != HasBe(comparison.Copy, c)) return true;
        var crossed = 0;
        // "sold its midfielder to the Spanish side", "the Spanish side bought it": the other party may stand far behind.
        var reach = IsConverse(comparison, s) ? ClauseLength : 8;
        for (var d = 1; d <= reach; d++)
        {
            if (s - d >= pair.SourceTokens[0] && comparison.Source.Tokens[s - d].IsContent() && comparison.CopyOf(s - d) is >= 0 and var before && before > c && before - c <= reach) crossed |= 1;
            if (s + d <= pair.SourceTokens[^1] && comparison.Source.Tokens[s + d].IsContent() && comparison.CopyOf(s + d) is >= 0 and var behind && behind < c && c - behind <= reach) crossed |= 2;
        }

        return crossed == 3;
    }

    // "A is larger than B", "B is smaller than A": what stood behind "than" stands before the comparison.
    private static bool IsComparisonTurned(Comparison comparison, AlignedPair pair, int s, int c)
    {
        var (than, its) = (Than(comparison.Source, s, pair.SourceTokens[^1]), Than(comparison.Copy, c, pair.CopyTokens[^1]));
        if (than < 0 || its < 0) return false;
        var (forth, back) = (pair.SourceTokens.Any(t => t > than && Told(comparison.Source, t) && comparison.CopyOf(t) is >= 0 and var twin && twin < c), pair.SourceTokens.Any(t => t < s && Told(comparison.Source, t) && comparison.CopyOf(t) > its));
        return forth && back;

        static int Than(Document document, int from, int last) => Enumerable.Range(from, Math.Clamp(last - from + 1, 0, ClauseLength)).FirstOrDefault(i => document.Tokens[i].Normal == "than", -1);

        static bool Told(Document document, int token) => document.Tokens[token].IsContent() || document.Tokens[token].IsNumber || document.Tokens[token].Normal is "first" or "second";
    }

    private static bool IsConverse(Comparison comparison, int source) =>
        Converse.Contains(comparison.Language.Lexicon.Stem(comparison.Language.Lexicon.BaseOf(comparison.Source.Tokens[source].Folded)));

    private static bool HasBe(Document document, int token) => token > 0 && VerbFrame.IsBe(document.Tokens[token - 1].Normal);

    private static bool Passive(Document document, int token) =>
        token > 0 && document.WordBeside(token, 1, 1) is >= 0 and var next && document.Tokens[next].Normal == "by" && document.Tokens[token].Normal.EndsWith('d');

    // Prepositions whose choice depends on the word that governs them.
    private static bool IsBare(string word) => word is "to" or "from" or "by" or "for" or "against" or "with" or "without" or "in" or "out" or "on" or "off" or "up" or "down";

    private static bool IsQuantifier(string word) => word is "most" or "few" or "many" or "all" or "every" or "some" or "several" or "none" or "always" or "often" or "rarely" or "seldom" or "never";

    private static bool NegatedBehind(Document document, int token) =>
        Enumerable.Range(token + 1, Math.Clamp(document.Tokens.Count - token - 1, 0, 8)).TakeWhile(i => document.Tokens[i].Normal is not ("." or ";")).Any(i => ClausePolarity.IsNegator(document, i));

    // "with no success" is "without success".
    private static bool Little(Document document, int token) => token < document.Tokens.Count && (document.Tokens[token].Normal is "little" or "few" || ClausePolarity.IsNegator(document, token));

    private static bool IsGender(string word) => word is "he" or "she" or "him" or "her" or "his" or "hers" or "himself" or "herself";

    private static int Case(string word) => word is "he" or "she" ? 0 : word is "himself" or "herself" ? 2 : 1;
}
