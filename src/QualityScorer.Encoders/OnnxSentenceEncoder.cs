using System.Globalization;
using QualityScorer.Alignment;

namespace QualityScorer.Encoders;

/// <summary>
/// A sentence encoder from a directory as sentence-transformers exports it: <c>model.onnx</c> (or <c>onnx/model.onnx</c>),
/// <c>tokenizer.json</c> (or <c>vocab.txt</c> of BERT with <c>tokenizer_config.json</c>), and, where they are there, the files on pooling,
/// lengths and prompts. A text's vector is the same, bit for bit, whatever else is in the call: each text goes through the model alone, unpadded.
/// (In a batch its bits may be others: measured, ONNX Runtime's ReduceSum, the usual mean pooling, adds in another order for 1 row than for 2.
/// On one thread a batch of 32 saves a quarter of the time of a small transformer.) Only a model whose <c>config.json</c> states
/// <c>batch_invariant</c>, as the shipped static one does, is given texts of equal length together. Immutable and thread-safe.
/// </summary>
public sealed class OnnxSentenceEncoder : ISentenceEncoder, IDisposable
{
    private const int DefaultMaxTokens = 512; // BERT's own
    private const int BatchTokens = 8192; // bounds the memory of one model call
    private const int WindowOfAnySentence = 4096; // no sentence is longer, so that a wider window changes nothing
    private readonly EncoderDirectory _directory;
    private readonly OnnxGraph _graph;
    private readonly ITextTokenizer _tokenizer;
    private readonly string _output;
    private readonly PoolingMode? _pooling;
    private readonly int[] _prompt;
    private readonly int _windowPieces;

    private OnnxSentenceEncoder(EncoderDirectory directory, OnnxGraph graph, ITextTokenizer tokenizer, EncoderOptions options)
    {
        _directory = directory;
        _graph = graph;
        _tokenizer = tokenizer;
        graph.CheckInputs(["input_ids", "attention_mask"], ["token_type_ids"]);
        _output = Array.Find(["sentence_embedding", "last_hidden_state", "token_embeddings"], graph.Gives)
            ?? throw new InvalidDataException($"{directory.Model}: the model has no output 'sentence_embedding', 'last_hidden_state' or 'token_embeddings' (it has {string.Join(", ", graph.Outputs)})");
        _pooling = _output == "sentence_embedding" ? null : directory.ReadPooling();
        _prompt = tokenizer.Pieces(directory.Prompt);
        MaxTokens = Math.Min(options.MaxTokens ?? int.MaxValue, directory.MaxTokens ?? options.MaxTokens ?? DefaultMaxTokens);
        _windowPieces = MaxTokens - tokenizer.Before.Count - tokenizer.After.Count - _prompt.Length;
        if (_windowPieces < 1) throw new InvalidDataException($"{directory.FullPath}: a longest input of {MaxTokens} tokens leaves no room for text");
        Dimension = Run([Ids([], [tokenizer.LastId])])[0].Length;
    }

    /// <inheritdoc />
    public int Dimension { get; }

    /// <summary>
    /// Name (the model's metadata <c>name</c>, else its directory's) and the first 8 hexadecimal digits of the SHA-256 over model, vocabulary
    /// and what else changes vectors: pooling, prompt, letter case, a window that a sentence may be longer than.
    /// </summary>
    public string Identity { get; private set; } = "";

    /// <summary>Longest input of the model in tokens, special tokens and prompt counted; longer texts are cut into windows.</summary>
    public int MaxTokens { get; }

