using System.Collections.Frozen;
using QualityScorer.Alignment;
using QualityScorer.Evidence.Meaning;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Fluency;

/// <summary>A sentence that is none: a piece cut off from its sentence, words without a verb where the source has a whole sentence, or a sentence that stops too early.</summary>
internal sealed class FragmentDetector : IDetector
{
    // A sentence that begins so hangs on another one.
    private static readonly FrozenSet<string> Dependent = FrozenSet.Create(StringComparer.Ordinal, "because", "which", "whose", "whom", "whereas", "although", "though", "lest");

    // These hang on another one only where they were cut off from it: by themselves they also open a sentence.
    private static readonly FrozenSet<string> DependentWhenCut = FrozenSet.Create(StringComparer.Ordinal, "if", "unless", "whether", "who", "while", "until");

    // A word that the lexicon saw less often may be a verb for all it knows.
    private const int Rare = 100;

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "FRG001",
        Dimension = Dimension.Fluency,
        Summary = "A piece of a sentence set as a sentence",
        Fires = new("You cannot defend a country whose villages are empty, he said.", "You cannot defend a country. Whose villages are empty, he said."),
        Silent = new("You cannot defend a country whose villages are empty, he said.", "He said: you cannot defend a country when its villages are empty. They need people."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        foreach (var sentence in comparison.Copy.Sentences)
        {
            if (sentence.Kind != SentenceKind.Body || comparison.Unchanged.Holds(sentence) || comparison.PairOfCopy(sentence.Index) is not { } pair) continue;
            if ((Judge(comparison, pair, sentence) ?? JudgeCut(comparison, pair, sentence) ?? SentenceEnd.Judge(comparison, pair, sentence, Descriptor)) is { } issue) yield return issue;
        }
    }

    private Issue? Judge(Comparison comparison, AlignedPair pair, Sentence sentence)
    {
        var copy = comparison.Copy;
        var lexicon = comparison.Language.Lexicon;
        var words = Enumerable.Range(sentence.Tokens.Start, sentence.Tokens.Length).Where(i => copy.Tokens[i].Kind is TokenKind.Word or TokenKind.Number).ToList();
        if (words.Count == 0 || !EndsWithMark(copy, sentence) || InSource(comparison, sentence, words)) return null;
        var last = copy.Text[copy.Tokens[sentence.Tokens.End - 1].Span.Start];
        if (last is '?' or '!') return null;
        var first = copy.Tokens[words[0]];
        // A verb inside a relative clause makes no sentence.
        var cut = CutFrom(comparison, sentence, words[0]);
        var mainEnd = !cut ? sentence.Tokens.End : words.Skip(1).Where(i => Subordinates(copy, i, first.Normal is "a" or "an" or "the" or "about")).DefaultIfEmpty(sentence.Tokens.End).First();
        var apposition = cut && IsApposition(comparison, words);
        var hasVerb = (VerbForms.HasFinite(copy, lexicon, words[0], mainEnd) && !apposition) || (mainEnd < sentence.Tokens.End && FiniteGroups(copy, lexicon, mainEnd, sentence.Tokens.End) > 1)
            || (cut && !apposition && MainClause.Verbs(copy, lexicon, words[0], sentence.Tokens.End).Any());
        var dependent = (Dependent.Contains(first.Normal) || (first.Normal == "even" && words.Count > 1 && copy.Tokens[words[1]].Normal is "though" or "if") || (cut && DependentWhenCut.Contains(first.Normal))) && !(first.Normal is not ("which" or "whose" or "who") && HasMainClause(copy, sentence)) && !(first.Normal is "which" or "whose" && !IsRelative(comparison, words));
        dependent |= cut && words.Count > 3 && first.Normal is "more" or "less" or "fewer" && copy.Tokens[words[1]].Normal == "than" && MainClause.IsSubjectPronoun(copy.Tokens[words[2]].Normal);
        var orphan = IsOrphan(comparison, words, cut);
        // “Its demand: $4.5 million.” A colon stands for the verb.
        if (!dependent && Enumerable.Range(sentence.Tokens.Start, sentence.Tokens.Length).Any(i => copy.Tokens[i].Normal == ":")) return null;
        var split = !cut && IsSplit(comparison, sentence, words);
        var sourceHasVerb = pair.SourceSentences.Any(s => HasVerb(comparison, comparison.Source.Sentences[s]));
        var hangs = (split || Follows(copy, sentence)) && HangsOn(comparison, sentence, words, split);
        string? reason = (hasVerb, cut, dependent) switch
        {
            (_, true, true) => "is cut off from the sentence before it",
            (_, false, true) when pair.SourceSentences.All(s => !StartsDependent(comparison.Source, s)) => "hangs on a sentence that is not there",
            (false, true, _) => "is cut off from the sentence before it",
            (true, _, _) when orphan => "is cut off from the sentence before it",
            _ when hangs && !cut => "is cut off from the sentence before it",
            _ when split && !HasClearVerb(comparison, words) => "has no verb",
            (false, _, _) when words.Count <= 4 && pair.SourceSentences.Length == 0 && IsBetweenPairs(comparison, sentence) => "is a stray piece",
            (false, _, _) when words.Count <= 3 && sourceHasVerb && !words.Any(i => copy.Tokens[i].IsNumber) => "has no verb",
            _ when sourceHasVerb && OpensWithParticiple(comparison, pair, words) && !words.Any(i => copy.Tokens[i].IsAuxiliary && copy.Tokens[i].Normal is not ("be" or "been" or "being")) && !MainClause.Verbs(copy, lexicon, words[0], sentence.Tokens.End).Any() => "has no verb",
            _ => null,
        };
        if (reason is null) return null;
        return Descriptor.Issue(IssueType.Grammar, words.Count <= 4 || !hasVerb ? Severity.Major : Severity.Minor, pair.SourceSentences.Length > 0 ? comparison.Source.Sentences[pair.SourceSentences[0]].Span : null, Place(copy, sentence, cut || dependent || hangs),
            $"{copy.Quoted(sentence.Span)} {reason}.", cut ? 1 : 0.8);
    }

