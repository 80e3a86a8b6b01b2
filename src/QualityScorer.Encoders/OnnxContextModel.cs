using System.Collections.Frozen;
using System.Numerics;
using QualityScorer.Alignment;

namespace QualityScorer.Encoders;

/// <summary>
/// The word-in-context model of a directory: <c>context.onnx</c> (context_ids [n, 10], candidate_ids [n, k] to scores [n, k])
/// and <c>words.txt</c>, one word a line, its line number (from 0) being its id. Immutable and thread-safe.
/// </summary>
public sealed class OnnxContextModel : IContextModel, IDisposable
{
    private const int Reach = 5; // words on each side
    private const int BatchRows = 256;
    private const int MostCandidates = 64; // of one row, unless a single context has more
    private const string Output = "scores";
    private static readonly string[] Specials = ["<pad>", "<unk>", "<num>", "<s>", "</s>"];
    private readonly OnnxGraph _graph;
    private readonly FrozenDictionary<string, int> _words;
    private readonly string _path;

    private OnnxContextModel(OnnxGraph graph, FrozenDictionary<string, int> words, string path, string identity)
    {
        _graph = graph;
        _words = words;
        _path = path;
        Identity = identity;
    }

    private enum Special
    {
        Pad,
        Unknown,
        Number,
        Start,
        End,
    }

    /// <summary>Name (the model's metadata <c>name</c>, else its directory's) and the first 8 hexadecimal digits of the SHA-256 over model and words.</summary>
    public string Identity { get; }

