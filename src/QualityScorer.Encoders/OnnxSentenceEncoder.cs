using QualityScorer.Alignment;

namespace QualityScorer.Encoders;

/// <summary>
/// A sentence encoder from a directory as sentence-transformers exports it: <c>model.onnx</c> (or <c>onnx/model.onnx</c>), <c>vocab.txt</c>,
/// <c>tokenizer_config.json</c>. Each text goes through the model alone, unpadded: its vector is the same, bit for bit, whatever else is in
/// the call. (In a batch it is not: measured, ONNX Runtime's ReduceSum, the usual mean pooling, adds in another order for 1 row than for 2.
/// On one thread a batch saves next to nothing.) Immutable and thread-safe.
/// </summary>
public sealed class OnnxSentenceEncoder : ISentenceEncoder, IDisposable
{
    private const int DefaultMaxTokens = 512; // BERT's own
    private readonly OnnxGraph _graph;
    private readonly WordPieceTokenizer _tokenizer;
    private readonly string _path;
    private readonly string _output;
    private readonly int _windowPieces;

    private OnnxSentenceEncoder(OnnxGraph graph, WordPieceTokenizer tokenizer, string path, string output, int maxTokens)
    {
        _graph = graph;
        _tokenizer = tokenizer;
        _path = path;
        _output = output;
        _windowPieces = maxTokens - 2;
    }

    /// <inheritdoc />
    public int Dimension { get; private init; }

    /// <summary>Name (the model's metadata <c>name</c>, else its directory's) and the first 8 hexadecimal digits of the SHA-256 over model and vocabulary.</summary>
    public required string Identity { get; init; }

    /// <summary>Opens a model and runs it once on the vocabulary's last id, so that a model and a vocabulary that do not fit are found here.</summary>
    /// <exception cref="InvalidDataException">A file is missing or broken; the message, one line, names it and the fault.</exception>
    public static OnnxSentenceEncoder Open(string directory, EncoderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(directory);
        options ??= new EncoderOptions();
        var path = ModelPath(directory);
        var vocabulary = Path.Combine(directory, "vocab.txt");
        var configuration = WordPieceOptions.Load(Path.Combine(directory, "tokenizer_config.json"));
        var tokenizer = WordPieceTokenizer.Create(vocabulary, configuration);
        var graph = OnnxGraph.Open(path, options.Threads);
        try
        {
            graph.CheckInputs(["input_ids", "attention_mask"], ["token_type_ids"]);
            var output = Array.Find(["sentence_embedding", "last_hidden_state", "token_embeddings"], graph.Gives)
                ?? throw new InvalidDataException($"{path}: the model has no output 'sentence_embedding', 'last_hidden_state' or 'token_embeddings'");
            var stated = Math.Min(configuration.MaxTokens ?? int.MaxValue, StatedSequenceLength(directory) ?? int.MaxValue);
            var maxTokens = Math.Min(options.MaxTokens ?? int.MaxValue, stated < int.MaxValue ? stated : options.MaxTokens ?? DefaultMaxTokens);
            if (maxTokens < 3) throw new InvalidDataException($"{directory}: a longest input of {maxTokens} tokens leaves no room for text");
            var probe = new OnnxSentenceEncoder(graph, tokenizer, path, output, maxTokens) { Identity = "" };
            var dimension = probe.Run([tokenizer.VocabularySize - 1]).Length;
            var name = graph.Name ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory)));
            return new OnnxSentenceEncoder(graph, tokenizer, path, output, maxTokens)
            {
                Dimension = dimension,
                Identity = $"{name}@{OnnxGraph.Hash(path, vocabulary)}",
            };
        }
        catch
        {
            graph.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    /// <remarks>Costs one model call for each different text, more for one above the model's longest input. Equal texts of one call share one array.</remarks>
    public float[][] Encode(IReadOnlyList<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var known = new Dictionary<string, float[]>(texts.Count, StringComparer.Ordinal);
        var vectors = new float[texts.Count][];
        for (var i = 0; i < vectors.Length; i++)
        {
            if (!known.TryGetValue(texts[i], out var vector)) known[texts[i]] = vector = Encode(texts[i]);
            vectors[i] = vector;
        }

        return vectors;
    }

    /// <summary>Frees the native model.</summary>
    public void Dispose() => _graph.Dispose();

    private float[] Encode(string text)
    {
        var pieces = _tokenizer.Pieces(text);
        if (pieces.Length <= _windowPieces) return HasKnown(pieces) ? Run(pieces) : new float[Dimension];

        // Windows of even length: a short last one would count for less context than the others have.
        var count = (pieces.Length + _windowPieces - 1) / _windowPieces;
        var sum = new double[Dimension];
        for (var i = 0; i < count; i++)
        {
            var window = pieces.AsSpan((int)((long)pieces.Length * i / count)..(int)((long)pieces.Length * (i + 1) / count));
            if (!HasKnown(window)) continue;
            var vector = Run(window);
            for (var d = 0; d < sum.Length; d++) sum[d] += (double)vector[d] * window.Length;
        }

        return Unit(sum);
    }

    private bool HasKnown(ReadOnlySpan<int> pieces) => pieces.ContainsAnyExcept(_tokenizer.UnknownId);

    /// <summary>The unit vector of one window.</summary>
    private float[] Run(ReadOnlySpan<int> pieces)
    {
        long[] ids = new long[pieces.Length + 2], mask = new long[ids.Length];
        ids[0] = _tokenizer.StartId;
        for (var i = 0; i < pieces.Length; i++) ids[i + 1] = pieces[i];
        ids[^1] = _tokenizer.EndId;
        Array.Fill(mask, 1);
        List<(string, long[])> inputs = [("input_ids", ids), ("attention_mask", mask)];
        if (_graph.Takes("token_type_ids")) inputs.Add(("token_type_ids", new long[ids.Length]));

        var (values, shape) = _graph.Run(1, inputs, _output);
        var perToken = _output != "sentence_embedding";
        if (shape.Length != (perToken ? 3 : 2) || shape[0] != 1 || (perToken && shape[1] != ids.Length) || shape[^1] < 1)
            throw new InvalidDataException($"{_path}: the output '{_output}' has the shape [{string.Join(", ", shape)}] for one text of {ids.Length} tokens");

        var sum = new double[(int)shape[^1]];
        for (var i = 0; i < values.Length;)
        {
            for (var d = 0; d < sum.Length; d++) sum[d] += values[i++];
        }

        return Unit(sum);
    }

    /// <summary>The vector over its length, which makes a mean of a sum; zero stays zero.</summary>
    private float[] Unit(double[] vector)
    {
        var squares = 0.0;
        foreach (var value in vector) squares += value * value;
        if (!double.IsFinite(squares)) throw new InvalidDataException($"{_path}: the model gives a vector that is not finite");
        var norm = Math.Sqrt(squares);
        return Array.ConvertAll(vector, value => norm > 0 ? (float)(value / norm) : 0f);
    }

    private static string ModelPath(string directory)
    {
        string[] candidates = [Path.Combine(directory, "model.onnx"), Path.Combine(directory, "onnx", "model.onnx")];
        return Array.Find(candidates, File.Exists) ?? throw new InvalidDataException($"{directory}: neither model.onnx nor onnx/model.onnx is there");
    }

    private static int? StatedSequenceLength(string directory)
    {
        var path = Path.Combine(directory, "sentence_bert_config.json");
        return File.Exists(path) ? JsonFile.Count(JsonFile.ReadObject(path), "max_seq_length", path) : null;
    }
}
