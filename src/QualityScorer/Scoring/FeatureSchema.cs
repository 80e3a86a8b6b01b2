using System.Collections.Immutable;
using QualityScorer.Evidence;

namespace QualityScorer.Scoring;

/// <summary>The features that a model can weigh. A model file names the ones it was made for; a different list is refused.</summary>
public static class FeatureSchema
{
    /// <summary>Raised whenever a feature is added, removed or measured differently.</summary>
    public const int Version = 7;

    private const string Share = "share, 0 to 1";
    private const string Flag = "0 or 1";
    private const string Points = "MQM points per 100 words, 0 upwards";
    private const string ByLength = "share times ln(1 + source tokens) / 4";
    private const string ByWords = "share times source tokens / 40";
    private const string Rate = "per 10 words, 0 upwards";

    /// <summary>Measured on each aligned pair, in the order of <see cref="WordingFeatures.Measure"/>.</summary>
    public static ImmutableArray<FeatureDescriptor> Wording { get; } =
    [
        Of("soft-alignment", Share, Dimension.Meaning, "1 - F of the soft word alignment with place and neighbours, weighed by rarity."),
        Of("soft-recall", Share, Dimension.Completeness, "Rarity-weighted part of the source without a near word in the copy."),
        Of("soft-precision", Share, Dimension.Meaning, "Rarity-weighted part of the copy without a near word in the source."),
        Of("soft-edits", Share, Dimension.Meaning, "Rarity-weighted word edits in which near words are cheap to exchange."),
        Of("character-ngrams", Share, Dimension.Meaning, "1 - chrF (Popovic 2015)."),
        Of("character-and-word-ngrams", Share, Dimension.Meaning, "1 - chrF++ (Popovic 2017)."),
        Of("sentence-vectors", "1 - cosine, 0 to 1", Dimension.Meaning, "Distance of the sentence vectors."),
        Of("words-missing", Share, Dimension.Completeness, "Rarity-weighted part of the source's words that the copy lacks in every form."),
        Of("words-added", Share, Dimension.Meaning, "Rarity-weighted part of the copy's words that the source lacks in every form."),
        Of("word-pairs", Share, Dimension.Fluency, "Word pairs of the copy that do not stand next to each other in the source."),
        Of("order", Share, Dimension.Meaning, "Shared words of the copy that do not continue a run of the source."),
        Of("shorter", "log ratio, 0 upwards", Dimension.Completeness, "How much shorter the copy is, beyond a twentieth."),
        Of("longer", "log ratio, 0 upwards", Dimension.Completeness, "How much longer the copy is."),
        Of("numbers", Rate, Dimension.Numbers, "Numbers, dates and times that stand on one side only, in whatever words, digits or units."),
        Of("capitals", Rate, Dimension.Names, "Capitalised words inside sentences that stand on one side only."),
        Of("negation", Rate, Dimension.Meaning, "Difference in the count of negations."),
        Of("common-words", Rate, Dimension.Fluency, "Very common words that stand on one side only."),
        Of("rare-words", Rate, Dimension.Meaning, "Other words that stand on one side only."),
        Of("inflection", Rate, Dimension.Fluency, "Words of the copy whose only match in the source is another form."),
        Of("repetition", Rate, Dimension.Fluency, "Words that the copy says more often than the source, beyond the first time."),
        Of("stutter", Rate, Dimension.Fluency, "Words that the copy says twice in a row and the source does not."),
        Of("unknown-words", Rate, Dimension.Fluency, "Words of the copy, misspelled names apart, that are in neither the lexicon nor the source."),
        Of("surprise", "nats per 10 words, 0 upwards", Dimension.Fluency, "How unexpected the changed words are between their neighbours."),
        Of("misfit", "nats per 10 words, 0 upwards", Dimension.Fluency, "How much less likely the changed words are at their place than anywhere."),
        Of("final-mark", Flag, Dimension.Fluency, "The copy does not end with the source's final mark."),
        Of("marks", Rate, Dimension.Fluency, "Punctuation marks that stand on one side only."),
        Of("lower-case", Share, Dimension.Fluency, "Capitals of the source that are small in the copy."),
        Of("first-letter", Flag, Dimension.Fluency, "The copy begins small where the source begins with a capital."),
        Of("spaced-marks", Rate, Dimension.Fluency, "Closing marks with white space before them where the source has none."),
        Of("foreign-letters", Rate, Dimension.Fluency, "Words in another script that the source lacks."),
        Of("question", Flag, Dimension.Meaning, "One side asks and the other does not."),
        Of("alignment-by-length", ByLength, Dimension.Meaning, "Soft alignment damage of a long unit: there is more of it to misread."),
        Of("edits-by-length", ByLength, Dimension.Meaning, "Soft edits of a long unit."),
        Of("missing-by-length", ByLength, Dimension.Completeness, "Missing words of a long unit."),
        Of("dropped", Share, Dimension.Completeness, "Rarity-weighted part of the source in whose place the copy has nothing."),
        Of("replaced", Share, Dimension.Meaning, "Rarity-weighted part of the source in whose place the copy has something else."),
        Of("estranged", Share, Dimension.Meaning, "The same, by how far its meaning is from what stands in its place."),
        Of("pronouns", Rate, Dimension.Meaning, "Differences in the number of pronouns of each person."),
        Of("worst-misfit", "nats, 0 upwards", Dimension.Fluency, "How much less likely the worst changed word is at its place than anywhere."),
        Of("strong-misfit", "nats per 10 words, 0 upwards", Dimension.Fluency, "The same of all changed words, beyond three nats each."),
        Of("mean-surprise", "nats, 0 upwards", Dimension.Fluency, "How unexpected a changed word is on average, less where few are changed."),
        Of("surprise-by-edits", "nats times share", Dimension.Fluency, "The same, by how much was changed."),
        Of("vectors-by-length", ByLength, Dimension.Meaning, "Distance of the sentence vectors of a long unit."),
        Of("ngrams-by-length", ByLength, Dimension.Meaning, "Lost character n-grams of a long unit."),
        Of("dropped-by-length", ByLength, Dimension.Completeness, "Dropped words of a long unit."),
        Of("replaced-by-length", ByLength, Dimension.Meaning, "Replaced words of a long unit."),
        Of("estranged-by-length", ByLength, Dimension.Meaning, "Estranged words of a long unit."),
        Of("capitals-by-length", "rate times ln(1 + source tokens) / 4", Dimension.Names, "Changed capitalised words of a long unit."),
        Of("misfit-by-length", "rate times ln(1 + source tokens) / 4", Dimension.Fluency, "Misfit of a long unit's changed words."),
        Of("longer-by-length", "log ratio times ln(1 + source tokens) / 4", Dimension.Completeness, "How much longer the copy of a long unit is."),
        Of("alignment-by-words", ByWords, Dimension.Meaning, "Soft alignment damage, by the number of words."),
        Of("edits-by-words", ByWords, Dimension.Meaning, "Soft edits, by the number of words."),
        Of("vectors-by-words", ByWords, Dimension.Meaning, "Distance of the sentence vectors, by the number of words."),
        Of("ngrams-by-words", ByWords, Dimension.Meaning, "Lost character n-grams, by the number of words."),
        Of("dropped-by-words", ByWords, Dimension.Completeness, "Dropped words, by the number of words."),
        Of("missing-by-words", ByWords, Dimension.Completeness, "Missing words, by the number of words."),
        Of("verb-groups", Rate, Dimension.Meaning, "Differences in the number of auxiliaries of each kind and of present participles."),
        Of("verbs", Rate, Dimension.Completeness, "Full verbs that the copy has fewer than the source."),
    ];