    private Issue? JudgeCut(Comparison comparison, AlignedPair pair, Sentence sentence)
    {
        if (CutSentence.Before(comparison, sentence) is not { } cut || cut.Fault() is not { } fault) return null;
        return Descriptor.Issue(IssueType.Grammar, Severity.Minor, pair.SourceSentences.Length > 0 ? comparison.Source.Sentences[pair.SourceSentences[0]].Span : null, Place(comparison.Copy, sentence, true), $"{comparison.Copy.Quoted(sentence.Span)} {fault}.");
    }

    // Its beginning and the end of the sentence it was cut from, which is where the eye should go.
    private static TextSpan Place(Document copy, Sentence sentence, bool cut)
    {
        if (!cut || sentence.Index == 0) return sentence.Span;
        var before = copy.Sentences[sentence.Index - 1];
        return copy.Place(Math.Max(before.Tokens.Start, before.Tokens.End - 3), Math.Min(sentence.Tokens.Start + 3, sentence.Tokens.End));
    }

    private static bool EndsWithMark(Document document, Sentence sentence) =>
        document.Tokens[sentence.Tokens.End - 1].Normal is "." or "?" or "!" or "\"" or "'" or ")" or "...";

    // “Which has closed”, “Which it called too low”, “Whose villages are empty”, but not “Which of the two it was, nobody knew”.
    private static bool IsRelative(Comparison comparison, List<int> words) =>
        words.Count > 1 && (comparison.Copy.Tokens[words[0]].Normal == "whose" || comparison.Copy.Tokens[words[1]].Normal is "he" or "she" or "it" or "they" or "we" or "i"
            || VerbForms.MayBeFinite(comparison.Copy, comparison.Language.Lexicon, words[1], false));

