using QualityScorer.Alignment;
using QualityScorer.Evidence.Fluency;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Meaning;

/// <summary>A statement that the source makes and the copy denies, or the other way round: a word that both share is negated on one side only.</summary>
internal sealed class NegationDetector : IDetector
{
    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "NEG001",
        Dimension = Dimension.Meaning,
        Summary = "A negation added or dropped",
        Fires = new("The minister said she would not ask for a second vote.", "The minister said she would ask for a second vote."),
        Silent = new("The minister said she would not ask for a second vote.", "The minister said she wouldn't ask for a second vote."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        foreach (var pair in comparison.Pairs)
        {
            if (!pair.IsAligned || pair.IsUnchanged) continue;
            foreach (var issue in Stances(comparison, pair)) yield return issue;
            foreach (var issue in Quantified(comparison, pair)) yield return issue;
            foreach (var issue in Decided(comparison, pair)) yield return issue;
            var source = ClausePolarity.Of(comparison.Source, pair.SourceTokens);
            var copy = ClausePolarity.Of(comparison.Copy, pair.CopyTokens);
            Unmatch(comparison, source, copy, out var dropped, out var added);
            if (Contrasted(comparison, source, copy) is { } contrasted) yield return contrasted;
            // A negation on each side without its twin: the sentence was turned, unless one of the two is certain.
            var turned = dropped.Count > 0 && added.Count > 0;
            if (turned && dropped.All(d => !IsAuxiliary(comparison.Source, d.Negator)) == added.All(d => !IsAuxiliary(comparison.Copy, d.Negator))) continue;
            foreach (var (denials, others, isDropped) in new[] { (dropped, copy, true), (added, source, false) })
            {
                foreach (var denial in denials.Where(d => !denials.Exists(other => Cancel(isDropped ? comparison.Source : comparison.Copy, d, other))))
                {
                    var reading = new Reading(comparison, pair, isDropped);
                    if (Judge(reading, denial, others, isDropped ? added : dropped, isDropped ? source.Count : copy.Count) is { } issue && (!turned || issue.Confidence == 1))
                    {
                        yield return issue;
                        break;
                    }
                }
            }
        }
    }

    // "It is not the bank but the state", "it is the bank and not the state": the denial went to the other half of a contrast.
    private Issue? Contrasted(Comparison comparison, List<Denial> source, List<Denial> copy)
    {
        foreach (var said in source)
        {
            if (said.Head < 0 || comparison.Source.Tokens[said.Negator].Normal != "not" || comparison.CopyOf(said.Head) is not (>= 0 and var affirmed) || copy.Exists(d => d.Head == affirmed || Math.Abs(d.Negator - affirmed) <= 2)) continue;
            foreach (var told in copy)
            {
                if (told.Head < 0 || comparison.Copy.Tokens[told.Negator].Normal != "not" || comparison.SourceOf(told.Head) is not (>= 0 and var home) || source.Exists(d => d.Head == home || Math.Abs(d.Negator - home) <= 2)) continue;
                if (comparison.KindOf(affirmed) is not (LinkKind.Exact or LinkKind.Form) || comparison.KindOf(told.Head) is not (LinkKind.Exact or LinkKind.Form) || !IsContrasted(comparison.Source, said, home) || !IsContrasted(comparison.Copy, told, affirmed)) continue;
                var (from, to) = (comparison.Source.Place(said.Negator, said.Head + 1), comparison.Copy.Place(told.Negator, told.Head + 1));
                return Descriptor.Issue(IssueType.Mistranslation, Severity.Critical, from, to, $"The source denies the one ({comparison.Source.Quoted(from)}), the copy the other ({comparison.Copy.Quoted(to)}).", 0.9);
            }
        }

        return null;
    }

    // "not A but B", "B, not A", "B and not A": the other half stands in the same sentence, with the joint of the contrast between the two, and no verb of its own behind "not".
    private static bool IsContrasted(Document document, Denial denial, int other)
    {
        if (document.SentenceOf(denial.Negator) != document.SentenceOf(other)) return false;
        if (denial.Negator < other) return Enumerable.Range(denial.Head, other - denial.Head).Any(i => document.Tokens[i].Normal == "but");
        return document.Tokens[denial.Negator - 1].Normal is "," or "and" or "rather" or "—" or "–";
    }

