using System.Numerics.Tensors;
using QualityScorer.Alignment;
using QualityScorer.Similarity;

namespace QualityScorer.Scoring;

/// <summary>How far the wording of an aligned pair's copy is from its source, as the vector that <see cref="FeatureSchema.Wording"/> describes.</summary>
internal static class WordingFeatures
{
    // A copy that is a twentieth shorter may say all the same in fewer letters; and a word too many must not make up for one that is missing.
    private const double Shorter = 0.05; // log ratio

    /// <summary>Measures units, a vector each; the models are asked about all of them at once. Equal texts give zeros only. Every value is finite and at least 0.</summary>
    public static double[][] Measure(IReadOnlyList<UnitWords> units, Language language)
    {
        var wordings = units.Select(_ => new double[FeatureSchema.Wording.Length]).ToArray();
        var changed = Enumerable.Range(0, units.Count).Where(i => !string.Equals(units[i].SourceText, units[i].CopyText, StringComparison.Ordinal)).ToArray();
        var surprises = Surprise.Of([.. changed.Select(i => units[i])], language.Context);
        var vectors = language.Encoder.Encode([.. changed.SelectMany(i => (string[])[units[i].SourceText, units[i].CopyText])]);
        for (var k = 0; k < changed.Length; k++) wordings[changed[k]] = Values(units[changed[k]], surprises[k], vectors[2 * k], vectors[(2 * k) + 1]);
        return wordings;
    }

    private static double[] Values(UnitWords words, Surprise surprise, float[] ofSource, float[] ofCopy)
    {
        var alignment = 1 - SoftAlignment.Of(words, place: 0.5, context: 0.3).F;
        var free = SoftAlignment.Of(words, place: 0, context: 0);
        var counts = new WordCounts(words);
        var length = Math.Log((words.CopyText.Length + 1.0) / (words.SourceText.Length + 1.0));
        var edits = WeightedEdits.Of(words);
        var missing = WordCounts.Uncovered(words.Source, words.SourceWeights, words.Copy);
        var extent = Math.Log(1 + words.Source.Length) / 4; // about 1 for a sentence of 50 tokens
        var words40 = words.Source.Length / 40.0; // 1 for a sentence of 40 tokens
        var ngrams = 1 - (Chrf.Default.Sentence(words.SourceText, words.CopyText) / 100);
        var vectors = 1 - TensorPrimitives.Dot(ofSource, ofCopy);
        var misfit = counts.Scale * surprise.Misfit;
        double[] values =
        [
            alignment,
            1 - free.Recall,
            1 - free.Precision,
            edits.Distance,
            ngrams,
            1 - (Chrf.PlusPlus.Sentence(words.SourceText, words.CopyText) / 100),
            vectors,
            missing,
            WordCounts.Uncovered(words.Copy, words.CopyWeights, words.Source),
            WordOrder.NewPairs(words),
            WordOrder.Breaks(words),
            -length - Shorter,
            length,
            counts.Numbers,
            counts.Capitals,
            counts.Negation,
            counts.CommonWords,
            counts.RareWords,
            counts.Inflection,
            counts.Repetition,
            counts.Stutter,
            counts.Unknown,
            counts.Scale * surprise.Total,
            misfit,
            Surface.FinalMark(words),
            counts.Marks,
            Surface.LowerCase(words),
            Surface.FirstLetter(words),
            counts.Scale * Surface.SpacedMarks(words),
            counts.Scale * Surface.ForeignLetters(words),
            Surface.Question(words),
            alignment * extent,
            edits.Distance * extent,
            missing * extent,
            edits.Dropped,
            edits.Replaced,
            edits.Estranged,
            counts.Pronouns,
            surprise.Worst,
            counts.Scale * surprise.Strong,
            surprise.Mean,
            surprise.Mean * edits.Distance,
            vectors * extent,
            ngrams * extent,
            edits.Dropped * extent,
            edits.Replaced * extent,
            edits.Estranged * extent,
            counts.Capitals * extent,
            misfit * extent,
            Math.Max(0, length) * extent,
            alignment * words40,
            edits.Distance * words40,
            vectors * words40,
            ngrams * words40,
            edits.Dropped * words40,
            missing * words40,
            counts.VerbGroups,
            counts.Verbs,
        ];
        for (var i = 0; i < values.Length; i++) values[i] = double.IsFinite(values[i]) && values[i] > 0 ? values[i] : 0;
        return values;
    }
}