    // “And would telephone him on Monday”, “And on Monday would telephone him”: a verb without the one who does it, where the source has it inside a sentence.
    private static bool IsOrphan(Comparison comparison, List<int> words, bool cut)
    {
        var (copy, lexicon) = (comparison.Copy, comparison.Language.Lexicon);
        if (copy.Tokens[words[0]].Normal is not ("and" or "or" or "but")) return false;
        var next = 1;
        while (next < words.Count && IsTimeOrManner(copy.Tokens[words[next]])) next++;
        if (next >= words.Count || copy.Tokens[words[next]].Normal is "that" or "there" || !VerbForms.MayBeFinite(copy, lexicon, words[next], false)) return false;
        if (copy.Tokens[words[next]].IsCapitalized || comparison.SourceOf(words[next]) is not (>= 0 and var its)) return false;
        if (cut) return true;
        var opener = First(comparison.Source, comparison.Source.SentenceOf(its));
        return comparison.KindOf(words[next]) is LinkKind.Exact or LinkKind.Form && !copy.Tokens[words[next]].IsAuxiliary && opener != comparison.SourceOf(words[0]) && comparison.Source.Tokens[opener].Normal != copy.Tokens[words[0]].Normal;
    }

    private static bool IsTimeOrManner(Token token) =>
        token.Normal is "on" or "in" or "at" or "no" or "longer" or "not" or "never" or "then" or "also" or "still" or "now" or "later" or "again" || DateWords.IsDayOrMonth(token.Normal) || token.IsNumber || (token.Normal.Length > 4 && token.Normal.EndsWith("ly", StringComparison.Ordinal));

    // A word that opens a clause inside the sentence; behind a noun with its article also “since” and the like, unless a date follows.
    private static bool Subordinates(Document copy, int i, bool afterNoun) =>
        copy.Tokens[i].Normal is "who" or "which" or "that" or "whose" or "where" or "when" || (afterNoun && copy.Tokens[i].Normal is "since" or "after" or "before" or "because" or "while" or "until" or "although" or "though" && i + 1 < copy.Tokens.Count && !copy.Tokens[i + 1].IsNumber);

    // How many verbs with their auxiliaries: one for the clause that hangs on the noun, one for the sentence.
    private static int FiniteGroups(Document copy, Lexicon lexicon, int first, int end)
    {
        var groups = 0;
        var inside = false;
        for (var i = first; i < end; i++)
        {
            var verb = copy.Tokens[i].IsWord && VerbForms.MayBeFinite(copy, lexicon, i, false);
            if (verb && !inside) groups++;
            inside = verb || (inside && copy.Tokens[i].IsWord && (copy.Tokens[i].Normal is "to" or "be" or "been" or "not" || copy.Tokens[i].Normal.EndsWith("ly", StringComparison.Ordinal)));
        }

        return groups;
    }

    // “A delay described in the report as grave”: behind the noun stand participles only.
    private static bool IsApposition(Comparison comparison, List<int> words)
    {
        var (copy, lexicon) = (comparison.Copy, comparison.Language.Lexicon);
        if (copy.Tokens[words[0]].Normal is not ("a" or "an" or "the")) return false;
        var verbs = Enumerable.Range(1, words.Count - 1).Where(k => VerbForms.MayBeFinite(copy, lexicon, words[k], false)).ToList();
        return verbs.Count == 1 && verbs[0] + 1 < words.Count && copy.Tokens[words[verbs[0]]].Folded.EndsWith("ed", StringComparison.Ordinal) && VerbFrame.IsPreposition(copy.Tokens[words[verbs[0] + 1]].Normal)
            && comparison.SourceOf(words[verbs[0]]) is >= 0 and var its && comparison.SourceOf(words[1]) is > 1 and var noun && comparison.Source.Tokens[noun - 2].Normal == ",";
    }

    // Replacing an older accord. Flew to the coast on Monday.
    private static bool OpensWithParticiple(Comparison comparison, AlignedPair pair, List<int> words)
    {
        var first = comparison.Copy.Tokens[words[0]];
        if (pair.Verbatimness < 0.35 || words.Count < 3 || comparison.CopyNames.Contains(words[0]) || comparison.SourceOf(words[0]) < 0 || first.IsOpener) return false;
        return first.Folded.EndsWith("ing", StringComparison.Ordinal) && first.Folded.Length > 5 && comparison.Language.Lexicon.BaseOf(first.Folded) != first.Folded && comparison.KindOf(words[0]) != LinkKind.Exact;
    }

