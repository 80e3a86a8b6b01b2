using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace QualityScorer.Cli.Pairs;

/// <summary>Reads pairs from lines of JSON objects; empty lines are passed over.</summary>
internal static class JsonlPairs
{
    /// <summary>Reads the rows in order.</summary>
    public static async IAsyncEnumerable<PairRow> ReadAsync(TextReader text, string name, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var row = 0L;
        for (var number = 1L; await NextLineAsync().ConfigureAwait(false) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            row++;
            yield return new(row, Parse(line, row, $"{name}, row {row} (line {number})"));
        }

        async ValueTask<string?> NextLineAsync()
        {
            try
            {
                return await text.ReadLineAsync(cancellation).ConfigureAwait(false);
            }
            catch (DecoderFallbackException fault)
            {
                throw new InvalidDataException($"{name}, after row {row}: not UTF-8 text; save the file as UTF-8", fault);
            }
        }
    }

    private static RewritePair Parse(string line, long row, string place)
    {
        string? id = null, source = null, copy = null;
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object) throw new InvalidDataException($"{place}: an object is expected, not {json.RootElement.ValueKind}");
            foreach (var property in json.RootElement.EnumerateObject())
            {
                if (Is(property, "id")) id = IdOf(property.Value, place);
                else if (Is(property, "source")) source = StringOf(property, place);
                else if (Is(property, "copy")) copy = StringOf(property, place);
            }
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{place}: broken JSON at byte {fault.BytePositionInLine}", fault);
        }
        catch (InvalidOperationException fault)
        {
            throw new InvalidDataException($"{place}: a string with half a surrogate pair", fault);
        }

        return new(
            string.IsNullOrEmpty(id) ? PairFile.IdOf(row) : id,
            source ?? throw new InvalidDataException($"{place}: no key 'source'"),
            copy ?? throw new InvalidDataException($"{place}: no key 'copy'"));
    }

    private static bool Is(JsonProperty property, string key) => property.Name.Equals(key, StringComparison.OrdinalIgnoreCase);

    private static string? IdOf(JsonElement value, string place) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => throw new InvalidDataException($"{place}: 'id' must be a string or a number, not {value.ValueKind}"),
    };

    private static string? StringOf(JsonProperty property, string place) => property.Value.ValueKind == JsonValueKind.String
        ? property.Value.GetString()
        : throw new InvalidDataException($"{place}: '{property.Name}' must be a string, not {property.Value.ValueKind}");
}
