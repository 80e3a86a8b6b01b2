using System.Globalization;
using QualityScorer.Scoring;

namespace QualityScorer.Training.Guards;

/// <summary>What every scoring model must hold, whatever the judgements it was made from say. A model that fails one is not written.</summary>
public static class ModelGuards
{
    // A text of which nothing is left belongs to the worst band, whose limit is the model's own.
    private const double Unusable = Calibration.MedianDegradation;

    /// <summary>The guards that a scorer fails, one line each; none for a sound one.</summary>
    /// <param name="scorer">The scorer with the model.</param>
    /// <param name="calibration">The model's bands.</param>
    /// <param name="figures">Figures of the training run, by the names of <see cref="TrainingCard.Figures"/>.</param>
    public static IReadOnlyList<string> Failures(RewriteScorer scorer, Calibration calibration, IReadOnlyDictionary<string, double> figures)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentNullException.ThrowIfNull(calibration);
        ArgumentNullException.ThrowIfNull(figures);
        var failures = new List<string>();
        double Score(string source, string copy) => scorer.Score(new RewritePair("", source, copy)).Degradation;
        void Expect(bool holds, string guard, double value)
        {
            if (!holds) failures.Add(string.Create(CultureInfo.InvariantCulture, $"{guard} (scored {value:0.##})"));
        }

        var samples = GuardSample.All;
        for (var i = 0; i < samples.Count; i++)
        {
            var sample = samples[i];
            var other = samples[(i + 1) % samples.Count];
            var good = Score(sample.Source, sample.Good);
            var damaged = Score(sample.Source, sample.Damaged);
            Expect(Score(sample.Source, sample.Source) is var same && same is 0, $"{sample.Name}: the same text scores 0", same);
            Expect(Score(sample.Source, "") is var empty && empty >= calibration.Severe, $"{sample.Name}: an empty copy is severe", empty);
            Expect(Score(sample.Source, other.Source) is var unrelated && unrelated >= calibration.Severe, $"{sample.Name}: an unrelated text is severe", unrelated);
            Expect(Score(sample.Source, Shuffled(sample.Source)) is var shuffled && shuffled >= Unusable, $"{sample.Name}: its words in random order are marked or severe", shuffled);
            Expect(good < calibration.Marked, $"{sample.Name}: an honest paraphrase is intact or light", good);
            Expect(damaged > good, $"{sample.Name}: the damaged copy scores above the honest paraphrase", damaged - good);
            foreach (var (kind, text) in PlantedFacts.Of(sample.Source)) Expect(Score(sample.Source, text) is var planted && planted > 0, $"{sample.Name}: a planted {kind} raises the score", planted);
        }

        if (figures.TryGetValue("keptAsideKendall", out var ours) && figures.TryGetValue("chrfKendall", out var chrf) && ours < chrf)
            failures.Add(string.Create(CultureInfo.InvariantCulture, $"agreement with the labels on groups kept aside is not below chrF's (Kendall {ours:0.000}, chrF {chrf:0.000})"));
        return failures;
    }

    private static string Shuffled(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        new Random(1).Shuffle(words);
        return string.Join(' ', words);
    }
}
