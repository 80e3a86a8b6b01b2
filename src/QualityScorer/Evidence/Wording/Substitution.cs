using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Wording;

/// <summary>A word or two of the copy in the place of a word or two of the source, between words that stayed, with what is known of the exchange.</summary>
internal sealed record Substitution
{
    private const int Reach = 5;

    /// <summary>Document indexes of the source's content words.</summary>
    public required IReadOnlyList<int> Source { get; init; }

    /// <summary>Document indexes of the copy's content words.</summary>
    public required IReadOnlyList<int> Copy { get; init; }

    /// <summary>The pair's share of verbatim words, 0 to 1.</summary>
    public required double Verbatimness { get; init; }

    /// <summary>Unchanged words on the left and right, at most 5 each.</summary>
    public required (int Left, int Right) Runs { get; init; }

    /// <summary>Dictionary synonymy, 0 (none) to 1.</summary>
    public required double Synonymy { get; init; }

    /// <summary>Best cosine of the words' vectors, -1 to 1.</summary>
    public required double Cosine { get; init; }

    /// <summary>Best likeness of the words' letters, 0 to 1.</summary>
    public required double Likeness { get; init; }

    /// <summary>Log-probability of the copy's word in its own sentence and of the source's word in the same place; NaN without a context model or for unknown words.</summary>
    public (double Copy, double Source) Fit { get; init; } = (double.NaN, double.NaN);

    /// <summary>Log-probability of the source's word and of the copy's word in the source's sentence; NaN likewise.</summary>
    public (double Source, double Copy) Back { get; init; } = (double.NaN, double.NaN);

    /// <summary>All substitutions of a comparison, with their fit where a context model is installed.</summary>
    public static IReadOnlyList<Substitution> In(Comparison comparison)
    {
        var found = new List<Substitution>();
        foreach (var pair in comparison.Pairs)
        {
            if (!pair.IsAligned) continue;
            foreach (var gap in pair.Gaps)
            {
                if (InGap(comparison, pair, gap) is { } exchanged) found.Add(exchanged);
            }

            found.AddRange(Linked(comparison, pair));
        }

        return comparison.Language.Context is { } model && found.Count > 0 ? WithFit(comparison, model, found) : found;
    }

    private static Substitution? InGap(Comparison comparison, AlignedPair pair, Gap gap)
    {
        if (!gap.IsAnchored && gap.LeftRun + gap.RightRun < 2) return null;
        var source = comparison.FreeSource(pair, gap).Where(t => comparison.Source.Tokens[t].IsContent()).ToList();
        var copy = comparison.FreeCopy(pair, gap).Where(t => comparison.Copy.Tokens[t].IsContent()).ToList();
        if (source.Count is 0 or > 2 || copy.Count is 0 or > 2 || gap.Source.Length > 5 || gap.Copy.Length > 5) return null;
        if (source.Any(comparison.SourceNames.Contains) || copy.Any(comparison.CopyNames.Contains)) return null;
        return Describe(comparison, pair, source, copy, (Math.Min(Reach, gap.LeftRun), Math.Min(Reach, gap.RightRun)));
    }

    // Synonyms and near words that were linked: a wrong sense hides among them.
    private static IEnumerable<Substitution> Linked(Comparison comparison, AlignedPair pair)
    {
        foreach (var link in pair.Links)
        {
            if (link.Kind is not (LinkKind.Synonym or LinkKind.Near) || !comparison.Copy.Tokens[link.Copy].IsContent() || comparison.Source.Tokens[link.Source].IsNumber || !comparison.Source.Tokens[link.Source].IsContent()) continue;
            var runs = (Run(comparison, link, -1), Run(comparison, link, 1));
            if (runs.Item1 + runs.Item2 < 2) continue;
            yield return Describe(comparison, pair, [link.Source], [link.Copy], runs);
        }
    }

    private static int Run(Comparison comparison, WordLink link, int step)
    {
        var (run, source, copy) = (0, link.Source, link.Copy);
        while (run < Reach)
        {
            source = comparison.Source.WordBeside(source, step, 3);
            copy = comparison.Copy.WordBeside(copy, step, 3);
            if (source < 0 || copy < 0 || comparison.SourceOf(copy) != source || comparison.KindOf(copy) is not (LinkKind.Exact or LinkKind.Form)) break;
            run++;
        }

        return run;
    }

    private static Substitution Describe(Comparison comparison, AlignedPair pair, List<int> source, List<int> copy, (int, int) runs)
    {
        var lexicon = comparison.Language.Lexicon;
        var vectors = comparison.Language.Words.Of([.. source.Select(t => comparison.Source.Tokens[t].Folded), .. copy.Select(t => comparison.Copy.Tokens[t].Folded)]);
        var (synonymy, cosine, likeness) = (0.0, -1.0, 0.0);
        for (var s = 0; s < source.Count; s++)
        {
            for (var c = 0; c < copy.Count; c++)
            {
                var (a, b) = (comparison.Source.Tokens[source[s]].Folded, comparison.Copy.Tokens[copy[c]].Folded);
                synonymy = Math.Max(synonymy, lexicon.Stem(a) == lexicon.Stem(b) ? 1 : Math.Max(lexicon.Synonymy(a, b), lexicon.SynonymyOfBases(a, b)));
                cosine = Math.Max(cosine, WordVectors.Similarity(vectors[s], vectors[source.Count + c]));
                likeness = Math.Max(likeness, CharacterSimilarity.Ratio(lexicon.BaseOf(a), lexicon.BaseOf(b)));
            }
        }

        return new Substitution { Source = source, Copy = copy, Verbatimness = pair.Verbatimness, Runs = runs, Synonymy = synonymy, Cosine = cosine, Likeness = likeness };
    }

    private static List<Substitution> WithFit(Comparison comparison, IContextModel model, List<Substitution> found)
    {
        var contexts = new List<WordContext>(2 * found.Count);
        foreach (var one in found)
        {
            var (source, copy) = (comparison.Source.Tokens[one.Source[^1]].Normal, comparison.Copy.Tokens[one.Copy[^1]].Normal);
            contexts.Add(Around(comparison.Copy, one.Copy[^1], [copy, source]));
            contexts.Add(Around(comparison.Source, one.Source[^1], [source, copy]));
        }

        var scores = model.LogProbabilities(contexts);
        return [.. found.Select((one, k) => one with { Fit = (scores[2 * k][0], scores[2 * k][1]), Back = (scores[(2 * k) + 1][0], scores[(2 * k) + 1][1]) })];
    }

    private static WordContext Around(Document document, int token, string[] candidates)
    {
        var sentence = document.SentenceOf(token);
        var left = Enumerable.Range(Math.Max(sentence.Tokens.Start, token - Reach), Math.Min(Reach, token - sentence.Tokens.Start)).Select(i => document.Tokens[i].Normal).ToList();
        var right = Enumerable.Range(token + 1, Math.Min(Reach, sentence.Tokens.End - token - 1)).Select(i => document.Tokens[i].Normal).ToList();
        return new WordContext(left, right, candidates);
    }
}
