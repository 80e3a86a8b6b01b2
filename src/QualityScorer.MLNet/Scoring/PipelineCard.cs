using System.IO.Compression;
using System.Text.Json;
using QualityScorer.Scoring;

namespace QualityScorer.MLNet.Scoring;

/// <summary>What <c>qualityscorer train --trainer</c> knows of a model besides the pipeline: an entry of the same .zip, which ML.NET passes over.</summary>
public sealed record PipelineCard
{
    private const string Entry = "qualityscorer.json";
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Name of the trainer.</summary>
    public required string Trainer { get; init; }

    /// <summary>Number of judged rows.</summary>
    public required int Rows { get; init; }

    /// <summary>Seed of folds and added rows.</summary>
    public required int Seed { get; init; }

    /// <summary>What may be done with the model.</summary>
    public required string Licence { get; init; }

    /// <summary>Where people rank copies of each score, measured on groups kept aside.</summary>
    public required RankInterval Ranks { get; init; }

    /// <summary>Guards that the model fails and was written all the same, by force; empty for a sound model.</summary>
    public IReadOnlyList<string> Forced { get; init; } = [];

    /// <summary>Figures of the training run by name.</summary>
    public required IReadOnlyDictionary<string, double> Figures { get; init; }

    /// <summary>The card of a model, or null where it was saved without one.</summary>
    public static PipelineCard? Read(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        if (zip.GetEntry(Entry) is not { } entry) return null;
        using var stream = entry.Open();
        return JsonSerializer.Deserialize<PipelineCard>(stream, Format);
    }

    /// <summary>Puts the card into a saved model.</summary>
    public void AddTo(string path)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Update);
        zip.GetEntry(Entry)?.Delete();
        var entry = zip.CreateEntry(Entry);
        entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero); // the zip format's zero: the same card gives the same bytes
        using var stream = entry.Open();
        JsonSerializer.Serialize(stream, this, Format);
    }
}
