using System.Text.Json;

namespace QualityScorer.Encoders;

/// <summary>What a directory as sentence-transformers exports it says of its encoder, before the model is opened.</summary>
internal sealed record EncoderDirectory
{
    private const string TokenizerJson = "tokenizer.json";
    private const string GeneralFile = "config.json";
    private static readonly string[] ModelFiles = ["model.onnx", Path.Combine("onnx", "model.onnx")];
    private static readonly string[] SmallFiles =
    [
        TokenizerJson, "vocab.txt", "tokenizer_config.json", "special_tokens_map.json", "modules.json", Path.Combine("1_Pooling", "config.json"),
        "sentence_bert_config.json", "config_sentence_transformers.json", GeneralFile,
    ];

    // Their positions begin two past the padding id, so that their longest input is two below the size of the table.
    private static readonly string[] OffsetModels = ["roberta", "xlm-roberta", "xlm-roberta-xl", "camembert", "mpnet"];

    /// <summary>The directory.</summary>
    public required string FullPath { get; init; }

    /// <summary>The model's file.</summary>
    public required string Model { get; init; }

    /// <summary>The file of the vocabulary: <c>tokenizer.json</c> where there is one, else <c>vocab.txt</c>.</summary>
    public required string Vocabulary { get; init; }

    /// <summary>Types of the modules of modules.json, by their last name; none without that file.</summary>
    public required IReadOnlyList<string> Modules { get; init; }

    /// <summary>The pooling's own settings, or null where there are none.</summary>
    public required string? PoolingFile { get; init; }

    /// <summary>Longest input in tokens as stated, or null.</summary>
    public required int? MaxTokens { get; init; }

    /// <summary>True where each text is brought to lower case before it is cut into tokens.</summary>
    public required bool Lowercase { get; init; }

    /// <summary>True where the model is stated to give a text the same bits in any batch of texts of its length.</summary>
    public required bool IsBatchInvariant { get; init; }

    /// <summary>What is put before each text; empty for nothing.</summary>
    public required string Prompt { get; init; }

    /// <summary>Which of the files that are read stand in a directory, and which do not.</summary>
    /// <exception cref="InvalidDataException">There is no such directory.</exception>
    public static (IReadOnlyList<string> Found, IReadOnlyList<string> Missing) Files(string directory)
    {
        if (!Directory.Exists(directory)) throw new InvalidDataException($"{directory}: no such directory");
        var files = ModelFiles.Concat(SmallFiles).ToLookup(name => File.Exists(Path.Combine(directory, name)));
        return ([.. files[true]], [.. files[false]]);
    }

    /// <summary>Reads all small files of a directory.</summary>
    /// <exception cref="InvalidDataException">A file is missing or broken; the message, one line, names it and the fault.</exception>
    public static EncoderDirectory Read(string directory)
    {
        if (!Directory.Exists(directory)) throw new InvalidDataException($"{directory}: no such directory");
        string At(string name) => Path.Combine(directory, name);
        var file = Array.Find(ModelFiles, name => File.Exists(At(name))) ?? throw new InvalidDataException($"{directory}: neither {string.Join(" nor ", ModelFiles)} is there");
        var modules = ReadModules(At("modules.json"));
        var pooling = At(modules.FirstOrDefault(m => m.Type == "Pooling").Path is { Length: > 0 } named ? named : "1_Pooling");
        var sequence = At("sentence_bert_config.json");
        var sizes = JsonFile.FindObject(sequence);
        var general = At(GeneralFile);
        return new EncoderDirectory
        {
            FullPath = directory,
            Model = At(file),
            Vocabulary = File.Exists(At(TokenizerJson)) ? At(TokenizerJson) : At("vocab.txt"),
            Modules = [.. modules.Select(m => m.Type)],
            PoolingFile = File.Exists(Path.Combine(pooling, "config.json")) ? Path.Combine(pooling, "config.json") : null,
            MaxTokens = StatedTokens(directory, sizes is { } stated ? JsonFile.Count(stated, "max_seq_length", sequence) : null),
            Lowercase = sizes is { } options && JsonFile.Flag(options, "do_lower_case", sequence) == true,
            IsBatchInvariant = JsonFile.FindObject(general) is { } model && JsonFile.Flag(model, "batch_invariant", general) == true,
            Prompt = DefaultPrompt(At("config_sentence_transformers.json")),
        };
    }

    /// <summary>How the vectors of tokens are pooled.</summary>
    /// <exception cref="InvalidDataException">The directory asks for a step that is not known here; the message names it.</exception>
    public PoolingMode ReadPooling()
    {
        foreach (var module in Modules)
        {
            if (module == "Dense")
                throw new InvalidDataException($"{FullPath}: modules.json asks for a Dense layer, whose weights are not in the ONNX graph; export the whole model, with the output 'sentence_embedding'");
            if (module is not ("Transformer" or "Pooling" or "Normalize"))
                throw new InvalidDataException($"{FullPath}: modules.json asks for the module '{module}', which is not known here; export the whole model, with the output 'sentence_embedding'");
        }

        if (PoolingFile is not null) return Pooling.Load(PoolingFile);
        if (Modules.Contains("Pooling") || Modules.Count == 0) return PoolingMode.Mean; // as sentence-transformers does
        throw new InvalidDataException($"{FullPath}: modules.json names no Pooling, and the model gives one vector for each token");
    }

    /// <summary>Opens the tokenizer.</summary>
    public ITextTokenizer OpenTokenizer() => Path.GetFileName(Vocabulary) == TokenizerJson
        ? JsonTokenizer.Open(Vocabulary)
        : WordPieceTokenizer.Create(Vocabulary, WordPieceOptions.Load(Path.Combine(FullPath, "tokenizer_config.json"), Path.Combine(FullPath, "special_tokens_map.json")));

    private static List<(string Type, string Path)> ReadModules(string path)
    {
        if (!File.Exists(path)) return [];
        return [.. JsonFile.ReadArray(path).EnumerateArray().Select(module =>
            module.ValueKind == JsonValueKind.Object && JsonFile.Text(module, "type", path) is { } type
                ? (type[(type.LastIndexOf('.') + 1)..], JsonFile.Text(module, "path", path) ?? "")
                : throw new InvalidDataException($"{path}: a module without a 'type'"))];
    }

    private static int? StatedTokens(string directory, int? sequenceLength)
    {
        var tokenizer = Path.Combine(directory, "tokenizer_config.json");
        var limit = JsonFile.FindObject(tokenizer) is { } root ? JsonFile.Count(root, "model_max_length", tokenizer) : null;
        if (limit is not null || sequenceLength is not null) return Math.Min(limit ?? int.MaxValue, sequenceLength ?? int.MaxValue);
        var path = Path.Combine(directory, GeneralFile);
        if (JsonFile.FindObject(path) is not { } model || JsonFile.Count(model, "max_position_embeddings", path) is not { } positions) return null;
        return OffsetModels.Contains(JsonFile.Text(model, "model_type", path)) ? positions - 2 : positions;
    }

    private static string DefaultPrompt(string path)
    {
        if (JsonFile.FindObject(path) is not { } root || JsonFile.Text(root, "default_prompt_name", path) is not { } name) return "";
        return root.TryGetProperty("prompts", out var prompts) && prompts.ValueKind == JsonValueKind.Object && JsonFile.Text(prompts, name, path) is { } prompt
            ? prompt
            : throw new InvalidDataException($"{path}: the default prompt '{name}' is not among the 'prompts'");
    }
}