    // "None of them would rise": not that none of them would not, nor that not all of them would; "no longer" is not "not yet".
    private IEnumerable<Issue> Quantified(Comparison comparison, AlignedPair pair)
    {
        if (pair.Verbatimness < 0.25) yield break;
        foreach (var s in pair.SourceTokens)
        {
            if (Whole(comparison.Source, s) is not { } said) continue;
            foreach (var c in pair.CopyTokens)
            {
                if (Whole(comparison.Copy, c) is not { } told || told == said || pair.SourceTokens.Any(t => Whole(comparison.Source, t) == told) || pair.CopyTokens.Any(t => Whole(comparison.Copy, t) == said) || !Borders(comparison, s, c)) continue;
                var (source, copy) = (PlaceOf(comparison.Source, s), PlaceOf(comparison.Copy, c));
                yield return Descriptor.Issue(IssueType.Mistranslation, Severity.Critical, source, copy, $"{comparison.Source.Quoted(source)} became {comparison.Copy.Quoted(copy)}.", 0.9);
                break;
            }
        }
    }

    // "Has not decided whether to sell it" became "has decided not to sell it": what is left open on one side is told on the other.
    private IEnumerable<Issue> Decided(Comparison comparison, AlignedPair pair)
    {
        foreach (var (reading, tokens) in new[] { (new Reading(comparison, pair, true), pair.SourceTokens), (new Reading(comparison, pair, false), pair.CopyTokens) })
        {
            if (reading.OtherTokens.Any(t => reading.Other.Tokens[t].Normal is "whether" or "if" or "?")) continue;
            foreach (var whether in tokens.Where(t => t > 1 && reading.Own.Tokens[t].Normal == "whether" && !Reading.Within(reading.Own, t + 1, t + 3).Any(i => reading.Own.Tokens[i].Normal == "or")))
            {
                // The word that governs it, denied: not say, not clear, not yet decided.
                var head = reading.Own.WordBeside(whether, -1, 1);
                if (head < 1 || !reading.Own.Tokens[head].IsContent() || !ClausePolarity.IsDenied(reading.Own, head) || reading.TwinOf(head) is not (>= 0 and var twin)) continue;
                if (reading.KindOf(head) is not (LinkKind.Exact or LinkKind.Form) || ClausePolarity.IsDenied(reading.Other, twin)) continue;
                var (own, other) = (reading.Own.Place(head, whether + 1), reading.Other.Place(twin, Math.Min(reading.OtherTokens[^1] + 1, twin + 3)));
                yield return Descriptor.Issue(IssueType.Mistranslation, Severity.Critical, reading.IsDropped ? own : other, reading.IsDropped ? other : own,
                    reading.IsDropped ? $"The source leaves it open ({reading.Own.Quoted(own)}), the copy does not." : $"The copy leaves it open ({reading.Own.Quoted(own)}), the source does not.", 0.9);
            }
        }
    }

    // How a denial takes hold of the whole: none, not all, none not; no longer, not yet.
    private static string? Whole(Document document, int token)
    {
        var next = token + 1 < document.Tokens.Count ? document.Tokens[token + 1].Normal : "";
        var word = document.Tokens[token].Normal;
        if (word == "not") return next is "all" or "every" or "everyone" or "everybody" or "everything" ? "not all" : next == "yet" ? "not yet" : null;
        if (word == "no" && next == "longer") return "no longer";
        if (word is not ("none" or "nobody" or "nothing") && !(word == "no" && next == "one")) return null;
        for (var i = token + 1; i < Math.Min(document.Tokens.Count, token + 6) && document.Tokens[i].Kind != TokenKind.Punctuation && document.Tokens[i].Normal is not ("and" or "but" or "that" or "who" or "which"); i++)
        {
            if (document.Tokens[i].Normal == "not" || document.Tokens[i].Normal.EndsWith("n't", StringComparison.Ordinal)) return "none not";
        }

        return "none";
    }

    private static TextSpan PlaceOf(Document document, int token) => document.Place(token, Math.Min(document.SentenceOf(token).Tokens.End, token + (Whole(document, token) == "none not" ? 4 : 2)));

    // The next words behind both are the same, or those before them.
    private static bool Borders(Comparison comparison, int s, int c)
    {
        for (var d = 1; d <= Reading.Near; d++)
        {
            if (c + d < comparison.Copy.Tokens.Count && comparison.Copy.Tokens[c + d].IsContent() && comparison.SourceOf(c + d) is >= 0 and var its && its > s && its <= s + Reading.Near) return true;
        }

        return false;
    }

