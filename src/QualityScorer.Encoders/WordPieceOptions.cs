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

    /// <summary>True where a special token written out in a text (<c>[SEP]</c>) is plain text; false (the default) where it is that token, as Hugging Face has it.</summary>
    public bool SplitSpecialTokens { get; init; }

    /// <summary>The token for what the vocabulary does not have.</summary>
    public string UnknownToken { get; init; } = "[UNK]";

    /// <summary>The token before a text.</summary>
    public string StartToken { get; init; } = "[CLS]";

    /// <summary>The token after a text.</summary>
    public string EndToken { get; init; } = "[SEP]";

    /// <summary>The token that fills up a shorter text.</summary>
    public string PaddingToken { get; init; } = "[PAD]";

    /// <summary>The token that hides another in training.</summary>
    public string MaskToken { get; init; } = "[MASK]";

    /// <summary>Longest input of the model in tokens, [CLS] and [SEP] counted; null where none is stated.</summary>
    public int? MaxTokens { get; init; }

    /// <summary>Reads <c>tokenizer_config.json</c> and, where there is one, <c>special_tokens_map.json</c> as Hugging Face writes them; keys that are absent keep their defaults.</summary>
    /// <exception cref="InvalidDataException">A file is missing or broken; the message names it.</exception>
    public static WordPieceOptions Load(string path, string? specialTokensPath = null)
    {
        var root = JsonFile.ReadObject(path);
        var specials = specialTokensPath is null ? null : JsonFile.FindObject(specialTokensPath);
        var defaults = new WordPieceOptions();
        return new WordPieceOptions
        {
            Lowercase = JsonFile.Flag(root, "do_lower_case", path) ?? defaults.Lowercase,
            StripAccents = JsonFile.Flag(root, "strip_accents", path),
            SplitChineseCharacters = JsonFile.Flag(root, "tokenize_chinese_chars", path) ?? defaults.SplitChineseCharacters,
            SplitSpecialTokens = JsonFile.Flag(root, "split_special_tokens", path) ?? defaults.SplitSpecialTokens,
            UnknownToken = Token("unk_token") ?? defaults.UnknownToken,
            StartToken = Token("cls_token") ?? defaults.StartToken,
            EndToken = Token("sep_token") ?? defaults.EndToken,
            PaddingToken = Token("pad_token") ?? defaults.PaddingToken,
            MaskToken = Token("mask_token") ?? defaults.MaskToken,
            MaxTokens = JsonFile.Count(root, "model_max_length", path),
        };

        string? Token(string key) => (specials is { } map ? Content(map, key, specialTokensPath!) : null) ?? Content(root, key, path); // a map has a path
    }

    // A token is written as its text, or as an object with its content.
    private static string? Content(JsonElement root, string key, string path) =>
        root.TryGetProperty(key, out var token) && token.ValueKind == JsonValueKind.Object ? JsonFile.Text(token, "content", path) : JsonFile.Text(root, key, path);
}
