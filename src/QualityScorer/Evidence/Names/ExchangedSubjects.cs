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
        foreach (var sentence in comparison.Copy.Sentences)
        {
            if (sentence.Kind != SentenceKind.Body || Subject(comparison.CopyNames, sentence) is not { } copy) continue;
            if (comparison.PairOfCopy(sentence.Index) is not { IsAligned: true, Verbatimness: >= 0.4 } || Twin(comparison, sentence) is not { } twin) continue;
            if (Subject(comparison.SourceNames, twin) is not { } source) continue;
            if (Names(comparison.SourceNames, twin).Any(s => same(s, copy)) || Names(comparison.CopyNames, sentence).Any(c => same(source, c))) continue;
            var others = comparison.Source.Sentences.Skip(Math.Max(0, twin.Index - Neighbourhood)).Take((2 * Neighbourhood) + 1).Where(s => s.Index != twin.Index);
            if (others.Any(s => Names(comparison.SourceNames, s).Any(n => n.Start - s.Tokens.Start <= Reach && same(n, copy)))) yield return (source, copy);
        }
    }

    private static IEnumerable<TextSpan> Names(NameIndex names, Sentence sentence) => names.Between(sentence.Tokens.Start, sentence.Tokens.End - 1).Select(r => r.Tokens);

    private static TextSpan? Subject(NameIndex names, Sentence sentence) =>
        Names(names, sentence).Cast<TextSpan?>().FirstOrDefault(r => r!.Value.Start - sentence.Tokens.Start <= Reach);

    // The source's sentence that holds most of what this one says besides names.
    private static Sentence? Twin(Comparison comparison, Sentence sentence)
    {
        var words = Enumerable.Range(sentence.Tokens.Start, sentence.Tokens.Length).Where(t => comparison.Copy.Tokens[t].IsContent() && !comparison.CopyNames.Contains(t)).ToList();
        var linked = words.Where(t => comparison.SourceOf(t) >= 0).ToList();
        if (linked.Count < 4 || linked.Count < 0.5 * words.Count) return null;
        var top = linked.GroupBy(t => comparison.Source.SentenceOf(comparison.SourceOf(t)).Index).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First();
        return top.Count() >= 3 && top.Count() >= 0.55 * linked.Count ? comparison.Source.Sentences[top.Key] : null;
    }
}