    // "That is no contract, it is a tap": what it is says enough.
    private static bool IsContrast(Document document, Denial denial) =>
        document.WordBeside(denial.Head, 1, 2) is >= 0 and var next && next == denial.Head + 2 && document.Tokens[denial.Head + 1].Normal == "," && document.Tokens[next].Normal is "it" or "they" or "but" or "this" or "that" or "he" or "she";

    // Within a few words and no comma or the like between.
    private static bool IsNear(Document document, int one, int another) =>
        Math.Abs(one - another) <= Reading.Near && !Enumerable.Range(Math.Min(one, another), Math.Abs(one - another)).Any(i => document.Tokens[i].Normal is "," or ";" or "." or ":");

    // "Could not say that she had not been told": two denials, the one over the other, deny nothing.
    private static bool Cancel(Document document, Denial one, Denial other) =>
        Math.Abs(one.Negator - other.Negator) is > 0 and <= Reading.Clause and var apart && Enumerable.Range(Math.Min(one.Negator, other.Negator), apart).Any(i => document.Tokens[i].Normal == "that");

    // Pairs up the denials of both sides: linked negators, a shared head, or the same neighbourhood.
    private static void Unmatch(Comparison comparison, List<Denial> source, List<Denial> copy, out List<Denial> dropped, out List<Denial> added)
    {
        var (freeSource, freeCopy) = (new List<Denial>(source), new List<Denial>(copy));
        Match((s, c) => s.Head >= 0 && comparison.CopyOf(s.Head) == c.Head && c.Head >= 0);
        Match((s, c) => comparison.CopyOf(s.Negator) == c.Negator);
        Match((s, c) => s.Head >= 0 && comparison.CopyOf(s.Head) is >= 0 and var its && Math.Abs(its - c.Negator) <= Reading.Near);
        Match((s, c) => c.Head >= 0 && comparison.SourceOf(c.Head) is >= 0 and var its && Math.Abs(its - s.Negator) <= Reading.Near);
        Match((s, c) => Enumerable.Range(s.Negator + 1, Math.Min(Reading.Near, comparison.Source.Tokens.Count - s.Negator - 1)).TakeWhile(i => comparison.Source.Tokens[i].Normal is not ("," or ";" or "." or ":")).Any(i => comparison.Source.Tokens[i].IsContent() && comparison.CopyOf(i) > c.Negator && comparison.CopyOf(i) <= c.Negator + Reading.Near));
        // "Neither the cooks nor the guards were paid" for "they have not been paid".
        Match((s, c) => (s.Head >= 0 && ClausePolarity.GovernsAsSubject(comparison.Copy, c.Negator, comparison.CopyOf(s.Head))) || (c.Head >= 0 && ClausePolarity.GovernsAsSubject(comparison.Source, s.Negator, comparison.SourceOf(c.Head))));
        (dropped, added) = (freeSource, freeCopy);

        void Match(Func<Denial, Denial, bool> same)
        {
            for (var s = freeSource.Count - 1; s >= 0; s--)
            {
                var c = freeCopy.FindIndex(one => same(freeSource[s], one));
                if (c < 0) continue;
                freeSource.RemoveAt(s);
                freeCopy.RemoveAt(c);
            }
        }
    }

    // "did not deny it" for "admitted it", "will not be closed" for "stays open": the other side takes the same stand.
    private static bool IsSameStance(Reading reading, Denial denial)
    {
        var its = (List<Stance>?)null;
        foreach (var stance in StanceReader.Of(reading.Own, reading.OwnWords, reading.OwnTokens))
        {
            if (!stance.IsDenied || stance.First > Math.Max(denial.Head, denial.Negator) || stance.End <= denial.Negator || (stance.First > denial.Negator && stance.First > denial.Head)) continue;
            its ??= StanceReader.Of(reading.Other, reading.OtherWords, reading.OtherTokens);
            foreach (var other in its)
            {
                // A word that both sides have explains nothing.
                if (other.Family == stance.Family && other.IsFirst == stance.IsFirst && !Reading.Within(reading.Other, other.First, other.End).All(t => reading.Counterpart(t) >= 0)) return true;
            }
        }

        return false;
    }

