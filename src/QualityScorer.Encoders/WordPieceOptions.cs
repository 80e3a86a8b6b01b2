using System.Text.Json;

namespace QualityScorer.Encoders;

/// <summary>What a BERT vocabulary expects of a text before it is split.</summary>
public sealed record WordPieceOptions
{
    /// <summary>True (the default) for an uncased vocabulary.</summary>
    public bool Lowercase { get; init; } = true;

    /// <summary>Whether combining marks are dropped after NFD; null (the default) means as <see cref="Lowercase"/>.</summary>
    public bool? StripAccents { get; init; }

    /// <summary>True (the default) where each Chinese character is a word of its own.</summary>
    public bool SplitChineseCharacters { get; init; } = true;

    /// <summary>Longest input of the model in tokens, [CLS] and [SEP] counted; null where none is stated.</summary>
    public int? MaxTokens { get; init; }

    /// <summary>Reads <c>tokenizer_config.json</c> as Hugging Face writes it; keys that are absent keep their defaults.</summary>
    /// <exception cref="InvalidDataException">The file is missing or broken; the message names it.</exception>
    public static WordPieceOptions Load(string path)
    {
        var root = JsonFile.ReadObject(path);
        return new WordPieceOptions
        {
            Lowercase = Flag(root, "do_lower_case", path) ?? true,
            StripAccents = Flag(root, "strip_accents", path),
            SplitChineseCharacters = Flag(root, "tokenize_chinese_chars", path) ?? true,
            MaxTokens = JsonFile.Count(root, "model_max_length", path),
        };
    }

    private static bool? Flag(JsonElement root, string key, string path)
    {
        if (!root.TryGetProperty(key, out var value)) return null;
        return value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Null => null,
            _ => throw new InvalidDataException($"{path}: '{key}' is neither true nor false"),
        };
    }
}
