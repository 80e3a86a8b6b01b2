using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using Tokenizers.DotNet;

namespace QualityScorer.Encoders;

/// <summary>
/// The tokenizer of a <c>tokenizer.json</c>, run by Hugging Face's own library (WordPiece, Unigram, byte-level BPE and whatever else it
/// knows), so that the ids are the reference's. Its truncation and padding are left out: nothing is cut off. Thread-safe.
/// </summary>
internal sealed class JsonTokenizer : ITextTokenizer, IDisposable
{
    private const int LongestPart = 1 << 16; // characters
    private static readonly FrozenSet<string> KnownSteps = ReadKnownSteps();
    private readonly Tokenizer _tokenizer;

    private JsonTokenizer(Tokenizer tokenizer) => _tokenizer = tokenizer;

    /// <inheritdoc />
    public required string Description { get; init; }

    /// <inheritdoc />
    public required int LastId { get; init; }

    /// <inheritdoc />
    public required int? UnknownId { get; init; }

    /// <inheritdoc />
    public required IReadOnlyList<int> Before { get; init; }

    /// <inheritdoc />
    public required IReadOnlyList<int> After { get; init; }

    /// <summary>Opens a <c>tokenizer.json</c>.</summary>
    /// <exception cref="InvalidDataException">The file is missing, broken, or asks for a step that is not known; the message names it.</exception>
    public static JsonTokenizer Open(string path)
    {
        var root = JsonFile.ReadObject(path);
        var model = Part(root, "model") ?? throw new InvalidDataException($"{path}: no 'model'");
        // The library takes a step of a type that it does not know for the one with the same settings.
        if (Types(root).FirstOrDefault(type => !KnownSteps.Contains(type)) is { } unknown) throw new InvalidDataException($"{path}: the step '{unknown}' is not known here");
        var (before, after) = SpecialTokens(path, Part(root, "post_processor"));
        var opened = new JsonTokenizer(OpenNative(path, root))
        {
            Description = string.Join(", ", Types(root)),
            LastId = LastIdOf(path, model),
            UnknownId = Unknown(model),
            Before = before,
            After = after,
        };
        try
        {
            var probe = opened.Encode("a");
            if (!probe.AsSpan().StartsWith([.. before]) || !probe.AsSpan().EndsWith([.. after]))
                throw new InvalidDataException($"{path}: the special tokens around a text are not those of its 'post_processor'");
            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    /// <remarks>The library keeps some hundred bytes for each token, so that a very long text is cut at white space first.</remarks>
    public int[] Pieces(string text)
    {
        if (text.Length <= LongestPart) return PartPieces(text);
        var pieces = new List<int>(text.Length / 4);
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = text.Length - start <= LongestPart ? text.Length : PartEnd(text, start);
            pieces.AddRange(PartPieces(text[start..end]));
        }

        return [.. pieces];
    }

    /// <summary>Frees the native tokenizer.</summary>
    public void Dispose() => _tokenizer.Dispose();

    private int[] PartPieces(string part) => Encode(part)[Before.Count..^After.Count];

    /// <summary>Where a part ends: at the last white space in its second half, or anywhere but within a surrogate pair where there is none.</summary>
    private static int PartEnd(string text, int start)
    {
        var end = start + LongestPart;
        for (var i = end; i > start + LongestPart / 2; i--)
        {
            if (char.IsWhiteSpace(text[i])) return i;
        }

        return char.IsLowSurrogate(text[end]) ? end - 1 : end;
    }

    // Ids fit: no vocabulary has two billion tokens.
    private int[] Encode(string text) => [.. MemoryMarshal.Cast<uint, int>(_tokenizer.Encode(WellFormed(text)))];

    // Half a surrogate pair is no text for the library; U+FFFD is what it becomes in UTF-8 too.
    private static string WellFormed(string text) =>
        text.AsSpan().ContainsAnyInRange('\ud800', '\udfff') ? string.Concat(text.EnumerateRunes()) : text;

    private static FrozenSet<string> ReadKnownSteps()
    {
        // Embedded by the project file, so never missing.
        using var reader = new StreamReader(typeof(JsonTokenizer).Assembly.GetManifestResourceStream("tokenizer-steps.txt")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);
    }

    private static Tokenizer OpenNative(string path, JsonElement root)
    {
        string? whole = null;
        try
        {
            if (Part(root, "truncation") is null && Part(root, "padding") is null) return new Tokenizer(path);
            whole = Path.GetTempFileName();
            using (var stream = File.Create(whole))
            using (var json = new Utf8JsonWriter(stream))
            {
                json.WriteStartObject();
                foreach (var property in root.EnumerateObject().Where(p => p.Name is not ("truncation" or "padding"))) property.WriteTo(json);
                json.WriteEndObject();
            }

            return new Tokenizer(whole);
        }
        catch (TokenizerException e)
        {
            throw new InvalidDataException($"{path}: the tokenizer library cannot use it, made of {string.Join(", ", Types(root))}: {e.Message.ReplaceLineEndings(" ")}", e);
        }
        catch (DllNotFoundException e)
        {
            throw new InvalidDataException(
                $"{path}: this build has no native tokenizer library for {RuntimeInformation.RuntimeIdentifier}; build with -p:TokenizersRuntime={RuntimeInformation.RuntimeIdentifier}, or remove the file where vocab.txt holds the same BERT vocabulary", e);
        }
        finally
        {
            if (whole is not null) File.Delete(whole);
        }
    }

    private static JsonElement? Part(JsonElement root, string name) =>
        root.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.Object ? part : null;

    /// <summary>Names of the model and of the steps before it.</summary>
    private static IEnumerable<string> Types(JsonElement root)
    {
        foreach (var name in (string[])["model", "normalizer", "pre_tokenizer"])
        {
            if (Part(root, name) is not { } part) continue;
            foreach (var type in Steps(part)) yield return type;
        }

        // A Sequence is named by its members.
        static IEnumerable<string> Steps(JsonElement step)
        {
            var members = (string[])["normalizers", "pretokenizers"];
            var inner = members.Where(name => step.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array).ToList();
            return inner.Count > 0
                ? step.GetProperty(inner[0]).EnumerateArray().Where(s => s.ValueKind == JsonValueKind.Object).SelectMany(Steps)
                : [TypeOf(step)];
        }
    }

    private static string TypeOf(JsonElement step) => step.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString()! : "a step without a type";

    private static int LastIdOf(string path, JsonElement model)
    {
        if (!model.TryGetProperty("vocab", out var vocabulary)) throw new InvalidDataException($"{path}: the model has no 'vocab'");
        var last = vocabulary.ValueKind switch
        {
            JsonValueKind.Array => vocabulary.GetArrayLength() - 1,
            JsonValueKind.Object => vocabulary.EnumerateObject().Select(token => token.Value.TryGetInt32(out var id) ? id : -1).DefaultIfEmpty(-1).Max(),
            _ => -1,
        };
        return last >= 0 ? last : throw new InvalidDataException($"{path}: the model's 'vocab' is empty");
    }

    private static int? Unknown(JsonElement model)
    {
        if (model.TryGetProperty("unk_id", out var id) && id.ValueKind == JsonValueKind.Number) return id.GetInt32();
        return model.TryGetProperty("unk_token", out var token) && token.ValueKind == JsonValueKind.String
            && model.GetProperty("vocab") is { ValueKind: JsonValueKind.Object } vocabulary && vocabulary.TryGetProperty(token.GetString()!, out id) ? id.GetInt32() : null;
    }

    private static (ImmutableArray<int> Before, ImmutableArray<int> After) SpecialTokens(string path, JsonElement? step)
    {
        if (step is not { } processor) return ([], []);
        try
        {
            return TypeOf(processor) switch
            {
                "TemplateProcessing" => Template(processor),
                "BertProcessing" or "RobertaProcessing" => ([processor.GetProperty("cls")[1].GetInt32()], [processor.GetProperty("sep")[1].GetInt32()]),
                "ByteLevel" => ([], []),
                // The first sets its tokens next to the text, the later ones around them.
                "Sequence" => processor.GetProperty("processors").EnumerateArray().Select(p => SpecialTokens(path, p))
                    .Aggregate((Before: ImmutableArray<int>.Empty, After: ImmutableArray<int>.Empty), (sum, next) => ([.. next.Before, .. sum.Before], [.. sum.After, .. next.After])),
                var other => throw new InvalidDataException($"{path}: the post_processor '{other}' is not known here"),
            };
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            throw new InvalidDataException($"{path}: the 'post_processor' is broken: {e.Message}", e);
        }

        (ImmutableArray<int>, ImmutableArray<int>) Template(JsonElement template)
        {
            var sides = (Before: new List<int>(), After: new List<int>());
            var side = sides.Before;
            foreach (var piece in template.GetProperty("single").EnumerateArray())
            {
                if (piece.TryGetProperty("Sequence", out var text))
                {
                    if (side == sides.After || text.GetProperty("id").GetString() != "A") throw new InvalidDataException($"{path}: a 'post_processor' that uses the text twice is not known here");
                    side = sides.After;
                }
                else
                {
                    text = piece.GetProperty("SpecialToken");
                    side.AddRange(template.GetProperty("special_tokens").GetProperty(text.GetProperty("id").GetString()!).GetProperty("ids").EnumerateArray().Select(id => id.GetInt32()));
                }

                if (text.GetProperty("type_id").GetInt32() != 0) throw new InvalidDataException($"{path}: a 'post_processor' with token types other than 0 is not known here");
            }

            return ([.. sides.Before], [.. sides.After]);
        }
    }
}