    // One sentence of the source has become two, and this is not the first of them; people may speak in pieces, and a list does.
    private static bool IsSplit(Comparison comparison, Sentence sentence, List<int> words)
    {
        var copy = comparison.Copy;
        if (sentence.Index == 0 || words.Count < 4 || Enumerable.Range(sentence.Tokens.Start, sentence.Tokens.Length).Any(i => copy.Tokens[i].Normal is "\"" or ";" or ":")) return false;
        var before = copy.Sentences[sentence.Index - 1];
        if (!before.IsArticle || before.Paragraph != sentence.Paragraph || copy.Tokens[before.Tokens.End - 1].Normal != ".") return false;
        var own = words.Where(w => copy.Tokens[w].IsContent() || copy.Tokens[w].IsNumber).Select(comparison.SourceOf).Where(s => s >= 0).Select(s => comparison.Source.SentenceOf(s).Index).ToList();
        if (own.Count < 2) return false;
        var most = own.GroupBy(s => s).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First();
        return most.Count() >= 0.6 * own.Count && Enumerable.Range(before.Tokens.Start, before.Tokens.Length).Count(i => copy.Tokens[i].IsContent() && comparison.SourceOf(i) is >= 0 and var its && comparison.Source.SentenceOf(its).Index == most.Key) >= 2;
    }

    // “When a lorry overturned on the coast road.” “On condition that it warns the other.” One clause, and no other that it could belong to.
    private static bool HangsOn(Comparison comparison, Sentence sentence, List<int> words, bool split)
    {
        var (copy, first) = (comparison.Copy, comparison.Copy.Tokens[words[0]].Normal);
        var (second, third) = (copy.Tokens[words[1]].Normal, copy.Tokens[words[2]].Normal);
        var conjunction = Dependent.Contains(first) || (DependentWhenCut.Contains(first) && first is not ("whether" or "who")) || first is "when" or "where" || (first == "provided" && second == "that") || (VerbFrame.IsPreposition(first) && second is "which" or "whom" or "whose" && third != "case");
        // “An hour after the river burst its banks”, in the source's order
        var hour = second is "hour" or "hours" or "day" or "days" or "week" or "weeks" or "month" or "months" or "year" or "years" or "minutes" && third is "after" or "before" && comparison.SourceOf(words[0]) is >= 0 and var its && words.All(w => comparison.SourceOf(w) < 0 || comparison.SourceOf(w) >= its);
        if (!conjunction && !(split && (hour || first == "provided" || (first is "but" or "and" && second is "only" or "if" or "because" or "when")))) return false;
        if (Enumerable.Range(sentence.Tokens.Start, sentence.Tokens.Length).Any(i => copy.Tokens[i].Normal is "," or "—" or "–" or "\"" or ":" or ";")) return false;
        return !MainClause.Verbs(copy, comparison.Language.Lexicon, words[0], sentence.Tokens.End).Any() && (split || !comparison.Source.Sentences.Any(s => First(comparison.Source, s) is >= 0 and var opener && comparison.Source.Tokens[opener].Normal == first));
    }

    // Behind another sentence of its paragraph.
    private static bool Follows(Document copy, Sentence sentence) => sentence.Index > 0 && sentence.Tokens.Length > 5 && copy.Sentences[sentence.Index - 1] is { Kind: SentenceKind.Body } before && before.Paragraph == sentence.Paragraph && copy.Tokens[before.Tokens.End - 1].Normal == ".";

