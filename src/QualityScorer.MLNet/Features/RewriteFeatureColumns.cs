using System.Reflection;
using Microsoft.ML.Data;
using QualityScorer.Scoring;

namespace QualityScorer.MLNet.Features;

/// <summary>
/// One column a feature, under the names of <see cref="FeatureSchema.All"/>: ML.NET makes slot names of column names when it joins columns, and a custom mapping
/// has no other way to name what it gives.
/// </summary>
internal sealed class RewriteFeatureColumns
{
    private static readonly Action<RewriteFeatureColumns, float>[] Setters = FindSetters();

    [ColumnName("soft-alignment")] public float SoftAlignment { get; set; }

    [ColumnName("soft-recall")] public float SoftRecall { get; set; }

    [ColumnName("soft-precision")] public float SoftPrecision { get; set; }

    [ColumnName("soft-edits")] public float SoftEdits { get; set; }

    [ColumnName("character-ngrams")] public float CharacterNgrams { get; set; }

    [ColumnName("character-and-word-ngrams")] public float CharacterAndWordNgrams { get; set; }

    [ColumnName("sentence-vectors")] public float SentenceVectors { get; set; }

    [ColumnName("words-missing")] public float WordsMissing { get; set; }

    [ColumnName("words-added")] public float WordsAdded { get; set; }

    [ColumnName("word-pairs")] public float WordPairs { get; set; }

    [ColumnName("order")] public float Order { get; set; }

    [ColumnName("shorter")] public float Shorter { get; set; }

    [ColumnName("longer")] public float Longer { get; set; }

    [ColumnName("numbers")] public float Numbers { get; set; }

    [ColumnName("capitals")] public float Capitals { get; set; }

    [ColumnName("negation")] public float Negation { get; set; }

    [ColumnName("common-words")] public float CommonWords { get; set; }

    [ColumnName("rare-words")] public float RareWords { get; set; }

    [ColumnName("inflection")] public float Inflection { get; set; }

    [ColumnName("repetition")] public float Repetition { get; set; }

    [ColumnName("stutter")] public float Stutter { get; set; }

    [ColumnName("unknown-words")] public float UnknownWords { get; set; }

    [ColumnName("surprise")] public float Surprise { get; set; }

    [ColumnName("misfit")] public float Misfit { get; set; }

    [ColumnName("final-mark")] public float FinalMark { get; set; }

    [ColumnName("marks")] public float Marks { get; set; }

    [ColumnName("lower-case")] public float LowerCase { get; set; }

    [ColumnName("first-letter")] public float FirstLetter { get; set; }

    [ColumnName("spaced-marks")] public float SpacedMarks { get; set; }

    [ColumnName("foreign-letters")] public float ForeignLetters { get; set; }

    [ColumnName("question")] public float Question { get; set; }

    [ColumnName("alignment-by-length")] public float AlignmentByLength { get; set; }

    [ColumnName("edits-by-length")] public float EditsByLength { get; set; }

    [ColumnName("missing-by-length")] public float MissingByLength { get; set; }

    [ColumnName("dropped")] public float Dropped { get; set; }

    [ColumnName("replaced")] public float Replaced { get; set; }

    [ColumnName("estranged")] public float Estranged { get; set; }

    [ColumnName("pronouns")] public float Pronouns { get; set; }

    [ColumnName("worst-misfit")] public float WorstMisfit { get; set; }

    [ColumnName("strong-misfit")] public float StrongMisfit { get; set; }

    [ColumnName("mean-surprise")] public float MeanSurprise { get; set; }

    [ColumnName("surprise-by-edits")] public float SurpriseByEdits { get; set; }

    [ColumnName("vectors-by-length")] public float VectorsByLength { get; set; }

    [ColumnName("ngrams-by-length")] public float NgramsByLength { get; set; }

    [ColumnName("dropped-by-length")] public float DroppedByLength { get; set; }

    [ColumnName("replaced-by-length")] public float ReplacedByLength { get; set; }

    [ColumnName("estranged-by-length")] public float EstrangedByLength { get; set; }

    [ColumnName("capitals-by-length")] public float CapitalsByLength { get; set; }

    [ColumnName("misfit-by-length")] public float MisfitByLength { get; set; }

    [ColumnName("longer-by-length")] public float LongerByLength { get; set; }

    [ColumnName("alignment-by-words")] public float AlignmentByWords { get; set; }

    [ColumnName("edits-by-words")] public float EditsByWords { get; set; }

    [ColumnName("vectors-by-words")] public float VectorsByWords { get; set; }

    [ColumnName("ngrams-by-words")] public float NgramsByWords { get; set; }

    [ColumnName("dropped-by-words")] public float DroppedByWords { get; set; }

    [ColumnName("missing-by-words")] public float MissingByWords { get; set; }

    [ColumnName("verb-groups")] public float VerbGroups { get; set; }

    [ColumnName("verbs")] public float Verbs { get; set; }

    [ColumnName("omitted")] public float Omitted { get; set; }

    [ColumnName("added")] public float Added { get; set; }

    [ColumnName("names-minor")] public float NamesMinor { get; set; }

    [ColumnName("names-major")] public float NamesMajor { get; set; }

    [ColumnName("numbers-minor")] public float NumbersMinor { get; set; }

    [ColumnName("numbers-major")] public float NumbersMajor { get; set; }

    [ColumnName("meaning-minor")] public float MeaningMinor { get; set; }

    [ColumnName("meaning-major")] public float MeaningMajor { get; set; }

    [ColumnName("completeness-minor")] public float CompletenessMinor { get; set; }

    [ColumnName("completeness-major")] public float CompletenessMajor { get; set; }

    [ColumnName("fluency-minor")] public float FluencyMinor { get; set; }

    [ColumnName("fluency-major")] public float FluencyMajor { get; set; }

    /// <summary>Fills the columns.</summary>
    /// <param name="values">Values in the order of <see cref="FeatureSchema.All"/>.</param>
    public void Fill(ReadOnlySpan<double> values)
    {
        for (var i = 0; i < Setters.Length; i++) Setters[i](this, (float)values[i]);
    }

    // A feature's property is its name without hyphens; the column names themselves cannot be read back.
    private static Action<RewriteFeatureColumns, float>[] FindSetters() =>
        [.. FeatureSchema.All.Select(f => Property(f.Name.Replace("-", "", StringComparison.Ordinal)).SetMethod!.CreateDelegate<Action<RewriteFeatureColumns, float>>())];

    private static PropertyInfo Property(string name) =>
        typeof(RewriteFeatureColumns).GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase) ?? throw new InvalidOperationException($"no column for {name}");
}
