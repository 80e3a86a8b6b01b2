using System.Numerics.Tensors;
using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Evidence.Wording;

/// <summary>What is known of each substitution, as the vector that a <see cref="WordChoiceModel"/> weighs.</summary>
internal static class SubstitutionFeatures
{
    // What a content word costs on average where the model does not know it: nats.
    private const double UsualSurprise = 9;

    // An editor puts one verb for another freely, but one thing for another seldom: how verbal two words are at most, or at least, to count as nouns and verbs.
    private const double Noun = 0.4;
    private const double Verb = 0.8;

    // Where the -ing form is this common beside the base form the word is a verb.
    private const double VerbShare = 0.25;

    // Substitutions whose usual misfit is added to a text's own, so that two odd words do not condemn a text.
    private const double Doubt = 6;

    /// <summary>Names of the features, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "verbatimness", "left", "right", "source_words", "copy_words", "linked", "synonymy", "cosine", "phrase_cosine", "likeness", "surprise", "surprise_over_source", "misfit",
        "back_surprise", "source_rarity", "copy_rarity", "rarer", "topic", "topic_under_source", "in_source", "same_ending", "headline",
        "first_sense", "later_sense", "other_way", "common", "unlisted", "better_sense", "worse_sense", "sense_doubt", "sense_topic", "sense_sentence", "seen", "unseen", "near", "near_surprise", "far_surprise", "far_suspicion", "near_suspicion", "far_likeness", "far_topic",
        "text_verbatimness", "far_text_verbatimness", "far_verbatimness", "surprise_text_verbatimness", "text_misfit", "text_unlike", "suspicion", "derived", "derived_surprise", "nouns", "verbs", "near_nouns", "noun_cosine", "rest_of_source", "rest_of_copy", "far_rest", "source_letters", "copy_letters", "source_listed", "copy_listed", "expression_broken", "expression_opaque", "expression_gone", "expression_told", "idiom",
    ];

    /// <summary>Index of the feature that is 1 where the copy has a wording listed for the source's whole expression.</summary>
    public static int Told { get; } = Names.ToList().IndexOf("expression_told");

    private static int TextMisfit { get; } = Names.ToList().IndexOf("text_misfit");

    /// <summary>One vector a substitution.</summary>
    /// <param name="comparison">The compared pair.</param>
    /// <param name="found">Its substitutions.</param>
    /// <param name="suspicion">Other damage in the copy, issues per 100 words.</param>
    public static double[][] Of(Comparison comparison, IReadOnlyList<Substitution> found, double suspicion)
    {
        if (found.Count == 0) return [];
        var lexicon = comparison.Language.Lexicon;
        var topic = Topic(comparison);
        var stems = new HashSet<string>(StringComparer.Ordinal);
        for (var t = 0; t < comparison.SourceWords.Length; t++)
        {
            if (comparison.Source.Tokens[t].IsWord) stems.Add(comparison.SourceWords[t].Stem);
        }

        var fits = Fits(comparison, found);
        var senses = Senses(comparison, found, topic);
        var expressions = new ExpressionFit(comparison);
        var doubt = Math.Log(1 + suspicion);
        var linked = new Dictionary<AlignedPair, ((int All, int Found) Source, (int All, int Found) Copy)>(ReferenceEqualityComparer.Instance);
        var rows = new double[found.Count][];
        for (var k = 0; k < found.Count; k++)
        {
            var one = found[k];
            var source = comparison.Language.Words.Of(Array.ConvertAll(one.Source, t => comparison.SourceWords[t]));
            var copy = comparison.Language.Words.Of(Array.ConvertAll(one.Copy, t => comparison.CopyWords[t]));
            var nearness = Nearness(comparison, one, source, copy);
            var sense = senses[k];
            var expression = expressions.Of(one);
            var near = Math.Max(Math.Max(nearness.Synonymy, nearness.Seen), Math.Max(Math.Max(sense.First, 0.6 * sense.Later), Math.Max(0.5 * sense.Back, sense.Common)));
            var sourceTopic = source.Max(v => WordVectors.Similarity(v, topic));
            var copyTopic = copy.Min(v => WordVectors.Similarity(v, topic));
            var (sourceRarity, copyRarity) = (one.Source.Max(t => comparison.SourceWords[t].RarityOf(comparison.Source.Tokens[t].Normal)), one.Copy.Max(t => comparison.CopyWords[t].RarityOf(comparison.Copy.Tokens[t].Normal)));
            // Cautious and cautiously, but also tender and tenderness: whether the other part of speech is an error is told by its place.
            var derived = one.Source.Any(s => one.Copy.Any(c => WordForms.ShareRoot(comparison.Source.Tokens[s].Folded, comparison.Copy.Tokens[c].Folded))) ? 1.0 : 0;
            var (mine, its) = (Verbal(comparison.SourceWords[one.Source[^1]]), Verbal(comparison.CopyWords[one.Copy[^1]]));
            var (nouns, verbs) = (mine < Noun && its < Noun ? 1.0 : 0, mine >= Verb && its >= Verb ? 1.0 : 0);
            if (!linked.TryGetValue(one.Pair, out var said)) linked[one.Pair] = said = (Content(comparison.Source, one.Pair.SourceTokens, comparison.CopyOf), Content(comparison.Copy, one.Pair.CopyTokens, comparison.SourceOf));
            var (restOfSource, restOfCopy) = (Rest(said.Source, Content(comparison.Source, one.Source, comparison.CopyOf)), Rest(said.Copy, Content(comparison.Copy, one.Copy, comparison.SourceOf)));
            rows[k] =
            [
                one.Pair.Verbatimness, one.Left / 3.0, one.Right / 3.0, one.Source.Length - 1, one.Copy.Length - 1, one.Link is null ? 0 : 1, nearness.Synonymy, nearness.Cosine, Phrase(source, copy), nearness.Likeness,
                fits[k].Copy, fits[k].Copy - fits[k].Source, fits[k].Copy - copyRarity, fits[k].Back, sourceRarity, copyRarity, copyRarity - sourceRarity, copyTopic, sourceTopic - copyTopic,
                Array.TrueForAll(one.Copy, t => stems.Contains(comparison.CopyWords[t].Stem)) ? 1 : 0,
                Ending(comparison.Source.Tokens[one.Source[^1]].Folded) == Ending(comparison.Copy.Tokens[one.Copy[^1]].Folded) ? 1 : 0,
                comparison.Copy.SentenceOf(one.Copy[0]).Kind == SentenceKind.Body ? 0 : 1,
                sense.First, sense.Later, sense.Back, sense.Common, sense.Unlisted, Math.Max(0, sense.Answer.Margin), Math.Max(0, -sense.Answer.Margin), sense.Answer.Doubt, sense.Answer.Topic, sense.Answer.Sentence, nearness.Seen, nearness.Unseen,
                near, near * fits[k].Copy, (1 - near) * fits[k].Copy, (1 - near) * doubt, near * doubt, nearness.Likeness > 0.5 ? 1 - near : 0, (1 - near) * (sourceTopic - copyTopic),
                comparison.Verbatimness, (1 - near) * comparison.Verbatimness, (1 - near) * one.Pair.Verbatimness, comparison.Verbatimness * fits[k].Copy, 0, 0, doubt, derived, derived * (fits[k].Copy - fits[k].Source),
                nouns, verbs, nouns * near, nouns * nearness.Cosine,
                restOfSource, restOfCopy, (1 - near) * Math.Min(restOfSource, restOfCopy), one.Source.Sum(t => comparison.Source.Tokens[t].Folded.Length), one.Copy.Sum(t => comparison.Copy.Tokens[t].Folded.Length),
                Listed(comparison.SourceWords, one.Source), Listed(comparison.CopyWords, one.Copy),
                expression.Broken, expression.Opaque, expression.Gone, expression.Told, expression.Idiom,
            ];
        }

        var misfit = (rows.Sum(r => r[11]) + (2 * Doubt)) / (rows.Length + Doubt);
        var unlike = (rows.Sum(r => 1 - r[8]) + (0.6 * Doubt)) / (rows.Length + Doubt);
        foreach (var row in rows) (row[TextMisfit], row[TextMisfit + 1]) = (misfit, unlike);
        return rows;
    }

    /// <summary>Other damage in the copy, issues per 100 words, 0 upwards; omissions and additions say nothing on who made the copy.</summary>
    public static double Suspicion(Comparison comparison, IReadOnlyList<Issue> reported)
    {
        var words = comparison.Copy.Tokens.Count(t => t.Kind is TokenKind.Word or TokenKind.Number);
        return reported.Count(i => i.Dimension != Dimension.Completeness) * 100.0 / Math.Max(100, words);
    }

    private static (double Synonymy, double Cosine, double Likeness, double Seen, double Unseen) Nearness(Comparison comparison, Substitution one, float[][] source, float[][] copy)
    {
        var lexicon = comparison.Language.Lexicon;
        var (synonymy, cosine, likeness, seen, avoided) = (0.0, -1.0, 0.0, 0.0, false);
        for (var s = 0; s < one.Source.Length; s++)
        {
            for (var c = 0; c < one.Copy.Length; c++)
            {
                var (a, b) = (comparison.SourceWords[one.Source[s]], comparison.CopyWords[one.Copy[c]]);
                synonymy = Math.Max(synonymy, a.Stem == b.Stem ? 1 : Math.Max(lexicon.Synonymy(a, b), lexicon.Synonymy(a.Base, b.Base)));
                cosine = Math.Max(cosine, WordVectors.Similarity(source[s], copy[c]));
                likeness = Math.Max(likeness, CharacterSimilarity.Ratio(a.Base.Form, b.Base.Form));
                seen = Math.Max(seen, lexicon.Exchanges.Strength(a.Base, b.Base));
                avoided |= lexicon.Exchanges.Avoid(a.Base.Form, b.Base.Form);
            }
        }

        return (synonymy, cosine, likeness, seen, avoided && seen == 0 ? 1 : 0);
    }

    private static double Phrase(float[][] source, float[][] copy)
    {
        var (a, b) = (Sum(source), Sum(copy));
        var norm = TensorPrimitives.Norm(a) * TensorPrimitives.Norm(b);
        return norm > 0 ? TensorPrimitives.Dot(a, b) / norm : 0;
    }

    private static float[] Sum(float[][] vectors)
    {
        if (vectors.Length == 1) return vectors[0];
        var sum = new float[vectors[0].Length];
        foreach (var vector in vectors) TensorPrimitives.Add(sum, vector, sum);
        return sum;
    }

    // Direction of what the source writes about: its content words, rare ones more.
    private static float[] Topic(Comparison comparison)
    {
        var (words, seen) = (new List<LexiconWord>(), new HashSet<string>(StringComparer.Ordinal));
        for (var t = 0; t < comparison.SourceWords.Length; t++)
        {
            if (comparison.Source.Tokens[t].IsContent() && seen.Add(comparison.SourceWords[t].Form)) words.Add(comparison.SourceWords[t]);
        }

        return Direction(comparison.Language, words);
    }

    /// <summary>Unit vector of the direction that words point to, rare ones more; the zero vector where none is known.</summary>
    public static float[] Direction(Language language, List<LexiconWord> words)
    {
        if (words.Count == 0) words = [language.Lexicon.Word("the")];
        var vectors = language.Words.Of(words);
        var sum = new float[vectors[0].Length];
        for (var i = 0; i < vectors.Length; i++) TensorPrimitives.MultiplyAdd(vectors[i], (float)Math.Min(12, words[i].Rarity), sum, sum);
        var norm = TensorPrimitives.Norm<float>(sum);
        if (norm > 0) TensorPrimitives.Divide(sum, norm, sum);
        return sum;
    }

    // 1 for a form that only verbs have (or a word of irregular forms), near 0 for what is hardly ever a verb.
    private static double Verbal(LexiconWord word) => !word.IsBase && !word.Form.EndsWith('s') ? 1 : Math.Min(1, word.Base.GerundShare / VerbShare);

    // How much of what else the sentences say is found on the other side, 0 to 1: where all of it is, one strange word was put in on purpose or by mistake.
    private static double Rest((int All, int Found) sentences, (int All, int Found) own) => (sentences.Found - own.Found + 1.0) / (sentences.All - own.All + 2);

    // Content words, and how many of them are linked.
    private static (int All, int Found) Content(Document document, int[] tokens, Func<int, int> partner)
    {
        var (all, found) = (0, 0);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!document.Tokens[tokens[i]].IsContent()) continue;
            all++;
            if (partner(tokens[i]) >= 0) found++;
        }

        return (all, found);
    }

    // Logarithm of how many substitutes the thesaurus has for the words: where it has many, one that is not among them tells more.
    private static double Listed(LexiconWord[] words, int[] tokens) => Math.Log(1 + tokens.Max(t => words[t].Base.Senses?.Listed ?? 0));

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
            foreach (var t in one.Copy) contexts.Add(comparison.Copy.Around(t, [comparison.Copy.Tokens[t].Normal]));
            foreach (var t in one.Source) contexts.Add(comparison.Source.Around(t, [comparison.Source.Tokens[t].Normal]));
            contexts.Add(comparison.Source.Around(one.Source[^1], [comparison.Copy.Tokens[one.Copy[^1]].Normal]));
        }

        var scores = model.LogProbabilities(contexts);
        var at = 0;
        for (var k = 0; k < fits.Length; k++)
        {
            var copy = Enumerable.Range(at, found[k].Copy.Length).Max(i => Surprise(scores[i][0]));
            at += found[k].Copy.Length;
            var source = Enumerable.Range(at, found[k].Source.Length).Max(i => Surprise(scores[i][0]));
            at += found[k].Source.Length;
            fits[k] = (copy, source, Surprise(scores[at++][0]));
        }

        return fits;
    }

    private static double Surprise(double logProbability) => double.IsNaN(logProbability) ? UsualSurprise : Math.Clamp(-logProbability, 0, 20);

    // What the thesaurus says, all 0 to 1 but the last: the copy's word is listed in the first sense of the source's, in a later one, the other way round only,
    // both have substitutes in common, both are known and have nothing to do with each other; nats by which another sense fits better.
    private static Sense[] Senses(Comparison comparison, IReadOnlyList<Substitution> found, float[] topic)
    {
        var results = new Sense[found.Count];
        var questions = new List<(int Substitution, int Row)>();
        var fit = new SenseFit(comparison, topic);
        for (var k = 0; k < found.Count; k++)
        {
            var copies = Terms(comparison.Copy, comparison.CopyWords, found[k].Copy, comparison.Language.Lexicon);
            var known = false;
            (double First, double Later, double Back, double Common) best = default;
            (int Source, IReadOnlyList<IReadOnlyList<string>> Senses, int Own)? question = null;
            foreach (var source in Terms(comparison.Source, comparison.SourceWords, found[k].Source, comparison.Language.Lexicon))
            {
                foreach (var copy in copies)
                {
                    var same = source.Word == copy.Word;
                    if (!same && (source.Entry is null || copy.Entry is null)) continue;
                    known |= source.Entry?.Senses.Length > 0 && copy.Entry?.Senses.Length > 0;
                    var (forth, back) = same ? (0, 0) : (Thesaurus.SenseOf(source.Entry, copy.Entry), Thesaurus.SenseOf(copy.Entry, source.Entry));
                    best = (Math.Max(best.First, forth == 0 ? 1 : 0), Math.Max(best.Later, forth > 0 ? 1 : 0), Math.Max(best.Back, forth < 0 && back >= 0 ? 1.0 / (1 + back) : 0), Math.Max(best.Common, Thesaurus.Common(source.Entry, copy.Entry)));
                    if (forth >= 0 && source.Entry?.Senses.Length > 1) question ??= (source.Token, source.Entry.Senses, forth);
                }
            }

            var near = best.First > 0 || best.Later > 0 || best.Back > 0 || best.Common > 0;
            results[k] = new Sense(best.First, best.Later, best.Back, best.Common, known && !near ? 1 : 0, default);
            if (question is { } asked) questions.Add((k, fit.Ask(asked.Source, asked.Senses, asked.Own)));
        }

        var answers = fit.Answers();
        foreach (var (k, row) in questions) results[k] = results[k] with { Answer = answers[row] };
        return results;
    }

    // The words in their dictionary form, and all of them as one phrase.
    private static List<(Thesaurus.Entry? Entry, string Word, int Token)> Terms(Document document, LexiconWord[] words, int[] tokens, Lexicon lexicon)
    {
        var terms = new List<(Thesaurus.Entry? Entry, string Word, int Token)>();
        foreach (var t in tokens) terms.Add((words[t].Base.Senses, words[t].Base.Form, t));
        // "the steepest rise", "the sharpest rise"; "severely hurt", "seriously hurt".
        foreach (var t in tokens)
        {
            if (words[t].Base.Root is { } root) terms.Add((root.Senses, root.Form, t));
        }

        var (first, last) = (tokens[0], tokens[^1]);
        // "put off": the particle behind the verb belongs to it.
        for (var end = last; end <= Math.Min(last + 2, document.SentenceOf(last).Tokens.End - 1) && end - first < 4; end++)
        {
            if (end <= first || !document.Tokens[end].IsWord) continue;
            var phrase = string.Join(' ', words[first..(end + 1)].Select(w => w.Base.Form));
            terms.Add((lexicon.Thesaurus.Find(phrase), phrase, first));
        }

        return terms;
    }

    private readonly record struct Sense(double First, double Later, double Back, double Common, double Unlisted, SenseAnswer Answer);
}
