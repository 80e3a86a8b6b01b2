using System.Text.Json;

namespace QualityScorer.Encoders;

/// <summary>The small JSON files beside a model.</summary>
internal static class JsonFile
{
    /// <summary>The object that a file holds.</summary>
    /// <exception cref="InvalidDataException">The file is missing, is no JSON or holds no object.</exception>
    public static JsonElement ReadObject(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            if (document.RootElement.ValueKind == JsonValueKind.Object) return document.RootElement.Clone();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InvalidDataException($"{path}: this file of the model is missing", e);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path}: not JSON ({e.Message})", e);
        }

        throw new InvalidDataException($"{path}: a JSON object was expected");
    }

    /// <summary>A positive number of tokens; null where it is absent or, as Hugging Face writes "no limit", above a billion.</summary>
    public static int? Count(JsonElement root, string key, string path)
    {
        if (!root.TryGetProperty(key, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        if (value.ValueKind != JsonValueKind.Number || value.GetDouble() < 1) throw new InvalidDataException($"{path}: '{key}' is not a positive number");
        return value.GetDouble() < 1e9 ? (int)value.GetDouble() : null;
    }
}
