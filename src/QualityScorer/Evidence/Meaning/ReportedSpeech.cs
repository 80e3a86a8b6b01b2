using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Meaning;

/// <summary>Statements without quotation marks (<c>the union says the agreement lapsed</c>) that the copy gives to another speaker of the source.</summary>
internal static class ReportedSpeech
{
    private const int ShortestStatement = 3;

    /// <summary>The two speakers, in the source's text and in the copy's, of each sentence of the copy whose statement is another speaker's in the source.</summary>
    public static IEnumerable<(TextSpan Source, TextSpan Copy)> Exchanged(Comparison comparison)
    {
        var speakers = Clauses(comparison.Source).ToList();
        foreach (var (subject, verb, end) in Clauses(comparison.Copy))
        {
            if (comparison.PairOfCopy(comparison.Copy.SentenceOf(verb).Index) is not { IsAligned: true, Verbatimness: >= 0.4 }) continue;
            var statement = Enumerable.Range(verb + 1, end - verb - 1).Where(t => comparison.Copy.Tokens[t].IsContent() || comparison.Copy.Tokens[t].IsNumber).ToList();
            if (statement.Count < ShortestStatement) continue;
            var home = speakers.Where(s => statement.Count(t => comparison.SourceOf(t) is var twin && twin > s.Verb && twin < s.End) >= 0.75 * statement.Count).Cast<(int Subject, int Verb, int End)?>().FirstOrDefault();
            if (home is not { } said || Same(comparison, said.Subject, subject)) continue;
            // Both are speakers of the source, side by side: the one has taken the other's words.
            if (!speakers.Any(s => s.Verb != said.Verb && Math.Abs(comparison.Source.SentenceOf(s.Verb).Index - comparison.Source.SentenceOf(said.Verb).Index) <= 3 && Same(comparison, s.Subject, subject))) continue;
            if (Names(comparison.Copy, subject, verb, comparison.Source.Tokens[said.Subject], comparison.Language.Lexicon)) continue;
            yield return (comparison.Source.Tokens[said.Subject].Span, comparison.Copy.Tokens[subject].Span);
        }
    }

    // "The union says (that) ...": the noun before a verb of speech at the beginning of a sentence, and where the sentence ends.
    private static IEnumerable<(int Subject, int Verb, int End)> Clauses(Document document)
    {
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Kind != SentenceKind.Body) continue;
            for (var i = sentence.Tokens.Start + 1; i < Math.Min(sentence.Tokens.End, sentence.Tokens.Start + 4); i++)
            {
                if (!document.Tokens[i].IsWord || !SpeechVerbs.Contains(document.Tokens[i].Folded)) continue;
                if (document.Tokens[i - 1].IsContent()) yield return (i - 1, i, sentence.Tokens.End);
                break;
            }
        }
    }

    private static bool Same(Comparison comparison, int source, int copy) =>
        comparison.Language.Lexicon.Stem(comparison.Source.Tokens[source].Folded) == comparison.Language.Lexicon.Stem(comparison.Copy.Tokens[copy].Folded);

    private static bool Names(Document copy, int subject, int verb, Token said, Lexicon lexicon) =>
        Enumerable.Range(Math.Max(0, subject - 2), verb - Math.Max(0, subject - 2)).Any(t => lexicon.Stem(copy.Tokens[t].Folded) == lexicon.Stem(said.Folded));
}