    private Issue? Judge(Reading reading, Denial denial, List<Denial> others, List<Denial> free, int count)
    {
        // A denying word that the other side has too denies there as well.
        if (denial.Head < 0 || reading.TwinOf(denial.Negator) >= 0) return null;
        var (own, other, pair) = (reading.Own, reading.Other, reading.Pair);
        // ", not the logistics", "if not the logistics": a contrast left out denies nothing.
        if (own.Tokens[denial.Negator].Normal == "not" && denial.Negator > 0 && own.Tokens[denial.Negator - 1].Normal is "," or "if" or "-" or "–" or "—") return null;
        // "which rules out the cup but not the league": a contrast with what was told in other words.
        if (pair.Verbatimness < 0.25 && own.Tokens[denial.Negator].Normal == "not" && denial.Negator > 0 && own.Tokens[denial.Negator - 1].Normal == "but" && denial.Negator + 1 < own.Tokens.Count && VerbForms.IsDeterminer(own.Tokens[denial.Negator + 1].Normal)) return null;
        // "is not A, as was believed, but B", "A was believed to be, but it is B".
        if (own.Tokens[denial.Negator].Normal == "not" && IsCorrected(reading, denial)) return null;
        // "not quite two thirds" is nearly two thirds.
        if (denial.Negator + 1 < own.Tokens.Count && own.Tokens[denial.Negator + 1].Normal == "quite" && reading.OwnQuantities.Between(denial.Negator + 2, denial.Negator + 2).Any()) return null;
        var twin = reading.TwinOf(denial.Head);
        // "had no plans to review it", "would review it": what was planned is denied.
        if (twin < 0 && denial.Head + 2 < own.Tokens.Count && own.Tokens[denial.Head].IsContent() && own.Tokens[denial.Head + 1].Normal == "to" && reading.TwinOf(denial.Head + 2) is >= 0 and var planned && reading.KindOf(denial.Head + 2) is LinkKind.Exact or LinkKind.Form
            && !reading.OtherWithin(planned - Reading.Near, planned).Any(i => ClausePolarity.Denies(other.Tokens[i])))
            (denial, twin) = (denial with { Head = denial.Head + 2 }, planned);
        var replaced = twin < 0;
        if (replaced) twin = reading.InItsPlace(denial.Head);
        var lone = others.Count == 0 && count == 1 && !reading.OtherTokens.Any(t => ClausePolarity.Denies(other.Tokens[t]));
        if (twin < 0)
        {
            var nearest = reading.Nearest(denial);
            var clear = lone && !HoldsFresh(reading, nearest) && pair.Verbatimness >= 0.3 && reading.Support(denial) >= 2.5 && IsAuxiliary(own, denial.Negator) && !ClausePolarity.Denies(own.Tokens[denial.Head]);
            return clear && !IsContrast(own, denial) && !DenialInOtherWords.Tells(reading, denial, nearest) ? Report(reading, denial, other.Tokens[nearest].Span, 0.7) : null;
        }

        // The other side denies the same word in another way, or says the opposite near by.
        if (others.Any(o => o.Head == twin) || free.Any(o => IsNear(other, o.Negator, twin))) return null;
        if (replaced && (ClausePolarity.Denies(other.Tokens[twin]) || Opposites.Are(reading.OwnWords[denial.Head], reading.OtherWords[twin]))) return null;
        // What opens the other sentence stands in no verb's place.
        if (replaced && other.Tokens[twin].IsCapitalized && !own.Tokens[denial.Head].IsCapitalized) return null;
        var kind = replaced ? LinkKind.Near : reading.KindOf(denial.Head);
        // "not unusual" and "common": the denial is in the word.
        if (kind is LinkKind.Near or LinkKind.Synonym && ClausePolarity.Denies(own.Tokens[denial.Head]) != ClausePolarity.Denies(other.Tokens[twin])) return null;
        if (ClausePolarity.IsDenied(other, twin)) return null;
        var loose = kind == LinkKind.Near || (kind == LinkKind.Synonym && pair.Verbatimness < 0.4);
        // "No candidate won more" for "he won the most": a no before a noun moves with the sentence.
        if (!IsAuxiliary(own, denial.Negator) && !IsArticleInstead(reading, denial, twin) && (pair.Verbatimness < 0.6 && (!lone || replaced || reading.Support(denial) < (IsSubject(own, denial.Negator) && reading.KindOf(denial.Head) is LinkKind.Exact ? 1 : pair.Verbatimness < 0.25 ? 3 : 2)))) return null;
        // Long groups and reworded ones hold many words that could stand for each other.
        if (replaced && (pair.Verbatimness < 0.35 || pair.SourceSentences.Length + pair.CopySentences.Length > 2)) return null;
        if (DenialInOtherWords.Tells(reading, denial, twin)) return null;
        // A free paraphrase moves its negations about; there the words on both sides of the negator must still be the same.
        var before = own.WordBeside(denial.Negator, -1, 2);
        while (before > 0 && own.Tokens[before].Normal is "do" or "does" or "did" or "has" or "have" or "had" or "will" or "would" or "is" or "are" or "was" or "were" or "can" or "could" && reading.TwinOf(before) < 0) before = own.WordBeside(before, -1, 2);
        var anchored = before >= 0 && reading.TwinOf(before) is >= 0 and var its && Math.Abs(its - twin) <= 3;
        var supported = reading.Support(denial) >= 1.5 || reading.KeepsAll;
        if (pair.Verbatimness < (anchored && supported && !loose ? 0 : anchored || (lone && supported) ? 0.1 : lone ? 0.2 : 0.45)) return null;
        if (loose && !(lone && IsAuxiliary(own, denial.Negator) && pair.Verbatimness >= 0.3 && (anchored || supported))) return null;
        if ((loose || !IsAuxiliary(own, denial.Negator)) && SaidNearBy(reading, denial)) return null;
        return Report(reading, denial, other.Tokens[twin].Span, anchored && !loose ? 1 : 0.8);
    }

