using System.Numerics.Tensors;
using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Wording;

/// <summary>What is known of each substitution, as the vector that a <see cref="LogisticModel"/> weighs.</summary>
internal static class SubstitutionFeatures
{
    private const int Reach = 5;

    // What a content word costs on average where the model does not know it: nats.
    private const double UsualSurprise = 9;

    // Substitutions whose usual misfit is added to a text's own, so that two odd words do not condemn a text.
    private const double Doubt = 6;

    /// <summary>Names of the features, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "verbatimness", "left", "right", "source_words", "copy_words", "linked", "synonymy", "cosine", "phrase_cosine", "likeness", "surprise", "surprise_over_source", "misfit",
        "back_surprise", "source_rarity", "copy_rarity", "topic", "topic_under_source", "in_source", "same_ending", "headline", "listed", "unlisted", "later_sense", "sense_margin", "text_misfit", "text_unlike", "suspicion",
    ];

    /// <summary>One vector a substitution.</summary>
    /// <param name="comparison">The compared pair.</param>
    /// <param name="found">Its substitutions.</param>
    /// <param name="suspicion">Other damage in the copy, issues per 100 words.</param>
    public static double[][] Of(Comparison comparison, IReadOnlyList<Substitution> found, double suspicion)
    {
        if (found.Count == 0) return [];
        var lexicon = comparison.Language.Lexicon;
        var topic = Topic(comparison);
        var sourceWords = comparison.Source.Tokens.Where(t => t.IsWord).Select(t => lexicon.Stem(t.Folded)).ToHashSet(StringComparer.Ordinal);
        var fits = Fits(comparison, found);
        var senses = Senses(comparison, found);
        var rows = new double[found.Count][];
        for (var k = 0; k < found.Count; k++)
        {
            var one = found[k];
            var words = comparison.Language.Words.Of([.. one.Source.Select(t => comparison.Source.Tokens[t].Folded), .. one.Copy.Select(t => comparison.Copy.Tokens[t].Folded)]);
            var (source, copy) = (words[..one.Source.Count], words[one.Source.Count..]);
            var (synonymy, cosine, likeness) = Nearness(comparison, one, source, copy);
            var sourceTopic = source.Max(v => WordVectors.Similarity(v, topic));
            var copyTopic = copy.Min(v => WordVectors.Similarity(v, topic));
            var rarity = one.Copy.Max(t => lexicon.Rarity(comparison.Copy.Tokens[t].Normal));
            rows[k] =
            [
                one.Pair.Verbatimness, one.Left / 3.0, one.Right / 3.0, one.Source.Count - 1, one.Copy.Count - 1, one.Link is null ? 0 : 1, synonymy, cosine, Phrase(source, copy), likeness,
                fits[k].Copy, fits[k].Copy - fits[k].Source, fits[k].Copy - rarity, fits[k].Back, one.Source.Max(t => lexicon.Rarity(comparison.Source.Tokens[t].Normal)), rarity, copyTopic, sourceTopic - copyTopic,
                one.Copy.All(t => sourceWords.Contains(lexicon.Stem(comparison.Copy.Tokens[t].Folded))) ? 1 : 0,
                Ending(comparison.Source.Tokens[one.Source[^1]].Folded) == Ending(comparison.Copy.Tokens[one.Copy[^1]].Folded) ? 1 : 0,
                comparison.Copy.SentenceOf(one.Copy[0]).Kind == SentenceKind.Body ? 0 : 1, senses[k].Listed, senses[k].Unlisted, senses[k].Later, senses[k].Margin, 0, 0, suspicion,
            ];
        }

        var misfit = (rows.Sum(r => r[11]) + (2 * Doubt)) / (rows.Length + Doubt);
        var unlike = (rows.Sum(r => 1 - r[8]) + (0.6 * Doubt)) / (rows.Length + Doubt);
        foreach (var row in rows) (row[^3], row[^2]) = (misfit, unlike);
        return rows;
    }

    /// <summary>Other damage in the copy, issues per 100 words, 0 upwards; omissions and additions say nothing on who made the copy.</summary>
    public static double Suspicion(Comparison comparison, IReadOnlyList<Issue> reported)
    {
        var words = comparison.Copy.Tokens.Count(t => t.Kind is TokenKind.Word or TokenKind.Number);
        return reported.Count(i => i.Dimension != Dimension.Completeness) * 100.0 / Math.Max(100, words);
    }

    private static (double Synonymy, double Cosine, double Likeness) Nearness(Comparison comparison, Substitution one, float[][] source, float[][] copy)
    {
        var lexicon = comparison.Language.Lexicon;
        var (synonymy, cosine, likeness) = (0.0, -1.0, 0.0);
        for (var s = 0; s < one.Source.Count; s++)
        {
            for (var c = 0; c < one.Copy.Count; c++)
            {
                var (a, b) = (comparison.Source.Tokens[one.Source[s]].Folded, comparison.Copy.Tokens[one.Copy[c]].Folded);
                synonymy = Math.Max(synonymy, lexicon.Stem(a) == lexicon.Stem(b) ? 1 : Math.Max(lexicon.Synonymy(a, b), lexicon.SynonymyOfBases(a, b)));
                cosine = Math.Max(cosine, WordVectors.Similarity(source[s], copy[c]));
                likeness = Math.Max(likeness, CharacterSimilarity.Ratio(lexicon.BaseOf(a), lexicon.BaseOf(b)));
            }
        }

        return (synonymy, cosine, likeness);
    }

    private static double Phrase(float[][] source, float[][] copy)
    {
        var (a, b) = (Sum(source), Sum(copy));
        var norm = TensorPrimitives.Norm(a) * TensorPrimitives.Norm(b);
        return norm > 0 ? TensorPrimitives.Dot(a, b) / norm : 0;
    }

    private static float[] Sum(float[][] vectors)
    {
        var sum = new float[vectors[0].Length];
        foreach (var vector in vectors) TensorPrimitives.Add(sum, vector, sum);
        return sum;
    }

    // Direction of what the source writes about: its content words, rare ones more.
    private static float[] Topic(Comparison comparison)
    {
        var lexicon = comparison.Language.Lexicon;
        var words = comparison.Source.Tokens.Where(t => t.IsContent()).Select(t => t.Folded).Distinct(StringComparer.Ordinal).ToList();
        if (words.Count == 0) return comparison.Language.Words.Of(["the"])[0];
        var vectors = comparison.Language.Words.Of(words);
        var sum = new float[vectors[0].Length];
        for (var i = 0; i < words.Count; i++) TensorPrimitives.MultiplyAdd(vectors[i], (float)Math.Min(12, lexicon.Rarity(words[i])), sum, sum);
        var norm = TensorPrimitives.Norm<float>(sum);
        if (norm > 0) TensorPrimitives.Divide(sum, norm, sum);
        return sum;
    }

    private static string Ending(string word) =>
        word.EndsWith("ing", StringComparison.Ordinal) ? "ing" : word.EndsWith("ed", StringComparison.Ordinal) ? "ed" : word.EndsWith("ly", StringComparison.Ordinal) ? "ly" : word.EndsWith('s') ? "s" : "";

    // Surprise in nats: the copy's most surprising word in its sentence, the source's in the source, the copy's word in the source's place.
    private static (double Copy, double Source, double Back)[] Fits(Comparison comparison, IReadOnlyList<Substitution> found)
    {
        var fits = new (double Copy, double Source, double Back)[found.Count];
        if (comparison.Language.Context is not { } model)
        {
            Array.Fill(fits, (UsualSurprise, UsualSurprise, UsualSurprise));
            return fits;
        }

        var contexts = new List<WordContext>();
        foreach (var one in found)
        {
            foreach (var t in one.Copy) contexts.Add(Around(comparison.Copy, t, [comparison.Copy.Tokens[t].Normal]));
            foreach (var t in one.Source) contexts.Add(Around(comparison.Source, t, [comparison.Source.Tokens[t].Normal]));
            contexts.Add(Around(comparison.Source, one.Source[^1], [comparison.Copy.Tokens[one.Copy[^1]].Normal]));
        }

        var scores = model.LogProbabilities(contexts);
        var at = 0;
        for (var k = 0; k < fits.Length; k++)
        {
            var copy = Enumerable.Range(at, found[k].Copy.Count).Max(i => Surprise(scores[i][0]));
            at += found[k].Copy.Count;
            var source = Enumerable.Range(at, found[k].Source.Count).Max(i => Surprise(scores[i][0]));
            at += found[k].Source.Count;
            fits[k] = (copy, source, Surprise(scores[at++][0]));
        }

        return fits;
    }

    private static double Surprise(double logProbability) => double.IsNaN(logProbability) ? UsualSurprise : Math.Clamp(-logProbability, 0, 20);

    // What the thesaurus says: how near the words are (0 to 1), both known but not near (0 or 1), how late a sense holds the copy's word (0 the first, towards 1), and by how much another sense fits better.
    private static (double Listed, double Unlisted, double Later, double Margin)[] Senses(Comparison comparison, IReadOnlyList<Substitution> found)
    {
        var (lexicon, thesaurus) = (comparison.Language.Lexicon, comparison.Language.Lexicon.Thesaurus);
        var results = new (double Listed, double Unlisted, double Later, double Margin)[found.Count];
        var questions = new List<(int Substitution, int Row)>();
        var fit = new SenseFit(comparison);
        for (var k = 0; k < found.Count; k++)
        {
            var copies = Terms(comparison.Copy, found[k].Copy, lexicon);
            var (listed, known, later) = (0.0, false, 0.0);
            (int Source, IReadOnlyList<IReadOnlyList<string>> Senses, int Own)? question = null;
            foreach (var source in Terms(comparison.Source, found[k].Source, lexicon))
            {
                foreach (var copy in copies)
                {
                    known |= thesaurus.Senses(source.Word).Count > 0 && thesaurus.Senses(copy.Word).Count > 0;
                    var near = source.Word == copy.Word ? 1 : thesaurus.Nearness(source.Word, copy.Word);
                    if (near <= listed) continue;
                    listed = near;
                    var (forth, back) = (thesaurus.SenseOf(source.Word, copy.Word), thesaurus.SenseOf(copy.Word, source.Word));
                    later = near == 1 || (forth < 0 && back < 0) ? 0 : 1 - near;
                    question = forth >= 0 && thesaurus.Senses(source.Word).Count > 1 ? (source.Token, thesaurus.Senses(source.Word), forth) : null;
                }
            }

            results[k] = (listed, known && listed == 0 ? 1 : 0, later, 0);
            if (question is { } asked) questions.Add((k, fit.Ask(asked.Source, asked.Senses, asked.Own)));
        }

        var margins = fit.Answers();
        foreach (var (k, row) in questions) results[k].Margin = margins[row];
        return results;
    }

    // The words in their dictionary form, and all of them as one phrase.
    private static List<(string Word, int Token)> Terms(Document document, IReadOnlyList<int> tokens, Lexicon lexicon)
    {
        var terms = tokens.Select(t => (lexicon.BaseOf(document.Tokens[t].Folded), t)).ToList();
        var (first, last) = (tokens[0], tokens[^1]);
        // "put off": the particle behind the verb belongs to it.
        for (var end = last; end <= Math.Min(last + 2, document.SentenceOf(last).Tokens.End - 1) && end - first < 4; end++)
        {
            if (end > first && document.Tokens[end].IsWord) terms.Add((string.Join(' ', Enumerable.Range(first, end - first + 1).Select(i => lexicon.BaseOf(document.Tokens[i].Folded))), first));
        }

        return terms;
    }

    internal static WordContext Around(Document document, int token, string[] candidates)
    {
        var sentence = document.SentenceOf(token);
        var left = Enumerable.Range(Math.Max(sentence.Tokens.Start, token - Reach), Math.Min(Reach, token - sentence.Tokens.Start)).Select(i => document.Tokens[i].Normal).ToList();
        var right = Enumerable.Range(token + 1, Math.Min(Reach, sentence.Tokens.End - token - 1)).Select(i => document.Tokens[i].Normal).ToList();
        return new WordContext(left, right, candidates);
    }
}