    /// <summary>Opens a model and runs it once on the last word, so that a model and a word list that do not fit are found here.</summary>
    /// <exception cref="InvalidDataException">A file is missing or broken; the message, one line, names it and the fault.</exception>
    public static OnnxContextModel Open(string directory, EncoderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(directory);
        var path = Path.Combine(directory, "context.onnx");
        var list = Path.Combine(directory, "words.txt");
        var words = ReadWords(list);
        var graph = OnnxGraph.Open(path, options ?? new EncoderOptions());
        try
        {
            graph.CheckInputs(["context_ids", "candidate_ids"], []);
            if (!graph.Gives(Output)) throw new InvalidDataException($"{path}: the model has no output '{Output}'");
            var name = graph.Name ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory)));
            var model = new OnnxContextModel(graph, words, path, $"{name}@{OnnxGraph.Hash([path, list])}");
            model.Scores(new long[2 * Reach], [words.Values.Max()]);
            return model;
        }
        catch
        {
            graph.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    /// <remarks>Fewer than 5 words on a side mean that the sentence begins or ends there. Tokens that the model cuts in another way (<c>u.s.</c>, a possessive) are brought to its words.</remarks>
    public double[][] LogProbabilities(IReadOnlyList<WordContext> contexts)
    {
        ArgumentNullException.ThrowIfNull(contexts);
        var scores = new double[contexts.Count][];
        // Contexts of the same words are one row with all their candidates: the model reads it once.
        var open = new Dictionary<string, Place>(StringComparer.Ordinal);
        var places = new List<Place>();
        for (var i = 0; i < contexts.Count; i++)
        {
            scores[i] = [];
            if (contexts[i].Candidates.Count == 0) continue;
            var words = ContextIds(contexts[i]);
            var key = string.Join(' ', words);
            if (!open.TryGetValue(key, out var place) || place.Candidates.Count + contexts[i].Candidates.Count > MostCandidates) places.Add(open[key] = place = new Place(words, [], []));
            place.Candidates.AddRange(contexts[i].Candidates.Select(CandidateId));
            place.Contexts.Add(i);
        }

        foreach (var equal in places.GroupBy(place => (int)BitOperations.RoundUpToPowerOf2((uint)place.Candidates.Count)))
        {
            foreach (var batch in equal.Chunk(BatchRows))
            {
                var values = Run(Array.ConvertAll(batch, place => new Row(place.Words, Padded(place.Candidates, equal.Key))));
                for (var i = 0; i < batch.Length; i++)
                {
                    var from = i * equal.Key;
                    var at = 0;
                    foreach (var context in batch[i].Contexts)
                    {
                        var own = scores[context] = new double[contexts[context].Candidates.Count];
                        for (var k = 0; k < own.Length; k++, at++) own[k] = batch[i].Candidates[at] == (int)Special.Unknown ? double.NaN : values[from + at];
                    }
                }
            }
        }

        return scores;
    }

    // As many candidates as the other rows of the batch have; nobody reads what <pad> scores.
    private static long[] Padded(List<long> candidates, int length)
    {
        var padded = new long[length];
        candidates.CopyTo(padded);
        return padded;
    }

    /// <summary>Scores by ids of <c>words.txt</c>: 10 of the context, any number of candidates.</summary>
    internal float[] Scores(long[] context, long[] candidates) => Run([new Row(context, candidates)]);

    /// <summary>Frees the native model.</summary>
    public void Dispose() => _graph.Dispose();

    private float[] Run(IReadOnlyList<Row> rows)
    {
        var (values, shape) = _graph.Run(rows.Count,
            [("context_ids", [.. rows.SelectMany(r => r.Words)]), ("candidate_ids", [.. rows.SelectMany(r => r.Candidates)])], Output);
        if (shape is not [var n, var k] || n != rows.Count || k != rows[0].Candidates.Length)
            throw new InvalidDataException($"{_path}: the output '{Output}' has the shape [{string.Join(", ", shape)}], [{rows.Count}, {rows[0].Candidates.Length}] expected");
        return values;
    }

    private long[] ContextIds(WordContext context)
    {
        var ids = new long[2 * Reach]; // <pad> is 0
        var left = ModelWords(context.Left);
        if (context.Left.Count < Reach) left.Insert(0, Specials[(int)Special.Start]);
        for (var i = 1; i <= Math.Min(Reach, left.Count); i++) ids[Reach - i] = Id(left[^i]);

        var right = ModelWords(context.Right);
        if (context.Right.Count < Reach) right.Add(Specials[(int)Special.End]);
        for (var i = 0; i < Math.Min(Reach, right.Count); i++) ids[Reach + i] = Id(right[i]);
        return ids;
    }

    private long CandidateId(string candidate) => ModelWords([candidate]) is [var word] ? Id(word) : (int)Special.Unknown;

    private int Id(string word) => _words.GetValueOrDefault(word, (int)Special.Unknown);

    /// <summary>Tokens as the model was trained on them: letters and digits with inner apostrophes, all else one by one; words with a digit are one word.</summary>
    private static List<string> ModelWords(IReadOnlyList<string> tokens)
    {
        var words = new List<string>(tokens.Count + 2);
        foreach (var token in tokens)
        {
            if (token.Length > 1 && token[0] == '\'' && words.Count > 0 && char.IsLetterOrDigit(words[^1][^1]))
            {
                words[^1] += token; // a possessive belongs to its owner
                continue;
            }

            var start = 0;
            for (var i = 0; i <= token.Length; i++)
            {
                if (i < token.Length && (IsWordCharacter(token[i]) || (token[i] == '\'' && i > start && i + 1 < token.Length && IsWordCharacter(token[i + 1])))) continue;
                if (i > start) words.Add(token[start..i]);
                if (i < token.Length) words.Add(token[i].ToString());
                start = i + 1;
            }
        }

        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Any(char.IsDigit)) words[i] = Specials[(int)Special.Number];
        }

        return words;
    }

    // Halves of a surrogate pair count as letters: no word of the model is split inside one.
    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c)
        || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static FrozenDictionary<string, int> ReadWords(string path)
    {
        if (!File.Exists(path)) throw new InvalidDataException($"{path}: this file of the model is missing");
        var lines = File.ReadAllText(path).Split('\n');
        var words = new Dictionary<string, int>(lines.Length, StringComparer.Ordinal);
        for (var i = 0; i < lines.Length; i++)
        {
            if (i < Specials.Length && lines[i].TrimEnd() != Specials[i]) throw new InvalidDataException($"{path}, line {i + 1}: '{Specials[i]}' expected");
            if (i == lines.Length - 1 && lines[i].Length == 0) break;
            if (!words.TryAdd(lines[i].TrimEnd(), i)) throw new InvalidDataException($"{path}, line {i + 1}: '{lines[i].TrimEnd()}' stands there twice");
        }

        if (words.Count < Specials.Length) throw new InvalidDataException($"{path}: ends before '{Specials[words.Count]}'");
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>A context as ids, the candidates of all that ask about it, and their numbers in the order of these.</summary>
    private sealed record Place(long[] Words, List<long> Candidates, List<int> Contexts);

    /// <summary>A context and its candidates as ids.</summary>
    private readonly record struct Row(long[] Words, long[] Candidates);
}
