using System.Globalization;
using System.Text.Json;

namespace QualityScorer.Pairs;

/// <summary>A pair as a JSON object: <c>source</c>, <c>copy</c> and perhaps <c>id</c>, found by name whatever the case; other keys are ignored.</summary>
internal static class PairJson
{
    /// <summary>The pair that an object holds; the row's number is the id of one that has none.</summary>
    /// <param name="json">A value of any kind.</param>
    /// <param name="row">Its number among the rows, from 1.</param>
    /// <exception cref="InvalidDataException">The value is no pair; the message states the fault, not the place.</exception>
    public static RewritePair Read(JsonElement json, long row)
    {
        if (json.ValueKind != JsonValueKind.Object) throw new InvalidDataException($"an object is expected, not {json.ValueKind}");
        string? id = null, source = null, copy = null;
        try
        {
            foreach (var property in json.EnumerateObject())
            {
                if (Is(property, "id")) id = IdOf(property.Value);
                else if (Is(property, "source")) source = StringOf(property);
                else if (Is(property, "copy")) copy = StringOf(property);
            }
        }
        catch (InvalidOperationException fault)
        {
            throw new InvalidDataException("a string with half a surrogate pair", fault);
        }

        return new(
            string.IsNullOrEmpty(id) ? IdOf(row) : id,
            source ?? throw new InvalidDataException("no key 'source'"),
            copy ?? throw new InvalidDataException("no key 'copy'"));
    }

    /// <summary>The name of a row in messages and the id of a row that has none.</summary>
    public static string IdOf(long row) => row.ToString(CultureInfo.InvariantCulture);

    private static bool Is(JsonProperty property, string key) => property.Name.Equals(key, StringComparison.OrdinalIgnoreCase);

    private static string? IdOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => throw new InvalidDataException($"'id' must be a string or a number, not {value.ValueKind}"),
    };

    private static string? StringOf(JsonProperty property) => property.Value.ValueKind == JsonValueKind.String
        ? property.Value.GetString()
        : throw new InvalidDataException($"'{property.Name}' must be a string, not {property.Value.ValueKind}");
}
