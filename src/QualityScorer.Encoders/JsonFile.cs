using System.Text.Json;

namespace QualityScorer.Encoders;

/// <summary>The JSON files beside a model.</summary>
internal static class JsonFile
{
    /// <summary>The object that a file holds.</summary>
    /// <exception cref="InvalidDataException">The file is missing, is no JSON or holds no object.</exception>
    public static JsonElement ReadObject(string path) => Read(path, JsonValueKind.Object);

    /// <summary>The array that a file holds.</summary>
    /// <exception cref="InvalidDataException">The file is missing, is no JSON or holds no array.</exception>
    public static JsonElement ReadArray(string path) => Read(path, JsonValueKind.Array);

    /// <summary>The object that a file holds, or null where there is no such file.</summary>
    /// <exception cref="InvalidDataException">The file is no JSON or holds no object.</exception>
    public static JsonElement? FindObject(string path) => File.Exists(path) ? ReadObject(path) : null;

    /// <summary>A positive number of tokens; null where it is absent or, as Hugging Face writes "no limit", above a billion.</summary>
    public static int? Count(JsonElement root, string key, string path)
    {
        if (!root.TryGetProperty(key, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        if (value.ValueKind != JsonValueKind.Number || value.GetDouble() < 1) throw new InvalidDataException($"{path}: '{key}' is not a positive number");
        return value.GetDouble() < 1e9 ? (int)value.GetDouble() : null;
    }

    /// <summary>True or false; null where it is absent or null.</summary>
    public static bool? Flag(JsonElement root, string key, string path)
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

    /// <summary>A text; null where it is absent or null.</summary>
    public static string? Text(JsonElement root, string key, string path)
    {
        if (!root.TryGetProperty(key, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        return value.ValueKind == JsonValueKind.String ? value.GetString() : throw new InvalidDataException($"{path}: '{key}' is no text");
    }

    private static JsonElement Read(string path, JsonValueKind kind)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            if (document.RootElement.ValueKind == kind) return document.RootElement.Clone();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InvalidDataException($"{path}: this file of the model is missing", e);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path}: not JSON ({e.Message})", e);
        }

        throw new InvalidDataException($"{path}: a JSON {(kind == JsonValueKind.Array ? "array" : "object")} was expected");
    }
}
