using System.Collections.Frozen;
using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Meaning;

/// <summary>What may happen told as what will or did, what someone plans told as done, a duty told as a possibility; a hedge or a limit that is gone.</summary>
internal sealed class ModalityDetector : IDetector
{
    private const double Threshold = 1.5;
    private const double LeastVerbatim = 0.3;
    private static readonly FrozenSet<string> Hedges = FrozenSet.Create(StringComparer.Ordinal, "allegedly", "reportedly", "apparently", "supposedly", "purportedly", "presumably", "possibly", "perhaps", "seemingly", "ostensibly", "probably");

    // What the one who speaks is unsure of himself: that somebody said it is no substitute.
    private static readonly FrozenSet<string> Doubts = FrozenSet.Create(StringComparer.Ordinal, "probably", "possibly", "perhaps", "presumably");
    private static readonly FrozenSet<string> Limits = FrozenSet.Create(StringComparer.Ordinal, "earliest", "latest", "least", "most");

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "MOD001",
        Dimension = Dimension.Meaning,
        Summary = "What may or shall be told as what is, or the other way round",
        Fires = new("The storm may reach the coast by Tuesday, the office said.", "The storm reached the coast by Tuesday, the office said."),
        Silent = new("The storm may reach the coast by Tuesday, the office said.", "The storm might reach the coast by Tuesday, the office said."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        foreach (var pair in comparison.Pairs)
        {
            if (!pair.IsAligned || pair.IsUnchanged) continue;
            foreach (var issue in Lost(comparison, pair)) yield return issue;
            foreach (var issue in Exchanged(comparison, pair)) yield return issue;
            foreach (var link in pair.Links)
            {
                if (link.Kind is LinkKind.Near || !comparison.Source.Tokens[link.Source].IsContent() || comparison.SourceNames.Contains(link.Source) || comparison.Source.Tokens[link.Source].Normal.EndsWith("ly", StringComparison.Ordinal)) continue;
                if (ModalityReader.Of(comparison.Source, link.Source, comparison.Language.Lexicon) is not { } source || ModalityReader.Of(comparison.Copy, link.Copy, comparison.Language.Lexicon) is not { } copy) continue;
                if (!(Differ(source, copy) || Fulfilled(comparison, link, source, copy)) || Kept(comparison, link) < (pair.Verbatimness >= 0.5 ? Threshold : Threshold + 1)) continue;
                // "wanted to raise money", "were raising money": what goes on is not yet reached.
                if (source.Modality == Modality.Wish && comparison.Copy.Tokens[link.Copy].Normal.EndsWith("ing", StringComparison.Ordinal)) continue;
                if (Hedged(comparison, pair, source, copy, link) || InPlace(comparison, source.Marker, copy.Marker)) continue;
                var (from, to) = (Place(comparison.Source, source.Marker, link.Source), Place(comparison.Copy, copy.Marker, link.Copy));
                yield return Descriptor.Issue(IssueType.Mistranslation, Severity.Critical, from, to,
                    $"{comparison.Source.Quoted(from)} became {comparison.Copy.Quoted(to)}: {Says(source.Modality)} became {Says(copy.Modality)}.", 0.8);
            }
        }
    }

    // "could close its ports", "will close its ports": one auxiliary in the other's place, the words on both sides of it the same.
    private IEnumerable<Issue> Exchanged(Comparison comparison, AlignedPair pair)
    {
        if (pair.Verbatimness < LeastVerbatim) yield break;
        foreach (var s in pair.SourceTokens)
        {
            // "would have won" and "could have won" are both no fact.
            if (Certainty(comparison.Source.Tokens[s]) is not { } said || comparison.Source.Tokens[Math.Min(s + 1, comparison.Source.Tokens.Count - 1)].Normal == "have" && said != Modality.Possible || comparison.CopyOf(s) is >= 0 and var own && comparison.KindOf(own) is LinkKind.Exact) continue;
            var before = comparison.Source.WordBeside(s, -1, 1);
            if (!Exact(comparison, before) || comparison.Copy.WordBeside(comparison.CopyOf(before), 1, 1) is not (>= 0 and var c)) continue;
            if (Certainty(comparison.Copy.Tokens[c]) is not { } told || told == said || !InPlace(comparison, s, c)) continue;
            var (from, to) = (Clause(comparison.Source, s), Clause(comparison.Copy, c));
            yield return Descriptor.Issue(IssueType.Mistranslation, Severity.Critical, from, to,
                $"{comparison.Source.Quoted(from)} became {comparison.Copy.Quoted(to)}: {Says(said)} became {Says(told)}.", 0.9);
        }
    }