    /// <summary>Opens a model and runs it once on the vocabulary's last id, so that a model and a vocabulary that do not fit are found here.</summary>
    /// <exception cref="InvalidDataException">A file is missing or broken; the message, one line, names it and the fault.</exception>
    public static OnnxSentenceEncoder Open(string directory, EncoderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(directory);
        options ??= new EncoderOptions();
        var files = EncoderDirectory.Read(directory);
        var tokenizer = files.OpenTokenizer();
        OnnxGraph? graph = null;
        try
        {
            graph = OnnxGraph.Open(files.Model, options);
            var encoder = new OnnxSentenceEncoder(files, graph, tokenizer, options);
            var name = graph.Name ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory)));
            encoder.Identity = $"{name}@{OnnxGraph.Hash([files.Model, files.Vocabulary], encoder.Settings())}";
            return encoder;
        }
        catch
        {
            graph?.Dispose();
            (tokenizer as IDisposable)?.Dispose();
            throw;
        }
    }

    /// <summary>Which of the files that an encoder may have stand in a directory and which do not, for people to read.</summary>
    /// <exception cref="InvalidDataException">There is no such directory.</exception>
    public static IReadOnlyList<(string Name, string Value)> FilesOf(string directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        var (found, missing) = EncoderDirectory.Files(directory);
        return [("found", found.Count > 0 ? string.Join(", ", found) : "nothing that an encoder consists of"), ("not there", string.Join(", ", missing))];
    }

    /// <summary>What the encoder is, a name and a value each, for people to read.</summary>
    public IReadOnlyList<(string Name, string Value)> Describe() =>
    [
        ("model", Path.GetRelativePath(_directory.FullPath, _directory.Model)),
        ("inputs", string.Join(", ", _graph.Inputs)),
        ("output", $"{_output} (of {string.Join(", ", _graph.Outputs)})"),
        ("tokenizer", $"{Path.GetFileName(_directory.Vocabulary)}: {_tokenizer.Description}"),
        ("vocabulary", FormattableString.Invariant($"{_tokenizer.LastId + 1} tokens; {_tokenizer.Before.Count} special tokens before a text, {_tokenizer.After.Count} after it")),
        ("pooling", _pooling is { } mode ? $"{mode}{(_directory.PoolingFile is null ? " (not stated)" : "")}" : "in the model"),
        ("normalisation", _directory.Modules.Contains("Normalize") ? "stated; vectors have length 1" : "not stated; vectors are brought to length 1 all the same"),
        ("dimension", FormattableString.Invariant($"{Dimension}")),
        ("longest input", FormattableString.Invariant($"{MaxTokens} tokens{(_directory.MaxTokens is null ? " (not stated)" : "")}; longer texts are read in windows")),
        ("prompt", _directory.Prompt.Length == 0 ? "none" : $"\"{_directory.Prompt}\""),
        ("identity", Identity),
    ];

    /// <inheritdoc />
    /// <remarks>Costs one model call for each different text, or for some of equal length, and more for a text above the model's longest input. Equal texts of one call share one array.</remarks>
    public float[][] Encode(IReadOnlyList<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var first = new Dictionary<string, int>(texts.Count, StringComparer.Ordinal);
        var windows = new List<Window>(texts.Count);
        for (var i = 0; i < texts.Count; i++)
        {
            if (first.TryAdd(texts[i], i)) AddWindows(texts[i], i, windows);
        }

        var encoded = Run(windows);
        var vectors = new float[texts.Count][];
        for (int i = 0, end; i < windows.Count; i = end)
        {
            var text = windows[i].Text;
            for (end = i + 1; end < windows.Count && windows[end].Text == text;) end++;
            vectors[text] = end == i + 1 ? encoded[i] : Average(windows, encoded, i, end);
        }

        for (var i = 0; i < vectors.Length; i++) vectors[i] ??= vectors[first[texts[i]]] ?? (vectors[first[texts[i]]] = new float[Dimension]);
        return vectors;
    }

    /// <summary>Frees the native model.</summary>
    public void Dispose()
    {
        _graph.Dispose();
        (_tokenizer as IDisposable)?.Dispose();
    }

    /// <summary>What changes vectors beside the bytes of model and vocabulary; empty for an uncased BERT vocabulary with the model's own or mean pooling.</summary>
    private string Settings()
    {
        return string.Concat(
            Part("pooling", _pooling is null or PoolingMode.Mean ? null : _pooling.ToString()),
            Part("prompt", _directory.Prompt),
            Part("lower", _directory.Lowercase ? "yes" : null),
            Part("window", MaxTokens < WindowOfAnySentence ? MaxTokens.ToString(CultureInfo.InvariantCulture) : null),
            Part("words", (_tokenizer as WordPieceTokenizer)?.Settings));

        static string Part(string name, string? value) => string.IsNullOrEmpty(value) ? "" : $"|{name}:{value}";
    }

    /// <summary>Adds what the model reads of a text: nothing where no token is known, else one window or, above the longest input, some.</summary>
    private void AddWindows(string text, int index, List<Window> windows)
    {
        if (_directory.Lowercase) text = text.ToLowerInvariant();
        var pieces = _tokenizer.Pieces(text);
        if (!HasKnown(pieces)) return;
        if (pieces.Length <= _windowPieces)
        {
            var prompted = _prompt.Length == 0 ? pieces : _tokenizer.Pieces(_directory.Prompt + text); // where the two meet, the pieces may be others
            if (prompted.Length <= _windowPieces + _prompt.Length)
            {
                windows.Add(new Window(index, Ids([], prompted), pieces.Length));
                return;
            }
        }

        // Windows of even length: a short last one would count for less context than the others have.
        var count = (pieces.Length + _windowPieces - 1) / _windowPieces;
        for (var i = 0; i < count; i++)
        {
            var window = pieces.AsSpan((int)((long)pieces.Length * i / count)..(int)((long)pieces.Length * (i + 1) / count));
            if (HasKnown(window)) windows.Add(new Window(index, Ids(_prompt, window), window.Length));
        }
    }

    private bool HasKnown(ReadOnlySpan<int> pieces) => _tokenizer.UnknownId is { } unknown ? pieces.ContainsAnyExcept(unknown) : pieces.Length > 0;

    /// <summary>The input of one window: special tokens, prompt, pieces, special tokens.</summary>
    private long[] Ids(ReadOnlySpan<int> prompt, ReadOnlySpan<int> pieces)
    {
        var ids = new long[_tokenizer.Before.Count + prompt.Length + pieces.Length + _tokenizer.After.Count];
        var at = 0;
        foreach (var id in _tokenizer.Before) ids[at++] = id;
        foreach (var id in prompt) ids[at++] = id;
        foreach (var id in pieces) ids[at++] = id;
        foreach (var id in _tokenizer.After) ids[at++] = id;
        return ids;
    }

    /// <summary>The unit vectors of windows, in order.</summary>
    private float[][] Run(List<Window> windows)
    {
        var vectors = new float[windows.Count][];
        var batches = _directory.IsBatchInvariant
            ? Enumerable.Range(0, windows.Count).GroupBy(i => windows[i].Ids.Length).SelectMany(equal => equal.Chunk(Math.Max(1, BatchTokens / equal.Key)))
            : Enumerable.Range(0, windows.Count).Select(i => (int[])[i]);
        foreach (var batch in batches)
        {
            var rows = Run(Array.ConvertAll(batch, i => windows[i].Ids));
            for (var i = 0; i < batch.Length; i++) vectors[batch[i]] = rows[i];
        }

        return vectors;
    }

    /// <summary>The unit vectors of inputs of equal length.</summary>
    private float[][] Run(long[][] rows)
    {
        var length = rows[0].Length;
        var ids = rows.Length == 1 ? rows[0] : [.. rows.SelectMany(row => row)];
        var mask = new long[ids.Length];
        Array.Fill(mask, 1);
        List<(string, long[])> inputs = [("input_ids", ids), ("attention_mask", mask)];
        if (_graph.Takes("token_type_ids")) inputs.Add(("token_type_ids", new long[ids.Length]));

        var (values, shape) = _graph.Run(rows.Length, inputs, _output);
        if (shape.Length != (_pooling is null ? 2 : 3) || shape[0] != rows.Length || (_pooling is not null && shape[1] != length) || shape[^1] < 1)
            throw new InvalidDataException($"{_directory.Model}: the output '{_output}' has the shape [{string.Join(", ", shape)}] for {rows.Length} texts of {length} tokens");
        var size = values.Length / rows.Length;
        var vectors = new float[rows.Length][];
        for (var i = 0; i < vectors.Length; i++)
            vectors[i] = Unit(Pooling.Pool(_pooling ?? PoolingMode.Cls, values.AsSpan(i * size, size), (int)shape[^1])); // a pooled output is one row
        return vectors;
    }

    /// <summary>The vectors of a text's windows, averaged by token count.</summary>
    private float[] Average(List<Window> windows, float[][] vectors, int start, int end)
    {
        var sum = new double[Dimension];
        for (var i = start; i < end; i++)
        {
            for (var d = 0; d < sum.Length; d++) sum[d] += (double)vectors[i][d] * windows[i].Pieces;
        }

        return Unit(sum);
    }

    /// <summary>The vector over its length; zero stays zero.</summary>
    private float[] Unit(double[] vector)
    {
        var squares = 0.0;
        foreach (var value in vector) squares += value * value;
        if (!double.IsFinite(squares)) throw new InvalidDataException($"{_directory.Model}: the model gives a vector that is not finite");
        var norm = Math.Sqrt(squares);
        return Array.ConvertAll(vector, value => norm > 0 ? (float)(value / norm) : 0f);
    }

    /// <summary>What the model reads at once of a text, by its number in the call, and how many tokens of it are the text's.</summary>
    private readonly record struct Window(int Text, long[] Ids, int Pieces);
}
