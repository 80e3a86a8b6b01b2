using QualityScorer.Alignment;
using QualityScorer.Text;

namespace QualityScorer.Encoders;

/// <summary>The folder of trained models: <c>encoder/</c>, <c>lexicon/</c> and, where installed, <c>context/</c> and <c>wording/</c>.</summary>
public static class ModelDirectory
{
    /// <summary>The folder <c>models</c> beside the running program, where every build and publish puts it.</summary>
    public static string Default => Path.Combine(AppContext.BaseDirectory, "models");

    /// <summary>Opens all models of a folder; <see cref="Language.Context"/> is null where there is no <c>context</c> folder.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder, its <c>encoder</c> or its <c>lexicon</c> is not there; the message names it.</exception>
    /// <exception cref="InvalidDataException">A file is missing or broken; the message, one line, names it and the fault.</exception>
    public static Language Load(string directory, EncoderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(directory);
        var lexicon = LoadLexicon(Required(directory, "lexicon"));
        var encoder = OnnxSentenceEncoder.Open(options?.Directory ?? Required(directory, "encoder"), options);
        try
        {
            var context = Path.Combine(directory, "context");
            var choice = Path.Combine(directory, "wording", "word-choice.json");
            return new Language(encoder, lexicon, Directory.Exists(context) ? OnnxContextModel.Open(context, options) : null) { WordChoice = File.Exists(choice) ? WordChoiceModel.Load(choice) : null };
        }
        catch
        {
            encoder.Dispose();
            throw;
        }
    }

    /// <summary>Opens a scorer. A folder with a scoring model only, as <c>train</c> writes it, is used with this program's other models.</summary>
    /// <param name="directory">The folder of models, or null for the one of this program.</param>
    /// <param name="options">Which encoder is used and how the models are run.</param>
    /// <exception cref="DirectoryNotFoundException">A folder is not there; the message names it.</exception>
    /// <exception cref="InvalidDataException">A file is missing or broken; the message, one line, names it and the fault.</exception>
    public static RewriteScorer OpenScorer(string? directory, EncoderOptions? options = null) => RewriteScorer.Create(LoadLanguage(directory, options), ScoringModel(directory ?? Default));

    /// <summary>Opens the models of a folder, or those of this program where it holds a scoring model only.</summary>
    public static Language LoadLanguage(string? directory, EncoderOptions? options = null) => Load(LanguageFolder(directory), options);

    /// <summary>The folder whose language models are used with the models of <paramref name="directory"/>.</summary>
    public static string LanguageFolder(string? directory) => directory is not null && Directory.Exists(Path.Combine(directory, "encoder")) ? directory : Default;

    /// <summary>The file of the scoring model in a folder: its own, or that in <c>scoring/</c>.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public static string ScoringModel(string directory)
    {
        var own = Path.Combine(directory, "model.json");
        var installed = Path.Combine(directory, "scoring", "model.json");
        return File.Exists(own) ? own : File.Exists(installed) ? installed : throw new InvalidDataException($"{installed}: the scoring model is missing");
    }

    private static string Required(string directory, string part)
    {
        var path = Path.Combine(directory, part);
        return Directory.Exists(path) ? path : throw new DirectoryNotFoundException($"{path}: this folder of models is missing");
    }

    private static Lexicon LoadLexicon(string directory)
    {
        try
        {
            return Lexicon.Load(directory);
        }
        catch (FileNotFoundException e)
        {
            throw new InvalidDataException($"{e.FileName ?? directory}: this file of the model is missing", e);
        }
        catch (InvalidDataException e) when (!e.Message.StartsWith(directory, StringComparison.Ordinal))
        {
            // GZipStream's own words name no file.
            throw new InvalidDataException($"{directory}: a file of the lexicon is broken: {e.Message}", e);
        }
    }
}
