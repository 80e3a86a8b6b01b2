namespace QualityScorer.Scoring;

/// <summary>
/// Turns raw points into a degradation of 0 to 100. Its meaning: <see cref="Median"/> is where half of the machine translations that people rated
/// are better and half are worse; <see cref="Nothing"/> is a copy that has nothing to do with its source. Linear between them, approaching 100 beyond.
/// </summary>
public sealed record Calibration
{
    /// <summary>Degradation of the median machine translation: the border between light and marked damage.</summary>
    public const double MedianDegradation = 40;

    /// <summary>Degradation of a copy whose every sentence was exchanged for an unrelated one.</summary>
    public const double NothingDegradation = 97;

    /// <summary>Raw points of the median machine translation, above 0.</summary>
    public required double Median { get; init; }

    /// <summary>Raw points of an unrelated text, above <see cref="Median"/>.</summary>
    public required double Nothing { get; init; }

    /// <summary>Degradation from which a copy is no longer <see cref="Band.Intact"/>.</summary>
    public required double Light { get; init; }

    /// <summary>Degradation from which a copy is <see cref="Band.Marked"/>.</summary>
    public required double Marked { get; init; }

    /// <summary>Degradation from which a copy is <see cref="Band.Severe"/>.</summary>
    public required double Severe { get; init; }

    /// <summary>Degradation of raw points: 0 for 0, strictly rising, below 100.</summary>
    public double Degradation(double raw)
    {
        if (!(raw > 0)) return 0;
        if (raw <= Median) return MedianDegradation * raw / Median;
        var slope = (NothingDegradation - MedianDegradation) / (Nothing - Median);
        if (raw <= Nothing) return MedianDegradation + (slope * (raw - Median));
        var left = 100 - NothingDegradation;
        return 100 - (left * Math.Exp(-slope * (raw - Nothing) / left));
    }

    /// <summary>Band of a degradation.</summary>
    public Band BandOf(double degradation) =>
        degradation < Light ? Band.Intact : degradation < Marked ? Band.Light : degradation < Severe ? Band.Marked : Band.Severe;

    /// <summary>Refuses limits that are out of order.</summary>
    /// <exception cref="InvalidDataException">The message says which.</exception>
    internal void Check()
    {
        if (!(double.IsFinite(Nothing) && Median > 0 && Nothing > Median)) throw new InvalidDataException($"calibration: median {Median} and nothing {Nothing} must ascend from 0");
        if (!(Light > 0 && Light < Marked && Marked < Severe && Severe < 100)) throw new InvalidDataException($"bands: {Light}, {Marked}, {Severe} must ascend between 0 and 100");
    }
}
