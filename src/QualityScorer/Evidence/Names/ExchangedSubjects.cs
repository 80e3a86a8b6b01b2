using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Names;

/// <summary>Two people of neighbouring sentences who have changed places: what the one said or did is told of the other, with or without the words that describe them.</summary>
internal static class ExchangedSubjects
{
    private const int Reach = 6;
    private const int Neighbourhood = 3;

    /// <summary>The subject of the source's sentence and the other one that the copy has in its place, as token ranges.</summary>
    public static IEnumerable<(TextSpan Source, TextSpan Copy)> Of(Comparison comparison, Func<TextSpan, TextSpan, bool> same)
    {
        var contents = new HashSet<string>?[comparison.Source.Sentences.Length];
        foreach (var sentence in comparison.Copy.Sentences)
        {
            if (sentence.Kind != SentenceKind.Body || comparison.Unchanged.Holds(sentence) || Subject(comparison.Copy, comparison.CopyNames, sentence) is not { } copy) continue;
            if (Twin(comparison, sentence, contents) is not { } twin) continue;
            if (Subject(comparison.Source, comparison.SourceNames, twin) is not { } source) continue;
            if (Names(comparison.SourceNames, twin).Any(s => same(s, copy)) || Names(comparison.CopyNames, sentence).Any(c => same(source, c))) continue;
            // The other one must be told of nearby as well: they changed places.
            var around = comparison.Copy.Sentences.Skip(Math.Max(0, sentence.Index - Neighbourhood)).Take((2 * Neighbourhood) + 1).Where(s => s.Index != sentence.Index);
            if (!around.Any(s => Names(comparison.CopyNames, s).Any(n => IsSubject(comparison.Copy, s, n) && same(source, n)))) continue;
            var others = comparison.Source.Sentences.Skip(Math.Max(0, twin.Index - Neighbourhood)).Take((2 * Neighbourhood) + 1).Where(s => s.Index != twin.Index);
            if (others.Any(s => Names(comparison.SourceNames, s).Any(n => IsSubject(comparison.Source, s, n) && same(n, copy)))) yield return (source, copy);
        }
    }

    private static IEnumerable<TextSpan> Names(NameIndex names, Sentence sentence) => names.Between(sentence.Tokens.Start, sentence.Tokens.End - 1).Select(r => r.Tokens);

    // The first name near the beginning, unless it tells where: behind a preposition, or before the dash of a dateline.
    private static TextSpan? Subject(Document document, NameIndex names, Sentence sentence) =>
        Names(names, sentence).Cast<TextSpan?>().FirstOrDefault(r => IsSubject(document, sentence, r!.Value));

    private static bool IsSubject(Document document, Sentence sentence, TextSpan run) =>
        run.Start - sentence.Tokens.Start <= Reach
        && !(run.Start > sentence.Tokens.Start && document.Tokens[run.Start - 1].Normal is "in" or "at" or "from" or "near" or "of" or "on" or "to" or "for" or "against" or "with")
        && !Datelines.Holds(document, run.Start);

    // The source's sentence, near the paired one, that says most of what this one says besides names: names draw the alignment to the other person's sentence.
    private static Sentence? Twin(Comparison comparison, Sentence sentence, HashSet<string>?[] contents)
    {
        if (comparison.PairOfCopy(sentence.Index) is not { IsAligned: true } pair) return null;
        var words = Content(comparison.Copy, comparison.CopyWords, comparison.CopyNames, sentence);
        if (words.Count < 3) return null;
        var first = Math.Max(0, pair.SourceSentences[0] - Neighbourhood);
        var near = comparison.Source.Sentences.Skip(first).Take(pair.SourceSentences[^1] + Neighbourhood + 1 - first).Where(s => s.Kind == SentenceKind.Body)
            .Select(s => (Sentence: s, Shared: (contents[s.Index] ??= Content(comparison.Source, comparison.SourceWords, comparison.SourceNames, s)).Count(words.Contains))).OrderByDescending(s => s.Shared).Take(2).ToList();
        if (near.Count == 0 || near[0].Shared < 3 || near[0].Shared < 0.5 * words.Count) return null;
        return near.Count > 1 && near[1].Shared == near[0].Shared ? null : near[0].Sentence;
    }

    private static HashSet<string> Content(Document document, LexiconWord[] words, NameIndex names, Sentence sentence)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        for (var t = sentence.Tokens.Start; t < sentence.Tokens.End; t++)
        {
            if (document.Tokens[t].IsContent() && !names.Contains(t)) stems.Add(words[t].Stem);
        }

        return stems;
    }
}
