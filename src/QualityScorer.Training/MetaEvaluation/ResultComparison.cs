namespace QualityScorer.Training.MetaEvaluation;

/// <summary>Two scorers (or two rewriting systems) over the same pairs: is the difference of their mean degradations more than chance?</summary>
public sealed record ResultComparison
{
    /// <summary>Number of ids that both have.</summary>
    public required int Pairs { get; init; }

    /// <summary>Mean degradation of the first, 0 to 100.</summary>
    public required double First { get; init; }

    /// <summary>Mean degradation of the second, 0 to 100.</summary>
    public required double Second { get; init; }

    /// <summary>Second − first with its 95 % interval from a paired bootstrap (Koehn 2004).</summary>
    public required Estimate Difference { get; init; }

    /// <summary>Two-sided p-value of approximate randomisation (Riezler and Maxwell 2005): share of random exchanges with a difference at least as large.</summary>
    public required double PValue { get; init; }

    /// <summary>Compares degradations by id.</summary>
    /// <param name="first">Degradation by id.</param>
    /// <param name="second">Degradation by id; the ids must be those of <paramref name="first"/>.</param>
    /// <param name="draws">Resamples and exchanges, 1 upwards.</param>
    /// <param name="seed">Draws them.</param>
    /// <exception cref="InvalidDataException">The ids differ; the message names the first that only one side has.</exception>
    public static ResultComparison Of(IReadOnlyDictionary<string, double> first, IReadOnlyDictionary<string, double> second, int draws = 2000, int seed = 1)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Keys.FirstOrDefault(k => !second.ContainsKey(k)) is { } onlyFirst) throw new InvalidDataException($"id '{onlyFirst}' is missing from the second file");
        if (second.Keys.FirstOrDefault(k => !first.ContainsKey(k)) is { } onlySecond) throw new InvalidDataException($"id '{onlySecond}' is missing from the first file");
        if (first.Count == 0) throw new InvalidDataException("no results to compare");
        var differences = first.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => second[f.Key] - f.Value).ToArray();
        var mean = differences.Average();
        var random = new Random(seed);
        var resampled = new double[draws];
        var asLarge = 0;
        for (var draw = 0; draw < draws; draw++)
        {
            double sum = 0, exchanged = 0;
            foreach (var difference in differences)
            {
                sum += differences[random.Next(differences.Length)];
                exchanged += random.Next(2) == 0 ? difference : -difference;
            }

            resampled[draw] = sum / differences.Length;
            if (Math.Abs(exchanged / differences.Length) >= Math.Abs(mean) - 1e-12) asLarge++;
        }

        return new ResultComparison
        {
            Pairs = differences.Length,
            First = first.Values.Average(),
            Second = second.Values.Average(),
            Difference = Estimate.Of(mean, resampled),
            PValue = (asLarge + 1.0) / (draws + 1),
        };
    }
}