    // Both sides go on with "but", the one behind what it denies, the other behind what was only thought.
    private static bool IsCorrected(Reading reading, Denial denial)
    {
        var sentence = reading.Own.SentenceOf(denial.Negator).Tokens;
        var but = -1;
        for (var i = denial.Head + 1; i < sentence.End; i++)
        {
            if (reading.Own.Tokens[i].Normal == "but" && reading.Own.Tokens[i - 1].Normal == ",") but = i;
        }

        if (but < 0) return false;
        var twin = reading.TwinOf(denial.Head);
        if (twin < 0) return false;
        var (thought, corrected) = (false, false);
        foreach (var t in reading.OtherTokens)
        {
            var word = reading.Other.Tokens[t].Normal;
            thought |= word is "believed" or "thought" or "assumed" or "expected" or "supposed" or "claimed" or "suspected" or "reported";
            corrected |= t > twin && word is "but" or "however" or "instead" or "yet";
        }

        return thought && corrected;
    }

    private Issue? Report(Reading reading, Denial denial, TextSpan counterpart, double confidence)
    {
        if (IsSameStance(reading, denial) || IsSaidBeside(reading, denial)) return null;
        var place = reading.Own.Place(Math.Min(denial.Negator, denial.Head), Math.Max(denial.Negator, denial.Head) + 1);
        return Descriptor.Issue(IssueType.Mistranslation, Severity.Critical, reading.IsDropped ? place : counterpart, reading.IsDropped ? counterpart : place,
            reading.IsDropped ? $"The source denies it ({reading.Own.Quoted(place)}), the copy does not." : $"The copy denies it ({reading.Own.Quoted(place)}), the source does not.", confidence);
    }

    private static bool Excepts(Document document, int token) => Enumerable.Range(Math.Max(0, token - Reading.Near), Math.Min(Reading.Near, token)).Any(i => document.Tokens[i].Normal == "unless");

    // "did not oppose it" became "is against it": words of one side of an alternation, denied once.
    private IEnumerable<Issue> Stances(Comparison comparison, AlignedPair pair)
    {
        foreach (var gap in pair.Gaps)
        {
            if (!gap.MayHoldReplacements || gap.LeftRun + gap.RightRun == 0) continue;
            foreach (var s in comparison.FreeSource(pair, gap).Where(t => comparison.Source.Tokens[t].IsContent()))
            {
                foreach (var c in comparison.FreeCopy(pair, gap))
                {
                    if (!Opposites.Agree(comparison.SourceAt(s), comparison.CopyAt(c))) continue;
                    var (denied, its) = (ClausePolarity.IsDenied(comparison.Source, s), ClausePolarity.IsDenied(comparison.Copy, c));
                    // "unless it exceeds", "if it stays above": an exception turned about.
                    if (denied == its || Excepts(comparison.Source, s) || Excepts(comparison.Copy, c)) continue;
                    var (source, copy) = (Whole(comparison.Source, s, denied), Whole(comparison.Copy, c, its));
                    yield return Descriptor.Issue(IssueType.Mistranslation, Severity.Critical, source, copy,
                        $"{comparison.Source.Quoted(source)} and {comparison.Copy.Quoted(copy)} take opposite sides.", 0.8);
                    yield break;
                }
            }
        }
    }

