using QualityScorer.Alignment;
using QualityScorer.Evidence;
using QualityScorer.Evidence.Wording;
using QualityScorer.Scoring;
using QualityScorer.Similarity;
using QualityScorer.Text;

namespace QualityScorer;

/// <summary>Says how degraded a rewritten copy is compared with its source. Immutable, thread-safe, deterministic; no I/O.</summary>
/// <param name="language">Trained models of English.</param>
/// <param name="model">Learned weights.</param>
public sealed class RewriteScorer(Language language, IScoringModel model)
{
    /// <summary>Version and the identities of all models; stands on every score.</summary>
    public string Signature { get; } = new ScoreSignature(ScoreSignature.LibraryVersion, model.Hash, language.Encoder.Identity, language.Identity).ToString();

    /// <summary>One line for people where the model was trained with another encoder than it is used with, so that its scores mean less; null where the two fit.</summary>
    public string? EncoderMismatch { get; } = model.Encoder == language.Encoder.Identity
        ? null
        : $"the scoring model {model.Hash} was trained with the encoder {model.Encoder} and is used with {language.Encoder.Identity}: train one with this encoder (qualityscorer train --encoder)";

    /// <summary>Opens a scorer with the model in a file.</summary>
    /// <exception cref="InvalidDataException">The file holds no model that fits this version.</exception>
    public static RewriteScorer Create(Language language, string modelPath)
    {
        ArgumentNullException.ThrowIfNull(language);
        language.WordChoice?.For(SubstitutionFeatures.Names);
        return new RewriteScorer(language, QualityModel.Load(modelPath));
    }

    /// <summary>Scores one pair. Cost is close to linear in the texts' length, about 25 ms for two articles of 500 words on one core.</summary>
    public RewriteScore Score(RewritePair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var comparison = Comparison.Create(Document.Parse(pair.Source), Document.Parse(pair.Copy), language);
        var issues = DetectorCatalog.Detect(comparison);
        var score = model.Score(comparison, issues);
        return new RewriteScore
        {
            Id = pair.Id,
            Degradation = score.Degradation,
            Ranks = score.Ranks,
            Band = model.Calibration.BandOf(score.Degradation),
            Relation = RelationClassifier.Classify(comparison),
            Dimensions = score.Dimensions,
            Contributions = score.Contributions,
            Attribution = score.Attribution,
            Issues = issues,
            Similarity = Similarities(pair, comparison),
            Sentences = ParallelText.Of(comparison),
            Signature = Signature,
        };
    }

    private static SimilarityScores Similarities(RewritePair pair, Comparison comparison) => new(
        Bleu.Default.Sentence(pair.Source, pair.Copy),
        Chrf.Default.Sentence(pair.Source, pair.Copy),
        Ter.Default.Sentence(pair.Source, pair.Copy),
        comparison.Cosine);
}