    // The auxiliary with the verb behind it.
    private static TextSpan Clause(Document document, int auxiliary)
    {
        var last = auxiliary;
        for (var step = 0; step < 3 && document.WordBeside(last, 1, 1) is >= 0 and var next; step++)
        {
            last = next;
            if (document.Tokens[next].IsContent()) break;
        }

        return document.Place(auxiliary, last + 1);
    }

    // The two words stand between the same neighbours.
    private static bool InPlace(Comparison comparison, int source, int copy)
    {
        var (left, right) = (comparison.Source.WordBeside(source, -1, 1), comparison.Source.WordBeside(source, 1, 1));
        return Exact(comparison, left) && Exact(comparison, right) && comparison.CopyOf(left) == comparison.Copy.WordBeside(copy, -1, 1) && comparison.CopyOf(right) == comparison.Copy.WordBeside(copy, 1, 1);
    }

    // "in May"
    private static bool IsMonth(Token token) => token is { Normal: "may", IsCapitalized: true };

    private static Modality? Certainty(Token token) => IsMonth(token) ? null : token.Normal switch
    {
        "may" or "might" or "could" => Modality.Possible,
        "will" or "would" or "shall" => Modality.Future,
        "must" => Modality.Duty,
        _ => null,
    };

    // "allegedly", "at the earliest": gone, while the words around them stayed, and nothing else in the copy says so; an auxiliary that the source has beside its hedge says nothing.
    private IEnumerable<Issue> Lost(Comparison comparison, AlignedPair pair)
    {
        if (pair.Verbatimness < LeastVerbatim) yield break;
        foreach (var s in pair.SourceTokens)
        {
            var word = comparison.Source.Tokens[s].Normal;
            var hedge = Hedges.Contains(word);
            var limit = !hedge && s > 0 && Limits.Contains(word) && (comparison.Source.Tokens[s - 1].Normal == "at" || (s > 1 && comparison.Source.Tokens[s - 2].Normal == "at"));
            if ((!hedge && !limit) || comparison.CopyOf(s) >= 0) continue;
            // A hedge belongs to what follows it, a limit mostly to what it follows.
            var (first, second) = (comparison.Source.WordBeside(s, 1, 1), comparison.Source.WordBeside(limit ? s - (comparison.Source.Tokens[s - 1].Normal == "at" ? 1 : 2) : s, -1, 2));
            var twin = Exact(comparison, first) ? comparison.CopyOf(first) : limit && Exact(comparison, second) ? comparison.CopyOf(second) : -1;
            if (twin < 0 || !(Exact(comparison, first) || first < 0 || limit) || pair.CopyTokens.Any(c => Math.Abs(c - twin) <= 25 && IsHedge(comparison.Copy, c, limit ? word : null) && !(Doubts.Contains(word) && SpeechVerbs.Contains(comparison.Copy.Tokens[c].Folded)) && !(hedge && Certainty(comparison.Copy.Tokens[c]) is not null && Exact(comparison, comparison.SourceOf(c))))) continue;
            var start = limit ? (comparison.Source.Tokens[s - 1].Normal == "at" ? s - 1 : s - 2) : s;
            yield return Descriptor.Issue(IssueType.Omission, hedge ? Severity.Major : Severity.Minor, comparison.Source.Place(start, s + 1), comparison.Copy.Tokens[twin].Span,
                $"{comparison.Source.Quoted(comparison.Source.Place(start, s + 1))} is gone: the copy says it without the reserve.", 0.7);
        }
    }

    private static bool Exact(Comparison comparison, int token) => token >= 0 && comparison.CopyOf(token) is >= 0 and var its && comparison.KindOf(its) is LinkKind.Exact or LinkKind.Form;

    private static bool IsHedge(Document copy, int token, string? limit)
    {
        var word = copy.Tokens[token];
        if (IsMonth(word)) return false;
        if (limit is not null) return (word.Normal == "until" && limit != "earliest") || word.Normal is "least" or "most" or "earliest" or "latest" or "minimum" or "maximum" or "before" or "more" or "less" or "over" or "under" or "than" or "up" or "sooner" or "later" or "from" or "exceed" or "exceeding" or "only" or "fewer" or "after" || word.Normal == "by";
        return Hedges.Contains(word.Normal) || SpeechVerbs.Contains(word.Normal) || word.Normal is "may" or "might" or "could" or "would" or "likely" or "possible" or "suspected" or "suspicion" or "alleged" or "alleges" or "accused" or "charge" or "charges" or "charged" or "according" or "claim" or "claims" or "report" or "reports" or "seems" or "seemed" or "appears" or "appeared" or "believed" or "thought" or "must" or "probable" or "estimated" or "nearly" or "near" or "close" or "about" or "under";
    }

