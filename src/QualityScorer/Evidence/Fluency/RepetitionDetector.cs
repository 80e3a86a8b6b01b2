using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Fluency;

/// <summary>A word, a phrase or a sentence that the copy says twice and the source once.</summary>
internal sealed class RepetitionDetector : IDetector
{
    private const int LongestPhrase = 6;
    private const int EchoReach = 3;
    private const double EchoShare = 0.75;

    // A sentence stands for nothing in the source where no more of its words are linked.
    private const double FreeShare = 0.35;

    // A figure said again tells more than a word.
    private const double NumberedShare = 0.6;
    private const int LeastWithNumber = 4;

    public DetectorDescriptor Descriptor { get; } = new()
    {
        Id = "REP001",
        Dimension = Dimension.Fluency,
        Summary = "A word, phrase or sentence said twice, in the same words or in others",
        Fires = new("The budget was not passed by October.", "The budget was not not passed by October."),
        Silent = new("She had had enough of the talks by October.", "She had had enough of the talks by October."),
    };

    public IEnumerable<Issue> Detect(Comparison comparison) => Phrases(comparison).Concat(Echoes(comparison)).Concat(Sentences(comparison));

    private IEnumerable<Issue> Phrases(Comparison comparison)
    {
        var inSource = new Lazy<HashSet<string>>(() => Doubled(comparison.Source).Select(d => Key(comparison.Source, d.First, d.Length)).ToHashSet(StringComparer.Ordinal));
        var capitalized = new Lazy<HashSet<string>>(() => comparison.Source.Tokens.Where(t => t.IsCapitalized).Select(t => t.Folded).ToHashSet(StringComparer.Ordinal));
        foreach (var (first, length, end) in Doubled(comparison.Copy))
        {
            var key = Key(comparison.Copy, first, length);
            // “Duran Duran”: a name may say itself twice, but for one that the source says and never doubles.
            if (length == 1 && comparison.Copy.Tokens[first + 1].IsCapitalized && !capitalized.Value.Contains(key)) continue;
            if (inSource.Value.Contains(key) || (length == 1 && key is "had" or "that" or "very" or "so" or "long" or "bye" or "no" or "yes" or "ha" or "many" or "really" or "is")) continue;
            var place = comparison.Copy.Place(first, end);
            yield return Report(comparison, place, length == 1 ? Severity.Minor : Severity.Major);
        }
    }

    private static IEnumerable<(int First, int Length, int End)> Doubled(Document document)
    {
        foreach (var sentence in document.Sentences)
        {
            if (!sentence.IsArticle) continue;
            for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
            {
                if (!document.Tokens[i].IsWord) continue;
                for (var length = Math.Min(LongestPhrase, (sentence.Tokens.End - i) / 2); length > 0; length--)
                {
                    var second = i + length;
                    // “said Stancu. said Stancu.”: a mark may stand between two phrases, not between two words.
                    if (length > 1 && second + length < sentence.Tokens.End && (document.Tokens[second].Normal == "." || (document.Tokens[second].Normal == "," && (length > 2 || !Spoken(document, sentence, i))))) second++;
                    if (!Same(document, i, second, length)) continue;
                    // “The talks go on on Wednesday”, “he came in in May”: a verb's particle and a preposition.
                    if (length == 1 && document.Tokens[i].Normal is "on" or "in" && i > sentence.Tokens.Start && document.Tokens[i - 1].Normal is "go" or "goes" or "going" or "gone" or "went" or "come" or "comes" or "coming" or "came" or "carry" or "carries" or "carrying" or "carried" or "move" or "moves" or "moving" or "moved") continue;
                    yield return (i, second - i, second + length);
                    i = second;
                    break;
                }

                // “by December 2028 by December”
                if (i + 4 < sentence.Tokens.End && document.Tokens[i].IsOpener && document.Tokens[i + 1].IsContent() && document.Tokens[i + 2].IsNumber && Same(document, i, i + 3, 2)) yield return (i, 3, i + 5);
            }
        }
    }

    // “No guns, no guns”: people say a thing twice.
    private static bool Spoken(Document document, Sentence sentence, int token) =>
        Enumerable.Range(sentence.Tokens.Start, token - sentence.Tokens.Start).Count(i => document.Tokens[i].Normal == "\"") % 2 == 1;

