using QualityScorer.Alignment;
using QualityScorer.Encoders;
using QualityScorer.Reports;

namespace QualityScorer.Service.Models;

/// <summary>One set of models, in use until nothing holds it any more.</summary>
internal sealed class LoadedModels
{
    private static readonly RewritePair SelfTest = new(
        "self-test",
        "The council approved the new harbour wall on Tuesday. It will cost £38 million and take four years.",
        "On Tuesday the council approved the new harbour wall. It will cost £83 million and take four years.");

    private readonly Language _language;
    private int _holders = 1; // the store itself

    private LoadedModels(RewriteScorer scorer, Language language)
    {
        Scorer = scorer;
        _language = language;
    }

    /// <summary>The scorer with these models.</summary>
    public RewriteScorer Scorer { get; }

    /// <summary>Opens the models of a folder and scores a pair with them.</summary>
    /// <exception cref="InvalidDataException">A model is missing, broken or gives no sound score; the message names it.</exception>
    /// <param name="directory">The folder, or null for that of this program.</param>
    /// <param name="encoder">Which encoder is used and how the models are run.</param>
    public static LoadedModels Open(string? directory, EncoderOptions encoder)
    {
        var model = ModelDirectory.ScoringModel(directory ?? ModelDirectory.Default);
        var loaded = Load(ModelDirectory.LoadLanguage(directory, encoder), model);
        try
        {
            var score = loaded.Scorer.Score(SelfTest);
            if (!(score.Degradation is >= 0 and <= 100) || JsonReport.ToJson(SelfTest, score).Length == 0)
                throw new InvalidDataException(FormattableString.Invariant($"{model}: scores the self-test with {score.Degradation}, not 0 to 100"));
            return loaded;
        }
        catch
        {
            loaded.Release();
            throw;
        }
    }

    /// <summary>Takes hold, unless the last holder has let go already.</summary>
    public bool TryHold()
    {
        for (var holders = Volatile.Read(ref _holders); holders > 0;)
        {
            var before = Interlocked.CompareExchange(ref _holders, holders + 1, holders);
            if (before == holders) return true;
            holders = before;
        }

        return false;
    }

    /// <summary>Lets go; the last one frees the native memory of the models.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref _holders) == 0) Free(_language);
    }

    private static LoadedModels Load(Language language, string model)
    {
        try
        {
            return new(RewriteScorer.Create(language, model), language);
        }
        catch
        {
            Free(language);
            throw;
        }
    }

    private static void Free(Language language)
    {
        (language.Encoder as IDisposable)?.Dispose();
        (language.Context as IDisposable)?.Dispose();
    }
}
