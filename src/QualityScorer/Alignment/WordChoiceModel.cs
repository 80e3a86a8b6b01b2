using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace QualityScorer.Alignment;

/// <summary>
/// The probability that an editor would mark a word that stands in another's place: a logistic regression over named features, and small trees that correct its logit (gradient boosting, Friedman 2001).
/// Learned from articles marked by hand, kept in a readable file. Immutable.
/// </summary>
public sealed partial record WordChoiceModel
{
    /// <summary>Names of the features, in order.</summary>
    public required IReadOnlyList<string> Features { get; init; }

    /// <summary>Weights of the features, in order.</summary>
    public required IReadOnlyList<double> Weights { get; init; }

    /// <summary>Logit of a place with all features 0.</summary>
    public required double Intercept { get; init; }

    /// <summary>Trees whose values are added to the logit; may be empty.</summary>
    public IReadOnlyList<SymmetricTree> Trees { get; init; } = [];

    /// <summary>Probability from which a place is reported, 0 to 1.</summary>
    public required double Report { get; init; }

    /// <summary>Probability from which it is grave, 0 to 1.</summary>
    public required double Grave { get; init; }

    /// <summary>Where the model comes from: articles, places, figures on articles left out; never read by the analysis.</summary>
    public IReadOnlyDictionary<string, string> Card { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>First 8 hexadecimal digits of the SHA-256 of the file, or <c>unsaved</c>.</summary>
    [JsonIgnore]
    public string Hash { get; private init; } = "unsaved";

    /// <summary>Probability, 0 to 1, for one vector of <see cref="Features"/>.</summary>
    public double Probability(ReadOnlySpan<double> values) => Probability(Weights, Intercept, Trees, values);

    /// <summary>Probability, 0 to 1, for one vector of features by numbers that are not yet a model.</summary>
    internal static double Probability(IReadOnlyList<double> weights, double intercept, IReadOnlyList<SymmetricTree> trees, ReadOnlySpan<double> values)
    {
        var logit = Logit(weights, intercept, values);
        for (var i = 0; i < trees.Count; i++) logit += trees[i].Value(values);
        return 1 / (1 + Math.Exp(-logit));
    }

    /// <summary>The logit before any tree.</summary>
    internal static double Logit(IReadOnlyList<double> weights, double intercept, ReadOnlySpan<double> values)
    {
        var logit = intercept;
        for (var i = 0; i < values.Length; i++) logit += weights[i] * values[i];
        return logit;
    }

    /// <summary>Reads a model.</summary>
    /// <param name="path">Its file.</param>
    /// <exception cref="InvalidDataException">The file is missing or broken; the message names it and the fault.</exception>
    public static WordChoiceModel Load(string path)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            var model = JsonSerializer.Deserialize(bytes, FileContext.Default.WordChoiceModel) ?? throw new InvalidDataException($"{path}: empty");
            // A file of an earlier version has no trees.
            model = model with { Trees = model.Trees ?? [] };
            if (model.Features.Count != model.Weights.Count) throw new InvalidDataException($"{path}: {model.Features.Count} features, {model.Weights.Count} weights");
            if (model.Trees.Any(t => !t.IsSound(model.Features.Count))) throw new InvalidDataException($"{path}: a tree is broken");
            if (model.Weights.Append(model.Intercept).Any(w => !double.IsFinite(w)) || model.Report is not (>= 0 and <= 1) || model.Grave is not (>= 0 and <= 1))
                throw new InvalidDataException($"{path}: a number is out of range");
            return model with { Hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..8] };
        }
        catch (FileNotFoundException e)
        {
            throw new InvalidDataException($"{path}: this file of the model is missing", e);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path}{(e.LineNumber is { } line ? string.Create(CultureInfo.InvariantCulture, $", line {line + 1}") : "")}: no model of this form: {e.Message.ReplaceLineEndings(" ")}", e);
        }
    }

    /// <summary>The same model, or an error where it was made for other features than the caller measures.</summary>
    /// <exception cref="InvalidDataException">The features differ; the message names the first.</exception>
    public WordChoiceModel For(IReadOnlyList<string> features)
    {
        ArgumentNullException.ThrowIfNull(features);
        if (Features.SequenceEqual(features, StringComparer.Ordinal)) return this;
        var differing = Features.Except(features, StringComparer.Ordinal).Concat(features.Except(Features, StringComparer.Ordinal)).FirstOrDefault() ?? "their order";
        throw new InvalidDataException($"the model of words (word-choice.json) was made for other features than this version measures ({differing}): train it again");
    }

    /// <summary>Writes the model's file: the same bytes for the same model.</summary>
    public void Save(string path)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } directory) Directory.CreateDirectory(directory);
        File.WriteAllText(path, JsonSerializer.Serialize(this, FileContext.Default.WordChoiceModel) + "\n");
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true, IndentSize = 1, NewLine = "\n")]
    [JsonSerializable(typeof(WordChoiceModel))]
    private sealed partial class FileContext : JsonSerializerContext;
}