    private static bool Same(Document document, int a, int b, int length)
    {
        for (var k = 0; k < length; k++)
        {
            if (document.Tokens[a + k].Folded != document.Tokens[b + k].Folded || document.Tokens[a + k].Kind == TokenKind.Punctuation) return false;
        }

        return true;
    }

    private static string Key(Document document, int first, int length) => string.Join(' ', Enumerable.Range(first, length).Where(i => document.Tokens[i].Kind != TokenKind.Punctuation).Select(i => document.Tokens[i].Folded));

    private IEnumerable<Issue> Echoes(Comparison comparison) =>
        EchoedWords.In(comparison).Select(e => Report(comparison, comparison.Copy.Place(e.First, e.Last + 1), Severity.Minor));

    private IEnumerable<Issue> Sentences(Comparison comparison)
    {
        var inSource = new Lazy<Dictionary<string, int>>(() => comparison.Source.Sentences.GroupBy(s => Words(comparison.Source, s), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal));
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var stems = new HashSet<string>?[comparison.Copy.Sentences.Length];
        foreach (var sentence in comparison.Copy.Sentences)
        {
            if (sentence.Kind != SentenceKind.Body || sentence.Tokens.Length < 5) continue;
            var words = Words(comparison.Copy, sentence);
            var count = seen[words] = seen.GetValueOrDefault(words) + 1;
            if (count > 1 && count > inSource.Value.GetValueOrDefault(words)) yield return Report(comparison, sentence.Span, Severity.Major);
            else if (count == 1 && Echoed(comparison, sentence, stems) is { } first) yield return Report(comparison, first.Index == sentence.Index - 1 ? first.Span.Union(sentence.Span) : sentence.Span, Severity.Major);
        }
    }

    // Nearly the words of a sentence shortly before it, while one of the two stands for nothing in the source.
    private static Sentence? Echoed(Comparison comparison, Sentence sentence, HashSet<string>?[] stems)
    {
        if (comparison.Verbatimness < 0.35) return null;
        var linked = LinkedShare(comparison, sentence);
        for (var back = 1; back <= EchoReach && sentence.Index - back >= 0; back++)
        {
            if (comparison.Copy.Sentences[sentence.Index - back] is not { Kind: SentenceKind.Body } before) continue;
            var itsLinked = LinkedShare(comparison, before);
            if (linked > FreeShare && itsLinked > FreeShare) continue;
            var (own, other) = (stems[sentence.Index] ??= Stems(comparison, sentence), stems[before.Index] ??= Stems(comparison, before));
            var shared = own.Intersect(other).Count();
            if (own.Count < 2 || other.Count < 2 || (back > 1 && own.Count < 4) || shared < (back == 1 && shared >= LeastWithNumber && own.Intersect(other).Any(static w => char.IsAsciiDigit(w[0])) ? NumberedShare : EchoShare) * own.Count) continue;
            var free = linked <= FreeShare || shared >= EchoShare * other.Count;
            var pair = comparison.PairOfCopy(sentence.Index);
            if (free && (pair is null || pair.SourceSentences.Length == 0 || itsLinked <= FreeShare || (pair == comparison.PairOfCopy(before.Index) && pair.SourceSentences.Length == 1))) return before;
        }

        return null;
    }

    private static double LinkedShare(Comparison comparison, Sentence sentence)
    {
        var (words, linked) = (0, 0);
        for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
        {
            if (!comparison.Copy.Tokens[i].IsWord) continue;
            words++;
            if (comparison.SourceOf(i) >= 0) linked++;
        }

        return words == 0 ? 0 : (double)linked / words;
    }

    private static HashSet<string> Stems(Comparison comparison, Sentence sentence) =>
        Enumerable.Range(sentence.Tokens.Start, sentence.Tokens.Length).Select(i => comparison.Copy.Tokens[i]).Where(t => t.IsContent() || t.IsNumber)
            .Select(t => comparison.Language.Lexicon.Stem(t.Folded)).ToHashSet(StringComparer.Ordinal);

    private static string Words(Document document, Sentence sentence) =>
        string.Join(' ', Enumerable.Range(sentence.Tokens.Start, sentence.Tokens.Length).Select(i => document.Tokens[i]).Where(t => t.Kind != TokenKind.Punctuation).Select(t => t.Folded));

    private Issue Report(Comparison comparison, TextSpan place, Severity severity) => Descriptor.Issue(IssueType.Addition, severity, null, place,
        $"{comparison.Copy.Quoted(place)} says the same twice.");
}
