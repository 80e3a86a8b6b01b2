using System.Collections.Frozen;
using QualityScorer.Alignment;
using QualityScorer.Evidence.Fluency;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Meaning;

/// <summary>A condition that the copy waives, makes of a waiver, or turns into another kind: <c>provided that</c>/<c>even if</c>, <c>unless</c>/<c>only if</c>, <c>unless</c>/<c>until</c>.</summary>
internal sealed class ConditionDetector : IDetector
{
    // What depends on the condition, and the condition itself, stand near the words that join them.
    private const int Reach = 12;
    private const int SinceReach = 6;

    // How near two words must be that stand for each other behind the joining words.
    private const double Alike = 0.55;

    private static readonly FrozenDictionary<string, Kind> Markers = WordForms.HeadsIn("conditions.txt").ToFrozenDictionary(m => m.Key, m => Enum.Parse<Kind>(m.Value, ignoreCase: true), StringComparer.Ordinal);
    private static readonly FrozenSet<string> Heads = Markers.Keys.Select(k => k.Split('_')[0]).Append("however").ToFrozenSet(StringComparer.Ordinal);
    private static readonly int Longest = Markers.Keys.Max(k => k.Count(c => c == '_') + 1);

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "CND001",
        Dimension = Dimension.Meaning,
        Summary = "A condition waived, made of a waiver, or turned into its contrary, a limit in time or a cause; an exception made of an inclusion",
        Fires = new("The ferry will sail at noon provided that the wind drops.", "The ferry will sail at noon even if the wind does not drop."),
        Silent = new("The ferry will sail at noon provided that the wind drops.", "If the wind drops, the ferry will sail at noon."),
    };

    private enum Kind
    {
        Condition,
        Restriction,
        Exception,
        Waiver,
        Inclusion,
        Limit,
        Cause,
        Result,
        Concession,
        Fulfilment,
    }

    public IEnumerable<Issue> Detect(Comparison comparison)
    {
        foreach (var pair in comparison.Pairs)
        {
            if (!pair.IsAligned || pair.IsUnchanged) continue;
            var (source, copy) = (Read(comparison.Source, pair.SourceTokens), Read(comparison.Copy, pair.CopyTokens));
            if (source.Count == 0 || copy.Count == 0) continue;
            var likeness = new WordLikeness(comparison);
            foreach (var from in source)
            {
                if ((Waived(comparison, likeness, source, copy, from) ?? Turned(comparison, likeness, pair, source, copy, from)) is not { } told) continue;
                var (place, its) = (Place(comparison.Source, from), Place(comparison.Copy, told));
                yield return Descriptor.Issue(IssueType.Mistranslation, Severity.Critical, place, its,
                    $"{comparison.Source.Quoted(place)} became {comparison.Copy.Quoted(its)}: {Says(from.Kind)} became {Says(told.Kind)}.", 0.9);
                break;
            }
        }
    }

    // The waiver in a condition's place, or the other way round.
    private static Marker? Waived(Comparison comparison, WordLikeness likeness, List<Marker> source, List<Marker> copy, Marker from)
    {
        if (!from.Depends && from.Kind != Kind.Waiver) return null;
        if (copy.Exists(m => m.Depends == from.Depends && m.Binds) || source.Exists(m => m.Depends != from.Depends && m.Binds)) return null;
        // A bare "if" says little: "even if we lose" and "if we lose" may both be meant so, but not "even if we do not lose".
        var told = copy.Find(to => (from.Depends ? to.Kind == Kind.Waiver && !(IsIf(comparison.Source, from) && comparison.Copy.Tokens[to.First].Normal == "even" && IsDenied(comparison.Source, from) == IsDenied(comparison.Copy, to)) : to.Depends && !IsIf(comparison.Copy, to)) && Joined(comparison, likeness, from, to));
        return told.Length > 0 ? told : null;
    }

    // "unless it rains", "only if it rains": the same clause on other terms. "Not unless" is "only if", and "not until" is nearly "not unless".
    private static Marker? Turned(Comparison comparison, WordLikeness likeness, AlignedPair pair, List<Marker> source, List<Marker> copy, Marker from)
    {
        var told = copy.Find(to => (from.Kind, to.Kind) is (Kind.Exception, Kind.Restriction or Kind.Inclusion or Kind.Limit) or (Kind.Restriction or Kind.Inclusion, Kind.Exception) or (Kind.Condition, Kind.Cause or Kind.Fulfilment) or (Kind.Cause, Kind.Concession or Kind.Result) or (Kind.Concession, Kind.Cause)
            && !source.Exists(m => m.Kind == to.Kind) && !copy.Exists(m => m.Kind == from.Kind) && Joined(comparison, likeness, from, to) && (to.Kind != Kind.Result || BeginsAlike(comparison, from, to)));
        if (told.Length == 0 || (told.Kind == Kind.Limit && comparison.Source.Tokens[from.First].Normal != "unless") || (from.Kind == Kind.Condition && told.Kind != Kind.Fulfilment && (IsIf(comparison.Source, from) || told.Length > 1))) return null;
        var (denied, its) = (Negators(comparison.Source, pair.SourceTokens), Negators(comparison.Copy, pair.CopyTokens));
        return denied % 2 != its % 2 || (told.Kind == Kind.Limit && denied > 0) ? null : told;
    }

    private static bool IsIf(Document document, Marker marker) => document.Tokens[marker.First].Normal == "if";

    // "even if they do not come": the condition itself is denied.
    private static bool IsDenied(Document document, Marker marker)
    {
        var denied = false;
        for (var i = marker.First + marker.Length; i < Math.Min(document.SentenceOf(marker.First).Tokens.End, marker.First + marker.Length + Reach) && document.Tokens[i].Normal is not ("," or ";"); i++) denied ^= ClausePolarity.IsNegator(document, i);
        return denied;
    }

    private static int Negators(Document document, int[] tokens) => tokens.Count(t => document.Tokens[t].Normal != "unless" && ClausePolarity.IsNegator(document, t));

    private static string Says(Kind kind) => kind switch
    {
        Kind.Condition or Kind.Restriction => "a condition",
        Kind.Exception => "an exception",
        Kind.Waiver => "a waiver",
        Kind.Inclusion => "an inclusion",
        Kind.Limit => "a limit in time",
        Kind.Result => "a result",
        Kind.Concession => "a concession",
        Kind.Cause => "a reason",
        Kind.Fulfilment => "a fact",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static List<Marker> Read(Document document, int[] tokens)
    {
        var found = new List<Marker>();
        for (var p = 0; p < tokens.Length; p++)
        {
            if (!Heads.Contains(document.Tokens[tokens[p]].Normal) || At(document, tokens[p]) is not { } marker) continue;
            found.Add(marker);
            p += marker.Length - 1;
        }

        return found;
    }

    // The longest phrase that begins at a token.
    private static Marker? At(Document document, int token)
    {
        for (var length = Math.Min(Longest, document.Tokens.Count - token); length > 0; length--)
        {
            var phrase = string.Join('_', Enumerable.Range(token, length).Select(i => document.Tokens[i].Normal));
            if (Markers.TryGetValue(phrase, out var kind)) return Fits(document, token, length) ? new Marker(token, length, kind) : null;
        }

        // "however long it takes", but not "however, it took long".
        return document.Tokens[token].Normal == "however" && token + 1 < document.Tokens.Count && document.Tokens[token + 1] is { IsWord: true } next && (next.IsContent() || next.Normal is "many" or "much" or "few" or "little") && Opens(document, token + 2)
            ? new Marker(token, 2, Kind.Waiver) : null;
    }

    private static bool Fits(Document document, int token, int length)
    {
        var (before, word, next) = (token > 0 ? document.Tokens[token - 1].Normal : "", document.Tokens[token].Normal, token + length);
        return word switch
        {
            // "asked if", "as if", "see if": no condition.
            "if" => before is not ("as" or "even" or "what" or "see" or "ask" or "asked" or "asks" or "asking" or "know" or "knew" or "wonder" or "wondered" or "unclear" or "sure" or "little" or "rarely" or "seldom") && next < document.Tokens.Count && document.Tokens[next].Normal is not ("not" or "any" or "only" or "at"),
            "provided" or "providing" => !WordForms.IsAuxiliary(before) && (before == "," || Opens(document, next)),
            // "until parliament meets", "until Monday", "until 2019"
            "until" or "till" => next < document.Tokens.Count && document.Tokens[next] is { IsWord: true } until && !DateWords.IsDayOrMonth(until.Normal),
            // "because of this" points back, and joins nothing.
            "because" or "due" or "owing" when length > 1 => next < document.Tokens.Count && document.Tokens[next].Normal is not ("this" or "that" or "these" or "those" or "it" or "which"),
            // "since the storm" is no reason, "since the storm has passed" may be one.
            "since" when next < document.Tokens.Count && !MainClause.IsSubjectPronoun(document.Tokens[next].Normal) && !Enumerable.Range(next, Math.Clamp(document.Tokens.Count - next, 0, SinceReach)).TakeWhile(i => document.Tokens[i].Kind != TokenKind.Punctuation).Any(i => document.Tokens[i].IsAuxiliary) => false,
            // ", so fares rose", but not "so many" or "so that"
            "so" => before is "," or ";" && next < document.Tokens.Count && document.Tokens[next].Normal is not ("that" or "far" or "as") && document.Tokens[next].IsWord,
            // "as though", "it was late, though"
            "though" => before != "as" && Opens(document, next),
            // "since Monday", "since 2019"
            "since" or "because" => (Opens(document, next) && !document.Tokens[next].IsNumber) || (next < document.Tokens.Count && document.Tokens[next].IsCapitalized && !DateWords.IsDayOrMonth(document.Tokens[next].Normal)),
            "on" => next < document.Tokens.Count && document.Tokens[next].Normal != "of",
            _ => true,
        };
    }

    // A clause begins here: its subject, or "that".
    private static bool Opens(Document document, int token) => token < document.Tokens.Count && (document.Tokens[token].IsNumber || document.Tokens[token].Normal is "that" or "the" or "a" or "an" or "at" or "no" or "all" or "both" or "each" or "there" or "this" or "these" or "they" or "he" or "she" or "it" or "we" or "you" or "i" or "its" or "his" or "her" or "their");

    // What is first told behind the one is told behind the other: "because fares rose", ", so fares rose".
    private static bool BeginsAlike(Comparison comparison, Marker source, Marker copy)
    {
        var (first, end) = (source.First + source.Length, copy.First + copy.Length);
        while (first < comparison.Source.Tokens.Count - 1 && !comparison.Source.Tokens[first].IsContent() && first < source.First + source.Length + 3) first++;
        return comparison.CopyOf(first) is var its && its >= end && its < end + 5;
    }

    // The same things stand behind both markers, or around them.
    private static bool Joined(Comparison comparison, WordLikeness likeness, Marker source, Marker copy)
    {
        var (its, front) = (Words(comparison.Copy, copy.First + copy.Length, copy.First + copy.Length + Reach), Words(comparison.Copy, copy.First - Reach, copy.First));
        var (behind, around) = (0, 0);
        foreach (var word in Words(comparison.Source, source.First - Reach, source.First + source.Length + Reach))
        {
            var after = word >= source.First + source.Length;
            var follows = after && likeness.Best(word, its) >= Alike;
            if (follows) behind++;
            if (follows || likeness.Best(word, front) >= Alike || (!after && likeness.Best(word, its) >= Alike)) around++;
        }

        return behind > 0 && around > 1;
    }

    // Content words and numbers of a range of tokens as far as it lies in the text.
    private static List<int> Words(Document document, int start, int end)
    {
        var words = new List<int>();
        for (var i = Math.Max(0, start); i < Math.Min(document.Tokens.Count, end); i++)
        {
            if (document.Tokens[i].IsContent() || document.Tokens[i].IsNumber) words.Add(i);
        }

        return words;
    }

    private static TextSpan Place(Document document, Marker marker) => document.Place(marker.First, Math.Min(document.SentenceOf(marker.First).Tokens.End, marker.First + marker.Length + 2));

    // The words that join a condition or a waiver to what it is about.
    private readonly record struct Marker(int First, int Length, Kind Kind)
    {
        public bool Depends => Kind is Kind.Condition or Kind.Restriction or Kind.Exception;

        public bool Binds => Depends || Kind == Kind.Waiver;
    }
}
