using QualityScorer.Alignment;

namespace QualityScorer.Encoders;

/// <summary>
/// A sentence encoder from a directory as sentence-transformers exports it: <c>model.onnx</c> (or <c>onnx/model.onnx</c>), <c>vocab.txt</c>,
/// <c>tokenizer_config.json</c>. Only texts of exactly equal token count share a model call, so nothing is padded and the vector of a text is the
/// same, bit for bit, whatever else is in the call. Immutable and thread-safe.
/// </summary>
public sealed class OnnxSentenceEncoder : ISentenceEncoder, IDisposable
{
    private const int DefaultMaxTokens = 512; // BERT's own
    private readonly OnnxGraph _graph;
    private readonly WordPieceTokenizer _tokenizer;
    private readonly string _path;
    private readonly string _output;
    private readonly int _windowPieces;
    private readonly int _batchTokens;

    private OnnxSentenceEncoder(OnnxGraph graph, WordPieceTokenizer tokenizer, string path, string output, int maxTokens, int batchTokens)
    {
        _graph = graph;
        _tokenizer = tokenizer;
        _path = path;
        _output = output;
        _windowPieces = maxTokens - 2;
        _batchTokens = batchTokens;
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
            var probe = new OnnxSentenceEncoder(graph, tokenizer, path, output, maxTokens, options.BatchTokens) { Identity = "" };
            var dimension = probe.Run([new Window(0, [tokenizer.VocabularySize - 1])])[0].Length;
            var name = graph.Name ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory)));
            return new OnnxSentenceEncoder(graph, tokenizer, path, output, maxTokens, options.BatchTokens)
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
    /// <remarks>Costs one model call for each 4096 tokens or so of equally long texts. Equal texts of one call are encoded once and share one array.</remarks>
    public float[][] Encode(IReadOnlyList<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var places = new Dictionary<string, int>(texts.Count, StringComparer.Ordinal);
        var windows = new List<Window>();
        foreach (var text in texts)
        {
            if (places.TryAdd(text, places.Count)) AddWindows(text, places.Count - 1, windows);
        }

        var sums = new double[places.Count][];
        var byPlace = new float[windows.Count][];
        foreach (var equal in Enumerable.Range(0, windows.Count).GroupBy(i => windows[i].Pieces.Length))
        {
            foreach (var batch in equal.Chunk(Math.Max(1, _batchTokens / (equal.Key + 2))))
            {
                var vectors = Run([.. batch.Select(i => windows[i])]);
                for (var i = 0; i < batch.Length; i++) byPlace[batch[i]] = vectors[i];
            }
        }

        for (var i = 0; i < windows.Count; i++)
        {
            var sum = sums[windows[i].Text] ??= new double[Dimension];
            for (var d = 0; d < Dimension; d++) sum[d] += (double)byPlace[i][d] * windows[i].Pieces.Length;
        }

        var units = Array.ConvertAll(sums, sum => sum is null ? new float[Dimension] : Unit(sum));
        return [.. texts.Select(text => units[places[text]])];
    }

    /// <summary>Frees the native model.</summary>
    public void Dispose() => _graph.Dispose();

    /// <summary>Windows of even length; those without any known piece are left out.</summary>
    private void AddWindows(string text, int place, List<Window> windows)
    {
        var pieces = _tokenizer.Pieces(text);
        var count = (pieces.Length + _windowPieces - 1) / _windowPieces;
        for (var i = 0; i < count; i++)
        {
            var window = pieces[(int)((long)pieces.Length * i / count)..(int)((long)pieces.Length * (i + 1) / count)];
            if (window.AsSpan().ContainsAnyExcept(_tokenizer.UnknownId)) windows.Add(new Window(place, window));
        }
    }

    /// <summary>Unit vectors of windows of equal length.</summary>
    private float[][] Run(IReadOnlyList<Window> windows)
    {
        var length = windows[0].Pieces.Length + 2;
        long[] ids = new long[windows.Count * length], mask = new long[ids.Length];
        Array.Fill(mask, 1);
        for (var row = 0; row < windows.Count; row++)
        {
            var pieces = windows[row].Pieces;
            var at = row * length;
            ids[at] = _tokenizer.StartId;
            for (var i = 0; i < pieces.Length; i++) ids[at + 1 + i] = pieces[i];
            ids[at + length - 1] = _tokenizer.EndId;
        }

        List<(string, long[])> inputs = [("input_ids", ids), ("attention_mask", mask)];
        if (_graph.Takes("token_type_ids")) inputs.Add(("token_type_ids", new long[ids.Length]));
        var (values, shape) = _graph.Run(windows.Count, inputs, _output);
        var perToken = _output != "sentence_embedding";
        if (shape.Length != (perToken ? 3 : 2) || shape[0] != windows.Count || (perToken && shape[1] != length) || shape[^1] < 1)
            throw new InvalidDataException($"{_path}: the output '{_output}' has the shape [{string.Join(", ", shape)}] for {windows.Count} texts of {length} tokens");

        var dimension = (int)shape[^1];
        var rowsOfText = perToken ? length : 1;
        var vectors = new float[windows.Count][];
        for (var row = 0; row < vectors.Length; row++)
        {
            var sum = new double[dimension];
            for (var token = 0; token < rowsOfText; token++)
            {
                var from = values.AsSpan((row * rowsOfText + token) * dimension, dimension);
                for (var d = 0; d < dimension; d++) sum[d] += from[d];
            }

            vectors[row] = Unit(sum);
        }

        return vectors;
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

    /// <summary>A text, by its number, and the pieces of it that go into the model together.</summary>
    private readonly record struct Window(int Text, int[] Pieces);
}