    /// <summary>Measured on the whole pair, in the order of <see cref="EvidenceFeatures.Measure"/>.</summary>
    public static ImmutableArray<FeatureDescriptor> Evidence { get; } =
    [
        Of("omitted", Share, Dimension.Completeness, "Source words in sentences that the copy leaves out."),
        Of("added", Share, Dimension.Completeness, "Copy words in sentences that the source lacks."),
        .. Enum.GetValues<Dimension>().SelectMany(dimension => new[]
        {
            Of($"{dimension.ToString().ToLowerInvariant()}-minor", Points, dimension, $"Minor issues charged to {dimension}, weighed by confidence."),
            Of($"{dimension.ToString().ToLowerInvariant()}-major", Points, dimension, $"Major and critical issues charged to {dimension}, weighed by gravity and confidence."),
        }),
    ];

    /// <summary>Both, wording first: the order of <see cref="QualityModel.Measure"/>.</summary>
    public static ImmutableArray<FeatureDescriptor> All { get; } = [.. Wording, .. Evidence];

    /// <summary>Position of a wording feature.</summary>
    public static int IndexOf(string name)
    {
        for (var i = 0; i < Wording.Length; i++)
        {
            if (string.Equals(Wording[i].Name, name, StringComparison.Ordinal)) return i;
        }

        throw new ArgumentException($"'{name}' is no wording feature", nameof(name));
    }

    private static FeatureDescriptor Of(string name, string unit, Dimension dimension, string summary) =>
        new() { Name = name, Unit = unit, Dimension = dimension, Summary = summary };
}
