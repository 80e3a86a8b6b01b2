using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using QualityScorer.Pairs;

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
        try
        {
            using var json = JsonDocument.Parse(line);
            return PairJson.Read(json.RootElement, row);
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{place}: broken JSON at byte {fault.BytePositionInLine}", fault);
        }
        catch (InvalidDataException fault)
        {
            throw new InvalidDataException($"{place}: {fault.Message}", fault);
        }
    }
}
