using System.Numerics.Tensors;
using QualityScorer.Alignment;
using QualityScorer.Similarity;

namespace QualityScorer.Scoring;

/// <summary>How far the wording of an aligned pair's copy is from its source, as the vector that <see cref="FeatureSchema.Wording"/> describes.</summary>
internal static class WordingFeatures
{
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
        var placed = SoftAlignment.Of(words, place: 0.5, context: 0.3);
        var free = SoftAlignment.Of(words, place: 0, context: 0);
        var counts = new WordCounts(words);
        var length = Math.Log((words.CopyText.Length + 1.0) / (words.SourceText.Length + 1.0));
        var edits = WeightedEdits.Distance(words);
        var missing = WordCounts.Uncovered(words.Source, words.SourceWeights, words.Copy);
        var extent = Math.Log(1 + words.Source.Length) / 4; // about 1 for a sentence of 50 tokens
        double[] values =
        [
            1 - placed.F,
            1 - free.Recall,
            1 - free.Precision,
            edits,
            1 - (Chrf.Default.Sentence(words.SourceText, words.CopyText) / 100),
            1 - (Chrf.PlusPlus.Sentence(words.SourceText, words.CopyText) / 100),
            1 - TensorPrimitives.Dot(ofSource, ofCopy),
            missing,
            WordCounts.Uncovered(words.Copy, words.CopyWeights, words.Source),
            WordOrder.NewPairs(words),
            WordOrder.Breaks(words),
            -length,
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
            counts.Scale * surprise.Misfit,
            Surface.FinalMark(words),
            counts.Marks,
            Surface.LowerCase(words),
            Surface.FirstLetter(words),
            counts.Scale * Surface.SpacedMarks(words),
            counts.Scale * Surface.ForeignLetters(words),
            Surface.Question(words),
            (1 - placed.F) * extent,
            edits * extent,
            missing * extent,
        ];
        for (var i = 0; i < values.Length; i++) values[i] = double.IsFinite(values[i]) && values[i] > 0 ? values[i] : 0;
        return values;
    }
}
