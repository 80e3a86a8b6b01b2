using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Fluency;

/// <summary>A word, a phrase or a sentence that the copy says twice and the source once.</summary>
internal sealed class RepetitionDetector : IDetector
{
    private const int LongestPhrase = 6;

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "REP001",
        Dimension = Dimension.Fluency,
        Summary = "A word, phrase or sentence said twice",
        Fires = new("The budget was not passed by October.", "The budget was not not passed by October."),
        Silent = new("She had had enough of the talks by October.", "She had had enough of the talks by October."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison) => Phrases(comparison).Concat(Sentences(comparison));

    private IEnumerable<Issue> Phrases(Comparison comparison)
    {
        var inSource = Doubled(comparison.Source).Select(d => Key(comparison.Source, d.First, d.Length)).ToHashSet(StringComparer.Ordinal);
        foreach (var (first, length) in Doubled(comparison.Copy))
        {
            var key = Key(comparison.Copy, first, length);
            if (inSource.Contains(key) || (length == 1 && key is "had" or "that" or "very" or "so" or "long" or "bye" or "no" or "yes" or "ha" or "many" or "really" or "is")) continue;
            var place = comparison.Copy.Place(first, first + (2 * length));
            yield return Report(comparison, place, length == 1 ? Severity.Minor : Severity.Major);
        }
    }

    private static IEnumerable<(int First, int Length)> Doubled(Document document)
    {
        foreach (var sentence in document.Sentences)
        {
            if (!sentence.IsArticle) continue;
            for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
            {
                if (!document.Tokens[i].IsWord) continue;
                for (var length = Math.Min(LongestPhrase, (sentence.Tokens.End - i) / 2); length > 0; length--)
                {
                    if (!Same(document, i, i + length, length)) continue;
                    yield return (i, length);
                    i += length;
                    break;
                }
            }
        }
    }

    private static bool Same(Document document, int a, int b, int length)
    {
        for (var k = 0; k < length; k++)
        {
            if (document.Tokens[a + k].Folded != document.Tokens[b + k].Folded || document.Tokens[a + k].Kind == TokenKind.Punctuation) return false;
        }

        return !document.Tokens[b].IsCapitalized || document.Tokens[a].IsCapitalized && length > 1;
    }

    private static string Key(Document document, int first, int length) => string.Join(' ', Enumerable.Range(first, length).Select(i => document.Tokens[i].Folded));

    private IEnumerable<Issue> Sentences(Comparison comparison)
    {
        var inSource = comparison.Source.Sentences.GroupBy(s => Words(comparison.Source, s), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var sentence in comparison.Copy.Sentences)
        {
            if (sentence.Kind != SentenceKind.Body || sentence.Tokens.Length < 5) continue;
            var words = Words(comparison.Copy, sentence);
            var count = seen[words] = seen.GetValueOrDefault(words) + 1;
            if (count > 1 && count > inSource.GetValueOrDefault(words)) yield return Report(comparison, sentence.Span, Severity.Major);
            else if (count == 1 && Echoes(comparison, sentence)) yield return Report(comparison, comparison.Copy.Sentences[sentence.Index - 1].Span.Union(sentence.Span), Severity.Major);
        }
    }

    // Nearly the words of the sentence before it, without a sentence of the source of its own.
    private static bool Echoes(Comparison comparison, Sentence sentence)
    {
        if (comparison.Verbatimness < 0.35 || sentence.Index == 0 || comparison.Copy.Sentences[sentence.Index - 1] is not { Kind: SentenceKind.Body } before) return false;
        var (own, other) = (Stems(comparison, sentence), Stems(comparison, before));
        if (own.Count < 2 || other.Count < 2 || own.Intersect(other).Count() < 0.75 * own.Count) return false;
        // Its words stand for none of the source's.
        var words = Enumerable.Range(sentence.Tokens.Start, sentence.Tokens.Length).Where(i => comparison.Copy.Tokens[i].IsWord).ToList();
        if (words.Count(i => comparison.SourceOf(i) >= 0) > 0.35 * words.Count) return false;
        var pair = comparison.PairOfCopy(sentence.Index);
        return pair is null || pair.SourceSentences.Count == 0 || (pair == comparison.PairOfCopy(before.Index) && pair.SourceSentences.Count == 1);
    }

    private static HashSet<string> Stems(Comparison comparison, Sentence sentence) =>
        Enumerable.Range(sentence.Tokens.Start, sentence.Tokens.Length).Select(i => comparison.Copy.Tokens[i]).Where(t => t.IsContent() || t.IsNumber)
            .Select(t => comparison.Language.Lexicon.Stem(t.Folded)).ToHashSet(StringComparer.Ordinal);

    private static string Words(Document document, Sentence sentence) =>
        string.Join(' ', Enumerable.Range(sentence.Tokens.Start, sentence.Tokens.Length).Select(i => document.Tokens[i]).Where(t => t.Kind != TokenKind.Punctuation).Select(t => t.Folded));

    private Issue Report(Comparison comparison, TextSpan place, Severity severity) => new()
    {
        Detector = Descriptor.Id,
        Dimension = Descriptor.Dimension,
        Type = IssueType.Addition,
        Severity = severity,
        Source = null,
        Copy = place,
        Message = $"{comparison.Copy.Quoted(place)} says the same twice.",
    };
}
