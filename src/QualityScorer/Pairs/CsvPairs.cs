using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;

namespace QualityScorer.Pairs;

/// <summary>Reads pairs from RFC 4180 text with a header.</summary>
internal static class CsvPairs
{
    private static readonly CsvReaderOptions Options = new()
    {
        Separator = ',',
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Throw,
        TrackLineNumbers = true,
    };

    /// <summary>Reads the rows in order. Memory is bounded by the longest row.</summary>
    /// <param name="text">The text; its encoding should be strict, so that another one is an error.</param>
    /// <param name="name">Its name in messages.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="InvalidDataException">A row is broken; the message names file, row and fault.</exception>
    public static async IAsyncEnumerable<PairRow> ReadAsync(TextReader text, string name, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var csv = CsvReader.Create(text, Options, false);
        await Guarded(async () =>
        {
            await csv.ReadHeaderAsync(cancellation).ConfigureAwait(false);
            return true;
        }).ConfigureAwait(false);
        var hasId = csv.TryGetFieldIndex("id", out var id);
        var source = Column("source");
        var copy = Column("copy");
        while (await Guarded(() => csv.ReadAsync(cancellation)).ConfigureAwait(false))
        {
            var given = hasId ? csv.GetString(id) : "";
            yield return new(csv.RowNumber, new RewritePair(given.Length > 0 ? given : PairJson.IdOf(csv.RowNumber), csv.GetString(source), csv.GetString(copy)));
        }

        int Column(string column) => csv.TryGetFieldIndex(column, out var index)
            ? index
            : throw new InvalidDataException($"{name}, row 0 (the header): no column '{column}'; it has {Listed(csv.Headers)}");

        async ValueTask<bool> Guarded(Func<ValueTask<bool>> read)
        {
            try
            {
                return await read().ConfigureAwait(false);
            }
            catch (CsvFormatException fault)
            {
                // The record number counts the header, a row number does not.
                throw new InvalidDataException($"{name}, row {Math.Max(0, fault.RecordNumber - 1)}: {fault.Message.TrimEnd('.')}", fault);
            }
            catch (DecoderFallbackException fault)
            {
                throw new InvalidDataException($"{name}, after row {csv.RowNumber}: not UTF-8 text; save the file as UTF-8", fault);
            }
        }
    }

    private static string Listed(IReadOnlyList<string> headers) => headers.Count == 0 ? "none" : string.Join(", ", headers.Take(20).Select(h => $"'{h}'"));
}