    // "no decision would be taken" and "a decision would be taken".
    private static bool IsArticleInstead(Reading reading, Denial denial, int twin) =>
        reading.Own.Tokens[denial.Negator].Normal == "no" && denial.Head == denial.Negator + 1 && twin > 0 && reading.Other.Tokens[twin - 1].Normal is "a" or "an" or "the" or "some" or "any" && reading.TwinOf(denial.Head) == twin && reading.KindOf(denial.Head) == LinkKind.Exact
        && reading.Own.WordBeside(denial.Head, 1, 1) is >= 0 and var next && reading.TwinOf(next) == reading.Other.WordBeside(twin, 1, 1);

    // A new word stands near by: what was denied may be said in it.
    private static bool HoldsFresh(Reading reading, int twin) =>
        reading.OtherWithin(twin - Reading.Clause, twin + Reading.Clause + 1).Any(i => reading.Other.Tokens[i].IsContent() && reading.Counterpart(i) < 0);

    private static TextSpan Whole(Document document, int token, bool denied)
    {
        var from = token;
        while (denied && from > 0 && !ClausePolarity.IsNegator(document, from) && token - from < Reading.Near) from--;
        return document.Place(from, token + 1);
    }

    // The very words of the denial stand in the sentence before or behind the pair: a quotation's sentences went with another speech tag.
    private static bool IsSaidBeside(Reading reading, Denial denial)
    {
        const int Words = 3;
        var end = Math.Min(reading.Own.SentenceOf(denial.Negator).Tokens.End, denial.Negator + Words);
        if (end - denial.Negator < Words) return false;
        var (first, last) = (reading.Other.SentenceOf(reading.OtherTokens[0]).Index, reading.Other.SentenceOf(reading.OtherTokens[^1]).Index);
        foreach (var s in (ReadOnlySpan<int>)[first - 1, last + 1])
        {
            if (s < 0 || s >= reading.Other.Sentences.Length) continue;
            var tokens = reading.Other.Sentences[s].Tokens;
            for (var i = tokens.Start; i + Words <= tokens.End; i++)
            {
                if (Enumerable.Range(0, Words).All(k => reading.Other.Tokens[i + k].Normal == reading.Own.Tokens[denial.Negator + k].Normal)) return true;
            }
        }

        return false;
    }

    // A neighbouring sentence of the other side, outside the pair, denies the same words: sentences were cut or joined in another way.
    private static bool SaidNearBy(Reading reading, Denial denial)
    {
        var stems = Enumerable.Range(denial.Negator + 1, Math.Min(Reading.Clause, reading.Own.Tokens.Count - denial.Negator - 1)).Select(i => reading.Own.Tokens[i]).Where(t => t.IsContent()).Select(t => reading.Lexicon.Stem(t.Folded)).ToHashSet(StringComparer.Ordinal);
        var (first, last) = (reading.Other.SentenceOf(reading.OtherTokens[0]).Index, reading.Other.SentenceOf(reading.OtherTokens[^1]).Index);
        for (var s = Math.Max(0, first - 2); s <= Math.Min(reading.Other.Sentences.Length - 1, last + 2); s++)
        {
            if (s >= first && s <= last) continue;
            var tokens = reading.Other.Sentences[s].Tokens;
            for (var i = tokens.Start; i < tokens.End; i++)
            {
                if (!ClausePolarity.IsNegator(reading.Other, i)) continue;
                for (var k = i + 1; k < Math.Min(tokens.End, i + Reading.Clause); k++)
                {
                    if (reading.Other.Tokens[k].IsContent() && stems.Contains(reading.Lexicon.Stem(reading.Other.Tokens[k].Folded))) return true;
                }
            }
        }

        return false;
    }

    // "no one", "nobody", "none": the verb is denied.
    private static bool IsSubject(Document document, int negator) =>
        document.Tokens[negator].Normal is "nobody" or "none" or "nothing" || (document.Tokens[negator].Normal == "no" && negator + 1 < document.Tokens.Count && document.Tokens[negator + 1].Normal == "one");

    private static bool IsAuxiliary(Document document, int negator) =>
        document.Tokens[negator].Normal is not ("no" or "none" or "neither" or "nor" or "without" or "unless" or "hardly" or "barely" or "scarcely" or "nothing" or "nobody");
}
