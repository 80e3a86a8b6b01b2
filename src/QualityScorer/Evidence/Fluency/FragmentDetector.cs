using System.Collections.Frozen;
using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Fluency;

/// <summary>A sentence that is none: a piece cut off from its sentence, or words without a verb where the source has a whole sentence.</summary>
internal sealed class FragmentDetector : IDetector
{
    private static readonly FrozenSet<string> Finite = FrozenSet.Create(StringComparer.Ordinal,
        "is", "are", "was", "were", "am", "be", "been", "has", "have", "had", "do", "does", "did", "will", "would", "can", "could", "may", "might", "must", "shall", "should", "cannot", "'s", "'re", "'ve", "'ll", "'d");

    // According to, following: prepositions in the form of participles.
    private static readonly FrozenSet<string> PrepositionLike = FrozenSet.Create(StringComparer.Ordinal, "according", "following", "including", "regarding", "concerning", "considering", "failing", "barring", "during", "excluding", "pending", "morning", "evening", "nothing", "something", "anything", "everything", "being", "having");

    // No sentence ends with these.
    private static readonly FrozenSet<string> NeedsMore = FrozenSet.Create(StringComparer.Ordinal, "a", "an", "the", "of", "and", "or", "but", "nor", "than", "because", "whose", "my", "your", "our", "their", "every", "with", "from", "into", "between", "among", "during", "despite", "until", "is", "are", "was", "were", "has", "have", "had", "will", "would", "be", "been");

