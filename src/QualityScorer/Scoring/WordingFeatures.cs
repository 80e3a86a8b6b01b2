using System.Numerics.Tensors;
using QualityScorer.Alignment;
using QualityScorer.Similarity;

namespace QualityScorer.Scoring;

/// <summary>How far the wording of an aligned pair's copy is from its source, as the vector that <see cref="FeatureSchema.Wording"/> describes.</summary>
internal static class WordingFeatures
{
    /// <summary>Measures one unit; equal texts give zeros only. Every value is finite and at least 0.</summary>
    public static double[] Measure(UnitWords words, Language language)
    {
        if (string.Equals(words.SourceText, words.CopyText, StringComparison.Ordinal)) return new double[FeatureSchema.Wording.Length];
        var placed = SoftAlignment.Of(words, place: 0.5, context: 0.3);
        var free = SoftAlignment.Of(words, place: 0, context: 0);
        var counts = new WordCounts(words);
        var vectors = language.Encoder.Encode([words.SourceText, words.CopyText]);
        var length = Math.Log((words.CopyText.Length + 1.0) / (words.SourceText.Length + 1.0));
        var surprise = Surprise.Of(words, language.Context, counts.Scale);
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
            1 - TensorPrimitives.Dot(vectors[0], vectors[1]),
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
            surprise.Total,
            surprise.Misfit,
            surprise.Wrong,
            surprise.Gaps,
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
