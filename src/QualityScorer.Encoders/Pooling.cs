using System.Text.Json;

namespace QualityScorer.Encoders;

/// <summary>Reads how the vectors of tokens are pooled, and pools them.</summary>
internal static class Pooling
{
    private const string FlagPrefix = "pooling_mode_";

    /// <summary>The mode that a <c>1_Pooling/config.json</c> names.</summary>
    /// <exception cref="InvalidDataException">It names none, more than one, or one that is not known here.</exception>
    public static PoolingMode Load(string path)
    {
        var root = JsonFile.ReadObject(path);
        if (root.TryGetProperty("include_prompt", out var prompt) && prompt.ValueKind == JsonValueKind.False)
            throw new InvalidDataException($"{path}: 'include_prompt' is false, and pooling without the prompt is not known here");
        List<string> modes = root.TryGetProperty("pooling_mode", out var mode) && mode.ValueKind == JsonValueKind.String
            ? [mode.GetString()!] // a JSON string is never null
            : [.. root.EnumerateObject().Where(p => p.Name.StartsWith(FlagPrefix, StringComparison.Ordinal) && p.Value.ValueKind == JsonValueKind.True).Select(p => p.Name[FlagPrefix.Length..])];
        if (modes.Count != 1) throw new InvalidDataException($"{path}: {(modes.Count == 0 ? "no kind of pooling is named" : $"more than one kind of pooling is named ({string.Join(", ", modes)}), which is not known here")}");
        return modes[0] switch
        {
            "mean" or "mean_tokens" => PoolingMode.Mean,
            "mean_sqrt_len" or "mean_sqrt_len_tokens" => PoolingMode.MeanSquareRootLength,
            "cls" or "cls_token" => PoolingMode.Cls,
            "max" or "max_tokens" => PoolingMode.Max,
            "lasttoken" => PoolingMode.LastToken,
            "weightedmean" or "weightedmean_tokens" => PoolingMode.WeightedMean,
            var other => throw new InvalidDataException($"{path}: the pooling '{other}' is not known here"),
        };
    }

    /// <summary>
    /// Pools rows of one length. What differs by a factor only is not told apart, since vectors are brought to length 1: a mean is a sum.
    /// </summary>
    public static double[] Pool(PoolingMode mode, ReadOnlySpan<float> rows, int dimension)
    {
        var pooled = new double[dimension];
        switch (mode)
        {
            case PoolingMode.Cls:
                Copy(rows[..dimension], pooled);
                break;
            case PoolingMode.LastToken:
                Copy(rows[^dimension..], pooled);
                break;
            case PoolingMode.Max:
                Copy(rows[..dimension], pooled);
                for (var i = dimension; i < rows.Length; i++) pooled[i % dimension] = Math.Max(pooled[i % dimension], rows[i]);
                break;
            case PoolingMode.Mean or PoolingMode.MeanSquareRootLength or PoolingMode.WeightedMean:
                var weight = 0.0;
                for (var i = 0; i < rows.Length;)
                {
                    weight = mode == PoolingMode.WeightedMean ? weight + 1 : 1;
                    for (var d = 0; d < dimension; d++) pooled[d] += weight * rows[i++];
                }

                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(mode), mode, "no kind of pooling");
        }

        return pooled;
    }

    private static void Copy(ReadOnlySpan<float> row, double[] target)
    {
        for (var d = 0; d < target.Length; d++) target[d] = row[d];
    }
}