    // "must still approve it", "approved it"; who had to do it did it.
    private static bool Fulfilled(Comparison comparison, WordLink link, (Modality Modality, int Marker, bool IsPast) source, (Modality Modality, int Marker, bool IsPast) copy) =>
        source.Modality == Modality.Duty && copy is { Modality: Modality.Fact, IsPast: true } && copy.Marker == link.Copy && link.Kind is LinkKind.Exact or LinkKind.Form
        && !source.IsPast && comparison.Source.Tokens[source.Marker].Normal is "must" or "has" or "have" or "needs" or "need" && !comparison.Copy.Tokens[Math.Max(0, link.Copy - 1)].IsAuxiliary;

    private static bool Differ((Modality Modality, int Marker, bool IsPast) source, (Modality Modality, int Marker, bool IsPast) copy) => (source.Modality, copy.Modality) switch
    {
        (Modality.Possible, Modality.Fact) => copy.IsPast,
        (Modality.Fact, Modality.Possible) => source.IsPast,
        (Modality.Future or Modality.Expected or Modality.Wish, Modality.Fact) => copy.IsPast,
        (Modality.Fact, Modality.Future or Modality.Expected or Modality.Wish) => source.IsPast,
        (Modality.Possible, Modality.Future or Modality.Duty) => true,
        (Modality.Future or Modality.Duty, Modality.Possible) => true,
        _ => false,
    };

    // Another word of the pair says the same of the clause: "it is likely", "according to plan", "he expects".
    private static bool Hedged(Comparison comparison, AlignedPair pair, (Modality Modality, int Marker, bool) source, (Modality Modality, int Marker, bool) copy, WordLink link)
    {
        bool Near(Document document, int[] tokens, int token, int marker) => tokens.Any(t => t != marker && Math.Abs(t - token) <= 12 && !IsMonth(document.Tokens[t]) && document.Tokens[t].Normal is "may" or "might" or "could" or "likely" or "possible" or "possibly" or "perhaps" or "expected" or "expects" or "if" or "unless" or "would" or "plans" or "plan" or "will" or "should" or "must");
        // "suspects that it led them", "may have led them, in his view"
        if (source.Modality == Modality.Fact && copy.Modality == Modality.Possible && pair.SourceTokens.Any(t => Math.Abs(t - link.Source) <= 12 && IsSupposing(comparison.Source.Tokens[t].Normal))) return true;
        return Near(comparison.Source, pair.SourceTokens, link.Source, source.Marker) || Near(comparison.Copy, pair.CopyTokens, link.Copy, copy.Marker);
    }

    private static bool IsSupposing(string word) => word is "suspect" or "suspects" or "suspected" or "suppose" or "supposes" or "assume" or "assumes" or "presume" or "presumes" or "guess" or "guesses" or "speculate" or "speculates" or "theory" or "suspicion" or "apparently" or "seemingly";

    // Content words around the verb that both sides share.
    private static double Kept(Comparison comparison, WordLink link)
    {
        var kept = 0.0;
        foreach (var step in (int[])[-1, 1])
        {
            var (i, seen) = (link.Source, 0);
            while (seen < 3 && (i = comparison.Source.WordBeside(i, step, 2)) >= 0)
            {
                if (!comparison.Source.Tokens[i].IsContent() && !comparison.Source.Tokens[i].IsNumber) continue;
                seen++;
                if (comparison.CopyOf(i) is >= 0 and var its && Math.Abs(its - link.Copy) <= 10) kept += comparison.KindOf(its) is LinkKind.Exact or LinkKind.Form ? 1 : 0.5;
            }
        }

        return kept;
    }

    private static TextSpan Place(Document document, int marker, int verb) => document.Place(Math.Min(marker, verb), Math.Max(marker, verb) + 1);

    private static string Says(Modality modality) => modality switch
    {
        Modality.Fact => "a fact",
        Modality.Future => "what is to come",
        Modality.Expected => "what is expected",
        Modality.Possible => "a possibility",
        Modality.Duty => "a duty",
        Modality.Wish => "a wish",
        _ => throw new ArgumentOutOfRangeException(nameof(modality)),
    };
}