    // A sentence that begins so hangs on another one.
    private static readonly FrozenSet<string> Dependent = FrozenSet.Create(StringComparer.Ordinal, "because", "which", "whose", "whom", "whereas", "although", "though", "lest");

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
            if (sentence.Kind != SentenceKind.Body || comparison.PairOfCopy(sentence.Index) is not { } pair) continue;
            if (Judge(comparison, pair, sentence) is { } issue) yield return issue;
        }
    }

    private Issue? Judge(Comparison comparison, AlignedPair pair, Sentence sentence)
    {
        var copy = comparison.Copy;
        var words = Enumerable.Range(sentence.Tokens.Start, sentence.Tokens.Length).Where(i => copy.Tokens[i].Kind is TokenKind.Word or TokenKind.Number).ToList();
        if (words.Count == 0 || !EndsWithMark(copy, sentence) || InSource(comparison, sentence, words)) return null;
        var last = copy.Text[copy.Tokens[sentence.Tokens.End - 1].Span.Start];
        if (last is '?' or '!') return null;
        var first = copy.Tokens[words[0]];
        // A verb inside a relative clause makes no sentence.
        var cut = CutFrom(comparison, sentence, words[0]);
        var dependent = Dependent.Contains(first.Normal) && !(first.Normal is "because" or "although" or "though" && HasMainClause(copy, sentence));
        // Replacing a 1998 accord that ...: a participle makes no sentence either.
        var participle = first.IsCapitalized && first.Folded.Length > 5 && first.Folded.EndsWith("ing", StringComparison.Ordinal) && !PrepositionLike.Contains(first.Folded);
        var main = participle || (cut && !dependent) ? Main(copy, sentence) : words;
        var hasVerb = main.Any(i => IsVerb(comparison, i, words[0]));
        // "Which of them it was is unknown": a clause as the subject of a sentence with its own verb.
        if (dependent && first.Normal is "which" && words.Count(i => i != words[0] && Finite.Contains(copy.Tokens[i].Normal)) > 1 && !cut) return null;
        string? reason = (hasVerb, cut, dependent) switch
        {
            (_, true, true) => "is cut off from the sentence before it",
            (_, false, true) when pair.SourceSentences.All(s => !StartsDependent(comparison.Source, s)) => "hangs on a sentence that is not there",
            (false, true, _) => "is cut off from the sentence before it",
            (true, true, _) when IsSubjectless(comparison, words) => "is cut off from the sentence before it",
            (false, _, _) when participle && pair.SourceSentences.Any(s => HasVerb(comparison, comparison.Source.Sentences[s])) => "has no verb of its own",
            (false, _, _) when words.Count <= 4 && pair.SourceSentences.Count == 0 && comparison.Copy.Sentences.Count > 1 => "is a stray piece",
            (false, _, _) when words.Count <= 3 && pair.SourceSentences.Any(s => HasVerb(comparison, comparison.Source.Sentences[s])) => "has no verb",
            _ => null,
        };
        if (reason is null) return BrokenOff(comparison, pair, sentence, words);
        return new Issue
        {
            Detector = Descriptor.Id,
            Dimension = Descriptor.Dimension,
            Type = IssueType.Grammar,
            Severity = words.Count <= 4 || !hasVerb ? Severity.Major : Severity.Minor,
            Source = pair.SourceSentences.Count > 0 ? comparison.Source.Sentences[pair.SourceSentences[0]].Span : null,
            Copy = Place(copy, sentence, cut),
            Confidence = cut ? 1 : 0.8,
            Message = $"{copy.Quoted(sentence.Span)} {reason}.",
        };
    }

    // The words outside relative clauses.
    private static List<int> Main(Document copy, Sentence sentence)
    {
        var (main, inside) = (new List<int>(), false);
        for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
        {
            if (copy.Tokens[i].Normal is "who" or "which" or "that" or "whose" or "where" or "when" or "as" or "because") inside = true;
            else if (copy.Tokens[i].Normal is "," or "–" or "—") inside = false;
            if (!inside && copy.Tokens[i].Kind is TokenKind.Word or TokenKind.Number) main.Add(i);
        }

        return main;
    }

    // "And was ready to go higher.", "But only if it rains.": a conjunction and no subject behind it.
    private static bool IsSubjectless(Comparison comparison, List<int> words) =>
        words.Count > 2 && comparison.Copy.Tokens[words[0]].Normal is "and" or "but" or "or"
        && (Finite.Contains(comparison.Copy.Tokens[words[1]].Normal) || (comparison.Copy.Tokens[words[1]].Normal == "only" && comparison.Copy.Tokens[words[2]].Normal is "if" or "when" or "after"));

    // The last word stands in the middle of a phrase of the source whose rest is nowhere: "before it reaches." for "before it reaches a field."
    private Issue? BrokenOff(Comparison comparison, AlignedPair pair, Sentence sentence, List<int> words)
    {
        if (pair.Verbatimness < 0.4 || words.Count < 5 || comparison.Copy.Tokens[sentence.Tokens.End - 1].Normal != ".") return null;
        var last = comparison.SourceOf(words[^1]);
        if (last < 0 || comparison.KindOf(words[^1]) != LinkKind.Exact || comparison.SourceOf(words[^2]) is not (>= 0 and var before) || before >= last || last - before > 2) return null;
        var source = comparison.Source.SentenceOf(last).Tokens;
        var rest = new List<int>();
        for (var i = last + 1; i < source.End && comparison.Source.Tokens[i].Kind is TokenKind.Word or TokenKind.Number; i++) rest.Add(i);
        if (rest.Count == 0 || rest.Exists(t => comparison.CopyOf(t) >= 0)) return null;
        var next = comparison.Source.Tokens[rest[0]];
        // What was left out begins a phrase of its own and may go, unless the last word is a small one that needs it.
        var needed = NeedsMore.Contains(comparison.Copy.Tokens[words[^1]].Normal) || next.Normal is "a" or "an" or "the" or "been" or "being" or "was" or "were" or "is" or "are" or "has" or "have" or "had"
            || (rest.Count == 1 && LooksFinite(comparison, next) && next.Folded.EndsWith("ed", StringComparison.Ordinal));
        if (!needed) return null;
        return new Issue
        {
            Detector = Descriptor.Id,
            Dimension = Descriptor.Dimension,
            Type = IssueType.Grammar,
            Severity = Severity.Minor,
            Source = comparison.Source.Place(last, rest[^1] + 1),
            Copy = comparison.Copy.Place(words[^2], sentence.Tokens.End),
            Confidence = 0.9,
            Message = $"The sentence breaks off before {comparison.Source.Quoted(comparison.Source.Place(rest[0], rest[^1] + 1))}.",
        };
    }

    // With the end of the sentence it was cut from, which is where the eye should go.
    private static TextSpan Place(Document copy, Sentence sentence, bool cut)
    {
        if (!cut || sentence.Index == 0) return sentence.Span;
        var before = copy.Sentences[sentence.Index - 1];
        return new TextSpan(copy.Tokens[Math.Max(before.Tokens.Start, before.Tokens.End - 3)].Span.Start, sentence.Span.End);
    }

    private static bool EndsWithMark(Document document, Sentence sentence) =>
        document.Tokens[sentence.Tokens.End - 1].Normal is "." or "?" or "!" or "\"" or "'" or ")" or "...";

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

    private static bool HasVerb(Comparison comparison, Sentence sentence)
    {
        for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
        {
            if (comparison.Source.Tokens[i].IsWord && LooksFinite(comparison, comparison.Source.Tokens[i])) return true;
        }

        return false;
    }

    private static bool IsVerb(Comparison comparison, int i, int first) =>
        i != first && LooksFinite(comparison, comparison.Copy.Tokens[i]) || (i == first && (Finite.Contains(comparison.Copy.Tokens[i].Normal) || comparison.Copy.Tokens[i].Normal.Contains('\'', StringComparison.Ordinal)));

    // Auxiliaries, contractions, and past or third-person forms of words that are often verbs: those whose -ing form is common beside the base.
    private static bool LooksFinite(Comparison comparison, Token token)
    {
        if (!token.IsWord) return false;
        if (Finite.Contains(token.Normal) || (token.Normal.Contains('\'', StringComparison.Ordinal) && token.Normal.Length > 3)) return true;
        if (token.IsUpper || token.Normal.EndsWith("ing", StringComparison.Ordinal)) return false;
        var lexicon = comparison.Language.Lexicon;
        var stem = lexicon.BaseOf(token.Folded);
        var share = Math.Max(lexicon.Frequency(stem + "ing"), Math.Max(stem.EndsWith('e') ? lexicon.Frequency(stem[..^1] + "ing") : 0, stem.Length > 2 ? lexicon.Frequency(stem + stem[^1] + "ing") : 0)) / (lexicon.Frequency(stem) + 1.0);
        if (token.Folded.EndsWith("ed", StringComparison.Ordinal) || (stem != token.Folded && !token.Folded.EndsWith('s'))) return share > 0.01;
        return share > (stem != token.Folded ? 0.08 : 0.25);
    }
}