    // A verb that can be nothing else: an auxiliary, a past behind its subject, a word behind a pronoun or a plural.
    private static bool HasClearVerb(Comparison comparison, List<int> words)
    {
        var (copy, lexicon) = (comparison.Copy, comparison.Language.Lexicon);
        var phrase = VerbFrame.IsPreposition(copy.Tokens[words[0]].Normal);
        for (var k = 0; k < words.Count; k++)
        {
            var (token, before) = (copy.Tokens[words[k]], k > 0 ? copy.Tokens[words[k - 1]] : default);
            // “they cost”, “the operator outbid”, “children consume”: a form that is base, plural and past may be the verb of whatever stands before it.
            if (k > 0 && token.IsContent() && lexicon.BaseOf(token.Folded) == token.Folded && (VerbForms.Share(lexicon, token.Folded) > 0.05 || lexicon.Frequency(token.Folded) < Rare) && !VerbForms.IsDeterminer(before.Normal) && !VerbFrame.IsPreposition(before.Normal)) return true;
            if (k > 0 && token.IsContent() && words[k] + 1 < copy.Tokens.Count && !VerbForms.IsDeterminer(before.Normal) && !VerbFrame.IsPreposition(before.Normal) && VerbForms.Share(lexicon, lexicon.BaseOf(token.Folded)) > 0 && (copy.Tokens[words[k] + 1].IsNumber || copy.Tokens[words[k] + 1].Normal is "$" or "£" or "€")) return true;
            if (token.Normal is "he" or "she" or "they" or "we" or "i" or "it") return true;
            if (!token.IsWord || !VerbForms.MayBeFinite(copy, lexicon, words[k], k == 0)) continue;
            if (token.IsAuxiliary || token.Normal.Contains('\'', StringComparison.Ordinal)) return true;
            var past = !token.Folded.EndsWith('s') && lexicon.BaseOf(token.Folded) != token.Folded;
            // “paid by the state”, “the figures published on Monday”: a participle; “clips” behind a preposition: a noun.
            if (past && k > 0 && (before.Normal.Length == 0 || !before.IsWord || VerbForms.IsDeterminer(before.Normal) || VerbFrame.IsPreposition(before.Normal))) continue;
            if (past && k + 1 < words.Count && copy.Tokens[words[k + 1]].Normal == "by") continue;
            if (!past && phrase && token.Folded.EndsWith('s')) continue;
            return true;
        }

        return false;
    }

    // A stray piece stands in the text, not in the furniture behind it.
    private static bool IsBetweenPairs(Comparison comparison, Sentence sentence) =>
        comparison.Verbatimness >= 0.35 && comparison.Copy.Sentences.Skip(sentence.Index + 1).Any(s => comparison.PairOfCopy(s.Index) is { IsAligned: true });

    // The source has the same words as a sentence of their own.
    private static bool InSource(Comparison comparison, Sentence sentence, List<int> words)
    {
        var source = comparison.SourceOf(words[0]);
        if (source < 0) return false;
        var own = comparison.Source.SentenceOf(source);
        return First(comparison.Source, own) == source && words.All(w => comparison.SourceOf(w) is >= 0 and var its && its < own.Tokens.End);
    }

    private static int First(Document document, Sentence sentence) =>
        Enumerable.Range(sentence.Tokens.Start, sentence.Tokens.Length).FirstOrDefault(i => document.Tokens[i].Kind is TokenKind.Word or TokenKind.Number, -1);

    // The word before the full stop and the word behind it stand side by side in one sentence of the source.
    private static bool CutFrom(Comparison comparison, Sentence sentence, int first)
    {
        if (sentence.Index == 0) return false;
        var before = comparison.Copy.Sentences[sentence.Index - 1];
        if (!before.IsArticle || comparison.Copy.Tokens[before.Tokens.End - 1].Normal is "\"" or "?" or "!") return false;
        var last = Enumerable.Range(before.Tokens.Start, before.Tokens.Length).LastOrDefault(i => comparison.Copy.Tokens[i].Kind is TokenKind.Word or TokenKind.Number, -1);
        if (last < 0) return false;
        for (var skip = 0; skip <= 2 && first + skip < sentence.Tokens.End; skip++)
        {
            var (a, b) = (comparison.SourceOf(last), comparison.SourceOf(first + skip));
            if (a < 0) return false;
            if (b <= a || b - a > 3) continue;
            var source = comparison.Source.SentenceOf(a);
            if (b < source.Tokens.End) return true;
        }

        return false;
    }

    private static bool StartsDependent(Document document, int sentence) =>
        First(document, document.Sentences[sentence]) is >= 0 and var first && Dependent.Contains(document.Tokens[first].Normal);

    private static bool HasMainClause(Document document, Sentence sentence)
    {
        for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
        {
            if (document.Tokens[i].Normal == "," && sentence.Tokens.End - i > 3) return true;
        }

        return false;
    }

    private static bool HasVerb(Comparison comparison, Sentence sentence) =>
        VerbForms.HasFinite(comparison.Source, comparison.Language.Lexicon, sentence.Tokens.Start, sentence.Tokens.End);
}
